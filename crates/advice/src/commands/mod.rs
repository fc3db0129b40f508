//! Commands for words that local understanding is not sure of.

mod ask;
mod check;
mod proposal;
mod unsure;

pub use ask::{TOKENS_MAX, ask};
pub use check::{Checked, check};
pub use proposal::{Proposal, read};
pub use unsure::is_unsure;

/// More than these at once is no understanding of one message.
pub const COMMANDS_MAX: usize = 6;
