//! Goes on in writing with a caller who could not be understood.

use super::confirmation::{CONTINUE, Text};
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{Medium, Outcome, Purpose};
use frontdesk_store::Tx;

pub(super) async fn continue_by_sms(turn: &mut Turn, tx: &mut Tx) -> Result<Outcome> {
    if turn.medium != Medium::Voice || !turn.contact.sms.may_send() {
        return Ok(Outcome::NotPossible { why: "no text can be sent here".into() });
    }
    let queued = Text::plain(turn, CONTINUE, Purpose::Reply)?.queue(turn, tx).await?;
    if !queued {
        return Ok(Outcome::NotPossible { why: "the caller's number is not known".into() });
    }
    Ok(Outcome::Continued)
}
