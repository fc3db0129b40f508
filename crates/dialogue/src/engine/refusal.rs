//! Somebody will not say what is asked: why it is needed, a person instead, or without it.

use super::said::{Answer, Said};
use super::turn::Turn;
use crate::playbook::{Does, SlotKind};
use serde_json::Value;

impl Turn<'_> {
    /// What is asked for is refused. False when nothing is asked for that could be.
    pub fn refused(&mut self, said: &Said) -> bool {
        let Some(Does::Collect { slot, .. }) = self.open_step().map(|s| &s.does) else { return false };
        let Some(slot) = self.flow().and_then(|f| f.slot(slot)) else { return false };
        // A bare "no" declines what is one's own; to "when?" it is no answer.
        let own = slot.optional || matches!(slot.kind, SlotKind::Name | SlotKind::Phone | SlotKind::Booking);
        let declined = own && matches!(said.answer, Some(Answer::No | Answer::NoneOfThem));
        let besides = !said.facts.is_empty() || said.started.is_some();
        if slot.kind == SlotKind::YesNo || besides || !(said.refuse || declined) {
            return false;
        }
        self.state.strikes = 0;
        if slot.optional {
            return self.goes_without(&slot.name);
        }
        self.state.refusals = self.state.refusals.saturating_add(1);
        match self.state.refusals {
            1 => {
                self.say_why();
                self.say("or_a_person");
                self.ask_again(false);
            }
            2 => self.person(),
            _ => self.give_up(),
        }
        true
    }

    fn goes_without(&mut self, slot: &str) -> bool {
        if let Some(frame) = self.top() {
            frame.slots.insert(slot.to_owned(), Value::Null);
        }
        self.trace(format!("{slot}: declined"));
        self.say("without_it");
        self.state.question = None;
        self.run();
        true
    }

    /// What the answer to the open question is needed for.
    pub fn say_why(&mut self) {
        self.say(match self.asked_kind() {
            Some(SlotKind::Name) => "why_name",
            Some(SlotKind::Phone) if self.finds_bookings() => "why_booking",
            Some(SlotKind::Phone) => "why_phone",
            Some(SlotKind::When) => "why_when",
            Some(SlotKind::Booking) => "why_booking",
            _ => "why_other",
        });
    }

    /// The number is asked for to find an appointment, not to confirm one.
    fn finds_bookings(&self) -> bool {
        self.flow().is_some_and(|f| f.slot_of(SlotKind::Booking).is_some())
    }
}
