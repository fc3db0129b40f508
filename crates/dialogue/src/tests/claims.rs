//! What is claimed is committed: the phrase refuses otherwise.

use super::PLAYBOOK;
use super::desk::Conversation;
use crate::{Input, PhraseError, Say, State, phrase, text};
use frontdesk_domain::{Booking, Medium, Next, Outcome};
use serde_json::{Map, json};

fn booking() -> Booking {
    Conversation::new(Medium::Voice).booked("2026-11-24T09:30").bookings.remove(0)
}

fn said(say: Say) -> Result<String, PhraseError> {
    let conversation = Conversation::new(Medium::Voice);
    phrase(&PLAYBOOK, &conversation.scene(), &mut State::default(), &[say], Next::Listen).map(|r| r.text)
}

#[test]
fn a_claim_without_its_outcome_is_refused() {
    for name in ["booked", "moved", "cancelled", "message_taken"] {
        assert_eq!(said(Say::new(name, Map::new())), Err(PhraseError::Unproven(name.into())));
    }
}

#[test]
fn another_outcome_proves_nothing() {
    let held_only = Outcome::Released;
    assert!(said(Say::after(&held_only, "booked", Map::new())).is_err());
    let cancelled = Outcome::Cancelled { booking: booking() };
    assert!(said(Say::after(&cancelled, "booked", Map::new())).is_err());
    assert!(said(Say::after(&cancelled, "cancelled", Map::new())).is_ok());
    let lost = Outcome::Lost { offers: Vec::new() };
    assert!(said(Say::after(&lost, "booked", Map::new())).is_err());
}

#[test]
fn an_outcome_nobody_waited_for_claims_nothing() {
    let mut conversation = Conversation::new(Medium::Voice);
    let answer = conversation.turn(Input::Outcome(Outcome::Booked { booking: booking() }));
    assert_eq!(answer, "");
}

#[test]
fn a_text_beside_the_conversation_takes_the_booking_apart() {
    let conversation = Conversation::new(Medium::Sms);
    let args = Map::from_iter([("booking".to_owned(), json!(booking()))]);
    assert_eq!(
        text(&PLAYBOOK, &conversation.scene(), "text_confirmation", &args).unwrap(),
        "Riverside Clinic: you're booked, Checkup with Dr. Patel on Tuesday, November 24 at 9:30 AM, for David Miller. \
         Reference ABC234. Reply here to move or cancel. Reply STOP to opt out."
    );
    let refused = text(&PLAYBOOK, &conversation.scene(), "booked", &args);
    assert_eq!(refused, Err(PhraseError::Unproven("booked".into())));
}

#[test]
fn every_text_beside_the_conversation_renders_in_every_language() {
    let args = Map::from_iter([("booking".to_owned(), json!(booking()))]);
    for language in PLAYBOOK.languages() {
        let conversation = Conversation::new(Medium::Sms).speaks(language);
        for name in PLAYBOOK.phrases(language).unwrap().entries.keys().filter(|n| n.starts_with("text_")) {
            let words = text(&PLAYBOOK, &conversation.scene(), name, &args).unwrap();
            assert!(words.contains("Riverside Clinic") && !words.contains("  "), "{name}: {words}");
        }
    }
}
