//! The schema: applied once, by however many at once, and the same on both databases.

use crate::world::{connect, unique, with_postgres};
use frontdesk_domain::{Event, EventId, Happened, Secret, TenantId};
use frontdesk_store::stream::{self, Next, Seen};
use frontdesk_store::{Database, Error, Scoped, Store};
use std::collections::BTreeSet;

fn folder() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("frontdesk-schema-{}", unique()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_is_migrated_once_by_many() {
    let folder = folder();
    let database = Database::Sqlite { file: folder.join("desk.db") };
    let unset = Store::open(&database).await;
    assert!(matches!(&unset, Err(Error::Schema(text)) if text.contains("frontdesk migrate")), "{unset:?}");
    assert_eq!(applied_by_many(&database).await, steps(), "each of the migrations once");
    assert!(Store::migrate(&database).await.unwrap().applied.is_empty());

    let raw = rusqlite::Connection::open(folder.join("desk.db")).unwrap();
    raw.execute("INSERT INTO schema_migrations VALUES (999, 'later', 0)", ()).unwrap();
    refuses_newer(&database).await;
    std::fs::remove_dir_all(&folder).unwrap();
}

/// SQLite itself does not wait when two change a new file's journal at the same moment.
#[test]
fn new_files_are_opened_by_many_at_the_same_moment() {
    let folder = folder();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(8).build().unwrap();
    for n in 0..16 {
        let database = Database::Sqlite { file: folder.join(format!("{n}.db")) };
        assert_eq!(runtime.block_on(applied_by_many(&database)), steps(), "file {n}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_postgres_database_is_migrated_once_by_many() {
    with_postgres(async |url| {
        let database = Database::Postgres { url: Secret::new(&url) };
        let unset = Store::open(&database).await;
        assert!(matches!(&unset, Err(Error::Schema(text)) if text.contains("frontdesk migrate")), "{unset:?}");
        assert_eq!(applied_by_many(&database).await, steps(), "each of the migrations once");
        assert!(Store::migrate(&database).await.unwrap().applied.is_empty());

        let raw = connect(&url).await;
        raw.execute("INSERT INTO schema_migrations VALUES (999, 'later', 0)", &[]).await.unwrap();
        refuses_newer(&database).await;
    });
}

#[test]
fn a_superuser_is_refused() {
    with_postgres(async |_| {
        let server = std::env::var("TEST_DATABASE_URL").unwrap();
        let admin = connect(&server).await;
        let row = admin.query_one("SELECT rolsuper FROM pg_roles WHERE rolname = current_user", &[]).await.unwrap();
        if row.get::<_, bool>(0) {
            let refused = Store::migrate(&Database::Postgres { url: Secret::new(server) }).await;
            assert!(matches!(&refused, Err(Error::Schema(text)) if text.contains("CREATEROLE")), "{refused:?}");
        }
    });
}

#[tokio::test]
async fn errors_do_not_repeat_the_url() {
    for url in ["postgres://desk:hunter2@127.0.0.1:1/desk", "postgres://desk:hunter2@127.0.0.1:x/desk", "hunter2"] {
        let refused = Store::migrate(&Database::Postgres { url: Secret::new(url) }).await.unwrap_err();
        assert!(!format!("{refused} {refused:?}").contains("hunter2"), "{refused}");
    }
}

/// How many steps the folder has.
fn steps() -> usize {
    std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations/sqlite")).unwrap().count()
}

async fn applied_by_many(database: &Database) -> usize {
    let many = (0..6).map(|_| {
        let database = database.clone();
        tokio::spawn(async move { Store::migrate(&database).await.unwrap().applied.len() })
    });
    futures::future::join_all(many).await.into_iter().map(|n| n.unwrap()).sum()
}

async fn refuses_newer(database: &Database) {
    for refused in [Store::open(database).await.map(drop), Store::migrate(database).await.map(drop)] {
        assert!(matches!(&refused, Err(Error::Schema(text)) if text.contains("newer version")), "{refused:?}");
    }
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    with_postgres(async |url| {
        Store::migrate(&Database::Postgres { url: Secret::new(&url) }).await.unwrap();
        let rows = connect(&url).await;
        let columns = "SELECT table_name::text, column_name::text, is_nullable = 'NO' FROM information_schema.columns
                       WHERE table_schema = 'public'";
        let there: BTreeSet<(String, String, bool)> =
            rows.query(columns, &[]).await.unwrap().iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
        assert_eq!(there, sqlite_columns().await);
    });
}

async fn sqlite_columns() -> BTreeSet<(String, String, bool)> {
    let folder = folder();
    let file = folder.join("desk.db");
    Store::migrate(&Database::Sqlite { file: file.clone() }).await.unwrap();
    let raw = rusqlite::Connection::open(file).unwrap();
    let mut columns = raw
        .prepare(
            "SELECT t.name, c.name, c.\"notnull\" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    let all = columns.query_map((), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let all = all.map(|c| c.unwrap()).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    all
}

/// An index the planner is told nothing of loses against every other, and one that was renamed is forgotten.
#[tokio::test]
async fn sqlite_is_told_of_every_index_of_a_tenant() {
    let folder = folder();
    let file = folder.join("desk.db");
    Store::migrate(&Database::Sqlite { file: file.clone() }).await.unwrap();
    let raw = rusqlite::Connection::open(file).unwrap();
    let names = |sql: &str| -> BTreeSet<String> {
        let mut query = raw.prepare(sql).unwrap();
        query.query_map((), |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect()
    };
    let there = names(
        "SELECT i.name FROM sqlite_schema t JOIN pragma_index_list(t.name) i WHERE t.type = 'table'
         AND t.name NOT IN ('tenants', 'channels', 'schema_migrations', 'unknown_calls') AND t.name NOT LIKE 'sqlite_%'
         AND (i.origin <> 'pk' OR t.sql NOT LIKE '%WITHOUT ROWID%')",
    );
    let tables = names(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%' AND name <> 'unknown_calls'",
    );
    assert_eq!(names("SELECT idx FROM sqlite_stat1"), there.union(&tables).cloned().collect());
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Events of two tenants, as the four steps before the stream kept them; not in the order of their ids.
const OLD: [(&str, &str); 5] =
    [("ten_a", "evt_3"), ("ten_b", "evt_2"), ("ten_a", "evt_1"), ("ten_a", "evt_5"), ("ten_b", "evt_4")];

fn before_the_stream(database: &str) -> impl Iterator<Item = (i64, String, String)> {
    let folder = format!("{}/../../migrations/{database}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().take(4).enumerate().map(|(n, path)| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (n as i64 + 1, name, std::fs::read_to_string(path).unwrap())
    })
}

fn old_event((tenant, id): (&str, &str)) -> String {
    format!(
        "INSERT INTO events (tenant_id, id, conversation_id, type, body, at)
         VALUES ('{tenant}', '{id}', NULL, 'message_taken', '{{\"type\":\"message_taken\"}}', 7)"
    )
}

#[tokio::test]
async fn events_from_before_the_stream_come_first_in_a_file() {
    let folder = folder();
    let file = folder.join("desk.db");
    let raw = rusqlite::Connection::open(&file).unwrap();
    raw.execute_batch(
        "CREATE TABLE schema_migrations (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
    )
    .unwrap();
    for (version, name, sql) in before_the_stream("sqlite") {
        raw.execute_batch(&sql).unwrap();
        raw.execute("INSERT INTO schema_migrations VALUES (?1, ?2, 0)", (version, name)).unwrap();
    }
    OLD.iter().for_each(|event| raw.execute_batch(&old_event(*event)).unwrap());
    drop(raw);
    old_events_come_first(Database::Sqlite { file }).await;
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn events_from_before_the_stream_come_first_on_postgres() {
    with_postgres(async |url| {
        let raw = connect(&url).await;
        let role: String = raw.query_one("SELECT quote_ident(current_database() || '_app')", &[]).await.unwrap().get(0);
        raw.batch_execute(&format!(
            "CREATE ROLE {role} NOLOGIN; GRANT {role} TO CURRENT_USER;
             CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, name text NOT NULL, applied_at bigint NOT NULL)"
        ))
        .await
        .unwrap();
        for (version, name, sql) in before_the_stream("postgres") {
            raw.batch_execute(&format!("BEGIN; {}; COMMIT", sql.replace("frontdesk_app", &role))).await.unwrap();
            raw.execute("INSERT INTO schema_migrations VALUES ($1, $2, 0)", &[&version, &name]).await.unwrap();
        }
        for event in OLD {
            let (tenant, insert) = (event.0, old_event(event));
            raw.batch_execute(&format!("BEGIN; SET LOCAL frontdesk.tenant = '{tenant}'; {insert}; COMMIT"))
                .await
                .unwrap();
        }
        old_events_come_first(Database::Postgres { url: Secret::new(url) }).await;
    });
}

/// They have numbers, each of its own, in the order of their ids, below those of all that happens from now on.
async fn old_events_come_first(database: Database) {
    assert_eq!(Store::migrate(&database).await.unwrap().applied.first(), Some(&5));
    let store = Store::open(&database).await.unwrap();
    for (tenant, wanted) in [("ten_a", vec!["evt_1", "evt_3", "evt_5"]), ("ten_b", vec!["evt_2", "evt_4"])] {
        let scoped = store.tenant(&TenantId::parse(tenant).unwrap());
        let (ms, random) = crate::world::fresh();
        let event = Event {
            id: EventId::at(ms, random),
            conversation: None,
            at: jiff::Timestamp::UNIX_EPOCH,
            what: Happened::MessageTaken,
        };
        let new = event.id.to_string();
        let written = scoped.write(move |tx| {
            frontdesk_store::events::append(tx, &event);
            Box::pin(async { Ok(()) })
        });
        written.await.unwrap();
        let wanted: Vec<String> = wanted.into_iter().map(str::to_owned).chain([new]).collect();
        // What is written elsewhere in the cluster may hold the last one back for a moment.
        for _ in 0..200 {
            if by_cursor(&scoped).await.len() == wanted.len() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(by_cursor(&scoped).await, wanted, "{tenant}");
    }
}

/// The ids of a stream, read one at a time, each after the one before.
async fn by_cursor(scoped: &Scoped) -> Vec<String> {
    let (mut seen, mut ids) = (Seen::start(), Vec::new());
    loop {
        let from = seen.clone();
        let next = scoped.read(move |tx| Box::pin(async move { stream::after(tx, &from, 1).await })).await.unwrap();
        let Next::Events { events, .. } = next else { panic!("a cursor that names nothing") };
        let Some(event) = events.first() else { return ids };
        ids.push(event.id.to_string());
        seen = event.seen();
    }
}
