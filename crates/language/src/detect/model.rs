//! What is known of every language: made once, from the languages' own tables.

use super::letters::{Counts, Letters};
use crate::fold::push_folded;
use crate::tongue::{self, Fnv, Tables, flag};
use frontdesk_domain::Language;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A place for each language, and one to spare so that a row is a power of two.
pub const LANES: usize = 8;
/// A score for each language, in hundredths of a natural logarithm.
pub type Lanes = [i16; LANES];

/// The score of a word in a language that does not list it: as unlikely as its letters, below this.
const UNLISTED: i16 = i16::MIN;
/// As likely as a word at this place of the list is a word of the grammar that the list does not hold.
const GRAMMAR_RANK: usize = 1_500;
/// Less likely than any word of a list, and the likelihood of a word of the grammar.
pub const GRAMMAR: i32 = -900;

/// A word that joins names in so many languages joins them in every one: "de", "van", "da".
const PARTICLE_IN: u8 = 3;

#[derive(Debug)]
pub struct Model {
    words: HashMap<u64, Word, Fnv>,
    /// The languages that write a letter, as bits; sorted.
    marks: Vec<(char, u8)>,
    pub letters: Letters,
}

/// A word that some language lists or has in its grammar.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    likelihoods: Lanes,
    /// Whether it is a given name or spells a letter somewhere.
    given: bool,
    /// In how many languages it joins names.
    particle: u8,
}

impl Word {
    /// The likelihoods; `None` in the places of the languages that do not know the word.
    pub fn row(self) -> [Option<i32>; LANES] {
        self.likelihoods.map(|score| (score != UNLISTED).then_some(i32::from(score)))
    }

    /// Whether it may be said in any language, as a part of a name.
    pub fn may_name(self) -> bool {
        self.given || self.particle > 0
    }

    /// Whether it joins names wherever it is said.
    pub fn joins_names(self) -> bool {
        self.particle >= PARTICLE_IN
    }
}

pub fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(Model::learn)
}

impl Model {
    fn learn() -> Self {
        let mut learning = Learning { words: HashMap::default(), counts: Counts::new() };
        for tables in tongue::tables() {
            for (rank, word) in tables.common.words.split_whitespace().enumerate() {
                learning.learn(word, tables.language, rank);
            }
        }
        for tongue in tongue::all() {
            for text in tongue.lexicon() {
                let id = tongue.id(text);
                let word = learning.learn(text, tongue.language, GRAMMAR_RANK);
                word.given |= tongue.has(id, flag::GIVEN) || tongue.letter(id).is_some();
                word.particle += u8::from(tongue.has(id, flag::PARTICLE));
            }
        }
        Self { words: learning.words, letters: learning.counts.letters(), marks: marks() }
    }

    /// What is known of a word that some language lists.
    pub fn word(&self, folded: &str) -> Option<Word> {
        self.words.get(&key(folded)).copied()
    }

    /// The languages that write a letter, as bits; `None` for a letter of none.
    pub fn mark(&self, c: char) -> Option<u8> {
        let c = c.to_lowercase().next()?;
        let at = self.marks.binary_search_by_key(&c, |m| m.0).ok()?;
        self.marks.get(at).map(|m| m.1)
    }
}

struct Learning {
    words: HashMap<u64, Word, Fnv>,
    counts: Counts,
}

impl Learning {
    fn learn(&mut self, word: &str, language: Language, rank: usize) -> &mut Word {
        let mut folded = String::with_capacity(word.len());
        word.chars().for_each(|c| push_folded(c, &mut folded));
        let unknown = Word { likelihoods: [UNLISTED; LANES], given: false, particle: 0 };
        let known = self.words.entry(key(&folded)).or_insert(unknown);
        if let Some(place) = known.likelihoods.get_mut(language as usize).filter(|p| **p == UNLISTED) {
            *place = likelihood(rank);
            self.counts.add(&folded, language as usize, weight(rank));
        }
        known
    }
}

fn marks() -> Vec<(char, u8)> {
    let mut marks: Vec<(char, u8)> = Vec::new();
    for Tables { language, common, .. } in tongue::tables() {
        for c in common.marks.chars() {
            match marks.iter_mut().find(|m| m.0 == c) {
                Some(mark) => mark.1 |= 1 << *language as u8,
                None => marks.push((c, 1 << *language as u8)),
            }
        }
    }
    marks.sort_unstable();
    marks
}

/// The frequency of words falls with their rank (Zipf); the lists hold about two thirds of what people say.
fn likelihood(rank: usize) -> i16 {
    ((0.16 / (rank as f32 + 10.0)).ln() * 100.0) as i16
}

fn weight(rank: usize) -> f32 {
    match rank {
        0..100 => 3.0,
        100..300 => 2.0,
        _ => 1.0,
    }
}

/// FNV-1a of the word: a few thousand words in 64 bits do not meet.
fn key(folded: &str) -> u64 {
    folded.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
