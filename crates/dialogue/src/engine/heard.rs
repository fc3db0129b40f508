//! What was understood, carried out in the order people mean it.

use super::said::{Answer, Said};
use super::strikes::Miss;
use super::turn::Turn;
use crate::playbook::{Does, SlotKind};
use crate::state::{Asking, Frame, Pending};
use frontdesk_domain::{Action, Understanding};
use serde_json::{Value, json};

impl Turn<'_> {
    /// Files came, without a word. The team will see them; what was asked stays asked.
    pub fn files(&mut self) {
        self.state.pending = None;
        if self.is_text() {
            self.introduce();
        }
        self.trace("files without words");
        self.say("files_received");
        if self.anew {
            return self.ask_anew();
        }
        // Nobody failed to answer: however many come one by one, the question is put as if for the first time.
        let asked = std::mem::take(&mut self.state.asked);
        self.ask_again(false);
        self.state.asked = asked;
    }

    pub fn heard(&mut self, understanding: Understanding) {
        // An action whose outcome never came was not carried out: the step is taken anew.
        self.state.pending = None;
        if self.is_text() {
            self.introduce();
        }
        let said = Said::of(understanding.commands);
        if let Some(language) = said.language {
            self.speak(language, said.is_only_language());
        }
        if self.alarm(&said) || self.waits_for_a_grown_up(&said) {
            return;
        }
        if said.wrong_number {
            return self.wrong_number();
        }
        if said.person {
            return self.person();
        }
        if said.stop && said.facts.is_empty() && said.started.is_none() {
            return self.stop();
        }
        if said.aside {
            return self.not_for_us();
        }
        if self.resumes(&said) {
            return self.resume();
        }
        self.state.leaving = said.goodbye;
        if said.goodbye && !self.finishes(&said) {
            return self.release_then(Pending::Leave);
        }
        if said.slower {
            return self.slower();
        }
        if said.repeat && said.facts.is_empty() && said.started.is_none() {
            return self.repeat();
        }
        let guessed = said.is_empty() || said.unsure_of.len() == 1;
        if self.refused(&said) || (guessed && self.clarify(&said.unsure_of, &said.facts)) {
            return;
        }
        self.act_on(said);
    }

    /// "Yes, bye": what the yes is for is still done.
    fn finishes(&self, said: &Said) -> bool {
        let confirming = matches!(self.open_step().map(|s| &s.does), Some(Does::Confirm { .. }));
        (confirming && said.answer == Some(Answer::Yes)) || said.started.is_some() || !said.facts.is_empty()
    }

    fn act_on(&mut self, said: Said) {
        if self.accepts_offer(&said) {
            return self.run();
        }
        let started = self.start(said.started.as_deref());
        let moved = self.move_on(&said.facts) || started;
        let answered = !moved && said.answer.is_some_and(|answer| self.answered(answer));
        if self.action.is_some() {
            return;
        }
        let mut spoke = said.is_only_language();
        // Small talk is answered when nothing else was said.
        let chats = |topic: &str| topic == "small_talk" && (moved || answered);
        for (topic, about) in said.topics.iter().filter(|(topic, _)| !chats(topic)) {
            spoke |= self.answer(topic, about.as_deref());
        }
        if !moved && !answered {
            return self.stay(&said, spoke);
        }
        self.state.strikes = 0;
        // The flow that held a time was given up for another.
        if started && self.state.hold.is_some() && self.state.frames.len() == 1 {
            return self.perform(Action::ReleaseHold, Pending::Switch);
        }
        if moved { self.run() } else { self.settle() }
    }

    /// "Would you like to make a new one?" – "Yes, tomorrow at 9": the flow that was offered takes the facts.
    fn accepts_offer(&mut self, said: &Said) -> bool {
        let Some(step) = self.open_step() else { return false };
        let Does::Confirm { yes: Some(yes), .. } = &step.does else { return false };
        if said.answer != Some(Answer::Yes) || said.facts.is_empty() {
            return false;
        }
        self.on_to(yes);
        let Some(Does::Call { flow }) = self.at().map(|s| &s.does) else { return true };
        let Some(flow) = self.playbook.flow(flow) else { return true };
        let frame = self.frame(flow);
        self.state.frames.clear();
        self.state.frames.push(frame);
        self.take_facts(&said.facts);
        self.state.strikes = 0;
        true
    }

    /// Takes the facts; true when they change anything.
    pub fn move_on(&mut self, facts: &[(String, Value)]) -> bool {
        let asked = self.asked_slot();
        let mut changed = self.take_facts(facts);
        let any = !changed.is_empty();
        if any {
            self.past_question(asked, &mut changed);
            self.rewind(&changed);
        }
        any
    }

    /// Nothing moved: a word back and the open question, or a miss.
    fn stay(&mut self, said: &Said, spoke: bool) {
        if self.anew {
            return self.ask_anew();
        }
        if self.needs_a_person(said) {
            return self.person();
        }
        let bad_phone = said.facts.iter().any(|(slot, value)| self.is_bad_phone(slot, value));
        // Saying once more what is known, or wishing for what is in hand, is no miss.
        let known = said.started.is_some() || (!said.facts.is_empty() && !bad_phone);
        match said.polite.filter(|_| !spoke) {
            Some(phrase) => self.polite(phrase),
            // "I don't know yet, what have you got?"
            None if !spoke
                && (said.started.is_some() || said.answer == Some(Answer::Unclear))
                && self.offers_times() => {}
            None if spoke || known => self.ask_again(true),
            None if said.answer == Some(Answer::Unclear) => self.ask_plainly(),
            None if bad_phone => return self.missed(Miss::BadPhone),
            None => return self.missed(Miss::NotUnderstood),
        }
        self.state.strikes = 0;
    }

    /// Digits that make no number that can be called.
    fn is_bad_phone(&self, slot: &str, value: &Value) -> bool {
        let kind = self.flow().and_then(|f| f.slot(slot)).map(|s| s.kind);
        kind == Some(SlotKind::Phone) && value.is_null()
    }

    /// Hello, thanks, help: a word back, then the open question.
    fn polite(&mut self, phrase: &'static str) {
        let nothing_open = self.state.frames.is_empty();
        if phrase == "you_are_welcome" && nothing_open && !self.on_phone() {
            return self.say(phrase);
        }
        // Who has just said who they are has said hello.
        let greeted = phrase == "hello" && self.says.iter().any(|s| s.phrase == "introduction");
        if !greeted {
            self.say(phrase);
        }
        self.ask_again(false);
    }

    /// Words for somebody else in the room: the open question once more, and nothing is counted.
    fn not_for_us(&mut self) {
        self.trace("said to somebody else");
        self.say("not_for_us");
        self.ask_again(false);
    }

    /// Starts a flow. One that interrupts is put on top; another takes the place of the one in hand.
    pub fn start(&mut self, name: Option<&str>) -> bool {
        let Some(flow) = name.and_then(|n| self.playbook.flow(n)) else { return false };
        if self.state.frames.iter().any(|f| f.flow == flow.name) {
            return false;
        }
        let frame = self.frame(flow);
        if !flow.interrupts {
            self.state.frames.clear();
        }
        self.state.frames.truncate(3);
        self.state.frames.push(frame);
        self.state.question = None;
        self.state.wishes.clear();
        self.state.dropped = None;
        self.trace(format!("{}: started", flow.name));
        true
    }

    /// Takes every fact of the sentence; gives the slots that changed.
    pub fn take_facts(&mut self, facts: &[(String, Value)]) -> Vec<String> {
        let mut changed = Vec::new();
        for (slot, value) in facts {
            if self.fill(slot, value.clone()) {
                changed.push(slot.clone());
            }
        }
        changed
    }

    /// The slot the open question is about, unless a booking is chosen: that is found anew when it changes.
    fn asked_slot(&self) -> Option<String> {
        match &self.open_step()?.does {
            Does::Collect { slot, .. } => Some(slot.clone()),
            Does::Choose { slot, .. } if self.asked_kind() == Some(SlotKind::When) => Some(slot.clone()),
            _ => None,
        }
    }

    /// An answer to the open question is no correction: the flow goes on behind it, as it is written.
    fn past_question(&mut self, asked: Option<String>, changed: &mut Vec<String>) {
        let Some(slot) = asked.filter(|slot| changed.contains(slot)) else { return };
        changed.retain(|c| *c != slot);
        if let Some(next) = self.open_step().map(|s| s.next.clone()) {
            if let Some(frame) = self.top() {
                frame.options.clear();
                frame.facts.clear();
            }
            self.on_to(&next);
        }
    }

    /// The flow goes on after an answer, unless the answer already ended the turn.
    fn settle(&mut self) {
        if self.state.question.is_none() && self.action.is_none() {
            self.run();
        }
    }

    /// Takes an answer to the open question. False when it answers nothing.
    fn answered(&mut self, answer: Answer) -> bool {
        match self.state.question {
            None | Some(Asking::Home) => false,
            Some(Asking::More) => self.answered_more(answer),
            Some(Asking::Change) => self.answered_change(answer),
            Some(Asking::Which) => self.answered_which(answer),
            Some(Asking::GrownUp | Asking::WhoSpeaks) => false,
            Some(Asking::Step) => self.answered_step(answer),
        }
    }

    fn answered_more(&mut self, answer: Answer) -> bool {
        match answer {
            Answer::No | Answer::NoneOfThem => self.leave(),
            Answer::Yes => {
                self.say("what_else");
                self.state.question = Some(Asking::Home);
            }
            _ => return false,
        }
        true
    }

    /// "What would you like to change?" – "Nothing": the read-back once more.
    fn answered_change(&mut self, answer: Answer) -> bool {
        if !matches!(answer, Answer::No | Answer::NoneOfThem) {
            return false;
        }
        self.state.question = Some(Asking::Step);
        self.ask_again(false);
        true
    }

    fn answered_step(&mut self, answer: Answer) -> bool {
        let Some(step) = self.open_step() else { return false };
        match &step.does {
            Does::Confirm { yes, no, .. } => match (answer, no) {
                (Answer::Yes, _) => self.on_to(yes.as_ref().unwrap_or(&step.next)),
                (Answer::No, Some(no)) => self.on_to(no),
                (Answer::No, None) => self.ask_change(),
                _ => return false,
            },
            Does::Choose { .. } => return self.answered_choice(answer),
            Does::Collect { slot, .. } => return self.answered_collect(slot, answer),
            _ => return false,
        }
        true
    }

    pub fn on_to(&mut self, to: &crate::playbook::To) {
        self.state.question = None;
        self.go(to);
    }

    fn answered_choice(&mut self, answer: Answer) -> bool {
        let options = self.state.top().map(|f| f.options.clone()).unwrap_or_default();
        let index = match answer {
            Answer::Option(index) => index,
            Answer::Yes if options.len() == 1 => 0,
            Answer::No | Answer::NoneOfThem if !options.is_empty() => return self.none_of_them(),
            _ => return false,
        };
        let Some(choice) = options.into_iter().nth(index) else { return false };
        let next = self.at().map(|s| s.next.clone());
        self.pick(choice);
        if let Some(next) = next {
            self.on_to(&next);
        }
        true
    }

    /// None of what was offered suits: ask openly. Where there is nothing to ask, let go.
    fn none_of_them(&mut self) -> bool {
        let open = matches!(self.at().map(|s| &s.does), Some(Does::Choose { none: Some(_), .. }));
        if !open {
            self.release_then(Pending::LetGo);
            return true;
        }
        if let Some(frame) = self.top() {
            frame.options.clear();
            frame.facts.clear();
        }
        self.ask_step();
        true
    }

    fn answered_collect(&mut self, slot: &str, answer: Answer) -> bool {
        let Some(slot) = self.flow().and_then(|f| f.slot(slot)) else { return false };
        let value = match (slot.kind, answer) {
            (SlotKind::YesNo, Answer::Yes) => json!(true),
            (SlotKind::YesNo, Answer::No) => json!(false),
            (_, Answer::No | Answer::NoneOfThem) if slot.optional => Value::Null,
            _ => return false,
        };
        let name = slot.name.clone();
        if let Some(frame) = self.top() {
            frame.slots.insert(name, value);
        }
        self.state.question = None;
        true
    }

    /// A person, please: the flow for it, at once.
    pub fn person(&mut self) {
        // Nobody was there a moment ago: no second round of the same.
        if self.on_phone() && self.asked_kind() == Some(SlotKind::Text) {
            return self.voicemail();
        }
        let Some(flow) = self.playbook.started_by("person") else { return self.give_up() };
        let frame: Frame = self.frame(flow);
        self.state.frames.retain(|f| f.flow != flow.name);
        self.state.frames.truncate(3);
        self.state.frames.push(frame);
        self.run();
    }

    /// "Never mind."
    fn stop(&mut self) {
        match (self.state.frames.is_empty(), self.state.question) {
            (false, _) => self.release_then(Pending::LetGo),
            (true, Some(Asking::More)) => self.leave(),
            (true, _) => {
                self.say("nothing_open");
                self.state.question = Some(Asking::More);
                self.say("anything_else");
            }
        }
    }
}
