//! A caller left a voicemail: it is kept as a message for the team.

use super::hear::channel_of;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use crate::turn::{Came, Saved, Turn};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{
    Author, Delivery, Happened, Inbound, InboundEvent, Medium, Message, MessageId, Purpose, TenantId,
};
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

impl Desk {
    pub(super) async fn voicemail_left(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<String> {
        let desk = self.clone();
        self.commit(tenant, move |tx| {
            let (desk, business, inbound, phone) = (desk.clone(), business.clone(), inbound.clone(), phone.clone());
            Box::pin(async move { keep(&desk, business, inbound, phone.as_ref(), tx).await })
        })
        .await
    }
}

async fn keep(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    tx: &mut Tx,
) -> Result<String> {
    let InboundEvent::VoicemailLeft { recording, .. } = &inbound.event else { return Ok(phone.nothing()) };
    let call = inbound.call.clone().unwrap_or_else(|| inbound.key.clone());
    tx.lock(&call).await;
    let open = match store::conversations::for_call(tx, &call, &inbound.key).await? {
        Some((_, Some(answer))) => return Ok(answer),
        Some((open, None)) => open,
        None => super::hear::open_call(desk, &business, &inbound, tx).await?,
    };
    let to = channel_of(&business, &inbound.to)?.address.clone();
    let mut turn = Turn::of(desk, business, open, Medium::Voice)?;
    let message = Message {
        id: mint!(desk, MessageId),
        conversation: turn.conversation.id.clone(),
        medium: Medium::Voice,
        author: Author::Contact,
        from: turn.contact.address.value().to_owned(),
        to,
        body: recording.clone(),
        purpose: Purpose::Reply,
        booking: None,
        delivery: Delivery::Delivered,
        at: turn.now,
    };
    store::messages::insert(tx, &message);
    turn.happened(tx, Happened::MessageTaken);
    let answer = turn.farewell(Came::Voicemail, "voicemail_thanks", phone)?;
    turn.save(tx, Saved { key: &inbound.key, heard: "", answer: &answer })?;
    Ok(answer)
}
