//! A tenant's stream: nothing appears before what was read already, whoever writes and however long it takes.

use crate::world::{World, at, connect, settle_clinic, with_postgres, work};
use crate::{cases, lasting_cases};
use frontdesk_domain::*;
use frontdesk_store::stream::{self, Next, Position, Seen, Streamed};
use frontdesk_store::{Database, Error, Scoped, Store, events};
use futures::future::join_all;
use std::collections::BTreeSet;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

/// Names the database to write to, in the process that writes.
const WRITE_TO: &str = "FRONTDESK_TEST_STREAM";
const WRITERS: u64 = 6;
const TRANSACTIONS: u64 = 120;

fn event(random: &mut Random) -> Event {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&random.next().to_be_bytes());
    let id = EventId::at(now.as_millis() as i64, bytes);
    Event { id, conversation: None, at: at(0), what: Happened::MessageTaken }
}

/// Repeatable, and another for each writer.
#[derive(Clone)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 ^ (self.0 >> 33)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}

async fn append(scoped: &Scoped, count: usize, random: &mut Random) -> Vec<EventId> {
    let new: Vec<Event> = (0..count).map(|_| event(random)).collect();
    let ids = new.iter().map(|event| event.id.clone()).collect();
    let write = work(move |tx| {
        Box::pin(async move {
            new.iter().for_each(|event| events::append(tx, event));
            Ok(())
        })
    });
    scoped.write(write).await.unwrap();
    ids
}

async fn after(scoped: &Scoped, seen: &Seen, limit: usize) -> Next {
    let seen = seen.clone();
    scoped.read(move |tx| Box::pin(async move { stream::after(tx, &seen, limit).await })).await.unwrap()
}

/// A page, and whether there is more, now or in a moment.
async fn page(scoped: &Scoped, seen: &Seen, limit: usize) -> (Vec<Streamed>, bool) {
    match after(scoped, seen, limit).await {
        Next::Events { events, more, soon } => (events, more || soon),
        Next::Unknown => panic!("the cursor is not known"),
    }
}

/// Waits until all that was committed can be read: other tests write to the same cluster.
async fn settled(scoped: &Scoped) {
    while !matches!(after(scoped, &head(scoped).await, 1).await, Next::Events { soon: false, .. }) {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn head(scoped: &Scoped) -> Seen {
    scoped.read(|tx| Box::pin(stream::head(tx))).await.unwrap()
}

/// Everything there is, from the beginning.
async fn whole(scoped: &Scoped) -> Vec<Streamed> {
    settled(scoped).await;
    let (mut all, mut seen) = (Vec::new(), Seen::start());
    loop {
        let (events, more) = page(scoped, &seen, 64).await;
        seen = events.last().map_or(seen, Streamed::seen);
        all.extend(events);
        if !more {
            return all;
        }
    }
}

fn ids(events: &[Streamed]) -> Vec<EventId> {
    events.iter().map(|event| event.id.clone()).collect()
}

cases! {
    pages_follow_each_other
    what_is_not_there_is_told
    a_commit_is_told_and_nothing_else_is
    what_was_given_up_leaves_no_trace
}

async fn pages_follow_each_other(world: World) {
    let (mine, mut random) = (world.mine(), Random(1));
    assert_eq!(head(&mine).await, Seen::start());
    let (none, more) = page(&mine, &Seen::start(), 10).await;
    assert!(none.is_empty() && !more);

    let mut written = append(&mine, 3, &mut random).await;
    append(&world.theirs(), 5, &mut random).await;
    written.extend(append(&mine, 4, &mut random).await);
    settled(&mine).await;

    let (first, more) = page(&mine, &Seen::start(), 5).await;
    assert!(more);
    let (second, more) = page(&mine, &first.last().unwrap().seen(), 2).await;
    assert!(!more, "exactly so many were left");
    let read: Vec<Streamed> = first.into_iter().chain(second).collect();
    assert_eq!(ids(&read), written, "in the order they were written, within a transaction too");
    assert!(read.is_sorted_by(|a, b| a.position < b.position));
    assert_eq!(head(&mine).await, read.last().unwrap().seen());
    let Next::Events { events, .. } = after(&mine, &head(&mine).await, 5).await else { panic!("the head is there") };
    assert!(events.is_empty());

    let third = read[2].clone();
    let (position, id) = (third.position, third.id);
    let found = mine.read(move |tx| Box::pin(async move { stream::at(tx, position).await })).await.unwrap();
    assert_eq!(found.unwrap().id, id);
}

async fn what_is_not_there_is_told(world: World) {
    let (mine, theirs, mut random) = (world.mine(), world.theirs(), Random(2));
    append(&mine, 1, &mut random).await;
    append(&theirs, 1, &mut random).await;
    settled(&mine).await;
    settled(&theirs).await;
    let theirs = head(&theirs).await;
    assert_eq!(after(&mine, &theirs, 5).await, Next::Unknown, "another tenant's");
    let other = Seen { mark: "0123456789ab".into(), ..head(&mine).await };
    assert_eq!(after(&mine, &other, 5).await, Next::Unknown, "another event at the same place");
    let late = Seen { position: Position { at: i64::MAX, nth: 0 }, ..head(&mine).await };
    assert_eq!(after(&mine, &late, 5).await, Next::Unknown, "after the end");
}

async fn a_commit_is_told_and_nothing_else_is(world: World) {
    let (mine, mut random) = (world.mine(), Random(3));
    let mut stirred = world.store.stirred();
    head(&mine).await;
    let failed = event(&mut random);
    let give_up = work::<(), _>(move |tx| {
        Box::pin(async move {
            events::append(tx, &failed);
            Err(Error::Withdrawn)
        })
    });
    mine.write(give_up).await.unwrap_err();
    assert!(stirred.try_recv().is_err(), "nothing was committed");
    append(&mine, 2, &mut random).await;
    let told = stirred.recv().await.unwrap();
    assert_eq!((told.tenant, told.here), (world.tenant.clone(), true));
    assert!(stirred.try_recv().is_err(), "once for both");
    assert_eq!(whole(&mine).await.len(), 2);
}

/// Many write at once, some give up in the middle, and one reads all the time.
async fn what_was_given_up_leaves_no_trace(world: World) {
    let mine = world.mine();
    let writers = (0..WRITERS).map(|writer| {
        let mine = mine.clone();
        tokio::spawn(async move {
            let (mut random, mut kept) = (Random(100 + writer), Vec::new());
            for _ in 0..60 {
                let (new, gives_up) = ([event(&mut random), event(&mut random)], random.below(3) == 0);
                let ids = new.clone().map(|event| event.id);
                let write = work(move |tx| {
                    Box::pin(async move {
                        new.iter().for_each(|event| events::append(tx, event));
                        if gives_up { Err(Error::Withdrawn) } else { Ok(()) }
                    })
                });
                if mine.write(write).await.is_ok() {
                    kept.extend(ids);
                }
            }
            kept
        })
    });
    let writers = tokio::spawn(join_all(writers));
    let (mut read, mut seen) = (Vec::new(), Seen::start());
    loop {
        let over = writers.is_finished();
        let (events, more) = page(&mine, &seen, 16).await;
        seen = events.last().map_or(seen, Streamed::seen);
        read.extend(events);
        if over && !more {
            break;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let kept: BTreeSet<EventId> = writers.await.unwrap().into_iter().flat_map(|kept| kept.unwrap()).collect();
    assert_eq!(read.len(), kept.len());
    assert_eq!(ids(&read).into_iter().collect::<BTreeSet<_>>(), kept);
    assert_eq!(whole(&mine).await, read);
}

/// Transactions of two processes that begin early and commit late, and a reader that looks all the time.
#[test]
fn no_event_is_passed_by_when_two_processes_write() {
    with_postgres(async |url| {
        let database = Database::Postgres { url: Secret::new(&url) };
        Store::migrate(&database).await.unwrap();
        let store = Store::open(&database).await.unwrap();
        let mine = store.tenant(&TenantId::parse("ten_a").unwrap());
        let mut processes = [process(&url, 1), process(&url, 2)];
        let (mut read, mut seen) = (Vec::new(), Seen::start());
        let (mut by_id, mut last): (Vec<EventId>, _) = (Vec::new(), String::new());
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < Duration::from_secs(120), "the writers hang");
            let over = processes.iter_mut().all(|process| process.try_wait().unwrap().is_some());
            let (events, more) = page(&mine, &seen, 50).await;
            seen = events.last().map_or(seen, Streamed::seen);
            read.extend(events);
            by_id.extend(naive(&mine, &last).await);
            last = by_id.last().map_or(last, EventId::to_string);
            if over && !more {
                break;
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        assert!(processes.iter_mut().all(|process| process.wait().unwrap().success()));
        let all: BTreeSet<EventId> = naive(&mine, "").await.into_iter().collect();
        assert!(all.len() > 3_000, "{}", all.len());
        assert_eq!(ids(&read).into_iter().collect::<BTreeSet<_>>(), all, "each event");
        assert_eq!(read.len(), all.len(), "once");
        assert!(read.is_sorted_by(|a, b| a.position < b.position), "in one order");
        assert_eq!(whole(&mine).await, read, "which is the order of whoever reads later");
        let passed_by = all.len() - by_id.iter().collect::<BTreeSet<_>>().len();
        assert!(passed_by > 0, "this test would not tell a stream in the order of ids from ours");
        eprintln!("{} events, {passed_by} of them passed by in the order of ids", all.len());
    });
}

/// What one would write who takes ids for an order.
async fn naive(scoped: &Scoped, last: &str) -> Vec<EventId> {
    let last = last.to_owned();
    let read = work(move |tx| {
        Box::pin(async move {
            let tenant = tx.tenant();
            let sql = "SELECT id FROM events WHERE tenant_id = $1 AND id > $2 ORDER BY id";
            let rows = tx.all(sql, &[(&tenant).into(), (&last).into()]).await?;
            rows.into_iter().map(|mut row| row.id()).collect()
        })
    });
    scoped.read(read).await.unwrap()
}

fn process(url: &str, number: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["stream::writes_for_another_process", "--exact", "--nocapture"])
        .env(WRITE_TO, format!("{number} {url}"))
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Does nothing where it is not called by the test above.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_for_another_process() {
    let Ok(told) = std::env::var(WRITE_TO) else { return };
    let (number, url) = told.split_once(' ').unwrap();
    let store = Store::open(&Database::Postgres { url: Secret::new(url) }).await.unwrap();
    let mine = store.tenant(&TenantId::parse("ten_a").unwrap());
    let number: u64 = number.parse().unwrap();
    let writers = (0..WRITERS).map(|writer| tokio::spawn(write(mine.clone(), Random(1_000 * number + writer))));
    join_all(writers).await.into_iter().for_each(|writer| writer.unwrap());
}

async fn write(mine: Scoped, mut random: Random) {
    for _ in 0..TRANSACTIONS {
        let new: Vec<Event> = (0..=random.below(4)).map(|_| event(&mut random)).collect();
        let (before, behind) = (random.below(12), random.below(4).pow(3));
        let slow = work(move |tx| {
            Box::pin(async move {
                tx.one("SELECT true FROM pg_sleep($1::bigint / 1000.0)", &[(before as i64).into()]).await?;
                new.iter().for_each(|event| events::append(tx, event));
                tx.one("SELECT true FROM pg_sleep($1::bigint / 1000.0)", &[(behind as i64).into()]).await?;
                Ok(())
            })
        });
        mine.write(slow).await.unwrap();
    }
}

/// As after a restore from a dump of a cluster that had counted further.
#[test]
fn a_cluster_that_counts_from_a_lower_number_goes_on_after_the_last_event() {
    with_postgres(async |url| {
        let database = Database::Postgres { url: Secret::new(&url) };
        Store::migrate(&database).await.unwrap();
        let before = Store::open(&database).await.unwrap();
        let world = World {
            database: database.clone(),
            store: before,
            tenant: TenantId::parse("ten_a").unwrap(),
            other: TenantId::parse("ten_b").unwrap(),
        };
        settle_clinic(&world).await;
        let (mine, mut random) = (world.mine(), Random(7));
        append(&mine, 2, &mut random).await;
        let owner = connect(&url).await;
        owner
            .batch_execute(
                "BEGIN; SET LOCAL frontdesk.tenant = 'ten_a'; UPDATE events SET position = position + 5000000000; COMMIT",
            )
            .await
            .unwrap();
        // Two processes start at once, and one is running still.
        let (a, b) = tokio::join!(Store::open(&database), Store::open(&database));
        let (a, b) = (a.unwrap().tenant(&world.tenant), b.unwrap().tenant(&world.tenant));
        let mut wanted: Vec<EventId> = ids(&whole(&mine).await);
        for scoped in [&mine, &a, &b, &mine] {
            wanted.extend(append(scoped, 2, &mut random).await);
        }
        assert_eq!(ids(&whole(&a).await), wanted);
        assert_eq!(ids(&whole(&mine).await), wanted);
        let offset: i64 = owner.query_one("SELECT stream_offset()", &[]).await.unwrap().get(0);
        Store::open(&database).await.unwrap();
        let again: i64 = owner.query_one("SELECT stream_offset()", &[]).await.unwrap().get(0);
        assert_eq!(offset, again, "raised once");
    });
}

lasting_cases! { two_processes_hear_of_each_other }

async fn two_processes_hear_of_each_other(world: World) {
    if !world.is_postgres() {
        return;
    }
    let other = Store::open(&world.database).await.unwrap();
    let (here, there) = (world.store.clone(), other.clone());
    let relays = tokio::spawn(async move { tokio::join!(here.relay(), there.relay()) });
    let mut heard = other.stirred();
    let (mine, mut random) = (world.mine(), Random(9));
    let told = async {
        loop {
            // The first ones may be written before the other listens.
            append(&mine, 1, &mut random).await;
            if let Ok(told) = tokio::time::timeout(Duration::from_millis(200), heard.recv()).await {
                return told.unwrap();
            }
        }
    };
    let told = tokio::time::timeout(Duration::from_secs(20), told).await.unwrap();
    assert_eq!((told.tenant, told.here), (world.tenant.clone(), false));
    relays.abort();
}
