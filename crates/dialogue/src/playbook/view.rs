//! A playbook as people look at it who change it: its flows and phrases, with what each may fill in.

use super::arguments::{CHOICE_ARGUMENTS, ENGINE_PHRASES, FLOW_ARGUMENTS, NOT_FREE_CASES, outcome_arguments};
use super::flow::{Does, Flow, Step};
use super::load::Playbook;
use super::phrases::{COMMON, Claim, Entry, Phrases};
use frontdesk_domain::{Language, Medium};
use std::collections::BTreeSet;

/// A flow, as far as it can be told in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowView<'p> {
    pub name: &'p str,
    pub about: &'p str,
    pub starts_on: &'p [String],
    pub key: Option<u8>,
    pub document: &'p str,
    /// Its slots, with their types.
    pub slots: Vec<(&'p str, &'static str)>,
}

/// A phrase in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseView<'p> {
    pub name: &'p str,
    pub voice: String,
    pub sms: String,
    pub web: String,
    /// The result it tells; it is said only where that is committed.
    pub claims: Option<&'static str>,
    /// What it may fill in wherever it is said.
    pub may_use: BTreeSet<&'static str>,
    /// The flows that say it; none: it is said in every conversation, or beside one.
    pub said_in: Vec<&'p str>,
}

impl Playbook {
    pub fn flows(&self) -> impl Iterator<Item = FlowView<'_>> {
        self.flows.iter().map(view)
    }

    pub fn flow_view(&self, name: &str) -> Option<FlowView<'_>> {
        self.flow(name).map(view)
    }

    /// Every phrase of a language, by name. None: nobody speaks it.
    pub fn phrase_views(&self, language: Language) -> Option<Vec<PhraseView<'_>>> {
        let phrases = self.of(language)?;
        Some(phrases.entries.iter().map(|(name, entry)| self.phrase_in(phrases, name, entry)).collect())
    }

    pub fn phrase_view(&self, language: Language, name: &str) -> Option<PhraseView<'_>> {
        let phrases = self.of(language)?;
        phrases.entries.get_key_value(name).map(|(name, entry)| self.phrase_in(phrases, name, entry))
    }

    /// The language itself, and no other in its place.
    fn of(&self, language: Language) -> Option<&Phrases> {
        self.languages.iter().find(|phrases| phrases.language == language)
    }

    fn phrase_in<'p>(&'p self, phrases: &'p Phrases, name: &'p str, entry: &'p Entry) -> PhraseView<'p> {
        let words = |medium| phrases.source(entry, medium);
        let claim = |claim| Claim::ALL.iter().find(|(_, known)| *known == claim).map(|(word, _)| *word);
        PhraseView {
            name,
            voice: words(Medium::Voice),
            sms: words(Medium::Sms),
            web: words(Medium::Web),
            claims: entry.claims.and_then(claim),
            may_use: self.may_use(name),
            said_in: self.said_in(name),
        }
    }

    fn said_in(&self, name: &str) -> Vec<&str> {
        let says = |flow: &&Flow| flow.steps.iter().any(|step| says(step, name));
        self.flows.iter().filter(says).map(|flow| flow.name.as_str()).collect()
    }

    /// In a flow what is known at every step that says it; of the engine's what it gives; else what it uses already.
    fn may_use(&self, name: &str) -> BTreeSet<&'static str> {
        let engine = ENGINE_PHRASES.iter().filter(|(phrase, _)| *phrase == name).map(|(_, args)| args.to_vec());
        let steps = self.flows.iter().flat_map(|flow| &flow.steps).filter(|step| says(step, name));
        let mut places = engine.chain(steps.map(known_at)).map(BTreeSet::from_iter);
        let known = match places.next() {
            Some(first) => places.fold(first, |known: BTreeSet<&'static str>, here| &known & &here),
            None => self.used(name),
        };
        known.into_iter().chain(COMMON.iter().copied()).collect()
    }

    fn used(&self, name: &str) -> BTreeSet<&'static str> {
        let entries = self.languages.iter().filter_map(|phrases| phrases.entries.get(name));
        let used: BTreeSet<&str> =
            entries.filter(|entry| !entry.own).flat_map(|e| &e.args).map(String::as_str).collect();
        all_arguments().filter(|known| used.contains(known)).collect()
    }
}

/// Everything that any phrase may fill in.
fn all_arguments() -> impl Iterator<Item = &'static str> {
    let engine = ENGINE_PHRASES.iter().flat_map(|(_, args)| args.iter());
    FLOW_ARGUMENTS.iter().chain(CHOICE_ARGUMENTS).chain(engine).copied()
}

fn says(step: &Step, name: &str) -> bool {
    let case = name.rsplit_once('.').filter(|(_, case)| NOT_FREE_CASES.contains(case)).map(|(phrase, _)| phrase);
    step.phrases().iter().any(|phrase| phrase.name == name || Some(phrase.name.as_str()) == case)
}

/// What phrases may fill in at a step.
pub fn known_at(step: &Step) -> Vec<&'static str> {
    let mut known: Vec<&str> = FLOW_ARGUMENTS.to_vec();
    if matches!(step.does, Does::Choose { .. }) {
        known.extend(CHOICE_ARGUMENTS);
    }
    known.extend(step.under.map(outcome_arguments).unwrap_or_default());
    known
}

fn view(flow: &Flow) -> FlowView<'_> {
    FlowView {
        name: &flow.name,
        about: &flow.about,
        starts_on: &flow.starts_on,
        key: flow.key,
        document: &flow.document,
        slots: flow.slots.iter().map(|slot| (slot.name.as_str(), slot.kind.word())).collect(),
    }
}
