//! What a person needs who takes a conversation over: from the record alone.

use crate::ApiError;
use crate::access::{Allowed, Found};
use axum::Json;
use frontdesk_desk::inbox::{Brief, InHand, Slot};
use frontdesk_domain::Booking;
use frontdesk_domain::access::may;
use frontdesk_store::held::Held;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Where a conversation stands, for whoever takes it over. Nothing in it is made up.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryShape {
    /// Why the assistant last asked for a person: `emergency`, `asked_for`, `not_understood` or a flow's own word.
    pub reason: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub asked_at: Option<Timestamp>,
    /// What the contact wants: the flows that were begun and are not over, what is spoken about now first.
    pub wants: Vec<InHandShape>,
    /// Their bookings to come, soonest first.
    pub bookings: Vec<ComingBooking>,
    /// What they said last.
    pub last_words: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_words_at: Option<Timestamp>,
    /// What the assistant said last.
    pub last_answer: Option<String>,
    pub language: &'static str,
    pub turns: i64,
}

/// What the assistant has in hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct StateShape {
    /// What is spoken about now first. Empty: nothing was begun.
    pub flows: Vec<InHandShape>,
}

/// A flow that was begun and is not over.
#[derive(Debug, Serialize, ToSchema)]
pub struct InHandShape {
    pub flow: String,
    /// Where it goes on when the conversation is handed back.
    pub step: String,
    pub known: Vec<SlotShape>,
}

/// What is known for a flow.
#[derive(Debug, Serialize, ToSchema)]
pub struct SlotShape {
    pub name: String,
    #[schema(value_type = Value)]
    pub value: Value,
    /// The turn in which it was said; null where it was known or follows from something else.
    pub turn: Option<String>,
    /// Its number.
    pub number: Option<i64>,
    /// What the contact said in that turn.
    pub words: Option<String>,
}

/// A booking to come.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComingBooking {
    /// `bkg_…`
    pub id: String,
    pub reference: String,
    pub service: String,
    pub resource: String,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
}

impl From<InHand> for InHandShape {
    fn from(flow: InHand) -> Self {
        Self { flow: flow.flow, step: flow.step, known: flow.known.into_iter().map(Into::into).collect() }
    }
}

impl From<Slot> for SlotShape {
    fn from(slot: Slot) -> Self {
        let (turn, number, words) = match slot.from {
            Some((turn, number, words)) => (Some(turn.to_string()), Some(number), Some(words)),
            None => (None, None, None),
        };
        Self { name: slot.name, value: slot.value, turn, number, words }
    }
}

impl From<&Booking> for ComingBooking {
    fn from(booking: &Booking) -> Self {
        Self {
            id: booking.id.to_string(),
            reference: booking.reference.clone(),
            service: booking.offer.service.to_string(),
            resource: booking.offer.resource.to_string(),
            starts_at: booking.offer.starts_at,
        }
    }
}

async fn brief(by: &Allowed<may::ConversationsRead>, held: &Held) -> Result<Brief, ApiError> {
    by.desk.brief(by.tenant(), &held.conversation.id).await?.ok_or_else(ApiError::not_found)
}

/// Where a conversation stands, for whoever takes it over: why a person was asked for, what the contact wants and said,
/// what is booked.
#[utoipa::path(get, path = "/v1/conversations/{id}/summary", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = SummaryShape)))]
pub async fn summary(found: Found<Held, may::ConversationsRead>) -> Result<Json<SummaryShape>, ApiError> {
    let brief = brief(&found.by, &found.it).await?;
    let (reason, asked_at) = brief.asked.unzip();
    let (last_words, last_words_at) = brief.last_words.unzip();
    Ok(Json(SummaryShape {
        reason,
        asked_at,
        wants: brief.flows.into_iter().map(Into::into).collect(),
        bookings: brief.bookings.iter().map(Into::into).collect(),
        last_words,
        last_words_at,
        last_answer: brief.last_answer,
        language: brief.open.conversation.language.code(),
        turns: brief.open.turn_count,
    }))
}

/// What the assistant has in hand: flows, the step each is at, and what is known, with the words it came from.
#[utoipa::path(get, path = "/v1/conversations/{id}/state", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = StateShape)))]
pub async fn state(found: Found<Held, may::ConversationsRead>) -> Result<Json<StateShape>, ApiError> {
    let brief = brief(&found.by, &found.it).await?;
    Ok(Json(StateShape { flows: brief.flows.into_iter().map(Into::into).collect() }))
}
