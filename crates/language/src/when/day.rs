//! Single days: relative ones, weekdays, days of the month, and days counted from one another.

use super::calendar::{
    day_of_month, first, last, last_weekday, monday, month_day, next_weekday, plus_days, plus_months, weekday,
    weekday_and_day,
};
use super::days::all_days;
use crate::grammar::{Got, Nt, Sense};
use jiff::civil::Date;

/// So many days from today, as the rule says.
pub fn relative(got: &Got<'_>) -> Option<Sense> {
    day(plus_days(got.scene.now.date(), got.with)?)
}

pub fn day(date: Date) -> Option<Sense> {
    Some(Sense::Day(date, None))
}

pub fn days(from: Option<Date>, to: Option<Date>) -> Option<Sense> {
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

/// The last day of a month counted from this one, or of a named one.
pub fn last_day(got: &Got<'_>) -> Option<Sense> {
    match got.senses().find_map(|s| if let Sense::Days(_, to) = s { Some(to) } else { None }) {
        Some(to) => day(to?),
        None => day(last(plus_months(first(got.scene.now.date()), got.with)?)),
    }
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
