//! German: "Dienstag, den 24. November um 9:30 Uhr".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign};
use jiff::civil::{Date, Time};

const DAYS: Days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const MONTHS: Months = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

pub const FORMAT: Format = Format {
    name: "Deutsch",
    day,
    time,
    when: |date, year, at| format!("{} um {}", day(date, year), time(at)),
    or: |items| joined(items, "oder"),
    and: |items| joined(items, "und"),
    keys: |items| keyed(items, "für"),
    with: |time, whom| format!("{time} bei {whom}"),
    on: |service, when| format!("{service} am {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money: |amount, currency| format!("{} {}", figures(amount, currency, ','), sign(currency).unwrap_or(currency)),
    titles: &["dr", "doktor", "doktorin", "frau", "herr", "herrn"],
};

/// With "den", a voice reads the figure as it is inflected after "am", "von" and "auf".
fn day(date: Date, year: bool) -> String {
    let (weekday, month) = named(date, &DAYS, &MONTHS);
    match year {
        true => format!("{weekday}, den {}. {month} {}", date.day(), date.year()),
        false => format!("{weekday}, den {}. {month}", date.day()),
    }
}

fn time(at: Time) -> String {
    format!("{} Uhr", clock(at))
}

fn clock(at: Time) -> String {
    match at.minute() {
        0 => at.hour().to_string(),
        minute => format!("{}:{minute:02}", at.hour()),
    }
}

fn hours(rows: &[HoursRow]) -> String {
    opening(rows, &DAYS, "und", run, |from, to| format!("von {} bis {}", clock(from), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => day.to_owned(),
        Run::Two(one, other) => format!("{one} und {other}"),
        Run::More(from, to) => format!("{from} bis {to}"),
    }
}
