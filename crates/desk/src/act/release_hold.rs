//! Gives a held time back.

use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::Happened;
use frontdesk_store::{self as store, Tx};

/// Gives up the conversation's hold, if it has one.
pub(crate) async fn release_hold(turn: &Turn, tx: &mut Tx) -> Result<()> {
    if let Some(hold) = store::allocations::release(tx, &turn.conversation.id).await? {
        turn.happened(tx, Happened::HoldReleased { hold });
    }
    Ok(())
}
