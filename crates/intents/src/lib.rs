//! Intents learned from examples: a small classifier that is trained where it is used, and says "none of these".
//!
//! Everything here is pure: the same examples make the same model, byte for byte, and nothing is downloaded. A text
//! becomes its words, pairs of words and runs of letters (`features`), weighed by how rare they are (`vocabulary`);
//! one linear separator for each intent scores them (`svm`, `weights`). How far a score can be believed, and from
//! which one on it counts at all, is found on examples left out in turn (`trial`, `sure`).

mod batch;
mod bytes;
mod clause;
mod examples;
mod features;
mod model;
mod outsider;
mod rule;
mod spelling;
mod sure;
mod svm;
mod train;
mod trial;
mod vocabulary;
mod weights;
mod words;

pub use bytes::NotAModel;
pub use model::{Answer, Guess, Model};
pub use rule::Rule;
pub use spelling::Spelling;
pub use train::Example;
