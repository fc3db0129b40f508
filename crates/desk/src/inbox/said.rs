//! A member writes to the contact. It leaves the way the contact is reached: by text through the outbox, or in the chat.

use super::Refused;
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{
    Author, Channel, ConversationId, ConversationStatus, Delivery, Event, EventId, Happened, Holder, Language, Medium,
    Message, MessageId, OutboxId, Purpose, TenantId,
};
use frontdesk_store::conversations::Open;
use frontdesk_store::messages::Shown;
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

/// The longest message a member may write; more than ten parts of a text.
pub const BODY_CHARS_MAX: usize = 1_600;

impl Desk {
    /// Says it in a conversation that is in the team's hands. `None`: there is no such conversation.
    pub async fn say_in(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        body: &str,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Shown, Refused>>> {
        let business = self.business(tenant).await?;
        let (desk, conversation, body, acting) = (self.clone(), id.clone(), body.to_owned(), acting.clone());
        let said = self
            .commit(tenant, move |tx| {
                let (desk, business, id) = (desk.clone(), business.clone(), conversation.clone());
                let (body, acting) = (body.clone(), acting.clone());
                Box::pin(async move { say(&desk, &business, &id, body, &acting, tx).await })
            })
            .await?;
        let _ = self.0.news.send(id.clone());
        self.0.outbox_filled.notify_one();
        Ok(said)
    }
}

async fn say(
    desk: &Desk,
    business: &Arc<Business>,
    id: &ConversationId,
    body: String,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<std::result::Result<Shown, Refused>>> {
    tx.lock(id.as_str()).await;
    let Some(open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    let (channel, to) = match way(business, &open) {
        Ok(way) => way,
        Err(refused) => return Ok(Some(Err(refused))),
    };
    let in_chat = open.conversation.medium == Medium::Web;
    let message = Message {
        id: mint!(desk, MessageId),
        conversation: id.clone(),
        medium: open.conversation.medium,
        author: Author::Member,
        from: channel.address.clone(),
        to,
        body,
        purpose: Purpose::Reply,
        booking: None,
        // The chat reads its messages from the store by cursor: committed is as far as a server can take them.
        delivery: if in_chat { Delivery::Sent } else { Delivery::Queued },
        at: desk.now(),
    };
    store::messages::insert(tx, &message);
    store::messages::written_by(tx, &message.id, acting.by.actor.name());
    if !in_chat {
        queue(desk, &open, &message, channel, tx);
    }
    store::conversations::touch(tx, id, desk.now());
    let what = queued(&message, open.conversation.language);
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    acting.note(tx, Deed::of(Verb::MessagePosted, &message.id).set("conversation", id));
    let written_by = Some(acting.by.actor.name().to_owned());
    Ok(Some(Ok(Shown { message, error_code: None, written_by })))
}

fn queued(message: &Message, language: Language) -> Happened {
    Happened::MessageQueued {
        message: message.id.clone(),
        author: Some(message.author),
        purpose: Some(message.purpose.name().to_owned()),
        flow: None,
        step: None,
        language: Some(language),
    }
}

/// The channel it leaves by and the address it goes to, or why it cannot.
fn way<'b>(business: &'b Business, open: &Open) -> std::result::Result<(&'b Channel, String), Refused> {
    let conversation = &open.conversation;
    if conversation.status == ConversationStatus::Closed {
        return Err(Refused::Closed);
    }
    if conversation.holder != Holder::Member {
        return Err(Refused::NotHeld);
    }
    let channel = business.address_for(conversation.medium, &conversation.channel).ok_or(Refused::Unreachable)?;
    if conversation.medium == Medium::Web {
        return Ok((channel, open.contact.address.value().to_owned()));
    }
    let to = open.contact.address.phone().ok_or(Refused::Unreachable)?;
    if !open.contact.sms.may_send() {
        return Err(Refused::OptedOut);
    }
    Ok((channel, to.to_owned()))
}

fn queue(desk: &Desk, open: &Open, message: &Message, channel: &Channel, tx: &mut Tx) {
    let row = store::outbox::NewOutbox {
        id: &mint!(desk, OutboxId),
        message: &message.id,
        channel: &channel.id,
        conversation: &message.conversation,
        epoch: open.epoch,
        purpose: message.purpose,
        queued_at: message.at,
        not_before: message.at,
    };
    store::outbox::queue(tx, &row);
}
