//! A fresh house for every case, on SQLite and on PostgreSQL, with a clock that is set by hand.

use crate::letters::Postbox;
use frontdesk_domain::access::PermissionSet;
use frontdesk_domain::audit::{By, Origin};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Actor, Language, Locale, MemberId, Role, Secret, Tenant, TenantId};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::passwords::Cost;
use frontdesk_identity::people::{Parts, People, Rules, SignedIn};
use frontdesk_identity::{Refused, Result, Visit};
use frontdesk_store::{Database, Store, members, tenants};
use futures::FutureExt;
use jiff::{SignedDuration, Timestamp};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Cheap: the cases sign in a hundred times.
pub const CHEAP: Cost = Cost { memory: 64, passes: 1 };
pub const GOOD: &str = "quiet hallway in march";
pub const BETTER: &str = "a lantern behind the mill";

#[derive(Debug)]
pub struct Hand {
    seconds: AtomicI64,
    thrown: AtomicU64,
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.load(Ordering::SeqCst)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        let n = self.thrown.fetch_add(1, Ordering::SeqCst);
        let mut bytes = [7; 16];
        bytes[..8].copy_from_slice(&n.to_be_bytes());
        bytes
    }
}

impl Hand {
    /// How often random bits were drawn.
    pub fn thrown(&self) -> u64 {
        self.thrown.load(Ordering::SeqCst)
    }
}

pub struct World {
    pub store: Store,
    pub people: People,
    pub clock: Arc<Hand>,
    pub tenant: TenantId,
    pub other: TenantId,
}

impl World {
    async fn new(database: Database) -> Self {
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        let clock = Arc::new(Hand { seconds: AtomicI64::new(1_795_600_000), thrown: AtomicU64::new(0) });
        let id = |text| TenantId::parse(text).unwrap();
        let people = people(&store, clock.clone());
        let world = Self { store, people, clock, tenant: id("ten_a"), other: id("ten_b") };
        world.settle(&world.tenant, "Riverside Clinic").await;
        world.settle(&world.other, "Lakeside Clinic").await;
        world
    }

    async fn settle(&self, id: &TenantId, name: &str) {
        let (tenant, now) = (clinic(id, name), self.clock.now());
        let scoped = self.store.tenant(id);
        scoped.write(move |tx| Box::pin(async move { tenants::save(tx, &tenant, now).await })).await.unwrap();
    }

    /// The same house as another process has it.
    pub fn another(&self) -> People {
        people(&self.store, self.clock.clone())
    }

    pub fn later(&self, by: SignedDuration) {
        self.clock.seconds.fetch_add(by.as_secs(), Ordering::SeqCst);
    }

    /// Somebody at the door, from the last part of an address.
    pub fn visit(&self, host: &str) -> Visit {
        let origin = Origin::network(host.parse().unwrap(), [0; 8]);
        Visit::new(By::new(Actor::System, origin, self.clock.clone()), Some("Firefox/140.0 Linux"), None)
    }

    pub fn operator(&self) -> By {
        By::operator(self.clock.clone())
    }

    pub async fn owner(&self) -> SignedIn {
        let link = self.people.first_owner_link().await.unwrap().unwrap();
        let ana = ("Ana Souza", "ana@riverside.example");
        self.people
            .become_first_owner(&self.visit("203.0.113.7"), &token(&link), ana, &Secret::new(GOOD))
            .await
            .unwrap()
    }

    /// Somebody who joined the first tenant.
    pub async fn joined(&self, email: &str, role: Role) -> SignedIn {
        let by = self.operator();
        let invited = self.people.invite(&by, &self.tenant, (email, role), PermissionSet::ALL, true).await.unwrap();
        let new = frontdesk_identity::people::Joining::New { name: "Ben Roth".into(), password: Secret::new(GOOD) };
        let link = token(&invited.link.unwrap());
        self.people.join(&self.visit("203.0.113.9"), &link, new).await.unwrap().1.unwrap()
    }

    /// Somebody who comes by single sign-on alone.
    pub async fn without_a_password(&self, email: &str) {
        let now = self.clock.now();
        let member = members::Member {
            id: MemberId::at(now.as_millisecond(), [3; 10]),
            email: email.into(),
            name: "Ida".into(),
            password: None,
            email_verified_at: Some(now),
            disabled_at: None,
            created_at: now,
            version: 1,
        };
        let made = self.store.house().write(move |tx| Box::pin(async move { members::create(tx, &member) }));
        made.await.unwrap();
    }

    pub async fn is_in(&self, signed_in: &SignedIn) -> bool {
        self.people.by_cookie(signed_in.cookie.expose()).await.unwrap().is_some()
    }
}

fn people(store: &Store, clock: Arc<Hand>) -> People {
    People::new(Parts {
        store: store.clone(),
        clock,
        house_key: Arc::new(HouseKey::new([9; 32])),
        rules: Rules { cost: CHEAP, ..Rules::USUAL },
        public_url: "https://desk.example".into(),
        post: Some(Arc::new(Postbox::default())),
    })
}

/// What follows `#`.
pub fn token(link: &Secret) -> Secret {
    Secret::new(link.expose().split_once('#').unwrap().1)
}

pub fn refused<T: std::fmt::Debug>(outcome: Result<T>) -> Refused {
    match outcome.unwrap_err() {
        frontdesk_identity::Error::Refused(refused) => refused,
        other => panic!("{other:?}"),
    }
}

/// Runs each case in memory and on PostgreSQL.
#[macro_export]
macro_rules! house_cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[test]
            fn in_memory() {
                $crate::house::in_memory(super::$case);
            }

            #[test]
            fn on_postgres() {
                $crate::house::on_postgres(super::$case);
            }
        }
    )*};
}

pub fn in_memory<F: Future<Output = ()>>(case: fn(World) -> F) {
    block_on(async { case(World::new(Database::SqliteMemory).await).await });
}

pub fn on_postgres<F: Future<Output = ()>>(case: fn(World) -> F) {
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        let wanted = std::env::var("FRONTDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_POSTGRES=1 and no TEST_DATABASE_URL: PostgreSQL was not asked");
        eprintln!("PostgreSQL was NOT asked: TEST_DATABASE_URL is not set (scripts/postgres.sh run CMD sets it)");
        return;
    };
    block_on(async {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = format!("fdi_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let (admin, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        for sql in [
            format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'"),
            format!("GRANT {name} TO CURRENT_USER"),
            format!("CREATE DATABASE {name} OWNER {name}"),
        ] {
            admin.batch_execute(&sql).await.unwrap();
        }
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let url = format!("postgres://{name}:{name}@{}/{name}", place.split('/').next().unwrap());
        let world = World::new(Database::Postgres { url: Secret::new(url) }).await;
        let outcome = AssertUnwindSafe(case(world)).catch_unwind().await;
        admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app; DROP ROLE {name}")).await.unwrap();
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}

fn clinic(id: &TenantId, name: &str) -> Tenant {
    Tenant {
        id: id.clone(),
        name: name.into(),
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
        rules: frontdesk_domain::tenant::Rules::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: Vec::new(),
    }
}

impl World {
    /// How many days old a session is.
    pub fn clock_days(&self, signed_in: &SignedIn) -> i64 {
        self.clock.now().duration_since(signed_in.session.created_at).as_hours() / 24
    }
}
