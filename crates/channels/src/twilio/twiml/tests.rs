use super::*;
use frontdesk_domain::{ConversationId, Passage};
use proptest::prelude::*;
use std::sync::LazyLock;

fn reply(text: &str, next: Next) -> Reply {
    Reply {
        language: Language::En,
        text: text.into(),
        passages: vec![],
        options: vec![],
        pace: Pace::Normal,
        hints: vec![],
        next,
    }
}

fn awaited(turn: i64, round: Option<i64>) -> Awaited<'static> {
    static CONVERSATION: LazyLock<ConversationId> = LazyLock::new(|| ConversationId::parse("cnv_1").unwrap());
    Awaited { conversation: &CONVERSATION, turn, round }
}

fn rendered(reply: &Reply) -> String {
    let locale = Locale::new(Language::En, "CA");
    render(reply, &Asking { next: awaited(3, None), origin: "", line: "+15875550100", locale: &locale, voice: None })
}

#[test]
fn listening_takes_speech_and_keys_and_knows_its_turn() {
    assert_eq!(
        rendered(&reply("When would you like to come?", Next::Listen)),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>\
         <Gather input=\"speech dtmf\" action=\"/hooks/twilio/voice/turn?n=3\" method=\"POST\" language=\"en-CA\" \
         speechTimeout=\"auto\" timeout=\"5\" actionOnEmptyResult=\"true\" \
         partialResultCallback=\"/hooks/twilio/voice/speaking?n=3&amp;c=cnv_1\">\
         <Say voice=\"Polly.Joanna\" language=\"en-US\">When would you like to come?</Say></Gather>\
         <Redirect method=\"POST\">/hooks/twilio/voice/turn?n=3</Redirect></Response>"
    );
}

#[test]
fn in_a_persons_call_it_is_asked_again_soon_and_there_may_be_nothing_to_say() {
    let locale = Locale::new(Language::En, "CA");
    let asking = Asking { next: awaited(3, Some(7)), origin: "", line: "", locale: &locale, voice: None };
    let xml = render(&reply("", Next::Listen), &asking);
    assert!(xml.contains("action=\"/hooks/twilio/voice/turn?n=3&amp;h=7\"") && xml.contains(" timeout=\"3\""), "{xml}");
    assert!(!xml.contains("<Say"), "{xml}");
}

#[test]
fn choices_take_one_key_and_hints_are_parted_by_commas() {
    let mut asked = reply("Press 1 for ten.", Next::Listen);
    asked.options = vec!["10 AM".into(), "10:30 AM".into()];
    asked.hints = vec!["Dr. Patel, Priya".into(), " ".into(), "Checkup \"A\"".into()];
    let xml = rendered(&asked);
    assert!(xml.contains("numDigits=\"1\" hints=\"Dr. Patel  Priya,Checkup &quot;A&quot;\""), "{xml}");
}

#[test]
fn the_end_a_transfer_and_a_voicemail() {
    let end = rendered(&reply("Goodbye.", Next::End));
    assert!(end.ends_with("Goodbye.</Say><Hangup/></Response>"), "{end}");
    let transfer = rendered(&reply("One moment.", Next::Transfer { to: "+15875550199".into() }));
    let dial = "<Dial timeout=\"25\" action=\"/hooks/twilio/voice/dialed?n=3\" method=\"POST\" answerOnBridge=\"true\">\
                +15875550199</Dial></Response>";
    assert!(transfer.ends_with(dial), "{transfer}");
    let voicemail = rendered(&reply("Leave a message.", Next::Voicemail));
    assert!(voicemail.contains("action=\"/hooks/twilio/voice/recorded?line=%2B15875550100\""), "{voicemail}");
    assert!(voicemail.contains("recordingStatusCallback=\"/hooks/twilio/voice/recorded?line=%2B15875550100\""));
}

#[test]
fn slow_speech_is_prosody_and_nothing_said_is_no_say() {
    let mut slow = reply("9:30 AM & not <later>", Next::End);
    slow.pace = Pace::Slow;
    assert!(rendered(&slow).contains("<prosody rate=\"slow\">9:30 AM &amp; not &lt;later&gt;</prosody>"));
    assert!(!rendered(&reply(" \u{0}\u{b} ", Next::Listen)).contains("<Say"));
}

#[test]
fn nothing_is_an_empty_response() {
    assert_eq!(nothing(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");
    let locale = Locale::new(Language::En, "CA");
    assert!(farewell("", Language::En, &locale).ends_with("<Response><Hangup/></Response>"));
}

#[test]
fn the_owner_is_rung_first() {
    let xml = ring_first(&RingFirst { to: "+15875550199".into(), seconds: 20 }, "");
    assert!(xml.contains("<Dial timeout=\"20\" action=\"/hooks/twilio/voice/dialed\""), "{xml}");
}

#[test]
fn the_tenants_language_and_voice_are_used() {
    let locale = Locale::new(Language::Es, "ES");
    let mut spanish = reply("¿Cuándo le viene bien?", Next::Listen);
    spanish.language = Language::Es;
    let asking = Asking {
        next: awaited(1, None),
        origin: "https://desk.example",
        line: "+34",
        locale: &locale,
        voice: Some("Polly.Lucia"),
    };
    let xml = render(&spanish, &asking);
    assert!(xml.contains("language=\"es-ES\" speechTimeout"), "{xml}");
    assert!(xml.contains("<Say voice=\"Polly.Lucia\" language=\"es-ES\">¿Cuándo"), "{xml}");
    assert!(xml.contains("action=\"https://desk.example/hooks/twilio/voice/turn?n=1\""), "{xml}");
}

#[test]
fn a_very_long_text_is_cut_between_characters() {
    let xml = rendered(&reply(&"é".repeat(10_000), Next::End));
    assert_eq!(xml.matches('é').count(), SAID_MAX);
}

/// Any text at all, with what XML forbids much likelier than by chance.
fn anything() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        '\u{0}', '\u{b}', '\u{1b}', '\u{fffe}', '\u{ffff}', '<', '&', '"', '\'', ']', '>', '\n',
    ]);
    prop::collection::vec(prop_oneof![any::<char>(), nasty], 0..200).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn every_answer_parses_whatever_is_in_it(text in anything(), hint in anything(), to in anything(), kind in 0..4, slow: bool) {
        let next = match kind {
            0 => Next::Listen,
            1 => Next::End,
            2 => Next::Transfer { to },
            _ => Next::Voicemail,
        };
        let mut any = reply(&text, next);
        any.hints = vec![hint.clone()];
        any.pace = if slow { Pace::Slow } else { Pace::Normal };
        let locale = Locale::new(Language::En, "CA");
        let xml = render(&any, &Asking { next: awaited(0, None), origin: "", line: &hint, locale: &locale, voice: Some(&hint) });
        let document = roxmltree::Document::parse(&xml).map_err(|e| TestCaseError::fail(format!("{e}: {xml}")))?;
        prop_assert_eq!(document.root_element().tag_name().name(), "Response");
        let said: String = document.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect();
        let words: String = text.split_whitespace().map(cleaned).collect();
        prop_assert!(said.replace(' ', "").contains(&words.replace(' ', "")));
        prop_assert_eq!(render(&any, &Asking { next: awaited(0, None), origin: "", line: &hint, locale: &locale, voice: Some(&hint) }), xml);
    }
}

#[test]
fn what_is_offered_in_another_language_is_said_by_its_own_voice() {
    let locale = Locale::new(Language::En, "CA");
    let passages = vec![
        Passage { language: Language::En, text: "Hello.".into() },
        Passage { language: Language::Fr, text: "Pour le français, faites le 9.".into() },
        Passage { language: Language::En, text: "How can I help?".into() },
    ];
    let reply = Reply { passages, ..reply("", Next::Listen) };
    let asking =
        Asking { next: awaited(1, None), origin: "", line: "", locale: &locale, voice: Some("Polly.Joanna-Neural") };
    let xml = render(&reply, &asking);
    let said = "<Say voice=\"Polly.Joanna-Neural\" language=\"en-US\">Hello.</Say>\
         <Say voice=\"Polly.Chantal\" language=\"fr-CA\">Pour le français, faites le 9.</Say>\
         <Say voice=\"Polly.Joanna-Neural\" language=\"en-US\">How can I help?</Say></Gather>";
    assert!(xml.contains(said) && xml.contains("language=\"en-CA\" speechTimeout"), "{xml}");
}
