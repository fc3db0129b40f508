//! Italian: "martedì 24 novembre alle 9:30".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign};
use jiff::civil::{Date, Time};

const DAYS: Days = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];
const MONTHS: Months = [
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
    let (weekday, month) = named(date, &DAYS, &MONTHS);
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
    opening(rows, &DAYS, "e", run, |from, to| {
        format!("{}{} {}{}", with_article("dal", from), time(from), with_article("al", to), time(to))
    })
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => the(day, "il", "la"),
        Run::Two(one, other) => format!("{} e {}", the(one, "il", "la"), the(other, "il", "la")),
        Run::More(from, to) => format!("{} {}", the(from, "dal", "dalla"), the(to, "al", "alla")),
    }
}

/// A weekday with its article; Sunday is the only one that is feminine.
fn the(day: &str, masculine: &str, feminine: &str) -> String {
    format!("{} {day}", if day == "domenica" { feminine } else { masculine })
}
