//! Every webhook comes twice: at the same moment, at the other replica, and again after a restart.

use crate::world::{CLINIC, OWNERS_LINE, Visitor, World, book, caller, is_booked, person, slots, talk_until, until};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(20);
/// A text whose sender was killed is sent again when its lease of a minute has run out.
const AFTER_A_KILL: Duration = Duration::from_secs(90);

on_both! {
    a_call_delivered_twice_books_once
    without_a_token_the_turn_tells_deliveries_apart
    the_same_word_again_is_another_turn
    an_answer_outlives_a_restart
    a_text_delivered_twice_is_answered_once
    a_connection_that_breaks_loses_no_turn
    a_chat_message_said_twice_is_heard_once
    a_missed_call_is_texted_once
    one_new_caller_on_several_lines
}

async fn a_call_delivered_twice_books_once(world: World) {
    let desks = world.desks(&[]).await;
    let caller = caller(&desks).twice();
    let slot = slots(1)[0];
    // The caller itself fails the test when two answers differ by a byte.
    let mut call = book(&caller, &person(1), slot).await;
    call.say("No, that is all. Goodbye.").await.unwrap();
    call.end("completed").await.unwrap();
    assert_eq!(turns(&world).await, 6, "one turn for each pair");
    assert_eq!(world.bookings().await.len(), 1);
    one_confirmation(&world, &person(1).phone).await;
}

async fn without_a_token_the_turn_tells_deliveries_apart(world: World) {
    let desks = world.desks(&[]).await;
    let caller = caller(&desks).tokenless().twice();
    let mut call = book(&caller, &person(1), slots(1)[0]).await;
    call.say("No, that is all. Goodbye.").await.unwrap();
    assert_eq!(turns(&world).await, 6);
    assert_eq!(world.bookings().await.len(), 1);
    one_confirmation(&world, &person(1).phone).await;
}

async fn the_same_word_again_is_another_turn(world: World) {
    let desks = world.desks(&[]).await;
    let mut call = talk_until(&caller(&desks), &person(1), slots(1)[0], 3).await;
    is_booked(&call.say("Yes.").await.unwrap(), slots(1)[0]);
    let before = turns(&world).await;
    let again = call.say("Yes.").await.unwrap();
    assert_eq!(turns(&world).await, before + 1);
    assert!(!again.twiml.said().contains("You're booked"), "{}", again.body);
    assert_eq!(world.bookings().await.len(), 1);
}

async fn an_answer_outlives_a_restart(world: World) {
    let mut desks = world.desks(&[]).await;
    let call = book(&caller(&desks), &person(1), slots(1)[0]).await;
    for desk in &mut desks {
        desk.restart(None).await;
    }
    for _ in &desks {
        assert_eq!(&call.again().await.unwrap(), call.heard().unwrap());
    }
    assert_eq!(turns(&world).await, 5);
    assert_eq!(world.bookings().await.len(), 1);
    one_confirmation(&world, &person(1).phone).await;
}

async fn a_text_delivered_twice_is_answered_once(world: World) {
    let desks = world.desks(&[]).await;
    let caller = caller(&desks);
    let phone = person(1).phone;
    let sid = [("MessageSid", "SM00000000000000000000000000000001")];
    let text = || caller.text_with(&phone, CLINIC, "What are your hours?", &sid);
    let (one, other) = tokio::join!(text(), text());
    assert_eq!(one.unwrap(), other.unwrap());
    world.twilio.wait_for(SOON, |text| text.to == phone).await.unwrap();
    text().await.unwrap();
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(world.twilio.texts_to(&phone).len(), 1);
    let heard = world.exported("messages").await.into_iter().filter(|m| m["direction"] == "inbound");
    assert_eq!(heard.count(), 1);
}

/// The vendor hangs up on each webhook a little later than on the one before, then delivers it again.
async fn a_connection_that_breaks_loses_no_turn(world: World) {
    let desks = world.desks(&["--practitioners", "8"]).await;
    let caller = caller(&desks);
    let slot = slots(1)[0];
    for n in 0..8 {
        let person = person(n);
        let mut call = talk_until(&caller, &person, slot, 2).await;
        for words in [format!("My name is {}.", person.name), "Yes, please.".into()] {
            let patience = Duration::from_millis(1 + 2 * n as u64);
            if tokio::time::timeout(patience, call.say(&words)).await.is_err() {
                call.deliver_again().await.unwrap();
            }
        }
        is_booked(call.heard().unwrap(), slot);
    }
    assert_eq!(turns(&world).await, 8 * 5);
    assert_eq!(world.bookings().await.len(), 8);
    until("all are told", SOON, async || world.twilio.texts().len() == 8).await;
}

/// A browser that lost the connection says it again, perhaps to the other replica.
async fn a_chat_message_said_twice_is_heard_once(world: World) {
    let desks = world.desks(&[]).await;
    let visitor = Visitor::open(&desks[0]).await;
    let bases = [&desks[0].base, &desks[desks.len() - 1].base];
    let says = bases.map(|base| visitor.post_to(base, "message-1", "What are your hours?"));
    for status in futures::future::join_all(says).await {
        assert_eq!(status, 202);
    }
    until("it is answered", SOON, async || visitor.answers().await.len() == 1).await;
    assert_eq!(visitor.post_to(bases[1], "message-1", "What are your hours?").await, 202);
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    let messages = world.exported("messages").await;
    let heard = messages.iter().filter(|m| m["direction"] == "inbound").count();
    assert_eq!((heard, messages.len()), (1, 2), "{messages:#?}");
}

/// The webhooks of the forwarded leg come twice, and the status callback says once more that nobody answered.
async fn a_missed_call_is_texted_once(world: World) {
    let desks = world.desks(&[]).await;
    let phone = person(1).phone;
    let mut call = caller(&desks).twice().call(&phone, OWNERS_LINE);
    assert!(call.ring().await.unwrap().twiml.dial_action().is_some());
    assert!(call.dialed("no-answer", 0).await.unwrap().twiml.hangs_up());
    call.end("no-answer").await.unwrap();
    until("the text arrives", SOON, async || !world.twilio.texts_to(&phone).is_empty()).await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert_eq!(world.twilio.texts_to(&phone).len(), 1);
    caller(&desks).text(&phone, OWNERS_LINE, "A checkup, please").await.unwrap();
    until("the conversation goes on", SOON, async || world.twilio.texts_to(&phone).len() == 2).await;
}

/// A number nobody knows yet rings and writes at the same moment, over and over: one contact, no error.
async fn one_new_caller_on_several_lines(world: World) {
    let desks = world.desks(&[]).await;
    let caller = caller(&desks);
    for n in 0..5 {
        let phone = person(n).phone;
        let mut calls: Vec<_> = (0..4).map(|_| caller.call(&phone, CLINIC)).collect();
        let rings = futures::future::join_all(calls.iter_mut().map(|call| call.ring()));
        let texts = futures::future::join_all((0..4).map(|_| caller.text(&phone, CLINIC, "Hello")));
        let (rings, texts) = tokio::join!(rings, texts);
        for heard in rings.into_iter().chain(texts) {
            assert_eq!(heard.unwrap().status, 200);
        }
        assert_eq!(world.place.rows().await["contacts"], n as i64 + 1);
    }
}

async fn turns(world: &World) -> i64 {
    world.place.rows().await["turns"]
}

/// Exactly one confirmation arrived, also after there was time for a second one.
async fn one_confirmation(world: &World, phone: &str) {
    until("the confirmation arrives", AFTER_A_KILL, async || !world.twilio.texts_to(phone).is_empty()).await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    let texts = world.twilio.texts_to(phone);
    assert_eq!(texts.len(), 1, "{texts:#?}");
    assert!(texts[0].body.contains("Reference"), "{}", texts[0].body);
}
