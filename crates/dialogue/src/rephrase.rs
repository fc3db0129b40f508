//! Which replies may be said in other words than the templates'.

use crate::engine::is_confirming;
use crate::playbook::{Does, Playbook};
use crate::say::Say;
use crate::scene::Scene;
use crate::state::State;

/// The engine's own phrases that tell no result, no choice and nothing that is said word for word by rule.
const FREE: &[&str] = &[
    "answer_address",
    "answer_hours",
    "answer_hours_on",
    "answer_price",
    "answer_prices",
    "answer_services",
    "anything_else",
    "hello",
    "how_can_i_help",
    "not_heard",
    "not_understood",
    "sorry",
    "what_else",
    "you_are_welcome",
];

/// Whether every phrase of a reply may be said in other words. Who we are, what was done, what is offered, what is
/// about to be done and what cannot be had are said as they are written.
pub fn is_free(playbook: &Playbook, scene: &Scene, state: &State, says: &[Say]) -> bool {
    let free = |say: &Say| {
        let claims = playbook.entry(scene.language, &say.phrase).is_none_or(|entry| entry.claims.is_some());
        say.language.is_none() && !say.is_again() && !claims && is_free_phrase(playbook, &say.phrase)
    };
    !says.is_empty() && state.labels().is_empty() && !is_confirming(playbook, state) && says.iter().all(free)
}

fn is_free_phrase(playbook: &Playbook, phrase: &str) -> bool {
    let asks = |does: &Does| match does {
        Does::Collect { ask, again, .. } => {
            ask.name == phrase || again.as_ref().is_some_and(|again| again.name == phrase)
        }
        _ => false,
    };
    FREE.contains(&phrase) || playbook.flows.iter().flat_map(|f| &f.steps).any(|s| asks(&s.does))
}
