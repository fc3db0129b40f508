//! Many callers want the same time of the same practitioner.

use crate::world::{CLINIC, Desk, Slot, World, book, caller, is_booked, on_postgres, person, slots, talk_until};
use frontdesk_testkit::twilio::Call;
use futures::future::join_all;
use serde_json::Value;

const CALLERS: usize = 50;

on_both! { fifty_callers_and_one_time }

#[test]
fn two_desks_start_at_once_on_an_empty_database() {
    on_postgres(two_starts);
}

async fn two_starts(world: World) {
    let (one, other) = tokio::join!(world.desk(&[]), world.desk(&[]));
    let tables = world.place.rows().await;
    assert_eq!((tables["tenants"], tables["channels"]), (1, 3), "one clinic");
    book(&caller(&[one, other]), &person(1), slots(1)[0]).await;
    assert_eq!(world.bookings().await.len(), 1);
}

async fn fifty_callers_and_one_time(world: World) {
    let desks = world.desks(&["--practitioners", "1"]).await;
    let slots = slots(14);
    let wanted = slots[4];
    let mut calls = all_ask_for(&desks, wanted).await;

    let said: Vec<String> = calls.iter().map(|call| call.heard().unwrap().twiml.said()).collect();
    let winners: Vec<usize> = (0..CALLERS).filter(|n| !said[*n].contains("not available")).collect();
    let [winner] = winners.as_slice() else { panic!("{} callers were offered the time: {said:#?}", winners.len()) };
    assert!(said[*winner].contains(&wanted.clock()), "{}", said[*winner]);
    let call = &mut calls[*winner];
    call.say(&format!("My name is {}.", person(*winner).name)).await.unwrap();
    is_booked(&call.say("Yes, please.").await.unwrap(), wanted);

    let bookings = world.bookings().await;
    let [booking] = bookings.as_slice() else { panic!("{} bookings", bookings.len()) };
    assert!(booking["starts_at"].as_str().unwrap().starts_with(&wanted.exported()), "{booking}");
    for said in said.iter().filter(|said| said.contains("not available")) {
        let named: Vec<Slot> = slots.iter().copied().filter(|slot| *slot != wanted && names(said, *slot)).collect();
        assert!(!named.is_empty(), "no other time is named: {said}");
        assert!(named.iter().all(|slot| is_free(*slot, &bookings)), "{named:?} are not all free: {said}");
    }

    // What was named can really be had.
    let loser = (0..CALLERS).find(|n| n != winner).unwrap();
    let other = slots.iter().copied().find(|slot| *slot != wanted && names(&said[loser], *slot)).unwrap();
    let call = &mut calls[loser];
    call.say(&format!("{} then, please.", other.clock())).await.unwrap();
    call.say(&format!("My name is {}.", person(loser).name)).await.unwrap();
    is_booked(&call.say("Yes, please.").await.unwrap(), other);
    assert_eq!(world.bookings().await.len(), 2);
}

/// All have been greeted and then ask at the same moment.
async fn all_ask_for(desks: &[Desk], wanted: Slot) -> Vec<Call> {
    let caller = caller(desks);
    let people: Vec<_> = (0..CALLERS).map(person).collect();
    let mut calls = join_all(people.iter().map(|person| talk_until(&caller, person, wanted, 1))).await;
    let words = wanted.spoken();
    for heard in join_all(calls.iter_mut().map(|call| call.say(&words))).await {
        assert_eq!(heard.unwrap().status, 200, "{CLINIC} answers everybody");
    }
    calls
}

/// Whether the clock time stands in the text, and not as the end of a longer one: "1 PM" in "11 PM".
fn names(said: &str, slot: Slot) -> bool {
    let clock = slot.clock();
    said.match_indices(&clock).any(|(at, _)| !said[..at].ends_with(|c: char| c.is_ascii_digit() || c == ':'))
}

fn is_free(slot: Slot, bookings: &[Value]) -> bool {
    bookings.iter().all(|b| !b["starts_at"].as_str().unwrap().starts_with(&slot.exported()))
}
