//! A migrated database with two businesses and a member, and a clock that is moved by hand.

use frontdesk_domain::access::PermissionSet;
use frontdesk_domain::audit::By;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Language, Locale, MemberId, Rules, Secret, Tenant, TenantId};
use frontdesk_store::members::{self, Member};
use frontdesk_store::{Database, Store, tenants};
use futures::FutureExt;
use jiff::Timestamp;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

static COUNT: AtomicU64 = AtomicU64::new(1);

#[derive(Debug)]
pub struct Hand {
    ms: AtomicI64,
}

impl Hand {
    pub fn pass(&self, seconds: i64) {
        self.ms.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.ms.load(Ordering::SeqCst)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        let n = COUNT.fetch_add(1, Ordering::SeqCst);
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
        bytes[8..].copy_from_slice(&n.to_be_bytes());
        bytes
    }
}

#[derive(Clone, Debug)]
pub struct World {
    pub store: Store,
    pub clock: Arc<Hand>,
    pub tenant: TenantId,
    pub other: TenantId,
    pub member: MemberId,
}

impl World {
    async fn new(database: Database) -> Self {
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        let clock = Arc::new(Hand { ms: AtomicI64::new(1_790_000_000_000) });
        let id = |text| TenantId::parse(text).unwrap();
        let member = MemberId::parse("mbr_ada").unwrap();
        let world = Self { store, clock, tenant: id("ten_a"), other: id("ten_b"), member };
        for tenant in [&world.tenant, &world.other] {
            world.settle(tenant).await;
        }
        world.join("mbr_ada", "ada@clinic.example").await;
        world
    }

    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    pub fn by(&self) -> By {
        By::operator(self.clock())
    }

    async fn settle(&self, id: &TenantId) {
        let (clinic, now) = (clinic(id), self.clock.now());
        let scoped = self.store.tenant(id);
        scoped.write(move |tx| Box::pin(async move { tenants::save(tx, &clinic, now).await })).await.unwrap();
    }

    pub async fn join(&self, id: &str, email: &str) -> MemberId {
        let id = MemberId::parse(id).unwrap();
        let member = Member {
            id: id.clone(),
            email: email.into(),
            name: "Ada".into(),
            password: None,
            email_verified_at: None,
            disabled_at: None,
            created_at: self.clock.now(),
            version: 1,
        };
        let house = self.store.house();
        house.write(move |tx| Box::pin(async move { members::create(tx, &member) })).await.unwrap();
        id
    }
}

/// Runs each case in memory and on PostgreSQL.
#[macro_export]
macro_rules! cases {
    ($($case:ident)*) => {$(
        mod $case {
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

pub fn in_memory<F: Future<Output = ()>>(case: fn(World) -> F) {
    block_on(async { case(World::new(Database::SqliteMemory).await).await });
}

/// The case gets a database and an owner of its own, as an installation has them.
pub fn on_postgres<F: Future<Output = ()>>(case: fn(World) -> F) {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        let wanted = std::env::var("FRONTDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_POSTGRES=1 and no TEST_DATABASE_URL: PostgreSQL was not asked");
        eprintln!("PostgreSQL was NOT asked: TEST_DATABASE_URL is not set (scripts/postgres.sh run CMD sets it)");
        return;
    };
    block_on(async {
        let name = format!("fi_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let (admin, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let url = format!("postgres://{name}:{name}@{}/{name}", place.split('/').next().unwrap());
        let database = Database::Postgres { url: Secret::new(url) };
        let outcome = AssertUnwindSafe(async { case(World::new(database).await).await }).catch_unwind().await;
        admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE {name}")).await.unwrap();
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}

/// Some permissions, from their names.
pub fn may(words: &str) -> PermissionSet {
    PermissionSet::parse(&words.split(' ').collect::<Vec<_>>()).unwrap()
}

fn clinic(id: &TenantId) -> Tenant {
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
        channels: Vec::new(),
    }
}
