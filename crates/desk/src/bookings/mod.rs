//! Bookings in the hands of the team: found, made, moved and cancelled, with the checks and refusals that callers meet.

mod book;
mod by_hand;
mod cancel;
mod checked;
mod found;
mod free;
mod history;
mod moved;

pub use book::{Guest, NewBooking};
pub use by_hand::Refused;
pub use checked::{Checked, Dropped, Notice, Place};
pub use found::When;
pub use free::FreeTimes;
pub use moved::NewTime;
