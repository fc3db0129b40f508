//! English: "Tuesday, November 24 at 9:30 AM".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign, twelve};
use jiff::civil::{Date, Time};

const DAYS: Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: Months = [
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

pub const FORMAT: Format = Format {
    name: "English",
    day,
    time,
    when: |date, year, at| format!("{} at {}", day(date, year), time(at)),
    or: |items| joined(items, "or"),
    and: |items| joined(items, "and"),
    keys: |items| keyed(items, "for"),
    with: |time, whom| format!("{time} with {whom}"),
    on: |service, when| format!("{service} on {when}"),
    article,
    hours,
    money,
    titles: &["dr", "doctor"],
};

fn day(date: Date, year: bool) -> String {
    let (weekday, month) = named(date, &DAYS, &MONTHS);
    match year {
        true => format!("{weekday}, {month} {}, {}", date.day(), date.year()),
        false => format!("{weekday}, {month} {}", date.day()),
    }
}

fn time(at: Time) -> String {
    let (hour, morning) = twelve(at);
    let half = if morning { "AM" } else { "PM" };
    match at.minute() {
        0 => format!("{hour} {half}"),
        minute => format!("{hour}:{minute:02} {half}"),
    }
}

fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

fn hours(rows: &[HoursRow]) -> String {
    opening(rows, &DAYS, "and", run, |from, to| format!("from {} to {}", time(from), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => day.to_owned(),
        Run::Two(one, other) => format!("{one} and {other}"),
        Run::More(from, to) => format!("{from} to {to}"),
    }
}

fn money(amount: i64, currency: &str) -> String {
    let figures = figures(amount, currency, '.');
    match sign(currency) {
        Some(sign) => format!("{sign}{figures}"),
        None => format!("{figures} {currency}"),
    }
}
