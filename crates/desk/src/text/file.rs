//! *File*: deduplicate, find the contact and the conversation, keep the message, put it before the assistant.

use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::files::announce;
use crate::inbox::{owner_first, wake};
use crate::opening;
use frontdesk_domain::{
    Author, ChannelKind, ContactId, Conversation, ConversationId, ConversationStatus, Delivery, Event, EventId,
    Happened, Holder, Inbound, InboundEvent, Message, MessageId, Purpose, TenantId,
};
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use std::sync::Arc;

/// What a turn takes beside the asking, on a busy machine.
const ANSWERED_WITHIN: SignedDuration = SignedDuration::from_secs(2);

/// What became of a message that came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filed {
    pub conversation: Option<ConversationId>,
    /// The message that was kept, also when this is its second delivery; `None` for carrier keywords.
    pub message: Option<MessageId>,
    /// A turn is wanted.
    pub waiting: bool,
    /// Something was put into the outbox.
    pub queued: bool,
}

impl Desk {
    /// Takes a text from a number. `None`: the number it was sent to is nobody's.
    pub async fn hear_text(&self, inbound: Inbound) -> Result<Option<Filed>> {
        let Some(tenant) = self.tenant_at(ChannelKind::Twilio, &inbound.to).await? else {
            metrics::counter!("frontdesk_unknown_texts_total").increment(1);
            return Ok(None);
        };
        self.file(&tenant, inbound).await.map(Some)
    }

    /// Files a message and, after the commit, lets the assistant answer it.
    pub(crate) async fn file(&self, tenant: &TenantId, inbound: Inbound) -> Result<Filed> {
        let business = self.business(tenant).await?;
        let desk = self.clone();
        let filed = self
            .commit(tenant, move |tx| {
                let (desk, business, inbound) = (desk.clone(), business.clone(), inbound.clone());
                Box::pin(async move { file_in(&desk, &business, &inbound, tx).await })
            })
            .await?;
        self.reached("text_filed");
        if let Some(conversation) = filed.conversation.clone() {
            let _ = self.0.news.send(conversation.clone());
            if filed.waiting {
                let (desk, tenant) = (self.clone(), tenant.clone());
                self.in_hand(async move { desk.answer(&tenant, &conversation).await });
            }
        }
        if filed.queued {
            self.0.outbox_filled.notify_one();
        }
        Ok(filed)
    }
}

async fn file_in(desk: &Desk, business: &Arc<Business>, inbound: &Inbound, tx: &mut Tx) -> Result<Filed> {
    let now = desk.now();
    tx.lock(&format!("contact {}", inbound.from.value())).await;
    let contact = store::contacts::find_or_create(tx, &inbound.from, mint!(desk, ContactId), now).await?;
    if let InboundEvent::Text { keyword: Some(keyword), .. } = &inbound.event {
        return super::keyword::obey(desk, business, inbound, &contact, *keyword, tx).await;
    }
    let channel = business.channel_at(&inbound.to).ok_or(Error::NotFound("channel"))?;
    let open = store::conversations::open_for_contact(tx, &contact.id, business.quiet_before(now)).await?;
    let opened = open.is_none();
    let conversation = match open {
        Some(open) => open.conversation,
        None => opening::conversation(desk, business, &contact, &channel.id, inbound.medium),
    };
    if inbound.event == InboundEvent::ChatOpened && !opened {
        return Ok(Filed { conversation: Some(conversation.id), ..Filed::default() });
    }
    let event = serde_json::to_string(&inbound.event).map_err(|e| Error::json("an inbound event", &e))?;
    let assistant = conversation.holder == Holder::Assistant;
    if !store::inbox::file(tx, &inbound.key, assistant.then_some(&conversation.id), &event, now).await? {
        let id = conversation.id;
        let message = store::messages::by_provider_id(tx, &inbound.key).await?;
        return Ok(Filed { conversation: (!opened).then_some(id), message, waiting: false, queued: false });
    }
    if let Some(adviser) = desk.adviser(&business.tenant.id) {
        let until = SignedDuration::try_from(adviser.text_within).unwrap_or_default() + ANSWERED_WITHIN;
        store::inbox::leave_until(tx, &inbound.key, now + until);
    }
    let waits = assistant && matches!(inbound.event, InboundEvent::Text { .. });
    let due_at = match waits {
        true => owner_first(desk, &business.tenant.rules, &conversation.id, opened, tx).await?,
        false => None,
    };
    if let Some(due_at) = due_at {
        store::inbox::leave_until(tx, &inbound.key, due_at);
    }
    // After the delivery was filed: a second one of an old message must not open a conversation.
    if opened {
        store::conversations::create(tx, &conversation, "");
        happened(desk, &conversation.id, opened_by(&conversation), tx);
    }
    // No turn will note it, and what a person holds must not look quiet, or the assistant would open a new one.
    if !assistant {
        store::conversations::touch(tx, &conversation.id, now);
    }
    if conversation.status == ConversationStatus::Snoozed {
        wake(desk, &conversation.id, None, tx).await?;
    }
    let message = keep_message(desk, &conversation, inbound, tx).await?;
    let waiting = assistant && due_at.is_none();
    // Files are fetched by whoever delivers.
    let queued = inbound.brings_files();
    Ok(Filed { conversation: Some(conversation.id), message, waiting, queued })
}

fn opened_by(conversation: &Conversation) -> Happened {
    Happened::ConversationOpened {
        contact: Some(conversation.contact.clone()),
        channel: Some(conversation.channel.clone()),
        medium: Some(conversation.medium),
        language: Some(conversation.language),
    }
}

async fn keep_message(
    desk: &Desk,
    conversation: &Conversation,
    inbound: &Inbound,
    tx: &mut Tx,
) -> Result<Option<MessageId>> {
    let InboundEvent::Text { body, media, .. } = &inbound.event else { return Ok(None) };
    let message = Message {
        id: mint!(desk, MessageId),
        conversation: conversation.id.clone(),
        medium: inbound.medium,
        author: Author::Contact,
        from: inbound.from.value().to_owned(),
        to: inbound.to.clone(),
        body: body.clone(),
        purpose: Purpose::Reply,
        booking: None,
        delivery: Delivery::Delivered,
        at: desk.now(),
    };
    store::messages::insert(tx, &message);
    store::messages::set_receipt(tx, &message.id, &inbound.key, Delivery::Delivered).await?;
    announce(desk, &message, media, tx);
    happened(desk, &conversation.id, Happened::MessageReceived { message: message.id.clone() }, tx);
    Ok(Some(message.id))
}

pub(super) fn happened(desk: &Desk, conversation: &ConversationId, what: Happened, tx: &mut Tx) {
    let event = Event { id: mint!(desk, EventId), conversation: Some(conversation.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
}
