//! From what is to be said to the words: templates, and how each language writes days, times and lists.

mod compose;
mod de;
mod en;
mod es;
mod filters;
mod format;
mod fr;
mod it;
mod nl;
mod parts;
mod preview;
mod pt;

pub(crate) use compose::label;
pub use compose::{PhraseError, phrase, text, tidy};
pub(crate) use filters::{FILTERS, environment};
pub(crate) use format::{HoursRow, format_of};
pub use format::{is_title, moment};
pub use parts::{Part, parts, said};
pub use preview::preview;

#[cfg(test)]
mod tests;
