//! The engine that matches a language's tables against a text. It knows no language.

mod cells;
pub mod chart;
pub mod nt;
pub mod pattern;
pub mod sense;
pub mod tree;

pub use chart::{Chart, Got, Scene};
pub use nt::Nt;
pub use pattern::Words;
pub use sense::{Clock, Crowd, Dur, Part, PartHalf, Recur, RecurEvery, Sense};
pub use tree::{Patterns, Tree};
