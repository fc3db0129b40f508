//! An emergency said in passing, and anger: words first, then a person, and the conversation goes on.

use super::said::Said;
use super::turn::Turn;
use crate::state::{Asking, Pending};
use frontdesk_domain::{Action, Next, Outcome};

impl Turn<'_> {
    /// The first mention of an emergency calls a person in. True when that has to come first.
    pub fn alarm(&mut self, said: &Said) -> bool {
        let Some(words) = said.emergency().filter(|_| !self.state.alerted) else { return false };
        self.state.alerted = true;
        self.answer("emergency", None);
        // What was said besides is kept for when the conversation goes on.
        if self.start(said.started.as_deref()) | self.move_on(&said.facts) {
            self.state.question = None;
        }
        let question = self.state.question;
        self.perform(Action::Alert { reason: "emergency".to_owned(), words: words.to_owned() }, Pending::Alert);
        self.state.question = question;
        true
    }

    pub fn alert_came(&mut self, outcome: Outcome) {
        if let Outcome::TransferTo { number } = outcome {
            self.say("emergency_transfer");
            self.next = Next::Transfer { to: number };
            return;
        }
        self.say("emergency_told");
        if self.state.frames.is_empty() && matches!(self.state.question, None | Some(Asking::Home)) {
            return self.ask_more();
        }
        self.ask_again(false);
    }

    /// The first outburst is answered, with the way to a person; nobody is lectured.
    pub fn soothe(&mut self) {
        if self.state.outbursts == 0 {
            self.say("sorry");
        }
        self.state.outbursts = self.state.outbursts.saturating_add(1);
    }

    /// Nothing but anger, again: the caller needs a person, once.
    pub fn needs_a_person(&mut self, said: &Said) -> bool {
        let needs = said.is_angry() && said.is_empty() && (2..u8::MAX).contains(&self.state.outbursts);
        if needs {
            self.state.outbursts = u8::MAX;
        }
        needs
    }
}
