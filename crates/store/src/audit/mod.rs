//! The audit trail: entries as they were noted, the chain that links them, and its signed heads. Nothing here is ever
//! changed or removed, but that an entry waits until it is linked.

mod chain;
mod entries;
mod list;

pub use chain::{Head, Link, end, heads, last_head, link, links, loose, waiting, waiting_count};
pub use entries::{Entry, append};
pub use list::{Wanted, list};
