//! The calendar: days as they are, where a booking could go, and what became of it.

use crate::world::{Who, World};
use frontdesk_domain::{Role, Tenant};
use frontdesk_store::tenants;
use jiff::SignedDuration;
use serde_json::{Value, json};

cases! {
    a_day_shows_all_that_is_in_it
    days_with_a_clock_change_are_as_long_as_they_are
    a_drop_is_checked_as_a_caller_would_be
    a_drop_means_the_time_on_the_wall
    the_history_tells_who_did_what
    others_see_nothing_of_it
}

async fn book(world: &World, who: &Who, starts_at: &str) -> (String, String) {
    let body = json!({
        "service": world.ours.services[0].id, "resource": world.ours.resources[0].id,
        "starts_at": starts_at, "phone": "+15875550177", "name": "Ana Lopez",
    });
    let made = world.post(who, "/v1/bookings", body).await.expect(201);
    (made.id(), made.etag())
}

async fn check(world: &World, who: &Who, id: &str, starts: &str) -> Value {
    world.post(who, &format!("/v1/bookings/{id}/check-move"), json!({ "starts": starts })).await.expect(200).body
}

async fn a_day_shows_all_that_is_in_it(world: World) {
    let agent = world.member(&world.ours, Role::Owner).await;
    let (id, etag) = book(&world, &agent, "2026-11-24T17:00:00Z").await;
    book(&world, &agent, "2026-11-25T17:00:00Z").await;
    let second = world.ours.resources[1].id.clone();
    let lunch =
        json!({ "resources": [second], "starts_at": "2026-11-24T19:00:00Z", "ends_at": "2026-11-24T20:00:00Z" });
    let block = world.post(&agent, "/v1/blocks", lunch).await.expect(201).id();
    // Somebody is deciding about a time.
    let conversation = world.writes(&world.ours, "+15875550101", "Can I come on November 24 at 2 pm?").await;
    let day = world.get(&agent, "/v1/calendar?from=2026-11-24").await.expect(200).body;
    assert_eq!((&day["zone"], &day["more"]), (&json!("America/Denver"), &json!(false)));
    let opening = &day["days"][0];
    assert_eq!((&opening["date"], &opening["hours_in_day"]), (&json!("2026-11-24"), &json!(24.0)));
    assert_eq!(opening["open"][0]["starts_at"], "2026-11-24T16:00:00Z");
    let ids = |of: &str| -> Vec<String> {
        day[of].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((ids("bookings"), ids("blocks")), (vec![id], vec![block]));
    assert_eq!(format!("\"{}\"", day["bookings"][0]["version"].as_str().unwrap()), etag);
    let hold = &day["holds"][0];
    assert_eq!(
        (&hold["starts_at"], &hold["by"]["conversation"]),
        (&json!("2026-11-24T21:00:00Z"), &json!(conversation))
    );
    assert!(hold["expires_at"].as_str().unwrap() > "2026-11-2", "{hold}");
    let path = format!("/v1/calendar?from=2026-11-24&to=2026-11-25&resource={second}");
    let column = world.get(&agent, &path).await.expect(200).body;
    assert_eq!((column["bookings"].as_array().unwrap().len(), column["resources"].as_array().unwrap().len()), (0, 1));
    // A hold that ran out is gone.
    world.clock.forward(SignedDuration::from_mins(30));
    let later = world.get(&agent, "/v1/calendar?from=2026-11-24").await.expect(200).body;
    assert_eq!(later["holds"], json!([]));
    for wrong in ["from=2026-11-24&to=2026-11-23", "from=2026-11-01&to=2026-12-13", "from=nonsense"] {
        world.get(&agent, &format!("/v1/calendar?{wrong}")).await.refused(400, "bad_request");
    }
    world.get(&agent, "/v1/calendar?from=2026-11-24&resource=res_x").await.refused(422, "invalid");
    world.get(&agent, "/v1/calendar?from=9999-12-31").await.expect(200);
}

async fn days_with_a_clock_change_are_as_long_as_they_are(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let hours = async |date: &str| {
        let day = world.get(&agent, &format!("/v1/calendar?from={date}")).await.expect(200).body;
        (day["days"][0]["hours_in_day"].clone(), day["days"][0]["clock_change"]["to"].clone())
    };
    assert_eq!(hours("2026-11-01").await, (json!(25.0), json!("2026-11-01T01:00:00")));
    assert_eq!(hours("2027-03-14").await, (json!(23.0), json!("2027-03-14T03:00:00")));
    assert_eq!(hours("2027-03-15").await, (json!(24.0), Value::Null));
}

async fn a_drop_is_checked_as_a_caller_would_be(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let (id, etag) = book(&world, &agent, "2026-11-24T17:00:00Z").await;
    book(&world, &agent, "2026-11-24T19:00:00Z").await;
    let free = check(&world, &agent, &id, "2026-11-25T11:15").await;
    assert_eq!((&free["allowed"], &free["would_be"]["starts_at"]), (&json!(true), &json!("2026-11-25T18:15:00Z")));
    assert_eq!(free["notice"]["to"], "+15875550177");
    // Half an hour later it overlaps itself, which is no obstacle.
    assert_eq!(check(&world, &agent, &id, "2026-11-24T10:15").await["allowed"], true);
    for (starts, why) in [
        ("2026-11-24T12:00", "taken"),
        ("2026-11-24T10:07", "taken"),
        ("2026-11-20T10:00", "past"),
        ("2026-11-24T20:00", "closed"),
        ("2028-01-04T10:00", "too_far"),
    ] {
        let refused = check(&world, &agent, &id, starts).await;
        assert_eq!((&refused["allowed"], &refused["why"]["reason"]), (&json!(false), &json!(why)), "{starts}");
        assert_eq!(refused["offers"].as_array().unwrap().len(), 3, "{starts}: {refused}");
    }
    // Nothing was changed by asking, and what was said is what moving says.
    let path = format!("/v1/bookings/{id}");
    assert_eq!(world.get(&agent, &path).await.expect(200).etag(), etag);
    let to = json!({ "starts_at": free["would_be"]["starts_at"] });
    let moved = world.post(&agent, &format!("{path}/move"), to).await.expect(200);
    let conversation = moved.body["conversation"].as_str().unwrap();
    let texts = world.get(&agent, &format!("/v1/conversations/{conversation}/messages")).await.expect(200);
    let said: Vec<&Value> = texts.body["items"].as_array().unwrap().iter().map(|text| &text["body"]).collect();
    assert!(said.contains(&&free["notice"]["text"]), "{said:?}");
    world.post(&agent, &format!("{path}/cancel"), Value::Null).await.expect(200);
    assert_eq!(check(&world, &agent, &id, "2026-11-25T11:15").await["why"]["reason"], "cancelled");
    for wrong in ["tomorrow", "", "2026-11-24"] {
        let refused = world.post(&agent, &format!("{path}/check-move"), json!({ "starts": wrong })).await;
        let status = refused.status.as_u16();
        assert!(status == 422 || wrong.len() == 10 && status == 200, "{wrong}: {}", refused.text);
    }
}

async fn a_drop_means_the_time_on_the_wall(world: World) {
    let owner = world.member(&world.ours, Role::Owner).await;
    let (id, _) = book(&world, &owner, "2026-11-24T17:00:00Z").await;
    let scoped = world.store.tenant(&world.ours.id);
    let kept = scoped.write(|tx| {
        Box::pin(async move {
            tenants::keep_here(tx);
            Ok(())
        })
    });
    kept.await.unwrap();
    let settings = world.get(&owner, "/v1/settings").await.expect(200).etag();
    let nights = json!({ "hours": (["sunday", "monday"].map(|day| json!({ "day": day, "opens": "00:00", "closes": "17:00" }))) });
    let headers = [("if-match", settings.as_str())];
    world.ask(axum::http::Method::PUT, "/v1/hours", &owner, &headers, Some(nights)).await.expect(200);
    // In March the same time on the wall is an hour earlier in the world.
    let after = check(&world, &owner, &id, "2027-03-15T10:00").await;
    assert_eq!(after["would_be"]["starts_at"], "2027-03-15T16:00:00Z", "{after}");
    let gone = check(&world, &owner, &id, "2027-03-14T02:30").await;
    assert_eq!((&gone["allowed"], &gone["why"]["reason"]), (&json!(false), &json!("no_such_time")));
    world.clock.forward(SignedDuration::from_hours(24 * 300));
    let owner = world.member(&world.ours, Role::Owner).await;
    let twice = check(&world, &owner, &id, "2027-11-07T01:30").await;
    assert_eq!((&twice["allowed"], &twice["why"]["reason"]), (&json!(false), &json!("shown_twice")));
    let instants: Vec<&Value> = twice["offers"].as_array().unwrap().iter().map(|offer| &offer["starts_at"]).collect();
    assert_eq!(instants, ["2027-11-07T07:30:00Z", "2027-11-07T08:30:00Z"]);
    let second = check(&world, &owner, &id, "2027-11-07T01:30-07:00").await;
    assert_eq!(second["would_be"]["starts_at"], "2027-11-07T08:30:00Z", "{second}");
}

async fn the_history_tells_who_did_what(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let (id, _) = book(&world, &agent, "2026-11-24T17:00:00Z").await;
    let path = format!("/v1/bookings/{id}");
    world.clock.forward(SignedDuration::from_mins(1));
    world.post(&agent, &format!("{path}/move"), json!({ "starts_at": "2026-11-25T18:00:00Z" })).await.expect(200);
    // The guest changes their mind by text, and the assistant does it.
    for words in ["I need to cancel my appointment", "yes"] {
        world.clock.forward(SignedDuration::from_mins(1));
        world.writes(&world.ours, "+15875550177", words).await;
    }
    let history = world.get(&agent, &format!("{path}/history")).await.expect(200);
    let me = agent.member.as_ref().unwrap().as_str();
    let told: Vec<(&str, &str, &Value, &Value)> = (history.body["items"].as_array().unwrap().iter())
        .map(|e| (e["what"].as_str().unwrap(), e["by"].as_str().unwrap(), &e["from"], &e["to"]))
        .collect();
    let (first, second) = (json!("2026-11-24T17:00:00Z"), json!("2026-11-25T18:00:00Z"));
    let all = [
        ("booked", me, &Value::Null, &first),
        ("moved", me, &first, &second),
        ("cancelled", "assistant", &second, &Value::Null),
    ];
    assert_eq!(told, all);
}

async fn others_see_nothing_of_it(world: World) {
    let (ours, theirs) = (&world.ours, &world.theirs);
    let agent = world.member(ours, Role::Agent).await;
    let (id, _) = book(&world, &agent, "2026-11-24T17:00:00Z").await;
    let other = world.member(theirs, Role::Owner).await;
    let day = world.get(&other, "/v1/calendar?from=2026-11-24").await.expect(200).body;
    assert_eq!(day["bookings"], json!([]));
    let resources = |of: &Tenant| -> Vec<Value> { of.resources.iter().map(|r| json!(r.id)).collect() };
    let shown: Vec<Value> = day["resources"].as_array().unwrap().iter().map(|r| r["id"].clone()).collect();
    assert_eq!(shown, resources(theirs));
    world.get(&other, &format!("/v1/bookings/{id}/history")).await.refused(404, "not_found");
    let check = format!("/v1/bookings/{id}/check-move");
    world.post(&other, &check, json!({ "starts": "2026-11-25T10:00" })).await.refused(404, "not_found");
}
