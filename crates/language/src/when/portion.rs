//! Parts of stretches: their beginning, middle, end or half, and the nth day, weekday or week in them.

use super::calendar::{first, last, monday, plus_days, plus_months, weekday};
use super::duration::grain;
use super::span::{bounds, closed, days, nth_from_now, start_after, unit_of};
use crate::grammar::{Got, Nt, Sense};
use jiff::civil::Date;

pub const FIRST_HALF: i64 = 4;
pub const SECOND_HALF: i64 = 5;

/// The beginning (the rule's 1), middle (2) or end (3) of a week, month, quarter, season or year.
pub fn part(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = closed(got)?;
    part_of(from, to, got.with)
}

/// The same of the present unit: "end of month". An abbreviation gives the unit as tens: EOM is 53.
pub fn part_counted(got: &Got<'_>) -> Option<Sense> {
    match nth_from_now(got.scene, unit_of(got).unwrap_or(got.with / 10), got.int(Nt::Which).unwrap_or(0))? {
        Sense::Days(Some(from), Some(to)) => part_of(from, to, got.with % 10),
        _ => None,
    }
}

/// Up to the last day of the present unit: "by the end of the year"; the rule may give the unit.
pub fn until_end(got: &Got<'_>) -> Option<Sense> {
    match nth_from_now(got.scene, unit_of(got).unwrap_or(got.with), got.int(Nt::Which).unwrap_or(0))? {
        Sense::Days(_, to) => Some(Sense::Days(None, to)),
        _ => None,
    }
}

pub fn part_of(from: Date, to: Date, part: i64) -> Option<Sense> {
    let length = from.until(to).ok()?.get_days() + 1;
    let day = |n: i64| plus_days(from, n);
    let month = |n: i64| plus_months(from, n);
    match (length, part) {
        (2..=9, 1) => days(from, day(i64::from(length) * 3 / 7 - 1)?),
        (_, FIRST_HALF) => days(from, plus_days(from, i64::from(length) / 2 - 1)?),
        (_, SECOND_HALF) => days(plus_days(from, i64::from(length) / 2)?, to),
        (2..=9, 2) => days(day(2)?, day(3)?),
        (2..=9, 3) => days(plus_days(to, -2)?, to),
        (10..=45, 1) => days(from, day(9)?),
        (10..=45, 2) => days(day(10)?, day(19)?),
        (10..=45, 3) => days(day(20)?, to),
        (46..=120, 1) => days(from, plus_days(month(1)?, -1)?),
        (46..=120, 2) => days(month(1)?, plus_days(month(2)?, -1)?),
        (46..=120, 3) => days(month(2)?, to),
        (_, 1) => days(from, plus_days(month(3)?, -1)?),
        (_, 2) => days(month(4)?, plus_days(month(8)?, -1)?),
        (_, 3) => days(month(8)?, to),
        _ => None,
    }
}

/// The first day of a stretch said as a day of its own, or its last one with the rule's -1.
pub fn edge(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = got.senses().find_map(|s| bounds(s, got.scene))?;
    Some(Sense::Day(if got.with < 0 { to? } else { from? }, None))
}

/// "third Tuesday of May", "first week of October 2027", "second last day of the year": the nth {unit} or {wd} of a
/// stretch; from its end when the rule's number is negative, where -1 without an ordinal is the last.
pub fn nth(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = stretch(got)?;
    let said = got.int(Nt::Ord).or_else(|| got.int(Nt::OrdDigits)).or_else(|| got.int(Nt::DayNum));
    let nth = match said {
        Some(n) if got.with < 0 => -n,
        Some(n) => n,
        None => got.with,
    };
    if nth == 0 {
        return None;
    }
    let found = match got.int(Nt::Weekday) {
        Some(wanted) => {
            let day = nth_weekday(from, to, wanted, nth)?;
            Sense::Day(day, None)
        }
        None => nth_unit(from, to, unit_of(got)?, nth)?,
    };
    let (start, _) = bounds(found, got.scene)?;
    (start? <= to).then_some(found)
}

/// The same where only a day can be meant.
pub fn nth_day(got: &Got<'_>) -> Option<Sense> {
    nth(got).filter(|s| matches!(s, Sense::Day(..)))
}

fn stretch(got: &Got<'_>) -> Option<(Date, Date)> {
    if let Some(found) = closed(got) {
        return Some(found);
    }
    let today = got.scene.now.date();
    match got.int(Nt::Month) {
        Some(month) => {
            let from = super::calendar::month_day(first(today), month as i8, 1, got.scene.past)?;
            Some((from, last(from)))
        }
        None => Some((first(today), last(today))),
    }
}

fn nth_weekday(from: Date, to: Date, wanted: i64, nth: i64) -> Option<Date> {
    let found = if nth > 0 {
        plus_days(from, (wanted - weekday(from)).rem_euclid(7) + 7 * (nth - 1))
    } else {
        plus_days(to, -((weekday(to) - wanted).rem_euclid(7)) + 7 * (nth + 1))
    };
    found.filter(|d| *d >= from && *d <= to)
}

fn nth_unit(from: Date, to: Date, unit: i64, nth: i64) -> Option<Sense> {
    match unit {
        grain::DAY => Some(Sense::Day(plus_days(if nth > 0 { from } else { to }, nth - nth.signum())?, None)),
        grain::WEEK => {
            // A week belongs where it begins; the last one is whole.
            let monday =
                if nth > 0 { nth_weekday(from, to, 0, nth)? } else { plus_days(nth_weekday(from, to, 6, nth)?, -6)? };
            days(monday, plus_days(monday, 6)?)
        }
        grain::WEEKEND => {
            let saturday = nth_weekday(from, to, 5, nth)?;
            days(saturday, plus_days(saturday, 1)?)
        }
        grain::MONTH | grain::QUARTER => {
            let start = if nth > 0 { start_after(from, unit, nth - 1)? } else { start_after(to, unit, nth + 1)? };
            days(start, plus_days(start_after(start, unit, 1)?, -1)?)
        }
        _ => None,
    }
}

/// The nth weekday on the far side of a day: "the Monday after Easter", "third Tuesday before Christmas"; the rule
/// gives the direction.
pub fn weekday_from(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = got.senses().find_map(|s| bounds(s, got.scene))?;
    let (wanted, nth) = (got.int(Nt::Weekday)?, got.int(Nt::Ord).unwrap_or(1).clamp(1, 60));
    let near = if got.with < 0 {
        super::calendar::last_weekday(from?, wanted)?
    } else {
        super::calendar::next_weekday(to?, wanted)?
    };
    Some(Sense::Day(plus_days(near, 7 * got.with.signum() * (nth - 1))?, None))
}

/// "3 Fridays from now", "two Thursdays ago": the rule gives the direction.
pub fn weekdays_on(got: &Got<'_>) -> Option<Sense> {
    let (today, wanted) = (got.scene.now.date(), got.int(Nt::Weekday)?);
    let count = got.int(Nt::Small).filter(|n| (1..=60).contains(n))?;
    let near = if got.with < 0 {
        super::calendar::last_weekday(today, wanted)?
    } else {
        super::calendar::next_weekday(today, wanted)?
    };
    Some(Sense::Day(plus_days(near, 7 * got.with.signum() * (count - 1))?, None))
}

/// The weekday nearest to a day: "the closest Monday to October 5th"; the rule's 2 is the second nearest.
pub fn closest(got: &Got<'_>) -> Option<Sense> {
    let (wanted, day) = (got.int(Nt::Weekday)?, got.senses().find_map(|s| bounds(s, got.scene))?.0?);
    let ahead = (wanted - weekday(day)).rem_euclid(7);
    let (near, far) = if ahead <= 3 { (ahead, ahead - 7) } else { (ahead - 7, ahead) };
    Some(Sense::Day(plus_days(day, if got.with == 2 { far } else { near })?, None))
}

/// The first half of a month with the rule's 1, the second with 2: "la première quinzaine de mai".
pub fn half_month(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = match closed(got) {
        Some(month) => month,
        None => (first(got.scene.now.date()), last(got.scene.now.date())),
    };
    let middle = plus_days(from, 14)?;
    if got.with == 1 { days(from, middle) } else { days(plus_days(middle, 1)?, to) }
}

/// The weekend a day is in or nearest to: "le week-end du 15".
pub fn weekend_of(got: &Got<'_>) -> Option<Sense> {
    let day = got.senses().find_map(|s| bounds(s, got.scene))?.0?;
    let saturday = plus_days(monday(day)?, 5)?;
    days(saturday, plus_days(saturday, 1)?)
}
