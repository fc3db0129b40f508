//! A conversation whose flow has become another one since its last turn: what is known of it stays, the flow goes on from
//! its first step, and an answer to a question that was asked before counts for nothing.

use super::turn::Turn;
use crate::playbook::{Flow, Playbook, SlotKind};
use crate::state::{Asking, Frame, State};
use serde_json::{Map, Value};

/// What becomes of a flow in hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    AsItIs,
    Anew,
    NoMore,
}

/// Fits a state to the playbook as it is now. Nothing happens where every flow in hand is of the version it was begun in,
/// which is nearly always; what comes out is a state of this playbook whatever went in.
pub fn fit(playbook: &Playbook, state: &mut State) {
    let known = |frame: &Frame| fits(playbook, frame);
    let top = state.top().map_or(Fits::AsItIs, known);
    let frames = std::mem::take(&mut state.frames);
    state.frames = frames.into_iter().filter_map(|frame| fitted(playbook, frame)).collect();
    state.dropped = state.dropped.take().and_then(|frame| fitted(playbook, frame));
    let offered = state.wishes.len();
    state.wishes.retain(|wish| playbook.flow(&wish.flow).is_some());
    let lost = match state.question {
        Some(Asking::Step | Asking::Change) => top != Fits::AsItIs,
        Some(Asking::Which) => state.wishes.len() != offered,
        _ => false,
    };
    if lost {
        state.question = None;
        state.wishes.clear();
        state.asked_of_another = true;
    }
}

fn fits(playbook: &Playbook, frame: &Frame) -> Fits {
    match playbook.flow(&frame.flow) {
        None => Fits::NoMore,
        Some(flow) if frame.version == flow.version => Fits::AsItIs,
        // Of a program that kept no versions: the step is there, or it is not.
        Some(flow) if frame.version == 0 && flow.step(&frame.at).is_some() => Fits::AsItIs,
        // What is committed is done; beginning anew would do it once more.
        Some(_) if frame.committed => Fits::NoMore,
        Some(_) => Fits::Anew,
    }
}

fn fitted(playbook: &Playbook, frame: Frame) -> Option<Frame> {
    match fits(playbook, &frame) {
        Fits::AsItIs => Some(frame),
        Fits::NoMore => None,
        Fits::Anew => Some(begun_anew(playbook.flow(&frame.flow)?, frame)),
    }
}

/// At the first step, with what was told. What was found for it is looked for anew.
fn begun_anew(flow: &Flow, frame: Frame) -> Frame {
    let keeps = |name: &str, value: &Value| flow.slot(name).is_some_and(|slot| may_hold(slot.kind, value));
    Frame {
        version: flow.version,
        at: flow.first().to_owned(),
        slots: frame.slots.into_iter().filter(|(name, value)| keeps(name, value)).collect(),
        done: Vec::new(),
        options: Vec::new(),
        facts: Map::new(),
        ..frame
    }
}

/// A slot of the same name may be of another kind now.
fn may_hold(kind: SlotKind, value: &Value) -> bool {
    match kind {
        _ if value.is_null() => true,
        SlotKind::When => value.is_object(),
        SlotKind::Booking => value.is_string() || value.is_object(),
        SlotKind::YesNo => value.is_boolean(),
        SlotKind::Minutes => value.is_u64(),
        SlotKind::Service | SlotKind::Resource | SlotKind::Name | SlotKind::Phone | SlotKind::Text => value.is_string(),
    }
}

impl Turn<'_> {
    /// Says so, and asks what the flow asks now. Nobody is blamed: it is no miss.
    pub fn ask_anew(&mut self) {
        self.anew = false;
        self.trace("the flow is another one now: asked anew");
        self.state.question = None;
        self.say("asked_anew");
        match self.state.frames.is_empty() {
            true => self.ask_home(),
            false => self.run(),
        }
    }
}
