//! Years, quarters, seasons, decades and months.

use super::calendar::{full_year, last, plus_days, plus_months};
use super::span::{closed, days};
use crate::grammar::{Got, Nt, Sense};
use jiff::ToSpan;
use jiff::civil::Date;

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

pub fn season_at(day: Date) -> Option<Sense> {
    let years = [day.year() - 1, day.year()];
    let mut all = years.into_iter().flat_map(|y| (0..4).filter_map(move |s| season_of(y, s)));
    let (from, to) = all.rfind(|(from, _)| *from <= day)?;
    days(from, to)
}
