//! How things look in the API. Ids carry their type, instants are UTC (RFC 3339), and nothing is left out.

use super::attachments::AttachmentShape;
use super::understood::UnderstoodShape;
use frontdesk_desk::inbox::Told;
use frontdesk_desk::people::Person;
use frontdesk_domain::{Language, Offer};
use frontdesk_store::bookings::Kept;
use frontdesk_store::cards::Card;
use frontdesk_store::held::Held;
use frontdesk_store::messages::Shown;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// What is wrong with a request (RFC 9457), as `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Where the page about it is: `/errors/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// What happened and what to do.
    pub detail: String,
    /// For programs; it stays the same between versions.
    pub code: String,
}

/// A contact.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactShape {
    /// `con_…`
    pub id: String,
    pub name: Option<String>,
    /// A language code, such as `en`.
    pub language: Option<&'static str>,
    pub tags: Vec<String>,
    pub address: AddressShape,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
}

/// Where somebody is reached.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressShape {
    /// `phone`, `visitor` or `anonymous`.
    pub kind: &'static str,
    pub value: String,
    /// What they agreed to for texts: `implied`, `given` or `withdrawn`.
    pub consent: &'static str,
}

/// A contact with every address that was found to be theirs.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonShape {
    #[serde(flatten)]
    pub contact: ContactShape,
    /// Those that were made part of this one. Each can be split off again by its id.
    pub merged: Vec<ContactShape>,
}

impl From<&Card> for ContactShape {
    fn from(card: &Card) -> Self {
        let contact = &card.contact;
        Self {
            id: contact.id.to_string(),
            name: contact.name.clone(),
            language: contact.language.map(Language::code),
            tags: card.tags.clone(),
            address: AddressShape {
                kind: contact.address.kind(),
                value: contact.address.value().to_owned(),
                consent: contact.sms.name(),
            },
            created_at: card.created_at,
        }
    }
}

impl From<&Person> for PersonShape {
    fn from(person: &Person) -> Self {
        Self { contact: (&person.card).into(), merged: person.also.iter().map(Into::into).collect() }
    }
}

/// A conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConversationShape {
    /// `cnv_…`
    pub id: String,
    pub contact: String,
    /// The contact's name, where it is known.
    pub name: Option<String>,
    pub channel: String,
    /// `voice`, `sms` or `web`.
    pub medium: &'static str,
    /// `open`, `snoozed` or `closed`.
    pub status: &'static str,
    /// Who answers: `assistant`, `member`, or `queue` while it waits for a person.
    pub holder: &'static str,
    /// The member it was given to.
    pub assignee: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub snoozed_until: Option<Timestamp>,
    pub language: &'static str,
    pub turns: i64,
    #[schema(value_type = String, format = DateTime)]
    pub opened_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub last_at: Timestamp,
}

impl From<&Held> for ConversationShape {
    fn from(held: &Held) -> Self {
        let conversation = &held.conversation;
        Self {
            id: conversation.id.to_string(),
            contact: conversation.contact.to_string(),
            name: held.name.clone(),
            channel: conversation.channel.to_string(),
            medium: conversation.medium.name(),
            status: conversation.status.name(),
            holder: conversation.holder.name(),
            assignee: held.assignee.as_ref().map(ToString::to_string),
            snoozed_until: held.snoozed_until,
            language: conversation.language.code(),
            turns: held.turns,
            opened_at: conversation.opened_at,
            last_at: conversation.last_at,
        }
    }
}

/// A message.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageShape {
    /// `msg_…`
    pub id: String,
    pub conversation: String,
    /// `contact`, `assistant`, `member` or `system`.
    pub author: &'static str,
    /// The member or key that wrote it.
    pub written_by: Option<String>,
    /// The id that its writer's program gave it when it was sent.
    pub sent_as: Option<String>,
    /// The message it is another attempt at.
    pub retry_of: Option<String>,
    pub medium: &'static str,
    pub from: String,
    pub to: String,
    pub body: String,
    /// `reply`, `confirmation`, `reminder` or `missed_call`.
    pub purpose: &'static str,
    /// The booking it is about.
    pub booking: Option<String>,
    /// `queued`, `sent`, `delivered` or `failed`.
    pub delivery: &'static str,
    /// Why it failed.
    pub error_code: Option<String>,
    /// The files that came with it, or go with it.
    pub attachments: Vec<AttachmentShape>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<Shown> for MessageShape {
    fn from(shown: Shown) -> Self {
        let Shown { message, error_code, written_by, sent_as, retry_of, files } = shown;
        Self {
            id: message.id.to_string(),
            conversation: message.conversation.to_string(),
            author: message.author.name(),
            written_by,
            sent_as,
            retry_of: retry_of.map(|id| id.to_string()),
            medium: message.medium.name(),
            from: message.from,
            to: message.to,
            body: message.body,
            purpose: message.purpose.name(),
            booking: message.booking.map(|id| id.to_string()),
            delivery: message.delivery.name(),
            error_code,
            attachments: files.into_iter().map(Into::into).collect(),
            at: message.at,
        }
    }
}

/// What was heard and said in one turn.
#[derive(Debug, Serialize, ToSchema)]
pub struct TurnShape {
    /// `trn_…`
    pub id: String,
    /// Counts from 1.
    pub number: i64,
    pub medium: &'static str,
    pub heard: String,
    /// What the words were taken to mean, in order.
    pub understood: Vec<UnderstoodShape>,
    /// How long language models were asked for it, in milliseconds; 0 where none was.
    pub models_ms: u32,
    pub said: String,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<Told> for TurnShape {
    fn from(told: Told) -> Self {
        let Told { id, seq, medium, heard, understood, models_ms, said, at } = told;
        let understood = understood.iter().map(Into::into).collect();
        Self { id: id.to_string(), number: seq, medium: medium.name(), heard, understood, models_ms, said, at }
    }
}

/// A booking.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingShape {
    /// `bkg_…`
    pub id: String,
    /// `confirmed` or `cancelled`.
    pub status: &'static str,
    /// Six letters and digits that a person can read aloud.
    pub reference: String,
    pub service: String,
    pub resource: String,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
    pub name: String,
    /// E.164; where confirmations go.
    pub phone: Option<String>,
    pub contact: String,
    pub conversation: String,
    #[schema(value_type = String, format = DateTime)]
    pub booked_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Timestamp,
}

impl From<&Kept> for BookingShape {
    fn from(kept: &Kept) -> Self {
        let booking = &kept.booking;
        Self {
            id: booking.id.to_string(),
            status: booking.status.name(),
            reference: booking.reference.clone(),
            service: booking.offer.service.to_string(),
            resource: booking.offer.resource.to_string(),
            starts_at: booking.offer.starts_at,
            ends_at: booking.offer.ends_at,
            name: booking.name.clone(),
            phone: booking.phone.clone(),
            contact: kept.contact.to_string(),
            conversation: kept.conversation.to_string(),
            booked_at: booking.booked_at,
            changed_at: kept.changed_at,
        }
    }
}

/// A time that is free. Nothing keeps it free.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferShape {
    pub service: String,
    pub resource: String,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
}

impl From<Offer> for OfferShape {
    fn from(offer: Offer) -> Self {
        let Offer { service, resource, starts_at, ends_at, .. } = offer;
        Self { service: service.to_string(), resource: resource.to_string(), starts_at, ends_at }
    }
}
