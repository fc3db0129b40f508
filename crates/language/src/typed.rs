//! Numbers typed in digits, with a language's separators.

use crate::grammar::{Chart, Nt};
use crate::token::Kind;

/// The value of a token of at most so many digits.
pub fn digits(chart: &Chart<'_>, at: usize, digits_max: usize) -> Option<i64> {
    let word = chart.word(at).filter(|w| w.kind == Kind::Digits)?;
    let length = (word.to - word.from) as usize;
    if length > digits_max { None } else { chart.folded(at).parse().ok() }
}

/// "21st", "2ª".
pub fn typed_ordinal(chart: &Chart<'_>, at: usize) -> Option<(usize, i64)> {
    let value = digits(chart, at, 4)?;
    let suffix = chart.word(at + 1)?;
    // The dot in "3.5" makes no ordinal.
    let inside = chart.folded(at + 1) == "." && chart.word(at + 2).is_some_and(|w| w.glued && w.kind == Kind::Digits);
    let known = suffix.glued && !inside && chart.tongue.is_ordinal_suffix(chart.folded(at + 1));
    known.then_some((at + 2, value))
}

/// Where the comma is the decimal sign. Some regions write a comma language with a point.
fn decimal_comma(chart: &Chart<'_>) -> bool {
    const POINT: [&str; 10] = ["MX", "US", "PR", "GT", "HN", "NI", "PA", "SV", "DO", "CH"];
    chart.tongue.counting.decimal_comma && !POINT.contains(&chart.scene.region)
}

/// Digits with their separators, decimals and a letter that multiplies them: "1,200.50", "100K", ".5".
pub fn number(chart: &Chart<'_>, at: usize, loose: bool) -> Option<(usize, f64)> {
    let word = chart.word(at)?;
    let (thousands, point) = if decimal_comma(chart) { (".", ",") } else { (",", ".") };
    if word.kind == Kind::Sign && chart.folded(at) == point && is_glued_digits(chart, at + 1) {
        let value = format!("0.{}", chart.folded(at + 1)).parse().ok()?;
        return Some(multiplied(chart, at, (at + 2, value), loose));
    }
    if word.kind != Kind::Digits || is_tail(chart, at) {
        return None;
    }
    let (mut text, mut end) = whole(chart, at, thousands);
    let decimals = chart.folded(end) == point || chart.folded(end) == "." && end == at + 1;
    if decimals && is_glued_digits(chart, end + 1) && !is_sign(chart, end + 2, &[".", ","]) {
        text.push('.');
        text.push_str(chart.folded(end + 1));
        end += 2;
    }
    if text.len() > 24 {
        return None;
    }
    Some(multiplied(chart, at, (end, text.parse().ok()?), loose))
}

/// The digits before the decimal sign, in groups of three or not.
fn whole(chart: &Chart<'_>, at: usize, thousands: &str) -> (String, usize) {
    let (mut text, mut end) = (String::from(chart.folded(at)), at + 1);
    let is_group = |at: usize| chart.folded(at).len() == 3 && digits(chart, at, 3).is_some();
    if text.len() > 3 || text.starts_with('0') {
        return (text, end);
    }
    while text.len() <= 15 && chart.folded(end) == thousands && is_group(end + 1) {
        text.push_str(chart.folded(end + 1));
        end += 2;
    }
    // "10 000": groups apart, and nothing after them that belongs to a longer row of digits.
    if end == at + 1 && decimal_comma(chart) {
        let apart = |i: &usize| is_group(*i) && chart.word(*i).is_some_and(|w| !w.glued && !w.pause && !w.stop);
        let groups = (end..end + 4).take_while(apart).count();
        let goes_on = digits(chart, end + groups, 17).is_some() || is_sign(chart, end + groups, &["-", "/", ":"]);
        if groups > 0 && !goes_on {
            (end..end + groups).for_each(|i| text.push_str(chart.folded(i)));
            end += groups;
        }
    }
    (text, end)
}

fn is_glued_digits(chart: &Chart<'_>, at: usize) -> bool {
    digits(chart, at, 9).is_some() && chart.word(at).is_some_and(|w| w.glued)
}

fn is_sign(chart: &Chart<'_>, at: usize, signs: &[&str]) -> bool {
    chart.word(at).is_some_and(|w| w.glued) && signs.contains(&chart.folded(at))
}

/// "100K", "3M": a letter right after the digits. A small "m" is minutes or metres unless a currency stands before.
fn multiplied(chart: &Chart<'_>, at: usize, (end, value): (usize, f64), loose: bool) -> (usize, f64) {
    let Some(letter) = chart.word(end).filter(|w| w.glued && w.kind == Kind::Word) else { return (end, value) };
    let sure = loose || at.checked_sub(1).is_some_and(|i| is_currency(chart, i));
    let scale = match chart.tokens.written(letter) {
        "k" | "K" => 1.0e3,
        "M" => 1.0e6,
        "G" | "B" if sure => 1.0e9,
        "m" if sure => 1.0e6,
        "g" | "b" if sure => 1.0e9,
        "bn" | "Bn" | "BN" => 1.0e9,
        _ => return (end, value),
    };
    (end + 1, times(value, scale))
}

/// A product without the dust of binary fractions: 1.2 million are 1200000.
pub fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    if (product - product.round()).abs() < 1e-6 * product.abs() { product.round() } else { product }
}

pub fn is_currency(chart: &Chart<'_>, at: usize) -> bool {
    chart.tongue.class(chart.id(at), Nt::Currency).is_some()
}

/// Digits that belong to a word before them: "A4", but not "USD4" nor "l'11".
pub fn is_tail(chart: &Chart<'_>, at: usize) -> bool {
    let elided = |to: usize| chart.tokens.text.get(..to).is_some_and(|t| t.ends_with(['\'', '’']));
    let glued = chart.word(at).is_some_and(|w| w.glued && !elided(w.from as usize));
    let before = at.checked_sub(1).filter(|_| glued);
    before.is_some_and(|i| chart.word(i).is_some_and(|w| w.kind == Kind::Word) && !is_currency(chart, i))
}
