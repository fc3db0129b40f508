//! Webhooks of vendors.

mod origin;
pub mod twilio;
