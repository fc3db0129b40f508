//! The HTTP side of the desk: webhooks, web chat, health, metrics, understanding, the API under
//! `/v1` and its document.
//!
//! Handlers verify, translate and answer; they decide nothing. A webhook is verified before anything is stored.

pub mod access;
mod app;
mod asked;
mod chat;
mod dashboard;
mod error;
mod errors;
mod headers;
mod health;
mod hooks;
mod jwks;
mod metrics;
mod openapi;
mod pages;
mod requests;
mod router;
mod serve;
mod sign_on;
mod taking;
mod understand;
pub mod v1;

pub use app::{App, Parts};
pub use error::{ApiError, ERROR_CODES};
pub use openapi::document;
pub use requests::traced;
pub use router::router;
pub use serve::{Patience, serve};
pub use understand::Reader;
