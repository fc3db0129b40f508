//! The contact's bookings from now on.

use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{Address, Booking, BookingStatus, Outcome};
use frontdesk_store::{self as store, Tx};

/// By a reference only for whoever knows it together with the number it was made with, or who calls from that
/// number: a reference alone, guessed, opens nothing.
pub(super) async fn find_bookings(
    turn: &Turn,
    tx: &mut Tx,
    phone: Option<&str>,
    reference: Option<&str>,
) -> Result<Outcome> {
    let mut bookings =
        store::bookings::upcoming(tx, &turn.contact.address, turn.caller.phone.as_deref(), turn.now).await?;
    if let (Some(phone), Some(reference)) = (phone, reference) {
        let found = store::bookings::by_reference(tx, &reference.to_uppercase()).await?;
        let found = found.filter(|b| belongs_to(b, phone) && b.offer.starts_at > turn.now);
        bookings.extend(found.filter(|b| bookings.iter().all(|known| known.id != b.id)));
    }
    bookings.retain(|b| b.status == BookingStatus::Confirmed);
    bookings.sort_by_key(|b| b.offer.starts_at);
    Ok(Outcome::Found { bookings })
}

fn belongs_to(booking: &Booking, phone: &str) -> bool {
    booking.phone.as_deref() == Some(phone) || booking.address == Address::Phone(phone.to_owned())
}
