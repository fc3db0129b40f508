//! Warmer words for a reply whose facts are fixed.
//!
//! A model gets a reply with a token for each fact and writes it anew around them. What it writes is held against the
//! template, sentence by sentence: every sentence that tells something has its words and tokens in their order, with
//! nothing but small words more or less; the question asks for the same; what is added is courtesy, made of words that
//! state nothing. So no number, date, price, name or claim can be added, changed, swapped or lost.

mod ask;
mod check;
mod plain;
mod sentence;
mod template;

pub use ask::ask;
pub use check::check;
pub use template::Template;
