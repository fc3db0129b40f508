//! The vendor that carries texts is away, busy, or says no.

use crate::world::{World, book, caller, person, slots, until};
use frontdesk_testkit::twilio::Fault;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(30);

on_both! {
    a_text_waits_while_the_vendor_is_down
    a_busy_vendor_is_left_alone_as_long_as_it_asks
    a_connection_that_breaks_after_the_text_was_taken
    a_refusal_is_final_and_shown
}

async fn a_text_waits_while_the_vendor_is_down(world: World) {
    let desks = world.desks(&[]).await;
    world.twilio.faults().down();
    book(&caller(&desks), &person(1), slots(1)[0]).await;
    until("the outbox shows it", SOON, async || {
        desks[0].metric("frontdesk_outbox_total", &["retry"]).await
            + desks[desks.len() - 1].metric("frontdesk_outbox_total", &["retry"]).await
            >= 2.0
    })
    .await;
    assert_eq!(confirmation(&world).await["status"], "queued");
    assert!(world.twilio.texts().is_empty());
    world.twilio.faults().up();
    until("the text is delivered", SOON, async || confirmation(&world).await["status"] == "delivered").await;
    assert_eq!(world.twilio.texts().len(), 1);
}

async fn a_busy_vendor_is_left_alone_as_long_as_it_asks(world: World) {
    let desks = world.desks(&[]).await;
    world.twilio.faults().next(Fault::Status { status: 429, retry_after: Some(4) }, 1);
    book(&caller(&desks), &person(1), slots(1)[0]).await;
    let begun = Instant::now();
    world.twilio.wait_for(SOON, |_| true).await.unwrap();
    assert!(begun.elapsed() > Duration::from_millis(2_500), "tried again after {:?}", begun.elapsed());
    until("the receipt is noted", SOON, async || confirmation(&world).await["status"] == "delivered").await;
    assert_eq!(world.twilio.texts().len(), 1);
}

async fn a_connection_that_breaks_after_the_text_was_taken(world: World) {
    let desks = world.desks(&[]).await;
    world.twilio.faults().next(Fault::DropAfterTaking, 1);
    book(&caller(&desks), &person(1), slots(1)[0]).await;
    until("the receipt is found", SOON, async || confirmation(&world).await["status"] != "queued").await;
    assert_eq!(world.twilio.texts().len(), 1, "found, not sent again");
}

async fn a_refusal_is_final_and_shown(world: World) {
    let desks = world.desks(&[]).await;
    let phone = person(1).phone;
    world.twilio.change(|account| account.opted_out = BTreeSet::from([phone]));
    book(&caller(&desks), &person(1), slots(1)[0]).await;
    until("the text is given up", SOON, async || confirmation(&world).await["status"] == "failed").await;
    assert_eq!(world.bookings().await.len(), 1, "the booking stands");
    assert!(world.twilio.texts().is_empty());
}

async fn confirmation(world: &World) -> Value {
    let all = world.exported("messages").await.into_iter();
    let mut found: Vec<Value> = all.filter(|m| m["purpose"] == "confirmation").collect();
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}
