//! Turns the conversation's hold into a booking.

use super::confirmation::Text;
use crate::alternatives::{self, HEARD};
use crate::desk::mint;
use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_domain::booking::reference;
use frontdesk_domain::schedule::Search;
use frontdesk_domain::{Booking, BookingId, BookingKind, BookingStatus, Happened, Hold, Offer, Outcome};
use frontdesk_store::{self as store, Tx};

pub(super) async fn book(turn: &mut Turn, tx: &mut Tx, name: &str, phone: Option<&str>) -> Result<Outcome> {
    let id = mint!(turn.desk, BookingId);
    let Some(hold) = take_held(turn, tx, &id).await? else { return lost(turn, tx).await };
    let booking = booked(turn, tx, (id, hold), name, phone).await?;
    Ok(Outcome::Booked { booking })
}

/// Books what was held in this very transaction.
pub(crate) async fn book_held(turn: &mut Turn, tx: &mut Tx, hold: Hold, name: &str) -> Result<Booking> {
    let id = mint!(turn.desk, BookingId);
    if !store::allocations::book(tx, &hold, &id).await? {
        return Err(store::Error::Conflict("a time was taken in the transaction that held it".into()).into());
    }
    booked(turn, tx, (id, hold), name, None).await
}

async fn booked(
    turn: &mut Turn,
    tx: &mut Tx,
    (id, hold): (BookingId, Hold),
    name: &str,
    phone: Option<&str>,
) -> Result<Booking> {
    let phone = phone.map(str::to_owned).or_else(|| turn.caller.phone.clone());
    let booking = Booking {
        id,
        kind: BookingKind::Appointment,
        status: BookingStatus::Confirmed,
        reference: draw_reference(turn),
        offer: hold.offer.clone(),
        name: name.to_owned(),
        address: turn.contact.address.clone(),
        phone,
        booked_at: turn.now,
    };
    store::bookings::insert(tx, &booking, &turn.contact.id, &turn.conversation.id);
    if turn.contact.name.as_deref() != Some(name) {
        store::contacts::set_name(tx, &turn.contact.id, name);
        turn.contact.name = Some(name.to_owned());
    }
    turn.happened(tx, confirmed(turn, &booking));
    Text::confirmation(turn, &booking)?.queue(turn, tx).await?;
    crate::timers::remind(turn, tx, &booking, store::timers::add);
    turn.count("frontdesk_bookings_total", &[("change", "confirmed")]);
    Ok(booking)
}

fn confirmed(turn: &Turn, booking: &Booking) -> Happened {
    Happened::BookingConfirmed {
        booking: booking.id.clone(),
        service: Some(booking.offer.service.clone()),
        resource: Some(booking.offer.resource.clone()),
        starts_at: Some(booking.offer.starts_at),
        price: turn.price_of(booking),
        by: Some(turn.by()),
        flow: turn.flow(),
    }
}

/// The hold, which is the booking's from now on. Mostly it stands as the dialogue knows it and need not be looked for.
async fn take_held(turn: &Turn, tx: &mut Tx, booking: &BookingId) -> Result<Option<Hold>> {
    let known = turn.state.hold().filter(|hold| hold.expires_at > turn.now);
    if let Some(hold) = known
        && store::allocations::book(tx, hold, booking).await?
    {
        return Ok(Some(hold.clone()));
    }
    let Some(hold) = still_held(turn, tx).await? else { return Ok(None) };
    Ok(store::allocations::book(tx, &hold, booking).await?.then_some(hold))
}

/// The hold, or, where it ran out in the meantime, the same slot held anew if nobody took it.
async fn still_held(turn: &Turn, tx: &mut Tx) -> Result<Option<Hold>> {
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
    alternatives::near(tx, &search, offer.starts_at, None, HEARD).await
}

/// Two draws in a billion are equal. Then the database refuses the second one, and its turn begins again with another.
fn draw_reference(turn: &Turn) -> String {
    let random = turn.desk.0.clock.random();
    reference(u32::from_le_bytes([random[0], random[1], random[2], random[3]]))
}
