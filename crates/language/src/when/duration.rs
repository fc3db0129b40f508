//! Lengths of time.

use super::calendar::{plus_days, plus_months};
use crate::grammar::{Dur, Got, Nt, Scene, Sense};
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, tz::TimeZone};
use std::fmt::Write;

/// The lengths a language's word list numbers: second, minute, hour, day, week, month, quarter, year, fortnight.
pub mod grain {
    pub const SECOND: i64 = 0;
    pub const MINUTE: i64 = 1;
    pub const HOUR: i64 = 2;
    pub const DAY: i64 = 3;
    pub const WEEK: i64 = 4;
    pub const MONTH: i64 = 5;
    pub const QUARTER: i64 = 6;
    pub const YEAR: i64 = 7;
    pub const FORTNIGHT: i64 = 8;
    /// Nights of a stay count as days.
    pub const NIGHT: i64 = 9;
    /// Stretches of the calendar that are no lengths.
    pub const WEEKEND: i64 = 10;
    pub const SEASON: i64 = 11;
}

pub fn of(count: f64, unit: i64) -> Option<Dur> {
    length(count, unit).map(|length| Dur { grain: unit as u8, ..length })
}

fn length(count: f64, unit: i64) -> Option<Dur> {
    if !(0.0..=1.0e6).contains(&count) {
        return None;
    }
    let whole = (count.fract() == 0.0).then_some(count as i32);
    let seconds = |each: f64| Some(Dur { seconds: (count * each).round() as i64, ..Dur::default() });
    match unit {
        grain::SECOND => seconds(1.0),
        grain::MINUTE => seconds(60.0),
        grain::HOUR => seconds(3600.0),
        grain::DAY | grain::NIGHT => match whole {
            Some(days) => Some(Dur { days, nights: unit == grain::NIGHT, ..Dur::default() }),
            None => seconds(86_400.0),
        },
        grain::WEEK if whole.is_none() => Some(Dur { days: (count * 7.0).round() as i32, ..Dur::default() }),
        grain::WEEK => Some(Dur { weeks: whole?, ..Dur::default() }),
        grain::FORTNIGHT => Some(Dur { weeks: whole?.checked_mul(2)?, ..Dur::default() }),
        grain::MONTH if whole.is_none() => {
            Some(Dur { months: count as i32, days: (count.fract() * 30.0).round() as i32, ..Dur::default() })
        }
        grain::MONTH => Some(Dur { months: whole?, ..Dur::default() }),
        grain::QUARTER => Some(Dur { months: (count * 3.0).round() as i32, ..Dur::default() }),
        grain::YEAR => Some(Dur { months: (count * 12.0).round() as i32, ..Dur::default() }),
        _ => None,
    }
}

/// A number with a unit; the rule's number, in hundredths, stands in for one that is not said ("an hour",
/// "half an hour") or adds to it ("an hour and a half", as 50 with a number).
pub fn count(got: &Got<'_>) -> Option<Sense> {
    let said = got.senses().find_map(|s| match s {
        Sense::Num(n) => Some(n),
        _ => None,
    });
    let extra = got.with as f64 / 100.0;
    Some(Sense::Dur(of(said.map_or(extra, |n| n + extra), got.int(Nt::Grain)?)?))
}

/// A number with a fraction: "one and a quarter of an hour", but not "two of the days".
pub fn part_of(got: &Got<'_>) -> Option<Sense> {
    if got.num(0)?.fract() == 0.0 { None } else { count(got) }
}

/// So many minutes as the rule says: "a quarter of an hour".
pub fn minutes(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Dur(of(got.with as f64, grain::MINUTE)?))
}

/// "10 m"
pub fn minutes_said(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Dur(of(got.int(Nt::N)? as f64, grain::MINUTE)?))
}

/// Numbers with a unit each, from the largest to the smallest; the rule's number stands in for the first where it
/// is "a".
pub fn pair(got: &Got<'_>) -> Option<Sense> {
    let said = got.parts.iter().filter_map(|p| if let Sense::Num(n) = p.1 { Some(n) } else { None });
    let numbers: Vec<f64> = (got.with > 0).then_some(got.with as f64).into_iter().chain(said).collect();
    let mut all = Dur::default();
    let mut larger = i64::MAX;
    for (i, number) in numbers.iter().enumerate() {
        let unit = got.nth_int(Nt::Grain, i).filter(|unit| *unit < larger)?;
        all = all.plus(&of(*number, unit)?)?;
        larger = unit;
    }
    Some(Sense::Dur(all))
}

/// A fraction in digits of a unit: "3/4 hour".
pub fn fraction(got: &Got<'_>) -> Option<Sense> {
    let (part, whole) = (got.int(Nt::N)?, got.nth_int(Nt::N, 1)?);
    let fits = (1..=100).contains(&part) && (2..=100).contains(&whole);
    if fits { Some(Sense::Dur(of(part as f64 / whole as f64, got.int(Nt::Grain)?)?)) } else { None }
}

/// A number with a unit and a length in smaller units: "1 Jahr, 2 Tage und 3 Stunden".
pub fn chain(got: &Got<'_>) -> Option<Sense> {
    let rest = got.dur()?;
    let unit = got.int(Nt::Grain)?;
    let first = of(got.num(0)?, unit)?;
    let smaller = match unit {
        grain::YEAR => rest.months < 12,
        grain::MONTH | grain::QUARTER => rest.months == 0,
        grain::WEEK => rest.months == 0 && rest.weeks == 0,
        grain::DAY => !rest.has_days() && rest.seconds < 86_400,
        grain::HOUR => !rest.has_days() && rest.seconds < 3600,
        grain::MINUTE => !rest.has_days() && rest.seconds < 60,
        _ => false,
    };
    let all = Dur { nights: false, grain: first.grain, ..first.plus(&rest)? };
    smaller.then_some(Sense::Dur(all))
}

/// A length with words around it that do not change it.
pub fn same(got: &Got<'_>) -> Option<Sense> {
    got.senses().find(|s| matches!(s, Sense::Dur(_)))
}

/// Hours and bare minutes: "2 hours ten", "an hour thirty"; the rule's number stands in for the hours.
pub fn hour_and(got: &Got<'_>) -> Option<Sense> {
    let hours = got.num(0).unwrap_or(got.with as f64);
    let minutes = [Nt::Minutes, Nt::Small].into_iter().find_map(|nt| got.int(nt))?;
    Some(Sense::Dur(of(hours * 60.0 + minutes as f64, grain::MINUTE)?))
}

impl Dur {
    fn has_days(&self) -> bool {
        self.months != 0 || self.weeks != 0 || self.days != 0
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self {
            months: self.months.checked_add(other.months)?,
            weeks: self.weeks.checked_add(other.weeks)?,
            days: self.days.checked_add(other.days)?,
            seconds: self.seconds.checked_add(other.seconds)?,
            nights: self.nights || other.nights,
            grain: other.grain,
        })
    }

    pub fn has_clock(&self) -> bool {
        self.seconds != 0
    }

    /// Hours, minutes and seconds only.
    pub fn is_clock(&self) -> bool {
        self.seconds != 0 && self.months == 0 && self.weeks == 0 && self.days == 0
    }

    pub fn iso(&self) -> String {
        let mut out = String::from("P");
        let put = |out: &mut String, parts: &[(i64, char)]| {
            for (n, sign) in parts.iter().filter(|part| part.0 != 0) {
                let _ = write!(out, "{n}{sign}");
            }
        };
        let (weeks, days) = (i64::from(self.weeks), i64::from(self.days));
        put(&mut out, &[(i64::from(self.months / 12), 'Y'), (i64::from(self.months % 12), 'M')]);
        // Beside days, weeks are counted in days.
        put(&mut out, &[if days == 0 { (weeks, 'W') } else { (days + 7 * weeks, 'D') }]);
        if self.seconds != 0 {
            out.push('T');
            let (hours, minutes) = (self.seconds / 3600, self.seconds % 3600 / 60);
            put(&mut out, &[(hours, 'H'), (minutes, 'M'), (self.seconds % 60, 'S')]);
        }
        if out.len() == 1 { "PT0S".into() } else { out }
    }

    /// The date so long after another (`sign` 1) or before it (-1).
    pub fn from(&self, date: Date, sign: i64) -> Option<Date> {
        let months = plus_months(date, sign * i64::from(self.months))?;
        plus_days(months, sign * (i64::from(self.days) + 7 * i64::from(self.weeks)))
    }

    /// The local time so long after another. Hours are counted as they pass, over clock changes too.
    pub fn after(&self, from: DateTime, zone: &TimeZone, sign: i64) -> Option<DateTime> {
        let at = self.from(from.date(), sign)?.to_datetime(from.time());
        if self.seconds == 0 {
            return Some(at);
        }
        let passed =
            at.to_zoned(zone.clone()).ok()?.checked_add(SignedDuration::from_secs(sign * self.seconds)).ok()?;
        Some(passed.datetime())
    }
}

/// So long from now: a clock time for hours and minutes, a day for days and more. The rule gives the sign.
pub fn from_now(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur()?;
    moment(&dur, got.scene, got.with)
}

fn moment(dur: &Dur, scene: &Scene<'_>, sign: i64) -> Option<Sense> {
    if dur.has_clock() {
        return dur.after(scene.now, scene.zone, sign).map(|at| Sense::At(at, None));
    }
    dur.from(scene.now.date(), sign).map(|day| Sense::Day(day, None))
}

/// So long from a clock time: "15 minutes from 1 pm".
pub fn from_clock(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur().filter(Dur::is_clock)?;
    let clock = got.clock()?;
    let shifted = |t: jiff::civil::Time| t.wrapping_add(SignedDuration::from_secs(got.with * dur.seconds));
    Some(Sense::Clock(crate::grammar::Clock { at: shifted(clock.at), or: clock.or.map(shifted) }))
}

/// So long from a day: "a week from Monday".
pub fn from_day(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur()?;
    let day = got.day()?;
    if dur.has_clock() || dur.nights { None } else { dur.from(day, got.with).map(|d| Sense::Day(d, None)) }
}

/// From so long after now on: "after 5 days".
pub fn after_open(got: &Got<'_>) -> Option<Sense> {
    match from_now(got)? {
        Sense::At(at, _) => Some(Sense::Span(Some(at), None)),
        Sense::Day(day, _) => Some(Sense::Days(Some(day), None)),
        _ => None,
    }
}

/// Within a length of time from now; the last day is the one on which it is over.
pub fn within(got: &Got<'_>) -> Option<Sense> {
    match from_now(got)? {
        Sense::At(at, _) => Some(Sense::Span(Some(got.scene.now), Some(at))),
        Sense::Day(day, _) => Some(Sense::Days(Some(got.scene.now.date()), Some(day))),
        _ => None,
    }
}

/// So many days as the rule says: "une quinzaine de jours".
pub fn days_given(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Dur(of(got.with as f64, grain::DAY)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn lengths_in_iso() {
        for (count, unit, iso) in [
            (0.5, grain::HOUR, "PT30M"),
            (1.5, grain::HOUR, "PT1H30M"),
            (90.0, grain::MINUTE, "PT1H30M"),
            (1.0, grain::WEEK, "P1W"),
            (3.0, grain::DAY, "P3D"),
            (15.0, grain::MONTH, "P1Y3M"),
        ] {
            assert_eq!(of(count, unit).unwrap().iso(), iso);
        }
    }

    #[test]
    fn hours_pass_over_a_clock_change() {
        let zone = frontdesk_domain::zone::named("America/Denver").unwrap();
        let evening = date(2026, 3, 7).at(23, 30, 0, 0);
        assert_eq!(of(3.0, grain::HOUR).unwrap().after(evening, &zone, 1), Some(date(2026, 3, 8).at(3, 30, 0, 0)));
    }
}
