//! Calls a person in while the conversation goes on: put through on the phone, a message to the team elsewhere.

use super::take_message::take_message;
use crate::error::Result;
use crate::inbox::wait_for_a_person;
use crate::turn::Turn;
use frontdesk_domain::{Happened, Medium, Outcome};
use frontdesk_store::Tx;

pub(super) async fn alert(turn: &mut Turn, tx: &mut Tx, reason: &str, words: &str) -> Result<Outcome> {
    turn.happened(tx, Happened::HandoffRequested { reason: reason.to_owned(), flow: turn.flow() });
    turn.count("frontdesk_handoffs_total", &[]);
    let transfer = turn.business.tenant.transfer_to.clone().filter(|_| turn.medium == Medium::Voice);
    if let Some(number) = transfer {
        return Ok(Outcome::TransferTo { number });
    }
    if turn.medium != Medium::Voice {
        wait_for_a_person(&turn.desk, &turn.business.tenant.rules, &turn.conversation.id, tx);
    }
    if !words.is_empty() {
        take_message(turn, tx, None, None, words).await?;
    }
    Ok(Outcome::Alerted)
}
