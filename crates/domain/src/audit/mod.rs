//! The audit trail's nouns: what was done, by whom, to what, from where and why. Pure.
//!
//! A deed cannot be given a text that somebody wrote: ids, numbers, moments and words of the program are all it takes.
//! So the trail holds nothing that leads to a person who was erased, and erasing never breaks it.

mod by;
mod deed;
mod origin;
mod value;
mod verb;

pub use by::By;
pub use deed::{Change, Deed};
pub use origin::Origin;
pub use value::Value;
pub use verb::Verb;
