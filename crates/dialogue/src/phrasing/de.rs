//! German: "Dienstag, den 24. November um 9:30 Uhr".

use super::format::{Format, HoursRow, figures, joined, keyed, sign};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const MONTHS: [&str; 12] = [
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
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
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
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "und")
}

fn row(row: &HoursRow) -> String {
    let spans: Vec<String> = row.spans.iter().map(|(a, b)| format!("von {} bis {}", clock(*a), time(*b))).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    match row.to.saturating_sub(row.from) {
        0 => format!("{from} {}", joined(&spans, "und")),
        1 => format!("{from} und {to} {}", joined(&spans, "und")),
        _ => format!("{from} bis {to} {}", joined(&spans, "und")),
    }
}
