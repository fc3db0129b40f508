//! Moves a booking to the conversation's hold.

use super::book::{lost, still_held};
use super::confirmation::Text;
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{BookingId, BookingStatus, Happened, Outcome};
use frontdesk_store::{self as store, Tx};

pub(super) async fn move_booking(turn: &mut Turn, tx: &mut Tx, id: &BookingId) -> Result<Outcome> {
    let current = store::bookings::get(tx, id).await?.filter(|b| b.status == BookingStatus::Confirmed);
    let Some(mut booking) = current else { return Ok(Outcome::Gone) };
    let Some(hold) = still_held(turn, tx).await? else { return lost(turn, tx).await };
    store::allocations::free(tx, id);
    if !store::allocations::book(tx, &hold.id, id).await? {
        return Err(frontdesk_store::Error::Broken("the hold of a move vanished inside its transaction".into()).into());
    }
    let from = booking.offer.starts_at;
    booking.offer = hold.offer;
    store::bookings::update_offer(tx, id, &booking.offer, turn.now);
    turn.happened(tx, Happened::BookingMoved { booking: id.clone() });
    Text::about(turn, &booking, "text_moved", frontdesk_domain::Purpose::Reply)?.queue(turn, tx).await?;
    crate::timers::forget(turn, tx, id);
    crate::timers::remind(turn, tx, &booking);
    metrics::counter!("frontdesk_bookings_total", "change" => "moved").increment(1);
    Ok(Outcome::Moved { booking, from })
}
