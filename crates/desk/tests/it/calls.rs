//! A call that goes on: who answers its next turn makes no difference, and no delivery is answered twice.

use crate::world::{Hand, NUMBER, call, desk, desk_on, job, text};
use frontdesk_desk::Desk;
use frontdesk_domain::outside::{Awaited, Clock, Hook, PhoneAdapter, Refused, Webhook};
use frontdesk_domain::*;
use frontdesk_store::{conversations, turns};
use std::sync::Arc;

pub const SCRIPT: [&str; 5] = [
    "I would like to leave a message",
    "Please call me back about the invoice",
    "Anna Berg",
    "Yes please",
    "No thank you that is all",
];

/// A vendor that is told what is said, and no more.
#[derive(Debug)]
pub struct Plain;

impl PhoneAdapter for Plain {
    fn receive(&self, _: Hook, _: &Webhook) -> Result<Option<Inbound>, Refused> {
        Ok(None)
    }

    fn say(&self, _: &Tenant, reply: &Reply, next: Awaited<'_>) -> String {
        let round = next.round.map(|round| format!("/{round}")).unwrap_or_default();
        format!("{}{round} {}", next.turn, reply.text)
    }

    fn ring(&self, _: &RingFirst) -> String {
        "ring".into()
    }

    fn hang_up(&self, _: &Tenant, _: Language, words: Option<&str>) -> String {
        words.unwrap_or_default().into()
    }

    fn unknown_number(&self) -> String {
        format!("not {NUMBER}")
    }

    fn nothing(&self) -> String {
        String::new()
    }
}

pub fn said(text: &str) -> InboundEvent {
    InboundEvent::Said { text: text.into(), nbest: Vec::new() }
}

pub async fn hears(desk: &Desk, name: &str, key: &str, event: InboundEvent) -> String {
    desk.hear_call(call(name, key, event), Arc::new(Plain)).await.unwrap()
}

/// The script of a call, each turn at the replica that is named for it.
async fn talk(desks: [&Desk; 2], name: &str, who: [usize; 6]) -> Vec<String> {
    let mut answers = vec![hears(desks[who[0]], name, &format!("{name}-0"), InboundEvent::CallRang).await];
    for (n, (words, &at)) in SCRIPT.iter().zip(&who[1..]).enumerate() {
        answers.push(hears(desks[at], name, &format!("{name}-{}", n + 1), said(words)).await);
    }
    answers
}

pub async fn replicas(clock: &Arc<Hand>, tenant: &TenantId) -> (Desk, Desk) {
    let one = desk(clock.clone(), tenant).await;
    let other = desk_on(one.store().clone(), clock.clone(), tenant).await;
    (one, other)
}

#[tokio::test]
async fn replicas_that_take_turns_answer_as_one_does() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let (one, other) = replicas(&clock, &tenant).await;
    let alone = talk([&one, &other], "CA0", [0; 6]).await;
    assert!(alone[3].contains("has your message"), "the script is understood: {alone:#?}");
    for (n, who) in
        [[0, 1, 0, 1, 0, 1], [0, 0, 1, 0, 0, 1], [0, 0, 0, 1, 1, 0], [1, 0, 0, 0, 1, 0]].into_iter().enumerate()
    {
        assert_eq!(talk([&one, &other], &format!("CA{}", n + 1), who).await, alone, "{who:?}");
    }
}

#[tokio::test]
async fn a_delivery_that_comes_again_gets_the_answer_it_got() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let (one, other) = replicas(&clock, &tenant).await;
    let mut answers = vec![hears(&one, "CA1", "CA1-0", InboundEvent::CallRang).await];
    for (n, words) in SCRIPT.iter().enumerate() {
        let key = format!("CA1-{}", n + 1);
        let (a, b, c) = tokio::join!(
            hears(&one, "CA1", &key, said(words)),
            hears(&one, "CA1", &key, said(words)),
            hears(&other, "CA1", &key, said(words)),
        );
        assert_eq!((&a, &a), (&b, &c));
        answers.push(a);
    }
    for (n, answer) in answers.iter().enumerate().skip(1) {
        assert_eq!(&hears(&one, "CA1", &format!("CA1-{n}"), said(SCRIPT[n - 1])).await, answer);
    }
    let of = answers.len();
    assert_eq!(record(&one, &tenant, "CA1").await, (1..=of as i64).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_ring_that_comes_again_opens_no_second_conversation() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let (one, other) = replicas(&clock, &tenant).await;
    let ring = |desk, key| hears(desk, "CA1", key, InboundEvent::CallRang);
    let (a, b) = tokio::join!(ring(&one, "CA1-0"), ring(&other, "CA1-0"));
    assert_eq!(a, b);
    assert_eq!(ring(&other, "CA1-0").await, a);
    let first = of_call(&one, &tenant, "CA1").await;
    assert_eq!(first.turn_count, 1);
    // From the same number: somebody we know by now, and a conversation of its own.
    hears(&one, "CACA1", "CACA1-0", InboundEvent::CallRang).await;
    let second = of_call(&one, &tenant, "CACA1").await;
    assert_eq!(second.contact, first.contact);
    assert_ne!(second.conversation.id, first.conversation.id);
    assert_eq!((second.turn_count, second.conversation.last_at), (1, clock.now()));
}

/// Whose ring was lost, or came to a replica that died with it.
#[tokio::test]
async fn a_call_that_begins_with_a_wish_is_stored_before_what_comes_of_it() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let desk = desk(clock.clone(), &tenant).await;
    hears(&desk, "CA1", "CA1-1", said("I would like to speak to a person")).await;
    let open = of_call(&desk, &tenant, "CA1").await;
    assert_eq!((open.turn_count, open.version), (1, 1), "stored for the action, saved at the end");
    hears(&desk, "CA1", "CA1-2", said(SCRIPT[0])).await;
    let open = of_call(&desk, &tenant, "CA1").await;
    assert_eq!((open.turn_count, open.version), (2, 2));
}

#[tokio::test]
async fn what_changed_meanwhile_is_known_to_the_call() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let desk = desk(clock.clone(), &tenant).await;
    hears(&desk, "CA1", "CA1-0", InboundEvent::CallRang).await;
    let before = of_call(&desk, &tenant, "CA1").await;
    desk.hear_text(text("SM1", "STOP", Some(Keyword::Stop))).await.unwrap();
    let id = before.conversation.id.clone();
    let hand_over = job(move |tx| {
        conversations::hand_over(tx, &id, Holder::Queue);
        Box::pin(std::future::ready(Ok(())))
    });
    desk.store().tenant(&tenant).write(hand_over).await.unwrap();
    hears(&desk, "CA1", "CA1-1", said(SCRIPT[0])).await;
    let after = of_call(&desk, &tenant, "CA1").await;
    assert_eq!((before.conversation.holder, after.conversation.holder), (Holder::Assistant, Holder::Queue));
    assert_eq!(after.version, before.version + 3, "the text, the new holder and the turn");
}

pub async fn of_call(desk: &Desk, tenant: &TenantId, name: &'static str) -> conversations::Open {
    let look = job(move |tx| Box::pin(async move { conversations::for_call(tx, name, "").await }));
    desk.store().tenant(tenant).read(look).await.unwrap().unwrap().0
}

/// The numbers of the call's turns.
pub async fn record(desk: &Desk, tenant: &TenantId, name: &'static str) -> Vec<i64> {
    let id = of_call(desk, tenant, name).await.conversation.id;
    let look = job(move |tx| Box::pin(async move { turns::of(tx, &id).await }));
    desk.store().tenant(tenant).read(look).await.unwrap().into_iter().map(|turn| turn.seq).collect()
}
