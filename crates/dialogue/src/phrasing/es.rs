//! Spanish: "el martes 24 de noviembre a las 9:30 a. m.".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign, twelve};
use jiff::civil::{Date, Time};

const DAYS: Days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
const MONTHS: Months = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

pub const FORMAT: Format = Format {
    name: "español",
    day,
    time,
    when: |date, year, at| format!("{} {} {}", day(date, year), at_the(at), time(at)),
    or: |items| joined(items, or_before(items.last())),
    and: |items| joined(items, and_before(items.last())),
    keys: |items| keyed(items, "para"),
    with: |time, whom| format!("{time} con {whom}"),
    on: |service, when| format!("{service} el {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money,
    titles: &["dr", "dra", "doctor", "doctora"],
};

fn day(date: Date, year: bool) -> String {
    let (weekday, month) = named(date, &DAYS, &MONTHS);
    match year {
        true => format!("{weekday} {} de {month} de {}", date.day(), date.year()),
        false => format!("{weekday} {} de {month}", date.day()),
    }
}

fn time(at: Time) -> String {
    let (hour, morning) = twelve(at);
    format!("{hour}:{:02} {}", at.minute(), if morning { "a. m." } else { "p. m." })
}

fn at_the(at: Time) -> &'static str {
    if twelve(at).0 == 1 { "a la" } else { "a las" }
}

/// "o" becomes "u" before an o-sound, also of figures: "7:00 u 8:00", "u 11:00".
fn or_before(last: Option<&String>) -> &'static str {
    let last = last.map_or("", String::as_str);
    let starts_with_o = last.starts_with(['o', 'O', 'ó', 'Ó', '8']) || last.starts_with("11") || last.starts_with("ho");
    if starts_with_o { "u" } else { "o" }
}

fn and_before(last: Option<&String>) -> &'static str {
    let last = last.map_or("", String::as_str);
    if last.starts_with(['i', 'I', 'í', 'Í']) { "e" } else { "y" }
}

fn hours(rows: &[HoursRow]) -> String {
    opening(rows, &DAYS, "y", run, |from, to| format!("de {} a {}", time(from), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => format!("el {day}"),
        Run::Two(one, other) => format!("{one} y {other}"),
        Run::More(from, to) => format!("de {from} a {to}"),
    }
}

fn money(amount: i64, currency: &str) -> String {
    let figures = figures(amount, currency, ',');
    match sign(currency) {
        Some("€") => format!("{figures} €"),
        Some(sign) => format!("{sign}{figures}"),
        None => format!("{figures} {currency}"),
    }
}
