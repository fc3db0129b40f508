//! Words that refer to what the conversation knows: "the same day", "an hour later", "the day after".

use super::calendar::{monday, plus_days};
use crate::grammar::{Clock, Dur, Got, Sense};
use jiff::civil::Time;

pub fn same_time(got: &Got<'_>) -> Option<Sense> {
    got.scene.known.time.map(clock)
}

pub fn same_day(got: &Got<'_>) -> Option<Sense> {
    got.scene.known.day.map(|day| Sense::Day(day, None))
}

fn clock(at: Time) -> Sense {
    Sense::Clock(Clock { at, or: None })
}

/// Another day at the time that is known.
pub fn on_day_same_time(got: &Got<'_>) -> Option<Sense> {
    let time = got.scene.known.time?;
    got.senses().find_map(|s| match s {
        Sense::Day(day, or) => Some(Sense::At(day.to_datetime(time), or.map(|d| d.to_datetime(time)))),
        _ => None,
    })
}

/// A time on the day that is known.
pub fn same_day_at(got: &Got<'_>) -> Option<Sense> {
    let day = got.scene.known.day?;
    got.senses().find_map(|s| match s {
        Sense::Clock(c) => Some(Sense::At(day.to_datetime(c.at), c.or.map(|t| day.to_datetime(t)))),
        Sense::Range(a, b) => Some(Sense::Span(a.map(|t| day.to_datetime(t)), b.map(|t| day.to_datetime(t)))),
        _ => None,
    })
}

/// So long after the time or day that is known, or before it when the rule says -1.
pub fn later(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur().filter(|d| !d.nights)?;
    let known = got.scene.known;
    if !dur.has_clock() {
        let day = dur.from(known.day?, got.with)?;
        return Some(match known.time.filter(|_| known.joined) {
            Some(time) => Sense::At(day.to_datetime(time), None),
            None => Sense::Day(day, None),
        });
    }
    let day = known.day.unwrap_or(got.scene.now.date());
    let at = shifted(&dur, day, known.time?, got)?;
    let apart = !known.joined && at.date() == day;
    Some(if apart { clock(at.time()) } else { Sense::At(at, None) })
}

fn shifted(dur: &Dur, day: jiff::civil::Date, time: Time, got: &Got<'_>) -> Option<jiff::civil::DateTime> {
    dur.after(day.to_datetime(time), got.scene.zone, got.with)
}

/// The rule's number of days from the day that is known.
pub fn days_later(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Day(plus_days(got.scene.known.day?, got.with)?, None))
}

/// The week so many weeks from that of the day that is known.
pub fn weeks_later(got: &Got<'_>) -> Option<Sense> {
    let monday = plus_days(monday(got.scene.known.day?)?, 7 * got.with)?;
    Some(Sense::Days(Some(monday), plus_days(monday, 6)))
}
