//! The business as its people change it: particulars, hours, holidays, rules, services, resources and ways in.

mod another;
mod begun;
mod change;
mod changed;
mod kept;
mod told;
mod tried;
mod ways_in;

pub use begun::Begun;
pub use change::{Change, Holidays, Particulars};
pub use changed::{Refused, Settings};
pub use tried::Finding;
pub use ways_in::WayIn;
