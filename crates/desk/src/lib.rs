//! The use cases: the steps of a turn, calls, texts, chat, bookings and what is sent.
//!
//! The desk sees vendors only as traits of `domain::outside`; it never speaks HTTP and never reads the
//! machine's clock.

mod act;
mod alternatives;
pub mod business;
pub mod call;
pub mod chat;
mod desk;
mod error;
pub mod export;
mod outbox;
pub mod text;
mod timers;
pub mod turn;

pub use desk::{Desk, FailPoint, Parts};
pub use outbox::OutboxDepth;
pub use error::{Error, Result};
