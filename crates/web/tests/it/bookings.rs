//! Bookings over the API meet the checks that callers meet.

use crate::world::World;
use frontdesk_domain::{Permission, PermissionSet, Role};
use serde_json::{Value, json};

cases! { made_moved_and_cancelled refused_with_the_reason today_is_a_day_of_the_clinic two_want_one_time }

fn new(world: &World, starts_at: &str) -> Value {
    json!({
        "service": world.ours.services[0].id, "resource": world.ours.resources[0].id,
        "starts_at": starts_at, "phone": "+15875550177", "name": "Ana Lopez",
    })
}

async fn made_moved_and_cancelled(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let made = world.post(&agent, "/v1/bookings", new(&world, "2026-11-24T17:00:00Z")).await.expect(201);
    assert_eq!((&made.body["status"], &made.body["ends_at"]), (&json!("confirmed"), &json!("2026-11-24T17:30:00Z")));
    let (path, etag) = (format!("/v1/bookings/{}", made.id()), made.etag());
    assert_eq!(world.get(&agent, &path).await.expect(200).etag(), etag);

    // The guest is told, as a caller would be.
    let conversation = made.body["conversation"].as_str().unwrap();
    let texts = world.get(&agent, &format!("/v1/conversations/{conversation}/messages")).await.expect(200);
    let told = &texts.body["items"][0];
    assert_eq!(
        (&told["purpose"], &told["to"], &told["author"]),
        (&json!("confirmation"), &json!("+15875550177"), &json!("system"))
    );

    let to = json!({ "starts_at": "2026-11-25T18:00:00Z" });
    let seen = |etag: &str| vec![("if-match", etag.to_owned())];
    let ask = async |what: &str, etag: &str, body: Option<Value>| {
        let headers = seen(etag);
        let headers: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (*n, v.as_str())).collect();
        world.ask(axum::http::Method::POST, &format!("{path}/{what}"), &agent, &headers, body).await
    };
    world.clock.forward(jiff::SignedDuration::from_secs(5));
    let moved = ask("move", &etag, Some(to.clone())).await.expect(200);
    assert_eq!(moved.body["starts_at"], "2026-11-25T18:00:00Z");
    ask("move", &etag, Some(to)).await.refused(412, "changed");
    ask("cancel", &etag, None).await.refused(412, "changed");
    let cancelled = ask("cancel", &moved.etag(), None).await.expect(200);
    assert_eq!(cancelled.body["status"], "cancelled");
    let again = world.post(&agent, &format!("{path}/cancel"), Value::Null).await;
    again.refused(409, "conflict");
    assert_eq!(again.body["reason"], "cancelled");
    let texts = world.get(&agent, &format!("/v1/conversations/{conversation}/messages")).await.expect(200);
    assert_eq!(texts.body["items"].as_array().unwrap().len(), 3, "each change is told: {}", texts.text);
    // Both times are free again.
    world.post(&agent, "/v1/bookings", new(&world, "2026-11-24T17:00:00Z")).await.expect(201);
    world.post(&agent, "/v1/bookings", new(&world, "2026-11-25T18:00:00Z")).await.expect(201);
}

async fn refused_with_the_reason(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    for (starts_at, why) in [
        ("2026-11-20T17:00:00Z", "past"),
        ("2026-11-22T18:00:00Z", "past"),
        ("2026-11-24T05:00:00Z", "closed"),
        ("2026-11-28T18:00:00Z", "closed"),
        ("2026-11-24T17:07:00Z", "taken"),
        ("2028-01-04T18:00:00Z", "too_far"),
    ] {
        let refused = world.post(&agent, "/v1/bookings", new(&world, starts_at)).await;
        refused.refused(409, "not_free");
        assert_eq!(refused.body["why"]["reason"], why, "{starts_at}");
    }
    world.post(&agent, "/v1/bookings", new(&world, "2026-11-24T17:00:00Z")).await.expect(201);
    let taken = world.post(&agent, "/v1/bookings", new(&world, "2026-11-24T17:00:00Z")).await;
    taken.refused(409, "not_free");
    // Somebody else is free then.
    assert_eq!(taken.body["offers"][0]["resource"], json!(world.ours.resources[1].id));
    let contacts = world.get(&agent, "/v1/contacts").await.expect(200);
    assert_eq!(contacts.body["items"].as_array().unwrap().len(), 1, "a refusal leaves nothing behind");
    for (field, value) in [
        ("phone", json!("0177")),
        ("name", Value::Null),
        ("service", json!("svc_other")),
        ("resource", json!(world.theirs.resources[0].id)),
        ("minutes", json!(0)),
    ] {
        let mut wrong = new(&world, "2026-11-24T19:00:00Z");
        wrong[field] = value;
        let refused = world.post(&agent, "/v1/bookings", wrong).await;
        refused.refused(422, "invalid");
        assert_eq!(refused.body["field"], field);
    }
}

async fn today_is_a_day_of_the_clinic(world: World) {
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::BookingsRead, Permission::BookingsWrite])).await;
    for starts_at in ["2026-11-24T16:00:00Z", "2026-11-24T23:30:00Z", "2026-11-25T16:00:00Z", "2026-11-24T20:00:00Z"] {
        world.post(&key, "/v1/bookings", new(&world, starts_at)).await.expect(201);
    }
    let day = world.get(&key, "/v1/bookings?on=2026-11-24&limit=2").await.expect(200);
    let starts = |answer: &crate::world::Answer| -> Vec<String> {
        answer.body["items"].as_array().unwrap().iter().map(|b| b["starts_at"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(starts(&day), ["2026-11-24T16:00:00Z", "2026-11-24T20:00:00Z"]);
    assert_eq!(day.body["zone"], "America/Denver");
    let next = day.body["next"].as_str().unwrap();
    let rest = world.get(&key, &format!("/v1/bookings?on=2026-11-24&limit=2&after={next}")).await.expect(200);
    assert_eq!((starts(&rest), &rest.body["next"]), (vec!["2026-11-24T23:30:00Z".to_owned()], &Value::Null));
    let all = world.get(&key, "/v1/bookings?limit=3").await.expect(200);
    assert_eq!(all.body["items"].as_array().unwrap().len(), 3);
    let service = &world.ours.services[0].id;
    let path = format!("/v1/free-times?service={service}&from=2026-11-24&resource={}", world.ours.resources[0].id);
    let free = starts(&world.get(&key, &path).await.expect(200));
    assert!(free.contains(&"2026-11-24T17:00:00Z".to_owned()) && !free.contains(&"2026-11-24T16:00:00Z".to_owned()));
    world.get(&key, "/v1/bookings?on=nonsense").await.refused(400, "bad_request");
    world.get(&key, "/v1/bookings?on=2026-11-24&after=1.x").await.refused(400, "bad_request");
}

async fn two_want_one_time(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let asks = (0..6).map(|_| world.post(&agent, "/v1/bookings", new(&world, "2026-11-24T17:00:00Z")));
    let answers = futures::future::join_all(asks).await;
    let mut statuses: Vec<u16> = answers.iter().map(|a| a.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
}
