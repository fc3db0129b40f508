//! The process dies at each step of a turn, and is started again.
//!
//! A desk that is to die is started at the moment it matters, so that it dies in the booking turn and not in an
//! earlier one. On PostgreSQL the other replica takes the vendor's second delivery while the first is still dead.

use crate::world::{CLINIC, Slot, World, caller, is_booked, on_postgres, on_sqlite, person, slots, talk_until, until};
use frontdesk_testkit::twilio::Caller;
use std::collections::BTreeSet;
use std::time::Duration;

/// Longer than the lease after which a message that was being sent is looked up at the vendor.
const AFTER_THE_LEASE: Duration = Duration::from_secs(80);

on_both! {
    killed_in_the_turn_that_books
    killed_in_the_turn_of_a_text
    killed_under_load
}

/// `(step, whether it comes after the commit)`
const STEPS: [(&str, bool); 5] =
    [("filed", false), ("acted", false), ("decided", false), ("saved", false), ("committed", true)];

async fn killed_in_the_turn_that_books(world: World) {
    let mut desks = world.desks(&["--practitioners", "5"]).await;
    let slots = slots(STEPS.len());
    for (n, (step, committed)) in STEPS.into_iter().enumerate() {
        let (person, slot) = (person(n), slots[n]);
        // Each webhook goes to the first desk; the other one only watches, and delivers.
        let mut call = talk_until(&caller(&desks[..1]), &person, slot, 3).await;
        desks[0].restart(Some(step)).await;
        assert!(call.say("Yes, please.").await.is_err(), "{step}: nobody can have answered");
        desks[0].dies().await;
        assert_eq!(world.bookings().await.len(), n + usize::from(committed), "{step}: booked before the commit");

        let answered = match desks.get(1) {
            Some(other) => call.redeliver(&other.base).await.unwrap(),
            None => {
                desks[0].restart(None).await;
                call.deliver_again().await.unwrap()
            }
        };
        is_booked(&answered, slot);
        // Before the next kill, which could fall between claim and receipt: that is another test's, and waits for
        // the lease.
        one_text(&world, &person.phone, Duration::from_secs(20), step).await;
        desks[0].restart(None).await;
        assert_eq!(call.again().await.unwrap().body, answered.body, "{step}");
        let bye = call.say("No, that is all. Goodbye.").await.unwrap();
        assert!(bye.twiml.hangs_up(), "{step}: {}", bye.body);

        let bookings = world.bookings().await;
        assert_eq!(bookings.len(), n + 1, "{step}: {bookings:#?}");
        one_text(&world, &person.phone, Duration::from_secs(20), step).await;
    }
    assert!(world.replayed().await >= 5 * STEPS.len(), "every turn of every call, however often the desk died");
}

/// Mostly waits for a lease to end, so both databases wait together.
#[test]
fn killed_on_the_way_to_the_vendor() {
    std::thread::scope(|both| {
        both.spawn(|| on_sqlite(killed_between_commit_and_receipt));
        on_postgres(killed_between_commit_and_receipt);
    });
}

async fn killed_between_commit_and_receipt(world: World) {
    let slots = slots(2);
    let steps = ["claimed", "sent"];
    let mut desks = Vec::new();
    for (n, step) in steps.into_iter().enumerate() {
        let mut desk = world.desk(&[]).await;
        let mut call = talk_until(&caller(std::slice::from_ref(&desk)), &person(n), slots[n], 3).await;
        desk.restart(Some(step)).await;
        // The answer may get through before the sender dies.
        let _ = call.say("Yes, please.").await;
        desk.dies().await;
        desks.push((desk, call));
    }
    assert_eq!(world.twilio.texts().len(), 1, "only the second one got as far as the vendor");
    let (desk, call) = &mut desks[1];
    desk.restart(None).await;
    is_booked(&call.again().await.unwrap(), slots[1]);
    assert_eq!(world.bookings().await.len(), 2);
    for (n, step) in steps.into_iter().enumerate() {
        one_text(&world, &person(n).phone, AFTER_THE_LEASE, step).await;
    }
    until("every receipt is noted", AFTER_THE_LEASE, async || {
        let messages = world.exported("messages").await;
        messages.iter().filter(|m| m["purpose"] == "confirmation").all(|m| m["status"] != "queued")
    })
    .await;
    assert_eq!(world.twilio.texts().len(), 2);
}

async fn killed_in_the_turn_of_a_text(world: World) {
    let mut desk = world.desk(&["--practitioners", "5"]).await;
    let slots = slots(5);
    for (n, step) in ["text_filed", "acted", "decided", "saved", "committed"].into_iter().enumerate() {
        let (person, slot) = (person(n), slots[n]);
        let texter = caller(std::slice::from_ref(&desk));
        let ask = format!("I would like a checkup on {}. My name is {}.", slot.spoken(), person.name);
        texted(&texter, &person.phone, &ask).await;
        world.twilio.wait_for(Duration::from_secs(20), |text| text.to == person.phone).await.unwrap();
        desk.restart(Some(step)).await;
        // The text is filed, or else the vendor delivers it again.
        let sid = [("MessageSid", format!("SM{n:032}"))];
        let again = [(sid[0].0, sid[0].1.as_str())];
        let _ = texter.text_with(&person.phone, CLINIC, "Yes, please", &again).await;
        desk.dies().await;
        desk.restart(None).await;
        texter.text_with(&person.phone, CLINIC, "Yes, please", &again).await.unwrap();
        until(&format!("{step}: it is booked"), Duration::from_secs(20), async || {
            world.bookings().await.len() == n + 1
        })
        .await;
        let booked =
            |world: &World| world.twilio.texts_to(&person.phone).iter().filter(|t| t.body.contains("booked")).count();
        until(&format!("{step}: it is told"), Duration::from_secs(20), async || booked(&world) > 0).await;
        tokio::time::sleep(Duration::from_millis(800)).await;
        let messages = world.exported("messages").await;
        let own = |direction: &'static str, phone: &'static str| {
            let person = person.clone();
            messages.iter().filter(move |m| m["direction"] == direction && m[phone] == person.phone.as_str())
        };
        assert_eq!(own("inbound", "from").count(), 2, "{step}");
        assert_eq!(own("outbound", "to").filter(|m| m["purpose"] == "confirmation").count(), 1, "{step}");
        let sent = world.twilio.texts_to(&person.phone);
        assert_eq!(sent.len(), own("outbound", "to").count(), "{step}: each once: {sent:#?}");
    }
    assert_eq!(world.replayed().await, 2 * slots.len());
}

/// Forty callers, and in the middle of their calls the desk is gone for a moment. Each webhook that broke off is
/// delivered again, with its own token, until it is answered.
async fn killed_under_load(world: World) {
    const CALLERS: usize = 40;
    let mut desks = world.desks(&["--practitioners", "3"]).await;
    let slots = slots(CALLERS);
    let callers = caller(&desks);
    let calls: Vec<_> = (0..CALLERS)
        .map(|n| {
            let (callers, slot) = (callers.clone(), slots[n]);
            tokio::spawn(async move { books_whatever_breaks(&callers, n, slot).await })
        })
        .collect();
    for pause_ms in [60, 300] {
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
        desks[0].restart(None).await;
    }
    let broken: usize = futures::future::join_all(calls).await.into_iter().map(Result::unwrap).sum();
    assert!(broken > 0, "the desk was killed when nobody was calling");
    let bookings = world.bookings().await;
    assert_eq!(bookings.len(), CALLERS);
    let places = bookings.iter().map(|b| (b["resource"].to_string(), b["starts_at"].to_string()));
    assert_eq!(places.collect::<BTreeSet<_>>().len(), CALLERS, "two at one time with one practitioner");
    let phones = bookings.iter().map(|b| b["contact"]["phone"].to_string());
    assert_eq!(phones.collect::<BTreeSet<_>>().len(), CALLERS, "somebody has two");
    until("every booking is confirmed", AFTER_THE_LEASE, async || world.twilio.texts().len() >= CALLERS).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let texted: BTreeSet<String> = world.twilio.texts().into_iter().map(|text| text.to).collect();
    assert_eq!((texted.len(), world.twilio.texts().len()), (CALLERS, CALLERS), "once each");
    assert!(world.replayed().await >= 5 * CALLERS);
}

/// Gives how many webhooks broke off.
async fn books_whatever_breaks(caller: &Caller, n: usize, slot: Slot) -> usize {
    let person = person(n);
    let mut call = caller.call(&person.phone, CLINIC);
    let (mut heard, mut broken) = (call.ring().await.ok(), 0);
    let words = [
        "I would like to book an appointment.",
        &slot.spoken(),
        &format!("My name is {}.", person.name),
        "Yes, please.",
    ];
    for words in words.into_iter().map(Some).chain([None]) {
        while heard.as_ref().is_none_or(|heard| heard.status != 200) {
            broken += 1;
            tokio::time::sleep(Duration::from_millis(100)).await;
            heard = call.deliver_again().await.ok();
        }
        let Some(words) = words else { break };
        heard = call.say(words).await.ok();
    }
    is_booked(&heard.unwrap(), slot);
    broken
}

async fn texted(caller: &Caller, phone: &str, body: &str) {
    assert_eq!(caller.text(phone, CLINIC, body).await.unwrap().status, 200);
}

async fn one_text(world: &World, phone: &str, within: Duration, step: &str) {
    until(&format!("{step}: the confirmation arrives"), within, async || !world.twilio.texts_to(phone).is_empty())
        .await;
    tokio::time::sleep(Duration::from_millis(700)).await;
    let texts = world.twilio.texts_to(phone);
    assert_eq!(texts.len(), 1, "{step}: {texts:#?}");
}
