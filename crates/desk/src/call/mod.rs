//! Phone calls: every webhook of a call is one turn inside one transaction, and its answer is kept byte for
//! byte, so that a second delivery gets the same answer from any replica, at any time.

mod attended;
mod dialed;
mod ended;
mod hear;
mod kept;
mod round;
mod voicemail;

pub use attended::Asked;
pub(crate) use attended::Attended;
pub use hear::{CallAnswer, TurnMade};
pub(crate) use kept::{Calls, Kept};
