//! Asking: the question of the current step, once more after a side question, and never forever.

use super::turn::Turn;
use crate::playbook::{Does, Playbook, SlotKind};
use crate::say::Say;
use crate::state::{Asking, State};
use serde_json::json;

/// The same question is asked this often in a row, whatever is answered; then a person is needed.
const ASKED_MAX: u8 = 6;

/// Whether the open question is a yes-or-no question of a flow.
pub(crate) fn is_confirming(playbook: &Playbook, state: &State) -> bool {
    let frame = state.top().filter(|_| state.question == Some(Asking::Step));
    let step = frame.and_then(|f| playbook.flow(&f.flow)?.step(&f.at));
    step.is_some_and(|s| matches!(s.does, Does::Confirm { .. }))
}

impl Turn<'_> {
    /// Asks the question of the current step.
    pub fn ask_step(&mut self) {
        self.state.asked = 0;
        self.put_question(false);
    }

    /// The open question once more: in other words where there are any.
    pub fn ask_again(&mut self, rephrased: bool) {
        self.state.asked = self.state.asked.saturating_add(1);
        if self.state.asked >= ASKED_MAX {
            return self.give_up();
        }
        match self.state.question {
            Some(Asking::Step) => self.put_question(rephrased),
            Some(Asking::Change) => self.say("change_what"),
            Some(Asking::Which) => self.ask_which(),
            Some(Asking::GrownUp) => self.say("is_grown_up"),
            Some(Asking::WhoSpeaks) => self.say("who_speaks"),
            Some(Asking::More) if self.on_phone() => self.say("anything_else"),
            None if !self.state.frames.is_empty() => self.run(),
            Some(Asking::Home | Asking::More) | None => self.ask_home(),
        }
    }

    pub fn ask_home(&mut self) {
        self.state.question = Some(Asking::Home);
        self.say("how_can_i_help");
    }

    /// Nothing is left to do; does the caller want anything?
    pub fn ask_more(&mut self) {
        self.state.question = Some(Asking::More);
        self.state.asked = 0;
        if self.state.leaving {
            return self.leave();
        }
        self.say("anything_else");
    }

    pub fn ask_change(&mut self) {
        self.state.question = Some(Asking::Change);
        self.state.asked = 0;
        self.say("change_what");
    }

    /// Who cannot say when is told what is free: the flow looks for times without knowing a day.
    pub fn offers_times(&mut self) -> bool {
        let Some(Does::Collect { slot, .. }) = self.open_step().map(|s| &s.does) else { return false };
        let Some(next) = self.open_step().map(|s| s.next.clone()).filter(|_| self.asked_kind() == Some(SlotKind::When))
        else {
            return false;
        };
        if let Some(frame) = self.top() {
            frame.slots.insert(slot.clone(), json!({}));
        }
        self.on_to(&next);
        self.run();
        true
    }

    /// "I'm not sure" is no miss: the question once more, and how it can be answered.
    pub fn ask_plainly(&mut self) {
        let confirming = matches!(self.open_step().map(|s| &s.does), Some(Does::Confirm { .. }));
        if confirming || self.asked_kind() == Some(SlotKind::YesNo) {
            self.say("second_yes_no");
        }
        self.ask_again(!confirming);
    }

    fn put_question(&mut self, rephrased: bool) {
        let Some(step) = self.at() else { return self.ask_home() };
        let phrase = match &step.does {
            Does::Collect { ask, again, .. } => again.as_ref().filter(|_| rephrased).unwrap_or(ask),
            Does::Choose { ask, none, .. } => {
                let offered = self.state.top().is_some_and(|f| !f.options.is_empty());
                if offered { ask } else { none.as_ref().unwrap_or(ask) }
            }
            Does::Confirm { ask, .. } => ask,
            _ => return self.ask_home(),
        };
        let choosing = matches!(step.does, Does::Choose { .. });
        if choosing && !rephrased {
            self.keep_choice_facts();
        }
        let args = self.args();
        let asked = format!("{}/{}: asked", self.state.top().map_or("", |f| f.flow.as_str()), step.id);
        self.trace(asked);
        self.says.push(match &self.outcome {
            Some(outcome) => Say::after(outcome, &phrase.name, args),
            None => Say::new(&phrase.name, args),
        });
        self.state.question = Some(Asking::Step);
        if choosing && self.scene.medium == frontdesk_domain::Medium::Sms {
            self.list_choices("choices");
        }
    }

    /// The facts of a choice stay with the frame: the question may be asked again turns later.
    fn keep_choice_facts(&mut self) {
        let Some(frame) = self.state.top() else { return };
        let mut facts = self.choice_facts(&frame.options);
        let kept = frame.facts.get("that_day").cloned();
        if self.outcome.is_none()
            && let Some(kept) = kept
        {
            facts.insert("that_day".into(), kept);
        }
        if let Some(frame) = self.top() {
            frame.facts = facts;
        }
    }

    /// "Reply 1 for …, 2 for …"
    pub fn list_choices(&mut self, phrase: &str) {
        let labels = self.state.labels();
        if !labels.is_empty() {
            let mut args = serde_json::Map::new();
            args.insert("options".into(), serde_json::json!(labels));
            self.say_with(phrase, args);
        }
    }

    /// The kind of slot that is asked for.
    pub fn asked_kind(&self) -> Option<SlotKind> {
        match &self.open_step()?.does {
            Does::Collect { slot, .. } | Does::Choose { slot, .. } => self.flow()?.slot(slot).map(|s| s.kind),
            _ => None,
        }
    }
}
