//! Examples left out in turn and then asked, so that a model knows how good it is without any other text.

use crate::batch::Part;
use crate::train::{Attempt, Lesson, Text};

/// What came of an example that was not learned from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// The best score, and whether it was its own intent's.
    pub best: f32,
    pub right: bool,
}

/// Each part of the examples is left out once.
const PARTS: usize = 3;
/// Of more examples than this, one part of so many is left out, once: it is enough to tell, and training takes time.
const MANY: usize = 4_000;
const PARTS_OF_MANY: usize = 5;

/// Of a lesson larger than this (examples times intents), but not of many examples, one part fewer is left out.
const LARGE: usize = 150_000;

/// The parts that are left out in turn.
pub fn parts(lesson: &Lesson) -> Vec<Part> {
    let many = lesson.examples.len() > MANY;
    let parts = if many { PARTS_OF_MANY } else { PARTS };
    let part_of = parts_of(lesson, parts);
    // The last part first: in a list that grew, it is least like the others.
    let large = lesson.examples.len() * lesson.classes > LARGE;
    let tried = (0..parts).rev().take(if many { 1 } else { parts - usize::from(large) });
    tried.map(|out| lesson.part(|example| part_of.get(example) == Some(&Some(out)), |_| false)).collect()
}

/// What a part comes to on what the others teach.
pub fn trials(lesson: &Lesson, attempt: &Attempt<'_>, part: &Part) -> Vec<Trial> {
    let asked = lesson.examples.iter().zip(&part.out).filter(|(_, out)| **out);
    asked.filter_map(|(text, _)| tried(&attempt.scores(text), text.class as usize)).collect()
}

fn tried(scores: &[f32], own: usize) -> Option<Trial> {
    let ours = *scores.get(own)?;
    let others = scores.iter().enumerate().filter(|(class, _)| *class != own).map(|(_, score)| *score);
    let best = others.fold(ours, f32::max);
    Some(Trial { best, right: best == ours })
}

/// The examples of each intent in blocks, as they were given: neighbours in a list are often the same sentence in
/// slightly other words, and one must not be tried on the other. An intent with one example is not tried.
fn parts_of(lesson: &Lesson, parts: usize) -> Vec<Option<usize>> {
    let mut counts = vec![0usize; lesson.classes];
    let place = |class: &u32| {
        let count = counts.get_mut(*class as usize)?;
        *count += 1;
        Some(*count - 1)
    };
    let places: Vec<Option<usize>> = lesson.examples.iter().map(|text| &text.class).map(place).collect();
    let part = |(place, text): (Option<usize>, &Text)| {
        let count = counts.get(text.class as usize).copied().filter(|count| *count > 1)?;
        Some(place? * parts / count)
    };
    places.into_iter().zip(&lesson.examples).map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Rule;
    use crate::train::Example;

    fn lesson(examples: &[(&str, &str)]) -> Lesson {
        let examples: Vec<_> =
            examples.iter().map(|(i, t)| Example { intent: (*i).into(), text: (*t).into() }).collect();
        Lesson::of(&examples, Rule::default())
    }

    #[test]
    fn neighbours_are_left_out_together() {
        let texts: Vec<String> = (0..6).map(|i| format!("text {i}")).collect();
        let mut examples: Vec<(&str, &str)> = texts.iter().map(|t| ("a", t.as_str())).collect();
        examples.insert(3, ("b", "alone"));
        let parts = parts_of(&lesson(&examples), 3);
        assert_eq!(parts, [Some(0), Some(0), Some(1), None, Some(1), Some(2), Some(2)]);
    }

    #[test]
    fn the_best_score_is_right_or_wrong() {
        assert_eq!(tried(&[0.3, -0.2, 0.9], 0), Some(Trial { best: 0.9, right: false }));
        assert_eq!(tried(&[0.3, -0.2, -0.9], 0), Some(Trial { best: 0.3, right: true }));
    }
}
