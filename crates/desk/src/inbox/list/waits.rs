//! Whether somebody waits in a conversation now, by the rule of the list.

use super::row::listed;
use frontdesk_domain::ConversationId;
use frontdesk_store::{self as store, Tx, listing};
use jiff::Timestamp;

pub(crate) async fn waits_since(id: &ConversationId, tx: &mut Tx) -> store::Result<Option<Timestamp>> {
    let facts = listing::facts(tx, std::slice::from_ref(id)).await?;
    Ok(facts.first().and_then(|facts| listed(facts).standing.waiting_since))
}
