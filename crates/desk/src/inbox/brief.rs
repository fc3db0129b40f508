//! What a person needs who takes a conversation over: from the record alone, nothing made up.

use crate::desk::Desk;
use crate::error::Result;
use crate::turn::Record;
use frontdesk_dialogue::State;
use frontdesk_domain::{Booking, Command, ConversationId, Event, Happened, TenantId, TurnId};
use frontdesk_store::conversations::Open;
use frontdesk_store::turns::Turn;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use serde_json::Value;

/// What somebody said is looked for in no more turns than these, the latest.
const TURNS_MAX: i64 = 200;

/// Where a conversation stands.
#[derive(Clone, Debug)]
pub struct Brief {
    pub open: Open,
    /// Why the assistant last asked for a person, and when; `None`: it did not.
    pub asked: Option<(String, Timestamp)>,
    /// What is being done, what is spoken about now first.
    pub flows: Vec<InHand>,
    /// The contact's bookings to come, soonest first.
    pub bookings: Vec<Booking>,
    /// What the contact said last, with its instant.
    pub last_words: Option<(String, Timestamp)>,
    /// What the assistant said last.
    pub last_answer: Option<String>,
}

/// A flow that was begun and is not over.
#[derive(Clone, Debug, PartialEq)]
pub struct InHand {
    pub flow: String,
    pub step: String,
    pub known: Vec<Slot>,
}

/// What is known for a flow, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    pub name: String,
    pub value: Value,
    /// The turn in which the contact said it, and their words. `None`: it was known or follows from something else.
    pub from: Option<(TurnId, i64, String)>,
}

impl Desk {
    /// Where a conversation stands. `None`: there is no such conversation.
    pub async fn brief(&self, tenant: &TenantId, id: &ConversationId) -> Result<Option<Brief>> {
        let (id, now) = (id.clone(), self.now());
        self.look(tenant, move |tx| Box::pin(async move { brief(tx, &id, now).await })).await
    }
}

async fn brief(tx: &mut Tx, id: &ConversationId, now: Timestamp) -> store::Result<Option<Brief>> {
    let Some(open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    let turns = store::turns::page(tx, id, (open.turn_count - TURNS_MAX).max(0), TURNS_MAX).await?;
    let turns: Vec<(Turn, Record)> =
        turns.into_iter().filter_map(|turn| Some((read(&turn)?, turn)).map(|(record, turn)| (turn, record))).collect();
    // A state that another program wrote and nobody can read tells nothing; the words are still there.
    let state: State = serde_json::from_str(&open.dialogue).unwrap_or_default();
    let events = store::events::of(tx, id).await?;
    let bookings = store::bookings::upcoming(tx, &open.contact.address, None, now).await?;
    let written = store::messages::of(tx, id).await?;
    let wrote = written.into_iter().rev().find(|message| message.author == frontdesk_domain::Author::Contact);
    let spoke = turns.iter().rev().find(|(turn, _)| !turn.heard.is_empty());
    let last_words = match (wrote, spoke) {
        (Some(message), Some((turn, _))) if turn.at > message.at => Some((turn.heard.clone(), turn.at)),
        (Some(message), _) => Some((message.body, message.at)),
        (None, spoke) => spoke.map(|(turn, _)| (turn.heard.clone(), turn.at)),
    };
    let last_answer = turns.iter().rev().map(|(_, record)| record.said.clone()).find(|said| !said.is_empty());
    let flows = state.in_hand().map(|(flow, step, slots)| InHand {
        flow: flow.to_owned(),
        step: step.to_owned(),
        known: slots.map(|(name, value)| slot(name, value, &turns)).collect(),
    });
    let flows = flows.collect();
    Ok(Some(Brief { asked: asked(&events), flows, bookings, last_words, last_answer, open }))
}

fn read(turn: &Turn) -> Option<Record> {
    serde_json::from_str(&turn.record).ok()
}

fn asked(events: &[Event]) -> Option<(String, Timestamp)> {
    events.iter().rev().find_map(|event| match &event.what {
        Happened::HandoffRequested { reason, .. } => Some((reason.clone(), event.at)),
        _ => None,
    })
}

fn slot(name: &str, value: &Value, turns: &[(Turn, Record)]) -> Slot {
    let from = turns.iter().rev().find(|(_, record)| sets(record, name));
    let from = from.map(|(turn, _)| (turn.id.clone(), turn.seq, turn.heard.clone()));
    Slot { name: name.to_owned(), value: value.clone(), from }
}

fn sets(record: &Record, name: &str) -> bool {
    let commands = record.understood.iter().flat_map(|understood| &understood.commands);
    commands.into_iter().any(|command| match command {
        Command::SetSlot { slot, .. } | Command::CorrectSlot { slot, .. } => slot == name,
        _ => false,
    })
}
