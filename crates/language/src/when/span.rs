//! Stretches of the calendar counted from the present one, or between, before and after others.

use super::calendar::{first, midnight, monday, plus_days, plus_months, weekday};
use super::duration::grain;
use super::year::season_at;
use crate::grammar::{Got, Nt, Scene, Sense};
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};

/// The rule's own number, for words in several parts: "que viene" is 1.
pub fn int(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.with))
}

/// The unit said, or the one the rule gives.
pub fn unit(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.int(Nt::Grain).unwrap_or(got.with)))
}

pub fn unit_of(got: &Got<'_>) -> Option<i64> {
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

pub fn nth_from_now(scene: &Scene<'_>, unit: i64, offset: i64) -> Option<Sense> {
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
pub fn start_after(day: Date, unit: i64, offset: i64) -> Option<Date> {
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

pub fn days(from: Date, to: Date) -> Option<Sense> {
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
        Sense::Day(..) | Sense::MonthDay { .. } => super::date::dated_in(sense, scene).map(|d| (Some(d), Some(d))),
        Sense::DayPart(day, _) => Some((Some(day), Some(day))),
        _ => None,
    }
}

/// The closed stretch of days among the parts of a rule.
pub fn closed(got: &Got<'_>) -> Option<(Date, Date)> {
    got.senses().find_map(|s| match s {
        Sense::Days(Some(from), Some(to)) => Some((from, to)),
        _ => None,
    })
}

/// Two stretches or days with all that lies between them: "March to May", "from next week until the 20th".
pub fn between(got: &Got<'_>) -> Option<Sense> {
    if let Some(lost) = got.senses().find(|s| super::date::is_in_no_year(*s)) {
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
