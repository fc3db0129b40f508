//! Days and spans of days.

use super::calendar::{
    day_of_month, first, full_year, last, last_weekday, monday, month_day, next_weekday, plus_days, plus_months,
    weekday, weekday_and_day,
};
use crate::grammar::{Got, Nt, Scene, Sense};
use jiff::civil::Date;

/// So many days from today, as the rule says.
pub fn relative(got: &Got<'_>) -> Option<Sense> {
    day(plus_days(got.scene.now.date(), got.with)?)
}

fn day(date: Date) -> Option<Sense> {
    Some(Sense::Day(date, None))
}

fn days(from: Option<Date>, to: Option<Date>) -> Option<Sense> {
    Some(Sense::Days(from, to))
}

pub const THIS: i64 = 1;
pub const NEXT: i64 = 2;
pub const AFTER_NEXT: i64 = 3;
pub const LAST: i64 = 4;
/// "Monday week": a week after the next one.
pub const AND_A_WEEK: i64 = 5;
/// "Wednesday fortnight"
pub const AND_TWO_WEEKS: i64 = 6;

/// A weekday, 0 for one without more. Said on that very weekday it is a week later, and today the other reading.
pub fn weekday_named(got: &Got<'_>) -> Option<Sense> {
    let (today, wanted) = (got.scene.now.date(), got.int(Nt::Weekday)?);
    let coming = next_weekday(today, wanted)?;
    let is_today = weekday(today) == wanted;
    if got.scene.past {
        return day(last_weekday(today, wanted)?);
    }
    match got.with {
        THIS if is_today => Some(Sense::Day(today, Some(coming))),
        THIS => day(coming),
        NEXT => {
            let next_week = plus_days(monday(today)?, 7 + wanted)?;
            let other = (coming != next_week).then_some(coming);
            Some(Sense::Day(next_week, other))
        }
        AND_TWO_WEEKS => day(plus_days(coming, 14)?),
        AFTER_NEXT | AND_A_WEEK => day(plus_days(coming, 7)?),
        LAST => day(last_weekday(today, wanted)?),
        _ => Some(Sense::Day(coming, is_today.then_some(today))),
    }
}

/// A weekday of the week the rule counts from this one: "Wednesday next week".
pub fn weekday_of_week(got: &Got<'_>) -> Option<Sense> {
    let monday = monday(got.scene.now.date())?;
    day(plus_days(monday, 7 * got.with + got.int(Nt::Weekday)?)?)
}

/// A weekday with a day of the month: "Tuesday the 24th". Where they disagree, the number counts.
pub fn weekday_and_number(got: &Got<'_>) -> Option<Sense> {
    let said = [Nt::DayNum, Nt::DayDigits, Nt::Ord, Nt::N].into_iter().find_map(|nt| got.int(nt));
    // A small number after a weekday is rather a clock time: the rule says from where on it is a day.
    let number = said.filter(|n| (got.with.max(1)..=31).contains(n))? as i8;
    let today = got.scene.now.date();
    let nearest = day_of_month(today, number, got.scene.past)?;
    match weekday_and_day(today, got.int(Nt::Weekday)?, number) {
        Some(agreed) => Some(Sense::Day(agreed, (agreed != nearest).then_some(nearest))),
        None => day(nearest),
    }
}

/// "the 3rd", of this month or of the one the rule counts from it.
pub fn number(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    let number = [Nt::DayNum, Nt::OrdDigits, Nt::Ord, Nt::Small, Nt::N]
        .into_iter()
        .find_map(|nt| got.int(nt))
        .filter(|n| (1..=31).contains(n))? as i8;
    day(day_of_month(today, number, got.scene.past)?)
}

/// "de twintigste": said without more, an ordinal from the thirteenth on counts days rather than anything else.
pub fn late_number(got: &Got<'_>) -> Option<Sense> {
    if got.int(Nt::Ord)? < 13 { None } else { number(got) }
}

/// A day of the month the rule counts from this one; of a month too short for it only the month is known.
pub fn number_of_month(got: &Got<'_>) -> Option<Sense> {
    let month = plus_months(first(got.scene.now.date()), got.with)?;
    match Date::new(month.year(), month.month(), got.int(Nt::DayNum)? as i8) {
        Ok(date) => day(date),
        Err(_) => days(Some(month), Some(last(month))),
    }
}

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

/// The last day of a month counted from this one, or of a named one.
pub fn last_day(got: &Got<'_>) -> Option<Sense> {
    match got.senses().find_map(|s| if let Sense::Days(_, to) = s { Some(to) } else { None }) {
        Some(to) => day(to?),
        None => day(last(plus_months(first(got.scene.now.date()), got.with)?)),
    }
}

pub fn year_counted(got: &Got<'_>) -> Option<Sense> {
    let year = got.scene.now.date().year().checked_add(got.with as i16)?;
    days(Date::new(year, 1, 1).ok(), Date::new(year, 12, 31).ok())
}

fn all_days(got: &Got<'_>) -> impl Iterator<Item = Date> {
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

/// "two weeks tomorrow", "a fortnight today": whole weeks after a day.
pub fn weeks_after(got: &Got<'_>) -> Option<Sense> {
    let dur = got.dur()?;
    let whole = dur.weeks > 0 && dur.days == 0 && dur.months == 0 && dur.seconds == 0;
    let from = all_days(got).next().filter(|_| whole)?;
    day(dur.from(from, 1)?)
}

/// "a week Tuesday": the rule's number of weeks after the day.
pub fn week_later(got: &Got<'_>) -> Option<Sense> {
    day(plus_days(all_days(got).next()?, 7 * got.with)?)
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

/// "first Tuesday of October": the rule's number or the ordinal, and a month or a span of days; -1 is the last.
pub fn nth_weekday(got: &Got<'_>) -> Option<Sense> {
    let nth = got.int(Nt::Ord).or((got.with != 0).then_some(got.with)).filter(|n| (-1..=5).contains(n))?;
    let spoken = got.senses().find_map(|s| if let Sense::Days(from, _) = s { from } else { None });
    let named = got.int(Nt::Month).and_then(|m| month_day(first(got.scene.now.date()), m as i8, 1, false));
    let month = spoken.or(named).unwrap_or(got.scene.now.date());
    day(super::calendar::nth_weekday(month.year(), month.month(), nth as i8, got.int(Nt::Weekday)?)?)
}

/// "Tuesday or Wednesday": the first, and the second as the other reading.
pub fn either(got: &Got<'_>) -> Option<Sense> {
    let mut all = all_days(got);
    Some(Sense::Day(all.next()?, all.next()))
}

/// "the 5th or the 6th of June": the first is a day of the second's month.
pub fn number_or_day(got: &Got<'_>) -> Option<Sense> {
    let second = all_days(got).next()?;
    let first = Date::new(second.year(), second.month(), i8::try_from(got.int(Nt::DayNum)?).ok()?).ok()?;
    (first < second).then_some(Sense::Day(first, Some(second)))
}

/// A weekday so many weeks on as the rule says, today counting as the first: "mardi en huit".
pub fn weekday_in_weeks(got: &Got<'_>) -> Option<Sense> {
    let today = got.scene.now.date();
    let ahead = (got.int(Nt::Weekday)? - weekday(today)).rem_euclid(7);
    day(plus_days(today, ahead + 7 * got.with)?)
}

/// The rule's number of days after a day: "le lendemain de Noël".
pub fn next_to(got: &Got<'_>) -> Option<Sense> {
    day(plus_days(all_days(got).next()?, got.with)?)
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
