//! The stream as it happens: each event once, in one order, however and whenever somebody begins to follow it.

use crate::postgres::Made;
use frontdesk_domain::{Event, EventId, Happened, TenantId};
use frontdesk_events::live::{Following, Heard, Live, Resync};
use frontdesk_events::{After, Read, page};
use frontdesk_store::{Database, Scoped, Store, events};
use futures::future::join_all;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

static COUNT: AtomicU64 = AtomicU64::new(1);

async fn happen(scoped: &Scoped, count: usize) {
    let event = || {
        let n = COUNT.fetch_add(1, SeqCst);
        let mut random = [0; 10];
        random[..8].copy_from_slice(&n.to_be_bytes());
        let at = jiff::Timestamp::from_second(1_795_600_000).unwrap();
        let what =
            if n.is_multiple_of(2) { Happened::MessageTaken } else { Happened::CallAnswered { call: "CA1".into() } };
        Event { id: EventId::at(at.as_millisecond(), random), conversation: None, at, what }
    };
    let all: Vec<Event> = (0..count).map(|_| event()).collect();
    let write = scoped.write(move |tx| {
        Box::pin(async move {
            all.iter().for_each(|event| events::append(tx, event));
            Ok(())
        })
    });
    write.await.unwrap();
}

/// The process that follows, and the one that writes: on SQLite the same.
struct World {
    live: Live,
    scoped: Scoped,
    writer: Scoped,
    stop: CancellationToken,
}

impl World {
    async fn new(database: &Database, together: bool) -> Self {
        Store::migrate(database).await.unwrap();
        let store = Store::open(database).await.unwrap();
        let other = if together { store.clone() } else { Store::open(database).await.unwrap() };
        let tenant = TenantId::parse("ten_a").unwrap();
        let (live, stop) = (Live::new(store.clone()), CancellationToken::new());
        for live in [live.clone(), Live::new(other.clone())] {
            let stop = stop.clone();
            tokio::spawn(async move { live.run(&stop).await });
        }
        Self { live, scoped: store.tenant(&tenant), writer: other.tenant(&tenant), stop }
    }

    async fn follow(&self, after: After) -> Following {
        self.live.follow(self.scoped.id(), after, Vec::new()).await.unwrap()
    }

    /// The whole stream, by page.
    async fn whole(&self, types: &[&str]) -> Vec<String> {
        let types: Vec<String> = types.iter().map(|kind| (*kind).to_owned()).collect();
        let (mut all, mut after) = (Vec::new(), After::Start);
        loop {
            let Read::Page(page) = page(&self.scoped, after, types.clone(), 37).await.unwrap() else {
                panic!("unknown")
            };
            all.extend(page.items.iter().map(|told| told.cursor.clone()));
            if !page.more {
                return all;
            }
            after = After::parse(&page.next).unwrap();
        }
    }
}

async fn cursors(following: &mut Following, count: usize) -> Vec<String> {
    let mut all = Vec::new();
    while all.len() < count {
        match tokio::time::timeout(Duration::from_secs(20), following.next()).await {
            Ok(Heard::Event(told)) => all.push(told.cursor.clone()),
            other => panic!("{other:?} after {} of {count}", all.len()),
        }
    }
    all
}

macro_rules! cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$case(super::World::new(&super::Database::SqliteMemory, true).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn between_two_processes_on_postgres() {
                let Some(made) = super::Made::new().await else { return };
                let database = super::Database::Postgres { url: made.url() };
                let outcome = tokio::spawn(async move { super::$case(super::World::new(&database, false).await).await });
                let outcome = outcome.await;
                made.drop_it().await;
                outcome.unwrap();
            }
        }
    )*};
}

cases! {
    each_event_reaches_all_who_follow_once
    who_cannot_be_caught_up_begins_anew
}

/// Some follow from the start, some come in the middle of it all, some come back with the cursor they had.
async fn each_event_reaches_all_who_follow_once(world: World) {
    happen(&world.writer, 30).await;
    let mut early = world.follow(After::Start).await;
    let writers = (0..4).map(|_| {
        let writer = world.writer.clone();
        tokio::spawn(async move {
            for n in 0..40 {
                happen(&writer, 1 + n % 3).await;
                tokio::time::sleep(Duration::from_millis(3)).await;
            }
        })
    });
    let writing = tokio::spawn(join_all(writers));
    let total = 30 + 4 * (0..40).map(|n| 1 + n % 3).sum::<usize>();
    let first = cursors(&mut early, 60).await;
    let mut back = world.follow(After::parse(&first[45]).unwrap()).await;
    let mut middle = world.follow(After::Start).await;
    drop(early);
    let mut now = world.follow(After::Now).await;
    let from_now = now.cursor();
    let (back, middle) = tokio::join!(cursors(&mut back, total - 46), cursors(&mut middle, total));
    writing.await.unwrap().into_iter().for_each(|writer| writer.unwrap());
    let whole = world.whole(&[]).await;
    assert_eq!(whole.len(), total);
    assert!(whole.is_sorted(), "cursors sort as text");
    assert_eq!((middle, back, first), (whole.clone(), whole[46..].to_vec(), whole[..60].to_vec()));
    let rest = whole.iter().filter(|cursor| **cursor > from_now).count();
    assert_eq!(cursors(&mut now, rest).await, whole[total - rest..]);
    let taken = world.whole(&["message_taken"]).await.len();
    let started = world.whole(&["call_answered"]).await.len();
    assert_eq!((taken + started, taken > 0), (total, true));

    // What happens from here on is there at once.
    let begun = tokio::time::Instant::now();
    happen(&world.writer, 1).await;
    cursors(&mut now, 1).await;
    assert!(begun.elapsed() < Duration::from_millis(1_500), "{:?}", begun.elapsed());
    world.stop.cancel();
}

async fn who_cannot_be_caught_up_begins_anew(world: World) {
    happen(&world.writer, 5).await;
    // Waited for: an event gets its place a moment after its commit.
    let known = cursors(&mut world.follow(After::Start).await, 5).await.pop().unwrap();
    let other = format!("{}0123456789ab", &known[..known.len() - 12]);
    let mut unknown = world.follow(After::parse(&other).unwrap()).await;
    assert!(matches!(unknown.next().await, Heard::Resync(Resync::Unknown)));
    assert!(matches!(page(&world.scoped, After::parse(&other).unwrap(), Vec::new(), 5).await.unwrap(), Read::Unknown));

    let mut slow = world.follow(After::Now).await;
    let mut quick = world.follow(After::Now).await;
    // All is handed out, and the slow one takes nothing.
    for _ in 0..13 {
        happen(&world.writer, 100).await;
        assert_eq!(cursors(&mut quick, 100).await.len(), 100);
    }
    let mut heard = 0;
    let last = loop {
        match slow.next().await {
            Heard::Event(_) => heard += 1,
            Heard::Resync(why) => break why,
        }
    };
    assert_eq!(last, Resync::TooSlow, "after {heard} events");
    assert!(matches!(slow.next().await, Heard::Resync(Resync::TooSlow)), "it stays so");
    let mut far = world.follow(After::parse(&known).unwrap()).await;
    assert!(matches!(far.next().await, Heard::Resync(Resync::TooFar)));
    world.stop.cancel();
}
