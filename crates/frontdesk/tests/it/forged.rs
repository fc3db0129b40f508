//! What is not signed is refused before anything is touched; what is signed is answered.

use crate::world::{CLINIC, World, caller, person};
use frontdesk_testkit::twilio::Caller;

on_both! {
    unsigned_and_forged_webhooks_change_nothing
    a_number_that_is_nobodys_is_answered
    a_signature_holds_for_one_desk_alone
}

const HOOKS: [&str; 8] = [
    "/hooks/twilio/voice",
    "/hooks/twilio/voice/turn?n=2",
    "/hooks/twilio/voice/speaking?n=2&c=cnv_1",
    "/hooks/twilio/voice/dialed",
    "/hooks/twilio/voice/recorded",
    "/hooks/twilio/voice/status",
    "/hooks/twilio/sms",
    "/hooks/twilio/sms/status",
];

const FIELDS: [(&str, &str); 13] = [
    ("CallSid", "CA00000000000000000000000000000001"),
    ("MessageSid", "SM00000000000000000000000000000001"),
    ("From", "+14035551234"),
    ("To", CLINIC),
    ("Body", "Book me in"),
    ("CallStatus", "completed"),
    ("MessageStatus", "delivered"),
    ("DialCallStatus", "no-answer"),
    ("SpeechResult", "I would like to book"),
    ("RecordingUrl", "https://example.com/recording"),
    ("RecordingSid", "RE00000000000000000000000000000001"),
    ("RecordingDuration", "3"),
    ("CallerName", ""),
];

async fn unsigned_and_forged_webhooks_change_nothing(world: World) {
    let desks = world.desks(&[]).await;
    let stranger = Caller::new([desks[0].base.clone()], "another-token").unwrap();
    let known = caller(&desks[..1]);
    let before = world.place.rows().await;
    for hook in HOOKS {
        for sign in [None, Some(""), Some("AAAAAAAAAAAAAAAAAAAAAAAAAAA="), Some("not base64 at all")] {
            let heard = known.forged(hook, &FIELDS, sign).await.unwrap();
            assert_eq!(heard.status, 403, "{hook} {sign:?}");
        }
        assert_eq!(stranger.signed(hook, &FIELDS).await.unwrap().status, 403, "{hook}");
        assert!(!stranger.signed(hook, &FIELDS).await.unwrap().body.contains("555"));
    }
    assert_eq!(world.place.rows().await, before);
    // The same fields, blank one included, with the right signature.
    for hook in HOOKS {
        assert_eq!(known.signed(hook, &FIELDS).await.unwrap().status, 200, "{hook}");
    }
    assert_ne!(world.place.rows().await, before);
}

async fn a_number_that_is_nobodys_is_answered(world: World) {
    let desks = world.desks(&[]).await;
    let mut call = caller(&desks).call(&person(1).phone, "+15875559999");
    let heard = call.ring().await.unwrap();
    assert_eq!(heard.status, 200);
    assert!(!heard.twiml.said().is_empty() && heard.twiml.hangs_up(), "{}", heard.body);
    assert_eq!(world.place.rows().await["unknown_calls"], 1);
    let text = caller(&desks).text(&person(1).phone, "+15875559999", "Hello?").await.unwrap();
    assert_eq!(text.status, 200);
    assert_eq!(world.place.rows().await["messages"], 0);
}

/// A request that was signed for one address is nothing at another.
async fn a_signature_holds_for_one_desk_alone(world: World) {
    let desks = world.desks(&[]).await;
    let before = world.place.rows().await;
    let elsewhere = caller(&desks[..1]).public("https://another.example");
    assert_eq!(elsewhere.signed(HOOKS[0], &FIELDS).await.unwrap().status, 403);
    assert_eq!(world.place.rows().await, before);
}
