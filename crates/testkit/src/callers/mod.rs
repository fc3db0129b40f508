//! Simulated callers: people with a goal drawn from a seed, who call, text or chat in seven languages, say it in
//! many ways, change their minds, and judge whether they got what they agreed to.
//!
//! A caller sees which question is open by the names of the phrases, not by the wording, and knows what is free no
//! better than a person does. Whether a read-back says the right day, time and name is read in its words.

mod answers;
mod caller;
mod clinic;
mod dice;
mod goal;
mod line;
mod noise;
mod play;
mod practice;
mod report;
mod scenario;
mod speech;
mod words;

pub use dice::Dice;
pub use goal::{Errand, Goal};
pub use line::Move;
pub use play::{Played, Turn, Verdict, play};
pub use practice::{Hand, Practice};
pub use report::{Tally, transcript};
pub use scenario::scenario;
