//! A conversation as somebody supposes it who tries out the understanding: this was asked, that is known.

use crate::playbook::{Does, Flow, Playbook};
use crate::scene::Scene;
use crate::state::{Asking, Choice, Frame, Pick, State};
use frontdesk_domain::EntityKind;
use serde_json::Value;
use std::collections::BTreeMap;

/// What is supposed of a conversation.
#[derive(Clone, Copy, Debug)]
pub struct Supposed<'a> {
    /// Kinds asked for. The first one that a step of the playbook asks for sets the open question.
    pub expected: &'a [EntityKind],
    /// Labels offered.
    pub options: &'a [String],
    /// Slots that are filled, by their name or by the kind of what fills them.
    pub known: &'a BTreeMap<String, Value>,
}

/// The state of that conversation: in the flow that asks for it, at the step that asks. Nothing asked and nothing
/// known is a conversation that begins.
pub fn suppose(playbook: &Playbook, scene: &Scene, supposed: &Supposed) -> State {
    let asked = supposed.expected.iter().find_map(|kind| asking(playbook, *kind));
    let choosing = !supposed.options.is_empty();
    let known = |flow: &Flow| supposed.known.keys().any(|name| slot_named(flow, name).is_some());
    let flow = asked.map(|a| a.0).or_else(|| playbook.flows.iter().find(|f| choosing || known(f)));
    let Some(flow) = flow else { return State::default() };
    let at = asked.map_or(flow.first(), |a| a.1).to_owned();
    let choice = |label: &String| Choice { label: label.clone(), pick: Pick::Instant(scene.now) };
    let slots = supposed.known.iter().filter_map(|(name, value)| Some((slot_named(flow, name)?, value.clone())));
    let frame = Frame {
        flow: flow.name.clone(),
        version: flow.version,
        at,
        slots: slots.collect(),
        options: supposed.options.iter().map(choice).collect(),
        ..Frame::default()
    };
    let question = (asked.is_some() || choosing).then_some(Asking::Step);
    State { frames: vec![frame], question, introduced: true, ..State::default() }
}

/// The slot of this name, or the one that a value of this kind fills.
fn slot_named(flow: &Flow, name: &str) -> Option<String> {
    let kind = || serde_json::from_value::<EntityKind>(name.into()).ok();
    let filled = |kind: EntityKind| flow.slots.iter().find(|s| s.kind.expected().contains(&kind));
    flow.slot(name).or_else(|| filled(kind()?)).map(|s| s.name.clone())
}

/// The first step that asks for a kind, and its flow.
fn asking(playbook: &Playbook, kind: EntityKind) -> Option<(&Flow, &str)> {
    let asks = |flow: &Flow, does: &Does| match does {
        Does::Collect { slot, .. } => flow.slot(slot).is_some_and(|s| s.kind.expected().contains(&kind)),
        Does::Confirm { .. } => kind == EntityKind::Confirmation,
        _ => false,
    };
    let flows = playbook.flows.iter();
    flows
        .flat_map(|f| f.steps.iter().map(move |s| (f, s)))
        .find(|(f, s)| asks(f, &s.does))
        .map(|(f, s)| (f, s.id.as_str()))
}
