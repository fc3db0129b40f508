//! What to ask, do and say next. Flows are data, the engine is pure: state and input in, state and effects out.
//!
//! No clock, no randomness, no I/O: time comes with the scene, actions go out to the desk and their outcomes
//! come back. A result is told only by a phrase that carries the outcome which committed it.

mod asked;
mod engine;
mod phrasing;
mod playbook;
mod possible;
mod rephrase;
mod say;
mod scene;
mod state;
mod summary;
mod supposed;
mod understand;

pub use asked::{Asked, asked};
pub use engine::{Input, Step, fit, step};
pub use phrasing::{Part, PhraseError, is_title, moment, parts, phrase, preview, said, text, tidy};
pub use playbook::{
    Claim, Edition, FlowView, OTHER, OwnFlow, OwnPhrase, PhraseView, Place, Playbook, Problem, SlotKind, builtin,
    json_schema, one_of, pointer, yaml,
};
pub use possible::{Possible, PossibleFlow, Question, possible};
pub use rephrase::{is_free, keeps_its_question};
pub use say::Say;
pub use scene::{Caller, Scene};
pub use state::{Hidden, State};
pub use supposed::{Supposed, suppose};
pub use understand::{Guess, Guesses, Opinion, fact, has_no_wish, is_loose, opinion, other_wishes, understand};

#[cfg(test)]
mod tests;
