//! Figures over HTTP: what really happened is counted, the same in the answer, its rows and the file.

use crate::world::{Who, World};
use frontdesk_domain::{Event, EventId, Happened, Permission, PermissionSet, Role};
use frontdesk_store::events;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::time::Instant;

cases! {
    what_happened_is_counted
    rows_file_and_figure_are_one
    today_is_at_a_glance
    a_day_is_quick_among_many
}

/// Somebody books by text, somebody asks for a person, and one booking is made by hand.
async fn a_morning(world: &World, agent: &Who) {
    for words in ["I'd like a checkup on November 24 at 2 pm", "Ana Lopez", "yes"] {
        world.clock.forward(SignedDuration::from_secs(30));
        world.writes(&world.ours, "+15875550101", words).await;
    }
    world.clock.forward(SignedDuration::from_mins(1));
    let asked = world.writes(&world.ours, "+15875550102", "I want to talk to a real person").await;
    world.clock.forward(SignedDuration::from_mins(5));
    let path = format!("/v1/conversations/{asked}");
    world.post(agent, &format!("{path}/take-over"), Value::Null).await.expect(200);
    world.post(agent, &format!("{path}/messages"), json!({ "body": "Hello, this is Kim." })).await.expect(201);
    let by_hand = json!({
        "service": world.ours.services[0].id, "starts_at": "2026-11-25T17:00:00Z",
        "phone": "+15875550103", "name": "Bo Chen",
    });
    world.post(agent, "/v1/bookings", by_hand).await.expect(201);
}

const DAY: &str = "/v1/figures?from=2026-11-23&to=2026-11-24";

fn figure<'a>(told: &'a Value, name: &str) -> &'a Value {
    told["figures"].as_array().unwrap().iter().find(|figure| figure["name"] == name).unwrap()
}

async fn what_happened_is_counted(world: World) {
    let agent = world.member(&world.ours, Role::Owner).await;
    a_morning(&world, &agent).await;
    let told = world.get(&agent, DAY).await.expect(200).body;
    assert_eq!((&told["from"], &told["to"]), (&json!("2026-11-23T07:00:00Z"), &json!("2026-11-24T07:00:00Z")));
    let all = |name: &str| figure(&told, name)["all"].clone();
    assert_eq!(all("conversations")["counted"], 2);
    let bookings = all("bookings");
    assert_eq!((&bookings["counted"], &bookings["words"]), (&json!(2), &json!({ "assistant": 1, "person": 1 })));
    let prices = world.ours.services[0].price.map(|price| price * 2);
    assert_eq!(bookings["sum"], json!(prices), "{bookings}");
    assert_eq!(all("handoffs")["counted"], 1);
    let by_person = all("first_response_by_person");
    assert_eq!((&by_person["counted"], &by_person["p50"]), (&json!(1), &json!(300_000)));
    assert_eq!(all("first_response")["counted"], 2, "{}", all("first_response"));
    for one in told["figures"].as_array().unwrap() {
        assert!(one["definition"].as_str().unwrap().ends_with('.'), "{one}");
    }
    // Nothing happened the day before, and nobody else sees any of it.
    let before = world.get(&agent, "/v1/figures?from=2026-11-22&to=2026-11-23").await.expect(200).body;
    assert_eq!(figure(&before, "conversations")["all"]["of"], 0);
    let other = world.member(&world.theirs, Role::Owner).await;
    let theirs = world.get(&other, DAY).await.expect(200).body;
    assert_eq!(figure(&theirs, "bookings")["all"]["of"], 0);
    for wrong in
        ["from=2026-11-24&to=2026-11-24", "from=2020-01-01&to=2026-11-24", "from=2026-11-23&to=2026-11-24&by=x"]
    {
        world.get(&agent, &format!("/v1/figures?{wrong}")).await.refused(400, "bad_request");
    }
}

async fn rows_file_and_figure_are_one(world: World) {
    let agent = world.member(&world.ours, Role::Owner).await;
    a_morning(&world, &agent).await;
    for by in ["channel", "flow", "hour", "language", "day"] {
        let told = world.get(&agent, &format!("{DAY}&by={by}")).await.expect(200).body;
        let file =
            world.get(&agent, &format!("/v1/figures.csv?from=2026-11-23&to=2026-11-24&by={by}")).await.expect(200);
        for one in told["figures"].as_array().unwrap() {
            let name = one["name"].as_str().unwrap();
            let path = format!("/v1/figures/{name}/rows?from=2026-11-23&to=2026-11-24&by={by}");
            let rows = world.get(&agent, &path).await.expect(200).body;
            let count = rows["items"].as_array().unwrap().len() as u64;
            let all = &one["all"];
            assert_eq!(count, all["of"].as_u64().unwrap() + all["waiting"].as_u64().unwrap(), "{name}");
            let line = format!("{name},\"\",{},{},{},", one["unit"].as_str().unwrap(), all["of"], all["counted"]);
            assert!(file.text.contains(&line), "{line} in {}", file.text);
            for group in one["groups"].as_array().unwrap() {
                let of_group = world.get(&agent, &format!("{path}&key={}", group["key"].as_str().unwrap())).await;
                let count = of_group.expect(200).body["items"].as_array().unwrap().len() as u64;
                assert_eq!(count, group["of"].as_u64().unwrap() + group["waiting"].as_u64().unwrap(), "{name} {group}");
            }
        }
    }
    let rows = "/v1/figures/bookings/rows?from=2026-11-23&to=2026-11-24";
    let first = world.get(&agent, &format!("{rows}&limit=1")).await.expect(200).body;
    let next = first["next"].as_str().unwrap();
    let second = world.get(&agent, &format!("{rows}&limit=1&after={next}")).await.expect(200).body;
    assert_eq!((&second["next"], second["items"].as_array().unwrap().len()), (&Value::Null, 1));
    assert_ne!(first["items"], second["items"]);
    let conversation = second["items"][0]["conversation"].as_str().unwrap();
    world.get(&agent, &format!("/v1/conversations/{conversation}")).await.expect(200);
    world.get(&agent, "/v1/figures/nonsense/rows?from=2026-11-23&to=2026-11-24").await.refused(404, "not_found");
    world.get(&agent, &format!("{rows}&after=x")).await.refused(400, "bad_request");
    world.get(&agent, &format!("{rows}&counts=x")).await.refused(400, "bad_request");
}

async fn today_is_at_a_glance(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let by_hand = json!({
        "service": world.ours.services[0].id, "starts_at": "2026-11-23T17:00:00Z",
        "phone": "+15875550103", "name": "Bo Chen",
    });
    world.post(&agent, "/v1/bookings", by_hand).await.expect(201);
    let today = world.get(&agent, "/v1/today").await.expect(200).body;
    assert_eq!((&today["date"], &today["appointments"]), (&json!("2026-11-23"), &json!(1)));
    assert_eq!(today["next"]["starts_at"], "2026-11-23T17:00:00Z");
    assert_eq!(figure(&today, "bookings")["all"]["counted"], 1);
    // Who may not see bookings is told of none.
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::ConversationsRead])).await;
    let today = world.get(&key, "/v1/today").await.expect(200).body;
    assert_eq!((&today["appointments"], &today["next"]), (&Value::Null, &Value::Null));
}

/// How many events there are besides, over a month: so many batches, twice a day.
const BATCHES: i64 = 50;
const OF_A_BATCH: i64 = 400;

async fn a_day_is_quick_among_many(world: World) {
    let agent = world.member(&world.ours, Role::Owner).await;
    a_morning(&world, &agent).await;
    let expected = world.get(&agent, DAY).await.expect(200).body;
    // What happened later must not change what is told of a day, nor make it slow.
    let start: Timestamp = "2026-12-01T00:00:00Z".parse().unwrap();
    for batch in 0..BATCHES {
        let scoped = world.store.tenant(&world.ours.id);
        let filled = scoped.write(move |tx| {
            Box::pin(async move {
                for n in 0..OF_A_BATCH {
                    let at = start + SignedDuration::from_hours(12 * batch) + SignedDuration::from_millis(500 * n);
                    let mut random = [0; 10];
                    random[..8].copy_from_slice(&(batch * OF_A_BATCH + n).to_be_bytes());
                    let id = EventId::at(at.as_millisecond(), random);
                    let what = Happened::CallAnswered { call: format!("CA{batch}-{n}") };
                    events::append(tx, &Event { id, conversation: None, at, what });
                }
                Ok(())
            })
        });
        filled.await.unwrap();
    }
    let began = Instant::now();
    let again = world.get(&agent, DAY).await.expect(200).body;
    let took = began.elapsed();
    assert_eq!(again["figures"], expected["figures"]);
    assert!(took.as_millis() < 1_000, "a day among 20,000 events took {took:?}");
    let later = world.get(&agent, "/v1/figures?from=2026-12-05&to=2026-12-06").await.expect(200).body;
    assert_eq!(figure(&later, "calls")["all"]["counted"], 2 * OF_A_BATCH);
}
