use super::*;
use frontdesk_domain::Address;

fn call() -> Vec<(&'static str, &'static str)> {
    vec![
        ("CallSid", "CA00000000000000000000000000000001"),
        ("AccountSid", "AC1"),
        ("From", "+15875550111"),
        ("To", "+15875550100"),
        ("CallStatus", "in-progress"),
        ("FromZip", ""),
    ]
}

fn with(fields: &[(&'static str, &'static str)]) -> Form {
    Form::of(call().into_iter().filter(|(k, _)| !fields.iter().any(|(f, _)| f == k)).chain(fields.iter().copied()))
}

#[track_caller]
fn heard_at(hook: Hook, fields: &[(&'static str, &'static str)]) -> Inbound {
    receive(hook, &with(fields), None).unwrap().unwrap()
}

#[test]
fn a_call_rings() {
    let inbound = heard_at(Hook::Rang, &[("CallStatus", "ringing")]);
    assert_eq!(inbound.event, InboundEvent::CallRang);
    assert_eq!(inbound.key, "CA00000000000000000000000000000001/rang");
    assert_eq!(inbound.call.as_deref(), Some("CA00000000000000000000000000000001"));
    assert_eq!(inbound.to, "+15875550100");
    assert_eq!(inbound.from, Address::Phone("+15875550111".into()));
}

#[test]
fn speech_keys_and_silence() {
    let turn = |fields: &[(&'static str, &'static str)]| heard_at(Hook::Turn(3), fields).event;
    assert_eq!(
        turn(&[("SpeechResult", " Yes, please. "), ("Confidence", "0.91")]),
        InboundEvent::Said { text: "Yes, please.".into(), nbest: vec![] }
    );
    assert_eq!(turn(&[("Digits", "1"), ("SpeechResult", "")]), InboundEvent::Pressed { digits: "1".into() });
    assert_eq!(turn(&[("Digits", "*#0")]), InboundEvent::Pressed { digits: "*#0".into() });
    assert_eq!(turn(&[("Digits", ""), ("SpeechResult", "  ")]), InboundEvent::Silent);
    assert_eq!(turn(&[]), InboundEvent::Silent);
}

#[test]
fn the_token_tells_webhooks_apart_else_the_turn_does() {
    let yes = with(&[("SpeechResult", "Yes.")]);
    let key = |hook, token| receive(hook, &yes, token).unwrap().unwrap().key;
    assert_eq!(key(Hook::Turn(2), Some("t-1")), key(Hook::Turn(2), Some("t-1")));
    assert_ne!(key(Hook::Turn(2), Some("t-1")), key(Hook::Turn(2), Some("t-2")));
    assert_eq!(key(Hook::Turn(2), None), key(Hook::Turn(2), None));
    assert_ne!(key(Hook::Turn(2), None), key(Hook::Turn(3), None));
    // A token that is none is not a name.
    assert_eq!(key(Hook::Turn(2), Some(" ")), key(Hook::Turn(2), None));
    assert_eq!(key(Hook::Turn(2), Some(&"x".repeat(500))), key(Hook::Turn(2), None));
}

#[test]
fn hidden_callers_are_strangers_to_each_other() {
    let hidden =
        ["", " ", "anonymous", "Restricted", "+266696687", "+7378742833", "sip:desk@example.com", "client:web"];
    for from in hidden {
        let inbound = heard_at(Hook::Rang, &[("From", from)]);
        assert_eq!(inbound.from, Address::Anonymous("CA00000000000000000000000000000001".into()), "{from}");
    }
    let foreign = heard_at(Hook::Rang, &[("From", "+447911123456")]);
    assert_eq!(foreign.from, Address::Phone("+447911123456".into()));
}

#[test]
fn a_forwarded_call_ends() {
    let missed = heard_at(Hook::Dialed(0), &[("DialCallStatus", "no-answer")]);
    assert_eq!(missed.event, InboundEvent::DialEnded { status: "no-answer".into(), seconds: 0 });
    let taken = heard_at(Hook::Dialed(0), &[("DialCallStatus", "completed"), ("DialCallDuration", "63")]);
    assert_eq!(taken.event, InboundEvent::DialEnded { status: "completed".into(), seconds: 63 });
    assert_eq!(receive(Hook::Dialed(0), &with(&[]), None), Err(Refused::Malformed { what: "DialCallStatus" }));
}

#[test]
fn a_recording_is_one_message_though_it_is_told_twice() {
    let fields = [("RecordingUrl", "https://api.twilio.com/R"), ("RecordingSid", "RE1"), ("RecordingDuration", "12")];
    let action = receive(Hook::Recorded { line: None }, &with(&fields), Some("a")).unwrap().unwrap();
    let callback = Form::of([
        ("CallSid", "CA00000000000000000000000000000001"),
        ("RecordingStatus", "completed"),
        ("RecordingUrl", "https://api.twilio.com/R"),
        ("RecordingSid", "RE1"),
        ("RecordingDuration", "12"),
    ]);
    let line = Some("+15875550100".to_owned());
    let told = receive(Hook::Recorded { line }, &callback, Some("b")).unwrap().unwrap();
    assert_eq!(action.key, told.key);
    assert_eq!(action.event, told.event);
    assert_eq!(told.to, "+15875550100");
    assert_eq!(told.event, InboundEvent::VoicemailLeft { recording: "https://api.twilio.com/R".into(), seconds: 12 });
    let absent = with(&[("RecordingStatus", "absent"), ("RecordingUrl", "x"), ("RecordingSid", "RE1")]);
    assert_eq!(receive(Hook::Recorded { line: None }, &absent, None), Ok(None));
}

#[test]
fn only_the_last_status_ends_a_call() {
    let ended = heard_at(Hook::Status, &[("CallStatus", "completed")]);
    assert_eq!(ended.event, InboundEvent::CallEnded { status: "completed".into() });
    assert_eq!(receive(Hook::Status, &with(&[("CallStatus", "ringing")]), None), Ok(None));
}

#[test]
fn missing_fields_are_named() {
    let refused = |form: Form| receive(Hook::Rang, &form, None).unwrap_err();
    assert_eq!(refused(Form::of([("To", "+15875550100")])), Refused::Malformed { what: "CallSid" });
    assert_eq!(refused(with(&[("CallSid", "")])), Refused::Malformed { what: "CallSid" });
    assert_eq!(refused(with(&[("CallSid", "CA1'; drop")])), Refused::Malformed { what: "CallSid" });
    assert_eq!(refused(with(&[("To", "")])), Refused::Malformed { what: "To" });
}

#[test]
fn a_hook_is_known_by_its_path() {
    assert_eq!(Hook::at(hooks::VOICE, ""), Ok(Some(Hook::Rang)));
    assert_eq!(Hook::at(hooks::TURN, "n=3"), Ok(Some(Hook::Turn(3))));
    assert_eq!(Hook::at(hooks::TURN, ""), Err(Refused::Malformed { what: "n" }));
    assert_eq!(Hook::at(hooks::TURN, "n=-1"), Err(Refused::Malformed { what: "n" }));
    assert_eq!(Hook::at(hooks::DIALED, ""), Ok(Some(Hook::Dialed(0))));
    let line = Some("+15875550100".to_owned());
    assert_eq!(Hook::at(hooks::RECORDING, "line=%2B15875550100"), Ok(Some(Hook::Recorded { line })));
    assert_eq!(Hook::at("/hooks/other", ""), Ok(None));
}
