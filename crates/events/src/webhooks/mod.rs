//! Webhooks out: other programs are told what happens, by the Standard Webhooks scheme (standardwebhooks.com).
//!
//! Nothing of it is in a turn. Each address has a cursor into the tenant's stream; a sender with a lease files the
//! events after it as deliveries and sends them, again and again over days where it must. A delivery may come twice and
//! out of order; its id and the event's cursor tell.

mod attempt;
mod endpoint;
mod refused;
mod schedule;
mod secrets;
mod sender;
mod signature;

pub use attempt::{Outcome, Try};
pub use endpoint::{Change, DELIVERIES_PAGE_MAX, NewWebhook, WEBHOOKS_MAX, Webhooks};
pub use refused::Refused;
pub use secrets::{KnownSecrets, OVERLAP};
pub use sender::Sender;
pub use signature::signature;
