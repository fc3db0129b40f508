//! Dutch: "dinsdag 24 november om 9.30 uur".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign};
use jiff::civil::{Date, Time};

const DAYS: Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS: Months = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

pub const FORMAT: Format = Format {
    name: "Nederlands",
    day,
    time,
    when: |date, year, at| format!("{} om {}", day(date, year), time(at)),
    or: |items| joined(items, "of"),
    and: |items| joined(items, "en"),
    keys: |items| keyed(items, "voor"),
    with: |time, whom| format!("{time} bij {whom}"),
    on: |service, when| format!("{service} op {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money: |amount, currency| format!("{} {}", sign(currency).unwrap_or(currency), figures(amount, currency, ',')),
    titles: &["dr", "drs", "dokter", "doctor"],
};

fn day(date: Date, year: bool) -> String {
    let (weekday, month) = named(date, &DAYS, &MONTHS);
    match year {
        true => format!("{weekday} {} {month} {}", date.day(), date.year()),
        false => format!("{weekday} {} {month}", date.day()),
    }
}

fn time(at: Time) -> String {
    format!("{} uur", clock(at))
}

fn clock(at: Time) -> String {
    match at.minute() {
        0 => at.hour().to_string(),
        minute => format!("{}.{minute:02}", at.hour()),
    }
}

fn hours(rows: &[HoursRow]) -> String {
    opening(rows, &DAYS, "en", run, |from, to| format!("van {} tot {}", clock(from), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => day.to_owned(),
        Run::Two(one, other) => format!("{one} en {other}"),
        Run::More(from, to) => format!("{from} tot en met {to}"),
    }
}
