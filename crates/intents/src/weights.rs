//! What was learned, small: one byte for each feature and intent.

use crate::svm::{Examples, Separator};
use crate::vocabulary::Vector;

#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By row, and in it by intent.
    pub bytes: Vec<i8>,
    /// By intent: what one step of its bytes is worth.
    pub steps: Vec<f32>,
    pub biases: Vec<f32>,
}

impl Weights {
    /// One separator after the other.
    pub fn learn(examples: &Examples, classes: usize) -> Self {
        let mut weights = Self {
            bytes: vec![0; examples.rows * classes],
            steps: Vec::with_capacity(classes),
            biases: Vec::with_capacity(classes),
        };
        let mut separator = Separator::new(examples);
        for class in 0..classes {
            separator.learn(examples, class as u32);
            weights.keep(&separator, class, classes);
        }
        weights
    }

    fn keep(&mut self, separator: &Separator, class: usize, classes: usize) {
        let largest = separator.weights.iter().fold(f32::MIN_POSITIVE, |most, w| most.max(w.abs()));
        let step = largest / f32::from(i8::MAX);
        let column = self.bytes.iter_mut().skip(class).step_by(classes);
        // A cast of a float saturates.
        column.zip(&separator.weights).for_each(|(byte, weight)| *byte = (weight / step).round() as i8);
        self.steps.push(step);
        self.biases.push(separator.bias);
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
