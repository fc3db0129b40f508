//! A turn while it runs: the conversation, its contact, the dialogue's state and what happened so far.

use crate::advice::Counsel;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::turn::{Known, Record};
use frontdesk_dialogue::{Caller, State};
use frontdesk_domain::outside::Awaited;
use frontdesk_domain::{
    Booking, Contact, Conversation, ConversationStatus, Digest, Event, EventId, Happened, Language, Medium, Message,
    TurnId,
};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// As events name it that did something.
const ASSISTANT: &str = "assistant";

#[derive(Debug)]
pub(crate) struct Turn {
    pub desk: Desk,
    pub business: Arc<Business>,
    pub id: TurnId,
    pub now: Timestamp,
    pub medium: Medium,
    pub conversation: Conversation,
    pub epoch: i64,
    pub contact: Contact,
    pub state: State,
    pub turn_count: i64,
    /// Of the conversation, as it is in the database or on its way there.
    version: i64,
    /// The conversation begins with this turn and is stored when it is kept.
    unstored: bool,
    /// The state as it was saved last.
    saved: String,
    pub caller: Caller,
    pub record: Record,
    /// Whom it may ask, and what it was answered.
    pub counsel: Option<Box<Counsel>>,
    /// Something was put into the outbox.
    pub queued: bool,
    /// The member or program that does it by hand; no reply says so.
    pub by_hand: Option<String>,
    counts: Vec<Count>,
}

/// A metric and its labels.
type Count = (&'static str, Vec<(&'static str, &'static str)>);

/// What follows the commit of a turn, and only that: a transaction may be rolled back, and tried again.
#[derive(Debug, Default)]
pub(crate) struct After {
    queued: bool,
    counts: Vec<Count>,
}

impl Desk {
    /// Counts what was committed, and wakes whoever delivers it.
    pub(crate) fn after(&self, after: After) {
        for (name, labels) in after.counts {
            metrics::counter!(name, &labels).increment(1);
        }
        if after.queued {
            self.0.outbox_filled.notify_one();
        }
    }
}

/// How a finished turn is kept.
pub(crate) struct Saved<'a> {
    pub key: &'a str,
    pub heard: &'a str,
    pub answer: &'a str,
}

impl Turn {
    /// What the vendor's next delivery belongs to.
    pub fn awaited(&self, round: Option<i64>) -> Awaited<'_> {
        Awaited { conversation: &self.conversation.id, turn: self.turn_count + 1, round }
    }

    pub fn of(desk: &Desk, business: Arc<Business>, open: store::conversations::Open, medium: Medium) -> Result<Self> {
        let mut state = match open.dialogue.as_str() {
            "" => State::default(),
            text => serde_json::from_str(text).map_err(|e| Error::json("the dialogue's state", &e))?,
        };
        frontdesk_dialogue::fit(&business.playbook, &mut state);
        let contact = open.contact;
        let caller = Caller {
            phone: contact.address.phone().map(str::to_owned),
            name: contact.name.clone(),
            greet_by_name: contact.greet_by_name,
            no_texts: !contact.sms.may_send(),
        };
        let record = Record {
            language: Some(open.conversation.language),
            known: Known::of(&caller),
            made_of: business.made_of,
            ..Record::default()
        };
        Ok(Self {
            desk: desk.clone(),
            id: mint!(desk, TurnId),
            now: desk.now(),
            business,
            medium,
            conversation: open.conversation,
            epoch: open.epoch,
            contact,
            state,
            turn_count: open.turn_count,
            version: open.version,
            unstored: false,
            saved: open.dialogue,
            caller,
            record,
            counsel: None,
            queued: false,
            by_hand: None,
            counts: Vec::new(),
        })
    }

    /// The turn that a conversation begins with.
    pub fn first(
        desk: &Desk,
        business: Arc<Business>,
        open: store::conversations::Open,
        medium: Medium,
    ) -> Result<Self> {
        Ok(Self { unstored: true, ..Self::of(desk, business, open, medium)? })
    }

    /// Stores a conversation that begins, before anything that refers to it.
    pub fn begin(&mut self, tx: &mut Tx) {
        if std::mem::take(&mut self.unstored) {
            store::conversations::create(tx, &self.conversation, "");
        }
    }

    /// Counts something once the turn is committed.
    pub fn count(&mut self, metric: &'static str, labels: &[(&'static str, &'static str)]) {
        self.counts.push((metric, labels.to_vec()));
    }

    pub fn after(&mut self) -> After {
        After { queued: self.queued, counts: std::mem::take(&mut self.counts) }
    }

    /// Of the conversation, as this turn found it.
    pub fn version(&self) -> i64 {
        self.version
    }

    pub fn language(&self) -> Language {
        self.conversation.language
    }

    /// Whoever does what is done in it, as events name them.
    pub fn by(&self) -> String {
        self.by_hand.clone().unwrap_or_else(|| ASSISTANT.to_owned())
    }

    /// The flow that is spoken about, as events name it.
    pub fn flow(&self) -> Option<String> {
        self.state.spoken_about().map(|(flow, _)| flow.to_owned())
    }

    /// The step that waits for the contact, as events name it.
    pub fn at_step(&self) -> Option<String> {
        self.state.spoken_about().map(|(_, step)| step.to_owned())
    }

    /// A call that begins with this turn, or was missed.
    pub fn call_started(&self) -> Happened {
        let (contact, channel) = (Some(self.contact.id.clone()), Some(self.conversation.channel.clone()));
        Happened::CallStarted { contact, channel, language: Some(self.language()) }
    }

    /// A message that goes out with this turn.
    pub fn message_queued(&self, message: &Message) -> Happened {
        Happened::MessageQueued {
            message: message.id.clone(),
            author: Some(message.author),
            purpose: Some(message.purpose.name().to_owned()),
            flow: self.flow(),
            step: self.at_step(),
            language: Some(self.language()),
        }
    }

    /// What its service costs.
    pub fn price_of(&self, booking: &Booking) -> Option<i64> {
        self.business.tenant.service(&booking.offer.service)?.price
    }

    pub fn happened(&self, tx: &mut Tx, what: Happened) {
        let id = mint!(self.desk, EventId);
        let event = Event { id, conversation: Some(self.conversation.id.clone()), at: self.now, what };
        store::events::append(tx, &event);
    }

    pub fn close(&mut self, tx: &mut Tx, why: &str) {
        self.conversation.status = ConversationStatus::Closed;
        self.happened(tx, Happened::ConversationClosed { why: why.to_owned() });
    }

    /// Queues the state and the record; they go out with the commit.
    pub fn save(&mut self, tx: &mut Tx, saved: Saved<'_>) -> Result<()> {
        self.turn_count += 1;
        self.keep(tx)?;
        let record = self.written()?;
        store::turns::insert(
            tx,
            &store::turns::NewTurn {
                id: &self.id,
                conversation: &self.conversation.id,
                seq: self.turn_count,
                key: saved.key,
                medium: self.medium,
                heard: saved.heard,
                record: &record,
                answer: saved.answer,
                at: self.now,
            },
        );
        Ok(())
    }

    /// The record as it is stored, with the digest of the state as it is stored.
    pub fn written(&mut self) -> Result<String> {
        self.record.state = Digest::of(&self.saved);
        serde_json::to_string(&self.record).map_err(unreadable("the turn's record"))
    }

    /// The state as it is stored.
    pub fn write_state(&mut self) -> Result<&str> {
        self.saved = serde_json::to_string(&self.state).map_err(unreadable("the dialogue's state"))?;
        Ok(&self.saved)
    }

    /// Queues the conversation as it now is, without a turn.
    pub fn keep(&mut self, tx: &mut Tx) -> Result<()> {
        self.write_state()?;
        self.conversation.last_at = self.now;
        if std::mem::take(&mut self.unstored) {
            store::conversations::create_after(tx, &self.conversation, &self.saved, self.turn_count);
            return Ok(());
        }
        let conversation = &self.conversation;
        let saved = store::conversations::Saved {
            dialogue: &self.saved,
            language: conversation.language,
            status: conversation.status,
            holder: conversation.holder,
            medium: conversation.medium,
            turn_count: self.turn_count,
            last_at: self.now,
            seen: self.version,
        };
        store::conversations::save(tx, &conversation.id, &saved);
        self.version += 1;
        Ok(())
    }

    /// The conversation as this turn leaves it.
    pub fn into_open(self) -> store::conversations::Open {
        store::conversations::Open {
            conversation: self.conversation,
            epoch: self.epoch,
            dialogue: self.saved,
            turn_count: self.turn_count,
            version: self.version,
            contact: self.contact,
        }
    }
}

fn unreadable(what: &'static str) -> impl Fn(serde_json::Error) -> Error {
    move |e| Error::json(what, &e)
}
