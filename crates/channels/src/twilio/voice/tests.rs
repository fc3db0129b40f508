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

fn webhook(query: &[(&str, &str)], form: &[(&str, &str)]) -> Webhook {
    let owned = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
    Webhook { query: owned(query), form: owned(form), ..Webhook::default() }
}

/// The usual fields with some replaced or added.
fn with(fields: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let usual = call().into_iter().filter(|(k, _)| !fields.iter().any(|(f, _)| f == k));
    usual.chain(fields.iter().copied()).collect()
}

#[track_caller]
fn heard_at(hook: Hook, query: &[(&str, &str)], fields: &[(&'static str, &'static str)]) -> Inbound {
    receive(hook, &webhook(query, &with(fields))).unwrap().unwrap()
}

#[test]
fn a_call_rings() {
    let inbound = heard_at(Hook::Call, &[], &[("CallStatus", "ringing")]);
    assert_eq!(inbound.event, InboundEvent::CallRang);
    assert_eq!(inbound.key, "CA00000000000000000000000000000001/rang");
    assert_eq!(inbound.call.as_deref(), Some("CA00000000000000000000000000000001"));
    assert_eq!(inbound.to, "+15875550100");
    assert_eq!(inbound.from, Address::Phone("+15875550111".into()));
}

#[test]
fn speech_keys_and_silence() {
    let turn = |fields: &[(&'static str, &'static str)]| heard_at(Hook::CallTurn, &[("n", "3")], fields).event;
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
    let key = |n: &str, token: Option<&str>| {
        let mut yes = webhook(&[("n", n)], &with(&[("SpeechResult", "Yes.")]));
        yes.headers.extend(token.map(|token| (IDEMPOTENCY_HEADER.to_owned(), token.to_owned())));
        receive(Hook::CallTurn, &yes).unwrap().unwrap().key
    };
    assert_eq!(key("2", Some("t-1")), key("2", Some("t-1")));
    assert_ne!(key("2", Some("t-1")), key("2", Some("t-2")));
    assert_eq!(key("2", None), key("2", None));
    assert_ne!(key("2", None), key("3", None));
    // A token that is none is not a name.
    assert_eq!(key("2", Some(" ")), key("2", None));
    assert_eq!(key("2", Some(&"x".repeat(500))), key("2", None));
}

#[test]
fn hidden_callers_are_strangers_to_each_other() {
    let hidden =
        ["", " ", "anonymous", "Restricted", "+266696687", "+7378742833", "sip:desk@example.com", "client:web"];
    for from in hidden {
        let inbound = heard_at(Hook::Call, &[], &[("From", from)]);
        assert_eq!(inbound.from, Address::Anonymous("CA00000000000000000000000000000001".into()), "{from}");
    }
    let foreign = heard_at(Hook::Call, &[], &[("From", "+447911123456")]);
    assert_eq!(foreign.from, Address::Phone("+447911123456".into()));
}

#[test]
fn a_forwarded_call_ends() {
    let missed = heard_at(Hook::CallDialed, &[], &[("DialCallStatus", "no-answer")]);
    assert_eq!(missed.event, InboundEvent::DialEnded { status: "no-answer".into(), seconds: 0 });
    let taken = heard_at(Hook::CallDialed, &[], &[("DialCallStatus", "completed"), ("DialCallDuration", "63")]);
    assert_eq!(taken.event, InboundEvent::DialEnded { status: "completed".into(), seconds: 63 });
    assert_eq!(receive(Hook::CallDialed, &webhook(&[], &with(&[]))), Err(missing("DialCallStatus")));
}

#[test]
fn a_recording_is_one_message_though_it_is_told_twice() {
    let fields = [("RecordingUrl", "https://api.twilio.com/R"), ("RecordingSid", "RE1"), ("RecordingDuration", "12")];
    let action = heard_at(Hook::CallRecorded, &[], &fields);
    let callback = [
        ("CallSid", "CA00000000000000000000000000000001"),
        ("RecordingStatus", "completed"),
        ("RecordingUrl", "https://api.twilio.com/R"),
        ("RecordingSid", "RE1"),
        ("RecordingDuration", "12"),
    ];
    let mut callback = webhook(&[("line", "+15875550100")], &callback);
    callback.headers.push((IDEMPOTENCY_HEADER.into(), "b".into()));
    let told = receive(Hook::CallRecorded, &callback).unwrap().unwrap();
    assert_eq!(action.key, told.key);
    assert_eq!(action.event, told.event);
    assert_eq!(told.to, "+15875550100");
    assert_eq!(told.event, InboundEvent::VoicemailLeft { recording: "https://api.twilio.com/R".into(), seconds: 12 });
    let absent = with(&[("RecordingStatus", "absent"), ("RecordingUrl", "x"), ("RecordingSid", "RE1")]);
    assert_eq!(receive(Hook::CallRecorded, &webhook(&[], &absent)), Ok(None));
}

#[test]
fn only_the_last_status_ends_a_call() {
    let ended = heard_at(Hook::CallStatus, &[], &[("CallStatus", "completed")]);
    assert_eq!(ended.event, InboundEvent::CallEnded { status: "completed".into() });
    assert_eq!(receive(Hook::CallStatus, &webhook(&[], &with(&[("CallStatus", "ringing")]))), Ok(None));
}

#[test]
fn missing_fields_are_named() {
    let refused = |form: &[(&str, &str)]| receive(Hook::Call, &webhook(&[], form)).unwrap_err();
    assert_eq!(refused(&[("To", "+15875550100")]), missing("CallSid"));
    assert_eq!(refused(&with(&[("CallSid", "")])), missing("CallSid"));
    assert_eq!(refused(&with(&[("CallSid", "CA1'; drop")])), missing("CallSid"));
    assert_eq!(refused(&with(&[("To", "")])), missing("To"));
    for n in [&[][..], &[("n", "-1")], &[("n", "x")]] {
        assert_eq!(receive(Hook::CallTurn, &webhook(n, &with(&[]))), Err(missing("n")));
    }
}

#[test]
fn an_answer_of_a_persons_call_is_known_by_its_round() {
    let call = "CA00000000000000000000000000000001";
    let heard = heard_at(Hook::CallTurn, &[("n", "3"), ("h", "7")], &[("SpeechResult", "Hello")]);
    assert_eq!((heard.key, heard.round), (format!("{call}/turn/3/7"), Some(7)));
    let dialed = heard_at(Hook::CallDialed, &[("n", "3"), ("h", "8")], &[("DialCallStatus", "busy")]);
    assert_eq!(dialed.key, format!("{call}/dialed/3/8"));
    let now = heard_at(Hook::CallNow, &[("s", "req_1")], &[]);
    assert_eq!((now.key, now.event, now.round), (format!("{call}/now/req_1"), InboundEvent::Prompted, None));
    assert_eq!(receive(Hook::CallNow, &webhook(&[("s", "no word")], &with(&[]))), Err(missing("s")));
}

#[test]
fn while_somebody_speaks_their_words_are_told_whole() {
    let speaking = |fields: &[(&str, &str)]| {
        let usual = [("SequenceNumber", "4"), ("Stability", "0.9"), ("Language", "en-US")];
        let fields: Vec<_> = call().into_iter().chain(usual).chain(fields.iter().copied()).collect();
        receive(Hook::CallSpeaking, &webhook(&[("n", "3"), ("c", "cnv_1")], &fields)).unwrap().map(|heard| heard.event)
    };
    let words = |words: &str| {
        let conversation = ConversationId::parse("cnv_1").unwrap();
        Some(InboundEvent::Speaking { words: words.into(), conversation, turn: 3 })
    };
    let (sure, unsure) = ("StableSpeechResult", "UnstableSpeechResult");
    assert_eq!(speaking(&[(unsure, "I would like")]), words("I would like"));
    assert_eq!(speaking(&[(sure, "I would like"), (unsure, " a checkup")]), words("I would like a checkup"));
    assert_eq!(speaking(&[(sure, "I would"), (unsure, "I would like")]), words("I would like"));
    assert_eq!(speaking(&[(sure, ""), (unsure, " ")]), None);
    let long = "a".repeat(10_000);
    assert_eq!(speaking(&[(unsure, &long)]), words(&long[..SPOKEN_CHARS_MAX]));
    let nowhere = webhook(&[("n", "3"), ("c", "x")], &with(&[("UnstableSpeechResult", "hi")]));
    assert_eq!(receive(Hook::CallSpeaking, &nowhere), Err(missing("c")));
}
