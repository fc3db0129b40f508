//! A turn with a language model at hand: helped where it holds, answered in time where it does not, and never twice.

use crate::adviser::{Does, Puppet};
use crate::calls::Plain;
use crate::world::{Hand, advised, call, desk_on, job, text};
use frontdesk_desk::Desk;
use frontdesk_desk::advice::{Advice, Adviser, Failed, Limits, Verdict};
use frontdesk_desk::turn::Record;
use frontdesk_domain::*;
use frontdesk_store::{Database, Store, conversations, messages, turns};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

/// Words that mean nothing to rules.
const UNCLEAR: &str = "right so Jonathan my molar went crack on a nut and ouch";
const LOCALLY: &str = "Sorry, I didn't catch that";

fn wants_to_book() -> String {
    json!({ "commands": [
        { "command": "start_flow", "name": "book", "value": "", "said": "my molar went crack", "number": 0 },
    ]})
    .to_string()
}

struct World {
    desk: Desk,
    tenant: TenantId,
    model: Arc<Puppet>,
}

impl World {
    /// Whoever waits for the model to the end waits longer than any of these tests.
    async fn new(does: Does) -> Self {
        Self::within(does, Duration::from_secs(20)).await
    }

    async fn within(does: Does, within: Duration) -> Self {
        let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
        let model = Puppet::new(does);
        let adviser = Adviser { voice_within: within, text_within: within, ..Adviser::new(model.clone()) };
        let store = Store::open(&Database::SqliteMemory).await.unwrap();
        let desk = advised(store, clock, &tenant, adviser).await;
        Self { desk, tenant, model }
    }

    async fn hears(&self, key: &str, event: InboundEvent) -> String {
        self.desk.hear_call(call("CA1", key, event), Arc::new(Plain)).await.unwrap()
    }

    async fn said(&self, key: &str, words: &str) -> String {
        self.hears(key, InboundEvent::Said { text: words.into(), nbest: Vec::new() }).await
    }

    async fn turns(&self) -> Vec<turns::Turn> {
        let look = job(move |tx| {
            Box::pin(async move {
                let open = conversations::for_call(tx, "CA1", "").await?.unwrap().0;
                turns::of(tx, &open.conversation.id).await
            })
        });
        self.desk.store().tenant(&self.tenant).read(look).await.unwrap()
    }

    /// Every turn comes out the same without the model.
    async fn replays(&self) {
        let asked = self.model.times();
        for conversation in self.desk.conversations(&self.tenant).await.unwrap() {
            let told = self.desk.replay(&self.tenant, &conversation, &Plain).await.unwrap().unwrap();
            let differ: Vec<_> = told.turns.iter().filter(|turn| !turn.is_same()).collect();
            assert!(differ.is_empty(), "{differ:#?}");
        }
        assert_eq!(self.model.times(), asked, "nobody is asked");
    }

    async fn last_advice(&self) -> Vec<Advice> {
        self.replays().await;
        let turns = self.turns().await;
        serde_json::from_str::<Record>(&turns.last().unwrap().record).unwrap().advice
    }
}

#[tokio::test]
async fn what_rules_do_not_understand_a_model_may_explain() {
    let world = World::new(Does::Says(wants_to_book())).await;
    world.hears("0", InboundEvent::CallRang).await;
    assert_eq!(world.model.times(), 0, "nothing was said yet");
    let answer = world.said("1", UNCLEAR).await;
    assert!(answer.contains("Would you like to make an appointment?"), "{answer}");
    let advice = world.last_advice().await;
    let [advice] = advice.as_slice() else { panic!("{advice:?}") };
    assert_eq!((advice.verdict, advice.given.cost_micros, advice.given.by.as_str()), (Verdict::Taken, 42, "puppet/1"));
    let line = &world.model.last().lines[0].text;
    assert!(!line.contains("Jonathan") && line.contains("⟦name1⟧"), "{line}");
    assert!(world.model.last().within_ms.is_some_and(|ms| ms <= 20_000));
    let answer = world.said("2", "yes please").await;
    assert!(answer.contains("When would you like to come in?"), "it begins with the caller's yes: {answer}");
    assert_eq!(world.model.times(), 1, "what is understood is not asked about");
}

#[tokio::test]
async fn a_turn_is_answered_in_time_whatever_the_model_does() {
    for (does, failed) in [
        (Does::Stalls, Some(Failed::Late)),
        (Does::Waits(wants_to_book()), Some(Failed::Late)),
        (Does::Fails, Some(Failed::Down)),
        (Does::Floods, Some(Failed::Flood)),
        (Does::Says("I have booked you in for noon!".into()), None),
        (Does::Says(String::new()), None),
    ] {
        let world = World::within(does.clone(), Duration::from_millis(300)).await;
        world.hears("0", InboundEvent::CallRang).await;
        let began = Instant::now();
        let answer = world.said("1", UNCLEAR).await;
        assert!(began.elapsed() < Duration::from_secs(5), "{does:?}");
        assert!(answer.contains(LOCALLY), "{does:?}: {answer}");
        let advice = world.last_advice().await;
        assert_eq!(advice[0].given.failed, failed, "{does:?}");
        assert_ne!(advice[0].verdict, Verdict::Taken);
        assert_eq!(world.model.open.load(Ordering::SeqCst), 0, "the answer was dropped");
    }
}

#[tokio::test]
async fn a_second_delivery_waits_and_gets_the_same_answer() {
    let world = World::new(Does::Waits(wants_to_book())).await;
    world.hears("0", InboundEvent::CallRang).await;
    let go = async {
        world.model.asked(1).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
        world.model.go.add_permits(1);
    };
    let (a, b, ()) = tokio::join!(world.said("1", UNCLEAR), world.said("1", UNCLEAR), go);
    assert_eq!(a, b);
    assert!(a.contains("Would you like to make an appointment?"), "{a}");
    assert_eq!((world.model.times(), world.turns().await.len()), (1, 2), "asked once, answered once");
    assert_eq!(world.said("1", UNCLEAR).await, a, "also long after");
}

#[tokio::test]
async fn a_second_delivery_at_another_replica_gets_the_same_answer() {
    let world = World::new(Does::Waits(wants_to_book())).await;
    let other = desk_on(world.desk.store().clone(), Arc::new(Hand::default()), &world.tenant).await;
    world.hears("0", InboundEvent::CallRang).await;
    let there = async {
        world.model.asked(1).await;
        let event = InboundEvent::Said { text: UNCLEAR.into(), nbest: Vec::new() };
        let answer = other.hear_call(call("CA1", "1", event), Arc::new(Plain)).await.unwrap();
        world.model.go.add_permits(1);
        answer
    };
    let (here, there) = tokio::join!(world.said("1", UNCLEAR), there);
    assert_eq!(here, there, "the first that was committed is the answer");
    assert_eq!(world.turns().await.len(), 2);
}

#[tokio::test]
async fn a_caller_who_goes_on_is_not_kept_waiting() {
    let world = World::new(Does::Waits(wants_to_book())).await;
    world.hears("0", InboundEvent::CallRang).await;
    let began = Instant::now();
    let next = async {
        world.model.asked(1).await;
        assert_eq!(world.model.open.load(Ordering::SeqCst), 1);
        world.said("2", "I would like to leave a message").await
    };
    let (first, second) = tokio::join!(world.said("1", UNCLEAR), next);
    assert!(began.elapsed() < Duration::from_secs(10), "nobody waited for the model");
    assert!(first.contains(LOCALLY), "{first}");
    assert!(second.contains("tell the team"), "{second}");
    assert_eq!(world.model.open.load(Ordering::SeqCst), 0, "the request was dropped");
    let heard: Vec<String> = world.turns().await.into_iter().map(|t| t.heard).collect();
    assert_eq!(heard, ["", UNCLEAR, "I would like to leave a message"], "in the order they were said");
}

#[tokio::test]
async fn hanging_up_ends_the_asking() {
    let world = World::new(Does::Waits(wants_to_book())).await;
    world.hears("0", InboundEvent::CallRang).await;
    let began = Instant::now();
    let ends = async {
        world.model.asked(1).await;
        world.hears("9", InboundEvent::CallEnded { status: "completed".into() }).await
    };
    tokio::join!(world.said("1", UNCLEAR), ends);
    assert!(began.elapsed() < Duration::from_secs(10));
    assert_eq!(world.model.open.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_text_that_follows_joins_the_one_before() {
    let world = World::new(Does::Waits(wants_to_book())).await;
    let id = world.desk.hear_text(text("SM1", UNCLEAR, None)).await.unwrap().unwrap().conversation.unwrap();
    world.model.asked(1).await;
    *world.model.does.lock().unwrap() = Does::Says(wants_to_book());
    world.desk.hear_text(text("SM2", "and the dog ate the rest", None)).await.unwrap();
    world.desk.work_once().await.unwrap();
    world.desk.settled().await;
    assert!(world.model.last().lines[0].text.contains("the dog ate the rest"));
    let look = job(move |tx| Box::pin(async move { Ok((turns::of(tx, &id).await?, messages::of(tx, &id).await?)) }));
    let (turns, messages) = world.desk.store().tenant(&world.tenant).read(look).await.unwrap();
    assert_eq!((turns.len(), messages.len()), (1, 3), "two texts, one answer");
    assert_eq!(turns[0].heard, format!("{UNCLEAR}\nand the dog ate the rest"));
    assert!(turns[0].answer.contains("message") || !turns[0].record.is_empty());
}

#[tokio::test]
async fn a_turn_with_advice_is_taken_again_without_the_model() {
    let world = World::new(Does::Says(wants_to_book())).await;
    world.hears("0", InboundEvent::CallRang).await;
    let script = crate::calls::SCRIPT;
    for (n, words) in script[..4].iter().enumerate() {
        world.said(&format!("{}", n + 1), words).await;
    }
    world.said("5", UNCLEAR).await;
    // Whoever left a message is known by name from then on, and the question hides it.
    world.desk.hear_text(text("SM1", UNCLEAR, None)).await.unwrap();
    world.desk.settled().await;
    assert_eq!(world.model.times(), 2);
    *world.model.does.lock().unwrap() = Does::Fails;
    world.replays().await;
    let mut known = Vec::new();
    for conversation in world.desk.conversations(&world.tenant).await.unwrap() {
        let told = world.desk.replay(&world.tenant, &conversation, &Plain).await.unwrap().unwrap();
        known.extend(told.turns.into_iter().filter(|t| !t.record.advice.is_empty()).map(|t| t.record.known.on_record));
    }
    known.sort();
    assert_eq!(known, [None, Some("Anna Berg".to_owned())]);
}

#[tokio::test]
async fn a_budget_that_is_used_up_asks_nobody() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let model = Puppet::new(Does::Says("{\"commands\": []}".into()));
    // The puppet says that it used 110; the worst case of one question is more than a thousand.
    let limits = Limits { tokens_per_day: Some(1_400), ..Limits::default() };
    let adviser = Adviser { limits, ..Adviser::new(model.clone()) };
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let desk = advised(store, clock.clone(), &tenant, adviser).await;
    let world = World { desk, tenant, model };
    for n in 0..12 {
        let call_of = format!("CA{n}");
        let say = |key: &str, event| world.desk.hear_call(call(&call_of, key, event), Arc::new(Plain));
        say("0", InboundEvent::CallRang).await.unwrap();
        let answer = say("1", InboundEvent::Said { text: UNCLEAR.into(), nbest: Vec::new() }).await.unwrap();
        assert!(answer.contains(LOCALLY), "{answer}");
    }
    let day = jiff::civil::date(1970, 1, 1);
    let look = job(move |tx| Box::pin(frontdesk_store::advice::used(tx, day, day)));
    let used = world.desk.store().tenant(&world.tenant).read(look).await.unwrap();
    let asked = world.model.times() as i64;
    assert!((1..12).contains(&asked), "{asked} of 12 were asked");
    assert_eq!((used.asks, used.tokens, used.cost_micros), (asked, asked * 110, asked * 42));
    clock.0.fetch_add(24 * 3_600, Ordering::Relaxed);
    let event = InboundEvent::Said { text: UNCLEAR.into(), nbest: Vec::new() };
    world.desk.hear_call(call("CA50", "0", InboundEvent::CallRang), Arc::new(Plain)).await.unwrap();
    world.desk.hear_call(call("CA50", "1", event), Arc::new(Plain)).await.unwrap();
    assert_eq!(world.model.times() as i64, asked + 1, "the next day has its own");
}

#[tokio::test]
async fn what_is_asked_again_and_again_is_kept_once() {
    let world = World::new(Does::Says(wants_to_book())).await;
    for n in 0..3 {
        let say = |key: String, event| {
            let call_of = format!("CA{n}");
            let inbound = call(&call_of, &key, event);
            world.desk.hear_call(inbound, Arc::new(Plain))
        };
        say(format!("{n}-0"), InboundEvent::CallRang).await.unwrap();
        say(format!("{n}-1"), InboundEvent::Said { text: UNCLEAR.into(), nbest: Vec::new() }).await.unwrap();
    }
    assert_eq!(world.model.times(), 3);
    let count = job(|tx| {
        Box::pin(async move {
            let row = tx.one("SELECT count(*) FROM papers WHERE kind = 'prompt'", &[]).await?;
            row.unwrap().int()
        })
    });
    let kept: i64 = world.desk.store().tenant(&world.tenant).read(count).await.unwrap();
    assert_eq!(kept, 1, "one prompt for three questions");
    for conversation in world.desk.conversations(&world.tenant).await.unwrap() {
        let told = world.desk.replay(&world.tenant, &conversation, &Plain).await.unwrap().unwrap();
        assert!(told.turns.iter().all(|turn| turn.is_same()));
        let advice = &told.turns.last().unwrap().record.advice[0];
        let record = serde_json::to_string(advice).unwrap();
        assert!(record.len() < 1_000 && !record.contains("You read one message"), "{record}");
        let prompt = told.papers.prompt(advice.given.prompt).expect("the whole of it can still be seen");
        assert!(prompt["instructions"].as_str().unwrap().contains("You read one message"), "{prompt}");
        assert_eq!(prompt["schema"]["name"], "commands");
    }
}
