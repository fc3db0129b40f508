//! Turns once more: from what was recorded, with nothing done and nobody asked.
//!
//! The state before a turn is not stored; it follows from the turns before it. Actions are not taken again: their
//! recorded outcomes go back to the engine. Ids that were drawn come from the record too.

mod again;
mod difference;
mod history;
mod papers;
mod plain;

pub use again::{Again, Heard, Spoken};
pub use difference::{Difference, What};
pub use history::{Replayed, Told};
pub use papers::Papers;
pub use plain::{Plain, local};
