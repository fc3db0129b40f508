//! From one day to another, up to a day or from it on, and the week a day is in.

use super::calendar::{day_of_month, first, last, monday, plus_days, plus_months, weekday};
use super::date::{dated_in, is_in_no_year};
use super::day::{days, number};
use crate::grammar::{Got, Nt, Sense};
use jiff::civil::Date;

/// A week counted from this one; the rule may add 100 for its beginning, 200 for its middle, 300 for its end.
pub fn week(got: &Got<'_>) -> Option<Sense> {
    let (part, weeks) = part_and_count(got.with);
    let monday = plus_days(monday(got.scene.now.date())?, 7 * weeks)?;
    let (from, to) = match part {
        1 => (0, 1),
        2 => (2, 3),
        3 => (4, 6),
        _ => (0, 6),
    };
    days(plus_days(monday, from), plus_days(monday, to))
}

fn part_and_count(with: i64) -> (i64, i64) {
    let part = (with + 50).div_euclid(100);
    (part, with - 100 * part)
}

/// Friday to Sunday is near enough to no office; a weekend is Saturday and Sunday.
pub fn weekend(got: &Got<'_>) -> Option<Sense> {
    let monday = plus_days(monday(got.scene.now.date())?, 7 * got.with)?;
    days(plus_days(monday, 5), plus_days(monday, 6))
}

/// What is left of this week.
pub fn rest_of_week(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    days(Some(today), plus_days(monday(today)?, 6))
}

/// A month counted from this one, whole or its beginning, middle or end.
pub fn month_counted(got: &Got<'_>) -> Option<Sense> {
    let (part, months) = part_and_count(got.with);
    month_part(plus_months(first(got.scene.now.date()), months)?, part)
}

/// A month by name: the next one, this one included.
pub fn month_named(got: &Got<'_>) -> Option<Sense> {
    let (part, extra) = part_and_count(got.with);
    let today = got.scene.now.date();
    let month = got.int(Nt::Month)? as i8;
    let year = match got.int(Nt::Year) {
        Some(year) => i16::try_from(year).ok()?,
        None if month < today.month() => today.year() + 1 + extra as i16,
        None => today.year() + extra as i16,
    };
    month_part(Date::new(year, month, 1).ok()?, part)
}

fn month_part(month: Date, part: i64) -> Option<Sense> {
    let on = |day| Date::new(month.year(), month.month(), day).ok();
    match part {
        1 => days(Some(month), on(10)),
        2 => days(on(11), on(20)),
        3 => days(on(21), Some(last(month))),
        _ => days(Some(month), Some(last(month))),
    }
}

pub fn year_counted(got: &Got<'_>) -> Option<Sense> {
    let year = got.scene.now.date().year().checked_add(got.with as i16)?;
    days(Date::new(year, 1, 1).ok(), Date::new(year, 12, 31).ok())
}

pub fn all_days(got: &Got<'_>) -> impl Iterator<Item = Date> {
    let scene = *got.scene;
    got.senses().filter_map(move |s| dated_in(s, &scene))
}

/// "July 13 to 15", "December 30th to the 2nd"
pub fn between(got: &Got<'_>) -> Option<Sense> {
    let from = all_days(got).next()?;
    let to = day_of_month(from, got.int(Nt::DayNum)? as i8, false)?;
    if to > from { days(Some(from), Some(to)) } else { None }
}

/// Two days in full: "Monday to Wednesday", "Aug 8 - Aug 12". A second day that lies before the first is meant
/// in the week or year after.
pub fn between_days(got: &Got<'_>) -> Option<Sense> {
    let (from, to) = (all_days(got).next()?, all_days(got).nth(1)?);
    let to = if to >= from { to } else { (1..=4).filter_map(|w| plus_days(to, 7 * w)).find(|d| *d > from)? };
    days(Some(from), Some(to))
}

/// Two dates of which only the second has its year, which the first shares: "14.10. - 15.10.2018".
pub fn dates_of_a_year(got: &Got<'_>) -> Option<Sense> {
    let mut dates = got.senses().filter_map(|s| match s {
        Sense::MonthDay { month, day, year } => Some((month, day, year)),
        _ => None,
    });
    let ((month, day, None), (to_month, to_day, Some(year))) = (dates.next()?, dates.next()?) else { return None };
    let before = i16::from((month, day) > (to_month, to_day));
    let from = Date::new(year.checked_sub(before)?, month, day).ok()?;
    days(Some(from), Date::new(year, to_month, to_day).ok())
}

/// "from the 10th to the 15th"
pub fn numbers_between(got: &Got<'_>) -> Option<Sense> {
    let number =
        |i| got.nth_int(Nt::DayNum, i).or_else(|| got.nth_int(Nt::OrdDigits, i)).filter(|n| (1..=31).contains(n));
    let from = day_of_month(got.scene.now.date(), number(0)? as i8, got.scene.past)?;
    let to = day_of_month(from, number(1)? as i8, false)?;
    if to > from { days(Some(from), Some(to)) } else { None }
}

/// The same, in a month the rule counts from this one: "the 7th to the 21st of next month".
pub fn numbers_of_month(got: &Got<'_>) -> Option<Sense> {
    let month = plus_months(first(got.scene.now.date()), got.with)?;
    let on = |n| Date::new(month.year(), month.month(), i8::try_from(n).ok()?).ok();
    let (from, to) = (on(got.int(Nt::DayNum)?)?, on(got.nth_int(Nt::DayNum, 1)?)?);
    if to > from { days(Some(from), Some(to)) } else { None }
}

/// The rule's number of days from tomorrow on.
pub fn next_days(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    days(plus_days(today, 1), plus_days(today, got.with))
}

/// "from the 13th to the 15th of July": the first end is a number of the second's month.
pub fn number_to_day(got: &Got<'_>) -> Option<Sense> {
    if let Some(lost) = got.senses().find(|s| is_in_no_year(*s)) {
        return Some(lost);
    }
    let to = all_days(got).next()?;
    let from = Date::new(to.year(), to.month(), got.int(Nt::DayNum)? as i8).ok()?;
    if from > to { None } else { days(Some(from), Some(to)) }
}

/// "from Christmas Eve to the 27th": a day, and the next one after it that has the number.
pub fn day_to_number(got: &Got<'_>) -> Option<Sense> {
    let from = all_days(got).next()?;
    let to = day_of_month(from, got.int(Nt::DayNum)? as i8, false)?;
    if to > from { days(Some(from), Some(to)) } else { None }
}

pub fn after(got: &Got<'_>) -> Option<Sense> {
    days(plus_days(all_days(got).next()?, 1), None)
}

pub fn from_on(got: &Got<'_>) -> Option<Sense> {
    days(Some(all_days(got).next()?), None)
}

/// Up to a day; the rule takes the day itself out with -1.
pub fn until(got: &Got<'_>) -> Option<Sense> {
    days(None, plus_days(all_days(got).next()?, got.with))
}

/// The week a day is in.
pub fn week_of(got: &Got<'_>) -> Option<Sense> {
    let monday = monday(all_days(got).next()?)?;
    days(Some(monday), plus_days(monday, 6))
}

/// Monday to Friday of the week we are in, or of the next one on a weekend.
pub fn working_week(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    let monday = plus_days(monday(today)?, if weekday(today) > 4 { 7 } else { 0 })?;
    days(Some(monday), plus_days(monday, 4))
}

/// From a day of the month on.
pub fn number_on(got: &Got<'_>) -> Option<Sense> {
    days(Some(number_said(got)?), None)
}

/// The week a day of the month is in.
pub fn week_of_number(got: &Got<'_>) -> Option<Sense> {
    let monday = monday(number_said(got)?)?;
    days(Some(monday), plus_days(monday, 6))
}

/// The weekend of the week a day of the month is in.
pub fn weekend_of_number(got: &Got<'_>) -> Option<Sense> {
    let monday = monday(number_said(got)?)?;
    days(plus_days(monday, 5), plus_days(monday, 6))
}

fn number_said(got: &Got<'_>) -> Option<Date> {
    match number(got)? {
        Sense::Day(day, _) => Some(day),
        _ => None,
    }
}

/// Up to a day of the month.
pub fn number_until(got: &Got<'_>) -> Option<Sense> {
    days(None, Some(number_said(got)?))
}
