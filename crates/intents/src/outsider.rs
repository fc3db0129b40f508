//! What a model makes of texts that belong to none of its intents, found without any such text: intents left out in
//! turn, whose examples the others have never heard of.

use crate::train::Lesson;

/// Each part of the intents is left out once.
const PARTS: u32 = 3;
/// Of a larger lesson (examples times intents), only one part is left out, once.
const LARGE: usize = 150_000;

/// Of more examples than this, every second one is learned from: that is enough to tell a stranger.
const MANY: usize = 4_000;

/// The best score of each example among intents that are not its own and were learned without it.
pub fn outsiders(lesson: &Lesson) -> Vec<f32> {
    if lesson.classes < 2 {
        return Vec::new();
    }
    let parts = PARTS.min(lesson.classes as u32);
    let large = lesson.examples.len() * lesson.classes > LARGE;
    let tried = if large { 1 } else { parts };
    let every = if lesson.examples.len() > MANY { 2 } else { 1 };
    (0..tried).flat_map(|out| left_out(lesson, |class| class % parts == out, every)).collect()
}

fn left_out(lesson: &Lesson, out: impl Fn(u32) -> bool, every: usize) -> Vec<f32> {
    let taught = lesson.taught(|class| !out(class), |example| example % every == 0);
    let asked = lesson.examples.iter().filter(|(text, class)| !text.is_empty() && out(*class));
    asked.filter_map(|(text, _)| taught.scores(text).into_iter().max_by(f32::total_cmp)).collect()
}
