//! What a language model is asked, and what of its answer counts.
//!
//! A model proposes commands for words that were not understood, or warmer words for a reply whose facts are fixed.
//! It sees no personal data (`veil`), what people write reaches it as data, and nothing in its answer is believed:
//! commands are checked against what the conversation can take and what was really said, words against the reply
//! they stand for. What does not hold is refused with its reason, never repaired. Pure: no clock, no dice, no I/O.

mod answer;
pub mod commands;
mod ears;
pub mod phrasing;
mod quote;
mod veil;

pub use ears::Ears;
pub use veil::{Veil, held};
