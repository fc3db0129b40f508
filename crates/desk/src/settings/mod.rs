//! The business as its people change it: particulars, hours, holidays, rules, services, resources and ways in.

mod another;
mod change;
mod changed;
mod told;
mod tried;
mod ways_in;

pub use change::{Change, Holidays, Particulars};
pub use changed::{Refused, Settings};
pub use tried::Finding;
pub use ways_in::WayIn;
