//! One transaction of one tenant: the same calls on both databases.

use crate::error::{Error, Result};
use crate::postgres::Pipe;
use crate::row::Row;
use crate::sql::{Param, Sql};
use crate::sqlite;
use frontdesk_domain::TenantId;

/// A transaction in hand. It is committed when the closure it was given to returns `Ok`, unless a statement
/// failed: then it is rolled back, whatever the closure made of the error.
#[derive(Debug)]
pub struct Tx {
    tenant: TenantId,
    failed: Option<Error>,
    mode: Mode,
    /// How many events it wrote.
    events: i64,
    engine: Engine,
}

/// What a transaction may do beside writing its tenant's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mode {
    /// It may only read.
    pub(crate) reads: bool,
    /// It sees what stands above tenants.
    pub(crate) house: bool,
}

impl Mode {
    pub(crate) const READ: Self = Self { reads: true, house: false };
    pub(crate) const WRITE: Self = Self { reads: false, house: false };
    pub(crate) const HOUSE_READ: Self = Self { reads: true, house: true };
    pub(crate) const HOUSE_WRITE: Self = Self { reads: false, house: true };
}

#[derive(Debug)]
pub(crate) enum Engine {
    Lite(rusqlite::Connection),
    Pg(Box<Pipe>),
}

impl Tx {
    pub(crate) fn new(tenant: TenantId, mode: Mode, engine: Engine) -> Self {
        Self { tenant, failed: None, mode, events: 0, engine }
    }

    /// The tenant it is bound to; the first parameter of nearly every statement.
    pub fn tenant(&self) -> TenantId {
        self.tenant.clone()
    }

    /// The first row of an answer. Also for `INSERT … RETURNING`.
    pub async fn one(&mut self, sql: impl Into<Sql>, params: &[Param<'_>]) -> Result<Option<Row>> {
        Ok(self.rows(sql.into(), params, true).await?.into_iter().next())
    }

    pub async fn all(&mut self, sql: impl Into<Sql>, params: &[Param<'_>]) -> Result<Vec<Row>> {
        self.rows(sql.into(), params, false).await
    }

    /// Writes, and says how many rows it touched.
    pub async fn exec(&mut self, sql: impl Into<Sql>, params: &[Param<'_>]) -> Result<u64> {
        self.check_writable()?;
        let sql = sql.into();
        let answer = match &mut self.engine {
            Engine::Lite(db) => sqlite::exec(db, sql.sqlite, params),
            Engine::Pg(pipe) => Box::pin(pipe.exec(sql.pg, params)).await,
        };
        self.noted(answer)
    }

    /// Queues a write whose answer nobody waits for. PostgreSQL gets it together with the next question or with
    /// the commit; SQLite does it at once. If it fails, the transaction does.
    pub fn put(&mut self, sql: impl Into<Sql>, params: &[Param<'_>]) {
        if self.check_writable().is_err() {
            return;
        }
        let sql = sql.into();
        let answer = match &mut self.engine {
            Engine::Lite(db) => sqlite::exec(db, sql.sqlite, params).map(drop),
            Engine::Pg(pipe) => {
                pipe.queue(sql.pg, params);
                Ok(())
            }
        };
        let _ = self.noted(answer);
    }

    /// Waits until no other transaction of this tenant holds `key`, and holds it until the end of this one.
    /// The wait happens with the next question. SQLite has a single writer and needs none.
    pub async fn lock(&mut self, key: &str) {
        self.lock_all(&[key]).await;
    }

    /// Many locks, always in the same order, so that two who want the same ones do not wait for each other for ever.
    pub async fn lock_all(&mut self, keys: &[impl AsRef<str>]) {
        if let Engine::Pg(pipe) = &mut self.engine {
            let mut numbers: Vec<i64> = keys.iter().map(|key| number(&[self.tenant.as_str(), key.as_ref()])).collect();
            numbers.sort_unstable();
            numbers.dedup();
            pipe.lock(&numbers);
        }
    }

    /// Refuses to go on in a transaction of a tenant alone. PostgreSQL would show it no row of the house; SQLite has
    /// nobody else to say so.
    pub(crate) fn in_house(&mut self) -> Result<()> {
        if self.mode.house {
            return Ok(());
        }
        self.fail(Error::broken("a tenant's transaction asked for what is the house's; use `store.house()`"));
        self.failed.clone().map_or(Ok(()), Err)
    }

    /// Makes the transaction fail with this error, for a rule that only the caller can see is broken.
    pub fn fail(&mut self, error: Error) {
        self.failed.get_or_insert(error);
    }

    async fn rows(&mut self, sql: Sql, params: &[Param<'_>], first: bool) -> Result<Vec<Row>> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let answer = match &mut self.engine {
            Engine::Lite(db) => sqlite::rows(db, sql.sqlite, params, first),
            Engine::Pg(pipe) => Box::pin(pipe.rows(sql.pg, params)).await,
        };
        self.noted(answer)
    }

    fn check_writable(&mut self) -> Result<()> {
        if self.mode.reads {
            self.fail(Error::broken("a reading transaction tried to write; use `write`"));
        }
        self.failed.clone().map_or(Ok(()), Err)
    }

    /// Keeps the first error, so that a transaction in which it was swallowed cannot commit.
    fn noted<T>(&mut self, answer: Result<T>) -> Result<T> {
        if let Err(error) = &answer {
            self.fail(error.clone());
        }
        answer
    }

    pub(crate) fn failure(&mut self) -> Option<Error> {
        self.failed.take()
    }

    pub(crate) fn begin_for(&mut self, tenant: &TenantId, mode: Mode) {
        self.tenant.clone_from(tenant);
        self.failed = None;
        self.mode = mode;
        self.events = 0;
    }

    /// The number of the next event within this transaction.
    pub(crate) fn next_event(&mut self) -> i64 {
        self.events += 1;
        self.events - 1
    }

    /// The tenant, when something was added to its stream.
    pub(crate) fn stirred(&self) -> Option<TenantId> {
        (self.events > 0).then(|| self.tenant.clone())
    }

    pub(crate) fn into_engine(self) -> Engine {
        self.engine
    }

    pub(crate) fn engine(&mut self) -> &mut Engine {
        &mut self.engine
    }
}

/// FNV-1a: the same in every process that shares the database, whatever built it.
fn number(parts: &[&str]) -> i64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0x1f]));
    bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)) as i64
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn locks_have_the_same_number_everywhere() {
        assert_eq!(number(&["ten_1", "CA1"]), -1_213_895_774_119_881_331);
        assert_ne!(number(&["ten_1", "CA1"]), number(&["ten_1C", "A1"]));
    }
}
