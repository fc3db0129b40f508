//! What an operator sees.

use crate::world::{CLINIC, Visitor, World, book, caller, http, person, slots, until};
use std::time::Duration;

on_both! {
    figures_are_of_what_happened
    every_route_is_described
    every_answer_has_an_id
}

const SOON: Duration = Duration::from_secs(20);

async fn figures_are_of_what_happened(world: World) {
    let desk = world.desk(&[]).await;
    let callers = caller(std::slice::from_ref(&desk));
    world.twilio.faults().down();
    book(&callers, &person(1), slots(1)[0]).await;
    until("the outbox is held up", SOON, async || desk.metric("frontdesk_outbox_total", &["retry"]).await >= 2.0).await;
    until("its depth and age are shown", SOON, async || {
        desk.metric("frontdesk_outbox_depth", &[]).await == 1.0
            && desk.metric("frontdesk_outbox_oldest_seconds", &[]).await > 0.0
    })
    .await;
    world.twilio.faults().up();
    until("it is sent", SOON, async || desk.metric("frontdesk_outbox_total", &["sent"]).await == 1.0).await;
    callers.text(&person(2).phone, CLINIC, "What are your hours?").await.unwrap();
    Visitor::open(&desk).await.say("Where are you?").await;

    assert_eq!(desk.metric("frontdesk_bookings_total", &["confirmed"]).await, 1.0);
    assert_eq!(desk.metric("frontdesk_turns_total", &["voice"]).await, 5.0);
    until("the text is counted", SOON, async || desk.metric("frontdesk_turns_total", &["sms"]).await == 1.0).await;
    assert!(desk.metric("frontdesk_turns_total", &["web"]).await >= 1.0);
    assert!(
        desk.metric("frontdesk_vendor_calls_total", &["no_connection"]).await
            + desk.metric("frontdesk_vendor_calls_total", &["broken"]).await
            >= 1.0
    );
    assert!(desk.metric("frontdesk_vendor_calls_total", &["ok"]).await >= 1.0);
    let (_, text) = desk.get("/metrics").await;
    for name in
        ["frontdesk_webhook_seconds_bucket", "frontdesk_vendor_call_seconds_bucket", "frontdesk_vendor_breaker_state"]
    {
        assert!(text.contains(name), "{name} is missing:\n{text}");
    }
    assert!(desk.metric("frontdesk_webhook_seconds_count", &["voice_turn"]).await >= 4.0);
    until("nothing waits", SOON, async || desk.metric("frontdesk_outbox_depth", &[]).await == 0.0).await;
}

async fn every_route_is_described(world: World) {
    let desk = world.desk(&[]).await;
    let document = desk.json("/openapi.json").await;
    let paths = document["paths"].as_object().unwrap();
    let routes = [
        "/hooks/twilio/voice",
        "/hooks/twilio/voice/turn",
        "/hooks/twilio/voice/speaking",
        "/hooks/twilio/voice/dialed",
        "/hooks/twilio/voice/recorded",
        "/hooks/twilio/voice/status",
        "/hooks/twilio/sms",
        "/hooks/twilio/sms/status",
        "/chat/sessions",
        "/chat/messages",
        "/chat/socket",
        "/health/live",
        "/health/ready",
        "/metrics",
    ];
    for route in routes {
        assert!(paths.contains_key(route), "{route} is not in the document");
    }
    // What the document names is there: each answers, if only that it is not permitted.
    for (path, verbs) in paths {
        for verb in verbs.as_object().unwrap().keys() {
            let url = format!("{}{}", desk.base, path.replace("{code}", "not_found"));
            let method = verb.to_uppercase().parse().unwrap();
            let answer = http().request(method, url).send().await.unwrap();
            let (status, body) = (answer.status().as_u16(), answer.text().await.unwrap());
            // A thing that is not there is told as a problem; a route that is not there tells nothing.
            let no_thing = status == 404 && path.contains("{id}") && body.contains("\"code\":\"not_found\"");
            assert!(no_thing || !matches!(status, 404 | 405 | 500), "{verb} {path}: {status}");
        }
    }
    for page in ["/docs/", "/widget.js", "/"] {
        assert_eq!(desk.get(page).await.0, 200, "{page}");
    }
}

async fn every_answer_has_an_id(world: World) {
    let desk = world.desk(&[]).await;
    for path in ["/health/live", "/hooks/twilio/voice", "/nowhere", "/demo/state", "/metrics"] {
        let asked = http().get(format!("{}{path}", desk.base)).header("x-request-id", "chosen-by-a-stranger");
        let answer = asked.send().await.unwrap();
        let id = answer.headers().get("x-request-id").map(|v| v.to_str().unwrap().to_owned());
        assert!(id.as_deref().is_some_and(|id| id.starts_with("req_")), "{path}: {id:?}");
    }
}
