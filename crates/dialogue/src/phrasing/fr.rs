//! French: "mardi 24 novembre à 9 h 30".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign};
use jiff::civil::{Date, Time};

const DAYS: Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS: Months = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

pub const FORMAT: Format = Format {
    name: "français",
    day,
    time,
    when: |date, year, at| format!("{} à {}", day(date, year), time(at)),
    or: |items| joined(items, "ou"),
    and: |items| joined(items, "et"),
    keys: |items| keyed(items, "pour"),
    with: |time, whom| format!("{time} avec {whom}"),
    on: |service, when| format!("{service} le {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money: |amount, currency| format!("{} {}", figures(amount, currency, ','), sign(currency).unwrap_or(currency)),
    titles: &["dr", "dre", "docteur", "docteure", "drs"],
};

fn day(date: Date, year: bool) -> String {
    let (weekday, month) = named(date, &DAYS, &MONTHS);
    let first = if date.day() == 1 { "er" } else { "" };
    match year {
        true => format!("{weekday} {}{first} {month} {}", date.day(), date.year()),
        false => format!("{weekday} {}{first} {month}", date.day()),
    }
}

fn time(at: Time) -> String {
    match at.minute() {
        0 => format!("{} h", at.hour()),
        minute => format!("{} h {minute:02}", at.hour()),
    }
}

fn hours(rows: &[HoursRow]) -> String {
    opening(rows, &DAYS, "et", run, |from, to| format!("de {} à {}", time(from), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => format!("le {day}"),
        Run::Two(one, other) => format!("le {one} et le {other}"),
        Run::More(from, to) => format!("du {from} au {to}"),
    }
}
