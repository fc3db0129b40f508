//! The HTTP side of the desk: webhooks, web chat, health, metrics, understanding and the API document.
//!
//! Handlers verify, translate and answer; they decide nothing. A webhook is verified before anything is stored.

mod app;
mod asked;
mod chat;
mod error;
mod health;
mod hooks;
mod metrics;
mod openapi;
mod requests;
mod router;
mod understand;

pub use app::App;
pub use error::{ApiError, ERROR_CODES};
pub use openapi::document;
pub use requests::traced;
pub use router::router;
pub use understand::Reader;
