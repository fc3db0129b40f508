//! One turn in the making: the state it works on and what it has decided so far.

use super::step::Step;
use crate::playbook::{Flow, FlowStep, Playbook};
use crate::say::Say;
use crate::scene::Scene;
use crate::state::{Asking, Frame, Pending, State};
use frontdesk_domain::{Action, Language, Medium, Next, Outcome};
use serde_json::{Map, Value};

pub(super) struct Turn<'a> {
    pub playbook: &'a Playbook,
    pub scene: Scene<'a>,
    pub state: State,
    pub says: Vec<Say>,
    pub action: Option<Action>,
    pub next: Next,
    pub language: Option<Language>,
    pub trace: Vec<String>,
    /// What the outcome that came in this step tells, for the phrases under it.
    pub facts: Map<String, Value>,
    pub outcome: Option<Outcome>,
    /// The words answer a question of another version, which is asked once more.
    pub anew: bool,
}

impl<'a> Turn<'a> {
    pub fn new(playbook: &'a Playbook, scene: &Scene<'a>, state: State) -> Self {
        Self {
            playbook,
            scene: *scene,
            state,
            says: Vec::new(),
            action: None,
            next: Next::Listen,
            language: None,
            trace: Vec::new(),
            facts: Map::new(),
            outcome: None,
            anew: false,
        }
    }

    pub fn finish(self) -> Step {
        let Self { state, action, says, next, language, trace, .. } = self;
        Step { state, action, says, next, language, trace }
    }

    pub fn trace(&mut self, what: impl Into<String>) {
        self.trace.push(what.into());
    }

    pub fn on_phone(&self) -> bool {
        self.scene.medium == Medium::Voice
    }

    /// The flow spoken about.
    pub fn flow(&self) -> Option<&'a Flow> {
        self.playbook.flow(&self.state.top()?.flow)
    }

    /// The step it stands at.
    pub fn at(&self) -> Option<&'a FlowStep> {
        self.flow()?.step(&self.state.top()?.at)
    }

    pub fn top(&mut self) -> Option<&mut Frame> {
        self.state.frames.last_mut()
    }

    /// The step whose question is open.
    pub fn open_step(&self) -> Option<&'a FlowStep> {
        self.at().filter(|_| self.state.question == Some(Asking::Step))
    }

    /// Says a phrase of the engine's own.
    pub fn say(&mut self, phrase: &str) {
        self.say_with(phrase, Map::new());
    }

    pub fn say_with(&mut self, phrase: &str, args: Map<String, Value>) {
        self.says.push(Say::new(phrase, args));
    }

    /// Asks for an action; the step ends here and goes on with its outcome.
    pub fn perform(&mut self, action: Action, pending: Pending) {
        self.trace(format!("do {}", action.name()));
        self.action = Some(action);
        self.state.pending = Some(pending);
        self.state.question = None;
    }
}
