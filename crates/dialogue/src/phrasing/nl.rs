//! Dutch: "dinsdag 24 november om 9.30 uur".

use super::format::{Format, HoursRow, figures, joined, keyed, sign};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
const MONTHS: [&str; 12] = [
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
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
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
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "en")
}

fn row(row: &HoursRow) -> String {
    let spans: Vec<String> = row.spans.iter().map(|(a, b)| format!("van {} tot {}", clock(*a), time(*b))).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    match row.to.saturating_sub(row.from) {
        0 => format!("{from} {}", joined(&spans, "en")),
        1 => format!("{from} en {to} {}", joined(&spans, "en")),
        _ => format!("{from} tot en met {to} {}", joined(&spans, "en")),
    }
}
