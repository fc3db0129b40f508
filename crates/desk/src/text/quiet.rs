//! Conversations in which nothing was said for long are closed; their history stays.

use crate::desk::Desk;
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{ConversationId, Medium, TenantId};
use frontdesk_store::{self as store, Tx};

const BATCH: i64 = 64;

impl Desk {
    /// Closes every tenant's quiet conversations. Returns how many.
    pub async fn close_quiet(&self) -> Result<usize> {
        let mut closed = 0;
        for tenant in self.store().tenants().await? {
            match self.close_quiet_of(&tenant).await {
                Ok(count) => closed += count,
                Err(error) => tracing::warn!(%tenant, %error, "a tenant's quiet conversations could not be closed"),
            }
        }
        Ok(closed)
    }

    async fn close_quiet_of(&self, tenant: &TenantId) -> Result<usize> {
        let business = self.business(tenant).await?;

        let before = business.quiet_before(self.now());
        let rows = self.tenant(tenant);
        let quiet = rows.read(move |tx| Box::pin(store::conversations::quiet_since(tx, before, BATCH))).await?;
        for id in &quiet {
            let (desk, business, id) = (self.clone(), business.clone(), id.clone());
            let conversation = id.clone();
            let closed = self.commit(tenant, move |tx| {
                let (desk, business, id) = (desk.clone(), business.clone(), id.clone());
                Box::pin(async move { close(&desk, business, &id, before, tx).await })
            });
            if let Err(error) = closed.await {
                tracing::warn!(%tenant, %conversation, %error, "a quiet conversation could not be closed");
            }
        }
        Ok(quiet.len())
    }
}

/// Looks again under the lock: a message may have come in the meantime.
async fn close(
    desk: &Desk,
    business: std::sync::Arc<crate::business::Business>,
    id: &ConversationId,
    before: jiff::Timestamp,
    tx: &mut Tx,
) -> Result<()> {
    tx.lock(id.as_str()).await;
    let Some(open) = store::conversations::get(tx, id).await? else { return Ok(()) };
    if open.conversation.last_at >= before || !store::inbox::waiting(tx, id).await?.is_empty() {
        return Ok(());
    }
    let mut turn = Turn::of(desk, business, open, Medium::Sms)?;
    turn.close(tx, "quiet");
    turn.keep(tx)
}
