//! How people reach us: one folder per vendor.
//!
//! An adapter turns a vendor's webhook into `Inbound` and a `Reply` into the vendor's form, and sends
//! messages. It decides nothing and keeps nothing. Everything here is pure except the adapters' REST clients,
//! which go through `frontdesk_http`, the one port for outgoing calls.

pub mod keywords;
pub mod manifest;
pub mod sms;
pub mod twilio;
