//! The forwarded leg of a call ended: answered by a person, or missed.

use super::hear::{can_text, open_call};
use super::round::attend;
use crate::act::Text;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use crate::turn::{After, Came, Saved, Turn};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{ContactId, Event, EventId, Happened, Holder, Inbound, InboundEvent, Medium, Purpose, TenantId};
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use std::sync::Arc;

/// A caller who rings again within this time is not texted a second time.
const SAME_ATTEMPT: SignedDuration = SignedDuration::from_mins(10);

impl Desk {
    pub(super) async fn call_dialed(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<String> {
        let status = match &inbound.event {
            InboundEvent::DialEnded { status, .. } | InboundEvent::CallEnded { status } => status.clone(),
            _ => String::new(),
        };
        if status == "completed" || status == "answered" {
            self.note_picked_up(tenant, &inbound).await?;
            return Ok(phone.hang_up(&business.tenant, business.tenant.locale.language, None));
        }
        let desk = self.clone();
        let (answer, after) = self
            .commit(tenant, move |tx| {
                let (desk, business, inbound) = (desk.clone(), business.clone(), inbound.clone());
                let (phone, status) = (phone.clone(), status.clone());
                Box::pin(async move { not_answered(&desk, business, inbound, phone.as_ref(), &status, tx).await })
            })
            .await?;
        self.reached("committed");
        self.after(after);
        Ok(answer)
    }

    async fn note_picked_up(&self, tenant: &TenantId, inbound: &Inbound) -> Result<()> {
        let (desk, inbound) = (self.clone(), inbound.clone());
        self.commit(tenant, move |tx| {
            let (desk, inbound) = (desk.clone(), inbound.clone());
            Box::pin(async move { picked_up(&desk, &inbound, tx).await })
        })
        .await
    }
}

/// Somebody took the call at the business's own phone; a call that the assistant put through is known already.
async fn picked_up(desk: &Desk, inbound: &Inbound, tx: &mut Tx) -> Result<()> {
    let call = inbound.call.as_deref().unwrap_or(&inbound.key).to_owned();
    if store::conversations::for_call(tx, &call, &inbound.key).await?.is_none() {
        let what = Happened::CallAnswered { call };
        let event = Event { id: mint!(desk, EventId), conversation: None, at: desk.now(), what };
        store::events::append(tx, &event);
    }
    Ok(())
}

/// Nobody took the call: a text, once for each call, that goes on as a conversation. A caller the assistant had
/// put through leaves a message instead.
async fn not_answered(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    status: &str,
    tx: &mut Tx,
) -> Result<(String, After)> {
    let call = inbound.call.as_deref().unwrap_or(&inbound.key).to_owned();
    tx.lock(&call).await;
    match store::conversations::for_call(tx, &call, &inbound.key).await? {
        Some((_, Some(answer))) => return Ok((answer, After::default())),
        Some((open, None)) if open.conversation.holder == Holder::Member => {
            let answer = attend(desk, &business, &inbound, phone, &open, tx).await?;
            return Ok((answer.unwrap_or_else(|| phone.nothing()), After::default()));
        }
        // The call is known: it was the assistant's, and the person it was put through to did not answer.
        Some((open, None)) => return put_through_in_vain(desk, business, inbound, phone, open, tx).await,
        None => {}
    }
    missed(desk, business, inbound, phone, status, tx).await
}

pub(super) async fn missed(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    status: &str,
    tx: &mut Tx,
) -> Result<(String, After)> {
    let call = inbound.call.as_deref().unwrap_or(&inbound.key).to_owned();
    let inbound = Inbound { medium: Medium::Sms, ..inbound };
    let (mut turn, texted_lately) = text_conversation(desk, business, &inbound, &call, tx).await?;
    turn.happened(tx, call_missed(&turn, status));
    store::calls::end(tx, &call, status, turn.now).await?;
    turn.count("frontdesk_missed_calls_total", &[]);
    // While a person holds the conversation, the text is theirs to write.
    let ours = turn.conversation.holder == Holder::Assistant;
    let may_text = ours && can_text(&inbound.from) && turn.contact.sms.may_send();
    let texts = may_text && !texted_lately;
    if texts {
        let input = turn.input(Came::MissedCall, "", &[]);
        let reply = turn.decide(tx, input).await?;
        let text =
            Text { to: turn.caller.phone.clone(), body: reply.text, purpose: Purpose::MissedCall, booking: None };
        text.queue(&mut turn, tx).await?;
    }
    let phrase = match (texts, may_text) {
        (true, _) => "missed_call_spoken",
        (false, true) => "missed_call_spoken_again",
        (false, false) => "missed_call_spoken_plain",
    };
    let answer = turn.farewell(Came::MissedCall, phrase, phone)?;
    turn.save(tx, Saved { key: &inbound.key, heard: "", answer: &answer })?;
    Ok((answer, turn.after()))
}

fn call_missed(turn: &Turn, status: &str) -> Happened {
    Happened::CallMissed {
        status: status.to_owned(),
        contact: Some(turn.contact.id.clone()),
        channel: Some(turn.conversation.channel.clone()),
        language: Some(turn.language()),
    }
}

/// The contact's open text conversation, or a new one; and whether it is so fresh that the caller was just texted.
async fn text_conversation(
    desk: &Desk,
    business: Arc<Business>,
    inbound: &Inbound,
    call: &str,
    tx: &mut Tx,
) -> Result<(Turn, bool)> {
    let now = desk.now();
    tx.lock(&format!("contact {}", inbound.from.value())).await;
    let contact = store::contacts::find_or_create(tx, &inbound.from, mint!(desk, ContactId), now).await?;
    let open = store::conversations::open_for_contact(tx, &contact.id, business.quiet_before(now)).await?;
    let Some(open) = open.filter(|o| o.conversation.medium == Medium::Sms) else {
        let open = open_call(desk, &business, inbound, tx).await?;
        return Ok((Turn::of(desk, business, open, Medium::Sms)?, false));
    };
    tx.lock(open.conversation.id.as_str()).await;
    let open = store::conversations::get(tx, &open.conversation.id).await?.unwrap_or(open);
    let lately = now.duration_since(open.conversation.last_at) < SAME_ATTEMPT;
    store::calls::start(tx, call, &open.conversation.id, "in-progress", now);
    Ok((Turn::of(desk, business, open, Medium::Sms)?, lately))
}

async fn put_through_in_vain(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    open: store::conversations::Open,
    tx: &mut Tx,
) -> Result<(String, After)> {
    let mut turn = Turn::of(desk, business, open, Medium::Voice)?;
    let answer = turn.not_put_through(phone)?;
    turn.save(tx, Saved { key: &inbound.key, heard: "", answer: &answer })?;
    Ok((answer, turn.after()))
}

/// The statuses that mean nobody spoke with the caller.
pub(super) fn is_missed(status: &str) -> bool {
    matches!(status, "no-answer" | "busy" | "failed" | "canceled")
}
