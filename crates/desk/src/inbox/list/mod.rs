//! The team's list of conversations: kept up beside the turns, by whoever looks at it.

mod alone;
mod catch_up;
mod keeper;
mod look;
mod row;
mod search;
mod timeline;
mod waits;

pub(crate) use alone::ListMakers;
pub use look::PageOf;
pub(crate) use search::folded;
pub use timeline::Told as TimelineEntry;
pub(crate) use waits::waits_since;
