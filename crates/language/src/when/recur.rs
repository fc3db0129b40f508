//! What happens again and again: "every other Tuesday at 5", "the first of each month", as RFC 5545 rules.

use super::duration::grain;
use crate::grammar::{Got, Nt, Recur, RecurEvery, Sense};
use std::fmt::Write;

const ALL: i64 = 0b111_1111;
/// Monday to Friday, as a set of weekdays with Monday as its lowest bit.
pub const WORKDAYS: i64 = 0b001_1111;
pub const WEEKENDS: i64 = 0b110_0000;

/// Weekdays as a set: those said, or the one the rule gives.
pub fn weekdays(got: &Got<'_>) -> Option<Sense> {
    let said = got.parts.iter().filter(|p| p.0 == Nt::Weekday).filter_map(|p| match p.1 {
        Sense::Int(day @ 0..=6) => Some(1 << day),
        _ => None,
    });
    Some(Sense::Int(said.fold(got.with, |set, day| set | day)))
}

/// From one weekday to another: "Monday to Thursday".
pub fn weekdays_through(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = (got.int(Nt::Weekday)?, got.nth_int(Nt::Weekday, 1)?);
    let count = (to - from).rem_euclid(7);
    Some(Sense::Int((0..=count).fold(0, |set, i| set | 1 << ((from + i) % 7))))
}

/// "every": weekdays, a unit, or a part of the day; every so many of them by a number, an ordinal or the rule's.
pub fn every(got: &Got<'_>) -> Option<Sense> {
    let said = got.int(Nt::Ord).or_else(|| got.int(Nt::Small)).or_else(|| {
        let whole = got.num(0).filter(|n| n.fract() == 0.0);
        whole.map(|n| n as i64)
    });
    let count = said.unwrap_or(1).checked_mul(got.with.max(1)).filter(|n| (1..=500).contains(n))?;
    let unit = got.int(Nt::Unit).or_else(|| got.int(Nt::Grain));
    let days = got.int(Nt::Weekdays).or_else(|| got.int(Nt::Weekday).map(|d| 1 << d));
    let (every, times, days) = match (days, unit) {
        (Some(days), _) => (RecurEvery::Week, 1, days),
        (None, Some(unit)) => of_unit(unit)?,
        (None, None) => (RecurEvery::Day, 1, 0),
    };
    Some(Sense::Recur(Recur { every, interval: (count * times) as u16, days: (days & ALL) as u8, ..Recur::default() }))
}

/// A set of weekdays in words of their own: "on weekdays".
pub fn on_days(got: &Got<'_>) -> Option<Sense> {
    let days = (got.with & ALL) as u8;
    Some(Sense::Recur(Recur { every: RecurEvery::Week, interval: 1, days, ..Recur::default() }))
}

/// A unit in a word of its own: "daily", "fortnightly".
pub fn each(got: &Got<'_>) -> Option<Sense> {
    let (every, times, days) = of_unit(got.with)?;
    Some(Sense::Recur(Recur { every, interval: times as u16, days: (days & ALL) as u8, ..Recur::default() }))
}

/// Days so many apart as the rule says, in words of their own: "día por medio".
pub fn every_other_day(got: &Got<'_>) -> Option<Sense> {
    let interval = u16::try_from(got.with).ok()?;
    Some(Sense::Recur(Recur { every: RecurEvery::Day, interval, ..Recur::default() }))
}

fn of_unit(unit: i64) -> Option<(RecurEvery, i64, i64)> {
    Some(match unit {
        grain::MINUTE => (RecurEvery::Minute, 1, 0),
        grain::HOUR => (RecurEvery::Hour, 1, 0),
        grain::DAY | grain::NIGHT => (RecurEvery::Day, 1, 0),
        grain::WEEK => (RecurEvery::Week, 1, 0),
        grain::FORTNIGHT => (RecurEvery::Week, 2, 0),
        grain::WEEKEND => (RecurEvery::Week, 1, WEEKENDS),
        grain::MONTH => (RecurEvery::Month, 1, 0),
        grain::QUARTER => (RecurEvery::Month, 3, 0),
        grain::YEAR => (RecurEvery::Year, 1, 0),
        _ => return None,
    })
}

/// A day of every month: "the first Monday of the month", "on the 15th of each month"; the rule's -1 is the last one.
pub fn monthly(got: &Got<'_>) -> Option<Sense> {
    let nth = got.int(Nt::Ord).or_else(|| got.int(Nt::DayNum)).unwrap_or(got.with);
    let recur = Recur { every: RecurEvery::Month, interval: 1, ..Recur::default() };
    match got.int(Nt::Weekday) {
        Some(day) if (-1..=5).contains(&nth) && nth != 0 => {
            Some(Sense::Recur(Recur { days: 1 << day, nth: nth as i8, ..recur }))
        }
        None if (-1..=31).contains(&nth) && nth != 0 => Some(Sense::Recur(Recur { month_day: nth as i8, ..recur })),
        _ => None,
    }
}

/// A day of every year: "every 5th of May".
pub fn yearly(got: &Got<'_>) -> Option<Sense> {
    let (month, day) = got.senses().find_map(|s| match s {
        Sense::MonthDay { month, day, year: None } => Some((month, day)),
        _ => None,
    })?;
    let recur = Recur { every: RecurEvery::Year, interval: 1, month, month_day: day, ..Recur::default() };
    Some(Sense::Recur(recur))
}

/// What recurs, with its weekdays and its clock time: "every week on Monday at 5".
pub fn at(got: &Got<'_>) -> Option<Sense> {
    let mut recur = got.senses().find_map(|s| if let Sense::Recur(r) = s { Some(r) } else { None })?;
    let mut half = None;
    for (nt, sense) in got.parts {
        match (nt, sense) {
            (Nt::Weekdays, Sense::Int(days)) => recur.days |= (days & ALL) as u8,
            (_, Sense::Clock(clock)) => recur.at = Some(*clock),
            (_, Sense::Part(part)) => half = Some(part.half),
            _ => {}
        }
    }
    if let (Some(half), Some(clock)) = (half, recur.at) {
        recur.at = Some(super::clock::in_part(clock, half));
    }
    Some(Sense::Recur(recur))
}

impl Recur {
    /// The rule in the letters of RFC 5545.
    pub fn rule(&self) -> String {
        let every = match self.every {
            RecurEvery::Minute => "MINUTELY",
            RecurEvery::Hour => "HOURLY",
            RecurEvery::Day => "DAILY",
            RecurEvery::Week => "WEEKLY",
            RecurEvery::Month => "MONTHLY",
            RecurEvery::Year => "YEARLY",
        };
        let mut out = format!("FREQ={every}");
        let mut put = |name: &str, value: i64| {
            if value != 0 {
                let _ = write!(out, ";{name}={value}");
            }
        };
        put("INTERVAL", if self.interval > 1 { i64::from(self.interval) } else { 0 });
        put("BYMONTH", i64::from(self.month));
        put("BYMONTHDAY", i64::from(self.month_day));
        if self.days != 0 {
            let nth = if self.nth != 0 { self.nth.to_string() } else { String::new() };
            let named = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().enumerate();
            let said = named.filter(|(i, _)| self.days & (1 << i) != 0).map(|(_, day)| format!("{nth}{day}"));
            let _ = write!(out, ";BYDAY={}", said.collect::<Vec<_>>().join(","));
        }
        if let Some(clock) = self.at {
            let _ = write!(out, ";BYHOUR={};BYMINUTE={}", clock.at.hour(), clock.at.minute());
        }
        out
    }
}
