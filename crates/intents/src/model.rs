//! A model: what it was taught, and how far that can be believed.

use crate::batch::Part;
use crate::clause::clauses;
use crate::features::features;
use crate::outsider;
use crate::rule::Rule;
use crate::sure::Sureness;
use crate::train::{Example, Lesson, Taught};
use crate::trial;

/// The nearest intents are told up to here.
const NEAREST_MAX: usize = 3;
/// A part of a sentence counts as a wish of its own from this confidence on: it has less to go by.
const PART_LIKELY: f32 = 0.8;

/// Trained on examples, and never changed afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub(crate) intents: Vec<String>,
    pub(crate) taught: Taught,
    pub(crate) sure: Sureness,
}

/// An intent, and how likely it is meant, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess<'m> {
    pub intent: &'m str,
    pub confidence: f32,
}

/// What a text was understood as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer<'m> {
    /// What is wanted, the whole sentence's first. Empty: none of the intents known.
    pub intents: Vec<Guess<'m>>,
    /// The nearest intents, wanted or not, likeliest first.
    pub nearest: Vec<Guess<'m>>,
}

impl Model {
    /// The same examples make the same model. Without any, everything is none of the known.
    pub fn train(examples: &[Example]) -> Self {
        Self::train_by(examples, Rule::default())
    }

    /// The same by another rule, to find out which one is best.
    pub fn train_by(examples: &[Example], rule: Rule) -> Self {
        let lesson = Lesson::of(examples, rule);
        let (tried, strange) = (trial::parts(&lesson), outsider::parts(&lesson));
        let parts: Vec<Part> = tried.iter().chain(&strange).cloned().collect();
        let learned = lesson.learned(&parts);
        let attempt = |number: usize| learned.attempt(&lesson, parts.get(number)?, number);
        let trials = (0..).zip(&tried).filter_map(|(n, part)| Some(trial::trials(&lesson, &attempt(n)?, part)));
        let outsiders = (tried.len()..).zip(&strange);
        let outsiders = outsiders.filter_map(|(n, part)| Some(outsider::outsiders(&lesson, &attempt(n)?, part)));
        let (trials, outsiders): (Vec<_>, Vec<_>) = (trials.flatten().collect(), outsiders.flatten().collect());
        let sure = Sureness::learn(&trials, &outsiders, &rule);
        let taught = learned.taught(&lesson);
        Self { intents: lesson.intents, taught, sure }
    }

    pub fn classify(&self, text: &str) -> Answer<'_> {
        let ranked = self.ranked(text);
        let mut intents: Vec<Guess> =
            ranked.first().filter(|(_, counts)| *counts).map(|(g, _)| *g).into_iter().collect();
        self.push_parts(text, &mut intents);
        Answer { intents, nearest: ranked.into_iter().map(|(guess, _)| guess).collect() }
    }

    /// The confidence from which on an intent counts.
    pub fn threshold(&self) -> f32 {
        self.sure.confidence(self.sure.threshold)
    }

    pub fn intents(&self) -> impl Iterator<Item = &str> {
        self.intents.iter().map(String::as_str)
    }

    /// The nearest intents, likeliest first, and whether each counts.
    fn ranked(&self, text: &str) -> Vec<(Guess<'_>, bool)> {
        let features = features(text);
        if features.is_empty() {
            return Vec::new();
        }
        let scores = self.taught.scores(&features);
        let mut best: Vec<(f32, &str)> = Vec::with_capacity(NEAREST_MAX + 1);
        for (score, intent) in scores.into_iter().zip(self.intents()) {
            let at = best.partition_point(|(known, _)| *known >= score);
            if at < NEAREST_MAX {
                best.insert(at, (score, intent));
                best.truncate(NEAREST_MAX);
            }
        }
        let guess =
            |(score, intent)| (Guess { intent, confidence: self.sure.confidence(score) }, self.sure.counts(score));
        best.into_iter().map(guess).collect()
    }

    /// Further wishes of a sentence. Where it as a whole is none of the known, its parts must be sure of two.
    fn push_parts<'m>(&'m self, text: &str, intents: &mut Vec<Guess<'m>>) {
        let mut parts: Vec<Guess> = Vec::new();
        for part in clauses(text) {
            let best = self.ranked(part).into_iter().next();
            let sure = best.filter(|(guess, counts)| *counts && guess.confidence >= PART_LIKELY);
            parts.extend(sure.map(|(guess, _)| guess).filter(|g| parts.iter().all(|p| p.intent != g.intent)));
        }
        let whole = intents.first().map(|guess| guess.intent);
        if whole.is_some() || parts.len() > 1 {
            intents.extend(parts.into_iter().filter(|part| Some(part.intent) != whole));
        }
    }
}
