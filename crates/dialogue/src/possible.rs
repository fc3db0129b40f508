//! What a conversation can take just now from whoever proposes commands without having understood by rules: a
//! language model. Whatever would commit something without the contact's own yes is not among it.

use crate::engine::meant;
use crate::playbook::{Does, Flow, FlowStep, Playbook, SlotKind, To};
use crate::scene::Scene;
use crate::state::{Asking, State};

/// What may be proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Possible<'a> {
    /// Flows that ask before they commit anything. Which is meant is asked before one begins.
    pub flows: Vec<PossibleFlow<'a>>,
    /// The flow in hand, where a value for one of its slots is read back before it counts.
    pub current: Option<PossibleFlow<'a>>,
    pub question: Question<'a>,
    /// Labels offered, in order.
    pub options: Vec<String>,
    /// The slots of the flow in hand that are filled.
    pub known: Vec<&'a str>,
    /// A time is held, which must not be let go of by mistake.
    pub holding: bool,
    /// Something went wrong before: a person may be proposed.
    pub struggling: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PossibleFlow<'a> {
    pub name: &'a str,
    pub about: &'a str,
    pub slots: Vec<(&'a str, SlotKind)>,
}

/// The question that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<'a> {
    /// "How can I help?"
    Home,
    /// "Anything else?", "What would you like to change?", "Move it, or cancel it?"
    Other,
    Slot(&'a str, SlotKind),
    Choice(&'a str, SlotKind),
    /// A yes or no after which something is committed, or not.
    Confirm {
        commits: bool,
    },
}

/// What may be proposed in this state.
pub fn possible<'a>(playbook: &'a Playbook, state: &'a State, scene: &Scene) -> Possible<'a> {
    let frame = state.top();
    let flow = frame.and_then(|f| playbook.flow(&f.flow));
    let at = flow.zip(frame).and_then(|(flow, frame)| flow.steps.iter().position(|s| s.id == frame.at));
    let gated = flow.zip(at).filter(|(flow, at)| asks_first(playbook, flow, *at));
    // What is in hand is not given up for a guess, and a guess is asked for before it is taken.
    let beside = |f: &Flow| frame.is_none() || f.interrupts;
    let asked = |f: &Flow| playbook.entry(scene.language, &meant(&f.name)).is_some();
    let startable = playbook.flows.iter().filter(|f| beside(f) && asked(f) && asks_first(playbook, f, 0));
    Possible {
        flows: startable.map(offered).collect(),
        current: gated.map(|(flow, _)| offered(flow)),
        question: question(playbook, state, flow.zip(at)),
        options: state.labels(),
        known: frame
            .map(|f| f.slots.iter().filter(|(_, v)| !v.is_null()).map(|(k, _)| k.as_str()).collect())
            .unwrap_or_default(),
        holding: state.hold.is_some(),
        struggling: state.strikes > 0,
    }
}

impl Possible<'_> {
    /// The kind of a slot of the flow in hand.
    pub fn slot(&self, name: &str) -> Option<SlotKind> {
        self.current.as_ref()?.slot(name)
    }
}

impl PossibleFlow<'_> {
    pub fn slot(&self, name: &str) -> Option<SlotKind> {
        self.slots.iter().find(|(slot, _)| *slot == name).map(|(_, kind)| *kind)
    }
}

fn offered(flow: &Flow) -> PossibleFlow<'_> {
    let slots = flow.slots.iter().map(|s| (s.name.as_str(), s.kind)).collect();
    PossibleFlow { name: &flow.name, about: &flow.about, slots }
}

fn question<'a>(playbook: &Playbook, state: &State, at: Option<(&'a Flow, usize)>) -> Question<'a> {
    match state.question {
        None | Some(Asking::Home) => return Question::Home,
        Some(Asking::More | Asking::Change | Asking::Which | Asking::GrownUp | Asking::WhoSpeaks) => {
            return Question::Other;
        }
        Some(Asking::Step) => {}
    }
    let Some((flow, step)) = at.and_then(|(flow, at)| Some((flow, flow.steps.get(at)?))) else {
        return Question::Other;
    };
    let kind = |slot: &str| flow.slot(slot).map_or(SlotKind::Text, |s| s.kind);
    match &step.does {
        Does::Collect { slot, .. } => Question::Slot(slot, kind(slot)),
        Does::Choose { slot, .. } => Question::Choice(slot, kind(slot)),
        Does::Confirm { yes, .. } => {
            let to = yes.as_ref().unwrap_or(&step.next);
            Question::Confirm { commits: commits(playbook, flow, to, true) }
        }
        _ => Question::Other,
    }
}

/// Whether a flow that goes on from a step asks for a yes before anything is committed.
fn asks_first(playbook: &Playbook, flow: &Flow, at: usize) -> bool {
    !commits(playbook, flow, &To::Step(at), false)
}

/// Whether something may be committed on the way from a step, up to the next yes or, where `turn` is set, up to
/// the next question of any kind.
fn commits(playbook: &Playbook, flow: &Flow, from: &To, turn: bool) -> bool {
    let mut seen = vec![false; flow.steps.len()];
    let mut left: Vec<usize> = place(from).into_iter().collect();
    while let Some(at) = left.pop() {
        let (Some(step), Some(seen)) = (flow.steps.get(at), seen.get_mut(at)) else { continue };
        if std::mem::replace(seen, true) || stops(step, turn) {
            continue;
        }
        if acts(playbook, step) {
            return true;
        }
        left.extend(step.goes_to().into_iter().filter_map(place));
    }
    false
}

fn place(to: &To) -> Option<usize> {
    match to {
        To::Step(at) => Some(*at),
        To::End | To::Named(..) => None,
    }
}

fn stops(step: &FlowStep, turn: bool) -> bool {
    match step.does {
        Does::Confirm { .. } => true,
        Does::Collect { .. } | Does::Choose { .. } => turn,
        _ => false,
    }
}

/// Whether a step commits something. A flow that is called counts as one that does, unless it asks first itself.
fn acts(playbook: &Playbook, step: &FlowStep) -> bool {
    match &step.does {
        Does::Do { action, .. } => !PREPARES.contains(action),
        Does::Handoff { .. } => true,
        // A flow that calls others is followed no deeper: flows may call each other in a circle.
        Does::Call { flow } => playbook
            .flow(flow)
            .is_none_or(|f| f.steps.iter().any(|s| matches!(s.does, Does::Call { .. })) || !asks_first(playbook, f, 0)),
        _ => false,
    }
}

/// Actions after which nothing is different for anybody once the contact has gone.
const PREPARES: &[&str] = &["hold_time", "release_hold", "find_bookings"];
