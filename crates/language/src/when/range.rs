//! "after 3", "between 9:30 and 11".

use super::calendar::plus_days;
use super::clock::{clock_at, in_part, part_of};
use crate::grammar::{Clock, Got, Nt, Sense};
use jiff::civil::{DateTime, Time};

fn clocks(got: &Got<'_>) -> impl Iterator<Item = Clock> {
    got.parts.iter().filter(|p| p.0 != Nt::Zone).filter_map(|p| match p.1 {
        Sense::Clock(c) => Some(c),
        Sense::Int(hour) => clock_at(hour, 0, None),
        _ => None,
    })
}

pub fn after(got: &Got<'_>) -> Option<Sense> {
    let clock = clocks(got).next()?;
    Some(if half_open(clock) { Sense::Bound(clock, true) } else { Sense::Range(Some(clock.at), None) })
}

/// Nobody means midnight by "before 12".
fn half_open(clock: Clock) -> bool {
    clock.or.is_some() && clock.at.hour() != 12
}

pub fn before(got: &Got<'_>) -> Option<Sense> {
    let clock = clocks(got).next()?;
    Some(if half_open(clock) { Sense::Bound(clock, false) } else { Sense::Range(None, Some(clock.at)) })
}

/// Two clock times. Each end without "am" or "pm" takes the half that fits the other.
pub fn between(got: &Got<'_>) -> Option<Sense> {
    let (a, b) = (clocks(got).next()?, clocks(got).nth(1)?);
    let (from, until) = fitting(a, b);
    Some(Sense::Range(Some(from), Some(until)))
}

/// "between 2 and 4 in the afternoon": the part of the day holds for both ends.
pub fn between_in_part(got: &Got<'_>) -> Option<Sense> {
    let half = part_of(got.int(Nt::PartWord)?).half;
    let mut ends = got.parts.iter().filter(|p| p.0 != Nt::PartWord).filter_map(|p| match p.1 {
        Sense::Clock(c) => Some(c),
        Sense::Int(hour) => clock_at(hour, 0, None),
        _ => None,
    });
    let (from, until) = (in_part(ends.next()?, half).at, in_part(ends.next()?, half).at);
    (until > from).then_some(Sense::Range(Some(from), Some(until)))
}

/// The same where the second must be later on the day.
pub fn between_in_order(got: &Got<'_>) -> Option<Sense> {
    between(got).filter(|s| matches!(s, Sense::Range(Some(from), Some(until)) if until > from))
}

/// The same with hours that are all before noon: "9a to 11a".
pub fn between_am(got: &Got<'_>) -> Option<Sense> {
    let mut ends = got.senses().filter_map(|s| match s {
        Sense::Clock(c) => Some(c.at),
        Sense::Int(hour) => clock_at(hour, 0, Some(0)).map(|c| c.at).filter(|_| (1..=12).contains(&hour)),
        _ => None,
    });
    let (from, until) = (ends.next()?, ends.next()?);
    (until > from).then_some(Sense::Range(Some(from), Some(until)))
}

fn fitting(a: Clock, b: Clock) -> (Time, Time) {
    let readings = |c: Clock| [Some(c.at), c.or].into_iter().flatten();
    // "3 to 4 pm", "9 to 11 am": the first end follows the second.
    let follows = if a.or.is_some() && b.or.is_none() { readings(a).filter(|from| *from < b.at).max() } else { None };
    if let Some(from) = follows {
        return (from, b.at);
    }
    let until = readings(b).filter(|until| *until > a.at).min().unwrap_or(b.at);
    (a.at, until)
}

/// Days with clock times: two of them, or with the rule's 1 all after one, with -1 all before it. A second clock time
/// without a day belongs to the first day; a day without a clock time counts from midnight.
pub fn moments(got: &Got<'_>) -> Option<Sense> {
    let mut ends = got.senses();
    let first = ends.next()?;
    if got.with != 0 {
        let at = Some(moment(first, false)?);
        return Some(if got.with > 0 { Sense::Span(at, None) } else { Sense::Span(None, at) });
    }
    let from = moment(first, false)?;
    let until = match ends.next()? {
        Sense::Clock(c) => {
            let on = |t: Time| from.date().to_datetime(t);
            [Some(c.at), c.or].into_iter().flatten().map(on).filter(|t| *t > from).min()?
        }
        other => moment(other, true)?,
    };
    // A weekday that lies before the first is meant in a week after it.
    let weeks = (0..=2).filter_map(|w| Some(plus_days(until.date(), 7 * w)?.to_datetime(until.time())));
    Some(Sense::Span(Some(from), Some(weeks.into_iter().find(|t| *t > from)?)))
}

/// The instant of a day with a clock time or a part of the day, which begins or ends something.
fn moment(sense: Sense, ends: bool) -> Option<DateTime> {
    match sense {
        Sense::At(at, _) => Some(at),
        Sense::Day(day, _) => Some(super::calendar::midnight(if ends { plus_days(day, 1)? } else { day })),
        Sense::DayPart(day, part) => {
            let (from, until) = super::join::part_on(day, part);
            Some(if ends { until } else { from })
        }
        _ => None,
    }
}

/// After the end of a part of the day, or before its beginning: "after lunch".
pub fn fixed(got: &Got<'_>) -> Option<Sense> {
    let hm = |n: i64| super::calendar::hm(n / 100, n % 100);
    if got.with > 0 { Some(Sense::Range(hm(got.with), None)) } else { Some(Sense::Range(None, hm(-got.with))) }
}
