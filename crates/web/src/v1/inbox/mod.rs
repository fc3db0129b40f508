//! `/v1/inbox` and what belongs to it: the team's list of conversations, and what the team adds to them.

pub mod brief;
pub mod list;
pub mod marks;
pub mod notes;
pub mod own;
pub mod replies;
pub mod shapes;
pub mod teams;
pub mod timeline;
