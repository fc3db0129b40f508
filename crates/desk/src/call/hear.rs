//! What a call brings: it rings, the caller speaks or presses keys, or stays silent.

use super::round::attend;
use crate::advice::{Adviser, Consulting, Counsel};
use crate::business::Business;
use crate::call::Kept;
use crate::desk::{Commit, Desk, mint};
use crate::error::Result;
use crate::opening;
use crate::turn::{After, Came, Saved, Turn};
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{
    Address, Channel, ChannelKind, Contact, ContactId, ConversationId, ConversationStatus, Inbound, InboundEvent,
    Medium, Next, TenantId,
};
use frontdesk_store::calls::Ringing;
use frontdesk_store::conversations::Open;
use frontdesk_store::{self as store, Tx};
use std::sync::{Arc, Mutex, PoisonError};

/// What the vendor is told, in its own form.
pub type CallAnswer = String;

/// A turn of a call that was answered and committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnMade {
    pub tenant: TenantId,
    pub conversation: ConversationId,
    /// Counts from 1.
    pub number: i64,
}

impl Desk {
    /// Answers one webhook of a call, after its commit.
    pub async fn hear_call(&self, inbound: Inbound, phone: Arc<dyn PhoneAdapter>) -> Result<CallAnswer> {
        Ok(self.answer_call(inbound, phone).await?.0)
    }

    /// The same, with the turn that was made of it.
    pub async fn answer_call(
        &self,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<(CallAnswer, Option<TurnMade>)> {
        let Some(tenant) = self.tenant_at(ChannelKind::Twilio, &inbound.to).await? else {
            self.0.store.note_unknown_call(&inbound.to, self.now()).await?;
            metrics::counter!("frontdesk_unknown_calls_total").increment(1);
            return Ok((phone.unknown_number(), None));
        };
        let business = self.business(&tenant).await?;
        let answer = match &inbound.event {
            InboundEvent::DialEnded { .. } => self.call_dialed(&tenant, business, inbound, phone).await?,
            InboundEvent::CallEnded { .. } => self.call_ended(&tenant, business, inbound, phone).await?,
            InboundEvent::VoicemailLeft { .. } => self.voicemail_left(&tenant, business, inbound, phone).await?,
            // Only shown: nothing is made of it.
            InboundEvent::Speaking { .. } => phone.nothing(),
            InboundEvent::CallRang => {
                let ring = business.channel_at(&inbound.to).and_then(|c| c.ring_first.as_ref());
                match ring {
                    Some(ring) => phone.ring(ring),
                    None => return self.call_turn(&tenant, business, inbound, phone).await,
                }
            }
            _ => return self.call_turn(&tenant, business, inbound, phone).await,
        };
        Ok((answer, None))
    }

    async fn call_turn(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
    ) -> Result<(CallAnswer, Option<TurnMade>)> {
        let call = call_of(&inbound).to_owned();
        let turned = match self.adviser(tenant) {
            None => {
                let kept = self.0.calls.take(tenant, &call, &inbound.key, self.now());
                self.turn_once(tenant, business, inbound, phone, Begins { kept, counsel: None }).await?
            }
            Some(adviser) => self.turn_advised(tenant, business, inbound, phone, adviser).await?,
        };
        self.reached("committed");
        if let Some(kept) = turned.kept {
            self.0.calls.keep(tenant, &call, kept);
        }
        self.after(turned.after);
        let made = turned.made.map(|(conversation, number)| TurnMade { tenant: tenant.clone(), conversation, number });
        Ok((turned.answer, made))
    }

    /// A turn that may ask a model. Words that come meanwhile end the asking, and wait for this turn's end.
    async fn turn_advised(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
        adviser: Arc<Adviser>,
    ) -> Result<Turned> {
        let call = call_of(&inbound).to_owned();
        let asking = self.0.asking.begin(tenant, &call, &inbound.key).await;
        let kept = self.0.calls.take(tenant, &call, &inbound.key, self.now());
        let consulting = Consulting { tenant, adviser, turn: &asking, medium: Medium::Voice };
        let turned = self.consult(consulting, false, |counsel| {
            let begins = Begins { kept: kept.clone(), counsel: Some(counsel) };
            self.turn_once(tenant, business.clone(), inbound.clone(), phone.clone(), begins)
        });
        turned.await?.ok_or(crate::Error::NotFound("turn"))
    }

    async fn turn_once(
        &self,
        tenant: &TenantId,
        business: Arc<Business>,
        inbound: Inbound,
        phone: Arc<dyn PhoneAdapter>,
        begins: Begins,
    ) -> Result<Turned> {
        let (desk, counsel) = (self.clone(), begins.counsel);
        let how = if counsel.is_some() { Commit::Alone } else { Commit::Shared };
        // For the first try alone: when that fails, the call has changed.
        let kept = Arc::new(Mutex::new(begins.kept));
        self.commit_as(tenant, how, move |tx| {
            let (desk, business, inbound, phone) = (desk.clone(), business.clone(), inbound.clone(), phone.clone());
            let kept = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
            let begins = Begins { kept, counsel: counsel.clone() };
            Box::pin(async move { turn_in(&desk, business, inbound, phone.as_ref(), begins, tx).await })
        })
        .await
    }
}

/// What a turn begins with, besides what came in.
struct Begins {
    kept: Option<Kept>,
    counsel: Option<Counsel>,
}

/// What a turn of a call came to.
struct Turned {
    answer: CallAnswer,
    after: After,
    kept: Option<Kept>,
    /// `None`: answered before, or by a person of the team.
    made: Option<(ConversationId, i64)>,
}

impl Turned {
    fn without_turn(answer: CallAnswer) -> Self {
        Self { answer, after: After::default(), kept: None, made: None }
    }
}

/// The vendor's id of the call.
pub(super) fn call_of(inbound: &Inbound) -> &str {
    inbound.call.as_deref().unwrap_or(&inbound.key)
}

/// One webhook, one turn; a key that was answered before gets the answer it got then.
async fn turn_in(
    desk: &Desk,
    business: Arc<Business>,
    inbound: Inbound,
    phone: &dyn PhoneAdapter,
    begins: Begins,
    tx: &mut Tx,
) -> Result<Turned> {
    let Begins { kept, counsel } = begins;
    let (open, begins) = match &kept {
        Some(kept) => (kept.open.clone(), false),
        None => match open_or_answer(desk, &business, &inbound, tx).await? {
            Opened::Answered(answer) => return Ok(Turned::without_turn(answer)),
            Opened::Here(open) => {
                if let Some(answer) = attend(desk, &business, &inbound, phone, &open, tx).await? {
                    return Ok(Turned::without_turn(answer));
                }
                (*open, false)
            }
            Opened::New(open) => (*open, true),
        },
    };
    desk.reached("filed");
    let mut turn = match begins {
        true => Turn::first(desk, business, open, Medium::Voice)?,
        false => Turn::of(desk, business, open, Medium::Voice)?,
    };
    turn.counsel = counsel.map(Box::new);
    if turn.turn_count == 0 {
        turn.happened(tx, turn.call_started());
    }
    // The last words may arrive after the news that the caller hung up.
    let hung_up = turn.conversation.status != ConversationStatus::Open || turn.conversation.medium != Medium::Voice;
    let (came, heard, nbest) = came(inbound.event);
    let input = turn.input(came, &heard, &nbest);
    let reply = turn.decide(tx, input).await?;
    desk.reached("decided");
    if hung_up {
        crate::act::release_hold(&turn, tx).await?;
    }
    if reply.next != Next::Listen && turn.state.is_idle() {
        turn.close(tx, "said goodbye");
    }
    let answer = phone.say(&turn.business.tenant, &reply, turn.awaited(None));
    turn.save(tx, Saved { key: &inbound.key, heard: &heard, answer: &answer })?;
    desk.reached("saved");
    let outcome = turn.state.outcome_word();
    turn.count("frontdesk_turns_total", &[("channel", "voice"), ("outcome", outcome)]);
    let (after, now) = (turn.after(), turn.now);
    let made = Some((turn.conversation.id.clone(), turn.turn_count));
    // Only of a call that began here all deliveries are known.
    let known = begins || kept.is_some();
    let kept = if known { desk.0.calls.after(kept, turn.into_open(), &inbound.key, now) } else { None };
    Ok(Turned { answer, after, kept, made })
}

enum Opened {
    Answered(CallAnswer),
    Here(Box<Open>),
    /// Its conversation is not stored yet.
    New(Box<Open>),
}

/// Waits for a turn of the call that is going on, then reads what it left.
async fn open_or_answer(desk: &Desk, business: &Business, inbound: &Inbound, tx: &mut Tx) -> Result<Opened> {
    let call = call_of(inbound);
    tx.lock(call).await;
    if inbound.event == InboundEvent::CallRang
        && let Ringing::New(contact) = store::calls::ringing(tx, call, &inbound.from).await?
    {
        let contact = contact.unwrap_or_else(|| opening::new_contact(desk, &inbound.from, tx));
        return Ok(Opened::New(Box::new(new_call(desk, business, inbound, contact, tx)?)));
    }
    Ok(match store::conversations::for_call(tx, call, &inbound.key).await? {
        Some((_, Some(answer))) => Opened::Answered(answer),
        Some((open, None)) => Opened::Here(Box::new(open)),
        None => {
            let contact = contact_of(desk, inbound, tx).await?;
            Opened::New(Box::new(new_call(desk, business, inbound, contact, tx)?))
        }
    })
}

/// What came in, and the words or keys.
fn came(event: InboundEvent) -> (Came, String, Vec<String>) {
    match event {
        InboundEvent::Said { text, nbest } => (Came::Words, text, nbest),
        InboundEvent::Pressed { digits } => (Came::Keys, digits, Vec::new()),
        // Asked for a person who has given the call back meanwhile.
        InboundEvent::Silent | InboundEvent::Prompted => (Came::Silence, String::new(), Vec::new()),
        _ => (Came::Opened, String::new(), Vec::new()),
    }
}

/// A call is a conversation of its own: two calls from one switchboard are never mixed up.
pub(super) async fn open_call(desk: &Desk, business: &Business, inbound: &Inbound, tx: &mut Tx) -> Result<Open> {
    let contact = contact_of(desk, inbound, tx).await?;
    let open = new_call(desk, business, inbound, contact, tx)?;
    store::conversations::create(tx, &open.conversation, "");
    Ok(open)
}

async fn contact_of(desk: &Desk, inbound: &Inbound, tx: &mut Tx) -> Result<Contact> {
    Ok(store::contacts::find_or_create(tx, &inbound.from, mint!(desk, ContactId), desk.now()).await?)
}

/// The call with its conversation, which is still to be stored.
fn new_call(desk: &Desk, business: &Business, inbound: &Inbound, contact: Contact, tx: &mut Tx) -> Result<Open> {
    let channel = channel_of(business, &inbound.to)?;
    let conversation = opening::conversation(desk, business, &contact, &channel.id, inbound.medium);
    store::calls::start(tx, call_of(inbound), &conversation.id, "in-progress", desk.now());
    Ok(opening::unstored(conversation, contact))
}

pub(super) fn channel_of<'a>(business: &'a Business, address: &str) -> Result<&'a Channel> {
    business.channel_at(address).ok_or(crate::Error::NotFound("channel"))
}

/// Whether texts can reach the caller at all.
pub(super) fn can_text(from: &Address) -> bool {
    matches!(from, Address::Phone(_))
}
