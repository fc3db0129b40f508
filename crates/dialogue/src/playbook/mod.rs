//! Flows and phrases as data: read from YAML, checked as a whole, and then never changed.

mod arguments;
mod builtin;
mod check;
mod edition;
mod examples;
mod flow;
mod load;
mod own;
mod own_words;
mod phrases;
mod pointer;
mod problem;
mod read_flow;
mod schema;
mod view;
pub mod yaml;

pub use builtin::builtin;
pub use edition::{Edition, OwnFlow, OwnPhrase};
pub use examples::OTHER;
pub use flow::SlotKind;
pub use load::Playbook;
pub use phrases::Claim;
pub(crate) use phrases::{Entry, Phrases, Text};
pub use pointer::pointer;
pub use problem::{Place, Problem, one_of};
pub use schema::json_schema;
pub use view::{FlowView, PhraseView};

pub(crate) use arguments::{ENGINE_PHRASES, arguments_of};
pub(crate) use flow::{
    Default as SlotDefault, Does, Ending, Flow, Phrase, Slot, Source, Step as FlowStep, Subject, To,
};

#[cfg(test)]
mod tests;
