//! Date arithmetic that a front desk needs, without a clock.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

pub fn plus_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.checked_abs().filter(|d| *d < 400_000).map(|_| days.days())?).ok()
}

pub fn plus_months(date: Date, months: i64) -> Option<Date> {
    date.checked_add(months.checked_abs().filter(|m| *m < 12_000).map(|_| months.months())?).ok()
}

/// The weekday, Monday being 0.
pub fn weekday(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_zero_offset())
}

/// Monday of the week a date is in.
pub fn monday(date: Date) -> Option<Date> {
    plus_days(date, -weekday(date))
}

/// The next such weekday after a date, a week later when the date is one itself.
pub fn next_weekday(date: Date, wanted: i64) -> Option<Date> {
    plus_days(date, (wanted - weekday(date) - 1).rem_euclid(7) + 1)
}

pub fn last_weekday(date: Date, wanted: i64) -> Option<Date> {
    plus_days(date, -((weekday(date) - wanted - 1).rem_euclid(7) + 1))
}

/// A day of a month of any year: the nearest that is not over, or, looking back, not after today.
pub fn month_day(today: Date, month: i8, day: i8, past: bool) -> Option<Date> {
    let step = if past { -1 } else { 1 };
    // A 29 February is at most eight years away.
    (0..=8)
        .filter_map(|i| Date::new(today.year() + step * i, month, day).ok())
        .find(|d| if past { *d <= today } else { *d >= today })
}

/// A day of the month: the nearest that is not over; months too short for it are passed over.
pub fn day_of_month(today: Date, day: i8, past: bool) -> Option<Date> {
    let step = if past { -1 } else { 1 };
    (0..=3)
        .filter_map(|i| plus_months(first(today), step * i))
        .filter_map(|m| Date::new(m.year(), m.month(), day).ok())
        .find(|d| if past { *d <= today } else { *d >= today })
}

/// A day of the month that falls on a weekday, within the next year.
pub fn weekday_and_day(today: Date, wanted: i64, day: i8) -> Option<Date> {
    (0..=12)
        .filter_map(|i| plus_months(first(today), i))
        .filter_map(|m| Date::new(m.year(), m.month(), day).ok())
        .find(|d| *d >= today && weekday(*d) == wanted)
}

pub fn first(date: Date) -> Date {
    date.first_of_month()
}

pub fn last(date: Date) -> Date {
    date.last_of_month()
}

/// The nth weekday of a month, from 1; -1 is the last.
pub fn nth_weekday(year: i16, month: i8, nth: i8, wanted: i64) -> Option<Date> {
    let weekday = jiff::civil::Weekday::from_monday_zero_offset(wanted as i8).ok()?;
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
}

/// Two digits of a year: within 20 years ahead, else behind us; of births always behind.
pub fn full_year(year: i64, today: Date, past: bool) -> i64 {
    if year >= 100 {
        return year;
    }
    let this = i64::from(today.year());
    let same_century = this - this.rem_euclid(100) + year;
    let ahead_max = if past { 0 } else { 20 };
    if same_century > this + ahead_max { same_century - 100 } else { same_century }
}

pub fn midnight(date: Date) -> DateTime {
    date.to_datetime(Time::midnight())
}

pub fn hm(hour: i64, minute: i64) -> Option<Time> {
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn month_ends_and_leap_days() {
        assert_eq!(day_of_month(date(2026, 1, 31), 30, false), Some(date(2026, 3, 30)));
        assert_eq!(day_of_month(date(2026, 12, 31), 1, false), Some(date(2027, 1, 1)));
        assert_eq!(month_day(date(2026, 3, 1), 2, 29, false), Some(date(2028, 2, 29)));
        assert_eq!(month_day(date(2097, 1, 1), 2, 29, false), Some(date(2104, 2, 29)));
        assert_eq!(month_day(date(2026, 11, 24), 11, 24, false), Some(date(2026, 11, 24)));
        assert_eq!(month_day(date(2026, 11, 24), 12, 1, true), Some(date(2025, 12, 1)));
        assert_eq!(plus_months(date(2026, 1, 31), 1), Some(date(2026, 2, 28)));
        assert_eq!(day_of_month(date(2026, 1, 1), 32, false), None);
    }

    #[test]
    fn weekdays() {
        let friday = date(2026, 11, 20);
        assert_eq!(next_weekday(friday, 4), Some(date(2026, 11, 27)));
        assert_eq!(next_weekday(friday, 5), Some(date(2026, 11, 21)));
        assert_eq!(last_weekday(friday, 4), Some(date(2026, 11, 13)));
        assert_eq!(monday(date(2027, 1, 1)), Some(date(2026, 12, 28)));
    }

    #[test]
    fn two_digit_years() {
        let today = date(2026, 11, 20);
        assert_eq!(full_year(27, today, false), 2027);
        assert_eq!(full_year(79, today, false), 1979);
        assert_eq!(full_year(26, today, true), 2026);
        assert_eq!(full_year(27, today, true), 1927);
    }
}
