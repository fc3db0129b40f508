//! What a model makes of texts that belong to none of its intents, found without any such text: intents left out in
//! turn, whose examples the others have never heard of.

use crate::batch::Part;
use crate::train::{Attempt, Lesson};

/// Each part of the intents is left out once.
const PARTS: u32 = 3;
/// Of a larger lesson (examples times intents), only one part is left out, once.
const LARGE: usize = 150_000;

/// The parts that are left out in turn.
pub fn parts(lesson: &Lesson) -> Vec<Part> {
    if lesson.classes < 2 {
        return Vec::new();
    }
    let parts = PARTS.min(lesson.classes as u32);
    let large = lesson.examples.len() * lesson.classes > LARGE;
    let tried = if large { 1 } else { parts };
    (0..tried).map(|out| lesson.part(|_| false, |class| class % parts == out)).collect()
}

/// The best score of each example among intents that are not its own and were learned without it.
pub fn outsiders(lesson: &Lesson, attempt: &Attempt<'_>, part: &Part) -> Vec<f32> {
    let asked = lesson.examples.iter().zip(&part.out).filter(|(text, out)| **out && !text.is_empty());
    asked.filter_map(|(text, _)| attempt.scores(text).into_iter().max_by(f32::total_cmp)).collect()
}
