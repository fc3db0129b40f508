//! A person of the team joins a call that goes on: the assistant is silent, what they write is said once, and nothing is
//! lost, whichever process the vendor asks next.

use crate::calls::{Plain, hears, of_call, record, replicas, said};
use crate::world::{Hand, call, job};
use frontdesk_audit::By;
use frontdesk_desk::inbox::{Act, Fate, Refused, Said, Saying};
use frontdesk_desk::{Acting, Desk};
use frontdesk_domain::*;
use frontdesk_store::{events, messages};
use std::sync::Arc;
use std::sync::atomic::Ordering;

const AGAIN: &str = "You're speaking with the assistant again.";
const JOINS: &str = "Somebody from our team is joining the call.";

struct Stage {
    clock: Arc<Hand>,
    one: Desk,
    other: Desk,
    tenant: TenantId,
    acting: Acting,
}

impl Stage {
    /// A caller who is in the middle of leaving a message: two turns were taken.
    async fn set() -> Self {
        let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
        let (one, other) = replicas(&clock, &tenant).await;
        let acting = Acting::new(By::operator(one.clock()));
        hears(&one, "CA1", "CA1-0", InboundEvent::CallRang).await;
        let asks = hears(&one, "CA1", "CA1-1", said("I would like to leave a message")).await;
        assert!(asks.contains("What would you like me to tell the team?"), "{asks}");
        Self { clock, one, other, tenant, acting }
    }

    fn a_second_goes_by(&self) {
        self.clock.0.fetch_add(1, Ordering::Relaxed);
    }

    /// The vendor asks, before any answer of the person's call was heard.
    async fn hears(&self, desk: &Desk, key: &str, event: InboundEvent) -> String {
        self.a_second_goes_by();
        hears(desk, "CA1", key, event).await
    }

    /// The same after one of them.
    async fn hears_after(&self, desk: &Desk, round: i64, key: &str, event: InboundEvent) -> String {
        self.a_second_goes_by();
        let inbound = Inbound { round: Some(round), ..call("CA1", key, event) };
        desk.hear_call(inbound, Arc::new(Plain)).await.unwrap()
    }

    async fn act(&self, desk: &Desk, act: Act) -> std::result::Result<Holder, Refused> {
        let id = self.conversation().await.id;
        let done = desk.act_on(&self.tenant, &id, act, None, &self.acting).await.unwrap().unwrap();
        done.map(|held| held.conversation.holder)
    }

    async fn take(&self, desk: &Desk) {
        assert_eq!(self.act(desk, Act::TakeOver { from: None }).await, Ok(Holder::Member));
    }

    async fn say(&self, desk: &Desk, body: &str) -> Said {
        self.a_second_goes_by();
        let id = self.conversation().await.id;
        let saying = Saying { body: body.into(), ..Saying::default() };
        desk.say_in_call(&self.tenant, &id, saying, &self.acting).await.unwrap().unwrap()
    }

    async fn finish(&self, fate: Fate) -> std::result::Result<Holder, Refused> {
        let id = self.conversation().await.id;
        let done = self.one.finish_call(&self.tenant, &id, fate, &self.acting).await.unwrap().unwrap();
        done.map(|held| held.conversation.holder)
    }

    async fn conversation(&self) -> Conversation {
        of_call(&self.one, &self.tenant, "CA1").await.conversation
    }

    /// Everything written or said in the call, with how far it came.
    async fn messages(&self) -> Vec<(Author, String, Delivery)> {
        let (rows, id) = (self.one.store().tenant(&self.tenant), self.conversation().await.id);
        let all = rows.read(job(move |tx| Box::pin(async move { messages::of(tx, &id).await }))).await.unwrap();
        all.into_iter().map(|m| (m.author, m.body, m.delivery)).collect()
    }

    async fn happened(&self) -> Vec<&'static str> {
        let (rows, id) = (self.one.store().tenant(&self.tenant), self.conversation().await.id);
        let all = rows.read(job(move |tx| Box::pin(async move { events::of(tx, &id).await }))).await.unwrap();
        all.iter().map(|event| event.what.name()).collect()
    }
}

#[tokio::test]
async fn a_call_is_taken_over_spoken_in_and_handed_back_where_it_was() {
    let stage = Stage::set().await;
    let (one, other) = (&stage.one, &stage.other);
    // At another process than the one the call began in: which still has the call as it was.
    stage.take(other).await;
    let joined = stage.hears(one, "CA1-2", said("It is about the invoice")).await;
    assert_eq!(joined, format!("3/1 One moment, please. {JOINS}"));
    assert!(matches!(stage.say(other, "Hello, this is Ana.").await, Said::Message(_)));
    assert_eq!(stage.hears_after(one, 1, "CA1-3", InboundEvent::Silent).await, "3/2 Hello, this is Ana.");
    assert_eq!(stage.hears_after(other, 2, "CA1-4", said("Hello Ana")).await, "3/3 ");
    assert_eq!(stage.act(other, Act::HandBack).await, Ok(Holder::Assistant));
    let goes_on = stage.hears_after(one, 3, "CA1-5", said("Please call me back about the invoice")).await;
    assert!(goes_on.starts_with("3 ") && goes_on.contains("your name"), "{goes_on}");
    let spoken = [
        (Author::Contact, "It is about the invoice", Delivery::Delivered),
        (Author::System, "One moment, please. Somebody from our team is joining the call.", Delivery::Sent),
        (Author::Member, "Hello, this is Ana.", Delivery::Delivered),
        (Author::Contact, "Hello Ana", Delivery::Delivered),
    ];
    assert_eq!(stage.messages().await, spoken.map(|(author, body, at)| (author, body.to_owned(), at)));
    assert_eq!(record(one, &stage.tenant, "CA1").await, [1, 2, 3], "no turn was taken meanwhile");
}

#[tokio::test]
async fn what_was_written_is_said_once_however_often_the_vendor_asks() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.say(&stage.one, "Hello.").await;
    let first = stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    assert_eq!(first, format!("3/1 One moment, please. {JOINS} Hello."));
    stage.say(&stage.one, "Are you there?").await;
    let ask = || stage.hears_after(&stage.one, 1, "CA1-3", InboundEvent::Silent);
    let again = stage.hears_after(&stage.other, 1, "CA1-3", InboundEvent::Silent);
    let (a, b, c) = tokio::join!(ask(), ask(), again);
    assert_eq!((a.as_str(), &a, &a), ("3/2 Are you there?", &b, &c));
    assert_eq!(stage.hears_after(&stage.one, 2, "CA1-4", InboundEvent::Silent).await, "3/3 ");
}

#[tokio::test]
async fn a_line_counts_as_heard_only_when_the_caller_went_on_after_it() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.say(&stage.one, "Hello.").await;
    stage.hears_after(&stage.one, 1, "CA1-3", InboundEvent::Silent).await;
    // Words that were on their way when the answer with the line was made.
    stage.hears_after(&stage.one, 1, "CA1-4", said("Hello?")).await;
    assert!(stage.messages().await.contains(&(Author::Member, "Hello.".into(), Delivery::Sent)));
    stage.hears_after(&stage.one, 2, "CA1-5", said("Hi")).await;
    assert!(stage.messages().await.contains(&(Author::Member, "Hello.".into(), Delivery::Delivered)));
    assert!(stage.happened().await.contains(&"message_delivered"));
}

#[tokio::test]
async fn whoever_waits_in_silence_is_asked_to_be_patient_and_may_leave_a_message_in_the_end() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    let mut answers = vec![stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await];
    for n in 1..200 {
        answers.push(stage.hears_after(&stage.one, n, &format!("CA1-q{n}"), InboundEvent::Silent).await);
        if answers.last().unwrap().contains("leave a message after the tone") {
            break;
        }
    }
    assert_eq!(answers.iter().filter(|answer| answer.contains("Thank you for your patience")).count(), 9);
    assert!(answers.len() < 60, "{} answers", answers.len());
    assert!(answers[1..5].iter().all(|answer| answer.ends_with(' ')), "not at once: {answers:?}");
    // What somebody says begins the patience anew.
    stage.say(&stage.one, "I am here.").await;
    let here = stage.hears_after(&stage.one, 99, "CA1-here", InboundEvent::Silent).await;
    assert!(here.ends_with("I am here."), "{here}");
}

#[tokio::test]
async fn a_caller_who_hangs_up_first_did_not_hear_what_was_written() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.say(&stage.one, "One more thing.").await;
    stage.hears(&stage.one, "CA1-end", InboundEvent::CallEnded { status: "completed".into() }).await;
    assert!(stage.messages().await.contains(&(Author::Member, "One more thing.".into(), Delivery::Failed)));
    assert!(stage.happened().await.contains(&"message_failed"));
    let left = stage.conversation().await;
    assert_eq!((left.status, left.medium, left.holder), (ConversationStatus::Open, Medium::Sms, Holder::Member));
    assert!(matches!(stage.say(&stage.one, "Hello?").await, Said::Refused(Refused::NotInCall)));
    assert_eq!(stage.finish(Fate::End).await, Err(Refused::NotInCall));
}

#[tokio::test]
async fn lines_that_were_written_before_the_call_was_handed_back_are_still_said() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.say(&stage.one, "I will hand you back now.").await;
    stage.act(&stage.one, Act::HandBack).await.unwrap();
    let asked = stage.hears_after(&stage.other, 1, "CA1-3", InboundEvent::Silent).await;
    assert!(asked.starts_with(&format!("3/2 I will hand you back now. {AGAIN}")), "{asked}");
    assert!(asked.contains("tell the team"), "the assistant asks what it had asked: {asked}");
}

#[tokio::test]
async fn a_caller_who_is_silent_after_the_hand_back_is_asked_again_once() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.act(&stage.one, Act::HandBack).await.unwrap();
    let ask = || stage.hears_after(&stage.one, 1, "CA1-3", InboundEvent::Silent);
    let (asked, at_the_other) = tokio::join!(ask(), stage.hears_after(&stage.other, 1, "CA1-3", InboundEvent::Silent));
    assert!(asked.starts_with(&format!("3/2 {AGAIN}")) && asked.contains("tell the team"), "{asked}");
    assert_eq!(asked, at_the_other, "a second delivery gets the same answer");
    let silent = stage.hears_after(&stage.other, 2, "CA1-4", InboundEvent::Silent).await;
    assert!(silent.starts_with("3 ") && !silent.contains(AGAIN), "it is the assistant's turn: {silent}");
}

#[tokio::test]
async fn a_caller_who_speaks_after_the_hand_back_is_answered_at_once() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.act(&stage.one, Act::HandBack).await.unwrap();
    let answer = stage.hears_after(&stage.one, 1, "CA1-3", said("Please call me back about the invoice")).await;
    assert!(answer.starts_with("3 ") && answer.contains("your name"), "{answer}");
    let silent = stage.hears_after(&stage.other, 2, "CA1-4", InboundEvent::Silent).await;
    assert!(!silent.contains(AGAIN), "whoever has spoken knows whom they speak with: {silent}");
}

#[tokio::test]
async fn a_call_is_ended_with_what_was_written_and_goodbye() {
    let stage = Stage::set().await;
    stage.take(&stage.one).await;
    stage.hears(&stage.one, "CA1-2", InboundEvent::Prompted).await;
    stage.say(&stage.one, "We will call you tomorrow.").await;
    assert_eq!(stage.finish(Fate::End).await, Ok(Holder::Member));
    let last = stage.hears_after(&stage.one, 1, "CA1-3", InboundEvent::Silent).await;
    assert_eq!(last, "We will call you tomorrow. Thank you for calling. Goodbye.");
    assert_eq!(stage.conversation().await.status, ConversationStatus::Closed);
    assert!(stage.happened().await.contains(&"call_end_asked"));
}

#[tokio::test]
async fn a_call_goes_only_to_numbers_of_the_business() {
    let stage = Stage::set().await;
    assert_eq!(stage.finish(Fate::Transfer("+19005550100".into())).await, Err(Refused::NoSuchNumber));
    assert_eq!(stage.conversation().await.holder, Holder::Assistant, "nothing was changed");
}

#[tokio::test]
async fn a_turn_that_runs_while_the_call_is_taken_over_says_nothing_of_the_assistants_afterwards() {
    for n in 0..15 {
        let stage = Stage::set().await;
        let (answer, ()) =
            tokio::join!(stage.hears(&stage.one, "CA1-2", said("Please call me back about the invoice")), async {
                for _ in 0..n {
                    tokio::task::yield_now().await;
                }
                stage.take(&stage.other).await;
            },);
        let before = answer.starts_with("3 ") && answer.contains("your name");
        assert!(before || answer == format!("3/1 One moment, please. {JOINS}"), "{answer}");
        let after = stage.hears(&stage.one, "CA1-3", InboundEvent::Prompted).await;
        let turn = if before { 4 } else { 3 };
        assert!(after.starts_with(&format!("{turn}/")), "after the takeover: {after}");
    }
}
