//! A member joins a call that goes on: takes it over, says something by writing it, ends it or has it put through, and
//! gives it back.

mod finish;
mod on_the_line;
mod say;

pub use finish::{Fate, transfer_numbers};
pub(super) use on_the_line::{OnTheLine, attend, is_on, myself};
pub use say::LINE_CHARS_MAX;
