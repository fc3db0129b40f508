//! French: "mardi 24 novembre à 9 h 30".

use super::format::{Format, HoursRow, figures, joined, keyed, sign};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS: [&str; 12] = [
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
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
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
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "et")
}

fn row(row: &HoursRow) -> String {
    let spans: Vec<String> = row.spans.iter().map(|(a, b)| format!("de {} à {}", time(*a), time(*b))).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    match row.to.saturating_sub(row.from) {
        0 => format!("le {from} {}", joined(&spans, "et")),
        1 => format!("le {from} et le {to} {}", joined(&spans, "et")),
        _ => format!("du {from} au {to} {}", joined(&spans, "et")),
    }
}
