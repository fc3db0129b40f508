//! What never happens, whatever is said: a panic, a loop, a claim without a commit, two questions at once.

use super::desk::Conversation;
use crate::Input;
use frontdesk_domain::{Command, Language, Medium, Next, Understanding};
use proptest::prelude::*;
use serde_json::{Value, json};

const LINES: &[&str] = &[
    "book",
    "move",
    "cancel_appointment",
    "look_up",
    "message",
    "person",
    "yes",
    "no",
    "unclear",
    "correction",
    "2026-11-24T09:30",
    "2026-11-24",
    "09:30",
    "2026-11-23..2026-11-29",
    "13:00..",
    "2026-11-20",
    "2027-12-01T10:00",
    "soonest",
    "any",
    "no_preference",
    "none_of_these",
    "name:Ann",
    "+14035550199",
    "phone?",
    "svc_treatment",
    "res_lee",
    "choice:0",
    "choice:1",
    "choice:9",
    "repeat",
    "slower",
    "greeting",
    "thanks",
    "help",
    "stop_flow",
    "already_told",
    "angry",
    "emergency",
    "ask_if_robot",
    "ask_hours",
    "ask_price",
    "ask_services",
    "ask_address",
    "language_es",
    "language_fr",
    "in:es;book",
    "xyz",
    "PT45M",
    "goodbye",
    "wrong_number",
    "text:ABC234",
    "2026-11-24T10:00;or:2026-11-26T10:00",
    "book;2026-11-24T10:00;name:Ann",
    "yes;goodbye",
    "no;11:00",
];

fn line() -> impl Strategy<Value = Input2> {
    prop_oneof![
        8 => proptest::sample::select(LINES).prop_map(|l| Input2::Says(l.to_owned())),
        2 => (proptest::sample::select(LINES), proptest::sample::select(LINES))
            .prop_map(|(a, b)| Input2::Says(format!("{a};{b}"))),
        1 => "[0-9*#]{0,12}".prop_map(Input2::Keys),
        1 => Just(Input2::Silent),
        1 => command().prop_map(Input2::Command),
    ]
}

#[derive(Clone, Debug)]
enum Input2 {
    Says(String),
    Keys(String),
    Silent,
    Command(Command),
}

/// Commands as a model might propose them: any slot, any value, any flow.
fn command() -> impl Strategy<Value = Command> {
    let slot = prop_oneof![
        Just("when"),
        Just("name"),
        Just("booking"),
        Just("service"),
        Just("phone"),
        Just("text"),
        Just("x")
    ];
    let value = prop_oneof![
        Just(Value::Null),
        Just(json!({})),
        Just(json!({ "day": "soonest" })),
        Just(json!([1, 2])),
        Just(json!("bkg_1")),
        Just(json!({ "reference": "ABC234" })),
        any::<i64>().prop_map(|n| json!(n)),
        ".{0,20}".prop_map(|t| json!(t)),
    ];
    prop_oneof![
        (slot, value).prop_map(|(slot, value)| Command::SetSlot { slot: slot.to_owned(), value }),
        ".{0,8}".prop_map(|flow| Command::StartFlow { flow }),
        (0usize..9).prop_map(|index| Command::Choose { index }),
        ".{0,8}".prop_map(|topic| Command::Ask { topic, about: None }),
        Just(Command::ChangeLanguage { language: Language::De }),
    ]
}

fn hears(conversation: &mut Conversation, input: Input2) -> String {
    match input {
        Input2::Says(line) => conversation.says(&line),
        Input2::Keys(keys) => conversation.turn(Input::Pressed(keys)),
        Input2::Silent => conversation.turn(Input::Silent),
        Input2::Command(command) => conversation.turn(Input::Heard(Understanding { commands: vec![command] })),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn claims_follow_commits(
        medium in proptest::sample::select(&[Medium::Voice, Medium::Sms, Medium::Web][..]),
        known in any::<bool>(),
        lines in proptest::collection::vec(line(), 1..24),
    ) {
        let mut conversation = Conversation::new(medium).booked("2026-11-24T09:30");
        if !known {
            conversation.caller.phone = None;
        }
        conversation.turn(Input::Opened);
        for line in lines {
            conversation.actions.clear();
            let before = conversation.bookings.clone();
            let repeats = conversation.last.as_ref().map(|r| r.text.clone()).unwrap_or_default();
            let answer = hears(&mut conversation, line);
            // A booking moved to the time it already had is committed, and looks the same.
            let moved = conversation.actions.iter().any(|a| a == "move_booking");
            let committed = moved || before != conversation.bookings;
            let claims = ["You're booked", "está reservada", "Done, your", "is cancelled", "queda cancelada"];
            let claimed = claims.iter().any(|c| answer.contains(c)) && answer != repeats;
            prop_assert!(committed || !claimed, "claimed without a commit: {}", answer);
            prop_assert!(answer.matches('?').count() <= 1);
            if conversation.next() == Next::Listen && conversation.medium == Medium::Voice {
                prop_assert!(!answer.is_empty(), "silence on the phone");
            }
        }
    }

    #[test]
    fn nonsense_ends_after_three(lines in proptest::collection::vec(proptest::sample::select(LINES), 0..8)) {
        let mut conversation = Conversation::new(Medium::Voice);
        conversation.turn(Input::Opened);
        for line in lines {
            conversation.says(line);
        }
        let mut turns = 0;
        loop {
            conversation.says("xyz");
            turns += 1;
            prop_assert!(turns <= 5, "still going on: {:?}", conversation.last);
            if conversation.next() != Next::Listen {
                break;
            }
            if conversation.actions.last().is_some_and(|a| a == "take_message") {
                // A message was open and took the words as they are.
                break;
            }
        }
    }

    #[test]
    fn the_same_answer_for_ever_is_no_loop(line in proptest::sample::select(LINES)) {
        let mut conversation = Conversation::new(Medium::Voice);
        conversation.turn(Input::Opened);
        conversation.says("book");
        let ended = (0..40).any(|_| {
            conversation.says(line);
            conversation.next() != Next::Listen
        });
        let goes_on_by_itself = ["repeat", "slower", "greeting", "thanks", "help", "message", "look_up"];
        let fine = ended || goes_on_by_itself.contains(&line) || !conversation.bookings.is_empty() || conversation.state.top().is_none();
        prop_assert!(fine, "still asking: {:?}", conversation.last);
    }
}
