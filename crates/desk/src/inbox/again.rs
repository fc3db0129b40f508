//! A message that failed is sent again: as a message of its own, so that both attempts stay on record. The mark of the
//! first goes when the vendor has taken the second.

use super::Refused;
use super::said::{Words, put, way};
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{Author, Delivery, MessageId, TenantId};
use frontdesk_store::messages::Shown;
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

impl Desk {
    pub async fn message(&self, tenant: &TenantId, id: &MessageId) -> Result<Option<Shown>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::messages::get(tx, &id).await })).await
    }

    /// Sends it once more. `None`: there is no such message.
    pub async fn send_again(
        &self,
        tenant: &TenantId,
        id: &MessageId,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Shown, Refused>>> {
        let business = self.business(tenant).await?;
        let (desk, message, acting) = (self.clone(), id.clone(), acting.clone());
        let sent = self
            .commit(tenant, move |tx| {
                let (desk, business, id, acting) = (desk.clone(), business.clone(), message.clone(), acting.clone());
                Box::pin(async move { send_again(&desk, &business, &id, &acting, tx).await })
            })
            .await?;
        self.0.outbox_filled.notify_one();
        Ok(sent)
    }
}

async fn send_again(
    desk: &Desk,
    business: &Arc<Business>,
    id: &MessageId,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<std::result::Result<Shown, Refused>>> {
    let Some(first) = store::messages::get(tx, id).await? else { return Ok(None) };
    tx.lock(first.message.conversation.as_str()).await;
    // What was read before the lock may have changed.
    let Some(first) = store::messages::get(tx, id).await? else { return Ok(None) };
    let Some(open) = store::conversations::get(tx, &first.message.conversation).await? else { return Ok(None) };
    if first.message.delivery != Delivery::Failed || first.message.author == Author::Contact {
        return Ok(Some(Err(Refused::NotFailed)));
    }
    if store::messages::is_sent_again(tx, id).await? {
        return Ok(Some(Err(Refused::SentAgain)));
    }
    let (channel, to) = match way(business, &open) {
        Ok(way) => way,
        Err(refused) => return Ok(Some(Err(refused))),
    };
    // Somebody of the team sends it now, whoever wrote it.
    let words = Words { body: first.message.body, author: Author::Member, purpose: first.message.purpose };
    let message = put(desk, &open, words, (channel, to), tx);
    store::messages::written_by(tx, &message.id, acting.by.actor.name());
    store::messages::posted(tx, &message.id, None, Some(id));
    acting.note(tx, Deed::of(Verb::MessagePosted, &message.id).set("retry_of", id));
    let written_by = Some(acting.by.actor.name().to_owned());
    let shown =
        Shown { message, error_code: None, written_by, sent_as: None, retry_of: Some(id.clone()), files: Vec::new() };
    Ok(Some(Ok(shown)))
}
