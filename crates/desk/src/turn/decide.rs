//! *Decide* and *act*: the engine steps, what it asks for is done, and the outcome goes back to it.

use crate::act;
use crate::error::Result;
use crate::turn::Turn;
use crate::turn::record::Did;
use frontdesk_dialogue::{self as dialogue, Input, Say};
use frontdesk_domain::{Action, Language, Next, Outcome, Reply};
use frontdesk_store::Tx;

/// A turn that asks for more actions than this has lost its way; it says what it has.
const ROUNDS_MAX: usize = 4;

/// What the steps of a turn came to so far.
#[derive(Debug)]
pub(crate) struct Decided {
    pub says: Vec<Say>,
    pub next: Next,
    /// Spoken from now on, where it was changed or asked for.
    pub language: Option<Language>,
    rounds: usize,
}

impl Decided {
    pub fn nothing() -> Self {
        Self { says: Vec::new(), next: Next::Listen, language: None, rounds: 0 }
    }
}

impl Turn {
    /// One input, all its actions, one reply.
    pub async fn decide(&mut self, tx: &mut Tx, input: Input) -> Result<Reply> {
        self.stop_for_advice()?;
        let (mut decided, mut input) = (Decided::nothing(), input);
        while let Some(action) = self.step(&mut decided, input) {
            self.begin(tx);
            let outcome = act::perform(self, tx, &action).await?;
            self.desk.reached("acted");
            input = self.came_of(action, outcome);
        }
        if let Some(language) = decided.language {
            frontdesk_store::contacts::set_language(tx, &self.contact.id, language);
        }
        self.reply(&decided.says, decided.next)
    }

    /// One step of the engine; gives what is to be done before the next one.
    pub fn step(&mut self, decided: &mut Decided, input: Input) -> Option<Action> {
        let business = self.business.clone();
        let state = std::mem::take(&mut self.state);
        let step = dialogue::step(&business.playbook, &self.scene(&business), state, input);
        self.state = step.state;
        decided.says.extend(step.says);
        decided.next = step.next;
        self.record.trace.extend(step.trace);
        if let Some(language) = step.language {
            self.conversation.language = language;
            decided.language = Some(language);
        }
        let action = step.action?;
        decided.rounds += 1;
        // The engine takes an action whose outcome it never hears for one that was not carried out.
        if decided.rounds > ROUNDS_MAX {
            self.record.trace.push("too many actions in one turn".to_owned());
            return None;
        }
        Some(action)
    }

    /// Writes down what came of an action, and takes it to the engine.
    pub fn came_of(&mut self, action: Action, came: Outcome) -> Input {
        self.record.did.push(Did { action, came: came.clone() });
        Input::Outcome(came)
    }
}
