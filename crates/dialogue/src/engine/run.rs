//! Going through the steps of a flow until something has to be asked or done.

use super::take::Lacking;
use super::turn::Turn;
use crate::playbook::{Does, Ending, FlowStep, Phrase, SlotKind, Subject, To};
use crate::say::Say;
use crate::state::Pending;
use frontdesk_domain::{Action, Next, Outcome};

/// A flow that goes on longer than this without asking or doing anything runs in a circle.
const STEPS_MAX: usize = 48;

/// Flows called from flows.
const FRAMES_MAX: usize = 6;

/// What a step leads to.
enum Then {
    Go(To),
    /// It asks, acts or ends: the turn is over.
    Stop,
    /// Another flow is on top now.
    On,
}

impl<'a> Turn<'a> {
    /// Steps until the turn is over.
    pub fn run(&mut self) {
        for _ in 0..STEPS_MAX {
            let Some(step) = self.at() else {
                if self.state.frames.pop().is_none() || self.state.frames.is_empty() {
                    return self.ask_more();
                }
                continue;
            };
            match self.take(step) {
                Then::Go(to) => self.go(&to),
                Then::On => {}
                Then::Stop => return,
            }
            if self.state.frames.is_empty() {
                return self.ask_more();
            }
        }
        self.trace("the flow runs in a circle");
        self.state.frames.clear();
        self.give_up();
    }

    /// On to a step; at the end of a flow, back to the one below.
    pub fn go(&mut self, to: &To) {
        let id = match (to, self.flow()) {
            (To::Step(i), Some(flow)) => flow.steps.get(*i).map(|s| s.id.clone()),
            _ => None,
        };
        match (id, self.top()) {
            (Some(id), Some(frame)) => frame.at = id,
            _ => {
                self.state.frames.pop();
                // Facts of the flow that ended mean nothing to the one below.
                self.facts.clear();
            }
        }
    }

    fn take(&mut self, step: &'a FlowStep) -> Then {
        let next = || Then::Go(step.next.clone());
        match &step.does {
            Does::Goto => next(),
            Does::Say { phrase } => {
                self.say_phrase(phrase);
                next()
            }
            Does::Collect { slot, .. } if self.is_known(slot) => next(),
            Does::Collect { .. } | Does::Choose { .. } | Does::Confirm { .. } => {
                self.ask_step();
                Then::Stop
            }
            Does::Branch { on, cases } => Then::Go(self.branch(on, cases).unwrap_or(step.next.clone())),
            Does::Do { action, with, .. } => match self.action_of(action, with) {
                Ok(action) => {
                    self.perform(action, Pending::Step);
                    Then::Stop
                }
                Err(lacking) => self.lacking(lacking),
            },
            Does::Handoff { reason, .. } => {
                self.perform(Action::HandOff { reason: reason.clone() }, Pending::Step);
                Then::Stop
            }
            Does::Answer { topic } => {
                self.answer(topic, None);
                next()
            }
            Does::Call { flow } => self.call(flow, step),
            Does::End { how } => self.end(*how),
        }
    }

    /// Says a phrase of the flow: with the outcome it stands under, in its wording for the reason.
    fn say_phrase(&mut self, phrase: &Phrase) {
        let args = self.args();
        let name = self.worded(&phrase.name);
        self.says.push(match &self.outcome {
            Some(outcome) => Say::after(outcome, name, args),
            None => Say::new(name, args),
        });
    }

    /// `not_free` becomes `not_free.taken` where there is such a wording.
    fn worded(&self, phrase: &str) -> String {
        let case = match &self.outcome {
            Some(Outcome::NotFree { reason, .. }) => super::came::case_of(reason),
            _ => return phrase.to_owned(),
        };
        let name = format!("{phrase}.{case}");
        match self.playbook.entry(self.scene.language, &name) {
            Some(_) => name,
            None => phrase.to_owned(),
        }
    }

    fn branch(&self, on: &Subject, cases: &[(String, To)]) -> Option<To> {
        let case = match on {
            Subject::Bookings => match self.state.bookings.len() {
                0 => "none",
                1 => "one",
                _ => "many",
            },
            Subject::Medium => self.scene.medium.name(),
            Subject::Opening => {
                if self.is_open() {
                    "open"
                } else {
                    "closed"
                }
            }
            Subject::Slot(slot) => {
                let value = self.state.top().and_then(|f| f.slots.get(slot));
                let known = value.is_some_and(|v| !v.is_null()) && !self.may_have_reference(slot);
                if known { "known" } else { "missing" }
            }
        };
        cases.iter().find(|(name, _)| name == case).map(|(_, to)| to.clone())
    }

    /// A number that was only told finds nothing by itself: the reference is asked for before we say that there is none.
    fn may_have_reference(&self, slot: &str) -> bool {
        let is_phone = self.flow().and_then(|f| f.slot(slot)).is_some_and(|s| s.kind == SlotKind::Phone);
        let finds = |id: &&String| {
            let step = self.flow().and_then(|f| f.step(id));
            step.is_some_and(|s| matches!(&s.does, Does::Do { action, .. } if *action == "find_bookings"))
        };
        let tries = self.state.top().map_or(0, |f| f.done.iter().filter(finds).count());
        is_phone && self.scene.caller.phone.is_none() && tries < 2
    }

    fn is_open(&self) -> bool {
        let local = self.scene.local(self.scene.now);
        let openings = self.scene.tenant.openings_on(local.date());
        openings.iter().any(|(opens, closes)| local.time() >= *opens && local.time() < *closes)
    }

    /// An action that misses something goes back to where that is asked for.
    fn lacking(&mut self, lacking: Lacking) -> Then {
        let Lacking::Slot(kind) = lacking else {
            self.give_up();
            return Then::Stop;
        };
        let Some(flow) = self.flow() else { return Then::Stop };
        let slot = flow.slot_of(kind).map(|s| s.name.clone());
        let asks = |does: &Does| matches!(does, Does::Collect { slot: s, .. } | Does::Choose { slot: s, .. } if Some(s) == slot.as_ref());
        match flow.steps.iter().position(|s| asks(&s.does)) {
            Some(i) => {
                if let Some((slot, frame)) = slot.zip(self.top()) {
                    frame.slots.remove(&slot);
                }
                Then::Go(To::Step(i))
            }
            None => {
                self.trace("an action lacks a slot nobody asks for");
                self.give_up();
                Then::Stop
            }
        }
    }

    fn call(&mut self, name: &str, step: &FlowStep) -> Then {
        let Some(flow) = self.playbook.flow(name).filter(|_| self.state.frames.len() < FRAMES_MAX) else {
            return Then::Go(step.next.clone());
        };
        self.go(&step.next);
        let frame = self.frame(flow);
        self.state.frames.push(frame);
        self.trace(format!("{name}: called"));
        Then::On
    }

    fn end(&mut self, how: Ending) -> Then {
        match how {
            Ending::Flow => return Then::Go(To::End),
            Ending::Conversation => self.next = self.after_goodbye(),
            Ending::Transfer => {
                if let Some(Outcome::TransferTo { number }) = &self.outcome {
                    self.next = Next::Transfer { to: number.clone() };
                }
            }
            Ending::Voicemail if self.on_phone() => self.next = Next::Voicemail,
            Ending::Voicemail => {}
        }
        self.state.frames.clear();
        self.state.question = Some(crate::state::Asking::More);
        Then::Stop
    }
}
