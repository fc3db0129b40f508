//! How much one address, one member or key, and one tenant may ask. What is over it is told when to come again.

mod own;
mod paced;
mod rate;
mod shared;

pub use paced::Pace;
pub(crate) use paced::paced;
pub use rate::{Limits, Rate};
pub use shared::Shared;
