//! A clinic and its desk in this process: no vendor, no network, and a clock that is set by hand.

mod clinic;
mod hand;
mod webhooks;

pub use clinic::{clinic, desk, desk_with, phone, text};
pub use hand::Hand;
pub use webhooks::webhooks;
