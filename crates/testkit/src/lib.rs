//! What the tests need and the product never sees: vendors that speak their real wire formats on this
//! machine, models that lie, and callers that play the vendor's side towards us.

pub mod adversary;
pub mod bench;
pub mod callers;
pub mod front;
pub mod mail;
pub mod model;
pub mod receiver;
pub mod redis;
pub mod twilio;
