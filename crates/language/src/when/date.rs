//! Days by their number and month: said, written in figures, with or without a year or a weekday.

use super::calendar::{full_year, monday, month_day, plus_days, weekday};
use super::day::day;
use crate::grammar::{Got, Nt, Scene, Sense};
use jiff::civil::Date;

/// Day and month in words, with or without a year.
pub fn month_and_day(got: &Got<'_>) -> Option<Sense> {
    let day = got.int(Nt::DayNum).or_else(|| got.int(Nt::N))?;
    let year = match got.int(Nt::Year) {
        Some(year) => Some(year),
        None => {
            if got.int(Nt::DayNum).is_some() && got.int(Nt::N).is_some_and(|n| n > 99) {
                return None;
            }
            let two = got.int(Nt::Nn).or_else(|| got.int(Nt::DayNum).and_then(|_| got.int(Nt::N)));
            two.map(|y| full_year(y, got.scene.now.date(), got.scene.past))
        }
    };
    month_day_sense(got.int(Nt::Month)?, day, year)
}

/// "25 do 12": the day itself, where one is expected.
pub fn on_day_of_numbered_month(got: &Got<'_>) -> Option<Sense> {
    day(dated_in(day_of_numbered_month(got)?, got.scene)?)
}

/// "12 August 78": a number that is no hour and no minute is a year.
pub fn day_month_short_year(got: &Got<'_>) -> Option<Sense> {
    let year = got.nth_int(Nt::Small, 0).or_else(|| got.int(Nt::N)).filter(|y| (32..100).contains(y))?;
    let year = full_year(year, got.scene.now.date(), got.scene.past);
    month_day_sense(got.int(Nt::Month)?, got.int(Nt::DayNum)?, Some(year))
}

/// "the 27th of the 9th 1979"
pub fn day_month_number(got: &Got<'_>) -> Option<Sense> {
    month_day_sense(got.int(Nt::Ord)?, got.int(Nt::DayNum)?, got.int(Nt::Year))
}

/// "dia 15 do 5": a day of the month that has a number.
pub fn day_of_numbered_month(got: &Got<'_>) -> Option<Sense> {
    let short = got.int(Nt::Nn).or_else(|| got.nth_int(Nt::Small, 1));
    let year = got.int(Nt::Year).or_else(|| short.map(|y| full_year(y, got.scene.now.date(), got.scene.past)));
    month_day_sense(got.int(Nt::Small)?, got.int(Nt::DayNum)?, year)
}

fn month_day_sense(month: i64, day: i64, year: Option<i64>) -> Option<Sense> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let year = year.and_then(|y| i16::try_from(y).ok());
    // 2028 is a leap year: it has every day that some year has.
    Date::new(2028, month, day).ok()?;
    Some(Sense::MonthDay { month, day, year })
}

/// Numbers with slashes or dots: the rule says 1 for year first; else the region's order, or the one that is possible.
pub fn numbers(got: &Got<'_>) -> Option<Sense> {
    let n = |i| got.nth_int(Nt::N, i);
    if got.with == 1 {
        return month_day_sense(n(0)?, n(1)?, got.int(Nt::Y4));
    }
    let (a, b) = (n(0)?, n(1)?);
    let year = got
        .int(Nt::Y4)
        .or_else(|| n(2).filter(|y| *y < 100).map(|y| full_year(y, got.scene.now.date(), got.scene.past)));
    if n(2).is_some() && year.is_none() {
        return None;
    }
    let (day, month) = if got.scene.day_first { (a, b) } else { (b, a) };
    month_day_sense(month, day, year).or_else(|| month_day_sense(day, month, year))
}

/// The same, as a day; "9-5" could be hours as well.
pub fn day_in_numbers(got: &Got<'_>) -> Option<Sense> {
    if !got.senses().any(|s| matches!(s, Sense::Int(13..))) {
        return None;
    }
    day(dated_in(numbers(got)?, got.scene)?)
}

/// "le vingt-quatre douze": day and month as numbers in words, where the first can be no month or the year is said.
pub fn day_in_words(got: &Got<'_>) -> Option<Sense> {
    let year = got.int(Nt::Year).filter(|y| *y > 1900);
    let said = got.int(Nt::DayNum).filter(|d| *d > 12 || year.is_some())?;
    let short = got.int(Nt::Small).map(|y| full_year(y, got.scene.now.date(), got.scene.past));
    day(dated_in(month_day_sense(got.nth_int(Nt::DayNum, 1)?, said, year.or(short))?, got.scene)?)
}

/// "siebenundzwanzig neun neunzehnhundertneunundsiebzig", "siebenundzwanzigster neunter neunundsiebzig": day, month
/// and year as numbers alone.
pub fn said_in_numbers(got: &Got<'_>) -> Option<Sense> {
    let (month, short) = match got.int(Nt::Ord) {
        Some(month) => (month, got.int(Nt::Small)),
        None => (got.int(Nt::Small)?, got.nth_int(Nt::Small, 1)),
    };
    let short = || short.map(|y| full_year(y, got.scene.now.date(), got.scene.past));
    month_day_sense(month, got.int(Nt::DayNum)?, got.int(Nt::Year).or_else(short))
}

/// "dritter dritter fünfundachtzig": the same with ordinals before a year in two digits.
pub fn said_in_ordinals(got: &Got<'_>) -> Option<Sense> {
    let year = got.int(Nt::Small).filter(|y| *y > 31 || *y < 10)?;
    let year = full_year(year, got.scene.now.date(), got.scene.past);
    month_day_sense(got.nth_int(Nt::Ord, 1)?, got.int(Nt::Ord)?, Some(year))
}

/// A day and a month with a dash, where no hours can be meant: "17-2".
pub fn day_dash_month(got: &Got<'_>) -> Option<Sense> {
    let (day, month) = (got.int(Nt::N)?, got.nth_int(Nt::N, 1)?);
    let fits = got.scene.day_first && day > 12 && (1..=12).contains(&month);
    fits.then(|| dated_in(numbers(got)?, got.scene)).flatten().and_then(self::day)
}

/// "3.5.", "31.10.74": numbers with dots are a day and a month in this order.
pub fn dotted(got: &Got<'_>) -> Option<Sense> {
    let short = |y: i64| full_year(y, got.scene.now.date(), got.scene.past);
    let year = got.int(Nt::Y4).or_else(|| got.nth_int(Nt::N, 2).filter(|y| *y < 100).map(short));
    if got.nth_int(Nt::N, 2).is_some() && year.is_none() {
        return None;
    }
    month_day_sense(got.nth_int(Nt::N, 1)?, got.int(Nt::N)?, year)
}

/// A month and a day as a date, with or without a weekday. Where they disagree, the next year counts in which they
/// agree if it is near; else the number, the other reading being that year.
pub fn dated(got: &Got<'_>) -> Option<Sense> {
    let part = got.senses().find(|s| matches!(s, Sense::MonthDay { .. } | Sense::Day(..)))?;
    let Some(date) = dated_in(part, got.scene) else {
        // No day, and not that of another year either.
        return is_in_no_year(part).then_some(part);
    };
    let Some(wanted) = got.int(Nt::Weekday).filter(|wanted| weekday(date) != *wanted) else { return day(date) };
    match part {
        Sense::MonthDay { year: None, .. } if !got.scene.past => {
            let agreed = (1..=11).filter_map(|i| Date::new(date.year() + i, date.month(), date.day()).ok());
            let agreed = agreed.into_iter().find(|d| weekday(*d) == wanted);
            match agreed.filter(|d| d.year() - got.scene.now.year() <= 2) {
                Some(near) => Some(Sense::Day(near, Some(date))),
                None => Some(Sense::Day(date, agreed)),
            }
        }
        _ => Some(Sense::Day(date, plus_days(monday(date)?, wanted))),
    }
}

/// 29 February of a common year.
pub fn is_in_no_year(sense: Sense) -> bool {
    matches!(sense, Sense::MonthDay { month, day, year: Some(year) } if Date::new(year, month, day).is_err())
}

pub fn dated_in(sense: Sense, scene: &Scene<'_>) -> Option<Date> {
    match sense {
        Sense::MonthDay { month, day, year: Some(year) } => Date::new(year, month, day).ok(),
        Sense::MonthDay { month, day, year: None } => month_day(scene.now.date(), month, day, scene.past),
        Sense::Day(date, _) => Some(date),
        _ => None,
    }
}
