//! A child on the line: nothing is done until a grown-up speaks, told by words of their own. A yes alone is what a
//! child says too.

use super::said::{Answer, Said};
use super::turn::Turn;
use crate::playbook::SlotKind;
use crate::state::Asking;
use serde_json::Value;

/// A grown-up is asked for this often; then somebody else has to look after it.
const ASKED_MAX: u8 = 3;

impl Turn<'_> {
    /// Asks for a grown-up. True while nobody else has come.
    pub fn waits_for_a_grown_up(&mut self, said: &Said) -> bool {
        let who = self.state.question == Some(Asking::WhoSpeaks);
        let waiting = who || self.state.question == Some(Asking::GrownUp);
        let came = said.grown_up || who && !said.child && self.gives_whole_name(said);
        if came || !(said.child || waiting) {
            return waiting && self.grown_up_came(said);
        }
        if said.person || said.wrong_number || said.goodbye {
            return false;
        }
        if !waiting {
            self.state.asked = 0;
        }
        let comes = waiting && !who && !said.child && said.answer == Some(Answer::Yes);
        if !comes && self.state.asked >= ASKED_MAX {
            self.give_up();
            return true;
        }
        let (phrase, asking) = if comes { ("i_will_wait", Asking::WhoSpeaks) } else { self.asks_who(said, who) };
        self.say(phrase);
        self.state.asked = self.state.asked.saturating_add(u8::from(!comes));
        self.state.question = Some(asking);
        self.trace("a child: asks for a grown-up");
        true
    }

    /// What is asked of whoever is there. `who` tells that it was asked already who speaks.
    fn asks_who(&mut self, said: &Said, who: bool) -> (&'static str, Asking) {
        let wish = said.started.is_some() || !said.facts.is_empty();
        match said.answer {
            _ if said.child => ("ask_grown_up", Asking::GrownUp),
            // Whoever has come says what they want: it is kept until we know who speaks.
            None if wish => {
                self.start(said.started.as_deref());
                self.move_on(&said.facts);
                ("is_grown_up", Asking::WhoSpeaks)
            }
            None if who || said.polite.is_some() => ("who_speaks", Asking::WhoSpeaks),
            Some(Answer::Yes) => ("who_speaks", Asking::WhoSpeaks),
            _ => ("ask_grown_up", Asking::GrownUp),
        }
    }

    /// Somebody says who they are: with both names, as a small child hardly does.
    fn gives_whole_name(&self, said: &Said) -> bool {
        let is_name =
            |slot: &str| self.playbook.flows.iter().any(|f| f.slot(slot).is_some_and(|s| s.kind == SlotKind::Name));
        let whole = |value: &Value| value.as_str().is_some_and(|name| name.trim().contains(' '));
        said.facts.iter().any(|(slot, value)| is_name(slot) && whole(value))
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
