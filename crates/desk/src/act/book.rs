//! Turns the conversation's hold into a booking.

use super::confirmation::Text;
use crate::alternatives;
use crate::desk::mint;
use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_domain::booking::reference;
use frontdesk_domain::schedule::Search;
use frontdesk_domain::{Booking, BookingId, BookingKind, BookingStatus, Happened, Hold, Offer, Outcome};
use frontdesk_store::{self as store, Tx};

pub(super) async fn book(turn: &mut Turn, tx: &mut Tx, name: &str, phone: Option<&str>) -> Result<Outcome> {
    let Some(hold) = still_held(turn, tx).await? else { return lost(turn, tx).await };
    let phone = phone.map(str::to_owned).or_else(|| turn.caller.phone.clone());
    let booking = Booking {
        id: mint!(turn.desk, BookingId),
        kind: BookingKind::Appointment,
        status: BookingStatus::Confirmed,
        reference: free_reference(turn, tx).await?,
        offer: hold.offer.clone(),
        name: name.to_owned(),
        address: turn.contact.address.clone(),
        phone,
        booked_at: turn.now,
    };
    if !store::allocations::book(tx, &hold, &booking.id).await? {
        return lost(turn, tx).await;
    }
    store::bookings::insert(tx, &booking, &turn.contact.id, &turn.conversation.id);
    if turn.contact.name.as_deref() != Some(name) {
        store::contacts::set_name(tx, &turn.contact.id, name);
        turn.contact.name = Some(name.to_owned());
    }
    turn.happened(tx, Happened::BookingConfirmed { booking: booking.id.clone() });
    Text::confirmation(turn, &booking)?.queue(turn, tx).await?;
    crate::timers::remind(turn, tx, &booking);
    turn.count("frontdesk_bookings_total", &[("change", "confirmed")]);
    Ok(Outcome::Booked { booking })
}

/// The hold, or, where it ran out in the meantime, the same slot held anew if nobody took it.
pub(super) async fn still_held(turn: &Turn, tx: &mut Tx) -> Result<Option<Hold>> {
    if let Some(hold) = store::allocations::of(tx, &turn.conversation.id, turn.now).await? {
        return Ok(Some(hold));
    }
    let Some(lapsed) = turn.state.hold().cloned() else { return Ok(None) };
    if lapsed.offer.starts_at <= turn.now {
        return Ok(None);
    }
    let hold = Hold {
        id: mint!(turn.desk, frontdesk_domain::HoldId),
        expires_at: turn.now + jiff::SignedDuration::from_mins(1),
        ..lapsed
    };
    let buffer = i64::from(turn.business.tenant.rules.buffer_minutes);
    let until = hold.offer.ends_at + jiff::SignedDuration::from_mins(buffer);
    let again = store::allocations::hold(tx, &hold, until, &turn.conversation.id, turn.now).await?;
    Ok(again.then_some(hold))
}

/// The time is somebody else's now: the nearest that are free.
pub(super) async fn lost(turn: &Turn, tx: &mut Tx) -> Result<Outcome> {
    let offers = match turn.state.hold() {
        Some(hold) => near(turn, tx, &hold.offer.clone()).await?,
        None => Vec::new(),
    };
    Ok(Outcome::Lost { offers })
}

async fn near(turn: &Turn, tx: &mut Tx, offer: &Offer) -> Result<Vec<Offer>> {
    let business = turn.business.clone();
    let tenant = &business.tenant;
    let service = tenant.service(&offer.service).ok_or(Error::NotFound("service"))?;
    let minutes = offer.ends_at.duration_since(offer.starts_at).as_mins();
    let search = Search {
        tenant,
        zone: &business.zone,
        now: turn.now,
        service,
        resource: None,
        minutes: u16::try_from(minutes).unwrap_or(service.minutes),
    };
    alternatives::near(tx, &search, offer.starts_at, None).await
}

/// A reference nobody has yet. Two draws in a billion are equal, so the loop hardly ever turns.
async fn free_reference(turn: &Turn, tx: &mut Tx) -> Result<String> {
    loop {
        let random = turn.desk.0.clock.random();
        let drawn = reference(u32::from_le_bytes([random[0], random[1], random[2], random[3]]));
        if store::bookings::by_reference(tx, &drawn).await?.is_none() {
            return Ok(drawn);
        }
    }
}
