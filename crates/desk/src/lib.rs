//! The use cases: the steps of a turn, calls, texts, chat, bookings and what is sent.
//!
//! The desk sees vendors only as traits of `domain::outside`; it never speaks HTTP and never reads the
//! machine's clock.

mod act;
mod acting;
pub mod advice;
mod alternatives;
pub mod blocks;
pub mod bookings;
pub mod business;
pub mod calendar;
pub mod call;
pub mod chat;
mod desk;
pub mod editions;
mod error;
pub mod export;
pub mod figures;
pub mod files;
pub mod inbox;
pub mod leads;
mod learned;
mod opening;
mod outbox;
pub mod people;
pub mod replay;
pub mod settings;
pub mod text;
mod timers;
pub mod tryout;
pub mod turn;

pub use acting::Acting;
pub use desk::{Desk, FailPoint, Parts};
/// The phrases the desk says beside the flows. Every playbook must have them in every language it ships.
pub const PHRASES: &[&str] = &[
    "assistant_again",
    "goodbye",
    "missed_call_spoken",
    "missed_call_spoken_again",
    "missed_call_spoken_plain",
    "nobody_answered",
    "nobody_there_yet",
    "person_joins",
    "please_hold",
    "text_cancelled",
    "text_confirmation",
    "text_continue",
    "text_help",
    "text_moved",
    "text_reminder",
    "text_started",
    "transferring",
    "voicemail_thanks",
];

pub use error::{Error, Result};
pub use outbox::OutboxDepth;
