//! From what was read to what it means here: a date is an answer, a correction or a new wish, depending on
//! what was asked.

mod facts;
mod intents;
mod learned;
mod name;
mod reference;
mod when;
mod wishes;

pub use facts::fact;
pub(crate) use intents::TOPICS;
pub use intents::understand;
pub use learned::{Guess, Guesses, Opinion, has_no_wish, is_loose, opinion, other_wishes};
