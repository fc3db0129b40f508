//! From examples to what is learned of them.

use crate::features::{Key, features};
use crate::svm::{Examples, NOBODY};
use crate::vocabulary::{Vector, Vocabulary};
use crate::weights::Weights;

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

/// The features of one text.
pub type Features = Vec<(Key, u32)>;

/// Examples as features, and the intents by number.
#[derive(Debug)]
pub struct Lesson {
    pub intents: Vec<String>,
    pub classes: usize,
    pub examples: Vec<(Features, u32)>,
    /// An intent's name says what it is about: one more example of it.
    names: Vec<(Features, u32)>,
}

/// What was learned, without how far it can be believed.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    pub vocabulary: Vocabulary,
    pub weights: Weights,
}

impl Lesson {
    pub fn of(examples: &[Example]) -> Self {
        let mut intents: Vec<String> = examples.iter().map(|e| e.intent.clone()).collect();
        intents.sort_unstable();
        intents.dedup();
        let class = |name: &String| intents.binary_search(name).unwrap_or_default() as u32;
        let examples = examples.iter().map(|e| (features(&e.text), class(&e.intent))).collect();
        let names = intents.iter().zip(0..).map(|(name, class)| (features(&spaced(name)), class)).collect();
        Self { classes: intents.len(), intents, examples, names }
    }

    /// Learns everything.
    pub fn all(&self) -> Taught {
        self.taught(|_| true, |_| true)
    }

    /// Learns the intents that are wanted, from their names and the examples that are wanted. The others are never
    /// meant.
    pub fn taught(&self, intent: impl Fn(u32) -> bool, example: impl Fn(usize) -> bool) -> Taught {
        let examples = self.examples.iter().enumerate().filter(|(at, _)| example(*at)).map(|(_, example)| example);
        let lessons = examples.chain(&self.names).filter(|(text, class)| !text.is_empty() && intent(*class));
        let lessons: Vec<&(Features, u32)> = lessons.collect();
        let rows_max = BYTES_MAX / (self.classes + BYTES_OF_ROW);
        let vocabulary = Vocabulary::learn(lessons.iter().map(|(text, _)| text.as_slice()), rows_max);
        let mut vectors = Examples::new(vocabulary.len());
        lessons.iter().for_each(|(text, class)| vectors.push(&vocabulary.vector(text), *class));
        // A text that resembles nothing is nobody's example. It matters where there are few others to say no to.
        vectors.push(&Vector::new(), NOBODY);
        let weights = Weights::learn(&vectors, self.classes);
        Taught { vocabulary, weights }
    }
}

impl Taught {
    pub fn scores(&self, features: &[(Key, u32)]) -> Vec<f32> {
        let vector: Vector = self.vocabulary.vector(features);
        self.weights.scores(&vector)
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

    #[test]
    fn a_name_is_words() {
        assert_eq!(spaced("bookFlight"), "book Flight");
        assert_eq!(features(&spaced("bookFlight")), features("book_flight"));
        assert_eq!(features(&spaced("FAQ")), features("faq"));
    }

    #[test]
    fn intents_have_the_same_numbers_in_whatever_order_they_come() {
        let example = |intent: &str| Example { intent: intent.into(), text: "text".into() };
        let lesson = Lesson::of(&[example("b"), example("a"), example("b")]);
        assert_eq!(lesson.intents, ["a", "b"]);
        assert_eq!(lesson.examples.iter().map(|(_, class)| *class).collect::<Vec<_>>(), [1, 0, 1]);
    }
}
