//! Cancels a booking and frees its time.

use super::confirmation::{CANCELLED, Text};
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{BookingId, BookingStatus, Happened, Outcome, Purpose};
use frontdesk_store::{self as store, Tx};

pub(crate) async fn cancel_booking(turn: &mut Turn, tx: &mut Tx, id: &BookingId) -> Result<Outcome> {
    store::bookings::lock(tx, id).await;
    let Some(mut booking) = store::bookings::get(tx, id).await? else { return Ok(Outcome::Gone) };
    if !store::bookings::cancel(tx, id, turn.now).await? {
        return Ok(Outcome::Gone);
    }
    booking.status = BookingStatus::Cancelled;
    store::allocations::free(tx, id, &booking.offer);
    crate::timers::forget(turn, tx, id);
    let (starts_at, price) = (Some(booking.offer.starts_at), turn.price_of(&booking));
    let (by, flow) = (Some(turn.by()), turn.flow());
    turn.happened(tx, Happened::BookingCancelled { booking: id.clone(), starts_at, price, by, flow });
    Text::about(turn, &booking, CANCELLED, Purpose::Reply)?.queue_beside_reply(turn, tx).await?;
    turn.count("frontdesk_bookings_total", &[("change", "cancelled")]);
    Ok(Outcome::Cancelled { booking })
}
