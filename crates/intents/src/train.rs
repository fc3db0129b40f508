//! From examples to what is learned of them.

use crate::batch::Part;
use crate::examples::{Examples, NOBODY};
use crate::features::{Key, Kind, features, kind_of};
use crate::rule::Rule;
use crate::vocabulary::{Already, Vector, Vocabulary, Weighing};
use crate::weights::Weights;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// One thing people say, and what they want by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    pub intent: String,
    pub text: String,
}

/// A model takes no more memory than this; rare features are left out before.
const BYTES_MAX: usize = 8_500_000;
/// Of a row, besides a byte for each intent: its key, twice, its number and its rarity.
const BYTES_OF_ROW: usize = 20;
/// Of a feature that is no row.
const NO_ROW: u32 = u32::MAX;

/// An example's features by their numbers in the lesson, with how often each occurs: words and pairs first.
#[derive(Debug)]
pub struct Text {
    features: Vec<(u32, u32)>,
    words: usize,
    pub class: u32,
}

/// Examples as features, and the intents by number.
#[derive(Debug)]
pub struct Lesson {
    pub intents: Vec<String>,
    pub classes: usize,
    pub examples: Vec<Text>,
    /// An intent's name says what it is about: one more example of it.
    names: Vec<Text>,
    /// Every feature of the lesson, by its number.
    keys: Vec<Key>,
    pub rule: Rule,
}

/// What was learned, without how far it can be believed.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    pub vocabulary: Vocabulary,
    pub weights: Weights,
}

/// What a lesson taught without a part of it, to be tried on that part.
#[derive(Debug)]
pub struct Attempt<'l> {
    learned: &'l Learned,
    weights: &'l Weights,
    /// By row: whether any example that was left had the feature.
    seen: Vec<bool>,
}

/// Examples as vectors, and what they taught, whole and in parts.
#[derive(Debug)]
pub struct Learned {
    /// The features that became rows.
    kept: Vec<u32>,
    /// The row of each feature of the lesson.
    rows: Vec<u32>,
    weighing: Weighing,
    weights: Weights,
    without: Vec<Weights>,
}

impl Text {
    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }
}

impl Lesson {
    pub fn of(examples: &[Example], rule: Rule) -> Self {
        let mut intents: Vec<String> = examples.iter().map(|e| e.intent.clone()).collect();
        intents.sort_unstable();
        intents.dedup();
        let mut seen = Seen::default();
        let class = |name: &String| intents.binary_search(name).unwrap_or_default() as u32;
        let examples = examples.iter().map(|e| seen.text(&e.text, class(&e.intent))).collect();
        let names = intents.iter().zip(0..).map(|(name, class)| seen.text(&spaced(name), class)).collect();
        Self { classes: intents.len(), intents, examples, names, keys: seen.keys, rule }
    }

    /// Learns everything, and everything but each part.
    pub fn learned(&self, parts: &[Part]) -> Learned {
        let (kept, weighing) = self.weighed();
        let mut rows = vec![NO_ROW; self.keys.len()];
        for (feature, row) in kept.iter().zip(0..) {
            if let Some(place) = rows.get_mut(*feature as usize) {
                *place = row;
            }
        }
        let mut learned = Learned { kept, rows, weighing, weights: Weights::default(), without: Vec::new() };
        let mut vectors = Examples::new(learned.kept.len());
        self.texts().for_each(|text| vectors.push(&learned.vector(text, |_| true), text.class));
        // A text that resembles nothing is nobody's example. It matters where there are few others to say no to.
        vectors.push(&Vector::new(), NOBODY);
        (learned.weights, learned.without) = Weights::learn(&vectors, self.classes, parts);
        learned
    }

    /// What is left out with these examples and, whole, these intents.
    pub fn part(&self, example: impl Fn(usize) -> bool, intent: impl Fn(u32) -> bool) -> Part {
        let examples = self.examples.len();
        let out = |(at, text): (usize, &Text)| (at < examples && example(at)) || intent(text.class);
        Part { out: self.texts().enumerate().map(out).collect(), gone: (0..self.classes as u32).map(intent).collect() }
    }

    /// Examples, then names.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        self.examples.iter().chain(&self.names)
    }

    /// The features, the most common first, and how much each says. Where there are too many, the rarest are left out.
    fn weighed(&self) -> (Vec<u32>, Weighing) {
        let mut seen_in = vec![0u32; self.keys.len()];
        for (feature, _) in self.texts().flat_map(|text| &text.features) {
            if let Some(count) = seen_in.get_mut(*feature as usize) {
                *count += 1;
            }
        }
        let seen = |feature: u32| seen_in.get(feature as usize).copied().unwrap_or(0);
        let mut kept: Vec<u32> = (0..self.keys.len() as u32).collect();
        kept.sort_unstable_by_key(|feature| (std::cmp::Reverse(seen(*feature)), self.keys.get(*feature as usize)));
        kept.truncate(BYTES_MAX / (self.classes + BYTES_OF_ROW));
        let texts = self.texts().count() as u32;
        let weighing = Weighing::new(kept.iter().map(|feature| seen(*feature)), texts, &self.rule);
        (kept, weighing)
    }
}

impl Learned {
    /// What was learned without the part of this number.
    pub fn attempt<'l>(&'l self, lesson: &Lesson, part: &Part, number: usize) -> Option<Attempt<'l>> {
        let mut seen = vec![false; self.kept.len()];
        let left = lesson.texts().zip(&part.out).filter(|(_, out)| !**out).map(|(text, _)| text);
        for (feature, _) in left.flat_map(|text| &text.features) {
            if let Some(seen) = self.row(*feature).and_then(|row| seen.get_mut(row as usize)) {
                *seen = true;
            }
        }
        Some(Attempt { learned: self, weights: self.without.get(number)?, seen })
    }

    pub fn taught(self, lesson: &Lesson) -> Taught {
        let keys = self.kept.into_iter().filter_map(|feature| lesson.keys.get(feature as usize).copied());
        Taught { vocabulary: Vocabulary::new(keys.collect(), self.weighing), weights: self.weights }
    }

    fn row(&self, feature: u32) -> Option<u32> {
        self.rows.get(feature as usize).copied().filter(|row| *row != NO_ROW)
    }

    fn vector(&self, text: &Text, seen: impl Fn(u32) -> bool) -> Vector {
        self.weighing.vector(&text.features, text.words, |feature| self.row(feature).filter(|row| seen(*row)))
    }
}

impl Taught {
    pub fn scores(&self, features: &[(Key, u32)]) -> Vec<f32> {
        self.weights.scores(&self.vocabulary.vector(features))
    }
}

impl Attempt<'_> {
    pub fn scores(&self, text: &Text) -> Vec<f32> {
        let seen = |row: u32| self.seen.get(row as usize).copied().unwrap_or(false);
        self.weights.scores(&self.learned.vector(text, seen))
    }
}

/// The features seen so far, numbered in the order they came.
#[derive(Debug, Default)]
struct Seen {
    numbers: HashMap<Key, u32, BuildHasherDefault<Already>>,
    keys: Vec<Key>,
}

impl Seen {
    fn text(&mut self, text: &str, class: u32) -> Text {
        let features = features(text);
        let words = features.partition_point(|(key, _)| kind_of(*key) == Kind::Words);
        let features = features.into_iter().map(|(key, times)| (self.number(key), times)).collect();
        Text { features, words, class }
    }

    fn number(&mut self, key: Key) -> u32 {
        *self.numbers.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.keys.len() as u32 - 1
        })
    }
}

/// "book_flight" and "bookFlight" as words.
fn spaced(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut small = false;
    for c in name.chars() {
        if small && c.is_uppercase() {
            words.push(' ');
        }
        small = c.is_lowercase();
        words.push(c);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(intent: &str, text: &str) -> Example {
        Example { intent: intent.into(), text: text.into() }
    }

    #[test]
    fn a_name_is_words() {
        assert_eq!(spaced("bookFlight"), "book Flight");
        assert_eq!(features(&spaced("bookFlight")), features("book_flight"));
        assert_eq!(features(&spaced("FAQ")), features("faq"));
    }

    #[test]
    fn intents_have_the_same_numbers_in_whatever_order_they_come() {
        let lesson = Lesson::of(&[example("b", "text"), example("a", "text"), example("b", "text")], Rule::default());
        assert_eq!(lesson.intents, ["a", "b"]);
        assert_eq!(lesson.examples.iter().map(|text| text.class).collect::<Vec<_>>(), [1, 0, 1]);
    }

    #[test]
    fn without_a_part_its_words_are_unknown_and_its_intents_are_never_meant() {
        let said = [("book", "book a table"), ("book", "reserve a spot"), ("cancel", "cancel the table")];
        let lesson = Lesson::of(&said.map(|(intent, text)| example(intent, text)), Rule::default());
        let parts = [lesson.part(|at| at == 1, |_| false), lesson.part(|_| false, |class| class == 1)];
        let learned = lesson.learned(&parts);
        let scores = |number: usize, text: usize| {
            learned.attempt(&lesson, &parts[number], number).unwrap().scores(&lesson.examples[text])
        };
        assert!(scores(0, 0)[0] > 0.5 && scores(0, 1)[0] < 0.0, "{:?} {:?}", scores(0, 0), scores(0, 1));
        assert!(scores(1, 2)[1] <= -1.0, "{:?}", scores(1, 2));
        let whole = learned.taught(&lesson);
        assert!(whole.scores(&features("reserve a spot"))[0] > 0.5);
    }
}
