//! A PostgreSQL database of a test's own, where there is a server.

use frontdesk_domain::Secret;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::{Client, NoTls};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// A database and the role that owns it, as an installation has them.
pub struct Made {
    admin: Client,
    name: String,
    url: String,
}

impl Made {
    /// `None`, and said so, where there is no server.
    pub async fn new() -> Option<Self> {
        let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
            let wanted = std::env::var("FRONTDESK_REQUIRE_POSTGRES").is_ok_and(|v| v == "1");
            assert!(!wanted, "FRONTDESK_REQUIRE_POSTGRES=1 and no TEST_DATABASE_URL: PostgreSQL was not asked");
            eprintln!("PostgreSQL was NOT asked: TEST_DATABASE_URL is not set (scripts/postgres.sh run CMD sets it)");
            return None;
        };
        let name = format!("fdtk_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let admin = connect(&server).await;
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let host = place.split('/').next().unwrap();
        let url = format!("postgres://{name}:{name}@{host}/{name}");
        Some(Self { admin, name, url })
    }

    pub fn url(&self) -> Secret {
        Secret::new(&self.url)
    }

    pub async fn drop_it(self) {
        let name = self.name;
        self.admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        self.admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app")).await.unwrap();
        self.admin.batch_execute(&format!("DROP ROLE {name}")).await.unwrap();
    }
}

async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}
