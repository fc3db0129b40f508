//! Being told to stop: what is in hand is finished, nothing new is begun, and the next start goes on.

use crate::world::{CLINIC, Visitor, World, caller, person, slots, talk_until, until};
use futures::future::join_all;
use std::time::Duration;

on_both! {
    turns_in_hand_are_finished
    nobody_who_only_listens_holds_it_up
}

/// A chat that waits for news, and a connection that says nothing.
async fn nobody_who_only_listens_holds_it_up(world: World) {
    let mut desk = world.desk(&[]).await;
    let mut visitor = Visitor::open(&desk).await;
    visitor.say("What are your hours?").await;
    let silent = tokio::net::TcpStream::connect(desk.base.trim_start_matches("http://")).await.unwrap();
    let waiting = tokio::spawn(async move { visitor.waits().await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    let begun = std::time::Instant::now();
    desk.terminate().await;
    assert!(desk.ended().await.success(), "{}", desk.log());
    assert!(begun.elapsed() < Duration::from_secs(8), "it took {:?}", begun.elapsed());
    assert_eq!(waiting.await.unwrap(), 200, "told that there is nothing new");
    drop(silent);
}

async fn turns_in_hand_are_finished(world: World) {
    let mut desk = world.desk(&["--practitioners", "12"]).await;
    let callers = caller(std::slice::from_ref(&desk));
    let slot = slots(1)[0];
    let people: Vec<_> = (0..12).map(person).collect();
    let mut calls = join_all(people.iter().map(|person| talk_until(&callers, person, slot, 3))).await;
    let (told, ()) = tokio::join!(join_all(calls.iter_mut().map(|call| call.say("Yes, please."))), async {
        tokio::time::sleep(Duration::from_millis(5)).await;
        desk.terminate().await;
    });
    assert!(desk.ended().await.success(), "{}", desk.log());
    // Whoever got an answer was told the truth; whoever could not connect any more has no booking.
    let told: Vec<bool> =
        told.iter().map(|t| t.as_ref().is_ok_and(|h| h.twiml.said().contains("You're booked"))).collect();
    let cut = told.iter().filter(|told| !**told).count();
    desk.restart(None).await;
    let bookings = world.bookings().await;
    assert_eq!(bookings.len(), 12 - cut, "{told:?}");
    until("what was queued leaves after the start", Duration::from_secs(30), async || {
        world.twilio.texts().len() == bookings.len()
    })
    .await;

    // Nothing that was begun is lost: the vendor's second delivery is answered.
    for (call, told) in calls.iter().zip(told) {
        let again = call.again().await.unwrap();
        assert!(again.twiml.said().contains("You're booked"), "told before: {told}: {}", again.body);
    }
    assert_eq!(world.bookings().await.len(), 12);
    assert_eq!(caller(std::slice::from_ref(&desk)).text(&person(50).phone, CLINIC, "Hello").await.unwrap().status, 200);
}
