//! The steps of the schema, for both databases under the same numbers.

use crate::error::{Error, Result};

pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

macro_rules! migration {
    ($version:literal, $name:literal) => {
        Migration {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../../migrations/postgres/", $name, ".sql")),
        }
    };
}

pub(crate) const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001_front_desk"),
    migration!(2, "0002_advice"),
    migration!(3, "0003_people"),
    migration!(4, "0004_audit"),
    migration!(5, "0005_stream"),
    migration!(6, "0006_keys"),
    migration!(7, "0007_requests"),
    migration!(8, "0008_blocks"),
    migration!(9, "0009_papers"),
    migration!(10, "0010_calendar"),
    migration!(11, "0011_house"),
    migration!(12, "0012_editions"),
    migration!(13, "0013_inbox"),
    migration!(14, "0014_people"),
    migration!(15, "0015_teams"),
    migration!(16, "0016_leads"),
    migration!(17, "0017_calls"),
    migration!(18, "0018_member_phones"),
    migration!(19, "0019_files"),
];

/// What a run of the migrations did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Migrated {
    /// The versions that were applied now; empty when there was nothing to do.
    pub applied: Vec<i64>,
}

pub(crate) fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |m| m.version)
}

pub(crate) fn not_migrated() -> Error {
    Error::Schema("the database is not set up for this version; run `frontdesk migrate`".into())
}

/// Refuses a database that a newer program has changed.
pub(crate) fn not_newer(have: i64) -> Result<()> {
    let know = newest();
    if have > know {
        return Err(Error::Schema(format!(
            "the database has schema {have} and this program knows {know}; start the newer version of frontdesk"
        )));
    }
    Ok(())
}

/// Whether this program can serve a database of schema `have`.
pub(crate) fn fits(have: i64) -> Result<()> {
    not_newer(have)?;
    if have < newest() { Err(not_migrated()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_hold_what_the_list_names() {
        for folder in ["sqlite", "postgres"] {
            let path = format!("{}/../../migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
            let mut files: Vec<_> =
                std::fs::read_dir(path).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
            files.sort();
            let listed: Vec<_> = MIGRATIONS.iter().map(|m| format!("{}.sql", m.name)).collect();
            assert_eq!(files, listed, "{folder}");
        }
        assert!(MIGRATIONS.is_sorted_by(|a, b| a.version < b.version));
        for m in MIGRATIONS {
            assert!(m.name.starts_with(&format!("{:04}_", m.version)));
        }
    }
}
