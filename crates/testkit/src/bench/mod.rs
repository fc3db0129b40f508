//! The bench: drives the real release binary over HTTP as Twilio does, and says what a turn costs.
//!
//! A turn is one signed webhook of a scripted call that books, answered after its commit. The server is a process
//! of its own, so that its CPU time is its own; afterwards its bookings are read back and counted.

mod audit;
mod books;
mod database;
mod fan_out;
mod fill;
mod intents;
mod line;
mod listeners;
mod load;
mod measure;
mod proc;
mod reads;
mod report;
mod script;
mod server;
mod sign_in;
mod sockets;
mod watch;

pub use audit::audit;
pub use fan_out::fan_out;
pub use fill::fill;
pub use intents::intents;
pub use measure::{Bench, Figures, Latency, Memory, Startup, measure};
pub use reads::reads;
pub use report::{machine, table};
pub use sign_in::sign_in;
pub use sockets::sockets;
