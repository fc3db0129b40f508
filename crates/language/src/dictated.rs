//! Digits as they are dictated: "oh", "double five", "thirty four", "eight hundred", "416".

use crate::grammar::{Chart, Nt};
use crate::number::{self, Numeral, numeral};
use crate::token::Kind;
use crate::tongue::flag;

/// What a few words add to a row of digits: the digits and the word after.
pub type Piece = (String, usize);

/// The likeliest reading of the words at a place.
pub fn piece(chart: &Chart<'_>, at: usize) -> Option<Piece> {
    pieces(chart, at).into_iter().next()
}

/// Every reading of the words at a place, the likeliest first: "twenty five" is 25 or 20 and then 5.
pub fn pieces(chart: &Chart<'_>, at: usize) -> Vec<Piece> {
    let Some(word) = chart.word(at) else { return Vec::new() };
    if word.kind == Kind::Digits {
        return vec![(chart.folded(at).to_string(), at + 1)];
    }
    if word.kind == Kind::Sign {
        return Vec::new();
    }
    for (times, which) in [(2, flag::DOUBLE), (3, flag::TRIPLE)] {
        // A word that also counts, such as "deux", is the number.
        if chart.has(at, which) && numeral(chart, at).is_none() {
            // "double double" doubles nothing; followed to its end, a row of them would take for ever.
            if chart.has(at + 1, flag::DOUBLE | flag::TRIPLE) {
                return Vec::new();
            }
            let one = piece(chart, at + 1).map(|(d, _)| d).filter(|d| d.len() == 1);
            return one.map(|d| (d.repeat(times), at + 2)).into_iter().collect();
        }
    }
    if chart.tongue.is_oh(word.id) {
        return vec![("0".into(), at + 1)];
    }
    if let Some(digit) = chart.tongue.class(word.id, Nt::Digit) {
        return vec![(digit.to_string(), at + 1)];
    }
    // "einundzwanzig"
    if chart.tongue.counting.units_first
        && let Some((end, n)) = crate::number::cardinal(chart, at).filter(|f| f.0 == at + 3 && f.1 < 100.0)
    {
        return vec![(n.to_string(), end)];
    }
    match numeral(chart, at) {
        Some(first @ (Numeral::Small(_) | Numeral::Tens(_) | Numeral::Hundreds(_))) => said(chart, at, first),
        _ => Vec::new(),
    }
}

fn said(chart: &Chart<'_>, at: usize, first: Numeral) -> Vec<Piece> {
    let mut all = Vec::with_capacity(3);
    let whole = number::cardinal(chart, at).filter(|(end, v)| v.fract() == 0.0 && *v < 10_000.0 && *end > at + 1);
    let whole = whole.filter(|w| !is_letter(chart, w.0 - 1)).map(|(end, v)| ((v as i64).to_string(), end));
    let hundreds = hundreds(chart, at, first);
    match first {
        // "eight hundred five" is 800 and then 5; "ochocientos cinco" is 805.
        // Written in one word it is one number: "siebenhundertelf".
        Numeral::Small(_) | Numeral::Tens(_) if chart.word(at + 1).is_some_and(|w| w.glued) => {
            all.extend(whole.into_iter().chain(hundreds));
        }
        Numeral::Small(_) | Numeral::Tens(_) => all.extend(hundreds.into_iter().chain(whole)),
        _ => all.extend(whole),
    }
    match first {
        Numeral::Small(v) | Numeral::Tens(v) | Numeral::Hundreds(v) => all.push((v.to_string(), at + 1)),
        _ => {}
    }
    all.dedup();
    all
}

/// "nine K" is no nine thousand where somebody dictates.
pub fn is_letter(chart: &Chart<'_>, at: usize) -> bool {
    chart.folded(at).len() == 1
}

/// "eight hundred", "five thousand": round numbers that more digits may follow.
fn hundreds(chart: &Chart<'_>, at: usize, first: Numeral) -> Option<Piece> {
    let (Numeral::Small(v @ 1..=99) | Numeral::Tens(v)) = first else { return None };
    match numeral(chart, at + 1).filter(|_| !is_letter(chart, at + 1))? {
        Numeral::Hundred => Some((format!("{v}00"), at + 2)),
        Numeral::Scale(1000) => Some((format!("{v}000"), at + 2)),
        _ => None,
    }
}
