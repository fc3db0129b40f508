//! Files that come with messages. What a turn does with them is to note that they came; their bytes are
//! fetched, kept and given out beside it, in pieces.

mod announce;
mod fetch;
mod give;
mod keep;
mod retry;

pub(crate) use announce::announce;
pub(crate) use fetch::{AT_ONCE_MAX, FETCH};
