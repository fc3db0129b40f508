//! What a text is recognised by: its words, its pairs of neighbouring words, and the letters they are made of.

use crate::words::Words;

/// The longest run of letters looked at. Runs of two to four survive typos and endings.
const LETTERS_MAX: usize = 4;
/// Set in the key of a run of letters, so that a key tells which kind it is.
const OF_LETTERS: u32 = 1 << 31;
const EDGE: char = ' ';

/// The kinds of features, each of which weighs as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Words,
    Letters,
}

/// What a feature is known by: a hash that is the same on every machine.
pub type Key = u32;

pub fn kind_of(key: Key) -> Kind {
    if key & OF_LETTERS == 0 { Kind::Words } else { Kind::Letters }
}

/// The features of a text with how often each occurs, in the order of their keys.
pub fn features(text: &str) -> Vec<(Key, u32)> {
    let words = Words::of(text);
    let mut keys = Vec::with_capacity(256);
    let mut before = EDGE_OF_TEXT;
    for word in words.iter() {
        let hash = hash(word);
        keys.push(of_words(hash));
        keys.push(of_words(joined(before, hash)));
        before = hash;
        push_letters(word, &mut keys);
    }
    if before != EDGE_OF_TEXT {
        keys.push(of_words(joined(before, EDGE_OF_TEXT)));
    }
    keys.sort_unstable();
    counted(&keys)
}

fn counted(keys: &[Key]) -> Vec<(Key, u32)> {
    keys.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len() as u32))).collect()
}

/// The runs of two to four letters within a word, its edges included.
fn push_letters(word: &[char], keys: &mut Vec<Key>) {
    let at = |i: usize| if i == 0 { EDGE } else { word.get(i - 1).copied().unwrap_or(EDGE) };
    let length = word.len() + 2;
    for from in 0..length - 1 {
        let mut hash = SEED;
        for to in from..length.min(from + LETTERS_MAX) {
            hash = step(hash, at(to));
            if to > from {
                keys.push(finish(hash) as u32 | OF_LETTERS);
            }
        }
    }
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const EDGE_OF_TEXT: u64 = 1;

fn step(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
}

fn hash(word: &[char]) -> u64 {
    finish(word.iter().fold(SEED, |hash, c| step(hash, *c)))
}

fn joined(before: u64, word: u64) -> u64 {
    finish(before.rotate_left(21).wrapping_mul(SEED) ^ word)
}

fn finish(hash: u64) -> u64 {
    let mixed = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ mixed >> 27
}

fn of_words(hash: u64) -> Key {
    hash as u32 & !OF_LETTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str, kind: Kind) -> usize {
        features(text).into_iter().filter(|(key, _)| kind_of(*key) == kind).count()
    }

    #[test]
    fn a_text_has_words_pairs_and_letters() {
        // book, it, and the pairs (edge, book), (book, it), (it, edge)
        assert_eq!(keys("book it", Kind::Words), 5);
        // " b bo oo ok k ", " bo boo ook ok ", " boo book ook ", " i it t ", " it it ", " it "
        assert_eq!(keys("book it", Kind::Letters), 12 + 6);
    }

    #[test]
    fn the_same_words_otherwise_written_are_the_same() {
        assert_eq!(features("Où êtes-vous ?"), features("ou etes vous"));
        assert_ne!(features("move it"), features("it move"));
    }

    #[test]
    fn what_occurs_twice_is_counted() {
        assert_eq!(features("no no").iter().map(|(_, n)| n).max(), Some(&2));
        assert!(features("?!").is_empty());
    }
}
