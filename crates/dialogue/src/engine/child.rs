//! A child on the line: nothing is done until a grown-up speaks.

use super::said::{Answer, Said};
use super::turn::Turn;
use crate::state::Asking;

/// A grown-up is asked for this often; then somebody else has to look after it.
const ASKED_MAX: u8 = 3;

impl Turn<'_> {
    /// Asks for a grown-up. True while nobody else has come.
    pub fn waits_for_a_grown_up(&mut self, said: &Said) -> bool {
        let waiting = self.state.question == Some(Asking::GrownUp);
        if said.grown_up || !(said.child || waiting) {
            return waiting && self.grown_up_came(said);
        }
        if said.person || said.wrong_number || said.goodbye {
            return false;
        }
        if !waiting {
            self.state.asked = 0;
        }
        match (waiting, said.answer) {
            (true, Some(Answer::Yes)) if !said.child && self.state.asked > 0 => return self.go_on(),
            (true, Some(Answer::Yes)) if !said.child => self.say("i_will_wait"),
            (true, _) if self.state.asked >= ASKED_MAX => {
                self.give_up();
                return true;
            }
            // Whoever has come says what they want: it is kept until we know who speaks.
            (true, None) if !said.child => {
                self.start(said.started.as_deref());
                self.move_on(&said.facts);
                self.say("is_grown_up");
            }
            _ => self.say("ask_grown_up"),
        }
        self.state.asked = self.state.asked.saturating_add(1);
        self.state.question = Some(Asking::GrownUp);
        self.trace("a child: asks for a grown-up");
        true
    }

    /// False where something was said besides, so that it counts.
    fn grown_up_came(&mut self, said: &Said) -> bool {
        if said.is_empty() && said.topics.is_empty() && !said.person {
            return self.go_on();
        }
        self.state.question = None;
        false
    }

    /// The question that was open before the child came is asked anew.
    fn go_on(&mut self) -> bool {
        self.trace("a grown-up came");
        self.state.question = None;
        self.state.asked = 0;
        self.ask_again(false);
        true
    }
}
