//! Every webhook comes twice: at the same moment, at the other replica, and again after a restart.

use crate::world::{CLINIC, World, book, caller, is_booked, person, slots, talk_until, until};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(20);

on_both! {
    a_call_delivered_twice_books_once
    without_a_token_the_turn_tells_deliveries_apart
    the_same_word_again_is_another_turn
    an_answer_outlives_a_restart
    a_text_delivered_twice_is_answered_once
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

async fn turns(world: &World) -> i64 {
    world.place.rows().await["turns"]
}

/// Exactly one confirmation arrived, also after there was time for a second one.
async fn one_confirmation(world: &World, phone: &str) {
    until("the confirmation arrives", SOON, async || !world.twilio.texts_to(phone).is_empty()).await;
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    let texts = world.twilio.texts_to(phone);
    assert_eq!(texts.len(), 1, "{texts:#?}");
    assert!(texts[0].body.contains("Reference"), "{}", texts[0].body);
}
