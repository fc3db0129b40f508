//! Two clinics in one installation, their members with their cookies, and whoever asks.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use frontdesk_audit::{By, Keys};
use frontdesk_desk::Desk;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::*;
use frontdesk_events::live::Live;
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::people::{Parts, Rules};
use frontdesk_identity::{Identity, Token, keys};
use frontdesk_store::members::Member;
use frontdesk_store::sessions::Session;
use frontdesk_store::{Database, Store, members, memberships, sessions};
use frontdesk_testkit::front::{self, Hand};
use frontdesk_web::App;
use frontdesk_web::access::{Pace, Proxies};
use futures::FutureExt;
use jiff::SignedDuration;
use metrics_exporter_prometheus::PrometheusBuilder;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::NoTls;
use tower::ServiceExt;

pub const URL: &str = "https://desk.example";
static COUNT: AtomicU32 = AtomicU32::new(0);

/// Runs each case in memory and on PostgreSQL.
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

pub struct World {
    pub app: App,
    pub router: Router,
    pub desk: Desk,
    pub clock: Arc<Hand>,
    pub ours: Tenant,
    pub theirs: Tenant,
    pub store: Store,
    /// Where it is, for another process.
    pub database: Database,
    identity: Arc<Identity>,
}

/// Somebody who asks, by their cookie or by a bearer.
#[derive(Clone, Debug)]
pub struct Who {
    pub header: (&'static str, String),
    pub member: Option<MemberId>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
}

impl World {
    pub async fn new(database: Database) -> Self {
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        let (clock, ours, theirs) = (Arc::new(Hand::default()), front::clinic(1), front::clinic(2));
        let desk = front::desk(store.clone(), clock.clone(), &[ours.clone(), theirs.clone()]).await.unwrap();
        let parts = Parts {
            store: store.clone(),
            clock: clock.clone(),
            house_key: Arc::new(HouseKey::new([7; 32])),
            rules: Rules::USUAL,
            public_url: URL.into(),
            post: None,
        };
        let identity = Arc::new(Identity::open(parts, &[], || 0).await.unwrap());
        let app = App::from(frontdesk_web::Parts {
            desk: desk.clone(),
            phone: front::phone("token"),
            identify: identity.clone(),
            identity: identity.clone(),
            live: Live::new(store.clone()),
            webhooks: front::webhooks(clock.clone()).unwrap(),
            audit: Keys::of(&[7; 32]).unwrap(),
            public_url: URL.into(),
            proxies: Proxies::None,
            pace: Arc::new(Pace::new(None)),
            metrics: PrometheusBuilder::new().build_recorder().handle(),
            scenarios: None,
            reader: None,
        });
        Self { router: frontdesk_web::router(app.clone()), app, desk, clock, ours, theirs, store, database, identity }
    }

    /// A member of the clinic with this role, signed in a moment ago.
    pub async fn member(&self, of: &Tenant, role: Role) -> Who {
        let now = self.clock.now();
        let id = MemberId::at(now.as_millisecond(), self.dice());
        let member = Member {
            id: id.clone(),
            email: format!("{id}@example.com"),
            name: "Somebody".into(),
            password: None,
            email_verified_at: Some(now),
            disabled_at: None,
            created_at: now,
            version: 0,
        };
        let token = Token::random(self.clock.as_ref());
        let session = Session {
            id: SessionId::at(now.as_millisecond(), self.dice()),
            member: id.clone(),
            device: "Firefox on Linux".into(),
            place: "203.0.113.0/24".into(),
            created_at: now,
            seen_at: now,
            expires_at: now + SignedDuration::from_hours(100),
            shown_at: now,
            factor_at: None,
        };
        let digest = token.digest.clone();
        let house = self.store.house().beside(&of.id);
        let joined = house.write(move |tx| {
            Box::pin(async move {
                members::create(tx, &member)?;
                memberships::put(tx, &session.member, &role, now)?;
                sessions::create(tx, &session, &digest)
            })
        });
        joined.await.unwrap();
        Who { header: ("cookie", format!("__Host-frontdesk={}", token.secret.expose())), member: Some(id) }
    }

    /// A key of the clinic that may do this.
    pub async fn key(&self, of: &Tenant, permissions: PermissionSet) -> Who {
        let by = By::operator(self.clock.clone());
        let new = keys::NewApiKey { name: "a program".into(), permissions, expires_at: None };
        let scoped = self.store.tenant(&of.id);
        let made = scoped.write(move |tx| Box::pin(async move { keys::make(tx, &by, PermissionSet::ALL, new).await }));
        let secret = made.await.unwrap().unwrap().secret;
        self.identity.forget();
        Who { header: ("authorization", format!("Bearer {}", secret.expose())), member: None }
    }

    fn dice(&self) -> [u8; 10] {
        let mut random = [0; 10];
        random.copy_from_slice(&self.clock.random()[6..]);
        random
    }

    pub async fn get(&self, who: &Who, path: &str) -> Answer {
        self.ask(Method::GET, path, who, &[], None).await
    }

    pub async fn post(&self, who: &Who, path: &str, body: Value) -> Answer {
        self.ask(Method::POST, path, who, &[], Some(body)).await
    }

    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        who: &Who,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let mut all = vec![(who.header.0, who.header.1.as_str()), ("origin", URL)];
        all.extend(headers);
        ask(&self.router, method, path, &all, body).await
    }

    /// Somebody writes to the clinic and is answered.
    pub async fn writes(&self, to: &Tenant, from: &str, body: &str) -> ConversationId {
        let key = format!("SM{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let filed = self.desk.hear_text(front::text(to, from, &key, body)).await.unwrap().unwrap();
        self.desk.settled().await;
        filed.conversation.unwrap()
    }
}

pub async fn ask(router: &Router, method: Method, path: &str, headers: &[(&str, &str)], body: Option<Value>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(Body::from(body.to_string())),
        None => request.body(Body::empty()),
    };
    let answer = router.clone().oneshot(request.unwrap()).await.unwrap();
    let (parts, body) = answer.into_parts();
    let bytes = to_bytes(body, 1 << 22).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let body = serde_json::from_str(&text).unwrap_or(Value::Null);
    Answer { status: parts.status, headers: parts.headers, body, text }
}

impl Answer {
    /// The answer, which must have this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status.as_u16(), self.body["code"].as_str()), (status, Some(code)), "{}", self.text);
    }

    pub fn id(&self) -> String {
        self.body["id"].as_str().unwrap().to_owned()
    }

    pub fn etag(&self) -> String {
        self.headers["etag"].to_str().unwrap().to_owned()
    }
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
        let name = format!("fdw_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let admin = connect(&server).await;
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let url = format!("postgres://{name}:{name}@{}/{name}", place.split('/').next().unwrap());
        let world = World::new(Database::Postgres { url: Secret::new(url) }).await;
        let outcome = AssertUnwindSafe(case(world)).catch_unwind().await;
        admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app")).await.unwrap();
        admin.batch_execute(&format!("DROP ROLE {name}")).await.unwrap();
        outcome.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

async fn connect(url: &str) -> tokio_postgres::Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(work)
}
