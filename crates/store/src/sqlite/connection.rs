//! Opening a connection and running one statement on it.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Param;
use rusqlite::config::DbConfig;
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;
use tokio::time::Instant;

/// Pages after which the writer moves the log into the database. More costs latency when it happens, fewer
/// costs writing pages again that change with every turn.
const CHECKPOINT_PAGES: u32 = 2_000;
/// In kibibytes, negative by SQLite's convention. Readers have its default of two megabytes.
const WRITER_CACHE: i32 = -12_288;
const STATEMENTS_MAX: usize = 128;
const BUSY_WAIT: Duration = Duration::from_secs(10);
const BUSY_PAUSE: Duration = Duration::from_millis(5);

/// The connection that writes. `synchronous=FULL`: what was committed survives a loss of power.
pub(crate) fn open_writer(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(file, flags).map_err(|e| cannot_open(file, &e))?;
    set_up(&db)?;
    db.pragma_update(None, "cache_size", WRITER_CACHE)?;
    keep_a_log(&db)?;
    db.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    // A log that a burst has grown is cut back at the next checkpoint.
    db.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
    Ok(db)
}

/// Has the file keep a write-ahead log. While others do the same to a new file SQLite does not wait by itself:
/// two that have both read the old mode would wait for each other.
fn keep_a_log(db: &Connection) -> Result<()> {
    let until = Instant::now() + BUSY_WAIT;
    loop {
        match db.pragma_update(None, "journal_mode", "wal") {
            Err(e) if is_busy(&e) && Instant::now() < until => std::thread::sleep(BUSY_PAUSE),
            done => return Ok(done?),
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// A connection that cannot write.
pub(crate) fn open_reader(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(file, flags).map_err(|e| cannot_open(file, &e))?;
    set_up(&db)?;
    Ok(db)
}

pub(crate) fn open_memory() -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    set_up(&db)?;
    Ok(db)
}

fn set_up(db: &Connection) -> Result<()> {
    db.busy_timeout(BUSY_WAIT)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    // Otherwise a plan that looks at its parameters is made anew whenever they change: at every turn.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // Savepoints keep the pages they may have to put back in memory, not in a file.
    db.pragma_update(None, "temp_store", "memory")?;
    Ok(())
}

fn cannot_open(file: &Path, error: &rusqlite::Error) -> Error {
    let file = file.display();
    Error::Schema(format!(
        "the database file {file} cannot be opened ({error}); check that its folder exists and may be written"
    ))
}

/// All rows of an answer, or the first.
pub(crate) fn rows(db: &Connection, sql: &str, params: &[Param<'_>], first: bool) -> Result<Vec<Row>> {
    let mut statement = prepare(db, sql, params)?;
    let columns = statement.column_count();
    let mut answer = statement.raw_query();
    let mut rows = Vec::new();
    while let Some(row) = answer.next()? {
        rows.push(Row::lite(row, columns)?);
        if first {
            break;
        }
    }
    Ok(rows)
}

pub(crate) fn exec(db: &Connection, sql: &str, params: &[Param<'_>]) -> Result<u64> {
    Ok(prepare(db, sql, params)?.raw_execute()? as u64)
}

/// A statement without parameters, such as COMMIT.
pub(crate) fn command(db: &Connection, sql: &str) -> Result<()> {
    db.prepare_cached(sql)?.raw_execute()?;
    Ok(())
}

fn prepare<'db>(db: &'db Connection, sql: &str, params: &[Param<'_>]) -> Result<CachedStatement<'db>> {
    let mut statement = db.prepare_cached(sql)?;
    if statement.parameter_count() != params.len() {
        let wanted = statement.parameter_count();
        return Err(Error::Broken(format!("{} parameters given, {wanted} wanted", params.len())));
    }
    for (i, param) in params.iter().enumerate() {
        debug_assert_eq!(
            statement.parameter_name(i + 1),
            Some(format!("${}", i + 1).as_str()),
            "parameters first appear in the order of their numbers: {sql}"
        );
        match param {
            Param::Null => statement.raw_bind_parameter(i + 1, rusqlite::types::Null)?,
            Param::Int(n) => statement.raw_bind_parameter(i + 1, n)?,
            Param::Flag(b) => statement.raw_bind_parameter(i + 1, b)?,
            Param::Text(text) => statement.raw_bind_parameter(i + 1, text.as_ref())?,
            Param::Bytes(bytes) => statement.raw_bind_parameter(i + 1, bytes.as_ref())?,
        }
    }
    Ok(statement)
}
