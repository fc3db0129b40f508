//! Contacts in the hands of the team: looked up, corrected, found to be one person and told apart again.

mod alike;
mod changed;
mod looked_up;
mod merged;
mod split;

pub use alike::Suggested;
pub use changed::{Correction, TAG_CHARS_MAX, TAGS_MAX};
pub use looked_up::Person;
pub use merged::{CannotMerge, MergedView};
