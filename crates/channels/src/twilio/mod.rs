//! Twilio: calls and texts on a phone number.
//!
//! Verify first (`signature`), then read (`voice`, `sms`), then answer (`twiml`). `rest` sends texts.

mod address;
pub mod errors;
mod form;
pub mod hooks;
mod languages;
mod rest;
pub mod signature;
pub mod sms;
pub mod twiml;
pub mod voice;
mod xml;

pub use form::Form;
pub use rest::{Account, Twilio};

/// The header a webhook's signature comes in.
pub const SIGNATURE_HEADER: &str = "X-Twilio-Signature";
/// The header that is equal on all deliveries of one webhook.
pub const IDEMPOTENCY_HEADER: &str = "I-Twilio-Idempotency-Token";
