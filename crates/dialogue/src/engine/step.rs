//! One input, one step.

use super::turn::Turn;
use crate::playbook::Playbook;
use crate::say::Say;
use crate::scene::Scene;
use crate::state::State;
use frontdesk_domain::{Action, Language, Next, Outcome, Understanding};
use serde::{Deserialize, Serialize};

/// What happened.
#[expect(clippy::large_enum_variant, reason = "an input is made once and moved once; a box would cost more")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "input", content = "of", rename_all = "snake_case")]
pub enum Input {
    /// A call or a chat begins.
    Opened,
    /// A call was missed; we write first.
    MissedCall,
    Heard(Understanding),
    /// Keys, with `#` and `*`.
    Pressed(String),
    /// Nothing was said in time.
    Silent,
    /// Files came, without a word.
    Files,
    /// What came of the action the last step asked for.
    Outcome(Outcome),
    /// A timer of the conversation.
    Woken,
}

/// What to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub state: State,
    /// To be carried out; its outcome is the next input of this same turn.
    pub action: Option<Action>,
    /// To be said in this order, after what earlier steps of the turn said.
    pub says: Vec<Say>,
    pub next: Next,
    /// The language to speak from now on, when it changes.
    pub language: Option<Language>,
    /// What was decided, by names of flows and steps; never what was said.
    pub trace: Vec<String>,
}

/// Decides. The same state, scene and input always give the same step.
pub fn step(playbook: &Playbook, scene: &Scene, state: State, input: Input) -> Step {
    let mut turn = Turn::new(playbook, scene, state);
    turn.anew = std::mem::take(&mut turn.state.asked_of_another);
    match input {
        Input::Opened => turn.opened(),
        Input::MissedCall => turn.missed_call(),
        Input::Heard(understanding) => turn.heard(understanding),
        Input::Pressed(digits) => turn.pressed(&digits),
        Input::Silent => turn.missed(super::strikes::Miss::Silent),
        Input::Files => turn.files(),
        Input::Outcome(outcome) => turn.came(outcome),
        Input::Woken => turn.trace("woken: nothing waits"),
    }
    turn.finish()
}
