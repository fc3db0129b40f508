//! Webhooks out, sent to a receiver that fails in the ways receivers do.

use crate::postgres::Made;
use frontdesk_domain::audit::By;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Actor, Event, EventId, Happened, Secret, TenantId};
use frontdesk_events::webhooks::{Change, NewWebhook, OVERLAP, Refused, Sender, Try, Webhooks, signature};
use frontdesk_http::{Outgoing, Settings};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_store::deliveries::{self, Delivery, State};
use frontdesk_store::webhooks::{self, Stored};
use frontdesk_store::{Database, Scoped, Store, audit, events};
use frontdesk_testkit::receiver::{Behaviour, Receiver, Taken};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::Write;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering::SeqCst};
use std::time::Duration;

/// A clock that is moved by hand.
#[derive(Debug)]
struct Hand(AtomicI64, AtomicU64);

impl Hand {
    fn on(&self, time: SignedDuration) {
        self.0.fetch_add(time.as_secs(), SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(SeqCst)).unwrap()
    }

    fn random(&self) -> [u8; 16] {
        let n = self.1.fetch_add(1, SeqCst);
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
        bytes[8..].copy_from_slice(&n.wrapping_mul(0xd1b5_4a32_d192_ed03).to_be_bytes());
        bytes
    }
}

/// A tenant, a receiver, and a sender between them.
struct World {
    store: Store,
    scoped: Scoped,
    clock: Arc<Hand>,
    receiver: Receiver,
    webhooks: Webhooks,
    sender: Sender,
}

impl World {
    async fn new(database: &Database) -> Self {
        Store::migrate(database).await.unwrap();
        let store = Store::open(database).await.unwrap();
        let clock = Arc::new(Hand(AtomicI64::new(1_795_600_000), AtomicU64::new(1)));
        let receiver = Receiver::start().await.unwrap();
        let settings = Settings { timeout_ms: 2_000, attempts_max: 1, failures_max: u32::MAX, ..Settings::default() };
        let http = Outgoing::new(settings.allowing(&receiver.url()), || 7).unwrap();
        let webhooks = Webhooks { http: Arc::new(http), key: HouseKey::new([7; 32]), clock: clock.clone() };
        let sender = Sender::new(store.clone(), webhooks.clone());
        let scoped = store.tenant(&TenantId::parse("ten_a").unwrap());
        Self { store, scoped, clock, receiver, webhooks, sender }
    }

    fn by(&self) -> By {
        By::new(Actor::Operator, frontdesk_domain::audit::Origin::Console, self.clock.clone())
    }

    async fn add(&self, types: &[&str]) -> (Stored, Secret) {
        let types = types.iter().map(|kind| (*kind).to_owned()).collect();
        let new = NewWebhook { url: self.receiver.url(), description: "tests".into(), types };
        self.webhooks.add(&self.scoped, self.by(), new).await.unwrap().unwrap()
    }

    /// Something happens, in a transaction of its own.
    async fn happen(&self, what: Happened) -> EventId {
        let mut random = [0; 10];
        random.copy_from_slice(&self.clock.random()[..10]);
        let id = EventId::at(self.clock.now().as_millisecond(), random);
        let event = Event { id: id.clone(), conversation: None, at: self.clock.now(), what };
        let write = self.scoped.write(move |tx| {
            Box::pin(async move {
                events::append(tx, &event);
                Ok(())
            })
        });
        write.await.unwrap();
        id
    }

    /// Looks as the sender does, after so long.
    async fn later(&self, time: SignedDuration) -> usize {
        self.clock.on(time);
        self.sender.look(&HashSet::new(), true).await.unwrap()
    }

    async fn look(&self) -> usize {
        self.later(SignedDuration::ZERO).await
    }

    async fn log(&self, webhook: &Stored) -> Vec<Delivery> {
        let id = webhook.id.clone();
        self.scoped.read(move |tx| Box::pin(async move { deliveries::log(tx, &id, None, 500).await })).await.unwrap()
    }

    async fn stored(&self, webhook: &Stored) -> Stored {
        let id = webhook.id.clone();
        let found = self.scoped.read(move |tx| Box::pin(async move { webhooks::get(tx, &id).await })).await;
        found.unwrap().unwrap()
    }
}

fn good(taken: &Taken, secret: &Secret) -> bool {
    let seconds = taken.timestamp.parse().unwrap();
    let wanted = signature(secret.expose(), &taken.id, seconds, &taken.body).unwrap();
    taken.signature.split(' ').any(|one| one == wanted)
}

fn errors(delivery: &Delivery) -> Vec<(Option<u16>, Option<String>)> {
    let tries: Vec<Try> = serde_json::from_str(&delivery.tries).unwrap();
    tries.into_iter().map(|one| (one.status, one.error)).collect()
}

macro_rules! cases {
    ($($case:ident)*) => {$(
        mod $case {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$case(super::World::new(&super::Database::SqliteMemory).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some(made) = super::Made::new().await else { return };
                let database = super::Database::Postgres { url: made.url() };
                let outcome = tokio::spawn(async move { super::$case(super::World::new(&database).await).await }).await;
                made.drop_it().await;
                outcome.unwrap();
            }
        }
    )*};
}

cases! {
    what_happens_is_told_once_and_signed
    a_receiver_that_fails_is_asked_again_until_it_takes
    an_address_at_which_nothing_arrives_is_given_up_and_comes_back
    a_delivery_is_replayed
    two_senders_tell_each_event_once
}

async fn what_happens_is_told_once_and_signed(world: World) {
    world.happen(Happened::CallAnswered { call: "CA1".into() }).await;
    let (webhook, secret) = world.add(&["message_taken", "booking_moved"]).await;
    assert_eq!(world.look().await, 0, "it is told what happens from now on");
    let id = world.happen(Happened::MessageTaken).await;
    world.happen(Happened::CallAnswered { call: "CA1".into() }).await;
    settled(&world).await;
    assert_eq!(world.look().await, 1, "of the wanted types alone");
    assert_eq!(world.look().await, 0);
    let taken = world.receiver.taken();
    assert_eq!(taken.len(), 1);
    assert!(good(&taken[0], &secret));
    assert!(!good(&taken[0], &Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
    assert_eq!((taken[0].id.as_str(), taken[0].timestamp.as_str()), (id.as_str(), "1795600000"));
    let body: serde_json::Value = serde_json::from_str(&taken[0].body).unwrap();
    assert_eq!((&body["type"], &body["data"]["id"]), (&"message_taken".into(), &id.as_str().into()));
    assert_eq!(body["timestamp"], body["data"]["at"]);
    let log = world.log(&webhook).await;
    assert_eq!((log.len(), log[0].state, errors(&log[0])), (1, State::Delivered, vec![(Some(204), None)]));

    // Both secrets sign for a day, then the new one alone.
    let (rotated, new) =
        world.webhooks.rotate(&world.scoped, world.by(), world.stored(&webhook).await).await.unwrap().unwrap();
    assert_eq!(rotated.version, 1);
    world.happen(Happened::MessageTaken).await;
    settled(&world).await;
    world.look().await;
    world.clock.on(OVERLAP);
    world.happen(Happened::MessageTaken).await;
    settled(&world).await;
    world.look().await;
    let taken = world.receiver.taken();
    let good = |n: usize, secret: &Secret| good(&taken[n], secret);
    assert_eq!((good(1, &new), good(1, &secret), good(2, &new), good(2, &secret)), (true, true, true, false));
    let noted = world.scoped.read(|tx| Box::pin(audit::waiting(tx, 100))).await.unwrap();
    let verbs: Vec<String> = noted.into_iter().map(|entry| entry.verb).collect();
    assert_eq!(verbs, ["webhook.added", "webhook.secret_rotated"]);
}

async fn a_receiver_that_fails_is_asked_again_until_it_takes(world: World) {
    let (webhook, secret) = world.add(&[]).await;
    let inside = "http://169.254.169.254/latest/meta-data";
    world.receiver.will([
        Behaviour::Says(500),
        Behaviour::Redirects(inside.into()),
        Behaviour::Drops,
        Behaviour::Slow(Duration::from_millis(3_500)),
        Behaviour::Busy(3_600),
        Behaviour::Takes,
    ]);
    world.happen(Happened::MessageTaken).await;
    settled(&world).await;
    assert_eq!(world.look().await, 1);
    assert_eq!(world.later(SignedDuration::from_secs(2)).await, 0, "it is left alone for a moment");
    for pause in [7, 45, 150, 800] {
        assert_eq!(world.later(SignedDuration::from_secs(pause)).await, 1, "after {pause} s");
    }
    assert_eq!(world.stored(&webhook).await.state.failures, 5);
    assert_eq!(world.later(SignedDuration::from_mins(50)).await, 0, "it asked for an hour");
    assert_eq!(world.later(SignedDuration::from_mins(15)).await, 1);
    let log = world.log(&webhook).await;
    let said = errors(&log[0]);
    assert_eq!((log[0].state, log[0].attempts, said.len()), (State::Delivered, 6, 6));
    assert_eq!(said[0], (Some(500), None));
    assert_eq!(said[1], (Some(307), Some("redirects are not followed".into())));
    assert!(said[2].0.is_none() && said[2].1.is_some(), "{said:?}");
    assert_eq!(said[3], (None, Some("no answer in time".into())));
    assert_eq!((&said[4], &said[5]), (&(Some(503), None), &(Some(204), None)));
    let taken = world.receiver.taken();
    assert_eq!(taken.iter().map(|one| &one.id).collect::<BTreeSet<_>>().len(), 1, "the same id in every attempt");
    assert_eq!(taken.iter().map(|one| &one.timestamp).collect::<BTreeSet<_>>().len(), 6, "each at its own moment");
    assert!(taken.iter().all(|one| good(one, &secret)));
    let state = world.stored(&webhook).await.state;
    assert_eq!((state.failures, state.failing_since), (0, None));

    // What a tenant may not write into a webhook.
    for url in [inside, "https://10.0.0.1/x", "http://example.com/x", "https://user:pass@example.com/", "ftp://a", ""] {
        let new = NewWebhook { url: url.into(), description: String::new(), types: Vec::new() };
        let refused = world.webhooks.add(&world.scoped, world.by(), new).await.unwrap();
        assert!(matches!(refused, Err(Refused::Url(_))), "{url}");
    }
}

async fn an_address_at_which_nothing_arrives_is_given_up_and_comes_back(world: World) {
    let (webhook, _) = world.add(&[]).await;
    world.receiver.will([Behaviour::Says(500)]);
    world.happen(Happened::MessageTaken).await;
    settled(&world).await;
    for hour in 0..200 {
        world.later(SignedDuration::from_hours(1)).await;
        if !world.stored(&webhook).await.enabled {
            break;
        }
        if hour % 6 == 0 {
            world.happen(Happened::MessageTaken).await;
            settled(&world).await;
        }
    }
    let off = world.stored(&webhook).await;
    assert_eq!((off.enabled, off.why_off.as_deref()), (false, Some("failing")));
    let days = (world.clock.now() - SignedDuration::from_secs(1_795_600_000)).as_second() / 86_400;
    assert_eq!(days, 5);
    let counts = world.scoped.read(|tx| Box::pin(events::counts(tx))).await.unwrap();
    assert!(counts.contains(&("webhook_disabled".into(), 1)), "{counts:?}");
    let log = world.log(&webhook).await;
    let given_up = log.last().unwrap();
    assert_eq!(
        (given_up.state, given_up.attempts),
        (State::Failed, 12),
        "the first was given up after some three days"
    );
    assert_eq!(world.look().await, 0);

    // Switched on again, what waits is sent.
    world.receiver.will([Behaviour::Takes]);
    let on = Change { enabled: Some(true), ..Change::default() };
    let stale = Stored { version: 0, ..off.clone() };
    let refused = world.webhooks.change(&world.scoped, world.by(), stale, on.clone()).await.unwrap();
    assert_eq!(refused.map(drop), Err(Refused::Stale));
    let waiting = log.iter().filter(|one| one.state == State::Waiting).count();
    world.webhooks.change(&world.scoped, world.by(), off, on).await.unwrap().unwrap();
    settled(&world).await;
    let mut sent = 0;
    for _ in 0..40 {
        sent += world.later(SignedDuration::from_hours(1)).await;
    }
    assert_eq!(sent, waiting + 1, "and the event that it was switched off");
    world.receiver.will([Behaviour::Says(410)]);
    world.happen(Happened::MessageTaken).await;
    settled(&world).await;
    world.look().await;
    assert_eq!(world.stored(&webhook).await.why_off.as_deref(), Some("gone"), "it said so itself");
}

async fn a_delivery_is_replayed(world: World) {
    let (webhook, _) = world.add(&[]).await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        world.clock.on(SignedDuration::from_mins(10));
        ids.push(world.happen(Happened::MessageTaken).await.to_string());
    }
    settled(&world).await;
    assert_eq!(world.look().await, 3);
    let log = world.log(&webhook).await;
    let first = log.iter().find(|one| one.event.as_str() == ids[0]).unwrap();
    let (id, delivery) = (webhook.id.clone(), first.id.clone());
    assert!(world.webhooks.replay(&world.scoped, world.by(), id.clone(), delivery.clone()).await.unwrap());
    assert_eq!(world.look().await, 1);
    let since = world.clock.now() - SignedDuration::from_mins(10);
    world.webhooks.replay_since(&world.scoped, world.by(), id.clone(), since).await.unwrap();
    assert_eq!(world.look().await, 2);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    world.receiver.taken().into_iter().for_each(|one| *counts.entry(one.id).or_default() += 1);
    assert_eq!(ids.iter().map(|id| counts[id]).collect::<Vec<_>>(), [2, 2, 2], "each by the id it had");

    let theirs = world.store.tenant(&TenantId::parse("ten_b").unwrap());
    assert!(!world.webhooks.replay(&theirs, world.by(), id.clone(), delivery).await.unwrap(), "another tenant's");
    assert!(!world.webhooks.remove(&theirs, world.by(), id.clone()).await.unwrap());
    assert!(world.webhooks.remove(&world.scoped, world.by(), id).await.unwrap());
    world.happen(Happened::MessageTaken).await;
    assert_eq!(world.look().await, 0);
}

/// Two processes look at the same moment, again and again.
async fn two_senders_tell_each_event_once(world: World) {
    let (webhook, _) = world.add(&[]).await;
    let other = Sender::new(world.store.clone(), world.webhooks.clone());
    let (mut ids, nobody) = (BTreeSet::new(), HashSet::new());
    for _ in 0..12 {
        for _ in 0..10 {
            ids.insert(world.happen(Happened::MessageTaken).await.to_string());
        }
        let (one, two) = tokio::join!(world.sender.look(&nobody, true), other.look(&nobody, true));
        one.unwrap();
        two.unwrap();
    }
    settled(&world).await;
    while world.look().await > 0 {}
    let taken: Vec<String> = world.receiver.taken().into_iter().map(|one| one.id).collect();
    assert_eq!(taken.len(), 120);
    assert!(taken.into_iter().collect::<BTreeSet<_>>() == ids, "each of them");
    assert!(world.log(&webhook).await.iter().all(|one| one.state == State::Delivered && one.attempts == 1));
}

/// The scheme's own library for Python takes what is sent, signed by both secrets after one was exchanged.
#[tokio::test]
async fn the_schemes_own_library_takes_what_is_sent() {
    let Ok(python) = std::env::var("FRONTDESK_WEBHOOKS_PYTHON") else {
        let wanted = std::env::var("FRONTDESK_REQUIRE_WEBHOOKS").is_ok_and(|v| v == "1");
        assert!(!wanted, "FRONTDESK_REQUIRE_WEBHOOKS=1 and no FRONTDESK_WEBHOOKS_PYTHON");
        eprintln!("standardwebhooks was NOT asked: FRONTDESK_WEBHOOKS_PYTHON is not set (scripts/needs.sh webhooks)");
        return;
    };
    let world = World::new(&Database::SqliteMemory).await;
    // It compares the timestamp with the time of day.
    world.clock.0.store(jiff::Timestamp::now().as_second(), SeqCst);
    let (webhook, old) = world.add(&[]).await;
    let (_, new) =
        world.webhooks.rotate(&world.scoped, world.by(), world.stored(&webhook).await).await.unwrap().unwrap();
    world.happen(Happened::MessageTaken).await;
    assert_eq!(world.look().await, 1);
    let taken = world.receiver.taken().remove(0);
    for secret in [&old, &new] {
        let given = serde_json::json!({
            "secret": secret.expose(),
            "body": taken.body,
            "headers": {
                "webhook-id": taken.id, "webhook-timestamp": taken.timestamp, "webhook-signature": taken.signature,
            },
        });
        let mut child = std::process::Command::new(&python).args(["-c", VERIFY]).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(given.to_string().as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
    }
}

/// Takes what came, and refuses it where a sign of it is another.
const VERIFY: &str = r#"
import json, sys
from standardwebhooks.webhooks import Webhook, WebhookVerificationError
given = json.load(sys.stdin)
webhook = Webhook(given["secret"])
assert webhook.verify(given["body"], given["headers"])["type"] == "message_taken"
try:
    webhook.verify(given["body"].replace("message_taken", "message_taker"), given["headers"])
except WebhookVerificationError:
    sys.exit(0)
sys.exit("a body that was changed was taken")
"#;

/// Waits until what was committed can be read: other tests write to the same cluster.
async fn settled(world: &World) {
    use frontdesk_store::stream::{self, Next};
    loop {
        let next = world.scoped.read(|tx| {
            Box::pin(async move {
                let head = stream::head(tx).await?;
                stream::after(tx, &head, 1).await
            })
        });
        if matches!(next.await.unwrap(), Next::Events { soon: false, .. }) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}
