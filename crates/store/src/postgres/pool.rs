//! A PostgreSQL database in use.

use super::pipe::Pipe;
use super::role::{application_role, quoted};
use crate::error::{Error, Result};
use crate::migrations;
use crate::row::Row;
use crate::sql::Param;
use crate::stir::Stir;
use crate::tx::{Engine, Mode, Tx};
use crate::whisper::Whispers;
use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use frontdesk_domain::{Secret, TenantId};
use futures::FutureExt;
use futures::future::BoxFuture;
use std::ops::RangeInclusive;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio_postgres::{Config, NoTls};

/// More of them only take the cores from each other: on two cores, twelve made a turn a fifth dearer than six.
const CONNECTIONS_A_CORE: usize = 3;
const CONNECTIONS: RangeInclusive<usize> = 6..=24;
const CONNECT_WAIT: Duration = Duration::from_secs(5);
const TURN_WAIT: Duration = Duration::from_secs(10);

#[derive(Clone)]
pub(crate) struct Postgres {
    pool: Pool,
    url: Secret,
    /// What every connection is told first.
    greeting: Arc<str>,
    stir: Stir,
}

/// Reads the URL. The error does not repeat it: it may hold a password.
pub(crate) fn config(url: &Secret) -> Result<Config> {
    let mut config: Config = url.expose().parse().map_err(|_| {
        Error::Schema("the database URL cannot be read; write postgres://user:password@host:port/database".into())
    })?;
    config.application_name("frontdesk").connect_timeout(CONNECT_WAIT);
    if config.get_dbname().is_none() {
        return Err(Error::Schema("the database URL names no database; add /name at its end".into()));
    }
    Ok(config)
}

fn connections() -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    (cores * CONNECTIONS_A_CORE).clamp(*CONNECTIONS.start(), *CONNECTIONS.end())
}

impl Postgres {
    pub(crate) async fn open(url: &Secret, stir: Stir) -> Result<Self> {
        let config = config(url)?;
        let role = quoted(&application_role(config.get_dbname().unwrap_or_default()));
        // Nothing may hold a lock for long, not even a process that hangs in the middle of a transaction.
        let greeting: Arc<str> = format!(
            "SET ROLE {role}; SET statement_timeout = '20s'; SET idle_in_transaction_session_timeout = '20s'; SET plan_cache_mode = force_generic_plan"
        )
        .into();
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let first = greeting.clone();
        let pool = Pool::builder(manager)
            .max_size(connections())
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(TURN_WAIT))
            .create_timeout(Some(CONNECT_WAIT))
            .post_create(Hook::async_fn(move |client, _| {
                let first = first.clone();
                Box::pin(async move { client.batch_execute(&first).await.map_err(HookError::Backend) })
            }))
            .build()
            .map_err(|e| Error::Broken(format!("the connection pool: {e}")))?;
        let store = Self { pool, url: url.clone(), greeting, stir };
        store.check(url).await?;
        Ok(store)
    }

    /// Runs a use case on a task of its own, so that it is finished when the caller goes away.
    pub(crate) async fn run<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let store = self.clone();
        #[expect(
            clippy::disallowed_methods,
            reason = "awaited right here; outlives only a caller that goes away, to end its transaction"
        )]
        let work = tokio::spawn(async move { store.transaction(tenant, mode, job).await });
        work.await.map_err(|_| Error::Unavailable("the store is closing".into()))?
    }

    async fn transaction<T, F>(&self, tenant: TenantId, mode: Mode, job: F) -> Result<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>>,
    {
        let pipe = Pipe::new(self.client().await?, &tenant, mode)?;
        let mut tx = Tx::new(tenant, mode, Engine::Pg(Box::new(pipe)));
        let outcome = AssertUnwindSafe(async { job(&mut tx).await }).catch_unwind().await;
        let result = outcome.unwrap_or_else(|_| Err(Error::broken("a transaction panicked and was rolled back")));
        let (failed, stirred) = (tx.failure(), tx.stirred());
        let Engine::Pg(pipe) = tx.into_engine() else { return Err(Error::broken("not a PostgreSQL transaction")) };
        match (result, failed) {
            (Ok(value), None) => {
                pipe.commit().await?;
                if let Some(tenant) = stirred {
                    self.stir.note(tenant, true);
                }
                Ok(value)
            }
            (Ok(_), Some(error)) | (Err(error), None) | (Err(_), Some(error)) => {
                pipe.rollback().await;
                Err(error)
            }
        }
    }

    /// One statement about the whole installation, outside any transaction and without a tenant.
    pub(crate) async fn ask(&self, sql: &'static str, params: Vec<Param<'static>>) -> Result<Vec<Row>> {
        use futures::TryStreamExt;
        let client = self.client().await?;
        let statement = client.prepare_cached(sql).await?;
        let rows: Vec<_> = client.query_raw(&statement, &params).await?.try_collect().await?;
        Ok(rows.into_iter().map(Row::pg).collect())
    }

    /// Tells other processes what this one stirred, and hears from them, until the connection breaks.
    pub(crate) async fn relay(&self, whispers: &Whispers) -> Result<()> {
        super::relay::relay(&self.url, &self.greeting, &self.stir, whispers).await
    }

    pub(crate) async fn ready(&self) -> Result<()> {
        let rows = self.ask("SELECT pg_is_in_recovery()", Vec::new()).await?;
        match rows.into_iter().next().map(|mut row| row.flag()).transpose()? {
            Some(false) => Ok(()),
            _ => Err(Error::Unavailable("PostgreSQL takes no writes: it is a standby".into())),
        }
    }

    async fn client(&self) -> Result<Object> {
        Ok(self.pool.get().await?)
    }

    /// The schema is this program's, and the role is bound by row-level security.
    async fn check(&self, url: &Secret) -> Result<()> {
        migrations::fits(super::migrate::version(url).await?)?;
        super::stream::raise(url).await?;
        let bound = "SELECT NOT (rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname = current_user";
        match self.ask(bound, Vec::new()).await?.into_iter().next().map(|mut row| row.flag()).transpose()? {
            Some(true) => Ok(()),
            _ => Err(Error::Schema(
                "the application role passes by row-level security; take SUPERUSER and BYPASSRLS from it".into(),
            )),
        }
    }
}

impl std::fmt::Debug for Postgres {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Postgres").finish_non_exhaustive()
    }
}
