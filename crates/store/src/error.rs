//! Errors, named by what the caller does next. None carries a value of a row.

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The database is away, busy or gave up waiting. Nothing was committed: run the use case again.
    #[error("the database is busy or cannot be reached ({0}); nothing was changed, try again")]
    Unavailable(String),
    /// A rule of the schema refused the write, mostly because somebody else was first. Run the use case again:
    /// it will find what the other one did.
    #[error("the database refused a write: {0}")]
    Conflict(String),
    /// The database does not fit this program. The text says what to do.
    #[error("{0}")]
    Schema(String),
    /// The use case gave itself up. Nothing was changed; what it needs first is between it and its caller.
    #[error("the use case gave itself up; nothing was changed")]
    Withdrawn,
    /// A fault in the program or in the stored data; trying again does not help.
    #[error("the store is at fault: {0}")]
    Broken(String),
}

impl Error {
    /// Whether running the same use case again can succeed.
    pub fn is_retry(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Conflict(_))
    }

    pub(crate) fn broken(what: impl Into<String>) -> Self {
        Self::Broken(what.into())
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Broken(format!("SQLite: {}", shape(&error)));
        };
        let text = message.clone().unwrap_or_else(|| failure.to_string());
        match failure.code {
            Code::DatabaseBusy | Code::DatabaseLocked | Code::DiskFull | Code::SystemIoFailure => {
                Self::Unavailable(format!("SQLite: {text}"))
            }
            Code::ConstraintViolation => Self::Conflict(text),
            _ => Self::Broken(format!("SQLite: {text}")),
        }
    }
}

/// What kind of error it is, without the value it may quote.
fn shape(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        rusqlite::Error::InvalidParameterCount(given, wanted) => format!("{given} parameters given, {wanted} wanted"),
        rusqlite::Error::MultipleStatement => "several statements in one".into(),
        rusqlite::Error::ExecuteReturnedResults => "a statement without an answer gave one".into(),
        _ => "a value of an unexpected shape".into(),
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(db) = error.as_db_error() else {
            let closed =
                error.is_closed() || std::error::Error::source(&error).is_some_and(|s| s.is::<std::io::Error>());
            let text = format!("PostgreSQL: {error}");
            return if closed { Self::Unavailable(text) } else { Self::Broken(text) };
        };
        let at = db.constraint().or(db.table()).or(db.column()).unwrap_or_default();
        let code = db.code().code();
        let text = format!("PostgreSQL {code} {at}");
        match code.get(..2).unwrap_or_default() {
            "23" => Self::Conflict(text),
            // Connection, rollback, resources, operator, lock time-out; and a role or database that is not there yet.
            "08" | "40" | "53" | "57" | "55" => Self::Unavailable(text),
            // Undefined columns and the like name what the program wrote, never what it was given.
            "42" => Self::Broken(format!("{text}: {}", db.message())),
            _ => Self::Broken(text),
        }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        use deadpool_postgres::{HookError, PoolError};
        match error {
            PoolError::Backend(e) | PoolError::PostCreateHook(HookError::Backend(e)) => match Self::from(e) {
                Self::Broken(text) => Self::Unavailable(text),
                other => other,
            },
            PoolError::Timeout(_) => Self::Unavailable("no connection became free in time".into()),
            _ => Self::Unavailable("the connection pool is closed".into()),
        }
    }
}
