//! A trail in a fresh database, and a way into its tables past the program.

use crate::dice::Dice;
use frontdesk_audit::{By, Deed, Keys, Origin, Verb, link_waiting, note};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Actor, BookingId, MemberId, Secret, TenantId};
use frontdesk_store::audit::{Entry, Head, Link};
use frontdesk_store::{Database, Scoped, Store};
use futures::FutureExt;
use jiff::Timestamp;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use tokio_postgres::NoTls;

static COUNT: AtomicU32 = AtomicU32::new(0);

pub struct World {
    pub store: Store,
    pub tenant: TenantId,
    pub keys: Keys,
    pub raw: Raw,
}

impl World {
    async fn new(database: Database, raw: impl AsyncFnOnce() -> Raw) -> Self {
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        Self { store, tenant: TenantId::parse("ten_a").unwrap(), keys: Keys::of(&[7; 32]).unwrap(), raw: raw().await }
    }

    pub fn trail(&self) -> Scoped {
        self.store.tenant(&self.tenant)
    }
}

/// The database as somebody sees it who has its owner's password.
pub enum Raw {
    File(rusqlite::Connection),
    Server(tokio_postgres::Client),
}

impl Raw {
    pub async fn run(&self, script: &str) {
        match self {
            Self::File(db) => db.execute_batch(script).unwrap(),
            Self::Server(db) => db.batch_execute(script).await.unwrap(),
        }
    }
}

pub fn on_a_file<F: Future<Output = ()>>(case: fn(World) -> F) {
    let folder = std::env::temp_dir().join(format!("frontdesk-audit-{}", unique()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("desk.db");
    let outcome = block_on(async {
        let raw = async || {
            let raw = rusqlite::Connection::open(folder.join("desk.db")).unwrap();
            raw.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
            let sql = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema
                       WHERE type = 'trigger' AND name LIKE 'audit%'";
            let drop: String = raw.query_row(sql, (), |row| row.get(0)).unwrap();
            raw.execute_batch(&drop).unwrap();
            raw
        };
        let world = World::new(Database::Sqlite { file }, async || Raw::File(raw().await)).await;
        AssertUnwindSafe(case(world)).catch_unwind().await
    });
    let _ = std::fs::remove_dir_all(&folder);
    outcome.unwrap_or_else(|panic| resume_unwind(panic));
}

pub fn on_postgres<F: Future<Output = ()>>(case: fn(World) -> F) {
    with_postgres(async |url| {
        let raw = async || {
            let raw = connect(&url).await;
            raw.batch_execute("SET frontdesk.tenant = 'ten_a'").await.unwrap();
            for table in ["audit_entries", "audit_links", "audit_heads"] {
                raw.batch_execute(&format!("ALTER TABLE {table} DISABLE TRIGGER audit_stays")).await.unwrap();
            }
            Raw::Server(raw)
        };
        case(World::new(Database::Postgres { url: Secret::new(&url) }, raw).await).await;
    });
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
        let name = format!("fda_{}", unique());
        let admin = connect(&server).await;
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let url = format!("postgres://{name}:{name}@{}/{name}", place.split('/').next().unwrap());
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

pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}

fn unique() -> String {
    format!("{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Goes on by a second at every look, and its dice by one; `whose` tells two processes' ids apart.
#[derive(Debug)]
pub struct Ticking {
    pub whose: u8,
}

static TICKS: AtomicI64 = AtomicI64::new(0);

impl Ticking {
    pub fn new(whose: u8) -> Arc<Self> {
        Arc::new(Self { whose })
    }
}

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + TICKS.fetch_add(1, Ordering::SeqCst)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [self.whose; 16];
        bytes[1..9].copy_from_slice(&TICKS.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        bytes
    }
}

pub fn member(n: u8) -> By {
    let from = Origin::network("203.0.113.9".parse().unwrap(), [n; 8]);
    By::new(Actor::Member(MemberId::at(1, [n; 10])), from, Ticking::new(n))
}

/// One of the deeds that a day brings.
pub fn some_deed(n: usize) -> Deed {
    let booking = BookingId::at(n as i64, [1; 10]);
    match n % 4 {
        0 => Deed::of(Verb::BookingMoved, &booking).changed("starts_at", n as i64, n as i64 + 60),
        1 => Deed::named(Verb::SettingsChanged, "hours").hidden("note"),
        2 => Deed::of(Verb::BookingCancelled, &booking).because("asked for"),
        _ => Deed::plain(Verb::SessionRefused),
    }
}

/// The rows of a trail, for whoever wants to change them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    pub entries: Vec<Entry>,
    pub links: Vec<Link>,
    pub heads: Vec<Head>,
    pub waiting: Vec<String>,
}

/// Notes and links `count` deeds, in batches as they come.
pub async fn grow(world: &World, count: usize, dice: &mut Dice) {
    let by = member(1);
    let mut noted = 0;
    while noted < count {
        let batch = 1 + dice.below(9).min(count - noted - 1);
        let by = by.clone();
        let trail = world.trail();
        let work = trail.write(move |tx| {
            Box::pin(async move {
                (noted..noted + batch).for_each(|n| note(tx, &by, some_deed(n)));
                Ok(())
            })
        });
        work.await.unwrap();
        assert_eq!(link_waiting(&world.trail(), &world.keys, at(noted)).await.unwrap(), batch);
        noted += batch;
    }
}

pub fn at(n: usize) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + n as i64).unwrap()
}
