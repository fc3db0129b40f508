//! Weekdays and days counted with "this", "next" and "last" as a word of its own, and weeks by their number.

use super::calendar::{first, last_weekday, monday, next_weekday, plus_days, plus_months, weekday};
use super::duration::grain;
use crate::grammar::{Got, Nt, Sense};
use jiff::civil::Date;

fn which(got: &Got<'_>) -> Option<i64> {
    got.int(Nt::Which)
}

/// "nächsten Dienstag": the coming one. Said on that very weekday "this" one is today.
pub fn weekday_named(got: &Got<'_>) -> Option<Sense> {
    let (today, wanted) = (got.scene.now.date(), got.int(Nt::Weekday)?);
    let coming = next_weekday(today, wanted)?;
    let is_today = weekday(today) == wanted;
    let next_week = plus_days(monday(today)?, 7 + wanted).filter(|d| *d != coming);
    match which(got)? {
        0 if is_today => Some(Sense::Day(today, Some(coming))),
        0 => Some(Sense::Day(coming, None)),
        1 => Some(Sense::Day(coming, next_week)),
        2 => Some(Sense::Day(plus_days(coming, 7)?, None)),
        _ => Some(Sense::Day(last_weekday(today, wanted)?, None)),
    }
}

/// "Montag in einer Woche": so long from the coming one; "Mittwoch vor zwei Wochen" counts back.
pub fn weekday_from(got: &Got<'_>) -> Option<Sense> {
    let coming = next_weekday(got.scene.now.date(), got.int(Nt::Weekday)?)?;
    let dur = got.dur()?;
    let day = dur.from(coming, got.with).filter(|d| !dur.has_clock() && weekday(*d) == weekday(coming))?;
    Some(Sense::Day(day, None))
}

/// "Mittwoch nächster Woche"
pub fn weekday_of_week(got: &Got<'_>) -> Option<Sense> {
    let monday = monday(got.scene.now.date())?;
    Some(Sense::Day(plus_days(monday, 7 * which(got)? + got.int(Nt::Weekday)?)?, None))
}

/// "der dritte nächsten Monats"
pub fn day_of_month(got: &Got<'_>) -> Option<Sense> {
    got.int(Nt::Grain).filter(|g| *g == grain::MONTH)?;
    let month = plus_months(first(got.scene.now.date()), which(got)?)?;
    Some(Sense::Day(Date::new(month.year(), month.month(), got.int(Nt::DayNum)? as i8).ok()?, None))
}

/// A week by its number, as calendars count them: of the year said, or the next one of that number.
pub fn numbered_week(got: &Got<'_>) -> Option<Sense> {
    let number = got.int(Nt::Small).filter(|n| (1..=53).contains(n))?;
    let today = got.scene.now.date();
    let of = |year: i16| plus_days(monday(Date::new(year, 1, 4).ok()?)?, 7 * (number - 1));
    let monday = match got.int(Nt::Year) {
        Some(year) => of(i16::try_from(year).ok()?)?,
        None => {
            [today.year(), today.year() + 1].into_iter().filter_map(of).find(|m| plus_days(*m, 6) >= Some(today))?
        }
    };
    Some(Sense::Days(Some(monday), plus_days(monday, 6)))
}
