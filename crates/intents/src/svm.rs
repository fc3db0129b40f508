//! One intent against all others: a linear support vector machine with squared hinge loss, trained by coordinate
//! descent in the dual (Hsieh et al., 2008, "A dual coordinate descent method for large-scale linear SVM").

use crate::vocabulary::Vector;

/// What an example on the wrong side costs, against the size of the weights.
const COST: f32 = 4.0;
/// Where a text that resembles nothing stands: on the side of "no", at the margin.
const NOTHING: f32 = -1.0;
const ROUNDS_MAX: usize = 12;
/// Of the examples of other intents, so many are not looked at in the first rounds but one.
const ONE_OF: u32 = 16;
/// After this round those that were set aside are looked at once more.
const LOOK_AGAIN_AFTER: usize = 3;
/// An example further than this behind its margin is set aside: it will hardly matter.
const FAR: f32 = 0.1;
/// No example is further from where it belongs than this: done.
const NEAR: f32 = 0.05;

/// The class of an example that is nobody's.
pub const NOBODY: u32 = u32::MAX;

/// Examples as vectors, in one piece of memory.
#[derive(Debug)]
pub struct Examples {
    entries: Vec<(u32, f32)>,
    ends: Vec<usize>,
    /// Squared length of each, the constant one that carries the bias included.
    squares: Vec<f32>,
    /// The intent of each.
    pub classes: Vec<u32>,
    pub rows: usize,
}

/// How much each feature speaks for an intent.
#[derive(Debug)]
pub struct Separator {
    pub weights: Vec<f32>,
    pub bias: f32,
    /// By example: how strongly it holds the boundary.
    holds: Vec<f32>,
    order: Vec<u32>,
    dice: Dice,
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

    fn get(&self, example: usize) -> &[(u32, f32)] {
        let from = example.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(example).copied().unwrap_or(from);
        self.entries.get(from..to).unwrap_or_default()
    }
}

impl Separator {
    pub fn new(examples: &Examples) -> Self {
        Self {
            weights: vec![0.0; examples.rows],
            bias: NOTHING,
            holds: Vec::new(),
            order: Vec::new(),
            dice: Dice(0x2545_f491_4f6c_dd1d),
        }
    }

    /// Learns to tell an intent from the others; what was learned before is forgotten.
    pub fn learn(&mut self, examples: &Examples, class: u32) {
        self.weights.fill(0.0);
        self.bias = NOTHING;
        self.holds.clear();
        self.holds.resize(examples.classes.len(), 0.0);
        if !examples.classes.contains(&class) {
            return;
        }
        self.some(examples, class);
        for round in 1..=ROUNDS_MAX {
            self.dice.shuffle(&mut self.order);
            let furthest = self.round(examples, class);
            if round == LOOK_AGAIN_AFTER {
                self.all(examples);
            } else if furthest < NEAR {
                break;
            }
        }
    }

    /// The intent's own examples and a part of the others, which place the boundary roughly.
    fn some(&mut self, examples: &Examples, class: u32) {
        let own = |(at, known): &(u32, &u32)| [class, NOBODY].contains(known) || at % ONE_OF == 0;
        self.order.clear();
        self.order.extend((0..).zip(&examples.classes).filter(own).map(|(at, _)| at));
    }

    fn all(&mut self, examples: &Examples) {
        self.order.clear();
        self.order.extend(0..examples.classes.len() as u32);
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
        let side = if own == class { 1.0 } else { -1.0 };
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
            for (row, value) in vector {
                if let Some(weight) = self.weights.get_mut(*row as usize) {
                    *weight += change * value;
                }
            }
            self.bias += change;
        }
        Some(if before == 0.0 { slope.min(0.0).abs() } else { slope.abs() })
    }
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
#[derive(Debug)]
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

    #[test]
    fn what_can_be_told_apart_is() {
        let mut examples = Examples::new(3);
        for _ in 0..5 {
            examples.push(&vec![(0, 0.9), (2, 0.4)], 0);
            examples.push(&vec![(1, 0.9), (2, 0.4)], 1);
        }
        let mut separator = Separator::new(&examples);
        separator.learn(&examples, 0);
        let [ours, theirs, both] = separator.weights[..] else { panic!() };
        assert!(ours > 0.5 && theirs <= 0.0 && both.abs() < ours, "{ours} {theirs} {both}");
        assert!(0.9 * ours + 0.4 * both + separator.bias > 0.5);
    }

    #[test]
    fn what_was_learned_before_leaves_no_trace() {
        let mut examples = Examples::new(2);
        examples.push(&vec![(0, 1.0)], 0);
        examples.push(&vec![(1, 1.0)], 1);
        let fresh = |class| {
            let mut separator = Separator::new(&examples);
            separator.learn(&examples, class);
            separator.weights
        };
        let mut again = Separator::new(&examples);
        again.learn(&examples, 0);
        again.learn(&examples, 1);
        assert_eq!(again.weights, fresh(1));
    }
}
