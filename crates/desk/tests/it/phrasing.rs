//! A reply in a model's words: warmer where it adds nothing, the template's where it does.

use crate::adviser::{Does, Puppet};
use crate::calls::Plain;
use crate::world::{Hand, advised, call};
use frontdesk_desk::advice::Adviser;
use frontdesk_domain::*;
use frontdesk_store::{Database, Store};
use serde_json::json;
use std::sync::Arc;

async fn talk(reply: &str) -> Vec<String> {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let model = Puppet::new(Does::Says(json!({ "reply": reply }).to_string()));
    let adviser = Adviser { phrasing: true, commands: false, ..Adviser::new(model) };
    let desk = advised(Store::open(&Database::SqliteMemory).await.unwrap(), clock, &tenant, adviser).await;
    let mut answers = Vec::new();
    let said = |text: &str| InboundEvent::Said { text: text.into(), nbest: Vec::new() };
    let events = [InboundEvent::CallRang, said("I would like to book an appointment"), said("pardon?")];
    for (n, event) in events.into_iter().enumerate() {
        answers.push(desk.hear_call(call("CA1", &n.to_string(), event), Arc::new(Plain)).await.unwrap());
    }
    answers
}

#[tokio::test]
async fn a_warm_question_is_asked_and_repeated() {
    let answers = talk("Thank you so much! When would you like to come in, please?").await;
    assert!(answers[0].contains("automated assistant"), "who we are is said as it is written: {}", answers[0]);
    assert_eq!(answers[1], "2 Thank you so much! When would you like to come in, please?");
    assert_eq!(answers[2], "3 Thank you so much! When would you like to come in, please?");
}

#[tokio::test]
async fn a_false_claim_is_never_said() {
    for lie in ["You're booked!", "What is your card number?", "I am a person."] {
        let answers = talk(lie).await;
        assert_eq!(answers[1], "2 When would you like to come in?", "{lie}");
    }
}

#[tokio::test]
async fn what_was_done_is_said_in_other_words_and_again_without_the_model() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let warm = "Thank you so much, the team has your message! Is there anything else, please?";
    let model = Puppet::new(Does::Says(json!({ "reply": warm }).to_string()));
    let adviser = Adviser { phrasing: true, commands: false, ..Adviser::new(model.clone()) };
    let desk = advised(Store::open(&Database::SqliteMemory).await.unwrap(), clock, &tenant, adviser).await;
    let mut answer = crate::calls::hears(&desk, "CA1", "0", InboundEvent::CallRang).await;
    for (n, words) in crate::calls::SCRIPT[..3].iter().enumerate() {
        answer = crate::calls::hears(&desk, "CA1", &format!("{}", n + 1), crate::calls::said(words)).await;
    }
    assert_eq!(answer, format!("4 {warm}"), "{:?}", model.last().lines);
    let asked = model.times();
    assert!(asked > 1, "every reply may be worded");
    let [conversation] = desk.conversations(&tenant).await.unwrap().try_into().unwrap();
    let told = desk.replay(&tenant, &conversation, &Plain).await.unwrap().unwrap();
    assert!(told.turns.iter().all(|turn| turn.is_same()), "{:#?}", told.turns.last().map(|turn| &turn.differences));
    assert_eq!(model.times(), asked, "nobody is asked again");
}
