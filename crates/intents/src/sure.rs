//! From a score to how likely it is right, and to whether it counts.

use crate::rule::Rule;
use crate::trial::Trial;

/// What is assumed of a model before anything is known, and how many trials that assumption is worth.
const SLOPE: f32 = 4.0;
const OFFSET: f32 = 1.5;
const ASSUMED: f32 = 2.0;
const STEPS: usize = 40;
const STEP_MAX: f32 = 0.5;
const SLOPE_MIN: f32 = 0.5;
const SLOPE_MAX: f32 = 20.0;

/// A logistic curve over scores (Platt, 1999), and the score from which on an intent counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sureness {
    pub slope: f32,
    pub offset: f32,
    pub threshold: f32,
}

impl Sureness {
    /// Fits the curve to examples that were left out: how often was the best score the right one? `outsiders` are
    /// scores of texts that belong to no intent known.
    pub fn learn(trials: &[Trial], outsiders: &[f32], rule: &Rule) -> Self {
        let (slope, offset) = fitted(trials);
        // From here on an intent is likelier meant than not.
        let likely = -offset / slope;
        Self { slope, offset, threshold: likely.max(worth_refusing(trials, outsiders, rule.caution)) }
    }

    pub fn confidence(&self, score: f32) -> f32 {
        logistic(self.slope * score + self.offset)
    }

    pub fn counts(&self, score: f32) -> bool {
        score >= self.threshold
    }
}

/// Newton's method on the likelihood, with the assumption as a prior.
fn fitted(trials: &[Trial]) -> (f32, f32) {
    let (mut slope, mut offset) = (SLOPE, OFFSET);
    for _ in 0..STEPS {
        let mut toward = [ASSUMED * (SLOPE - slope), ASSUMED * (OFFSET - offset)];
        let mut curve = [ASSUMED, 0.0, ASSUMED];
        for trial in trials {
            let likely = logistic(slope * trial.best + offset);
            let off = if trial.right { 1.0 } else { 0.0 } - likely;
            let weight = likely * (1.0 - likely);
            toward = [toward[0] + off * trial.best, toward[1] + off];
            let [a, b, c] = curve;
            curve = [a + weight * trial.best * trial.best, b + weight * trial.best, c + weight];
        }
        let [a, b, c] = curve;
        let area = a * c - b * b;
        let moved = [c * toward[0] - b * toward[1], a * toward[1] - b * toward[0]];
        // Far from where the curve belongs, Newton's step would go beyond it.
        let [by, up] = moved.map(|step| (step / area).clamp(-STEP_MAX, STEP_MAX));
        slope = (slope + by).clamp(SLOPE_MIN, SLOPE_MAX);
        offset += up;
    }
    (slope, offset)
}

/// The score below which it is best to refuse: where the share of right answers kept and, as far as `caution` counts,
/// the share of outsiders kept out are greatest, multiplied. As a product, because neither may ever be nothing.
/// "Likelier meant than not" alone would do where intents are easily mistaken for each other; with few that are told
/// apart without a mistake there is nothing to learn it from, and yet not everything is one of them.
fn worth_refusing(trials: &[Trial], outsiders: &[f32], caution: f32) -> f32 {
    let right = trials.iter().filter(|trial| trial.right).map(|trial| (trial.best, true));
    let mut all: Vec<(f32, bool)> = outsiders.iter().map(|score| (*score, false)).chain(right).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut kept, mut out) = ((all.len() - outsiders.len()) as f32, 0.0f32);
    let (mut most, mut limit) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (at, (_, is_right)) in all.iter().enumerate() {
        match is_right {
            true => kept -= 1.0,
            false => out += 1.0,
        }
        let worth = (1.0 - caution) * kept.ln() + caution * out.ln();
        if worth > most {
            (most, limit) = (worth, all.get(at + 1).map_or(f32::INFINITY, |next| next.0));
        }
    }
    limit
}

fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trials(of: impl Iterator<Item = (f32, bool)>) -> Vec<Trial> {
        of.map(|(best, right)| Trial { best, right }).collect()
    }

    #[test]
    fn the_curve_follows_what_was_seen() {
        // Right as often as the score says: never at −1, always at 1.
        let seen = (0..2_000).map(|i| {
            let score = (i % 200) as f32 / 100.0 - 1.0;
            (score, (i / 200) as f32 / 10.0 + 0.05 < (score + 1.0) / 2.0)
        });
        let sure = Sureness::learn(&trials(seen), &[-0.9; 10], &Rule::default());
        assert!((sure.confidence(0.0) - 0.5).abs() < 0.05, "{sure:?}");
        assert!(sure.confidence(0.8) > 0.85 && sure.confidence(-0.8) < 0.15, "{sure:?}");
        assert!(sure.counts(0.2) && !sure.counts(-0.2));
    }

    #[test]
    fn where_nothing_went_wrong_outsiders_stay_out() {
        let seen = trials((0..40).map(|i| (0.2 + i as f32 / 100.0, true)));
        let outsiders: Vec<f32> = (0..100).map(|i| i as f32 / 100.0 - 0.75).collect();
        let out = |sure: &Sureness| outsiders.iter().filter(|score| !sure.counts(**score)).count();
        let sure = Sureness::learn(&seen, &outsiders, &Rule::default());
        assert!(out(&sure) >= 95, "{}", out(&sure));
        assert!(out(&Sureness::learn(&seen, &[], &Rule::default())) < 50);
        assert!(sure.confidence(0.4) > 0.9);
    }

    #[test]
    fn outsiders_that_look_like_ours_are_let_in_rather_than_ours_refused() {
        let seen = trials((0..100).map(|i| (i as f32 / 100.0, true)));
        let alike: Vec<f32> = (0..100).map(|i| i as f32 / 100.0).collect();
        let limit = |caution: f32| worth_refusing(&seen, &alike, caution);
        assert!((0.0..0.1).contains(&limit(0.02)) && limit(0.9) > 0.8, "{} {}", limit(0.02), limit(0.9));
        assert_eq!(worth_refusing(&seen, &[], 0.02), f32::NEG_INFINITY);
        assert_eq!(worth_refusing(&[], &alike, 0.02), f32::NEG_INFINITY);
    }

    #[test]
    fn without_a_trial_the_assumption_holds() {
        let sure = Sureness::learn(&[], &[], &Rule::default());
        assert_eq!((sure.slope, sure.offset), (SLOPE, OFFSET));
        assert!(sure.counts(0.0) && !sure.counts(-0.9));
    }
}
