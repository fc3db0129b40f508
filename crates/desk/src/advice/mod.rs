//! Asking a language model, outside of any transaction and never for longer than a turn may take.

mod given;

pub use given::{Advice, Failed, Given, Job, Verdict};
