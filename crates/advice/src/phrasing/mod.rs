//! Warmer words for a reply whose facts are fixed.
//!
//! A model gets a reply in two parts and may write two things: a courtesy to begin with and the question in other
//! words. The statements in between never pass through its hands. A courtesy is made of a language's plain words,
//! which state nothing; a question of those and its own. So no number, date, price, name or claim can be added,
//! changed or lost.

mod ask;
mod check;
mod parts;
mod plain;

pub use ask::ask;
pub use check::check;
pub use parts::Parts;
