//! Twilio: calls and texts on a phone number.
//!
//! `Phone` is the adapter: it verifies a webhook (`signature`), reads it (`voice`, `sms`) and writes the answer
//! (`twiml`). `Twilio` sends texts.

mod address;
pub mod errors;
mod fields;
pub mod hooks;
mod languages;
mod lookup;
mod media;
mod phone;
mod rest;
pub mod signature;
pub mod sms;
pub mod twiml;
pub mod voice;
mod xml;

pub use phone::Phone;
pub use rest::{Account, Twilio};

/// The header a webhook's signature comes in.
pub const SIGNATURE_HEADER: &str = "x-twilio-signature";
/// The header that is equal on all deliveries of one webhook.
pub const IDEMPOTENCY_HEADER: &str = "i-twilio-idempotency-token";
