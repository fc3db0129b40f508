//! What others may know of a state without looking into it.

use crate::state::{Asking, Hidden, State};

impl State {
    /// Nothing is in hand: the conversation may end here without losing anything.
    pub fn is_idle(&self) -> bool {
        self.frames.is_empty() && self.pending.is_none() && self.dropped.is_none()
    }

    /// Whether numbered choices are open, so that "1" is an answer.
    pub fn offers_choices(&self) -> bool {
        !self.labels().is_empty()
    }

    /// The last reply, as it was said.
    pub fn last_said(&self) -> Option<&str> {
        self.last.as_ref().map(|last| last.text.as_str())
    }

    /// What "pardon?" repeats, where the reply was said in other words than the templates'.
    pub fn set_last_said(&mut self, text: &str) {
        if let Some(last) = &mut self.last {
            text.clone_into(&mut last.text);
        }
    }

    /// What the contact said of themselves: name and phone number.
    pub fn told(&self) -> impl Iterator<Item = &str> {
        self.name.iter().chain(&self.phone).map(String::as_str)
    }

    /// What was hidden from language models so far.
    pub fn hidden(&self) -> &[Hidden] {
        &self.hidden
    }

    pub fn set_hidden(&mut self, hidden: Vec<Hidden>) {
        self.hidden = hidden;
    }

    /// How the turn came out, as a metric's label.
    pub fn outcome_word(&self) -> &'static str {
        match self.question {
            _ if self.strikes > 0 => "not_understood",
            Some(Asking::Step | Asking::Change | Asking::Which | Asking::GrownUp | Asking::WhoSpeaks) => "asked",
            Some(Asking::More) => "done",
            Some(Asking::Home) => "greeted",
            None => "ended",
        }
    }
}
