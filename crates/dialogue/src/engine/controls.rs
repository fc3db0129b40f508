//! What belongs to every conversation: greeting, goodbye, "never mind", starting over.

use super::turn::Turn;
use crate::asked::offered_languages;
use crate::say::Say;
use crate::state::{Asking, Pending, State};
use frontdesk_domain::{Action, Next, Pace};
use serde_json::{Map, json};

impl Turn<'_> {
    pub fn opened(&mut self) {
        let mut args = Map::new();
        if let Some(name) = self.scene.caller.spoken_name() {
            args.insert("name".into(), json!(name));
        }
        self.state.introduced = true;
        self.state.question = Some(Asking::Home);
        self.say_with("greeting", args);
        if self.on_phone() {
            self.offer_languages();
        }
        self.say("how_can_i_help");
        self.trace("opened");
    }

    /// A recogniser hears one language: each other one is offered in itself, for who would not be heard.
    pub fn offer_languages(&mut self) {
        for (key, language) in offered_languages(self.playbook, &self.scene) {
            let mut args = Map::new();
            args.insert("key".into(), json!(key.to_string()));
            self.says.push(Say::new("offer_language", args).in_language(language));
        }
    }

    pub fn missed_call(&mut self) {
        self.state.introduced = true;
        self.state.question = Some(Asking::Home);
        self.say("missed_call");
        self.trace("missed call");
    }

    /// On text media the first answer says who writes.
    pub fn introduce(&mut self) {
        if !self.state.introduced {
            self.state.introduced = true;
            self.say("introduction");
        }
    }

    /// Gives the hold up first, where there is one.
    pub fn release_then(&mut self, pending: Pending) {
        if self.state.hold.is_some() {
            return self.perform(Action::ReleaseHold, pending);
        }
        match pending {
            Pending::LetGo => self.let_go(),
            Pending::Leave => self.leave(),
            Pending::StartOver => self.start_over(),
            _ => self.run(),
        }
    }

    /// "Never mind": the flow is given up; one that was interrupted by it goes on.
    pub fn let_go(&mut self) {
        let dropped = self.state.frames.pop();
        self.keep_dropped(dropped);
        self.trace("let go");
        self.say("let_go");
        self.run();
    }

    pub fn leave(&mut self) {
        let left = self.state.frames.drain(..).next();
        self.keep_dropped(left);
        self.state.leaving = false;
        self.state.question = Some(Asking::More);
        self.trace("goodbye");
        self.say("goodbye");
        self.next = self.after_goodbye();
    }

    /// On the phone we hang up; a text conversation stays open.
    pub fn after_goodbye(&self) -> Next {
        if self.on_phone() { Next::End } else { Next::Listen }
    }

    pub fn start_over(&mut self) {
        let State { pace, introduced, misses, bookings, hidden, .. } = std::mem::take(&mut self.state);
        self.state = State { pace, introduced, misses, bookings, hidden, ..State::default() };
        self.trace("starts over");
        self.ask_home();
    }

    pub fn wrong_number(&mut self) {
        self.state.frames.clear();
        self.state.question = None;
        self.say("wrong_number");
        self.next = self.after_goodbye();
    }

    /// "Pardon?"
    pub fn repeat(&mut self) {
        if self.anew {
            return self.ask_anew();
        }
        self.state.asked = self.state.asked.saturating_add(1);
        if self.state.last.is_none() {
            return self.ask_again(false);
        }
        self.says.push(crate::say::Say::again());
    }

    pub fn slower(&mut self) {
        self.state.pace = Pace::Slow;
        self.repeat();
    }
}
