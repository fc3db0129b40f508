//! A few separators that are learned side by side, since all of them are asked about every example.

use crate::examples::{Examples, LANES, Lanes};
use crate::svm::{Separator, never};

/// Examples and intents that are left out, to see what the others make of them.
#[derive(Clone, Debug)]
pub struct Part {
    /// By example.
    pub out: Vec<bool>,
    /// By intent: it is not there at all, and never meant.
    pub gone: Vec<bool>,
}

#[derive(Clone, Debug)]
pub struct Batch {
    pub separators: Vec<Separator>,
    /// Their weights, by row.
    pub lanes: Vec<Lanes>,
    classes: usize,
}

impl Batch {
    pub fn new(examples: &Examples, classes: usize) -> Self {
        let separators = (0..LANES.min(classes)).map(|_| Separator::new(examples)).collect();
        Self { separators, lanes: vec![[0.0; LANES]; examples.rows], classes }
    }

    /// Learns the intents from this one on.
    pub fn learn(&mut self, from: usize, examples: &Examples) {
        self.each(from, |separator, class, _| separator.begin(examples, class));
        let scores = examples.scores(&self.lanes, |_| true);
        self.each(from, |separator, class, lane| separator.finish(examples, class, of(&scores, lane)));
    }

    /// What they would be without a part of the examples.
    pub fn without(&mut self, part: &Part, from: usize, examples: &Examples) {
        self.each(from, |separator, class, _| separator.forget(examples, class, &part.out));
        let scores = examples.scores(&self.lanes, |example| part.out.get(example) != Some(&true));
        self.each(from, |separator, class, lane| match part.gone.get(class as usize) {
            Some(true) => never(separator),
            _ => separator.settle(examples, class, of(&scores, lane), &part.out),
        });
    }

    fn each(&mut self, from: usize, mut learn: impl FnMut(&mut Separator, u32, usize)) {
        let together = (from..self.classes).zip(0..LANES).zip(&mut self.separators);
        together.for_each(|((class, lane), separator)| learn(separator, class as u32, lane));
        self.lay_side_by_side();
    }

    /// Row by row: a lane at a time would go through all the memory once for each.
    fn lay_side_by_side(&mut self) {
        let columns: [&[f32]; LANES] =
            std::array::from_fn(|lane| self.separators.get(lane).map_or(&[][..], |separator| &separator.weights));
        for (row, lanes) in self.lanes.iter_mut().enumerate() {
            let weights = columns.map(|column| column.get(row).copied().unwrap_or_default());
            *lanes = weights;
        }
    }
}

fn of(scores: &[Lanes], lane: usize) -> impl Iterator<Item = f32> {
    scores.iter().map(move |lanes| lanes.get(lane).copied().unwrap_or_default())
}
