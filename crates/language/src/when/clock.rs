//! Clock times and parts of the day.

use super::calendar::hm;
use crate::grammar::{Clock, Got, Nt, Part, PartHalf, Sense};
use jiff::civil::Time;

/// A clock time as said: with "am" or "pm" it is one, without the likelier half of a working day comes first.
pub fn clock_at(hour: i64, minute: i64, half: Option<i64>) -> Option<Clock> {
    let (at, or) = match (hour, half) {
        (0, Some(1)) => (12, None),
        (0, _) | (13..=23, _) => (hour, None),
        (24, _) => (0, None),
        (12, Some(0)) => (0, None),
        (_, Some(0)) => (hour, None),
        (12, Some(_)) => (12, None),
        (_, Some(_)) => (hour + 12, None),
        (12, None) => (12, Some(0)),
        (1..=6, None) => (hour + 12, Some(hour)),
        _ => (hour, Some(hour + 12)),
    };
    Some(Clock { at: hm(at, minute)?, or: or.and_then(|h| hm(h, minute)) })
}

/// The half of the day a part of the day makes of a clock time.
pub fn in_part(clock: Clock, half: PartHalf) -> Clock {
    let hour = clock.at.hour();
    let twelve = hour == 12 || hour == 0;
    let both = [Some(clock.at), clock.or];
    let pick = |morning: bool| both.into_iter().flatten().find(|t| (t.hour() < 12) == morning);
    let chosen = match half {
        PartHalf::Morning => pick(true),
        PartHalf::Afternoon => pick(false),
        PartHalf::Night if twelve => pick(true),
        // "two at night" is 02:00, "ten at night" 22:00.
        PartHalf::Night => pick((1..6).contains(&(hour % 12))),
    };
    Clock { at: chosen.unwrap_or(clock.at), or: None }
}

/// A time of a range, whose halves of the day are not known any more, in a part of the day.
pub fn time_in(at: Time, half: PartHalf) -> Time {
    let other = at.wrapping_add(jiff::SignedDuration::from_hours(12));
    in_part(Clock { at, or: (1..=12).contains(&at.hour()).then_some(other) }, half).at
}

/// Hour, minute and half of the day from whatever the rule has.
pub fn clock(got: &Got<'_>) -> Option<Sense> {
    let half = got.int(Nt::Half);
    if let Some(together) = got.int(Nt::Compact) {
        return clock_at(together / 100, together % 100, half).map(Sense::Clock);
    }
    let hour = [Nt::Hour, Nt::HourWord, Nt::Ish].into_iter().find_map(|nt| got.int(nt))?;
    let minute = [Nt::Nn, Nt::Minutes, Nt::MinuteWord].into_iter().find_map(|nt| got.int(nt)).unwrap_or(0);
    if half.is_some() && hour > 12 && hour != 24 && half == Some(0) {
        return None;
    }
    let second = got.nth_int(Nt::Nn, 1).and_then(|s| i8::try_from(s).ok()).unwrap_or(0);
    let clock = clock_at(hour, minute, half)?;
    Some(Sense::Clock(Clock { at: with_second(clock.at, second)?, or: clock.or.and_then(|t| with_second(t, second)) }))
}

fn with_second(at: Time, second: i8) -> Option<Time> {
    Time::new(at.hour(), at.minute(), second, 0).ok()
}

/// Hours and minutes in words and nothing else: "quince y treinta", "fifteen thirty". Only as clocks are read; with
/// the rule's 1 no hour that begins a year.
pub fn in_words(got: &Got<'_>) -> Option<Sense> {
    let hour = got.int(Nt::HourLate).or_else(|| got.int(Nt::HourWord))?;
    let minute = got.int(Nt::MinuteWord).filter(|m| m % 5 == 0)?;
    let year = got.with == 1 && (18..=20).contains(&hour);
    if year { None } else { clock_at(hour, minute, None).map(Sense::Clock) }
}

/// A clock time whose half of the day the rule gives: 0 for "a m", 1 for "p m".
pub fn clock_half(got: &Got<'_>) -> Option<Sense> {
    if let Some(together) = got.int(Nt::Compact) {
        return clock_at(together / 100, together % 100, Some(got.with)).map(Sense::Clock);
    }
    let minute = [Nt::Nn, Nt::Minutes].into_iter().find_map(|nt| got.int(nt)).unwrap_or(0);
    clock_at(got.int(Nt::Hour)?, minute, Some(got.with)).map(Sense::Clock)
}

/// "15h30": of the 24-hour clock, as written.
pub fn typed_h(got: &Got<'_>) -> Option<Sense> {
    clock_at(got.int(Nt::N)?, got.int(Nt::Nn).unwrap_or(0), None).map(Sense::Clock)
}

/// "15h", "dezoito horas": a clock time from the rule's hour on; fewer hours are a length of time.
pub fn by_hours(got: &Got<'_>) -> Option<Sense> {
    let hour = got.int(Nt::Hour).filter(|h| (got.with..24).contains(h))?;
    clock_at(hour, 0, None).map(Sense::Clock)
}

/// "mornings": the word itself names the part.
pub fn plural_part(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Part(part_of(got.with)))
}

/// A clock time fixed by the rule as hour * 100 + minute: noon, midnight.
pub fn fixed(got: &Got<'_>) -> Option<Sense> {
    let at = hm(got.with / 100, got.with % 100)?;
    Some(Sense::Clock(Clock { at, or: None }))
}

/// "quarter to ten", "half past nine", "twenty past four pm": the rule gives the minutes, or their sign.
pub fn past(got: &Got<'_>) -> Option<Sense> {
    let minutes = match got.int(Nt::Small) {
        Some(said) => said * got.with.signum(),
        None => got.with,
    };
    shifted(got, minutes)
}

fn shifted(got: &Got<'_>, minutes: i64) -> Option<Sense> {
    let named = [Nt::Hhmm, Nt::Noon, Nt::Midnight].into_iter().find_map(|nt| got.nth(nt, 0));
    let base = match named {
        Some(Sense::Clock(clock)) => clock,
        _ => clock_at(got.int(Nt::Hour)?, 0, got.int(Nt::Half))?,
    };
    let shifted = |t: Time| t.wrapping_add(jiff::SignedDuration::from_mins(minutes));
    // The hour said decides the half of the day: "quarter to seven" is in the morning although 6:45 alone is not.
    Some(Sense::Clock(Clock { at: shifted(base.at), or: base.or.map(shifted) }))
}

/// "15.30", where people do not write a price so.
pub fn dotted(got: &Got<'_>) -> Option<Sense> {
    let points = ["US", "MX", "PR", "DO", "GT", "HN", "NI", "PA", "PE", "SV", "GB", "CA"];
    if points.contains(&got.scene.region) { None } else { clock(got) }
}

/// A clock time around noon: "la una del mediodía", "las once del día".
pub fn midday(got: &Got<'_>) -> Option<Sense> {
    let Sense::Clock(clock) = got.senses().next()? else { return None };
    let half = if matches!(clock.at.hour() % 12, 10 | 11) { PartHalf::Morning } else { PartHalf::Afternoon };
    Some(Sense::Clock(in_part(clock, half)))
}

/// "fünf vor halb drei": the rule gives the sign of the minutes said, or none of them were.
pub fn before_half(got: &Got<'_>) -> Option<Sense> {
    let minutes = got.int(Nt::Small).unwrap_or(0).checked_mul(got.with)?;
    shifted(got, (-60..60).contains(&minutes).then_some(minutes - 30)?)
}

/// A clock time in the part of the day that the rule's number names.
pub fn at_part(got: &Got<'_>) -> Option<Sense> {
    let hour = || got.int(Nt::Hour).and_then(|h| clock_at(h, 0, None)).map(Sense::Clock);
    match meant(got).or_else(hour)? {
        Sense::Clock(clock) => Some(Sense::Clock(in_part(clock, part_of(got.with).half))),
        _ => None,
    }
}

/// The first part that means something by itself, whatever small words stand before it.
pub fn meant(got: &Got<'_>) -> Option<Sense> {
    got.senses().find(|s| !matches!(s, Sense::Int(_) | Sense::Nothing))
}

/// The same without the word "minutes": only as clocks are read, so that "2 to 4" stays a range.
pub fn past_round(got: &Got<'_>) -> Option<Sense> {
    matches!(got.int(Nt::Small)?, 5 | 10 | 15 | 20 | 25).then(|| past(got))?
}

/// A clock time that a part of the day makes exact: "2 in the afternoon".
pub fn with_part(got: &Got<'_>) -> Option<Sense> {
    let clock = match got.int(Nt::Hour) {
        Some(hour) => clock_at(hour, 0, None)?,
        None => got.clock()?,
    };
    Some(Sense::Clock(in_part(clock, part_of(got.int(Nt::PartWord)?).half)))
}

/// What the first part means, taken as it is.
pub fn same(got: &Got<'_>) -> Option<Sense> {
    got.parts.first().map(|p| p.1)
}

/// A part of the day; the rule narrows it: 1 early, 2 late.
pub fn part(got: &Got<'_>) -> Option<Sense> {
    let whole = part_of(got.int(Nt::PartWord)?);
    let (from, until) = (i64::from(whole.from.hour()), i64::from(whole.until.hour()));
    let narrowed = match (got.with, from) {
        (1, 6) => Part { until: hm(9, 0)?, ..whole },
        (1, _) => Part { until: hm((from + until) / 2, 0)?, ..whole },
        (2, 6) => Part { from: hm(10, 30)?, ..whole },
        (2, _) => Part { from: hm((from + until + 1) / 2, 0)?, ..whole },
        _ => whole,
    };
    Some(Sense::Part(narrowed))
}

/// The same, but "a night" is a length of time.
pub fn part_but_night(got: &Got<'_>) -> Option<Sense> {
    if got.int(Nt::PartWord) == Some(3) { None } else { part(got) }
}

/// A part of the day the rule gives as hours: 1217 is from 12 until 17.
pub fn hours(got: &Got<'_>) -> Option<Sense> {
    let (from, until) = (hm(got.with / 100, 0)?, hm(got.with % 100, 0)?);
    let half = if from.hour() < 12 { PartHalf::Morning } else { PartHalf::Afternoon };
    Some(Sense::Part(Part { from, until, half }))
}

/// The parts of a day, by the numbers the languages' word lists use.
pub fn part_of(number: i64) -> Part {
    let (from, until, half) = match number {
        0 => (Time::constant(6, 0, 0, 0), Time::constant(12, 0, 0, 0), PartHalf::Morning),
        1 => (Time::constant(12, 0, 0, 0), Time::constant(18, 0, 0, 0), PartHalf::Afternoon),
        4 => (Time::constant(12, 0, 0, 0), Time::constant(14, 0, 0, 0), PartHalf::Afternoon),
        2 => (Time::constant(18, 0, 0, 0), Time::constant(23, 59, 0, 0), PartHalf::Afternoon),
        _ => (Time::constant(18, 0, 0, 0), Time::constant(23, 59, 0, 0), PartHalf::Night),
    };
    Part { from, until, half }
}

/// "quinze heures": hours by themselves. "une heure" and 24 of them are rather a length.
pub fn hour_said(got: &Got<'_>) -> Option<Sense> {
    got.int(Nt::Hour).filter(|h| !matches!(h, 1 | 24))?;
    clock(got)
}

/// The hour of the rule: "tweeën".
pub fn spoken_hour(got: &Got<'_>) -> Option<Sense> {
    clock_at(got.with, 0, None).map(Sense::Clock)
}

/// Minutes after the rule's hour * 100, or before it when that is negative: "midi dix", "minuit moins cinq".
pub fn from_fixed(got: &Got<'_>) -> Option<Sense> {
    let said = [Nt::Minutes, Nt::Small].into_iter().find_map(|nt| got.int(nt)).filter(|m| (1..60).contains(m))?;
    let minutes = got.with.abs() / 100 * 60 + said * got.with.signum();
    let at = hm(minutes.div_euclid(60) % 24, minutes.rem_euclid(60))?;
    Some(Sense::Clock(Clock { at, or: None }))
}

/// A part of the day that is one by itself; a night may as well be one of a stay.
pub fn part_not_night(got: &Got<'_>) -> Option<Sense> {
    got.senses().next().filter(|s| !matches!(s, Sense::Part(Part { half: PartHalf::Night, .. })))
}

/// "tre e venti del pomeriggio": hour, minutes and the part of the day.
pub fn minutes_in_part(got: &Got<'_>) -> Option<Sense> {
    match clock(got)? {
        Sense::Clock(said) => Some(Sense::Clock(in_part(said, part_of(got.int(Nt::PartWord)?).half))),
        _ => None,
    }
}

/// "nove e dieci": from five minutes on, since fewer are counted things.
pub fn minutes_after(got: &Got<'_>) -> Option<Sense> {
    let minutes = got.int(Nt::Small).filter(|m| (5..60).contains(m))?;
    clock_at(got.int(Nt::Hour)?, minutes, None).map(Sense::Clock)
}
