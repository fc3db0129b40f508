//! Asking a language model, outside of any transaction and never for longer than a turn may take.

mod adviser;
pub(crate) mod asking;
mod budget;
mod consult;
mod counsel;
mod given;
mod prompt;

pub use adviser::{Adviser, Advisers};
pub(crate) use asking::Asking;
pub use budget::Limits;
pub(crate) use consult::Consulting;
pub(crate) use counsel::{Counsel, Have, Wanted};
pub use given::{Advice, Failed, Given, Job, Verdict};
pub(crate) use prompt::Prompts;
