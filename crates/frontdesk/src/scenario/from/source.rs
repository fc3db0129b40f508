//! Everything a stored conversation tells.

use frontdesk_desk::Desk;
use frontdesk_desk::replay::Told;
use frontdesk_domain::{Contact, Event, Tenant, TenantId};
use frontdesk_store as store;

pub struct Source {
    pub told: Told,
    pub contact: Contact,
    /// The number or widget it came in by.
    pub to: String,
    pub events: Vec<Event>,
}

impl Source {
    pub async fn of(desk: &Desk, tenant: &TenantId, told: Told) -> anyhow::Result<Self> {
        let id = told.conversation.clone();
        let rows = desk.store().tenant(tenant);
        let found = rows.read(move |tx| {
            Box::pin(async move {
                let open = store::conversations::get(tx, &id).await?;
                Ok((open, store::events::of(tx, &id).await?))
            })
        });
        let (open, mut events) = found.await?;
        let open = open.ok_or_else(|| anyhow::anyhow!("the conversation is gone"))?;
        anyhow::ensure!(
            !told.turns.is_empty(),
            "nothing was answered by itself in this conversation, so there is nothing to write down"
        );
        events.sort_by_key(|event| event.at);
        let channel = told.business.channel(&open.conversation.channel);
        let to = channel.map(|c| c.address.clone()).unwrap_or_default();
        Ok(Self { told, contact: open.contact, to, events })
    }

    pub fn tenant(&self) -> &Tenant {
        &self.told.business.tenant
    }
}
