//! Numbers, spoken and typed, by a language's number words.

use crate::grammar::Chart;
use crate::token::Kind;

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numeral {
    /// 0 to 19, and what a language says in one word up to 29.
    Small(i64),
    Tens(i64),
    /// Multiplies what stands before it.
    Hundred,
    /// A hundred in one word, such as "doscientos".
    Hundreds(i64),
    Scale(i64),
    /// Joins after a hundred (English) or after tens (Spanish).
    And,
    /// One, but only in front of a hundred, a scale or a half.
    A,
    Point,
    Ordinal(i64),
}

#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Small,
    Tens,
    Hundred,
    Scale,
    And,
}

struct Sum {
    total: f64,
    group: f64,
    last: Last,
    end: usize,
}

/// The cardinal that begins at a word, and the word after it.
pub fn cardinal(chart: &Chart<'_>, at: usize) -> Option<(usize, f64)> {
    let word = chart.word(at)?;
    if word.kind != Kind::Word { typed(chart, at) } else { spoken(chart, at) }
}

/// The ordinal that begins at a word: "third", "twenty-first", "21st".
pub fn ordinal(chart: &Chart<'_>, at: usize) -> Option<(usize, i64)> {
    if let Some(found) = typed_ordinal(chart, at) {
        return Some(found);
    }
    match numeral(chart, at)? {
        Numeral::Ordinal(value) => Some((at + 1, value)),
        Numeral::Tens(tens) => match numeral(chart, at + 1)? {
            Numeral::Ordinal(value) if value < 10 => Some((at + 2, tens + value)),
            _ => None,
        },
        _ => None,
    }
}

pub fn typed_ordinal(chart: &Chart<'_>, at: usize) -> Option<(usize, i64)> {
    let value = digits(chart, at, 4)?;
    let suffix = chart.word(at + 1)?;
    let known = suffix.glued && chart.tongue.is_ordinal_suffix(chart.folded(at + 1));
    known.then_some((at + 2, value))
}

/// The value of a token of at most so many digits.
pub fn digits(chart: &Chart<'_>, at: usize, digits_max: usize) -> Option<i64> {
    let word = chart.word(at).filter(|w| w.kind == Kind::Digits)?;
    let length = (word.to - word.from) as usize;
    if length > digits_max { None } else { chart.folded(at).parse().ok() }
}

pub fn numeral(chart: &Chart<'_>, at: usize) -> Option<Numeral> {
    chart.tongue.numeral(chart.id(at))
}

fn typed(chart: &Chart<'_>, at: usize) -> Option<(usize, f64)> {
    if chart.word(at)?.kind != Kind::Digits || is_tail(chart, at) {
        return None;
    }
    let mut text = String::from(chart.folded(at));
    let (thousands, point) = if chart.tongue.decimal_comma { (".", ",") } else { (",", ".") };
    let mut end = at + 1;
    while text.len() <= 15
        && chart.folded(end) == thousands
        && chart.folded(end + 1).len() == 3
        && digits(chart, end + 1, 3).is_some()
    {
        text.push_str(chart.folded(end + 1));
        end += 2;
    }
    if chart.folded(end) == point && digits(chart, end + 1, 9).is_some() && chart.folded(end + 2) != point {
        text.push('.');
        text.push_str(chart.folded(end + 1));
        end += 2;
    }
    if text.len() > 24 {
        return None;
    }
    let value: f64 = text.parse().ok()?;
    match numeral(chart, end) {
        Some(Numeral::Scale(scale)) => Some((end + 1, value * scale as f64)),
        _ => Some((end, value)),
    }
}

/// Digits that belong to a word before them: "A4".
fn is_tail(chart: &Chart<'_>, at: usize) -> bool {
    let glued = chart.word(at).is_some_and(|w| w.glued);
    glued && at > 0 && chart.word(at - 1).is_some_and(|w| w.kind == Kind::Word)
}

fn spoken(chart: &Chart<'_>, at: usize) -> Option<(usize, f64)> {
    let mut sum = Sum { total: 0.0, group: 0.0, last: Last::Nothing, end: at };
    let mut next = at;
    while let Some(numeral) = numeral(chart, next).filter(|_| next == at || chart.word(next).is_some_and(|w| !w.stop)) {
        if !add(chart, &mut sum, numeral, next) {
            break;
        }
        next += 1;
        if sum.last != Last::And {
            sum.end = next;
        }
    }
    if sum.end == at {
        return None;
    }
    let whole = sum.total + sum.group;
    Some(decimals(chart, sum.end, whole).unwrap_or((sum.end, whole)))
}

/// Adds a number word when it can follow.
fn add(chart: &Chart<'_>, sum: &mut Sum, numeral: Numeral, at: usize) -> bool {
    use Last::{And, Hundred, Nothing, Scale, Small, Tens};
    let fresh = matches!(sum.last, Nothing | Hundred | Scale | And);
    let small_fits = fresh && !(sum.last == And && sum.group % 100.0 >= 20.0);
    match numeral {
        Numeral::Small(v) if small_fits => sum.put(v, Small),
        Numeral::Small(v @ 1..=9) if sum.last == Tens || sum.last == And => sum.put(v, Small),
        Numeral::Tens(v) if fresh && sum.group % 100.0 == 0.0 => sum.put(v, Tens),
        Numeral::Hundreds(v) if matches!(sum.last, Nothing | Scale) => sum.put(v, Hundred),
        Numeral::Hundred if matches!(sum.last, Nothing | Small) && sum.group < 100.0 => {
            sum.group = sum.group.max(1.0) * 100.0;
            sum.last = Hundred;
            true
        }
        Numeral::Scale(v) if sum.last != And && (sum.last != Nothing) => {
            sum.total += sum.group.max(1.0) * v as f64;
            sum.group = 0.0;
            sum.last = Scale;
            true
        }
        Numeral::A if sum.last == Nothing => {
            let follows = crate::number::numeral(chart, at + 1);
            matches!(follows, Some(Numeral::Hundred | Numeral::Scale(_))) && sum.put(1, Small)
        }
        Numeral::And => {
            let joins =
                if chart.tongue.and_after_tens { sum.last == Tens } else { matches!(sum.last, Hundred | Scale) };
            let small_next =
                matches!(crate::number::numeral(chart, at + 1), Some(Numeral::Small(_) | Numeral::Tens(_)));
            if joins && small_next {
                sum.last = And;
            }
            joins && small_next
        }
        _ => false,
    }
}

impl Sum {
    fn put(&mut self, value: i64, last: Last) -> bool {
        self.group += value as f64;
        self.last = last;
        true
    }
}

fn decimals(chart: &Chart<'_>, at: usize, whole: f64) -> Option<(usize, f64)> {
    if numeral(chart, at)? != Numeral::Point {
        return None;
    }
    let (mut end, mut text) = (at + 1, format!("{whole}."));
    while let Some(Numeral::Small(v @ 0..=9)) = numeral(chart, end).filter(|_| text.len() < 20) {
        text.push_str(&v.to_string());
        end += 1;
    }
    if end == at + 1 { None } else { Some((end, text.parse().ok()?)) }
}
