//! Bringing a SQLite file to the schema of this program.

use super::connection::open_writer;
use crate::error::Result;
use crate::migrations::{self, MIGRATIONS, Migrated};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// Where it is noted what was applied, and when.
const NOTED: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT";

pub(crate) fn migrate(file: &Path) -> Result<Migrated> {
    apply(&mut open_writer(file)?)
}

/// In one transaction that excludes other writers, so two processes may do it at once.
pub(crate) fn apply(db: &mut Connection) -> Result<Migrated> {
    let work = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    work.execute_batch(NOTED)?;
    let have = version(&work)?;
    migrations::not_newer(have)?;
    let mut applied = Vec::new();
    for migration in MIGRATIONS.iter().filter(|m| m.version > have) {
        work.execute_batch(migration.sqlite)?;
        work.execute(
            "INSERT INTO schema_migrations (version, name, applied_at)
             VALUES ($1, $2, CAST(unixepoch('subsec') * 1000000 AS INTEGER))",
            (migration.version, migration.name),
        )?;
        applied.push(migration.version);
    }
    work.commit()?;
    Ok(Migrated { applied })
}

/// Whether the file has exactly this program's schema.
pub(crate) fn check(db: &Connection) -> Result<()> {
    let noted = db.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migrations'", (), |r| r.get(0));
    let have = match noted? {
        0_i64 => 0,
        _ => version(db)?,
    };
    migrations::fits(have)
}

fn version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("SELECT coalesce(max(version), 0) FROM schema_migrations", (), |r| r.get(0))?)
}
