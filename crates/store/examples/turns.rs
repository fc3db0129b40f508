//! Turns per CPU second: one question, one update, one insert, durable, by 16 callers at once.
//!
//!     cargo run --release -p frontdesk-store --example turns            # SQLite
//!     scripts/postgres.sh run cargo run --release -p frontdesk-store --example turns -- postgres
//!
//! For PostgreSQL the URL must be that of a role that owns its database; `postgres` makes one.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement looks at the clock and speaks")]

use frontdesk_domain::*;
use frontdesk_store::*;
use jiff::Timestamp;
use std::time::{Duration, Instant};

const CALLERS: usize = 16;
const SECONDS: u64 = 6;

type Fault = Box<dyn std::error::Error>;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> std::result::Result<(), Fault> {
    if std::env::args().nth(1).as_deref() == Some("postgres") {
        let (url, admin, name) = own_database().await?;
        let result = measure(Database::Postgres { url: Secret::new(url) }).await;
        admin.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE); ")).await?;
        admin.batch_execute(&format!("DROP ROLE {name}_app; DROP ROLE {name}")).await?;
        result
    } else {
        let folder = std::env::temp_dir().join(format!("frontdesk-turns-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let result = measure(Database::Sqlite { file: folder.join("desk.db") }).await;
        std::fs::remove_dir_all(&folder)?;
        result
    }
}

async fn own_database() -> std::result::Result<(String, tokio_postgres::Client, String), Fault> {
    let server = std::env::var("TEST_DATABASE_URL")?;
    let (admin, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    let name = format!("turns_{}", std::process::id());
    admin.batch_execute(&format!("CREATE ROLE {name} LOGIN CREATEROLE PASSWORD '{name}'")).await?;
    admin.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}")).await?;
    let host = server.rsplit_once('@').and_then(|(_, place)| place.split('/').next()).unwrap_or_default();
    Ok((format!("postgres://{name}:{name}@{host}/{name}"), admin, name))
}

async fn measure(database: Database) -> std::result::Result<(), Fault> {
    Store::migrate(&database).await?;
    let store = Store::open(&database).await?;
    let tenant = TenantId::parse("ten_01932b6f7a0c7d3e8f00112233445566").ok_or("not an id")?;
    let scoped = store.tenant(&tenant);
    round(&scoped, Duration::from_secs(2)).await;
    let (cpu, server) = (own_cpu(), server_cpu());
    let begun = Instant::now();
    let mut waits = round(&scoped, Duration::from_secs(SECONDS)).await;
    let wall = begun.elapsed().as_secs_f64();
    let (cpu, server) = (own_cpu() - cpu, server_cpu() - server);
    waits.sort();
    let turns = waits.len() as f64;
    let at = |share: f64| waits.get((turns * share) as usize).copied().unwrap_or_default().as_secs_f64() * 1e3;
    println!(
        "{}: {:.0} turns/s, {:.1} µs CPU per turn here, {:.1} µs in the server, {:.0} turns per CPU second, p50 {:.2} ms, p99 {:.2} ms",
        store.backend(),
        turns / wall,
        cpu * 1e6 / turns,
        server * 1e6 / turns,
        turns / (cpu + server),
        at(0.5),
        at(0.99),
    );
    Ok(())
}

async fn round(scoped: &Scoped, time: Duration) -> Vec<Duration> {
    let callers = (0..CALLERS).map(|caller| {
        let scoped = scoped.clone();
        tokio::spawn(async move { call(scoped, caller, Instant::now() + time).await })
    });
    let waits = futures::future::join_all(callers).await;
    waits.into_iter().flat_map(|w| w.unwrap_or_default()).collect()
}

/// Calls of nine turns each, one after the other.
async fn call(scoped: Scoped, caller: usize, until: Instant) -> Vec<Duration> {
    let mut waits = Vec::new();
    let mut n = 0_u64;
    while Instant::now() < until {
        let call_id = format!("CA{caller:02}{:016x}{n:012x}", Timestamp::now().as_microsecond());
        n += 1;
        let Some(conversation) = begin(&scoped, &call_id).await else { break };
        for seq in 1..=9 {
            let begun = Instant::now();
            turn(&scoped, &call_id, &conversation, seq).await;
            waits.push(begun.elapsed());
        }
    }
    waits
}

async fn begin(scoped: &Scoped, call_id: &str) -> Option<ConversationId> {
    let now = Timestamp::now();
    let conversation = ConversationId::at(now.as_millisecond(), random());
    let (id, contact, call_id) =
        (conversation.clone(), ContactId::at(now.as_millisecond(), random()), call_id.to_owned());
    let address = Address::Phone(contact.as_str().to_owned());
    let job = scoped.write(move |tx| {
        Box::pin(async move {
            let contact = contacts::find_or_create(tx, &address, contact, now).await?;
            let new = Conversation {
                id: id.clone(),
                contact: contact.id,
                channel: ChannelId::at(0, [0; 10]),
                medium: Medium::Voice,
                status: ConversationStatus::Open,
                holder: Holder::Assistant,
                language: Language::En,
                opened_at: now,
                last_at: now,
            };
            conversations::create(tx, &new, &"d".repeat(900));
            calls::start(tx, &call_id, &id, "in-progress", now);
            Ok(())
        })
    });
    job.await.ok().map(|()| conversation)
}

async fn turn(scoped: &Scoped, call_id: &str, conversation: &ConversationId, seq: i64) {
    let now = Timestamp::now();
    let (id, conversation, call_id) =
        (TurnId::at(now.as_millisecond(), random()), conversation.clone(), call_id.to_owned());
    let job = scoped.write(move |tx| {
        Box::pin(async move {
            let key = format!("{call_id}/{seq}");
            tx.lock(&call_id).await;
            let Some((open, None)) = conversations::for_call(tx, &call_id, &key).await? else { return Ok(()) };
            let saved = conversations::Saved {
                dialogue: &open.dialogue,
                language: Language::En,
                status: ConversationStatus::Open,
                holder: Holder::Assistant,
                medium: Medium::Voice,
                turn_count: open.turn_count + 1,
                last_at: now,
                seen: open.version,
            };
            conversations::save(tx, &conversation, &saved);
            let (record, answer) = ("{\"understood\":[]}".repeat(60), "<Say>When shall we see you?</Say>".repeat(20));
            let new = turns::NewTurn {
                id: &id,
                conversation: &conversation,
                seq,
                key: &key,
                medium: Medium::Voice,
                heard: "Tomorrow at half past nine, please.",
                record: &record,
                answer: &answer,
                at: now,
            };
            turns::insert(tx, &new);
            Ok(())
        })
    });
    if job.await.is_err() {
        println!("a turn failed");
    }
}

fn random() -> [u8; 10] {
    use std::hash::{BuildHasher, RandomState};
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&RandomState::new().hash_one(0).to_le_bytes());
    bytes
}

/// CPU seconds of this process, as Linux counts them in hundredths.
fn own_cpu() -> f64 {
    cpu_of("/proc/self/stat").unwrap_or_default()
}

/// CPU seconds of every PostgreSQL process there is.
fn server_cpu() -> f64 {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let servers = processes
        .filter(|p| std::fs::read_to_string(p.path().join("comm")).is_ok_and(|name| name.trim() == "postgres"));
    servers.filter_map(|p| cpu_of(&p.path().join("stat").display().to_string())).sum()
}

fn cpu_of(stat: &str) -> Option<f64> {
    let text = std::fs::read_to_string(stat).ok()?;
    let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}
