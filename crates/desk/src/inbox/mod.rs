//! Conversations in the hands of the team: seen, taken over, handed back, assigned, answered, put off and closed.

mod act;
mod again;
mod brief;
mod call;
mod due;
mod fill;
mod list;
mod notes;
mod own;
mod refused;
mod replies;
mod said;
mod seen;
mod teams;
mod wake;

pub use act::Act;
pub use brief::{Brief, InHand, Slot};
pub use call::{Fate, LINE_CHARS_MAX, transfer_numbers};
pub(crate) use due::{OVERDUE, OWNER_FIRST, overdue, owner_first, wait_for_a_person};
pub use fill::{Filled, VARIABLES, fill, unfilled, unknown};
pub(crate) use list::{ListMakers, folded};
pub use list::{PageOf, TimelineEntry};
pub use notes::{MENTIONS_MAX, NOTE_CHARS_MAX, NewNote};
pub use own::{DRAFT_CHARS_MAX, VIEWS_MAX};
pub use refused::Refused;
pub use replies::REPLIES_MAX;
pub use said::{BODY_CHARS_MAX, Said, Saying};
pub use seen::Told;
pub use teams::{TEAM_MEMBERS_MAX, TEAMS_MAX};
pub(crate) use wake::{WAKE, wake};
