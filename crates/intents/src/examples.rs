//! Examples as vectors, in one piece of memory.

use crate::vocabulary::Vector;

/// The class of an example that is nobody's.
pub const NOBODY: u32 = u32::MAX;
/// So many intents are scored at once: as many numbers as the machine adds in a step or two.
pub const LANES: usize = 8;

/// What speaks for several intents, side by side.
pub type Lanes = [f32; LANES];

#[derive(Debug)]
pub struct Examples {
    entries: Vec<(u32, f32)>,
    ends: Vec<usize>,
    /// Squared length of each, the constant one that carries the bias included.
    pub squares: Vec<f32>,
    /// The intent of each.
    pub classes: Vec<u32>,
    pub rows: usize,
}

impl Examples {
    pub fn new(rows: usize) -> Self {
        Self { entries: Vec::new(), ends: Vec::new(), squares: Vec::new(), classes: Vec::new(), rows }
    }

    pub fn push(&mut self, vector: &Vector, class: u32) {
        self.entries.extend(vector);
        self.ends.push(self.entries.len());
        self.squares.push(1.0 + vector.iter().map(|(_, v)| v * v).sum::<f32>());
        self.classes.push(class);
    }

    pub fn get(&self, example: usize) -> &[(u32, f32)] {
        let from = example.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(example).copied().unwrap_or(from);
        self.entries.get(from..to).unwrap_or_default()
    }

    /// The score of every example for several intents at once, without their biases. Going through all examples is
    /// what takes time, not adding the numbers up; so those that are not wanted are passed over.
    pub fn scores(&self, weights: &[Lanes], wanted: impl Fn(usize) -> bool) -> Vec<Lanes> {
        let score = |example: usize| {
            let mut sums = [0.0; LANES];
            if !wanted(example) {
                return sums;
            }
            for (row, value) in self.get(example) {
                let lanes = weights.get(*row as usize).copied().unwrap_or_default();
                sums.iter_mut().zip(lanes).for_each(|(sum, weight)| *sum += value * weight);
            }
            sums
        };
        (0..self.classes.len()).map(score).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_intents_are_scored_as_each_would_be() {
        let mut examples = Examples::new(2);
        examples.push(&vec![(0, 0.5), (1, 0.25)], 0);
        examples.push(&Vector::new(), NOBODY);
        let lanes = |first: f32| std::array::from_fn(|lane| first + lane as f32);
        let scores = examples.scores(&[lanes(1.0), lanes(2.0)], |_| true);
        assert_eq!(scores[0], std::array::from_fn(|lane| 0.5 * (1.0 + lane as f32) + 0.25 * (2.0 + lane as f32)));
        assert_eq!(scores[1], [0.0; LANES]);
    }
}
