//! A second opinion: what a classifier, trained on examples, makes of words in which no pattern found a wish.
//!
//! The patterns go first, and what they found stands. The classifier is believed where it is sure, asked back where two
//! flows are near, and passed over otherwise: a caller who is asked again is better off than one who is misunderstood.

use super::intents::TOPICS;
use crate::playbook::{Does, Flow, Playbook};
use crate::state::{Asking, State};
use frontdesk_domain::understanding::{Intent, Reading};
use frontdesk_domain::{Command, EntityKind, Understanding};

/// An intent of the playbook, and how likely it is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    pub intent: String,
    pub confidence: f32,
}

/// What a classifier makes of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guesses {
    /// What is wanted, the whole sentence's first.
    pub wanted: Vec<Guess>,
    /// The nearest intents, wanted or not, likeliest first.
    pub nearest: Vec<Guess>,
}

/// What of it counts in a conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Opinion {
    Nothing,
    /// To be read as if a pattern had found them.
    Wishes(Vec<Intent>),
    /// Two flows that are near alike: the contact is asked.
    WhichOf {
        flows: Vec<String>,
        nearest: Vec<Guess>,
    },
}

/// From here on it is believed.
const SURE: f32 = 0.7;
/// What would take the place of a flow in hand, or of a flow that the facts began, has to be surer.
const SURER: f32 = 0.85;
/// A pattern that is no surer than this bridges words it does not know.
const LOOSE: f32 = 0.9;
/// Two flows are near when both are at least as likely as this, and neither much likelier than the other.
const NEAR: f32 = 0.3;
const APART: f32 = 0.3;
/// A word or two in the middle of something are an answer, and no other wish.
const WORDS_MIN: usize = 3;
/// Intents that are none by themselves.
const BESIDE: &[&str] = &["greeting", "how_are_you", "soonest", "any", "no_preference"];

/// Whether no pattern found a wish in the words, and they answer nothing that was asked.
pub fn has_no_wish(state: &State, reading: &Reading, understood: &Understanding, text: &str) -> bool {
    if reading.intents.iter().any(|intent| !BESIDE.contains(&intent.name.as_str())) {
        return false;
    }
    let commands = &understood.commands;
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let nothing = |c: &Command| matches!(c, Command::NotUnderstood | Command::ChangeLanguage { .. });
    if commands.iter().all(nothing) {
        return words >= WORDS_MIN || (words > 0 && commands.contains(&Command::NotUnderstood));
    }
    let begun =
        |c: &Command| nothing(c) || matches!(c, Command::Greet | Command::StartFlow { .. } | Command::SetSlot { .. });
    let answers = reading.entities.iter().any(|e| e.kind == EntityKind::Confirmation);
    state.frames.is_empty() && words >= WORDS_MIN && !answers && commands.iter().all(begun)
}

/// Whether a pattern found a flow, but none that says so outright: "I want to … an appointment" may be something else
/// with a slip in it.
pub fn is_loose(playbook: &Playbook, reading: &Reading) -> bool {
    let flow = |intent: &Intent| Some((playbook.started_by(&intent.name)?, intent.confidence));
    let mut wishes = reading.intents.iter().filter_map(flow);
    let loose = wishes.next().is_some_and(|(flow, sure)| !flow.starts_with.is_empty() && sure <= LOOSE);
    loose && wishes.next().is_none()
}

/// The intents of the same words without their slips, where these mean something that was not found before.
pub fn other_wishes(playbook: &Playbook, reading: &Reading, found: Vec<Intent>) -> Option<Vec<Intent>> {
    let is_wish = |intent: &Intent| {
        let topic = TOPICS.iter().any(|(name, _)| *name == intent.name);
        topic || playbook.started_by(&intent.name).is_some() || playbook.maybe_meant(&intent.name).next().is_some()
    };
    let known = |intent: &Intent| reading.intents.iter().any(|before| before.name == intent.name);
    found.iter().any(|intent| is_wish(intent) && !known(intent)).then_some(found)
}

/// What counts of the guesses, in this conversation.
pub fn opinion(
    playbook: &Playbook,
    state: &State,
    understood: &Understanding,
    guesses: Guesses,
    text: &str,
) -> Opinion {
    let chair = Chair { playbook, state, words: text.split_whitespace().count() };
    let begun = understood.commands.iter().any(|c| matches!(c, Command::StartFlow { .. }));
    let least = if begun { SURER } else { SURE };
    let sure = guesses.wanted.into_iter().filter(|guess| guess.confidence >= least && chair.admits(guess));
    let wishes: Vec<Intent> = sure.map(|guess| Intent { name: guess.intent, confidence: guess.confidence }).collect();
    if !wishes.is_empty() {
        return Opinion::Wishes(wishes);
    }
    let mut nearest = guesses.nearest.into_iter();
    match (nearest.next(), nearest.next()) {
        (Some(first), Some(second)) if !begun => chair.which_of(first, second).unwrap_or(Opinion::Nothing),
        _ => Opinion::Nothing,
    }
}

/// Who decides what is let in at this point of the conversation.
struct Chair<'a> {
    playbook: &'a Playbook,
    state: &'a State,
    words: usize,
}

impl<'a> Chair<'a> {
    fn admits(&self, guess: &Guess) -> bool {
        if self.state.question == Some(Asking::GrownUp) {
            return false;
        }
        match self.flow_of(guess) {
            None => TOPICS.iter().any(|(intent, _)| *intent == guess.intent),
            Some(_) if self.state.frames.is_empty() => true,
            // "Cancle", where yes or no is asked, is neither of them.
            Some(_) if self.is_decided() || self.words < WORDS_MIN => false,
            Some(flow) => flow.interrupts || guess.confidence >= SURER,
        }
    }

    fn which_of(&self, first: Guess, second: Guess) -> Option<Opinion> {
        let (one, other) = self.flow_of(&first).zip(self.flow_of(&second))?;
        let near = second.confidence >= NEAR && first.confidence - second.confidence <= APART;
        let flows = one.name != other.name && self.may_be_offered(one) && self.may_be_offered(other);
        (near && flows && self.state.frames.is_empty()).then(|| Opinion::WhichOf {
            flows: vec![one.name.clone(), other.name.clone()],
            nearest: vec![first, second],
        })
    }

    fn may_be_offered(&self, flow: &Flow) -> bool {
        let phrases = self.playbook.languages.first();
        phrases.is_some_and(|phrases| phrases.entries.contains_key(&format!("wish.{}", flow.name)))
    }

    fn flow_of(&self, guess: &Guess) -> Option<&'a Flow> {
        self.playbook.started_by(&guess.intent)
    }

    /// Whether the open question is answered by a yes or a choice.
    fn is_decided(&self) -> bool {
        let frame = self.state.top().filter(|_| self.state.question == Some(Asking::Step));
        let step = frame.and_then(|frame| self.playbook.flow(&frame.flow)?.step(&frame.at));
        step.is_some_and(|step| matches!(step.does, Does::Confirm { .. } | Does::Choose { .. }))
    }
}
