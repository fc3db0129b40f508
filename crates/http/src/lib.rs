//! The one port for outgoing HTTP calls.
//!
//! Every call to a vendor goes through `Outgoing`, so that each has a time limit, bounded repetition, a
//! breaker and a pace per host, a bounded answer, and cannot be led to an address inside the house. Logs and
//! metrics carry host, method, status and time; never a path, a query or a body.

mod answer;
mod breaker;
mod call;
mod guard;
mod outgoing;
mod pace;
mod settings;

pub use answer::Answer;
pub use call::Call;
pub use outgoing::{Jitter, NoClient, Outgoing};
pub use settings::Settings;
