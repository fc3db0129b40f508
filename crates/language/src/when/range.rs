//! "after 3", "between 9:30 and 11".

use super::clock::clock_at;
use crate::grammar::{Clock, Got, Sense};
use jiff::civil::Time;

fn clocks(got: &Got<'_>) -> impl Iterator<Item = Clock> {
    got.senses().filter_map(|s| match s {
        Sense::Clock(c) => Some(c),
        Sense::Int(hour) => clock_at(hour, 0, None),
        _ => None,
    })
}

pub fn after(got: &Got<'_>) -> Option<Sense> {
    let clock = clocks(got).next()?;
    Some(Sense::Range(Some(clock.at), None))
}

pub fn before(got: &Got<'_>) -> Option<Sense> {
    let clock = clocks(got).next()?;
    Some(Sense::Range(None, Some(clock.at)))
}

/// Two clock times. Each end without "am" or "pm" takes the half that fits the other.
pub fn between(got: &Got<'_>) -> Option<Sense> {
    let (a, b) = (clocks(got).next()?, clocks(got).nth(1)?);
    let (from, until) = fitting(a, b);
    Some(Sense::Range(Some(from), Some(until)))
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

/// After the end of a part of the day, or before its beginning: "after lunch".
pub fn fixed(got: &Got<'_>) -> Option<Sense> {
    let hm = |n: i64| super::calendar::hm(n / 100, n % 100);
    if got.with > 0 { Some(Sense::Range(hm(got.with), None)) } else { Some(Sense::Range(None, hm(-got.with))) }
}
