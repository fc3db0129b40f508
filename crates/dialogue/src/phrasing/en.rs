//! English: "Tuesday, November 24 at 9:30 AM".

use super::format::{Format, HoursRow, figures, joined, keyed, sign, twelve};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
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
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
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
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "and")
}

fn row(row: &HoursRow) -> String {
    let spans: Vec<String> = row.spans.iter().map(|(a, b)| format!("from {} to {}", time(*a), time(*b))).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    match row.to.saturating_sub(row.from) {
        0 => format!("{from} {}", joined(&spans, "and")),
        1 => format!("{from} and {to} {}", joined(&spans, "and")),
        _ => format!("{from} to {to} {}", joined(&spans, "and")),
    }
}

fn money(amount: i64, currency: &str) -> String {
    let figures = figures(amount, currency, '.');
    match sign(currency) {
        Some(sign) => format!("{sign}{figures}"),
        None => format!("{figures} {currency}"),
    }
}
