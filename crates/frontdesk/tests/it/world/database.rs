//! Where a case's data is: a folder, or a PostgreSQL database of its own.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio_postgres::{Client, NoTls};

static COUNT: AtomicU32 = AtomicU32::new(0);

/// The data folder, with logs in it, and the URL of the database where that is PostgreSQL.
#[derive(Clone, Debug)]
pub struct Place {
    folder: PathBuf,
    pub url: Option<String>,
}

impl Place {
    pub fn folder() -> Self {
        let folder = std::env::temp_dir().join(format!("frontdesk-it-{}", unique()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder, url: None }
    }

    pub fn folder_path(&self) -> PathBuf {
        self.folder.clone()
    }

    pub fn is_postgres(&self) -> bool {
        self.url.is_some()
    }

    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--data".to_owned(), self.folder.to_string_lossy().into_owned()];
        arguments.extend(self.url.iter().flat_map(|url| ["--database-url".to_owned(), url.clone()]));
        arguments
    }

    /// Ends every connection to the database from the server's side.
    pub async fn cut_connections(&self) {
        let (admin, database) = self.admin().await;
        let end =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()";
        admin.query(end, &[&database]).await.unwrap();
    }

    /// Changes the audit trail as somebody does who has the database's own password.
    pub async fn past_the_program(&self, change: &str) {
        const TABLES: [&str; 3] = ["audit_entries", "audit_links", "audit_heads"];
        if self.url.is_some() {
            let (admin, _) = self.admin().await;
            for table in TABLES {
                admin.batch_execute(&format!("ALTER TABLE {table} DISABLE TRIGGER audit_stays")).await.unwrap();
            }
            return admin.batch_execute(change).await.unwrap();
        }
        let db = rusqlite::Connection::open(self.folder.join("frontdesk.db")).unwrap();
        db.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
        for table in TABLES {
            db.execute_batch(&format!("DROP TRIGGER IF EXISTS {table}_stay; DROP TRIGGER IF EXISTS {table}_kept"))
                .unwrap();
        }
        db.execute_batch(change).unwrap();
    }

    /// The server's own role in this database: row-level security is forced on the owner too.
    async fn admin(&self) -> (Client, String) {
        let database = self.url.as_deref().unwrap().rsplit('/').next().unwrap().to_owned();
        let server = std::env::var("TEST_DATABASE_URL").unwrap();
        let (front, _) = server.rsplit_once('/').unwrap();
        (connect(&format!("{front}/{database}")).await, database)
    }

    /// How many rows each table has.
    pub async fn rows(&self) -> BTreeMap<String, i64> {
        let mut rows = match &self.url {
            Some(_) => rows_of_postgres(&self.admin().await.0).await,
            None => rows_of_sqlite(&self.folder.join("frontdesk.db")),
        };
        // How far the desk has read its own stream, and the lists it keeps ready, are written when it gets to it, whoever
        // asks or not.
        for own in ["leads_read", "inbox_places", "inbox_rows", "inbox_words"] {
            rows.remove(own);
        }
        rows
    }
}

fn rows_of_sqlite(file: &std::path::Path) -> BTreeMap<String, i64> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let db = rusqlite::Connection::open_with_flags(file, flags).unwrap();
    let mut names =
        db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let count = |name: &str| db.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0)).unwrap();
    names.into_iter().map(|name| (name.clone(), count(&name))).collect()
}

async fn rows_of_postgres(client: &Client) -> BTreeMap<String, i64> {
    let names = client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", &[]).await.unwrap();
    let mut rows = BTreeMap::new();
    for name in names {
        let name: String = name.get(0);
        let count = client.query_one(&format!("SELECT count(*) FROM {name}"), &[]).await.unwrap().get(0);
        rows.insert(name, count);
    }
    rows
}

/// A database and the role that owns it, as an installation has them.
pub struct Made {
    pub admin: Client,
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
        let name = format!("fdit_{}", unique());
        let admin = connect(&server).await;
        admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await.unwrap();
        admin.batch_execute(&format!("GRANT {name} TO CURRENT_USER")).await.unwrap();
        admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await.unwrap();
        let (_, place) = server.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@')).unwrap();
        let host = place.split('/').next().unwrap();
        let url = format!("postgres://{name}:{name}@{host}/{name}");
        Some(Self { admin, name, url })
    }

    pub fn place(&self) -> Place {
        Place { url: Some(self.url.clone()), ..Place::folder() }
    }

    pub async fn drop_it(self) {
        let name = self.name;
        self.admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        self.admin.batch_execute(&format!("DROP ROLE IF EXISTS {name}_app")).await.unwrap();
        self.admin.batch_execute(&format!("DROP ROLE {name}")).await.unwrap();
    }
}

pub async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

fn unique() -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis() % 1_000_000_000;
    format!("{now}_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}
