//! The vendor tells how far a text has come.

use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_domain::{ChannelKind, Delivery, Event, EventId, Happened, Inbound, InboundEvent};
use frontdesk_store as store;

impl Desk {
    /// Notes a delivery report. Reports come out of order and more than once; a message never goes back.
    pub async fn text_reported(&self, inbound: Inbound) -> Result<()> {
        let InboundEvent::Reported { provider_id, delivery, code } = inbound.event else { return Ok(()) };
        let Some(tenant) = self.tenant_at(ChannelKind::Twilio, &inbound.to).await? else { return Ok(()) };
        let desk = self.clone();
        self.commit(&tenant, move |tx| {
            let (desk, provider_id, code) = (desk.clone(), provider_id.clone(), code.clone());
            Box::pin(async move {
                let found = store::messages::advance(tx, &provider_id, delivery, code.as_deref()).await?;
                let Some((message, conversation)) = found else { return Ok(()) };
                let what = match delivery {
                    Delivery::Delivered => Happened::MessageDelivered { message },
                    Delivery::Failed => Happened::MessageFailed { message, code },
                    Delivery::Queued | Delivery::Sent => return Ok(()),
                };
                let event = Event { id: mint!(desk, EventId), conversation: Some(conversation), at: desk.now(), what };
                store::events::append(tx, &event);
                Ok(())
            })
        })
        .await
    }
}
