//! The database as the rest of the program sees it.

use crate::error::{Error, Result};
use crate::house::House;
use crate::migrations::Migrated;
use crate::postgres::{self, Postgres};
use crate::row::Row;
use crate::sql::{Param, Sql};
use crate::sqlite::{self, Lite};
use crate::stir::{Stir, Stirred};
use crate::tx::{Mode, Tx};
use crate::whisper::{Whispered, Whispers};
use frontdesk_domain::{ChannelKind, Secret, TenantId, WebhookId};
use futures::future::BoxFuture;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::broadcast;

/// Where the data is.
#[derive(Clone, Debug)]
pub enum Database {
    Sqlite {
        file: PathBuf,
    },
    /// Lives as long as the [`Store`] that opened it and its clones; every `open` makes a new, migrated one.
    SqliteMemory,
    /// `postgres://…`, as the role that owns the database.
    Postgres {
        url: Secret,
    },
}

/// What is due at a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub tenant: TenantId,
    /// Messages that nobody has answered.
    pub inbox: bool,
    /// Messages to send, or whose sender has gone silent.
    pub outbox: bool,
    pub timers: bool,
}

/// An address that is to be told what happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awake {
    pub tenant: TenantId,
    pub webhook: WebhookId,
    /// Something is to be sent now, and nobody is at it.
    pub due: bool,
}

/// An open database. Clones share it.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
    stir: Stir,
    whispers: Whispers,
}

#[derive(Debug)]
pub(crate) enum Inner {
    Sqlite(Lite),
    Postgres(Postgres),
}

impl Store {
    /// Brings the schema up to date. May be run again and by two processes at once.
    pub async fn migrate(database: &Database) -> Result<Migrated> {
        match database {
            Database::Sqlite { file } => {
                let file = file.clone();
                blocking(move || sqlite::migrate(&file)).await
            }
            Database::SqliteMemory => Ok(Migrated::default()),
            Database::Postgres { url } => postgres::migrate(url).await,
        }
    }

    /// Opens the database for serving; refuses one that is not migrated or is newer than this program.
    pub async fn open(database: &Database) -> Result<Self> {
        let (nobody, stir) = (nobody()?, Stir::default());
        let told = stir.clone();
        let inner = match database {
            Database::Sqlite { file } => {
                let file = file.clone();
                Inner::Sqlite(blocking(move || Lite::open(&file, nobody, told)).await?)
            }
            Database::SqliteMemory => Inner::Sqlite(blocking(move || Lite::open_memory(nobody, told)).await?),
            Database::Postgres { url } => Inner::Postgres(Postgres::open(url, told).await?),
        };
        Ok(Self { inner: Arc::new(inner), stir, whispers: Whispers::default() })
    }

    /// The only way to a tenant's rows.
    pub fn tenant(&self, id: &TenantId) -> Scoped {
        Scoped { store: self.clone(), tenant: id.clone() }
    }

    /// The only way to what stands above tenants: members, their sessions, organizations.
    pub fn house(&self) -> House {
        House::of(self.clone())
    }

    /// Whose address it is: a number that was called, a widget's key.
    pub async fn route(&self, kind: ChannelKind, address: &str) -> Result<Option<TenantId>> {
        const ROUTE: Sql = Sql::each(
            "SELECT tenant_id FROM channels WHERE kind = $1 AND address = $2",
            "SELECT directory_route($1, $2)",
        );
        let rows = self.ask(ROUTE, vec![kind.name().into(), Param::from(address).owned()]).await?;
        match rows.into_iter().next() {
            Some(mut row) => row.id_or_null(),
            None => Ok(None),
        }
    }

    /// Whose API key begins so.
    pub async fn key_of(&self, prefix: &str) -> Result<Option<TenantId>> {
        const KEY_OF: Sql = Sql::each("SELECT tenant_id FROM api_keys WHERE prefix = $1", "SELECT directory_key($1)");
        let rows = self.ask(KEY_OF, vec![Param::from(prefix).owned()]).await?;
        rows.into_iter().next().map_or(Ok(None), |mut row| row.id_or_null())
    }

    pub async fn tenants(&self) -> Result<Vec<TenantId>> {
        const TENANTS: Sql =
            Sql::each("SELECT tenant_id FROM tenants ORDER BY tenant_id", "SELECT directory_tenants()");
        ids(self.ask(TENANTS, Vec::new()).await?)
    }

    /// The tenants with work that is due, and which: messages to understand or send, timers to fire.
    pub async fn due(&self, now: Timestamp) -> Result<Vec<Due>> {
        const DUE: Sql = Sql::each(
            "SELECT tenant_id, 'inbox' AS work FROM inbox
                 WHERE taken_by IS NULL AND conversation_id IS NOT NULL AND not_before <= $1
             UNION SELECT tenant_id, 'outbox' FROM outbox WHERE state = 'queued' AND not_before <= $1
             UNION SELECT tenant_id, 'outbox' FROM outbox WHERE state = 'sending' AND lease_until <= $1
             UNION SELECT tenant_id, 'timers' FROM timers WHERE done_at IS NULL AND due_at <= $1 AND lease_until <= $1
             ORDER BY tenant_id, work",
            "SELECT tenant_id, work FROM directory_due($1) ORDER BY tenant_id, work",
        );
        let mut all: Vec<Due> = Vec::new();
        for mut row in self.ask(DUE, vec![now.into()]).await? {
            let (tenant, work) = (row.id()?, row.text()?);
            if all.last().is_none_or(|due| due.tenant != tenant) {
                all.push(Due { tenant, inbox: false, outbox: false, timers: false });
            }
            let Some(due) = all.last_mut() else { continue };
            match work.as_str() {
                "inbox" => due.inbox = true,
                "outbox" => due.outbox = true,
                _ => due.timers = true,
            }
        }
        Ok(all)
    }

    /// The tenants, and the house, with entries of the audit trail that are not linked yet.
    pub async fn audit_waiting(&self) -> Result<Vec<TenantId>> {
        const WAITING: Sql = Sql::each("SELECT DISTINCT tenant_id FROM audit_waiting", "SELECT directory_audit()");
        ids(self.ask(WAITING, Vec::new()).await?)
    }

    /// Every address that is told what happens.
    pub async fn webhooks(&self, now: Timestamp) -> Result<Vec<Awake>> {
        const AWAKE: Sql = Sql::each(
            "SELECT tenant_id, id, due_at <= $1 AND lease_until <= $1 FROM webhooks WHERE enabled",
            "SELECT tenant_id, id, due FROM directory_webhooks($1)",
        );
        let rows = self.ask(AWAKE, vec![now.into()]).await?;
        rows.into_iter().map(|mut row| Ok(Awake { tenant: row.id()?, webhook: row.id()?, due: row.flag()? })).collect()
    }

    /// Notes a call to a number that no tenant has.
    pub async fn note_unknown_call(&self, called: &str, now: Timestamp) -> Result<()> {
        const NOTE: Sql = Sql::both(
            "INSERT INTO unknown_calls (called, calls, first_at, last_at) VALUES ($1, 1, $2, $2)
             ON CONFLICT (called) DO UPDATE SET calls = unknown_calls.calls + 1, last_at = excluded.last_at",
        );
        let params = vec![Param::from(called).owned(), now.into()];
        match &*self.inner {
            Inner::Sqlite(lite) => lite.tell(NOTE.sqlite, params).await,
            Inner::Postgres(pg) => pg.ask(NOTE.pg, params).await.map(drop),
        }
    }

    /// Whose stream grows from now on, told after each commit. Only a hint: one may be lost, and then nothing but a
    /// look at the stream tells.
    pub fn stirred(&self) -> broadcast::Receiver<Stirred> {
        self.stir.listen()
    }

    /// Says a small word, of ids alone, to the other processes on this database. It may be lost; SQLite has nobody to tell.
    pub fn whisper(&self, text: String) {
        self.whispers.say(text);
    }

    /// What the other processes whisper, while `relay` is polled.
    pub fn whispers(&self) -> broadcast::Receiver<Whispered> {
        self.whispers.heard()
    }

    /// Exchanges hints and whispers with the other processes on this database, for as long as it is polled. SQLite has none to tell.
    pub async fn relay(&self) -> Result<()> {
        match &*self.inner {
            Inner::Sqlite(_) => std::future::pending().await,
            Inner::Postgres(pg) => pg.relay(&self.whispers).await,
        }
    }

    /// Asks the database whether it answers, and takes writes.
    pub async fn ready(&self) -> Result<()> {
        match &*self.inner {
            Inner::Sqlite(lite) => lite.ready().await,
            Inner::Postgres(pg) => pg.ready().await,
        }
    }

    /// `sqlite` or `postgres`.
    pub fn backend(&self) -> &'static str {
        match &*self.inner {
            Inner::Sqlite(_) => "sqlite",
            Inner::Postgres(_) => "postgres",
        }
    }

    async fn ask(&self, sql: Sql, params: Vec<Param<'static>>) -> Result<Vec<Row>> {
        match &*self.inner {
            Inner::Sqlite(lite) => lite.ask(sql.sqlite, params).await,
            Inner::Postgres(pg) => pg.ask(sql.pg, params).await,
        }
    }
}

/// One tenant's part of the database.
#[derive(Clone, Debug)]
pub struct Scoped {
    store: Store,
    tenant: TenantId,
}

impl Scoped {
    /// Runs a use case in one transaction and returns after the commit. Inside it nothing may be awaited but
    /// the database. When the caller goes away the use case is still finished.
    pub async fn write<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        match &*self.store.inner {
            Inner::Sqlite(lite) => lite.write(self.tenant.clone(), Mode::WRITE, job).await,
            Inner::Postgres(pg) => pg.run(self.tenant.clone(), Mode::WRITE, job).await,
        }
    }

    /// The same for a use case that may be run again from its beginning, before anything of it is committed. Then
    /// SQLite keeps no way back to before it while many share a commit, and runs all of them anew when one fails.
    pub async fn write_again<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + Sync + 'static,
    {
        match &*self.store.inner {
            Inner::Sqlite(lite) => lite.write_again(self.tenant.clone(), job).await,
            Inner::Postgres(pg) => pg.run(self.tenant.clone(), Mode::WRITE, move |tx| job(tx)).await,
        }
    }

    /// Runs a use case that cannot write and sees one state of the database.
    pub async fn read<T, F>(&self, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        match &*self.store.inner {
            Inner::Sqlite(lite) => lite.read(self.tenant.clone(), Mode::READ, job).await,
            Inner::Postgres(pg) => pg.run(self.tenant.clone(), Mode::READ, job).await,
        }
    }

    pub fn id(&self) -> &TenantId {
        &self.tenant
    }
}

/// Stands where a question is nobody's in particular.
fn nobody() -> Result<TenantId> {
    TenantId::parse("ten_nobody").ok_or_else(|| Error::broken("the id of nobody is not an id"))
}

fn ids(rows: Vec<Row>) -> Result<Vec<TenantId>> {
    rows.into_iter().map(|mut row| row.id()).collect()
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| Error::Unavailable("the store is closing".into()))?
}
