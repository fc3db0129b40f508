//! Another program that is told what happens: takes deliveries of webhooks by the Standard Webhooks scheme, and fails
//! in the ways such programs do.

mod server;

pub use server::{Behaviour, Receiver, Taken};
