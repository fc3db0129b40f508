//! Whether a booking could be moved to a time: what the assistant would find, and nothing is held.

use super::by_hand::{Refused, search, turn};
use crate::act::{MOVED, Text};
use crate::acting::Acting;
use crate::alternatives;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_domain::schedule::{Aim, Search};
use frontdesk_domain::{Booking, BookingId, BookingStatus, Clock, NotFree, Offer, Purpose, ResourceId, TenantId, When};
use frontdesk_store::bookings::Kept;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::sync::Arc;

/// How many times are named to somebody who sees them.
const SEEN: usize = 3;

/// Where a booking was dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    pub at: Place,
    /// `None`: whoever has it now.
    pub resource: Option<ResourceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A time of the tenant's zone, as a calendar shows it.
    Wall(DateTime),
    Instant(Timestamp),
}

/// What would come of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Checked {
    Free {
        offer: Offer,
        /// What the guest would be texted, where there is a number to text to.
        notice: Option<Notice>,
    },
    /// The clock shows this time twice; either instant may be meant.
    Twice([Timestamp; 2]),
    Refused(Refused),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub to: String,
    pub text: String,
}

impl Desk {
    /// Looks, and changes nothing. `None`: there is no such booking.
    pub async fn check_move(
        &self,
        tenant: &TenantId,
        id: &BookingId,
        to: Dropped,
        acting: &Acting,
    ) -> Result<Option<Checked>> {
        let business = self.business(tenant).await?;
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        let looked = self.look(tenant, move |tx| {
            Box::pin(async move {
                let Some(was) = store::bookings::kept(tx, &id).await? else { return Ok(None) };
                Ok(Some(check(&desk, &business, was, &to, &acting, tx).await?))
            })
        });
        looked.await
    }
}

async fn check(
    desk: &Desk,
    business: &Arc<Business>,
    was: Kept,
    to: &Dropped,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Checked> {
    if was.booking.status != BookingStatus::Confirmed {
        return Ok(Checked::Refused(Refused::Cancelled));
    }
    let (had, id) = (&was.booking.offer, was.booking.id.clone());
    let resource = to.resource.as_ref().unwrap_or(&had.resource);
    // As long as it was: somebody may have booked more than the service takes.
    let minutes = u16::try_from(had.ends_at.duration_since(had.starts_at).as_mins()).ok();
    let search = match search(desk, business, &had.service, Some(resource), minutes) {
        Ok(search) => search,
        Err(refused) => return Ok(Checked::Refused(refused)),
    };
    let at = match search.aim(&when(to.at)) {
        Aim::At(at) => at,
        Aim::Twice { instants, .. } => return Ok(Checked::Twice(instants)),
        Aim::Refused { why, near } => return refused(tx, &search, why, near, &id).await,
        // Only a day or a part of it leads to the others.
        _ => return Err(Error::NotFound("time")),
    };
    let until = search.blocked_until(search.ends_at(at));
    let busy = store::allocations::busy(tx, (at, until), search.now, None, Some(&id)).await?;
    let Some(offer) = search.pick(at, &busy) else {
        let why = NotFree::Taken { at, resource: Some(resource.clone()) };
        return refused(tx, &search, why, at, &id).await;
    };
    let moved = Booking { offer: offer.clone(), ..was.booking.clone() };
    let notice = notice(desk, business, &was, moved, acting, tx).await?;
    Ok(Checked::Free { offer, notice })
}

fn when(at: Place) -> When {
    match at {
        Place::Wall(at) => When::on(at.date(), at.time()),
        Place::Instant(at) => When { day: None, clock: Some(Clock::Exact { at }) },
    }
}

async fn refused(
    tx: &mut Tx,
    search: &Search<'_>,
    reason: NotFree,
    near: Timestamp,
    moving: &BookingId,
) -> Result<Checked> {
    let offers = alternatives::near(tx, search, near, Some(moving), SEEN).await?;
    Ok(Checked::Refused(Refused::NotFree { reason, offers }))
}

/// The words that a move to there would queue.
async fn notice(
    desk: &Desk,
    business: &Arc<Business>,
    was: &Kept,
    moved: Booking,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<Notice>> {
    let open = store::conversations::get(tx, &was.conversation).await?.ok_or(Error::NotFound("conversation"))?;
    let turn = turn(desk, business, open, acting)?;
    let text = Text::about(&turn, &moved, MOVED, Purpose::Reply)?;
    let leaves = business.texting_channel(&turn.conversation.channel).is_some() && turn.contact.sms.may_send();
    Ok(text.to.filter(|_| leaves).map(|to| Notice { to, text: text.body }))
}
