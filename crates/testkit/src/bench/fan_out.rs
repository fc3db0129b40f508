//! How many followers one process can tell what happens: the reader, the queues and the frames, without the sockets.
//!
//! One tenant's events are written as turns write them; each follower takes each event's frame, which is written once.

use super::proc;
use frontdesk_domain::{Event, EventId, Happened, TenantId};
use frontdesk_events::After;
use frontdesk_events::live::{Following, Heard, Live};
use frontdesk_store::{Database, Scoped, Store, events};
use jiff::Timestamp;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

const FOLLOWERS: usize = 2_000;
const EVENTS: usize = 400;
/// Between two events: about as many as a busy tenant has.
const PAUSE: Duration = Duration::from_millis(10);

/// Measures it and tells it in a line.
pub fn fan_out() -> anyhow::Result<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let before = proc::cpu(std::process::id())?;
    let mut waits = runtime.block_on(measured())?;
    let cpu = proc::cpu(std::process::id())? - before;
    waits.sort();
    let at = |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default().as_secs_f64() * 1e3;
    let each = cpu.as_secs_f64() * 1e6 / waits.len() as f64;
    Ok(format!(
        "Events followed live\n  {FOLLOWERS} followers of {EVENTS} events: {} told, {each:.2} µs CPU for each, p50 {:.1} ms, p99 {:.1} ms after the commit",
        waits.len(),
        at(50),
        at(99),
    ))
}

/// How long after its commit each follower heard of each event.
async fn measured() -> anyhow::Result<Vec<Duration>> {
    let store = Store::open(&Database::SqliteMemory).await?;
    let tenant = TenantId::parse("ten_bench").ok_or_else(|| anyhow::anyhow!("not an id"))?;
    let (live, stop) = (Live::new(store.clone()), CancellationToken::new());
    let mut reader = JoinSet::new();
    let (reads, until) = (live.clone(), stop.clone());
    reader.spawn(async move { reads.run(&until).await });
    let mut followers = JoinSet::new();
    for _ in 0..FOLLOWERS {
        let following = live.follow(&tenant, After::Now, Vec::new()).await?;
        followers.spawn(listen(following));
    }
    let committed = write(&store.tenant(&tenant)).await?;
    let mut waits = Vec::with_capacity(FOLLOWERS * EVENTS);
    while let Some(heard) = followers.join_next().await {
        let heard = heard??;
        waits.extend(heard.into_iter().zip(&committed).map(|(heard, commit)| heard.saturating_duration_since(*commit)));
    }
    stop.cancel();
    Ok(waits)
}

#[expect(clippy::disallowed_methods, reason = "a measurement looks at the clock")]
async fn listen(mut following: Following) -> anyhow::Result<Vec<Instant>> {
    let mut heard = Vec::with_capacity(EVENTS);
    while heard.len() < EVENTS {
        match following.next().await {
            Heard::Event(told) => {
                anyhow::ensure!(!told.frame().is_empty(), "an event has no frame");
                heard.push(Instant::now());
            }
            Heard::Resync(why) => anyhow::bail!("a follower did not keep up: {why:?}"),
        }
    }
    Ok(heard)
}

#[expect(clippy::disallowed_methods, reason = "a measurement looks at the clock")]
async fn write(scoped: &Scoped) -> anyhow::Result<Vec<Instant>> {
    let mut committed = Vec::with_capacity(EVENTS);
    for n in 0..EVENTS {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&(n as u64).to_be_bytes());
        let id = EventId::at(1_795_600_000_000, random);
        let event = Event { id, conversation: None, at: Timestamp::UNIX_EPOCH, what: Happened::MessageTaken };
        let write = scoped.write(move |tx| {
            Box::pin(async move {
                events::append(tx, &event);
                Ok(())
            })
        });
        write.await?;
        committed.push(Instant::now());
        tokio::time::sleep(PAUSE).await;
    }
    Ok(committed)
}
