//! What came of an action.

use super::turn::Turn;
use crate::playbook::{Does, To};
use crate::state::Pending;
use frontdesk_domain::{Action, Next, NotFree, Outcome};

/// The wording a refusal takes, by its reason.
pub(super) fn case_of(reason: &NotFree) -> &'static str {
    match reason {
        NotFree::Past { .. } => "past",
        NotFree::TooSoon { .. } => "too_soon",
        NotFree::TooFar { .. } => "too_far",
        NotFree::Closed { opens: Some(opens), closes: Some(closes), .. } if closes < opens => "closed_break",
        NotFree::Closed { opens: Some(_), .. } => "closed_hours",
        NotFree::Closed { opens: None, .. } => "closed_day",
        NotFree::Holiday { .. } => "holiday",
        NotFree::Taken { .. } => "taken",
        NotFree::Full { .. } => "full",
        NotFree::NoSuchTime { .. } => "no_such_time",
    }
}

/// Whether it must not be done a second time, should the flow begin anew.
fn commits(outcome: &Outcome) -> bool {
    use Outcome::{Booked, Cancelled, MessageTaken, Moved};
    matches!(outcome, Booked { .. } | Moved { .. } | Cancelled { .. } | MessageTaken)
}

impl Turn<'_> {
    pub fn came(&mut self, outcome: Outcome) {
        self.trace(format!("came {}", outcome.name()));
        match self.state.pending.take() {
            Some(Pending::Step) => self.step_came(outcome),
            Some(Pending::GiveUp) => self.person_came(outcome),
            Some(Pending::GiveUpBySms) => self.texting_came(&outcome),
            Some(Pending::Alert) => self.alert_came(outcome),
            Some(pending) => self.released(pending),
            None => self.trace("nothing waited for it"),
        }
    }

    fn step_came(&mut self, outcome: Outcome) {
        let Some(step) = self.at() else { return self.run() };
        let (Does::Do { on, .. } | Does::Handoff { on, .. }) = &step.does else { return self.run() };
        let to = on.iter().find(|(name, _)| name == outcome.name()).map(|(_, to)| to.clone());
        let Some(to) = to else {
            self.trace("an outcome this action does not have");
            return self.give_up();
        };
        self.absorb(&outcome);
        if let Some(frame) = self.top() {
            frame.done.push(step.id.clone());
            frame.committed |= commits(&outcome);
        }
        self.outcome = Some(outcome);
        self.go_after(&to);
        self.run();
    }

    /// On to where the outcome leads. A flow that ends here keeps nothing of its facts.
    fn go_after(&mut self, to: &To) {
        self.go(to);
    }

    fn released(&mut self, pending: Pending) {
        self.state.hold = None;
        match pending {
            Pending::LetGo => self.let_go(),
            Pending::Leave => self.leave(),
            Pending::StartOver => self.start_over(),
            _ => self.run(),
        }
    }

    /// After a handoff that the engine asked for, because we did not get on.
    fn person_came(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::TransferTo { number } => {
                self.say("give_up_transfer");
                self.next = Next::Transfer { to: number };
                self.state.frames.clear();
            }
            Outcome::Queued => {
                self.say("give_up_queued");
                self.start_counting_anew();
            }
            _ if self.on_phone() && self.scene.caller.phone.is_some() => {
                self.perform(Action::ContinueBySms, Pending::GiveUpBySms);
            }
            _ => self.voicemail(),
        }
    }

    fn texting_came(&mut self, outcome: &Outcome) {
        if !matches!(outcome, Outcome::Continued) {
            return self.voicemail();
        }
        self.say("give_up_sms");
        self.next = Next::End;
        self.start_counting_anew();
    }

    pub fn voicemail(&mut self) {
        self.state.frames.clear();
        if self.on_phone() {
            self.say("give_up_voicemail");
            self.next = Next::Voicemail;
        } else {
            self.say("give_up_queued");
        }
        self.start_counting_anew();
    }

    fn start_counting_anew(&mut self) {
        self.state.strikes = 0;
        self.state.misses = 0;
        self.state.asked = 0;
        self.state.question = None;
    }
}
