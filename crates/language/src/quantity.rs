//! Numbers with all that may be said of them: a sign, fractions, "two and a half", "a couple".

use crate::grammar::{Chart, Nt};
use crate::number::{self, Numeral, numeral};
use crate::token::Kind;
use crate::tongue::flag;
use crate::typed::digits;

type Found = Option<(usize, f64)>;

/// A number as part of a longer phrase, such as a length of time or an amount of money.
pub fn part(chart: &Chart<'_>, at: usize) -> Found {
    signed(chart, at, false).or_else(|| vague(chart, at))
}

/// A number that stands for itself in a sentence.
pub fn alone(chart: &Chart<'_>, at: usize) -> Found {
    longer(colloquial(chart, at), longer(fraction(chart, at), signed(chart, at, false)))
}

/// A number where one is expected, so that more words may be taken for one.
pub fn expected(chart: &Chart<'_>, at: usize) -> Found {
    let plain = longer(alone(chart, at), signed(chart, at, true));
    longer(longer(slashed(chart, at), plain), vague(chart, at)).or_else(|| half(chart, at))
}

/// Of two readings the longer one, of equally long ones the first.
fn longer(a: Found, b: Found) -> Found {
    if b.is_some_and(|b| a.is_none_or(|a| b.0 > a.0)) { b } else { a }
}

fn signed(chart: &Chart<'_>, at: usize, loose: bool) -> Found {
    let sign = numeral(chart, at) == Some(Numeral::Minus)
        || chart.folded(at) == "-" && (loose && at == 0 || is_minus(chart, at));
    if !sign {
        return mixed(chart, at, loose);
    }
    mixed(chart, at + 1, loose).filter(|_| goes_on(chart, at + 1)).map(|(end, v)| (end, -v))
}

/// A dash that stands against the number after it and away from the word before it: "it is -3".
fn is_minus(chart: &Chart<'_>, at: usize) -> bool {
    let number = chart.word(at + 1).is_some_and(|w| w.glued && w.kind == Kind::Digits);
    let apart = chart.word(at).is_some_and(|w| !w.glued);
    number && apart && at.checked_sub(1).and_then(|i| chart.word(i)).is_none_or(|w| w.kind == Kind::Word)
}

/// Whether a word belongs to the same sentence as the one before it.
fn goes_on(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| !w.stop)
}

/// A whole number with a fraction after it: "2 1/2", "2½", "two and a half".
fn mixed(chart: &Chart<'_>, at: usize, loose: bool) -> Found {
    if let Some(value) = vulgar(chart, at) {
        return Some((at + 1, value));
    }
    let (end, whole) = if loose { number::loose_cardinal(chart, at) } else { number::cardinal(chart, at) }?;
    if whole.fract() != 0.0 || !goes_on(chart, end) {
        return Some((end, whole));
    }
    if let Some(value) = vulgar(chart, end) {
        return Some((end + 1, whole + value));
    }
    let typed =
        typed_fraction(chart, end).filter(|(_, v)| *v < 1.0 && chart.word(at).is_some_and(|w| w.kind == Kind::Digits));
    let said = || {
        let and = numeral(chart, end) == Some(Numeral::And) && goes_on(chart, end + 1);
        let joined = if and { fraction(chart, end + 1).or_else(|| bare_part(chart, end + 1)) } else { None };
        joined.filter(|(_, v)| *v < 1.0)
    };
    // "a million and a half" is half a million more.
    let unit = match numeral(chart, end - 1) {
        Some(Numeral::Scale(scale)) if scale >= 1_000_000 => scale as f64,
        _ => 1.0,
    };
    Some(typed.or_else(said).map_or((end, whole), |(end, part)| (end, whole + part * unit)))
}

/// "½"
fn vulgar(chart: &Chart<'_>, at: usize) -> Option<f64> {
    Some(match chart.folded(at) {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "⅛" => 0.125,
        _ => return None,
    })
}

/// "1/2", of the fractions that people use with a whole number.
fn typed_fraction(chart: &Chart<'_>, at: usize) -> Found {
    let (end, value) = slashed(chart, at)?;
    let below = digits(chart, at + 2, 1)?;
    if matches!(below, 2 | 3 | 4 | 5 | 8) { Some((end, value)) } else { None }
}

/// Two typed numbers with a slash, which may also be a date.
pub fn slashed(chart: &Chart<'_>, at: usize) -> Found {
    let (above, below) = (digits(chart, at, 4)?, digits(chart, at + 2, 4)?);
    let alone = chart.folded(at + 1) == "/" && chart.folded(at + 3) != "/" && below > 0;
    alone.then(|| (at + 3, above as f64 / below as f64))
}

/// "two thirds", "three quarters", "one third". A word that is also an ordinal needs a plural or "one".
fn fraction(chart: &Chart<'_>, at: usize) -> Found {
    let article = numeral(chart, at) == Some(Numeral::A) || chart.has(at, flag::ARTICLE);
    let (end, above) = match number::cardinal(chart, at) {
        Some(found) => found,
        None if article => (at + 1, 1.0),
        None => return None,
    };
    let below = chart.tongue.class(chart.id(end), Nt::Fraction).filter(|_| goes_on(chart, end))?;
    let said_one = above == 1.0 && numeral(chart, at) != Some(Numeral::A);
    let fits = (1.0..100.0).contains(&above) && above.fract() == 0.0 && (below > 0 || said_one);
    fits.then(|| (end + 1, above / below.unsigned_abs() as f64))
}

/// "half" by itself.
fn half(chart: &Chart<'_>, at: usize) -> Found {
    bare_part(chart, at).filter(|f| f.1 == 0.5)
}

/// A fraction without a number before it: "one and quarter".
fn bare_part(chart: &Chart<'_>, at: usize) -> Found {
    let below = chart.tongue.class(chart.id(at), Nt::Fraction).filter(|b| *b > 0)?;
    Some((at + 1, 1.0 / below as f64))
}

/// "a couple of", "a pair", "few".
fn vague(chart: &Chart<'_>, at: usize) -> Found {
    let article = numeral(chart, at) == Some(Numeral::A) || chart.has(at, flag::ARTICLE);
    let word = if article { at + 1 } else { at };
    let value = chart.tongue.class(chart.id(word), Nt::Vague).filter(|_| word == at || goes_on(chart, word))?;
    let of = chart.tongue.class(chart.id(word + 1), Nt::Of).is_some() && goes_on(chart, word + 1);
    Some((word + 1 + usize::from(of), value as f64))
}

/// "one twenty two" for 122.
fn colloquial(chart: &Chart<'_>, at: usize) -> Found {
    let Some(Numeral::Small(hundreds @ 1..=9)) = numeral(chart, at) else { return None };
    let tens = matches!(numeral(chart, at + 1), Some(Numeral::Tens(_))) && goes_on(chart, at + 1);
    if !tens || !chart.tongue.counting.hundreds_unsaid {
        return None;
    }
    let (end, rest) = number::cardinal(chart, at + 1).filter(|f| f.1 < 100.0)?;
    let goes_on_counting = matches!(numeral(chart, end), Some(Numeral::Hundred | Numeral::Small(_) | Numeral::Tens(_)));
    if goes_on_counting { None } else { Some((end, hundreds as f64 * 100.0 + rest)) }
}
