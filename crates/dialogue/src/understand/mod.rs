//! From what was read to what it means here: a date is an answer, a correction or a new wish, depending on
//! what was asked.

mod facts;
mod intents;
mod name;
mod reference;
mod when;
mod wishes;

pub use facts::fact;
pub use intents::understand;
