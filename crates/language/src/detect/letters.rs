//! How likely a word is in a language by its letters, three at a time.

use super::model::{LANES, Lanes};

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
        let mut table = Vec::with_capacity(LETTERS.pow(3));
        let one = sum(&self.one);
        let two: Vec<[f32; LANES]> = self.two.chunks_exact(LETTERS).map(sum).take(LETTERS).collect();
        for (pair, three) in self.three.chunks_exact(LETTERS).enumerate() {
            let all = (sum(three), two.get(pair % LETTERS).copied().unwrap_or_default(), one);
            table.extend((0..LETTERS).map(|c| self.likelihoods(pair * LETTERS + c, &all)));
        }
        Letters(table)
    }

    /// The letter's share after two letters, mixed with its share after one and its share at all, for each language.
    fn likelihoods(&self, at: usize, (three, two, one): &(Sums, Sums, Sums)) -> Lanes {
        let (b, c) = (at / LETTERS % LETTERS, at % LETTERS);
        let row = |counts: &[[f32; LANES]], at: usize| counts.get(at).copied().unwrap_or_default();
        let (of_three, of_two, of_one) = (row(&self.three, at), row(&self.two, index(0, b, c)), row(&self.one, c));
        std::array::from_fn(|lane| {
            let of = |row: &[f32; LANES]| row.get(lane).copied().unwrap_or(0.0);
            let after_one = (of(&of_two) + 4.0 * of(&of_one) / of(one).max(1.0)) / (of(two) + 4.0);
            let share = ((of(&of_three) + 3.0 * after_one) / (of(three) + 3.0)).max(1e-4);
            (share.ln() * UNIT) as i16
        })
    }
}

type Sums = [f32; LANES];

fn sum(rows: &[[f32; LANES]]) -> Sums {
    let mut sums = [0.0; LANES];
    for row in rows {
        sums.iter_mut().zip(row).for_each(|(sum, count)| *sum += count);
    }
    sums
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
