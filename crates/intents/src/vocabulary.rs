//! What was seen in the examples, and how much each part of a text says.

use crate::features::{Key, Kind, kind_of};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// How heavily words and their pairs weigh against letters.
const WORDS_WEIGH: f32 = 0.85;
/// How much an unknown feature counts, against the rarest known one. Above one, because what was never seen in any
/// example speaks against all of them.
const UNKNOWN_WEIGHS: f32 = 3.0;

/// A known feature of a text, with its weight; the weights of a text of known features have the length 1.
pub type Vector = Vec<(u32, f32)>;

#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    rows: HashMap<Key, u32, BuildHasherDefault<Already>>,
    /// By row.
    keys: Vec<Key>,
    rarity: Vec<f32>,
    rarest: f32,
}

impl Vocabulary {
    /// Learns from the features of examples. Where there are more than `rows_max`, the rarest are left out.
    pub fn learn<'a>(texts: impl Iterator<Item = &'a [(Key, u32)]>, rows_max: usize) -> Self {
        let mut seen_in: BTreeMap<Key, u32> = BTreeMap::new();
        let mut count = 0;
        for text in texts {
            count += 1;
            text.iter().for_each(|(key, _)| *seen_in.entry(*key).or_default() += 1);
        }
        let mut known: Vec<(Key, u32)> = seen_in.into_iter().collect();
        if known.len() > rows_max {
            known.sort_by_key(|(key, texts)| (std::cmp::Reverse(*texts), *key));
            known.truncate(rows_max);
            known.sort_unstable();
        }
        let rarity = known.iter().map(|(_, texts)| rarity(*texts, count)).collect();
        Self::of(known.into_iter().map(|(key, _)| key).collect(), rarity)
    }

    /// Keys in ascending order, each with its rarity.
    pub fn of(keys: Vec<Key>, rarity: Vec<f32>) -> Self {
        let rows = keys.iter().zip(0..).map(|(key, row)| (*key, row)).collect();
        let rarest = rarity.iter().copied().fold(1.0, f32::max);
        Self { rows, keys, rarity, rarest }
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Each known key with its rarity, by row.
    pub fn entries(&self) -> impl Iterator<Item = (Key, f32)> {
        self.keys.iter().copied().zip(self.rarity.iter().copied())
    }

    /// A text as its known features. Unknown ones make it shorter, so that it resembles nothing much.
    pub fn vector(&self, features: &[(Key, u32)]) -> Vector {
        let mut vector = Vector::with_capacity(features.len());
        // Letters follow words in the order of keys.
        let letters = features.partition_point(|(key, _)| kind_of(*key) == Kind::Words);
        let (words, letters) = features.split_at(letters);
        let mut squares = 0.0;
        for (part, weight) in [(words, WORDS_WEIGH), (letters, 1.0)] {
            let from = vector.len();
            let length = self.push(part, &mut vector);
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
    fn push(&self, features: &[(Key, u32)], vector: &mut Vector) -> f32 {
        let mut squares = 0.0;
        for (key, times) in features {
            let times = *times as f32;
            match self.rows.get(key).and_then(|row| Some((*row, self.rarity.get(*row as usize)?))) {
                Some((row, rarity)) => {
                    let value = (1.0 + times.ln()) * rarity;
                    squares += value * value;
                    vector.push((row, value));
                }
                None => squares += times * UNKNOWN_WEIGHS * self.rarest * self.rarest,
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
struct Already(u64);

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

    fn length(vector: &Vector) -> f32 {
        vector.iter().map(|(_, v)| v * v).sum::<f32>().sqrt()
    }

    fn learned(texts: &[&str], rows_max: usize) -> Vocabulary {
        let features: Vec<_> = texts.iter().map(|t| features(t)).collect();
        Vocabulary::learn(features.iter().map(Vec::as_slice), rows_max)
    }

    #[test]
    fn what_is_known_has_length_one_and_what_is_not_is_shorter() {
        let known = learned(&["book a table", "cancel the table"], 1_000);
        let whole = length(&known.vector(&features("book a table")));
        let part = length(&known.vector(&features("book a spaceship")));
        assert!((whole - 1.0).abs() < 1e-5, "{whole}");
        assert!(part < 0.8, "{part}");
        assert!(known.vector(&features("xyz")).is_empty());
    }

    #[test]
    fn rare_words_weigh_more() {
        let known = learned(&["a book", "a table", "a room", "a visit"], 1_000);
        let vector = known.vector(&features("a visit"));
        let weight = |word: &str| {
            let own = features(word);
            let row = |key: &Key| known.rows.get(key).copied();
            let rows: Vec<u32> = own.iter().filter_map(|(key, _)| row(key)).collect();
            vector.iter().filter(|(row, _)| rows.contains(row)).map(|(_, v)| *v).fold(0.0, f32::max)
        };
        assert!(weight("visit") > weight("a"));
    }

    #[test]
    fn the_rarest_are_left_out_where_there_are_too_many() {
        let known = learned(&["a book", "a table", "a room"], 3);
        assert_eq!(known.len(), 3);
        assert!(!known.vector(&features("a")).is_empty());
    }
}
