//! The steps of a turn: file, understand, decide, act, reply, deliver.
//!
//! A turn runs inside one transaction: state, record, bookings, events and what is to be sent commit together
//! or not at all. Sending happens afterwards, from the outbox.

mod advised;
mod decide;
mod made_of;
mod record;
mod reply;
mod reworded;
mod turn_state;
mod understand;

pub(crate) use decide::Decided;
pub use made_of::MadeOf;
pub use record::{Came, Did, Known, Record};
pub(crate) use turn_state::{After, Saved, Turn};
pub use understand::LEARNED;
