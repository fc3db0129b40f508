//! What was learned, small: one byte for each feature and intent.

use crate::batch::{Batch, Part};
use crate::examples::{Examples, LANES, Lanes};
use crate::vocabulary::Vector;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// By row, and in it by intent.
    pub bytes: Vec<i8>,
    /// By intent: what one step of its bytes is worth.
    pub steps: Vec<f32>,
    pub biases: Vec<f32>,
}

impl Weights {
    fn empty(rows: usize, classes: usize) -> Self {
        Self { bytes: vec![0; rows * classes], steps: Vec::with_capacity(classes), biases: Vec::with_capacity(classes) }
    }

    /// What all examples teach, and what they teach without each of the parts.
    pub fn learn(examples: &Examples, classes: usize, parts: &[Part]) -> (Self, Vec<Self>) {
        let mut whole = Self::empty(examples.rows, classes);
        let mut without: Vec<Self> = parts.iter().map(|_| whole.clone()).collect();
        let mut batch = Batch::new(examples, classes);
        let mut again = batch.clone();
        for from in (0..classes).step_by(LANES) {
            batch.learn(from, examples);
            whole.keep(&batch, from, classes);
            for (part, weights) in parts.iter().zip(&mut without) {
                again.clone_from(&batch);
                again.without(part, from, examples);
                weights.keep(&again, from, classes);
            }
        }
        (whole, without)
    }

    fn keep(&mut self, batch: &Batch, from: usize, classes: usize) {
        let mut per_step: Lanes = [0.0; LANES];
        for (separator, per_step) in batch.separators.iter().take(classes - from).zip(&mut per_step) {
            let largest = separator.weights.iter().fold(f32::MIN_POSITIVE, |most, w| most.max(w.abs()));
            *per_step = f32::from(i8::MAX) / largest;
            self.steps.push(largest / f32::from(i8::MAX));
            self.biases.push(separator.bias);
        }
        for (row, weights) in self.bytes.chunks_exact_mut(classes).zip(&batch.lanes) {
            let bytes = row.iter_mut().skip(from).zip(weights.iter().zip(per_step));
            bytes.for_each(|(byte, (weight, per_step))| *byte = rounded(weight * per_step));
        }
    }

    /// How much a text speaks for each intent: 1 and more is a clear yes, −1 and less a clear no.
    pub fn scores(&self, vector: &Vector) -> Vec<f32> {
        let classes = self.biases.len();
        let mut scores = vec![0.0; classes];
        for (row, value) in vector {
            let from = *row as usize * classes;
            let bytes = self.bytes.get(from..from + classes).unwrap_or_default();
            scores.iter_mut().zip(bytes).for_each(|(score, byte)| *score += value * f32::from(*byte));
        }
        let ends = self.steps.iter().zip(&self.biases);
        scores.iter_mut().zip(ends).for_each(|(score, (step, bias))| *score = *score * step + bias);
        scores
    }
}

/// Halves away from zero. A cast of a float cuts off and saturates, without a call for each.
fn rounded(value: f32) -> i8 {
    (value + 0.5f32.copysign(value)) as i8
}
