//! Which replies may be said in other words than the templates'.

use crate::engine::is_confirming;
use crate::playbook::{ENGINE_PHRASES, Playbook};
use crate::say::Say;
use crate::state::State;

/// Of the engine's own phrases those that say nothing about who we are, how we are reached or what is a rule of law.
const FREE: &[&str] = &[
    "already_told",
    "answer_address",
    "answer_closed_on",
    "answer_hours",
    "answer_hours_on",
    "answer_price",
    "answer_prices",
    "answer_services",
    "anything_else",
    "hello",
    "how_can_i_help",
    "let_go",
    "not_heard",
    "not_understood",
    "resumed",
    "sorry",
    "what_else",
    "you_are_welcome",
];

/// Whether every phrase of a reply may be said in other words around its facts. Who we are, emergencies, other
/// languages and what is said once more stay as they are written.
pub fn is_free(says: &[Say]) -> bool {
    let free = |say: &Say| say.language.is_none() && !say.is_again() && is_free_phrase(&say.phrase);
    !says.is_empty() && says.iter().all(free)
}

/// Whether the question at the end is about something that is done upon a yes: it is asked as it is written.
pub fn keeps_its_question(playbook: &Playbook, state: &State) -> bool {
    is_confirming(playbook, state) || !state.labels().is_empty()
}

/// The phrases of flows may, and some of the engine's. Whether a flow is meant is asked as it is written.
fn is_free_phrase(phrase: &str) -> bool {
    let engines = phrase.starts_with("meant.") || ENGINE_PHRASES.iter().any(|(name, _)| *name == phrase);
    FREE.contains(&phrase) || !engines
}
