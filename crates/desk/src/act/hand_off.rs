//! Asks for a person: put through on the phone, queued for the team in writing.

use crate::error::Result;
use crate::inbox::wait_for_a_person;
use crate::turn::Turn;
use frontdesk_domain::{Happened, Holder, Medium, Outcome};
use frontdesk_store::Tx;

pub(super) async fn hand_off(turn: &mut Turn, tx: &mut Tx, reason: &str) -> Result<Outcome> {
    let transfer = turn.business.tenant.transfer_to.clone();
    let outcome = match (turn.medium, transfer) {
        (Medium::Voice, Some(number)) => Outcome::TransferTo { number },
        // The caller stays with us, and so does the time that is held for them.
        (Medium::Voice, None) => Outcome::NotPossible { why: "no number to put callers through to".into() },
        (Medium::Sms | Medium::Web, _) => {
            turn.conversation.holder = Holder::Queue;
            // What this turn still says belongs to whoever waits, not to the assistant that has just stepped back.
            turn.epoch += 1;
            wait_for_a_person(&turn.desk, &turn.business.tenant.rules, &turn.conversation.id, tx);
            Outcome::Queued
        }
    };
    if !matches!(outcome, Outcome::NotPossible { .. }) {
        super::release_hold(turn, tx).await?;
    }
    turn.happened(tx, Happened::HandoffRequested { reason: reason.to_owned(), flow: turn.flow() });
    turn.count("frontdesk_handoffs_total", &[]);
    Ok(outcome)
}
