//! A request with a key is done once.

use crate::world::World;
use axum::http::Method;
use frontdesk_domain::Role;
use serde_json::{Value, json};

cases! { sent_twice_done_once }

async fn sent_twice_done_once(world: World) {
    let agent = world.member(&world.ours, Role::Agent).await;
    let new = |starts_at: &str| {
        json!({
            "service": world.ours.services[0].id, "starts_at": starts_at, "phone": "+15875550177", "name": "Ana Lopez",
        })
    };
    let book = async |key: &str, body: Value| {
        world.ask(Method::POST, "/v1/bookings", &agent, &[("idempotency-key", key)], Some(body)).await
    };
    let first = book("k-1", new("2026-11-24T17:00:00Z")).await.expect(201);
    let second = book("k-1", new("2026-11-24T17:00:00Z")).await.expect(201);
    assert_eq!((first.text.clone(), first.etag()), (second.text.clone(), second.etag()));
    assert_eq!(second.headers["idempotency-replayed"], "true");
    book("k-1", new("2026-11-24T18:00:00Z")).await.refused(422, "key_reused");
    book("a b", new("2026-11-24T18:00:00Z")).await.refused(400, "bad_request");
    let all = world.get(&agent, "/v1/bookings").await.expect(200);
    assert_eq!(all.body["items"].as_array().unwrap().len(), 1);

    // A refusal changed nothing, so the same request may be tried again.
    book("k-2", new("2026-11-28T17:00:00Z")).await.refused(409, "not_free");
    book("k-2", new("2026-11-28T17:00:00Z")).await.refused(409, "not_free");

    // Many at once: one is done, the others hear of it or wait.
    let many = futures::future::join_all((0..5).map(|_| book("k-3", new("2026-11-25T17:00:00Z")))).await;
    let done: Vec<u16> = many.iter().map(|a| a.status.as_u16()).collect();
    assert!(done.iter().all(|s| [201, 409].contains(s)), "{done:?}");
    let all = world.get(&agent, "/v1/bookings").await.expect(200);
    assert_eq!(all.body["items"].as_array().unwrap().len(), 2);

    // Somebody else's key is their own.
    let other = world.member(&world.ours, Role::Agent).await;
    let theirs = [("idempotency-key", "k-1")];
    let booked = world.ask(Method::POST, "/v1/bookings", &other, &theirs, Some(new("2026-11-24T17:00:00Z"))).await;
    assert_ne!(booked.expect(201).id(), first.id());
}
