//! Dates of birth as they are said over the phone: digit by digit, in one number, with a year cut in two, or with
//! a zero too many. Only read where one was asked for; a date that says itself what it is needs none of this.

use crate::grammar::{Chart, Nt};
use crate::token::Kind;
use crate::when::calendar::full_year;
use crate::{dictated, number};
use jiff::civil::Date;

/// A date of birth and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub date: Date,
    pub from: usize,
    pub to: usize,
    /// 0 for one that was said just so.
    pub cost: f32,
}

/// What the words say one after another.
#[derive(Clone, Debug)]
enum Unit {
    Month(i64),
    Digits(String),
    Ordinal(i64),
}

struct Placed {
    unit: Unit,
    from: usize,
    to: usize,
}

/// So many words that say no number may stand inside a date: "the second of the, um, third".
const APART_MAX: usize = 3;
const UNITS_MAX: usize = 12;

pub fn birth(chart: &mut Chart<'_>) -> Option<Found> {
    let units = units(chart);
    let (date, cost) = with_month(chart, &units).or_else(|| in_digits(chart, &units))?;
    let today = chart.scene.now.date();
    let fits = date <= today && date.year() > today.year() - 130;
    if fits { Some(Found { date, from: units.first()?.from, to: units.last()?.to, cost }) } else { None }
}

/// The last group of numbers in a text; what stands before a correction is not meant.
fn units(chart: &mut Chart<'_>) -> Vec<Placed> {
    let (mut all, mut at): (Vec<Placed>, usize) = (Vec::new(), 0);
    while at < chart.words.len() {
        if chart.spot_longest(&chart.tongue.corrections, at).is_some() {
            all.clear();
        }
        let Some((unit, to)) = unit(chart, at, &all) else {
            at += 1;
            continue;
        };
        if all.last().is_some_and(|before| at - before.to > APART_MAX) {
            all.clear();
        }
        all.push(Placed { unit, from: at, to });
        at = to;
    }
    all.truncate(UNITS_MAX);
    all
}

fn unit(chart: &mut Chart<'_>, at: usize, before: &[Placed]) -> Option<(Unit, usize)> {
    let id = chart.id(at);
    if let Some(month) = chart.tongue.class(id, Nt::Month).filter(|_| !is_dictated(chart, at)) {
        return Some((Unit::Month(month), at + 1));
    }
    if let Some((to, n)) = number::ordinal(chart, at) {
        return Some((Unit::Ordinal(n), to));
    }
    if let Some((to, n)) = number::cardinal(chart, at).filter(|f| (1000.0..2200.0).contains(&f.1) && f.1.fract() == 0.0)
        && chart.word(at)?.kind == Kind::Word
    {
        return Some((Unit::Digits(format!("{n}")), to));
    }
    if let Some((digits, to)) = dictated::piece(chart, at).filter(|p| p.0.len() <= 8) {
        return Some((Unit::Digits(digits), to));
    }
    // "1960 to" is how "1962" comes out.
    let decade = before.last().is_some_and(|b| b.to == at && matches!(&b.unit, Unit::Digits(d) if is_decade(d)));
    let digit =
        chart.tongue.misheard(chart.folded(at)).filter(|s| decade && s.starts_with(|c: char| c.is_ascii_digit()))?;
    Some((Unit::Digits(digit.to_string()), at + 1))
}

/// "zéro sept": a number among spoken ones that is also a month cut short.
fn is_dictated(chart: &Chart<'_>, at: usize) -> bool {
    let digits = |i: usize| chart.word(i).is_some_and(|w| w.kind == Kind::Digits);
    let typed = digits(at + 1) || at.checked_sub(1).is_some_and(digits);
    number::numeral(chart, at).is_some() && !typed
}

fn is_decade(digits: &str) -> bool {
    digits.len() == 4 && digits.ends_with('0') && digits.starts_with(['1', '2'])
}

/// Day and year around the name of the month.
fn with_month(chart: &Chart<'_>, units: &[Placed]) -> Option<(Date, f32)> {
    let named = units.iter().position(|u| matches!(u.unit, Unit::Month(_)))?;
    let Unit::Month(month) = units.get(named)?.unit else { return None };
    let day = |u: &Placed| match &u.unit {
        Unit::Ordinal(n) => Some(*n),
        Unit::Digits(d) if d.len() <= 2 => d.parse().ok(),
        _ => None,
    };
    let is_day = |u: &Placed| day(u).filter(|d| (1..=31).contains(d));
    let before = units.get(..named)?;
    let after = units.get(named + 1..)?;
    // "16th May the 5th": May is the fifth.
    let repeats = |u: &&Placed| !matches!(u.unit, Unit::Ordinal(n) if n == month) && !matches!(u.unit, Unit::Month(_));
    if let Some(number) = before.last().and_then(is_day) {
        let early: Vec<&Placed> = before.iter().rev().skip(1).rev().collect();
        let late: Vec<&Placed> = after.iter().filter(repeats).collect();
        let year = year(chart, if late.is_empty() { &early } else { &late })?;
        return date(year, month, number).map(|d| (d, 0.0));
    }
    let number = after.first().and_then(is_day)?;
    let late: Vec<&Placed> = after.iter().skip(1).collect();
    let early: Vec<&Placed> = before.iter().collect();
    let year = year(chart, if late.is_empty() { &early } else { &late })?;
    date(year, month, number).map(|d| (d, 0.05))
}

/// "1979", "19" and "79", "79", "1960" and "2".
fn year(chart: &Chart<'_>, units: &[&Placed]) -> Option<i64> {
    let mut digits = String::new();
    for (i, placed) in units.iter().enumerate() {
        let said = match &placed.unit {
            Unit::Digits(said) => said.clone(),
            Unit::Ordinal(n) => n.to_string(),
            Unit::Month(_) => return None,
        };
        if i == 1 && is_decade(&digits) && said.len() == 1 {
            digits.pop();
        }
        digits.push_str(&said);
    }
    let year: i64 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(full_year(year, chart.scene.now.date(), true)),
        4 => Some(year),
        _ => None,
    }
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// All digits in a row, cut into day, month and year at the least cost.
fn in_digits(chart: &Chart<'_>, units: &[Placed]) -> Option<(Date, f32)> {
    let mut digits = String::new();
    let mut ends = vec![0];
    for placed in units {
        match &placed.unit {
            Unit::Digits(said) if is_decade_before(&digits, said) => {
                digits.pop();
                ends.pop();
                digits.push_str(said);
            }
            Unit::Digits(said) => digits.push_str(said),
            Unit::Ordinal(n) if ends.len() > 2 && *n < 10 && is_decade_before(&digits, "1") => {
                digits.pop();
                ends.pop();
                digits.push_str(&n.to_string());
            }
            Unit::Ordinal(n) if *n < 100 => digits.push_str(&format!("{n:02}")),
            _ => return None,
        }
        ends.push(digits.len());
    }
    if !(4..=11).contains(&digits.len()) {
        return None;
    }
    // "the 5th of the 3rd": two ordinals are day and month in any region.
    let ordinals = units.iter().filter(|u| matches!(u.unit, Unit::Ordinal(_))).count();
    let day_first = chart.scene.day_first || ordinals > 1;
    let cut = |digits: &str, ends: &[usize]| cuts(chart, digits, ends, day_first);
    let whole = cut(&digits, &ends);
    let shorter = (0..digits.len()).filter_map(|i| {
        let mut less = digits.clone();
        let gone = less.remove(i);
        let same = gone == '0' && (digits.get(i + 1..i + 2) == Some("0"));
        let ends: Vec<usize> = ends.iter().map(|e| if *e > i { e - 1 } else { *e }).collect();
        let (date, cost) = cut(&less, &ends)?;
        Some((date, cost + if same { 0.5 } else { 0.9 }))
    });
    whole.into_iter().chain(shorter).min_by(|a, b| a.1.total_cmp(&b.1))
}

/// "0809 1980" before a "6".
fn is_decade_before(digits: &str, said: &str) -> bool {
    let year = digits.len().checked_sub(4).and_then(|at| digits.get(at..));
    said.len() == 1
        && digits.len() >= 6
        && year.is_some_and(|y| is_decade(y) && (y.starts_with("19") || y.starts_with("20")))
}

/// Every way to cut a row of digits into a date, the cheapest.
fn cuts(chart: &Chart<'_>, digits: &str, ends: &[usize], day_first: bool) -> Option<(Date, f32)> {
    let mut best: Option<(Date, f32)> = None;
    for (a, b, c) in [(2, 2, 4), (1, 2, 4), (2, 1, 4), (1, 1, 4), (2, 2, 2), (1, 2, 2), (2, 1, 2), (1, 1, 2), (4, 2, 2)]
    {
        if a + b + c != digits.len() {
            continue;
        }
        let part = |from: usize, to: usize| digits.get(from..to).and_then(|d| d.parse::<i64>().ok());
        let (Some(first), Some(second), Some(third)) = (part(0, a), part(a, a + b), part(a + b, digits.len())) else {
            continue;
        };
        // "11 12" is no "1 1 12".
        if a + b + c == 4 && !(ends.contains(&1) && ends.contains(&2)) {
            continue;
        }
        let broken = [a, a + b].iter().filter(|at| !ends.contains(at)).count() as f32;
        let short = if c == 2 && a != 4 { 0.15 } else { 0.0 } + if a == 1 || b == 1 { 0.1 } else { 0.0 };
        for (order, (day, month, year)) in orders(day_first, a == 4, first, second, third).into_iter().enumerate() {
            let year = if c == 2 && a != 4 { full_year(year, chart.scene.now.date(), true) } else { year };
            let fits = date(year, month, day).filter(|d| *d <= chart.scene.now.date() && (1890..).contains(&d.year()));
            let cost = 0.1 * broken + short + 0.3 * order as f32;
            if let Some(date) = fits.filter(|_| best.is_none_or(|b| b.1 > cost)) {
                best = Some((date, cost));
            }
        }
    }
    best
}

/// Day, month and year in the order of the region, then the other.
fn orders(day_first: bool, year_first: bool, a: i64, b: i64, c: i64) -> Vec<(i64, i64, i64)> {
    match (year_first, day_first) {
        (true, _) => vec![(c, b, a)],
        (false, true) => vec![(a, b, c), (b, a, c)],
        (false, false) => vec![(b, a, c), (a, b, c)],
    }
}
