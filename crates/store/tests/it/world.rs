//! A fresh database for every case, and the nouns that fill it.

use frontdesk_domain::*;
use frontdesk_store::{BoxFuture, Database, Result, Scoped, Store, Tx, contacts, conversations, tenants};
use futures::FutureExt;
use jiff::Timestamp;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::NoTls;

static COUNT: AtomicU32 = AtomicU32::new(0);

#[derive(Clone, Debug)]
pub struct World {
    pub database: Database,
    pub store: Store,
    pub tenant: TenantId,
    pub other: TenantId,
}

impl World {
    async fn new(database: Database) -> Self {
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        Self { database, store, tenant: TenantId::parse("ten_a").unwrap(), other: TenantId::parse("ten_b").unwrap() }
    }

    pub fn mine(&self) -> Scoped {
        self.store.tenant(&self.tenant)
    }

    pub fn theirs(&self) -> Scoped {
        self.store.tenant(&self.other)
    }

    pub fn is_postgres(&self) -> bool {
        self.store.backend() == "postgres"
    }
}

/// Runs each case on a file, in memory and on PostgreSQL.
#[macro_export]
macro_rules! cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[test]
            fn on_a_file() {
                $crate::world::on_a_file(super::$case);
            }

            #[test]
            fn in_memory() {
                $crate::world::in_memory(super::$case);
            }

            #[test]
            fn on_postgres() {
                $crate::world::on_postgres(super::$case);
            }
        }
    )*};
}

/// The same without memory, for cases that open the database again.
#[macro_export]
macro_rules! lasting_cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[test]
            fn on_a_file() {
                $crate::world::on_a_file(super::$case);
            }

            #[test]
            fn on_postgres() {
                $crate::world::on_postgres(super::$case);
            }
        }
    )*};
}

pub fn on_a_file<F: Future<Output = ()>>(case: fn(World) -> F) {
    let folder = std::env::temp_dir().join(format!("frontdesk-store-{}", unique()));
    std::fs::create_dir_all(&folder).unwrap();
    let file: PathBuf = folder.join("desk.db");
    let outcome = block_on(async {
        let world = World::new(Database::Sqlite { file }).await;
        AssertUnwindSafe(case(world)).catch_unwind().await
    });
    let _ = std::fs::remove_dir_all(&folder);
    outcome.unwrap_or_else(|panic| resume_unwind(panic));
}

pub fn in_memory<F: Future<Output = ()>>(case: fn(World) -> F) {
    block_on(async { case(World::new(Database::SqliteMemory).await).await });
}

/// The case gets a database and an owner of its own, as an installation has them.
pub fn on_postgres<F: Future<Output = ()>>(case: fn(World) -> F) {
    with_postgres(async |url| case(World::new(Database::Postgres { url: Secret::new(url) }).await).await);
}

/// Makes a database and its owner, runs with the owner's URL, and drops both.
pub fn with_postgres(run: impl AsyncFnOnce(String)) {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        let wanted = std::env::var("FRONTDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_POSTGRES=1 and no TEST_DATABASE_URL: PostgreSQL was not asked");
        eprintln!("PostgreSQL was NOT asked: TEST_DATABASE_URL is not set (scripts/postgres.sh run CMD sets it)");
        return;
    };
    block_on(async {
        let name = format!("fd_{}", unique());
        let admin = connect(&server).await;
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let url = url_for(&server, &name);
        let outcome = AssertUnwindSafe(run(url)).catch_unwind().await;
        admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE {name}")).await.unwrap();
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

pub async fn connect(url: &str) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

fn url_for(server: &str, name: &str) -> String {
    let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
    let host = place.split('/').next().unwrap();
    format!("postgres://{name}:{name}@{host}/{name}")
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}

pub fn unique() -> String {
    format!("{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Minutes after a fixed morning.
pub fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_795_600_000 + minutes * 60).unwrap()
}

/// Bytes for an id; no two the same within a run.
pub fn fresh() -> (i64, [u8; 10]) {
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut random = [7; 10];
    random[6..].copy_from_slice(&n.to_be_bytes());
    (1_795_600_000_000 + i64::from(n), random)
}

macro_rules! new_id {
    ($id:ident) => {{
        let (ms, random) = $crate::world::fresh();
        frontdesk_domain::$id::at(ms, random)
    }};
}
pub(crate) use new_id;

pub fn phone(n: u32) -> Address {
    Address::Phone(format!("+1587555{n:04}"))
}

pub fn clinic(id: &TenantId, number: &str) -> Tenant {
    let channel = Channel {
        id: ChannelId::parse("chn_voice").unwrap(),
        tenant: id.clone(),
        kind: ChannelKind::Twilio,
        address: number.into(),
        ring_first: None,
        origins: Vec::new(),
    };
    Tenant {
        id: id.clone(),
        name: "Riverside Clinic".into(),
        zone: "America/Edmonton".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En],
        currency: "CAD".into(),
        address: Default::default(),
        holidays: None,
        closed_on: Vec::new(),
        hours: Vec::new(),
        services: Vec::new(),
        resources: Vec::new(),
        rules: Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: vec![channel],
    }
}

/// A conversation with a contact, both new.
pub async fn conversation(scoped: &Scoped, n: u32) -> conversations::Open {
    let conversation = new_id!(ConversationId);
    let contact = new_id!(ContactId);
    let id = conversation.clone();
    scoped
        .write(move |tx| {
            Box::pin(async move {
                let contact = contacts::find_or_create(tx, &phone(n), contact, at(0)).await?;
                open(tx, conversation, contact.id);
                Ok(())
            })
        })
        .await
        .unwrap();
    let found = scoped.read(move |tx| Box::pin(async move { conversations::get(tx, &id).await })).await;
    found.unwrap().unwrap()
}

pub fn open(tx: &mut Tx, id: ConversationId, contact: ContactId) {
    let conversation = Conversation {
        id,
        contact,
        channel: ChannelId::parse("chn_voice").unwrap(),
        medium: Medium::Voice,
        status: ConversationStatus::Open,
        holder: Holder::Assistant,
        language: Language::En,
        opened_at: at(0),
        last_at: at(0),
    };
    conversations::create(tx, &conversation, "{}");
}

pub async fn settle_clinic(world: &World) {
    let tenant = clinic(&world.tenant, "+15875550100");
    let save = work(move |tx| Box::pin(async move { tenants::save(tx, &tenant, at(0)).await }));
    world.mine().write(save).await.unwrap();
}

/// A closure that is kept in a variable needs to be told what it is.
pub fn work<T, F>(job: F) -> F
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    job
}

pub fn offer(resource: &str, seat: u16, from: i64, minutes: i64) -> Offer {
    Offer {
        service: ServiceId::parse("svc_checkup").unwrap(),
        resource: ResourceId::parse(resource).unwrap(),
        seat,
        starts_at: at(from),
        ends_at: at(from + minutes),
    }
}
