use super::everybody::BELIEVED;
use super::whisper::Whisper;
use super::{Doing, Happens, InCall, Page, Presence, Present, Sign};
use frontdesk_domain::{ConversationId, MemberId, TenantId};
use frontdesk_store::Database;
use frontdesk_store::{Store, Whispered};
use std::collections::HashSet;
use std::time::Duration;
use tokio::time::Instant;

fn member(n: u8) -> MemberId {
    MemberId::at(1, [n; 10])
}

fn tenant() -> TenantId {
    TenantId::at(1, [1; 10])
}

fn does(n: u8, doing: Doing, conversation: Option<ConversationId>) -> Present {
    Present { member: member(n), conversation, doing, ago: None }
}

async fn next(page: &mut Page) -> Present {
    match page.next().await {
        Some(Sign::Member(present)) => present,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn others_see_what_one_does_and_that_one_leaves() {
    let (presence, tenant) = (Presence::default(), tenant());
    let (mut ana, nobody) = presence.enter(&tenant, &member(1));
    assert!(nobody.is_empty());
    let (mut ben, here) = presence.enter(&tenant, &member(2));
    assert_eq!(here, [does(1, Doing::Watching, None)]);
    let conversation = ConversationId::at(1, [3; 10]);
    ana.does(Doing::Watching, None);
    ben.does(Doing::Typing, Some(conversation.clone()));
    let (second, _) = presence.enter(&tenant, &member(2));
    drop(ben);
    drop(second);
    assert_eq!(presence.members(&tenant), HashSet::from([member(1)]));
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(next(&mut ana).await.doing);
    }
    assert_eq!(seen, [Doing::Watching, Doing::Typing, Doing::Watching, Doing::Away], "one's own are not told");
    let (_other, here) = presence.enter(&TenantId::at(2, [2; 10]), &member(3));
    assert!(here.is_empty(), "another tenant is another room");
    drop(ana);
    assert!(!presence.rooms().all.contains_key(&tenant), "an empty room is taken down");
}

#[tokio::test]
async fn who_left_is_told_with_since_when_and_who_stopped_typing_is_not_said_to_type() {
    let (presence, tenant) = (Presence::default(), tenant());
    let (ana, _) = presence.enter(&tenant, &member(1));
    let (mut ben, _) = presence.enter(&tenant, &member(2));
    ben.does(Doing::Typing, Some(ConversationId::at(1, [3; 10])));
    drop(ana);
    let here = presence.here(&tenant, &member(3), Instant::now() + Duration::from_secs(60));
    let away = Present { ago: Some(60), ..does(1, Doing::Away, None) };
    assert_eq!(here, [away, does(2, Doing::Watching, Some(ConversationId::at(1, [3; 10])))]);
    let (_ana, here) = presence.enter(&tenant, &member(1));
    assert!(here.iter().all(|present| present.member != member(1)), "who is back is not away");
}

async fn among() -> Presence {
    Presence::among(Store::open(&Database::SqliteMemory).await.unwrap())
}

#[tokio::test]
async fn what_another_process_says_is_believed_for_a_while() {
    let (presence, tenant) = (among().await, tenant());
    let (mut ana, _) = presence.enter(&tenant, &member(1));
    let there = does(2, Doing::Watching, None);
    let said = |whisper: Whisper| Whispered { process: 77, text: whisper.text().into() };
    let ben = || said(Whisper::Does { tenant: tenant.clone(), page: 1, present: there.clone() });
    presence.heard(&ben());
    assert_eq!(next(&mut ana).await, there);
    presence.heard(&ben());
    let conversation = ConversationId::at(1, [3; 10]);
    presence.heard(&said(Whisper::Contact { tenant: tenant.clone(), conversation: conversation.clone() }));
    assert_eq!(ana.next().await, Some(Sign::Contact(conversation)), "what is only repeated is no news");
    for odd in ["", "{}", r#"{"says":"more"}"#] {
        presence.heard(&Whispered { process: 77, text: odd.into() });
    }
    presence.sweep(Instant::now() + BELIEVED / 2);
    assert_eq!(presence.here(&tenant, &member(3), Instant::now()).len(), 2);
    presence.sweep(Instant::now() + 2 * BELIEVED);
    assert_eq!(next(&mut ana).await, does(2, Doing::Away, None), "the process fell silent");
    assert_eq!(presence.here(&tenant, &member(3), Instant::now()).len(), 2, "and one's own pages stay");
}

fn call(turn: i64, what: Happens) -> InCall {
    InCall { conversation: ConversationId::at(1, [3; 10]), turn, what }
}

#[tokio::test]
async fn what_a_caller_says_is_told_to_who_looks_at_the_call_and_to_nobody_else() {
    let (presence, tenant) = (Presence::default(), tenant());
    let (mut ana, _) = presence.enter(&tenant, &member(1));
    let (mut ben, _) = presence.enter(&tenant, &member(2));
    let speaks = call(2, Happens::Speaks { words: "I would like".into() });
    presence.in_call(&tenant, speaks.clone());
    ana.does(Doing::Watching, Some(ConversationId::at(1, [3; 10])));
    ben.does(Doing::Watching, Some(ConversationId::at(1, [4; 10])));
    presence.in_call(&tenant, speaks.clone());
    presence.in_call(&tenant, call(2, Happens::Answered { took_ms: 4 }));
    presence.in_call(&TenantId::at(2, [2; 10]), speaks.clone());
    ben.does(Doing::Watching, None);
    let mut seen = Vec::new();
    while !matches!(seen.last(), Some(Sign::Member(Present { conversation: None, .. })) if seen.len() > 2) {
        seen.push(ana.next().await.unwrap());
    }
    seen.retain(|sign| matches!(sign, Sign::Call(_)));
    assert_eq!(seen, [Sign::Call(speaks), Sign::Call(call(2, Happens::Answered { took_ms: 4 }))]);
    presence.in_call(&tenant, call(3, Happens::Answered { took_ms: 4 }));
    ana.does(Doing::Noting, None);
    loop {
        match ben.next().await.unwrap() {
            Sign::Member(present) if present.doing == Doing::Noting => break,
            Sign::Member(_) => {}
            other => panic!("Ben looks at something else, and is told {other:?}"),
        }
    }
}

#[test]
fn a_call_is_whispered_whole() {
    for what in [Happens::Speaks { words: "a\n\"b\"".into() }, Happens::Answered { took_ms: 7 }] {
        let whisper = Whisper::Call { tenant: tenant(), call: call(2, what) };
        assert!(!whisper.text().contains('\n'), "a line is a whisper");
        assert_eq!(Whisper::read(&whisper.text()), Some(whisper));
    }
}
