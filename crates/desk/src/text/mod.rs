//! Texts and chat messages: filed first and answered by a turn of their own, so that nothing is lost when the
//! process dies between the two.

mod answer;
mod file;
mod keyword;
mod quiet;
mod reported;

pub(crate) use answer::Answered;
pub use file::Filed;
