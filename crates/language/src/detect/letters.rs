//! How likely a word is in a language by its letters, three at a time.

use super::model::{LANES, Lanes, ZERO};

/// a to z, and 0 for the edge of a word.
const LETTERS: usize = 27;
/// The unit of all scores: a hundredth of a natural logarithm.
const UNIT: f32 = 100.0;

/// How often letters follow each other, while words are read.
#[derive(Debug)]
pub struct Counts {
    three: Vec<[f32; LANES]>,
    two: Vec<[f32; LANES]>,
    one: Vec<[f32; LANES]>,
}

/// The likelihood of a letter after two others, for each language.
#[derive(Debug)]
pub struct Letters(Vec<Lanes>);

impl Counts {
    pub fn new() -> Self {
        let zeros = |n: u32| vec![[0.0; LANES]; LETTERS.pow(n)];
        Self { three: zeros(3), two: zeros(2), one: zeros(1) }
    }

    pub fn add(&mut self, word: &str, lane: usize, weight: f32) {
        each(word, |a, b, c| {
            for (counts, at) in [(&mut self.three, index(a, b, c)), (&mut self.two, index(0, b, c)), (&mut self.one, c)]
            {
                if let Some(count) = counts.get_mut(at).and_then(|row| row.get_mut(lane)) {
                    *count += weight;
                }
            }
        });
    }

    pub fn letters(&self) -> Letters {
        let mut table = vec![ZERO; LETTERS.pow(3)];
        for (at, row) in table.iter_mut().enumerate() {
            for (lane, place) in row.iter_mut().enumerate() {
                *place = (self.likelihood(at, lane).ln() * UNIT) as i16;
            }
        }
        Letters(table)
    }

    /// The letter's share after two letters, mixed with its share after one and its share at all.
    fn likelihood(&self, at: usize, lane: usize) -> f32 {
        let (b, c) = (at / LETTERS % LETTERS, at % LETTERS);
        let of = |counts: &[[f32; LANES]], at: usize| counts.get(at).and_then(|r| r.get(lane)).copied().unwrap_or(0.0);
        let sum = |counts: &[[f32; LANES]], from: usize| (from..from + LETTERS).map(|i| of(counts, i)).sum::<f32>();
        let (three, two) = (sum(&self.three, at - c), sum(&self.two, index(0, b, 0)));
        let after_one =
            (of(&self.two, index(0, b, c)) + 4.0 * of(&self.one, c) / sum(&self.one, 0).max(1.0)) / (two + 4.0);
        ((of(&self.three, at) + 3.0 * after_one) / (three + 3.0)).max(1e-4)
    }
}

impl Letters {
    pub fn score(&self, word: &str) -> [i32; LANES] {
        let mut scores = [0; LANES];
        each(word, |a, b, c| {
            if let Some(row) = self.0.get(index(a, b, c)) {
                scores.iter_mut().zip(row).for_each(|(score, l)| *score += i32::from(*l));
            }
        });
        scores
    }
}

fn index(a: usize, b: usize, c: usize) -> usize {
    (a * LETTERS + b) * LETTERS + c
}

/// Each letter of a folded word and its end, with the two letters before.
fn each(word: &str, mut see: impl FnMut(usize, usize, usize)) {
    let (mut a, mut b) = (0, 0);
    for letter in word.bytes().filter(u8::is_ascii_lowercase) {
        let c = usize::from(letter - b'a') + 1;
        see(a, b, c);
        (a, b) = (b, c);
    }
    see(a, b, 0);
}
