//! What happens, over the API of the real process: by page, as server-sent events, over a WebSocket; and webhooks.

use crate::world::{Desk, Lines, Socket, Visitor, World, http, until};
use frontdesk_testkit::receiver::Receiver;
use serde_json::{Value, json};
use std::time::Duration;

on_both! { what_happens_is_followed }

async fn get(desk: &Desk, key: &str, path: &str) -> (u16, Value) {
    let answer = http().get(format!("{}{path}", desk.base)).bearer_auth(key).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap_or_default())
}

async fn what_happens_is_followed(world: World) {
    let desks = world.desks(&[]).await;
    let (here, there) = (&desks[0], &desks[desks.len() - 1]);
    let key = world.key("events.read,webhooks.read,webhooks.manage").await;
    let mut lines = Lines::open(here, &key, "after=now", None).await;
    let ready = lines.next().await;
    assert_eq!(ready.event, "ready");

    // Somebody chats at one process; whoever follows at the other hears of it.
    let mut visitor = Visitor::open(there).await;
    visitor.say("Hello, what are your opening hours?").await;
    let first = lines.next().await;
    let event: Value = serde_json::from_str(&first.data).unwrap();
    assert_eq!((first.event.as_str(), event["version"].as_u64()), ("event", Some(1)));
    assert_eq!(event["cursor"], first.id.as_str());
    drop(lines);
    visitor.say("And where are you?").await;

    // A transaction elsewhere in the cluster may hold the last events back for a moment.
    until("the stream is at rest", Duration::from_secs(20), async || {
        let before = get(here, &key, "/v1/events?limit=500").await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        before == get(here, &key, "/v1/events?limit=500").await
    })
    .await;
    let (status, page) = get(here, &key, "/v1/events?limit=500").await;
    assert_eq!((status, &page["more"]), (200, &json!(false)));
    let items: Vec<&str> = page["items"].as_array().unwrap().iter().map(|e| e["cursor"].as_str().unwrap()).collect();
    assert!(items.len() >= 4 && items.is_sorted(), "{items:?}");
    let at = items.iter().position(|cursor| *cursor == first.id).unwrap();
    let mut back = Lines::open(here, &key, "after=start", Some(&first.id)).await;
    back.next().await;
    for cursor in &items[at + 1..] {
        assert_eq!(back.next().await.id, *cursor, "Last-Event-ID stands over after");
    }
    assert_eq!(
        get(here, &key, &format!("/v1/events?after={}", page["next"].as_str().unwrap())).await.1["items"],
        json!([])
    );
    socket(here, &key, &items).await;
    refusals(here, &key, items[0]).await;
    webhooks(here, &key).await;

    // A key that is revoked ends what it opened.
    let id = world.cli(&["key", "list"]).await.split_whitespace().next().unwrap().to_owned();
    world.cli(&["key", "revoke", &id]).await;
    let ended = tokio::time::timeout(Duration::from_secs(6), async { while back.read().await.is_some() {} }).await;
    assert!(ended.is_ok(), "the stream goes on");
    assert_eq!(get(here, &key, "/v1/events").await.0, 401);
}

async fn socket(desk: &Desk, key: &str, items: &[&str]) {
    let mut socket = Socket::open(desk, key, "/v1/events/live?after=start").await;
    let ready = socket.next().await;
    assert_eq!(ready, json!({ "frame": "ready", "cursor": "start" }));
    for cursor in items {
        let frame = socket.next().await;
        assert_eq!((&frame["frame"], &frame["event"]["cursor"]), (&json!("event"), &json!(cursor)));
    }
    let gone = format!("{}0123456789ab", &items[0][..items[0].len() - 12]);
    let mut socket = Socket::open(desk, key, &format!("/v1/events/live?after={gone}")).await;
    socket.next().await;
    assert_eq!(socket.next().await, json!({ "frame": "resync", "why": "unknown" }));
}

async fn refusals(desk: &Desk, key: &str, known: &str) {
    assert_eq!(get(desk, "fdk_nobody", "/v1/events").await.0, 401);
    assert_eq!(desk.get("/v1/events").await.0, 401);
    let gone = format!("{}0123456789ab", &known[..known.len() - 12]);
    let (status, problem) = get(desk, key, &format!("/v1/events?after={gone}")).await;
    assert_eq!((status, &problem["code"]), (410, &json!("cursor_unknown")));
    assert_eq!(get(desk, key, "/v1/events?after=marmalade").await.0, 400);
    assert_eq!(get(desk, key, "/v1/events?types=marmalade").await.0, 400);
    assert_eq!(get(desk, key, "/v1/events?tenant=ten_other").await.0, 404);
}

/// The demo lets webhooks out of the house alone, so the receiver on this machine is refused.
async fn webhooks(desk: &Desk, key: &str) {
    let receiver = Receiver::start().await.unwrap();
    let post = async |path: &str, body: Value| {
        let answer = http().post(format!("{}{path}", desk.base)).bearer_auth(key).json(&body).send().await.unwrap();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap_or_default())
    };
    let (status, problem) = post("/v1/webhooks", json!({ "url": receiver.url() })).await;
    assert_eq!((status, &problem["field"]), (422, &json!("url")), "{problem}");
    let body = json!({ "url": "https://hooks.example/frontdesk", "types": ["booking_confirmed"] });
    let (status, made) = post("/v1/webhooks", body).await;
    assert_eq!(status, 201, "{made}");
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    let path = format!("/v1/webhooks/{}", made["id"].as_str().unwrap());
    let (status, read) = get(desk, key, &path).await;
    assert_eq!((status, read.get("secret")), (200, None), "shown once");
    let (_, rotated) = post(&format!("{path}/rotate"), json!({})).await;
    assert_ne!(rotated["secret"], made["secret"]);
    assert_eq!(get(desk, key, &format!("{path}/deliveries")).await.1["items"], json!([]));
    let patch = |tag: &'static str| {
        let change = json!({ "enabled": false });
        http().patch(format!("{}{path}", desk.base)).bearer_auth(key).header("if-match", tag).json(&change).send()
    };
    assert_eq!(patch("\"0\"").await.unwrap().status(), 412, "it was rotated since");
    assert_eq!(patch("\"1\"").await.unwrap().status(), 200);
    let (status, gone) = post(&format!("{path}/replay"), json!({ "since": "2020-01-01T00:00:00Z" })).await;
    assert_eq!((status, &gone["field"]), (422, &json!("since")));
    let removed = http().delete(format!("{}{path}", desk.base)).bearer_auth(key).send().await.unwrap();
    assert_eq!((removed.status().as_u16(), get(desk, key, &path).await.0), (204, 404));
}
