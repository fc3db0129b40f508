//! Silence, and words that could not be read: once more in other words, then the keys, then a person.

use super::turn::Turn;
use crate::playbook::{Does, SlotKind};
use crate::state::{Asking, Pending};
use frontdesk_domain::Action;

/// Misses in one conversation after which a person is needed, however they are spread.
const MISSES_MAX: u8 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Miss {
    Silent,
    NotUnderstood,
    /// Digits that make no phone number.
    BadPhone,
}

impl Turn<'_> {
    /// One strike. The third one ends in somebody who can help.
    pub fn missed(&mut self, miss: Miss) {
        if self.anew {
            return self.ask_anew();
        }
        self.state.strikes = self.state.strikes.saturating_add(1);
        self.state.misses = self.state.misses.saturating_add(1);
        self.trace(format!("miss {}", self.state.strikes));
        if self.state.strikes >= 3 || self.state.misses >= MISSES_MAX {
            return self.give_up();
        }
        self.say(match miss {
            Miss::Silent => "not_heard",
            Miss::NotUnderstood => "not_understood",
            Miss::BadPhone => "phone_incomplete",
        });
        if self.state.strikes == 2 {
            self.offer_keys();
        }
        self.ask_again(miss != Miss::BadPhone);
    }

    /// How else it can be answered: keys, spelling, an example.
    fn offer_keys(&mut self) {
        let step = self.open_step().map(|s| &s.does);
        let offered = !self.state.labels().is_empty();
        let phrase = match (self.state.question, step) {
            (Some(Asking::Step), Some(Does::Confirm { .. })) => "second_yes_no",
            (Some(Asking::Step), Some(Does::Choose { .. })) if offered => return self.list_choices("second_choose"),
            (Some(Asking::Step), _) => match self.asked_kind() {
                Some(SlotKind::When) => "second_when",
                Some(SlotKind::Name) => "second_name",
                Some(SlotKind::Phone) => "second_phone",
                Some(SlotKind::YesNo) => "second_yes_no",
                _ => "second_other",
            },
            (Some(Asking::GrownUp), _) => "second_yes_no",
            (Some(Asking::Change | Asking::Which), _) => "second_other",
            _ => "second_home",
        };
        self.say(phrase);
        if phrase == "second_home" && self.on_phone() {
            self.offer_languages();
        }
    }

    /// We do not get on: a person, a text, or a message for the team.
    pub fn give_up(&mut self) {
        self.state.strikes = 0;
        self.trace("gives up");
        self.perform(Action::HandOff { reason: "not_understood".to_owned() }, Pending::GiveUp);
    }
}
