//! Per cents and ages.

use crate::grammar::{Got, Nt, Sense};
use crate::when::duration::grain;

/// The number that was said.
pub fn number(got: &Got<'_>) -> Option<Sense> {
    got.num(0).map(Sense::Num)
}

/// An age in years. Months and weeks are parts of a year.
pub fn age(got: &Got<'_>) -> Option<Sense> {
    let count = got.num(0).unwrap_or(1.0);
    let years = match got.int(Nt::Grain) {
        None | Some(grain::YEAR) => count,
        Some(grain::MONTH) => count / 12.0,
        Some(grain::WEEK) => count / 52.0,
        Some(grain::DAY) => count / 365.0,
        _ => return None,
    };
    let sane = (0.0..=125.0).contains(&years);
    sane.then(|| Sense::Num((years * 100.0).round() / 100.0))
}

/// An age in months, as years.
pub fn months(got: &Got<'_>) -> Option<Sense> {
    got.num(0).map(|n| Sense::Num((n / 12.0 * 100.0).round() / 100.0))
}
