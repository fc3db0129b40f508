//! Moves a booking to the time that was offered.

use super::book::lost;
use super::confirmation::{MOVED, Text};
use crate::desk::mint;
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{Booking, BookingId, BookingStatus, Happened, Hold, HoldId, Offer, Outcome};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};

pub(super) async fn move_booking(turn: &mut Turn, tx: &mut Tx, id: &BookingId) -> Result<Outcome> {
    store::bookings::lock(tx, id).await;
    let current = store::bookings::get(tx, id).await?.filter(|b| b.status == BookingStatus::Confirmed);
    let Some(mut booking) = current else { return Ok(Outcome::Gone) };
    let Some(hold) = turn.state.hold().cloned() else { return lost(turn, tx).await };
    if hold.offer.starts_at <= turn.now || !is_free(turn, tx, &hold.offer, id).await? {
        return lost(turn, tx).await;
    }
    let had = std::mem::replace(&mut booking.offer, hold.offer);
    move_to(turn, tx, booking, had).await
}

/// Moves a booking that is locked from the offer it had; what it moves to was found free in this transaction.
pub(crate) async fn move_to(turn: &mut Turn, tx: &mut Tx, booking: Booking, had: Offer) -> Result<Outcome> {
    let until = blocked_until(turn, &booking.offer);
    take(turn, tx, &booking, &had, until).await?;
    store::bookings::update_offer(tx, &booking.id, &booking.offer, turn.now);
    turn.happened(tx, moved(turn, &booking, &had));
    Text::about(turn, &booking, MOVED, frontdesk_domain::Purpose::Reply)?.queue_beside_reply(turn, tx).await?;
    crate::timers::forget(turn, tx, &booking.id);
    crate::timers::remind(turn, tx, &booking, store::timers::set);
    turn.count("frontdesk_bookings_total", &[("change", "moved")]);
    Ok(Outcome::Moved { booking, from: had.starts_at })
}

fn moved(turn: &Turn, booking: &Booking, had: &Offer) -> Happened {
    Happened::BookingMoved {
        booking: booking.id.clone(),
        from: Some(had.starts_at),
        to: Some(booking.offer.starts_at),
        resource: Some(booking.offer.resource.clone()),
        by: Some(turn.by()),
        flow: turn.flow(),
    }
}

fn blocked_until(turn: &Turn, offer: &Offer) -> Timestamp {
    offer.ends_at + SignedDuration::from_mins(i64::from(turn.business.tenant.rules.buffer_minutes))
}

/// The booking's own time does not stand in its way, nor does what this conversation holds.
async fn is_free(turn: &Turn, tx: &mut Tx, offer: &Offer, id: &BookingId) -> Result<bool> {
    let span = (offer.starts_at, blocked_until(turn, offer));
    let busy = store::allocations::busy(tx, span, turn.now, Some(&turn.conversation.id), Some(id)).await?;
    Ok(!busy.iter().any(|b| b.resource == offer.resource && b.seat == offer.seat))
}

/// The old time and the hold are given up and the new time is taken, all in one transaction: another caller who
/// is quicker makes it fail as a whole.
async fn take(turn: &Turn, tx: &mut Tx, booking: &Booking, had: &Offer, until: Timestamp) -> Result<()> {
    store::allocations::free(tx, &booking.id, had);
    store::allocations::release(tx, &turn.conversation.id).await?;
    let hold = Hold {
        id: mint!(turn.desk, HoldId),
        offer: booking.offer.clone(),
        expires_at: turn.now + SignedDuration::from_mins(1),
    };
    let taken = store::allocations::hold(tx, &hold, until, &turn.conversation.id, turn.now).await?
        && store::allocations::book(tx, &hold, &booking.id).await?;
    if !taken {
        let why = "the time a booking moves to was taken inside the transaction".into();
        return Err(store::Error::Conflict(why).into());
    }
    Ok(())
}
