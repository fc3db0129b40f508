//! Wishes learned from examples: the playbook's, and a business's own. Asked only where no pattern of the language knows
//! what is wanted.

mod lesson;
mod second;
mod wishes;

pub use second::{Ears, understand};
pub use wishes::Wishes;
