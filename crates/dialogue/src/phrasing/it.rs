//! Italian: "martedì 24 novembre alle 9:30".

use super::format::{Format, HoursRow, figures, joined, keyed, sign};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

pub const FORMAT: Format = Format {
    name: "italiano",
    day,
    time,
    when: |date, year, at| format!("{} {}{}", day(date, year), with_article("al", at), time(at)),
    or: |items| joined(items, or_before(items.last())),
    and: |items| joined(items, "e"),
    keys: |items| keyed(items, "per"),
    with: |time, whom| format!("{time} con {whom}"),
    on: |service, when| format!("{service} di {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money: |amount, currency| format!("{} {}", figures(amount, currency, ','), sign(currency).unwrap_or(currency)),
    titles: &["dr", "dott", "dottor", "dottore", "dottoressa", "dottssa", "ssa"],
};

fn day(date: Date, year: bool) -> String {
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
    let day = if date.day() == 1 { "primo".to_owned() } else { date.day().to_string() };
    match year {
        true => format!("{weekday} {day} {month} {}", date.year()),
        false => format!("{weekday} {day} {month}"),
    }
}

fn time(at: Time) -> String {
    format!("{}:{:02}", at.hour(), at.minute())
}

/// "alle 9:30", "all'1:00"; "dalle", "dall'".
fn with_article(preposition: &str, at: Time) -> String {
    if at.hour() == 1 { format!("{preposition}l'") } else { format!("{preposition}le ") }
}

fn or_before(last: Option<&String>) -> &'static str {
    if last.is_some_and(|l| l.starts_with(['o', 'O'])) { "od" } else { "o" }
}

fn hours(rows: &[HoursRow]) -> String {
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "e")
}

fn row(row: &HoursRow) -> String {
    let span = |(a, b): &(Time, Time)| {
        format!("{}{} {}{}", with_article("dal", *a), time(*a), with_article("al", *b), time(*b))
    };
    let spans: Vec<String> = row.spans.iter().map(span).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    match row.to.saturating_sub(row.from) {
        0 => format!("{} {}", the(from, "il", "la"), joined(&spans, "e")),
        1 => format!("{} e {} {}", the(from, "il", "la"), the(to, "il", "la"), joined(&spans, "e")),
        _ => format!("{} {} {}", the(from, "dal", "dalla"), the(to, "al", "alla"), joined(&spans, "e")),
    }
}

/// A weekday with its article; Sunday is the only one that is feminine.
fn the(day: &str, masculine: &str, feminine: &str) -> String {
    format!("{} {day}", if day == "domenica" { feminine } else { masculine })
}
