//! The engine that steps flows. One `Turn` takes one input; what belongs to every conversation (corrections,
//! side questions, silence, "never mind") is here and never in a flow.

mod alarm;
mod anew;
mod args;
mod ask;
mod came;
mod child;
mod clarify;
mod controls;
mod fill;
mod heard;
mod keypad;
mod offers;
mod refusal;
mod resume;
mod run;
mod said;
mod speak;
mod step;
mod strikes;
mod take;
mod topics;
mod turn;

pub use anew::fit;
pub use step::{Input, Step, step};

pub(crate) use args::booking_args;
pub(crate) use ask::is_confirming;
pub(crate) use clarify::meant;
