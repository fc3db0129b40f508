//! What was seen in the examples, and how much each part of a text says.

use crate::features::{Key, Kind, kind_of};
use crate::rule::Rule;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A known feature of a text, with its weight; the weights of a text of known features have the length 1.
pub type Vector = Vec<(u32, f32)>;

/// Known features and their rows; the most common features come first.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    rows: HashMap<Key, u32, BuildHasherDefault<Already>>,
    /// By row.
    keys: Vec<Key>,
    weighing: Weighing,
}

/// How much each feature says.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// By row.
    pub rarity: Vec<f32>,
    rarest: f32,
    pub words_weigh: f32,
    pub unknown_weighs: f32,
}

impl Vocabulary {
    /// Keys by row, with how much each says.
    pub fn new(keys: Vec<Key>, weighing: Weighing) -> Self {
        let rows = keys.iter().zip(0..).map(|(key, row)| (*key, row)).collect();
        Self { rows, keys, weighing }
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// By row.
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    pub fn weighing(&self) -> &Weighing {
        &self.weighing
    }

    /// A text as its known features. Unknown ones make it shorter, so that it resembles nothing much.
    pub fn vector(&self, features: &[(Key, u32)]) -> Vector {
        // Letters follow words in the order of keys.
        let words = features.partition_point(|(key, _)| kind_of(*key) == Kind::Words);
        self.weighing.vector(features, words, |key| self.rows.get(&key).copied())
    }
}

impl Weighing {
    /// By the number of texts, of all of them, that each row's feature was seen in.
    pub fn new(seen_in: impl Iterator<Item = u32>, texts: u32, rule: &Rule) -> Self {
        Self::of(seen_in.map(|seen| rarity(seen, texts)).collect(), rule.words_weigh, rule.unknown_weighs)
    }

    pub fn of(rarity: Vec<f32>, words_weigh: f32, unknown_weighs: f32) -> Self {
        let rarest = rarity.iter().copied().fold(1.0, f32::max);
        Self { rarity, rarest, words_weigh, unknown_weighs }
    }

    /// Features with how often each occurs, the first `words` of which are words and pairs.
    pub fn vector(&self, features: &[(u32, u32)], words: usize, row: impl Fn(u32) -> Option<u32>) -> Vector {
        let mut vector = Vector::with_capacity(features.len());
        let (words, letters) = features.split_at_checked(words).unwrap_or((features, &[]));
        let mut squares = 0.0;
        for (part, weight) in [(words, self.words_weigh), (letters, 1.0)] {
            let from = vector.len();
            let length = self.push(part, &row, &mut vector);
            if length > 0.0 {
                squares += weight * weight;
                vector.iter_mut().skip(from).for_each(|(_, value)| *value *= weight / length);
            }
        }
        let whole = f32::sqrt(squares).max(f32::MIN_POSITIVE);
        vector.iter_mut().for_each(|(_, value)| *value /= whole);
        vector
    }

    /// Appends what is known; the length of all, known or not.
    fn push(&self, features: &[(u32, u32)], row: &impl Fn(u32) -> Option<u32>, vector: &mut Vector) -> f32 {
        let mut squares = 0.0;
        for (feature, times) in features {
            let times = *times as f32;
            match row(*feature).and_then(|row| Some((row, self.rarity.get(row as usize)?))) {
                Some((row, rarity)) => {
                    let value = (1.0 + times.ln()) * rarity;
                    squares += value * value;
                    vector.push((row, value));
                }
                None => squares += times * self.unknown_weighs * self.rarest * self.rarest,
            }
        }
        squares.sqrt()
    }
}

/// The root softens the difference between rare and common words: what people want is often said in common ones.
fn rarity(texts: u32, of: u32) -> f32 {
    (((1 + of) as f32 / (1 + texts) as f32).ln() + 1.0).sqrt()
}

/// Keys are hashes already.
#[derive(Clone, Debug, Default)]
pub struct Already(u64);

impl Hasher for Already {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.0 = self.0 << 8 | u64::from(*b));
    }

    fn write_u32(&mut self, key: u32) {
        // The table looks at the highest bits too.
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::features;
    use crate::train::{Example, Lesson};

    fn length(vector: &Vector) -> f32 {
        vector.iter().map(|(_, v)| v * v).sum::<f32>().sqrt()
    }

    fn learned(texts: &[&str]) -> Vocabulary {
        // A name that says nothing leaves the examples alone.
        let examples: Vec<Example> =
            texts.iter().map(|text| Example { intent: "?".into(), text: (*text).into() }).collect();
        let lesson = Lesson::of(&examples, Rule::default());
        lesson.learned(&[]).taught(&lesson).vocabulary
    }

    #[test]
    fn what_is_known_has_length_one_and_what_is_not_is_shorter() {
        let known = learned(&["book a table", "cancel the table"]);
        let whole = length(&known.vector(&features("book a table")));
        let part = length(&known.vector(&features("book a spaceship")));
        assert!((whole - 1.0).abs() < 1e-5, "{whole}");
        assert!(part < 0.8, "{part}");
        assert!(known.vector(&features("xyz")).is_empty());
    }

    #[test]
    fn rare_words_weigh_more() {
        let known = learned(&["a book", "a table", "a room", "a visit"]);
        let vector = known.vector(&features("a visit"));
        let weight = |word: &str| {
            let own = features(word);
            let row = |key: &Key| known.rows.get(key).copied();
            let rows: Vec<u32> = own.iter().filter_map(|(key, _)| row(key)).collect();
            vector.iter().filter(|(row, _)| rows.contains(row)).map(|(_, v)| *v).fold(0.0, f32::max)
        };
        assert!(weight("visit") > weight("a"));
    }
}
