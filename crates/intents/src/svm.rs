//! One intent against all others: a linear support vector machine with squared hinge loss, trained by coordinate
//! descent in the dual (Hsieh et al., 2008, "A dual coordinate descent method for large-scale linear SVM").

use crate::examples::{Examples, NOBODY};

/// What an example on the wrong side costs, against the size of the weights.
const COST: f32 = 4.0;
/// Where a text that resembles nothing stands: on the side of "no", at the margin.
const NOTHING: f32 = -1.0;
/// Rounds on a part of the examples, and on all that matter after it.
const ROUNDS_ROUGHLY: usize = 3;
const ROUNDS_MAX: usize = 9;
/// Rounds where only some examples are taken away: the boundary is nearly right.
const ROUNDS_AGAIN: usize = 8;
/// Of the examples of other intents, one of so many is looked at in the first rounds.
const ONE_OF: u32 = 16;
const SEED: u64 = 0x2545_f491_4f6c_dd1d;
/// An example further than this behind its margin is set aside: it will hardly matter.
const FAR: f32 = 0.1;
/// No example is further from where it belongs than this: done.
const NEAR: f32 = 0.05;

/// How much each feature speaks for an intent.
#[derive(Clone, Debug)]
pub struct Separator {
    pub weights: Vec<f32>,
    pub bias: f32,
    /// By example: how strongly it holds the boundary.
    holds: Vec<f32>,
    order: Vec<u32>,
    dice: Dice,
}

impl Separator {
    pub fn new(examples: &Examples) -> Self {
        Self {
            weights: vec![0.0; examples.rows],
            bias: NOTHING,
            holds: Vec::new(),
            order: Vec::new(),
            dice: Dice(SEED),
        }
    }

    /// Begins to tell an intent from the others: from its own examples and a part of the others', which place the
    /// boundary roughly. What was learned before is forgotten.
    pub fn begin(&mut self, examples: &Examples, class: u32) {
        self.weights.fill(0.0);
        self.bias = NOTHING;
        self.holds.clear();
        self.holds.resize(examples.classes.len(), 0.0);
        self.order.clear();
        self.dice = Dice(SEED);
        if examples.classes.contains(&class) {
            let own = |(at, known): &(u32, &u32)| [class, NOBODY].contains(known) || at % ONE_OF == 0;
            self.order.extend((0..).zip(&examples.classes).filter(own).map(|(at, _)| at));
        }
        self.rounds(examples, class, ROUNDS_ROUGHLY);
    }

    /// Goes on with the examples that matter: `scores` has what each of all scores, without the bias.
    pub fn finish(&mut self, examples: &Examples, class: u32, scores: impl Iterator<Item = f32>) {
        if !self.order.is_empty() {
            self.take(examples, class, scores, |_| true);
            self.rounds(examples, class, ROUNDS_MAX);
        }
    }

    /// Takes back what some examples taught.
    pub fn forget(&mut self, examples: &Examples, class: u32, out: &[bool]) {
        for (example, _) in out.iter().enumerate().filter(|(_, out)| **out) {
            let (Some(hold), Some(own)) = (self.holds.get_mut(example), examples.classes.get(example)) else {
                continue;
            };
            let change = -std::mem::take(hold) * side(*own, class);
            self.shift(examples.get(example), change);
        }
    }

    /// Learns anew without the examples that were forgotten, from where the boundary was with them.
    pub fn settle(&mut self, examples: &Examples, class: u32, scores: impl Iterator<Item = f32>, out: &[bool]) {
        self.dice = Dice(SEED);
        self.take(examples, class, scores, |example| !out.get(example).copied().unwrap_or(false));
        self.rounds(examples, class, ROUNDS_AGAIN);
    }

    /// Takes up the examples that are wanted and not far behind their margin.
    fn take(
        &mut self,
        examples: &Examples,
        class: u32,
        scores: impl Iterator<Item = f32>,
        wanted: impl Fn(usize) -> bool,
    ) {
        self.order.clear();
        for (example, ((own, hold), score)) in examples.classes.iter().zip(&self.holds).zip(scores).enumerate() {
            let near = *hold > 0.0 || side(*own, class) * (self.bias + score) - 1.0 <= FAR;
            if near && wanted(example) {
                self.order.push(example as u32);
            }
        }
    }

    fn rounds(&mut self, examples: &Examples, class: u32, at_most: usize) {
        for _ in 0..at_most {
            self.dice.shuffle(&mut self.order);
            if self.round(examples, class) < NEAR {
                break;
            }
        }
    }

    /// Moves the boundary by each example in turn; how far the worst was from where it belongs.
    fn round(&mut self, examples: &Examples, class: u32) -> f32 {
        let mut order = std::mem::take(&mut self.order);
        let mut furthest = 0.0f32;
        order.retain(|example| match self.improve(examples, *example as usize, class) {
            Some(off) => {
                furthest = furthest.max(off);
                true
            }
            None => false,
        });
        self.order = order;
        furthest
    }

    /// How far the example was off; none where it may be set aside.
    fn improve(&mut self, examples: &Examples, example: usize, class: u32) -> Option<f32> {
        let own = *examples.classes.get(example)?;
        let side = side(own, class);
        // What resembles nothing is a no for sure, whatever it costs.
        let softness = if own == NOBODY { 0.0 } else { 0.5 / COST };
        let vector = examples.get(example);
        let hold = self.holds.get_mut(example)?;
        let score = self.bias + product(&self.weights, vector);
        let slope = side * score - 1.0 + *hold * softness;
        if *hold == 0.0 && slope > FAR {
            return None;
        }
        let before = *hold;
        *hold = (before - slope / (examples.squares.get(example)? + softness)).max(0.0);
        let change = (*hold - before) * side;
        if change != 0.0 {
            self.shift(vector, change);
        }
        Some(if before == 0.0 { slope.min(0.0).abs() } else { slope.abs() })
    }

    fn shift(&mut self, vector: &[(u32, f32)], change: f32) {
        for (row, value) in vector {
            if let Some(weight) = self.weights.get_mut(*row as usize) {
                *weight += change * value;
            }
        }
        self.bias += change;
    }
}

/// Nothing is ever this intent.
pub fn never(separator: &mut Separator) {
    separator.weights.fill(0.0);
    separator.bias = NOTHING;
}

/// On which side an example belongs.
fn side(own: u32, class: u32) -> f32 {
    if own == class { 1.0 } else { -1.0 }
}

/// Four sums at a time: one alone would wait for itself at every step.
fn product(weights: &[f32], vector: &[(u32, f32)]) -> f32 {
    let of = |(row, value): &(u32, f32)| value * weights.get(*row as usize).copied().unwrap_or(0.0);
    let mut sums = [0.0f32; 4];
    let fours = vector.chunks_exact(4);
    let rest: f32 = fours.remainder().iter().map(of).sum();
    fours.for_each(|four| sums.iter_mut().zip(four).for_each(|(sum, entry)| *sum += of(entry)));
    sums.iter().sum::<f32>() + rest
}

/// Numbers without an order that are the same each time (xorshift).
#[derive(Clone, Debug)]
struct Dice(u64);

impl Dice {
    fn shuffle(&mut self, order: &mut [u32]) {
        for last in (1..order.len()).rev() {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            order.swap(last, (self.0 % (last as u64 + 1)) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::LANES;

    fn learned(separator: &mut Separator, examples: &Examples, class: u32) {
        separator.begin(examples, class);
        let weights: Vec<_> = separator.weights.iter().map(|weight| [*weight; LANES]).collect();
        let scores: Vec<f32> = examples.scores(&weights, |_| true).iter().map(|lanes| lanes[0]).collect();
        separator.finish(examples, class, scores.into_iter());
    }

    #[test]
    fn what_can_be_told_apart_is() {
        let mut examples = Examples::new(3);
        for _ in 0..5 {
            examples.push(&vec![(0, 0.9), (2, 0.4)], 0);
            examples.push(&vec![(1, 0.9), (2, 0.4)], 1);
        }
        let mut separator = Separator::new(&examples);
        learned(&mut separator, &examples, 0);
        let [ours, theirs, both] = separator.weights[..] else { panic!() };
        assert!(ours > 0.5 && theirs <= 0.0 && both.abs() < ours, "{ours} {theirs} {both}");
        assert!(0.9 * ours + 0.4 * both + separator.bias > 0.5);
    }

    #[test]
    fn an_example_that_was_passed_over_at_first_is_learned_from_in_the_end() {
        let mut examples = Examples::new(3);
        examples.push(&vec![(0, 0.6), (1, 0.8)], 0);
        // The second of the others is none of those that are looked at first.
        examples.push(&vec![(0, 0.6), (2, 0.8)], 1);
        examples.push(&Vec::new(), NOBODY);
        let mut separator = Separator::new(&examples);
        separator.begin(&examples, 0);
        assert_eq!(separator.weights[2], 0.0);
        learned(&mut separator, &examples, 0);
        assert!(separator.weights[2] < -0.1, "{:?}", separator.weights);
    }

    #[test]
    fn what_was_learned_before_leaves_no_trace() {
        let mut examples = Examples::new(2);
        examples.push(&vec![(0, 1.0)], 0);
        examples.push(&vec![(1, 1.0)], 1);
        let mut fresh = Separator::new(&examples);
        learned(&mut fresh, &examples, 1);
        let mut again = Separator::new(&examples);
        learned(&mut again, &examples, 0);
        learned(&mut again, &examples, 1);
        assert_eq!(again.weights, fresh.weights);
    }
}
