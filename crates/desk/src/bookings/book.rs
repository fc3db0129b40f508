//! A member books for somebody.

use super::by_hand::{Refused, begin, refused, search};
use crate::act;
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use crate::opening;
use crate::turn::After;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{Address, Booking, Clock, Contact, ContactId, Outcome, ResourceId, ServiceId, TenantId, When};
use frontdesk_store::bookings::Kept;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// Whom it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guest {
    /// Somebody who is known. The name is needed where it is not known yet.
    Known { contact: ContactId, name: Option<String> },
    /// Whoever has this number (E.164).
    Phone { phone: String, name: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBooking {
    pub service: ServiceId,
    /// `None`: whoever is free.
    pub resource: Option<ResourceId>,
    pub starts_at: Timestamp,
    /// `None`: as long as the service takes.
    pub minutes: Option<u16>,
    pub guest: Guest,
}

type Answer = std::result::Result<Kept, Refused>;

impl Desk {
    /// Books it, where the time is free, inside the hours and the rules; the guest gets the confirmation a caller gets.
    pub async fn book_for(&self, tenant: &TenantId, new: NewBooking, acting: &Acting) -> Result<Answer> {
        let business = self.business(tenant).await?;
        let (desk, acting) = (self.clone(), acting.clone());
        let (answer, after) = self
            .commit(tenant, move |tx| {
                let (desk, business, new, acting) = (desk.clone(), business.clone(), new.clone(), acting.clone());
                Box::pin(async move { book(&desk, &business, &new, &acting, tx).await })
            })
            .await?;
        self.after(after);
        Ok(answer)
    }
}

async fn book(
    desk: &Desk,
    business: &Arc<Business>,
    new: &NewBooking,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<(Answer, After)> {
    let no = |refused| Ok((Err(refused), After::default()));
    if let Err(refused) = search(desk, business, &new.service, new.resource.as_ref(), new.minutes) {
        return no(refused);
    }
    let Some(guest) = find_guest(desk, &new.guest, tx).await? else { return no(Refused::NoContact) };
    if guest.name.trim().is_empty() {
        return no(Refused::NoName);
    }
    let Some(mut turn) = begin(desk, business, guest.contact.clone(), acting)? else { return no(Refused::NoChannel) };
    let when = When { day: None, clock: Some(Clock::Exact { at: new.starts_at }) };
    let wanted = act::Wanted {
        service: &new.service,
        resource: new.resource.as_ref(),
        when: &when,
        minutes: new.minutes,
        moving: None,
    };
    // A refusal leaves nothing behind: whoever is new and the conversation are stored once the time is held.
    let hold = match act::hold_time(&mut turn, tx, wanted).await? {
        Outcome::Held { hold } => hold,
        other => return no(refused(other)?),
    };
    if guest.is_new {
        store::contacts::create(tx, &guest.contact, turn.now);
    }
    turn.begin(tx);
    let booking = act::book_held(&mut turn, tx, hold, &guest.name).await?;
    acting.note(tx, deed(&booking));
    let (contact, conversation) = (turn.contact.id.clone(), turn.conversation.id.clone());
    let kept = Kept { changed_at: booking.booked_at, booking, contact, conversation };
    Ok((Ok(kept), turn.after()))
}

/// Whoever it is for, and the name it is booked under.
struct Found {
    contact: Contact,
    name: String,
    is_new: bool,
}

async fn find_guest(desk: &Desk, guest: &Guest, tx: &mut Tx) -> Result<Option<Found>> {
    match guest {
        Guest::Known { contact, name } => {
            let Some(contact) = store::contacts::get(tx, contact).await? else { return Ok(None) };
            let name = name.clone().or_else(|| contact.name.clone()).unwrap_or_default();
            Ok(Some(Found { contact, name, is_new: false }))
        }
        Guest::Phone { phone, name } => {
            let address = Address::Phone(phone.clone());
            tx.lock(&format!("contact {phone}")).await;
            let known = store::contacts::at(tx, &address).await?;
            let is_new = known.is_none();
            let contact = known.unwrap_or_else(|| opening::somebody(desk, &address));
            Ok(Some(Found { contact, name: name.clone(), is_new }))
        }
    }
}

fn deed(booking: &Booking) -> Deed {
    Deed::of(Verb::BookingMade, &booking.id)
        .set("starts_at", booking.offer.starts_at)
        .set("service", &booking.offer.service)
        .set("resource", &booking.offer.resource)
}
