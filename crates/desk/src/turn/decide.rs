//! *Decide* and *act*: the engine steps, what it asks for is done, and the outcome goes back to it.

use crate::act;
use crate::error::Result;
use crate::turn::Turn;
use crate::turn::record::Did;
use frontdesk_dialogue::{self as dialogue, Input, Say};
use frontdesk_domain::{Next, Reply};
use frontdesk_store::Tx;

/// A turn that asks for more actions than this has lost its way; it says what it has.
const ROUNDS_MAX: usize = 4;

impl Turn {
    /// One input, all its actions, one reply.
    pub async fn decide(&mut self, tx: &mut Tx, input: Input) -> Result<Reply> {
        self.stop_for_advice()?;
        let (mut says, mut next, mut input) = (Vec::<Say>::new(), Next::Listen, input);
        for round in 0..=ROUNDS_MAX {
            let business = self.business.clone();
            let state = std::mem::take(&mut self.state);
            let step = dialogue::step(&business.playbook, &self.scene(&business), state, input);
            self.state = step.state;
            says.extend(step.says);
            next = step.next;
            self.record.trace.extend(step.trace);
            if let Some(language) = step.language {
                self.conversation.language = language;
                frontdesk_store::contacts::set_language(tx, &self.contact.id, language);
            }
            let Some(action) = step.action else { break };
            // The engine takes an action whose outcome it never hears for one that was not carried out.
            if round == ROUNDS_MAX {
                self.record.trace.push("too many actions in one turn".to_owned());
                break;
            }
            let outcome = act::perform(self, tx, &action).await?;
            self.desk.reached("acted");
            self.record.did.push(Did { action, came: outcome.clone() });
            input = Input::Outcome(outcome);
        }
        self.reply(&says, next)
    }
}
