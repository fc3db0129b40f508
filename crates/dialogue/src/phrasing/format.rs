//! How a language writes what is counted and dated. A language is one file with one `Format`.

use super::{de, en, es, fr, it, nl, pt};
use frontdesk_domain::Language;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// A language's ways, as plain functions.
#[derive(Debug)]
pub struct Format {
    /// The language's own name, as it is asked for: "English".
    pub name: &'static str,
    /// "Tuesday, November 24"; with the year where it is not the current one.
    pub day: fn(Date, bool) -> String,
    /// "9:30 AM"
    pub time: fn(Time) -> String,
    /// "Tuesday, November 24 at 9:30 AM"
    pub when: fn(Date, bool, Time) -> String,
    /// "10 AM or 10:30 AM"
    pub or: fn(&[String]) -> String,
    /// "hours, prices and addresses"
    pub and: fn(&[String]) -> String,
    /// "1 for 10 AM, 2 for 10:30 AM"
    pub keys: fn(&[String]) -> String,
    /// "9:30 AM with Dr. Patel"
    pub with: fn(&str, &str) -> String,
    /// "Checkup on Tuesday, November 24 at 9:30 AM"
    pub on: fn(&str, &str) -> String,
    /// "a Checkup"
    pub article: fn(&str) -> String,
    /// "Monday to Friday from 9 AM to 5 PM"
    pub hours: fn(&[HoursRow]) -> String,
    /// An amount in the smallest unit, with its currency (ISO 4217).
    pub money: fn(i64, &str) -> String,
    /// What stands before a practitioner's name, in lower case: "dr".
    pub titles: &'static [&'static str],
}

/// A run of days with the same hours; days count from Monday, 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursRow {
    pub from: u8,
    pub to: u8,
    pub spans: Vec<(Time, Time)>,
}

/// The registry: one line for each language.
const FORMATS: &[(Language, &Format)] = &[
    (Language::En, &en::FORMAT),
    (Language::Es, &es::FORMAT),
    (Language::Fr, &fr::FORMAT),
    (Language::De, &de::FORMAT),
    (Language::It, &it::FORMAT),
    (Language::Pt, &pt::FORMAT),
    (Language::Nl, &nl::FORMAT),
];

/// The ways of a language; English ones where it has none yet.
pub fn format_of(language: Language) -> &'static Format {
    FORMATS.iter().find(|(l, _)| *l == language).map_or(&en::FORMAT, |(_, format)| format)
}

/// "Tuesday, November 24 at 9:30 AM", with the year where it is not that of `today`.
pub fn moment(language: Language, at: DateTime, today: Date) -> String {
    (format_of(language).when)(at.date(), at.year() != today.year(), at.time())
}

/// Whether a word stands before a practitioner's name in any language: names keep their titles when the language
/// of a conversation changes.
pub fn is_title(word: &str) -> bool {
    FORMATS.iter().any(|(_, format)| format.titles.contains(&word))
}

/// Names from Monday on, or from January on, in the language's own words.
pub type Days = [&'static str; 7];
pub type Months = [&'static str; 12];

/// The names of a date's weekday and month.
pub fn named(date: Date, days: &Days, months: &Months) -> (&'static str, &'static str) {
    (days[date.weekday().to_monday_zero_offset() as usize], months[date.month() as usize - 1])
}

/// The days that a row of opening hours is about.
pub enum Run {
    One(&'static str),
    Two(&'static str, &'static str),
    More(&'static str, &'static str),
}

/// "Monday to Friday from 9 AM to 5 PM and …": `run` says the days and `span` the hours, from and to.
pub fn opening(
    rows: &[HoursRow],
    days: &Days,
    and: &str,
    run: fn(Run) -> String,
    span: fn(Time, Time) -> String,
) -> String {
    let row = |row: &HoursRow| {
        let (from, to) = (days[usize::from(row.from) % 7], days[usize::from(row.to) % 7]);
        let which = match row.to.saturating_sub(row.from) {
            0 => Run::One(from),
            1 => Run::Two(from, to),
            _ => Run::More(from, to),
        };
        let spans: Vec<String> = row.spans.iter().map(|(a, b)| span(*a, *b)).collect();
        format!("{} {}", run(which), joined(&spans, and))
    };
    joined(&rows.iter().map(row).collect::<Vec<_>>(), and)
}

/// "a, b or c".
pub fn joined(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// "1 for a, 2 for b".
pub fn keyed(items: &[String], word: &str) -> String {
    let keys = items.iter().enumerate().map(|(i, item)| format!("{} {word} {item}", i + 1));
    keys.collect::<Vec<_>>().join(", ")
}

/// The figures of an amount, with `mark` between units and cents; cents only when there are any.
pub fn figures(amount: i64, currency: &str, mark: char) -> String {
    if matches!(currency, "JPY" | "KRW" | "CLP" | "VND" | "ISK" | "PYG") {
        return amount.to_string();
    }
    match (amount / 100, (amount % 100).abs()) {
        (units, 0) => units.to_string(),
        (units, cents) => format!("{units}{mark}{cents:02}"),
    }
}

pub fn sign(currency: &str) -> Option<&'static str> {
    match currency {
        "USD" | "CAD" | "AUD" | "NZD" | "MXN" => Some("$"),
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "JPY" => Some("¥"),
        _ => None,
    }
}

/// The hour on a twelve-hour clock, and whether it is before noon.
pub fn twelve(time: Time) -> (i8, bool) {
    let hour = time.hour() % 12;
    (if hour == 0 { 12 } else { hour }, time.hour() < 12)
}
