//! A member writes to the contact. It leaves the way the contact is reached: by text through the outbox, or in the chat.

use super::act::act_in;
use super::call::OnTheLine;
use super::{Act, Refused};
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{
    Author, Channel, ConversationId, ConversationStatus, Delivery, Event, EventId, Happened, Holder, Language, Medium,
    MemberId, Message, MessageId, OutboxId, Purpose, TenantId,
};
use frontdesk_store::conversations::Open;
use frontdesk_store::messages::Shown;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// The longest message a member may write; more than ten parts of a text.
pub const BODY_CHARS_MAX: usize = 1_600;
/// In place of an id: our side had said nothing yet.
const NOTHING_SEEN: &str = "none";
/// No writer is told of more answers that they have not seen.
const ANSWERS_MAX: i64 = 10;

/// What a member says, and what they knew when they said it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saying {
    pub body: String,
    /// The name their program gave it: under one name it is said once.
    pub sent_as: Option<MessageId>,
    /// The last thing said that they saw; best the last of our side, or `none` where it had said nothing.
    pub seen: Option<String>,
    /// Say it also where somebody of our side has answered since.
    pub anyway: bool,
    /// Take the conversation over with it, where it is not in the writer's hands.
    pub take: bool,
    /// The colleague it may be taken from.
    pub from: Option<MemberId>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Message(Box<Shown>),
    /// Our side has answered since: this is what was said. Nothing left.
    Meanwhile(Vec<Shown>),
    Refused(Refused),
}

impl Desk {
    /// Says it. `None`: there is no such conversation.
    pub async fn say_in(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        saying: Saying,
        acting: &Acting,
    ) -> Result<Option<Said>> {
        let business = self.business(tenant).await?;
        let (desk, conversation, acting) = (self.clone(), id.clone(), acting.clone());
        let said = self
            .commit(tenant, move |tx| {
                let (desk, business, id) = (desk.clone(), business.clone(), conversation.clone());
                let (saying, acting) = (saying.clone(), acting.clone());
                Box::pin(async move { say(&desk, &business, &id, saying, &acting, tx).await })
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
    saying: Saying,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<Said>> {
    tx.lock(id.as_str()).await;
    let Some(mut open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    if let Some(name) = &saying.sent_as
        && let Some(before) = store::messages::sent_as(tx, name.as_str()).await?
    {
        return Ok(Some(again(before, id, acting)));
    }
    let Some(meanwhile) = said_since(id, &saying, tx).await? else {
        return Ok(Some(Said::Refused(Refused::NoSuchEntry)));
    };
    if !meanwhile.is_empty() {
        return Ok(Some(Said::Meanwhile(meanwhile)));
    }
    if let Err(refused) = in_hand(desk, &mut open, (&saying, None), acting, tx).await? {
        return Ok(Some(Said::Refused(refused)));
    }
    let (channel, to) = match way(business, &open) {
        Ok(way) => way,
        Err(refused) => return Ok(Some(Said::Refused(refused))),
    };
    let member = acting.by.actor.member();
    let words = Words { body: saying.body, author: Author::Member, purpose: Purpose::Reply };
    let message = put(desk, &open, words, (channel, to), tx);
    store::messages::written_by(tx, &message.id, acting.by.actor.name());
    if saying.sent_as.is_some() {
        store::messages::posted(tx, &message.id, saying.sent_as.as_ref(), None);
    }
    if let Some(member) = member {
        store::drafts::remove(tx, member, id, "reply");
    }
    acting.note(tx, Deed::of(Verb::MessagePosted, &message.id).set("conversation", id));
    let written_by = Some(acting.by.actor.name().to_owned());
    let sent_as = saying.sent_as.map(|name| name.to_string());
    Ok(Some(Said::Message(Box::new(Shown {
        message,
        error_code: None,
        written_by,
        sent_as,
        retry_of: None,
        files: Vec::new(),
    }))))
}

/// The second time under the same name: what was said the first time.
pub(super) fn again(before: Shown, id: &ConversationId, acting: &Acting) -> Said {
    let same = before.message.conversation == *id && before.written_by.as_deref() == Some(acting.by.actor.name());
    if same { Said::Message(Box::new(before)) } else { Said::Refused(Refused::NameTaken) }
}

/// What our side has said after the last thing the writer saw. What the contact says never blocks an answer to it.
/// `None`: what they saw is not in the conversation.
pub(super) async fn said_since(id: &ConversationId, saying: &Saying, tx: &mut Tx) -> Result<Option<Vec<Shown>>> {
    let Some(seen) = saying.seen.as_deref().filter(|_| !saying.anyway) else { return Ok(Some(Vec::new())) };
    let at = match seen {
        NOTHING_SEEN => Timestamp::MIN,
        seen => match store::listing::seen_until(tx, id, seen).await? {
            Some(at) => at,
            None => return Ok(None),
        },
    };
    Ok(Some(store::messages::answers_since(tx, id, (at, seen), ANSWERS_MAX).await?))
}

/// Has the conversation in the writer's hands, where they may write in it; a call with the line it is on.
pub(super) async fn in_hand(
    desk: &Desk,
    open: &mut Open,
    (saying, line): (&Saying, Option<&OnTheLine>),
    acting: &Acting,
    tx: &mut Tx,
) -> Result<std::result::Result<(), Refused>> {
    let id = open.conversation.id.clone();
    let Some(held) = store::held::get(tx, &id).await? else { return Ok(Err(Refused::NotHeld)) };
    let is_open = open.conversation.status != ConversationStatus::Closed;
    let of_another = held.assignee.as_ref().is_some_and(|other| Some(other) != acting.by.actor.member());
    let held_by_team = open.conversation.holder == Holder::Member;
    if is_open && held_by_team && !of_another {
        return Ok(Ok(()));
    }
    if !saying.take {
        return Ok(Err(match (is_open, held_by_team) {
            (false, _) => Refused::Closed,
            (_, true) => Refused::HeldByAnother,
            _ => Refused::NotHeld,
        }));
    }
    let act = Act::TakeOver { from: saying.from.clone() };
    match act_in(desk, &id, &act, None, (acting, line), tx).await? {
        Some(Err(refused)) => return Ok(Err(refused)),
        None => return Ok(Err(Refused::NotHeld)),
        Some(Ok(_)) => {}
    }
    if let Some(taken) = store::conversations::get(tx, &id).await? {
        *open = taken;
    }
    Ok(Ok(()))
}

pub(super) fn queued(message: &Message, language: Language) -> Happened {
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
pub(super) fn way<'b>(business: &'b Business, open: &Open) -> std::result::Result<(&'b Channel, String), Refused> {
    let conversation = &open.conversation;
    if conversation.medium == Medium::Voice && conversation.status == ConversationStatus::Open {
        return Err(Refused::InCall);
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

/// What is said, by whom and why.
pub(super) struct Words {
    pub body: String,
    pub author: Author,
    pub purpose: Purpose,
}

/// Keeps the message and has it sent.
pub(super) fn put(desk: &Desk, open: &Open, words: Words, (channel, to): (&Channel, String), tx: &mut Tx) -> Message {
    let (id, medium) = (&open.conversation.id, open.conversation.medium);
    let in_chat = medium == Medium::Web;
    let message = Message {
        id: mint!(desk, MessageId),
        conversation: id.clone(),
        medium,
        author: words.author,
        from: channel.address.clone(),
        to,
        body: words.body,
        purpose: words.purpose,
        booking: None,
        // The chat reads its messages from the store by cursor: committed is as far as a server can take them.
        delivery: if in_chat { Delivery::Sent } else { Delivery::Queued },
        at: desk.now(),
    };
    store::messages::insert(tx, &message);
    if !in_chat {
        queue(desk, open, &message, channel, tx);
    }
    store::conversations::touch(tx, id, desk.now());
    let what = queued(&message, open.conversation.language);
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    message
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
