//! What is said of a day or a clock time in words and in figures is read back as that day or time; phrases counted
//! from any moment, the edges of months, leap days and years included, never panic.

use crate::table::{Asked, summary};
use jiff::civil::{Date, DateTime, Time, date};
use proptest::prelude::*;

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 6] = ["", "", "twenty", "thirty", "forty", "fifty"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ORDINALS: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

fn cardinal(n: i8) -> String {
    let n = n as usize;
    match (n / 10, n % 10) {
        (0 | 1, _) => ONES[n].to_string(),
        (tens, 0) => TENS[tens].to_string(),
        (tens, ones) => format!("{} {}", TENS[tens], ONES[ones]),
    }
}

fn ordinal(n: i8) -> String {
    match n {
        1..=19 => ORDINALS[n as usize].to_string(),
        20 => "twentieth".into(),
        30 => "thirtieth".into(),
        _ => format!("{} {}", TENS[n as usize / 10], ORDINALS[n as usize % 10]),
    }
}

fn suffix(n: i8) -> &'static str {
    match (n / 10, n % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// Ways to say a day so that it can be no other.
fn day_phrases(day: Date) -> Vec<String> {
    let (month, n, year) = (MONTHS[day.month() as usize - 1], day.day(), day.year());
    let weekday = WEEKDAYS[day.weekday().to_monday_zero_offset() as usize];
    let spoken_year = format!("twenty {}", cardinal((year % 100) as i8));
    vec![
        day.to_string(),
        format!("{month} {n}, {year}"),
        format!("{n} {month} {year}"),
        format!("the {n}{} of {month} {year}", suffix(n)),
        format!("{weekday}, {month} {n}{} {year}", suffix(n)),
        format!("the {} of {} {spoken_year}", ordinal(n), month.to_lowercase()),
        format!("{} {} {spoken_year}", month.to_lowercase(), ordinal(n)),
        format!("{weekday} the {} of {month} {year}", ordinal(n)).to_uppercase(),
        format!("{}/{n}/{year}", day.month()),
    ]
}

/// Ways to say a clock time so that it can be no other.
fn time_phrases(time: Time) -> Vec<String> {
    let (hour, minute) = (time.hour(), time.minute());
    let (twelve, half) = ((hour + 11) % 12 + 1, if hour < 12 { "am" } else { "pm" });
    let minute_words = match minute {
        0 => String::new(),
        1..=9 => format!("oh {} ", cardinal(minute)),
        _ => format!("{} ", cardinal(minute)),
    };
    vec![
        format!("{twelve}:{minute:02} {half}"),
        format!("at {twelve}:{minute:02}{half}"),
        format!("at {} {minute_words}{half}", cardinal(twelve)),
        format!("{} {minute_words}{} m", cardinal(twelve), &half[..1]),
    ]
}

fn read_back(now: DateTime, phrase: &str, want: &str) {
    let heard = Asked::nothing().at(now).hear(phrase);
    assert_eq!(summary(&heard), want, "{phrase:?} on {now}");
}

fn any_day() -> impl Strategy<Value = Date> {
    let edges = prop::sample::select(vec![
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2028, 2, 28),
        date(2028, 2, 29),
        date(2028, 3, 1),
        date(2026, 1, 31),
        date(2026, 3, 8),
        date(2026, 11, 1),
    ]);
    let any = (2021i16..2060, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d));
    prop_oneof![edges, any]
}

fn any_moment() -> impl Strategy<Value = DateTime> {
    (any_day(), 0i8..24, 0i8..60).prop_map(|(day, hour, minute)| day.at(hour, minute, 0, 0))
}

const COUNTED: [&str; 44] = [
    "today",
    "tomorrow",
    "yesterday",
    "the day after tomorrow",
    "in a month",
    "in 3 months",
    "a year ago",
    "in 400 days",
    "next week",
    "last week",
    "the week after next",
    "this weekend",
    "next weekend",
    "this month",
    "next month",
    "the last day of the month",
    "end of next month",
    "this quarter",
    "last quarter",
    "next year",
    "friday",
    "next friday",
    "last friday",
    "friday the 13th",
    "the 31st",
    "the 30th",
    "february 29",
    "monday february 29",
    "first monday of next month",
    "the last weekend of february",
    "easter",
    "last easter",
    "thanksgiving weekend",
    "the next 3 weeks",
    "the last two months",
    "this winter",
    "next summer",
    "last season",
    "in 20 minutes",
    "in 48 hours",
    "tonight at 11",
    "the 29th to the 2nd",
    "from the 30th of january for 30 days",
    "5 fridays from now",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_day_is_read_back(now in any_moment(), day in any_day()) {
        for phrase in day_phrases(day) {
            read_back(now, &phrase, &format!("date {day}"));
        }
    }

    #[test]
    fn a_clock_time_is_read_back(now in any_moment(), hour in 0i8..24, minute in 0i8..60) {
        let time = Time::constant(hour, minute, 0, 0);
        for phrase in time_phrases(time) {
            read_back(now, &phrase, &format!("time {hour:02}:{minute:02}"));
        }
    }

    #[test]
    fn a_day_with_a_time_is_read_back(now in any_moment(), day in any_day(), hour in 0i8..24, minute in 0i8..60) {
        let time = Time::constant(hour, minute, 0, 0);
        let want = format!("datetime {day}T{hour:02}:{minute:02}");
        for (day, time) in day_phrases(day).iter().take(5).zip(time_phrases(time).iter().cycle()) {
            read_back(now, &format!("{day} {time}"), &want);
            read_back(now, &format!("{time} on {day}"), &want);
        }
    }

    #[test]
    fn what_is_counted_from_now_has_a_value(now in any_moment(), phrase in prop::sample::select(&COUNTED[..])) {
        let heard = Asked::nothing().at(now).hear(phrase);
        prop_assert_eq!(heard.reading.entities.len(), 1, "{} on {}: {}", phrase, now, summary(&heard));
    }
}
