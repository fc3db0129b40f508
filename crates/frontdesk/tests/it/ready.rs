//! The database goes away and comes back.

use crate::world::{Wire, World, book, caller, on_postgres, on_sqlite, person, slots, talk_until, until};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(20);

#[test]
fn a_removed_file_is_noticed() {
    on_sqlite(removed_file);
}

#[test]
fn a_database_that_is_away_is_said_and_forgotten() {
    on_postgres(away_and_back);
}

#[test]
fn cut_connections_cost_no_more_than_the_requests_in_hand() {
    on_postgres(cut_connections);
}

async fn removed_file(world: World) {
    let desk = world.desk(&[]).await;
    let file = world.place.folder_path().join("frontdesk.db");
    let away = file.with_extension("away");
    std::fs::rename(&file, &away).unwrap();
    let (status, body) = desk.get("/health/ready").await;
    assert_eq!(status, 503, "{body}");
    assert!(!body.contains("frontdesk-it"), "no path of the machine: {body}");
    assert_eq!(desk.get("/health/live").await.0, 200);
    std::fs::rename(&away, &file).unwrap();
    assert_eq!(desk.get("/health/ready").await.0, 200);
}

async fn away_and_back(mut world: World) {
    let wire = through_a_wire(&mut world).await;
    let desk = world.desk(&[]).await;
    let callers = caller(std::slice::from_ref(&desk));
    let mut call = talk_until(&callers, &person(1), slots(1)[0], 3).await;
    wire.cut().await;
    until("it says that it is not ready", SOON, async || desk.get("/health/ready").await.0 == 503).await;
    assert_eq!(desk.get("/health/live").await.0, 200);
    assert_eq!(desk.metric("frontdesk_turns_total", &["voice"]).await, 4.0, "figures are there all the same");
    assert_eq!(desk.metric("frontdesk_database_up", &[]).await, 0.0);
    let heard = call.say("Yes, please.").await.unwrap();
    assert_eq!(heard.status, 503, "{}", heard.body);
    assert!(!heard.body.contains("booked"));
    wire.mend().await;
    until("it is ready again", SOON, async || desk.get("/health/ready").await.0 == 200).await;
    assert_eq!(desk.metric("frontdesk_database_up", &[]).await, 1.0);
    let again = call.again().await.unwrap();
    assert!(again.twiml.said().contains("You're booked"), "{}", again.body);
    assert_eq!(world.bookings().await.len(), 1);
    world.twilio.wait_for(SOON, |text| text.to == person(1).phone).await.unwrap();
}

/// As an administrator does, or a database that is restarted.
async fn cut_connections(world: World) {
    let desks = world.desks(&["--practitioners", "3"]).await;
    let callers = caller(&desks);
    let slots = slots(4);
    book(&callers, &person(0), slots[0]).await;
    for (n, slot) in slots.into_iter().enumerate().skip(1) {
        let mut call = talk_until(&callers, &person(n), slot, 3).await;
        world.place.cut_connections().await;
        let heard = call.say("Yes, please.").await.unwrap();
        let heard = if heard.status == 503 { call.again().await.unwrap() } else { heard };
        assert_eq!(heard.status, 200, "one request at most: {}", heard.body);
        for desk in &desks {
            assert_eq!(desk.get("/health/ready").await.0, 200);
        }
    }
    assert_eq!(world.bookings().await.len(), 4);
}

async fn through_a_wire(world: &mut World) -> Wire {
    let url = world.place.url.clone().unwrap();
    let (front, rest) = url.rsplit_once('@').unwrap();
    let (host, name) = rest.split_once('/').unwrap();
    let wire = Wire::to(host).await;
    world.place.url = Some(format!("{front}@127.0.0.1:{}/{name}", wire.port));
    wire
}
