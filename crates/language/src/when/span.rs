//! Stretches of the calendar: weeks, weekends, months, quarters, seasons and years, counted from the present one,
//! named, or the nth of a larger one.

use super::calendar::{first, full_year, last, midnight, monday, plus_days, plus_months, weekday};
use super::duration::grain;
use crate::grammar::{Got, Nt, Scene, Sense};
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, ToSpan};

/// The rule's own number, for words in several parts: "que viene" is 1.
pub fn int(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.with))
}

/// The unit said, or the one the rule gives.
pub fn unit(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.int(Nt::Grain).unwrap_or(got.with)))
}

fn unit_of(got: &Got<'_>) -> Option<i64> {
    got.int(Nt::Unit).or_else(|| got.int(Nt::Grain))
}

/// "this quarter", "next weekend", "last hour": a unit counted from the present one by {which} and the rule.
pub fn counted(got: &Got<'_>) -> Option<Sense> {
    let (unit, offset) = (unit_of(got)?, got.int(Nt::Which).unwrap_or(0) + got.with);
    match unit {
        // "last minute" and "the last day" count nothing from now.
        grain::SECOND | grain::MINUTE | grain::NIGHT => None,
        // "that day" is one that was spoken of; today has its own word.
        grain::DAY if offset <= 0 => None,
        _ => nth_from_now(got.scene, unit, offset),
    }
}

fn nth_from_now(scene: &Scene<'_>, unit: i64, offset: i64) -> Option<Sense> {
    if let Some(start) = clock_start(scene.now, unit) {
        let at = |n: i64| start.checked_add(SignedDuration::from_secs(n.checked_mul(seconds(unit))?)).ok();
        return Some(Sense::Span(Some(at(offset)?), Some(at(offset + 1)?)));
    }
    let today = scene.now.date();
    match unit {
        grain::DAY | grain::NIGHT => Some(Sense::Day(plus_days(today, offset)?, None)),
        grain::WEEKEND => {
            let saturday = plus_days(monday(today)?, 7 * offset + 5)?;
            days(saturday, plus_days(saturday, 1)?)
        }
        grain::SEASON => season_at(plus_months(today, 3 * offset)?),
        _ => {
            let from = start_after(today, unit, offset)?;
            days(from, plus_days(start_after(today, unit, offset + 1)?, -1)?)
        }
    }
}

/// "next year", where nothing but a year can be meant.
pub fn counted_year(got: &Got<'_>) -> Option<Sense> {
    nth_from_now(got.scene, grain::YEAR, got.int(Nt::Which).unwrap_or(0) + got.with)
}

fn seconds(unit: i64) -> i64 {
    match unit {
        grain::SECOND => 1,
        grain::MINUTE => 60,
        _ => 3600,
    }
}

/// When the present second, minute or hour began; `None` for larger units.
fn clock_start(now: DateTime, unit: i64) -> Option<DateTime> {
    let on = |minute, second| now.date().at(now.hour(), minute, second, 0);
    match unit {
        grain::SECOND => Some(on(now.minute(), now.second())),
        grain::MINUTE => Some(on(now.minute(), 0)),
        grain::HOUR => Some(on(0, 0)),
        _ => None,
    }
}

/// The first day of the unit so many units after the one a day is in.
fn start_after(day: Date, unit: i64, offset: i64) -> Option<Date> {
    let month = first(day);
    let months_in = i64::from(month.month()) - 1;
    match unit {
        grain::DAY | grain::NIGHT => plus_days(day, offset),
        grain::WEEK => plus_days(monday(day)?, offset.checked_mul(7)?),
        grain::FORTNIGHT => plus_days(monday(day)?, offset.checked_mul(14)?),
        grain::MONTH => plus_months(month, offset),
        grain::QUARTER => plus_months(month, offset.checked_mul(3)? - months_in % 3),
        grain::YEAR => plus_months(month, offset.checked_mul(12)? - months_in),
        _ => None,
    }
}

fn days(from: Date, to: Date) -> Option<Sense> {
    Some(Sense::Days(Some(from), Some(to)))
}

/// "the last 2 weeks", "the next three hours", "the past few days": whole units before or after the present one, by
/// {which} or the rule's sign. Nights and the present unit are never meant.
pub fn several(got: &Got<'_>) -> Option<Sense> {
    let direction = got.int(Nt::Which).unwrap_or(0) + got.with;
    let (count, unit) = count_and_unit(got)?;
    let (from, to) = match direction {
        1 => (1, count + 1),
        -1 => (-count, 0),
        _ => return None,
    };
    if let Some(start) = clock_start(got.scene.now, unit) {
        let at = |n: i64| start.checked_add(SignedDuration::from_secs(n.checked_mul(seconds(unit))?)).ok();
        return Some(Sense::Span(Some(at(from)?), Some(at(to)?)));
    }
    let today = got.scene.now.date();
    days(start_after(today, unit, from)?, plus_days(start_after(today, unit, to)?, -1)?)
}

/// How many of which unit: a length said in one unit, or a number with a unit.
fn count_and_unit(got: &Got<'_>) -> Option<(i64, i64)> {
    let dur = got.dur();
    let (count, unit) = match dur {
        Some(dur) => {
            let unit = i64::from(dur.grain);
            let size = match unit {
                grain::SECOND | grain::MINUTE | grain::HOUR => dur.seconds / seconds(unit),
                grain::DAY => i64::from(dur.days),
                grain::WEEK => i64::from(dur.weeks),
                grain::FORTNIGHT => i64::from(dur.weeks / 2),
                grain::MONTH => i64::from(dur.months),
                grain::QUARTER => i64::from(dur.months / 3),
                grain::YEAR => i64::from(dur.months / 12),
                _ => return None,
            };
            (size, unit)
        }
        None => {
            let number = got.senses().find_map(|s| if let Sense::Num(n) = s { Some(n as i64) } else { None });
            (got.int(Nt::Small).or(number)?, unit_of(got)?)
        }
    };
    (1..=10_000).contains(&count).then_some((count, unit))
}

/// First and last day of whatever days a meaning covers.
pub fn bounds(sense: Sense, scene: &Scene<'_>) -> Option<(Option<Date>, Option<Date>)> {
    match sense {
        Sense::Days(from, to) => Some((from, to)),
        Sense::Day(..) | Sense::MonthDay { .. } => super::day::dated_in(sense, scene).map(|d| (Some(d), Some(d))),
        Sense::DayPart(day, _) => Some((Some(day), Some(day))),
        _ => None,
    }
}

/// The closed stretch of days among the parts of a rule.
fn closed(got: &Got<'_>) -> Option<(Date, Date)> {
    got.senses().find_map(|s| match s {
        Sense::Days(Some(from), Some(to)) => Some((from, to)),
        _ => None,
    })
}

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

/// Two stretches or days with all that lies between them: "March to May", "from next week until the 20th".
pub fn between(got: &Got<'_>) -> Option<Sense> {
    if let Some(lost) = got.senses().find(|s| super::day::is_in_no_year(*s)) {
        return Some(lost);
    }
    let mut all = got.senses().filter_map(|s| bounds(s, got.scene));
    let ((from, _), (to_from, to)) = (all.next()?, all.next()?);
    let (from, mut to_from, mut to) = (from?, to_from?, to?);
    if to < from && to_from.year() == from.year() {
        // "from November to February"
        (to_from, to) = (plus_months(to_from, 12)?, plus_months(to, 12)?);
    }
    if to_from < from { None } else { days(from, to) }
}

/// From the day after a stretch of days on.
pub fn after(got: &Got<'_>) -> Option<Sense> {
    let (_, to) = got.senses().find_map(|s| bounds(s, got.scene))?;
    Some(Sense::Days(Some(plus_days(to?, 1)?), None))
}

/// From the first day of a stretch on; with the rule's -1 it lies behind us: "since Monday".
pub fn since(got: &Got<'_>) -> Option<Sense> {
    let (from, _) = got.senses().find_map(|s| bounds(s, got.scene))?;
    let (from, today) = (from?, got.scene.now.date());
    let from = match from {
        later if got.with < 0 && later > plus_days(today, 7)? => plus_months(later, -12)?,
        later if got.with < 0 && later > today => plus_days(later, -7)?,
        other => other,
    };
    Some(Sense::Days(Some(from), None))
}

/// Up to the day before a stretch.
pub fn before(got: &Got<'_>) -> Option<Sense> {
    let (from, _) = got.senses().find_map(|s| bounds(s, got.scene))?;
    Some(Sense::Days(None, Some(plus_days(from?, -1)?)))
}

/// Up to the last day of a stretch: "by the end of the month", "through May".
pub fn until(got: &Got<'_>) -> Option<Sense> {
    let (_, to) = got.senses().find_map(|s| bounds(s, got.scene))?;
    Some(Sense::Days(None, Some(to?)))
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

/// The nth quarter of this year or of the one said: "Q3", "4th quarter of 2027"; the rule may give the number.
pub fn quarter(got: &Got<'_>) -> Option<Sense> {
    let said = [Nt::Ord, Nt::N, Nt::Small].into_iter().find_map(|nt| got.int(nt));
    let nth = if got.with > 0 { got.with } else { said? };
    let year = year_said(got).unwrap_or(i64::from(got.scene.now.date().year()));
    if !(1..=4).contains(&nth) {
        return None;
    }
    let from = Date::new(i16::try_from(year).ok()?, 3 * nth as i8 - 2, 1).ok()?;
    days(from, plus_days(plus_months(from, 3)?, -1)?)
}

fn year_said(got: &Got<'_>) -> Option<i64> {
    let today = got.scene.now.date();
    got.int(Nt::Year)
        .or_else(|| got.int(Nt::Y4))
        .or_else(|| got.int(Nt::Nn).map(|y| full_year(y, today, got.scene.past)))
        .or_else(|| match closed(got) {
            Some((from, to)) if from.year() == to.year() => Some(i64::from(from.year())),
            _ => None,
        })
}

/// A whole year: "in 2027".
pub fn year(got: &Got<'_>) -> Option<Sense> {
    let year = i16::try_from(year_said(got)?).ok()?;
    days(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
}

/// The same where nothing else is said: "two thousand" is a number rather than a year.
pub fn year_alone(got: &Got<'_>) -> Option<Sense> {
    if year_said(got)? % 100 == 0 { None } else { year(got) }
}

/// Ten years from the one said: "the 2010s".
pub fn decade(got: &Got<'_>) -> Option<Sense> {
    let year = i16::try_from(year_said(got)?).ok().filter(|y| y % 10 == 0)?;
    days(Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?)
}

/// A month written in numbers: "2/2027", or "2027-02" with the rule's 1.
pub fn month_in_numbers(got: &Got<'_>) -> Option<Sense> {
    let year = i16::try_from(got.int(Nt::Y4)?).ok()?;
    let month = Date::new(year, i8::try_from(got.int(Nt::N)?).ok()?, 1).ok()?;
    days(month, last(month))
}

/// A month by name, counted by {which} and the rule: "last March" lies behind us, "next March" is the coming one;
/// of a year that is counted: "May next year".
pub fn month(got: &Got<'_>) -> Option<Sense> {
    let (month, today) = (got.int(Nt::Month)?, got.scene.now.date());
    let offset = got.int(Nt::Which).unwrap_or(0) + got.with;
    let this_year = i64::from(today.year());
    let passed = month < i64::from(today.month());
    let year = match year_said(got) {
        Some(year) => year,
        None if got.scene.past || offset < 0 => this_year - i64::from(month >= i64::from(today.month())),
        None => this_year + i64::from(passed),
    };
    let from = Date::new(i16::try_from(year).ok()?, month as i8, 1).ok()?;
    days(from, last(from))
}

/// Months by name with all that lies between them: "from March to May 2027".
pub fn months_between(got: &Got<'_>) -> Option<Sense> {
    let (a, b) = (got.nth_int(Nt::Month, 0)?, got.nth_int(Nt::Month, 1)?);
    let today = got.scene.now.date();
    let to_year = match year_said(got) {
        Some(year) => year,
        None => {
            let year = i64::from(today.year()) + i64::from(a < i64::from(today.month()));
            year + i64::from(b < a)
        }
    };
    let from_year = to_year - i64::from(b < a);
    let from = Date::new(i16::try_from(from_year).ok()?, a as i8, 1).ok()?;
    days(from, last(Date::new(i16::try_from(to_year).ok()?, b as i8, 1).ok()?))
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

/// A year where a clock time could be meant as well: "after 2014", but "after 1930" is in the evening.
pub fn year_rather(got: &Got<'_>) -> Option<Sense> {
    let (year, this) = (year_said(got)?, i64::from(got.scene.now.date().year()));
    let clock_like = year % 5 == 0 && !(this - 3..=this + 2).contains(&year);
    if clock_like { None } else { self::year(got) }
}

/// A season by name: of the year said, or counted by {which} and the rule from the one that is not over.
pub fn season(got: &Got<'_>) -> Option<Sense> {
    let (season, today) = (got.int(Nt::Season)?, got.scene.now.date());
    if let Some(year) = year_said(got) {
        let (from, to) = season_of(i16::try_from(year).ok()?, season)?;
        return days(from, to);
    }
    let offset = got.int(Nt::Which).unwrap_or(0) + got.with;
    let near = (-1..=1).filter_map(|i| season_of(today.year() + i, season));
    let (from, _) = near.into_iter().find(|(_, to)| *to >= today)?;
    // "last summer" in July is that of the year before; "next summer" in March is the coming one.
    let running = from <= today;
    let years = if running || offset <= 0 { offset } else { offset - 1 };
    let (from, to) = season_of(from.year().checked_add(i16::try_from(years).ok()?)?, season)?;
    days(from, to)
}

/// First and last day of the season that begins in a year.
fn season_of(year: i16, season: i64) -> Option<(Date, Date)> {
    let (month, day, days) = match season {
        0 => (3, 20, 92),
        1 => (6, 21, 94),
        2 => (9, 23, 89),
        _ => (12, 21, 89),
    };
    let from = Date::new(year, month, day).ok()?;
    Some((from, from.checked_add(i64::from(days).days()).ok()?))
}

fn season_at(day: Date) -> Option<Sense> {
    let years = [day.year() - 1, day.year()];
    let mut all = years.into_iter().flat_map(|y| (0..4).filter_map(move |s| season_of(y, s)));
    let (from, to) = all.rfind(|(from, _)| *from <= day)?;
    days(from, to)
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

/// The day, week or weekend right before or after a day: "the day after Christmas", "the week before Easter".
pub fn beside(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = got.senses().find_map(|s| bounds(s, got.scene))?;
    let (from, to) = (from?, to?);
    match unit_of(got).unwrap_or(grain::DAY) {
        grain::DAY => Some(Sense::Day(plus_days(if got.with < 0 { from } else { to }, got.with)?, None)),
        grain::WEEK => {
            // The week before a Sunday is the one that it ends.
            let ends_week = got.with < 0 && weekday(from) == 6;
            let near = if got.with < 0 { from } else { to };
            let monday = monday(if ends_week { near } else { plus_days(near, 7 * got.with)? })?;
            days(monday, plus_days(monday, 6)?)
        }
        grain::WEEKEND => {
            let sunday = plus_days(from, -weekday(from) - 1)?;
            let saturday = if got.with < 0 { plus_days(sunday, -1) } else { super::calendar::next_weekday(to, 5) }?;
            days(saturday, plus_days(saturday, 1)?)
        }
        _ => None,
    }
}

/// A length from a day or clock time on: "18 December for 10 days", "4 pm for 30 minutes".
pub fn lasting(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur()?;
    if dur.nights {
        return None;
    }
    got.senses().find_map(|s| match s {
        Sense::Day(day, None) if !dur.has_clock() => days(day, dur.from(day, 1)?),
        Sense::Days(Some(day), None) if !dur.has_clock() => days(day, dur.from(day, 1)?),
        Sense::Clock(c) if dur.is_clock() => {
            let until = c.at.wrapping_add(SignedDuration::from_secs(dur.seconds));
            (until > c.at).then_some(Sense::Range(Some(c.at), Some(until)))
        }
        Sense::Range(Some(from), None) if dur.is_clock() => {
            let until = from.wrapping_add(SignedDuration::from_secs(dur.seconds));
            (until > from).then_some(Sense::Range(Some(from), Some(until)))
        }
        Sense::At(at, _) => Some(Sense::Span(Some(at), Some(dur.after(at, got.scene.zone, 1)?))),
        _ => None,
    })
}

/// Up to the end of today: "by the end of the day".
pub fn until_tonight(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Span(None, Some(midnight(plus_days(got.scene.now.date(), 1 + got.with)?))))
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
