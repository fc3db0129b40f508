//! A turn over everything that waits in a text conversation.

use crate::act::Text;
use crate::advice::{Consulting, Counsel};
use crate::business::Business;
use crate::desk::{Commit, Desk, mint};
use crate::error::{Error, Result};
use crate::turn::{After, Came, Saved, Turn};
use frontdesk_domain::{
    Author, ConversationId, Delivery, Happened, Holder, InboundEvent, Medium, Message, MessageId, Purpose, Reply,
    TenantId, TurnId,
};
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is kept as the answer of a text turn: the message, and what it offers to choose from.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Answered {
    pub message: Option<MessageId>,
    #[serde(default)]
    pub options: Vec<String>,
}

/// A turn that failed is tried again after this long, then after twice that, and so on up to a minute.
const AGAIN_S: i64 = 5;
const AGAIN_MAX_S: i64 = 60;
/// Some four minutes; then a person has to look.
const FAILURES_MAX: i64 = 8;

impl Desk {
    /// Answers what waits in a conversation; a failure leaves it waiting for the next try.
    pub(crate) async fn answer(&self, tenant: &TenantId, conversation: &ConversationId) {
        match self.try_answer(tenant, conversation).await {
            Ok(after) => {
                self.reached("committed");
                let _ = self.0.news.send(conversation.clone());
                self.after(after);
            }
            Err(error) => {
                tracing::error!(%tenant, %conversation, %error, "a text turn failed; it is tried again");
                metrics::counter!("frontdesk_turns_total", "channel" => "text", "outcome" => "failed").increment(1);
                self.put_off(tenant, conversation.clone()).await;
                let _ = self.0.news.send(conversation.clone());
            }
        }
    }

    async fn try_answer(&self, tenant: &TenantId, conversation: &ConversationId) -> Result<After> {
        let business = self.business(tenant).await?;
        let Some(adviser) = self.adviser(tenant) else {
            return self.answer_once(tenant, business, conversation, None).await;
        };
        // Every answer is of its own delivery: messages that come meanwhile begin anew, with all that waits.
        let delivery = self.request_id();
        let asking = self.0.asking.begin(tenant, conversation.as_str(), &delivery).await;
        let consulting = Consulting { tenant, adviser, turn: &asking, medium: Medium::Sms };
        let answered = self.consult(consulting, true, |counsel| {
            self.answer_once(tenant, business.clone(), conversation, Some(counsel))
        });
        Ok(answered.await?.unwrap_or_default())
    }

    async fn answer_once(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        conversation: &ConversationId,
        counsel: Option<Counsel>,
    ) -> Result<After> {
        let (desk, conversation) = (self.clone(), conversation.clone());
        let how = if counsel.is_some() { Commit::Alone } else { Commit::Shared };
        self.commit_as(tenant, how, move |tx| {
            let (desk, business, conversation) = (desk.clone(), business.clone(), conversation.clone());
            let counsel = counsel.clone();
            Box::pin(async move { answer_in(&desk, business, &conversation, counsel, tx).await })
        })
        .await
    }

    async fn put_off(&self, tenant: &TenantId, conversation: ConversationId) {
        let desk = self.clone();
        let put_off = self
            .commit(tenant, move |tx| {
                let (desk, conversation) = (desk.clone(), conversation.clone());
                Box::pin(async move { put_off_in(&desk, &conversation, tx).await })
            })
            .await;
        if let Err(error) = put_off {
            tracing::error!(%tenant, %error, "a failed text turn could not be put off");
        }
    }
}

/// A turn that fails again and again is not tried for ever: the messages stay, and the conversation waits for a person.
async fn put_off_in(desk: &Desk, id: &ConversationId, tx: &mut Tx) -> Result<()> {
    tx.lock(id.as_str()).await;
    let failures = store::inbox::failures(tx, id).await? + 1;
    if failures < FAILURES_MAX {
        let wait = (AGAIN_S << (failures - 1).clamp(0, 10)).min(AGAIN_MAX_S);
        store::inbox::postpone(tx, id, desk.now() + SignedDuration::from_secs(wait));
        return Ok(());
    }
    let waiting = store::inbox::waiting(tx, id).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let keys: Vec<&str> = waiting.iter().map(|(key, _)| key.as_str()).collect();
    store::inbox::take(tx, &keys, &mint!(desk, TurnId));
    store::conversations::hand_over(tx, id, Holder::Queue);
    let reason = "a message could not be answered automatically".to_owned();
    super::file::happened(desk, id, Happened::HandoffRequested { reason, flow: None }, tx);
    Ok(())
}

async fn answer_in(
    desk: &Desk,
    business: Arc<Business>,
    id: &ConversationId,
    counsel: Option<Counsel>,
    tx: &mut Tx,
) -> Result<After> {
    tx.lock(id.as_str()).await;
    let waiting = store::inbox::waiting(tx, id).await?;
    let Some((first, _)) = waiting.first() else { return Ok(After::default()) };
    let first = first.clone();
    let open = store::conversations::get(tx, id).await?.ok_or(Error::NotFound("conversation"))?;
    let medium = match open.conversation.medium {
        Medium::Voice => Medium::Sms,
        written => written,
    };
    let mut turn = Turn::of(desk, business, open, medium)?;
    turn.counsel = counsel.map(Box::new);
    let keys: Vec<&str> = waiting.iter().map(|(key, _)| key.as_str()).collect();
    store::inbox::take(tx, &keys, &turn.id);
    if turn.conversation.holder != Holder::Assistant {
        return Ok(After::default());
    }
    let events = waiting.iter().map(|(_, event)| read(event)).collect::<Result<Vec<_>>>()?;
    let (came, heard) = came(&turn, &events);
    let input = turn.input(came, &heard, &[]);
    let reply = turn.decide(tx, input).await?;
    desk.reached("decided");
    let message = send(&mut turn, &reply, tx).await?;
    let answered = Answered { message, options: reply.options };
    let answer = serde_json::to_string(&answered).map_err(|e| Error::json("an answer", &e))?;
    turn.save(tx, Saved { key: &first, heard: &heard, answer: &answer })?;
    desk.reached("saved");
    let outcome = turn.state.outcome_word();
    turn.count("frontdesk_turns_total", &[("channel", medium.name()), ("outcome", outcome)]);
    Ok(turn.after())
}

fn read(event: &str) -> Result<InboundEvent> {
    serde_json::from_str(event).map_err(|e| Error::json("a filed event", &e))
}

/// Several messages in a row are one utterance.
fn came(turn: &Turn, events: &[InboundEvent]) -> (Came, String) {
    let texts: Vec<&str> = events
        .iter()
        .filter_map(|e| match e {
            // What says nothing beside the words that came with it.
            InboundEvent::Text { body, media, .. } if body.trim().is_empty() && !media.is_empty() => None,
            InboundEvent::Text { body, .. } => Some(body.as_str()),
            _ => None,
        })
        .collect();
    if texts.is_empty() {
        let files = events.iter().any(|e| matches!(e, InboundEvent::Text { .. }));
        return (if files { Came::Files } else { Came::Opened }, String::new());
    }
    let heard = texts.join("\n");
    let digits = heard.trim();
    // "1" answers a numbered list in writing as the keypad does on the phone.
    if digits.len() == 1 && digits.bytes().all(|b| b.is_ascii_digit()) && turn.state.offers_choices() {
        return (Came::Keys, heard);
    }
    (Came::Words, heard)
}

async fn send(turn: &mut Turn, reply: &Reply, tx: &mut Tx) -> Result<Option<MessageId>> {
    if reply.text.is_empty() {
        return Ok(None);
    }
    if turn.medium == Medium::Sms {
        let text =
            Text { to: turn.caller.phone.clone(), body: reply.text.clone(), purpose: Purpose::Reply, booking: None };
        text.queue(turn, tx).await?;
        return Ok(None);
    }
    let channel = turn.business.channel(&turn.conversation.channel).ok_or(Error::NotFound("channel"))?;
    let message = Message {
        id: mint!(turn.desk, MessageId),
        conversation: turn.conversation.id.clone(),
        medium: turn.medium,
        author: Author::Assistant,
        from: channel.address.clone(),
        to: turn.contact.address.value().to_owned(),
        body: reply.text.clone(),
        purpose: Purpose::Reply,
        booking: None,
        // The chat reads its messages from the store by cursor: committed is as far as a server can take them.
        delivery: Delivery::Sent,
        at: turn.now,
    };
    store::messages::insert(tx, &message);
    turn.happened(tx, turn.message_queued(&message));
    Ok(Some(message.id))
}
