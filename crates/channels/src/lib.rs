//! How people reach us: one folder per vendor.
//!
//! An adapter turns a vendor's webhook into `Inbound` and a `Reply` into the vendor's form, and sends
//! messages. It decides nothing and keeps nothing. Everything here is pure except `http`, the one port for
//! outgoing calls, and the adapters' REST clients, which go through it.

pub mod http;
pub mod keywords;
pub mod manifest;
pub mod sms;
pub mod twilio;
