//! A member joins a call that goes on, over HTTP: the caller hears who joins and what is written, once.

use crate::world::{Who, World};
use axum::http::Method;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{ConversationId, Inbound, InboundEvent, Medium, Role, Tenant};
use frontdesk_store::tenants;
use frontdesk_testkit::front;
use frontdesk_testkit::twilio::{TwiML, Verb};
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! { a_call_is_joined_by_text a_call_that_is_not_held_is_taken_with_the_first_words of_two_who_take_a_call_one_wins
a_call_goes_nowhere_else a_call_goes_to_a_colleague_who_is_reached }

/// What a call brings, at the desk; gives what the caller hears.
pub async fn hears(world: &World, from: &str, key: &str, round: Option<i64>, event: InboundEvent) -> TwiML {
    world.clock.forward(SignedDuration::from_secs(3));
    let inbound = front::text(&world.ours, from, &format!("CA{from}:{key}"), "");
    let call = Some(format!("CA{from}"));
    let inbound = Inbound { call, medium: Medium::Voice, round, event, ..inbound };
    TwiML::parse(&world.desk.hear_call(inbound, world.app.phone.clone()).await.unwrap()).unwrap()
}

/// Somebody calls and is greeted.
pub async fn ring(world: &World, who: &Who, from: &str) -> ConversationId {
    hears(world, from, "rang", None, InboundEvent::CallRang).await;
    let all = world.get(who, "/v1/inbox").await.expect(200).body;
    let row = all["items"].as_array().unwrap().iter().find(|row| row["contact"]["address"] == from).unwrap();
    assert_eq!(row["in_call"], true);
    ConversationId::parse(row["conversation"].as_str().unwrap()).unwrap()
}

/// The business has a number that callers are put through to.
pub async fn has_a_second_phone(world: &World) {
    let tenant = Tenant { transfer_to: Some("+15875550199".into()), ..world.ours.clone() };
    let (scoped, now) = (world.store.tenant(&tenant.id), world.clock.now());
    scoped.write(move |tx| Box::pin(async move { tenants::save(tx, &tenant, now).await })).await.unwrap();
}

const CALLER: &str = "+15875550177";

async fn a_call_is_joined_by_text(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let path = format!("/v1/conversations/{}", ring(&world, &agent, CALLER).await);
    world.post(&agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    let joined = hears(&world, CALLER, "now", None, InboundEvent::Prompted).await;
    assert!(joined.said().contains("is joining the call"), "{}", joined.said());
    assert!(!joined.said().contains("our team"), "by name: {}", joined.said());
    assert!(joined.gather_action().unwrap().ends_with("&h=1"), "{joined:?}");

    let said =
        world.post(&agent, &format!("{path}/call/say"), json!({ "body": "Hello, Ana here.", "id": "msg_1" })).await;
    let said = said.expect(201);
    assert_eq!(said.body["delivery"], "queued");
    let twice =
        world.post(&agent, &format!("{path}/call/say"), json!({ "body": "Hello, Ana here.", "id": "msg_1" })).await;
    assert_eq!(twice.expect(201).body["id"], said.body["id"]);
    let heard = hears(&world, CALLER, "1", Some(1), InboundEvent::Silent).await;
    assert_eq!(heard.said(), "Hello, Ana here.");
    let says = InboundEvent::Said { text: "Hello Ana".into(), nbest: Vec::new() };
    assert_eq!(hears(&world, CALLER, "2", Some(2), says).await.said(), "");
    let messages = world.get(&agent, &format!("{path}/messages")).await.expect(200).body;
    let of =
        |author: &str| messages["items"].as_array().unwrap().iter().find(|m| m["author"] == author).unwrap().clone();
    assert_eq!((&of("member")["delivery"], &of("contact")["body"]), (&json!("delivered"), &json!("Hello Ana")));
    // It is the caller's turn at the desk's own speed: nothing is texted.
    world.desk.work_once().await.unwrap();
    assert_eq!(of("member")["medium"], "voice");

    world.post(&agent, &format!("{path}/call/end"), Value::Null).await.expect(200);
    assert!(hears(&world, CALLER, "3", Some(3), InboundEvent::Silent).await.hangs_up());
    let over = world.post(&agent, &format!("{path}/call/say"), json!({ "body": "Hello?" })).await;
    assert_eq!((over.status.as_u16(), &over.body["reason"]), (409, &json!("not_in_call")));
}

async fn a_call_that_is_not_held_is_taken_with_the_first_words(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let path = format!("/v1/conversations/{}", ring(&world, &agent, CALLER).await);
    let early = world.post(&agent, &format!("{path}/call/say"), json!({ "body": "Hello." })).await;
    assert_eq!((early.status.as_u16(), &early.body["reason"]), (409, &json!("not_held")));
    world.post(&agent, &format!("{path}/call/say"), json!({ "body": "Hello.", "take": true })).await.expect(201);
    let heard = hears(&world, CALLER, "1", None, InboundEvent::Silent).await.said();
    assert!(heard.contains("is joining the call") && heard.ends_with("Hello."), "{heard}");
    world.post(&agent, &format!("{path}/hand-back"), Value::Null).await.expect(200);
    let told = hears(&world, CALLER, "2", Some(1), InboundEvent::Silent).await;
    assert!(told.said().contains("speaking with the assistant again"), "{told:?}");
    let asked = hears(&world, CALLER, "3", Some(2), InboundEvent::Silent).await;
    assert!(asked.gather_action().unwrap().ends_with("?n=2"), "the assistant's turn: {asked:?}");
}

async fn of_two_who_take_a_call_one_wins(world: World) {
    let (one, other) = (world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await);
    let path = format!("/v1/conversations/{}", ring(&world, &one, CALLER).await);
    let take = format!("{path}/take-over");
    let (a, b) = tokio::join!(world.post(&one, &take, Value::Null), world.post(&other, &take, Value::Null));
    let mut answers = [a.status.as_u16(), b.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    let loser = if a.status.as_u16() == 409 { &one } else { &other };
    let said = world.post(loser, &format!("{path}/call/say"), json!({ "body": "Me too", "take": true })).await;
    assert_eq!(said.body["reason"], "held_by_another");
    let end = world.post(loser, &format!("{path}/call/end"), Value::Null).await;
    assert_eq!(end.body["reason"], "held_by_another");
}

async fn a_call_goes_nowhere_else(world: World) {
    has_a_second_phone(&world).await;
    let agent = world.member(&world.ours, Role::Agent).await;
    let path = format!("/v1/conversations/{}", ring(&world, &agent, CALLER).await);
    let call = world.get(&agent, &format!("{path}/call")).await.expect(200).body;
    assert_eq!(call["going_on"], true);
    let away = world.post(&agent, &format!("{path}/call/transfer"), json!({ "to": "+19005550100" })).await;
    assert_eq!((away.status.as_u16(), &away.body["reason"]), (409, &json!("no_such_number")));
    assert_eq!(call["transfer_to"], json!(["+15875550199"]));
    let to = json!({ "to": "+15875550199" });
    world.post(&agent, &format!("{path}/call/transfer"), to).await.expect(200);
    let put_through = hears(&world, CALLER, "1", None, InboundEvent::Prompted).await;
    assert!(put_through.dial_action().is_some(), "{put_through:?}");
    let failed = InboundEvent::DialEnded { status: "no-answer".into(), seconds: 0 };
    let back = hears(&world, CALLER, "2", None, failed).await;
    assert!(back.said().contains("nobody is answering there") && back.gather_action().is_some(), "{back:?}");
}

async fn a_call_goes_to_a_colleague_who_is_reached(world: World) {
    let [agent, cleo] = [world.member(&world.ours, Role::Agent).await, world.member(&world.ours, Role::Agent).await];
    let manager = world.member(&world.ours, Role::Manager).await;
    let cleo = cleo.member.unwrap().to_string();
    let place = format!("/v1/members/{cleo}/phone");
    let put =
        async |who: &Who, phone: Value| world.ask(Method::PUT, &place, who, &[], Some(json!({ "phone": phone }))).await;
    let path = format!("/v1/conversations/{}", ring(&world, &agent, CALLER).await);
    let colleagues = async || world.get(&agent, &format!("{path}/call")).await.expect(200).body["colleagues"].clone();
    assert_eq!(colleagues().await, json!([]), "nobody said where they are reached");
    let to_cleo = json!({ "member": cleo });
    let nowhere = world.post(&agent, &format!("{path}/call/transfer"), to_cleo.clone()).await;
    assert_eq!((nowhere.status.as_u16(), &nowhere.body["reason"]), (409, &json!("no_such_number")));

    assert_eq!(put(&agent, json!("+15875550144")).await.status.as_u16(), 403, "it is not for everybody to say");
    put(&manager, json!("555 0144")).await.refused(422, "invalid");
    assert_eq!(put(&manager, json!("+15875550144")).await.expect(200).body["phone"], "+15875550144");
    let named = colleagues().await;
    assert_eq!((named[0]["member"].as_str(), &named[0]["here"]), (Some(cleo.as_str()), &json!(false)));
    assert!(!named.to_string().contains("0144"), "the number is for whoever manages the team: {named}");
    let both = json!({ "member": cleo, "to": "+15875550144" });
    world.post(&agent, &format!("{path}/call/transfer"), both).await.refused(422, "invalid");

    world.post(&agent, &format!("{path}/call/transfer"), to_cleo).await.expect(200);
    let answer = hears(&world, CALLER, "1", None, InboundEvent::Prompted).await;
    let dials = |verb: &Verb| matches!(verb, Verb::Dial { number, .. } if number == "+15875550144");
    assert!(answer.verbs.iter().any(dials), "{answer:?}");
    assert_eq!(put(&manager, Value::Null).await.expect(200).body["phone"], Value::Null);
    assert_eq!(colleagues().await, json!([]));
}
