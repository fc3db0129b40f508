//! The team's list of conversations: rows that are made beside the turns, and the lists that are read from them.

mod counts;
mod facts;
mod member;
mod place;
mod query;
mod rows;

pub use counts::{Counts, counts};
pub use facts::{Facts, LastMessage, LastTurn, facts, of_contact, pieces};
pub use member::{mark_no_answer, marks, note_seen, seen_until, set_tags, since, tags};
pub use place::{Place, Touched, after, begin, go_on, older, place};
pub use query::{Filter, From, Looks, Shown, get, list};
pub use rows::{Listed, Preview, put};
