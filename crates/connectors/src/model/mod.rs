//! Language models: one vendor's wire format a file, read and written without I/O in `wire`.
//!
//! `Connected` asks one model and reads its answer while it is made; `Order` is several in the order they are asked.
//! No text of an ask or an answer reaches a log, a metric or an error.

mod account;
mod connected;
mod limits;
mod measured;
mod order;
mod read;
mod refusal;
mod refused;
mod so_far;
mod sse;
mod thoughts;
mod vendor;
mod wire;

pub use account::Account;
pub use connected::Connected;
pub use order::Order;
pub use vendor::Vendor;
