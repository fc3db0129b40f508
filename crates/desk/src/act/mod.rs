//! *Act*: one file per action. Each returns an outcome; a refusal is an outcome, never an error.

mod alert;
mod book;
mod cancel_booking;
mod confirmation;
mod continue_by_sms;
mod find_bookings;
mod hand_off;
mod hold_time;
mod move_booking;
mod perform;
mod release_hold;
mod take_message;

pub(crate) use book::book_held;
pub(crate) use cancel_booking::cancel_booking;
pub(crate) use confirmation::{MOVED, Text};
pub(crate) use hold_time::{Wanted, hold_time};
pub(crate) use move_booking::move_to;
pub(crate) use perform::perform;
pub(crate) use release_hold::release_hold;
