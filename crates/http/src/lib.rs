//! The one port for outgoing HTTP calls.
//!
//! Every call to a vendor goes through `Outgoing`, so that each has a time limit, bounded repetition, a
//! breaker and a pace per host, a bounded answer, and cannot be led to an address inside the house. Logs and
//! metrics carry host, method, status and time; never a path, a query or a body.

mod answer;
mod breaker;
mod broken;
mod call;
mod guard;
mod hosts;
mod lookup;
mod outgoing;
mod pace;
mod report;
mod settings;
mod streamed;

pub use answer::Answer;
pub use breaker::{Breaker, State};
pub use call::Call;
pub use outgoing::{Jitter, NoClient, Outgoing};
pub use settings::Settings;
pub use streamed::{Patience, Streamed};
