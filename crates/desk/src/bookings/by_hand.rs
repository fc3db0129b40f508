//! What a member does runs as a turn does, with the same checks; but nobody said anything, and no turn is recorded.

use crate::acting::Acting;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use crate::opening;
use crate::turn::Turn;
use frontdesk_domain::schedule::Search;
use frontdesk_domain::{Contact, ConversationStatus, Medium, NotFree, Offer, Outcome, ResourceId, ServiceId};
use frontdesk_store as store;
use frontdesk_store::conversations::Open;
use std::sync::Arc;

/// Why it cannot be had as it was asked for. A value, never an error.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The time is not to be had; `offers` are the nearest that are really free.
    NotFree { reason: NotFree, offers: Vec<Offer> },
    /// The booking was cancelled before.
    Cancelled,
    /// Somebody changed the booking since it was seen.
    Changed,
    /// The business has no such service.
    NoService,
    /// The business has no such resource, or it does not do this service.
    NoResource,
    /// There is no such contact.
    NoContact,
    /// Nobody has told the contact's name yet.
    NoName,
    /// The business has neither a number nor a chat, so nobody can be told.
    NoChannel,
}

/// A conversation that is over before it began: where the booking's texts stand, once it is stored. An answer to them is
/// the assistant's.
pub(super) fn begin(desk: &Desk, business: &Arc<Business>, contact: Contact, by: &Acting) -> Result<Option<Turn>> {
    let Some(channel) = business.tenant.channels.first() else { return Ok(None) };
    let channel = business.texting_channel(&channel.id).unwrap_or(channel).id.clone();
    let mut conversation = opening::conversation(desk, business, &contact, &channel, Medium::Sms);
    conversation.status = ConversationStatus::Closed;
    let mut turn = Turn::first(desk, business.clone(), opening::unstored(conversation, contact), Medium::Sms)?;
    turn.by_hand = Some(by.by.actor.name().to_owned());
    Ok(Some(turn))
}

/// As a turn in this conversation, whose dialogue stays as it is.
pub(super) fn turn(desk: &Desk, business: &Arc<Business>, open: Open, by: &Acting) -> Result<Turn> {
    let open = Open { dialogue: String::new(), ..open };
    let mut turn = Turn::of(desk, business.clone(), open, Medium::Sms)?;
    turn.by_hand = Some(by.by.actor.name().to_owned());
    Ok(turn)
}

/// The search for a service by whoever does it; `minutes` outdo the service's own.
pub(super) fn search<'b>(
    desk: &Desk,
    business: &'b Business,
    service: &ServiceId,
    resource: Option<&ResourceId>,
    minutes: Option<u16>,
) -> std::result::Result<Search<'b>, Refused> {
    let tenant = &business.tenant;
    let service = tenant.service(service).ok_or(Refused::NoService)?;
    let resource = match resource {
        Some(id) => Some(tenant.resources_for(service).find(|r| r.id == *id).ok_or(Refused::NoResource)?),
        None => None,
    };
    let minutes = minutes.unwrap_or(service.minutes);
    Ok(Search { tenant, zone: &business.zone, now: desk.now(), service, resource, minutes })
}

/// What an outcome other than the one wanted comes to.
pub(super) fn refused(outcome: Outcome) -> Result<Refused> {
    match outcome {
        Outcome::NotFree { reason, offers } => Ok(Refused::NotFree { reason, offers }),
        Outcome::Gone => Ok(Refused::Cancelled),
        // It was taken between the look and the hold, which one transaction does not let happen.
        _ => Err(store::Error::Conflict("the time was taken meanwhile".into()).into()),
    }
}
