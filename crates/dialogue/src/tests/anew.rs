//! A business publishes while somebody is in the middle of a flow.

use super::desk::Conversation;
use crate::{Edition, OwnFlow, OwnPhrase};
use frontdesk_domain::{Language, Medium};

fn call() -> Conversation {
    Conversation::new(Medium::Voice)
}

fn off(flow: &str) -> Edition {
    Edition { off: [flow.into()].into(), ..Edition::default() }
}

/// The playbook's flow with another text in it.
fn with(flow: &str, from: &str, to: &str) -> Edition {
    let view = super::PLAYBOOK.flow_view(flow).unwrap();
    assert!(view.document.contains(from), "{}", view.document);
    let own = OwnFlow { document: view.document.replace(from, to), ..OwnFlow::default() };
    Edition { flows: [(flow.to_owned(), own)].into(), ..Edition::default() }
}

const BOOKING: &str = r#"
    > book;2026-11-24T09:30
    < I can offer Tuesday, November 24 at 9:30 AM with Dr. Patel. May I have your name, please?
    > name:Ann Lee
    < A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann Lee. Shall I book it?
"#;

#[test]
fn other_words_do_not_disturb_what_is_in_hand() {
    let own = OwnPhrase { text: Some("Booked for {{ at | when }}.".into()), ..OwnPhrase::default() };
    let phrases = [(Language::En, [("booked".to_owned(), own)].into())].into();
    let edition = Edition { phrases, ..Edition::default() };
    call().goes(BOOKING).publishes(&edition).goes(
        "> yes
        < Booked for Tuesday, November 24 at 9:30 AM. Is there anything else?",
    );
}

#[test]
fn a_yes_counts_for_the_flow_it_was_asked_in_alone() {
    let edition = with("book", "id: read_back", "id: sure");
    let after = call().goes(BOOKING).publishes(&edition).goes(
        "> yes
        < Sorry, let me ask that again. A Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for Ann Lee. Shall I book it?
        > yes
        < You're booked: Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM. I'll text you a confirmation. Is there anything else?",
    );
    assert_eq!(after.bookings.len(), 1);
}

#[test]
fn a_yes_to_one_question_is_none_to_another_with_the_same_name() {
    // The step that asked whether to book now asks whether to leave a message.
    let document = "flow: book\nstarts_on: [book, soonest]\nslots:\n  when: when\n  name: name\nsteps:\n  - collect: when\n    ask: ask_when\n  - collect: name\n    ask: ask_name\n  - id: read_back\n    confirm: is_grown_up\n  - call: message\n";
    let own = OwnFlow { document: document.into(), ..OwnFlow::default() };
    let edition = Edition { flows: [("book".to_owned(), own)].into(), ..Edition::default() };
    let after = call().goes(BOOKING).publishes(&edition);
    let mut after = after;
    let answer = after.says("yes");
    assert!(answer.starts_with("Sorry, let me ask that again."), "{answer}");
    assert!(after.bookings.is_empty(), "nothing is booked");
}

#[test]
fn facts_count_whatever_the_version() {
    call().goes(BOOKING).publishes(&with("book", "id: read_back", "id: sure")).goes(
        "> 2026-11-24T10:00
        < A Checkup with Dr. Patel on Tuesday, November 24 at 10 AM, for Ann Lee. Shall I book it?",
    );
}

#[test]
fn a_flow_that_is_gone_leaves_the_caller_where_everything_begins() {
    let parking =
        "flow: parking\nstarts_on: [parking]\nslots:\n  when: when\nsteps:\n  - collect: when\n    ask: ask_when\n";
    let own = OwnFlow { document: parking.into(), ..OwnFlow::default() };
    let edition = Edition { flows: [("parking".to_owned(), own)].into(), ..Edition::default() };
    for said in ["!silent", "yes", "!keys 1", "repeat"] {
        let begun = call().publishes(&edition).goes("> parking\n< When would you like to come in?");
        let script = format!("> {said}\n< Sorry, let me ask that again. How can I help?");
        begun.publishes(&Edition::default()).goes(&script);
    }
}

#[test]
fn what_is_switched_off_leads_to_a_person_also_in_the_middle() {
    let mut desk = call().goes(BOOKING).publishes(&off("book"));
    let answer = desk.says("yes");
    assert!(answer.starts_with("Sorry, let me ask that again. I can't do that myself."), "{answer}");
    assert!(desk.actions.iter().any(|action| action == "hand_off") && desk.bookings.is_empty(), "{:?}", desk.actions);
}

#[test]
fn keys_of_the_question_before_choose_nothing() {
    let mut desk = call().goes(BOOKING).publishes(&with("book", "id: read_back", "id: sure"));
    let answer = desk.turn(crate::Input::Pressed("1".into()));
    assert!(answer.starts_with("Sorry, let me ask that again. A Checkup"), "{answer}");
    assert!(desk.bookings.is_empty());
}

#[test]
fn what_is_committed_is_not_done_once_more() {
    // A flow that goes on after the booking.
    let goes_on = with("book", "        - say: booked\n", "        - say: booked\n        - confirm: is_grown_up\n");
    let mut desk = call().publishes(&goes_on).goes(BOOKING);
    let answer = desk.says("yes");
    assert!(answer.contains("You're booked") && desk.bookings.len() == 1, "{answer}");
    let mut desk = desk.publishes(&Edition::default());
    for said in ["yes", "yes", "yes"] {
        let answer = desk.says(said);
        assert!(!answer.contains("Shall I book"), "{answer}");
    }
    assert_eq!(desk.bookings.len(), 1);
}
