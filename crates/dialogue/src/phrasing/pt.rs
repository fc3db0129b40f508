//! Portuguese, as it is written on both sides of the ocean: "terça-feira, 24 de novembro, às 9h30".

use super::format::{Format, HoursRow, figures, joined, keyed, sign};
use jiff::civil::{Date, Time};

const DAYS: [&str; 7] =
    ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"];
const MONTHS: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

pub const FORMAT: Format = Format {
    name: "português",
    day,
    time,
    when: |date, year, at| format!("{}, {} {}", day(date, year), at_the(at), time(at)),
    or: |items| joined(items, "ou"),
    and: |items| joined(items, "e"),
    keys: |items| keyed(items, "para"),
    with: |time, whom| format!("{time} com {whom}"),
    on: |service, when| format!("{service}, {when}"),
    article: |noun| noun.to_owned(),
    hours,
    money,
    titles: &["dr", "dra", "doutor", "doutora"],
};

fn day(date: Date, year: bool) -> String {
    let weekday = DAYS[date.weekday().to_monday_zero_offset() as usize];
    let month = MONTHS[date.month() as usize - 1];
    let first = if date.day() == 1 { "º" } else { "" };
    match year {
        true => format!("{weekday}, {}{first} de {month} de {}", date.day(), date.year()),
        false => format!("{weekday}, {}{first} de {month}", date.day()),
    }
}

fn time(at: Time) -> String {
    match at.minute() {
        0 => format!("{}h", at.hour()),
        minute => format!("{}h{minute:02}", at.hour()),
    }
}

fn at_the(at: Time) -> &'static str {
    if at.hour() <= 1 { "à" } else { "às" }
}

fn hours(rows: &[HoursRow]) -> String {
    let rows: Vec<String> = rows.iter().map(row).collect();
    joined(&rows, "e")
}

fn row(row: &HoursRow) -> String {
    let span = |(a, b): &(Time, Time)| format!("das {} {} {}", time(*a), at_the(*b), time(*b));
    let spans: Vec<String> = row.spans.iter().map(span).collect();
    let (from, to) = (DAYS[usize::from(row.from) % 7], DAYS[usize::from(row.to) % 7]);
    let first = before_another(from, to);
    match row.to.saturating_sub(row.from) {
        0 => format!("{from} {}", joined(&spans, "e")),
        1 => format!("{first} e {to} {}", joined(&spans, "e")),
        _ => format!("de {first} a {to} {}", joined(&spans, "e")),
    }
}

/// "segunda a sexta-feira": the ending is said once.
fn before_another<'d>(day: &'d str, next: &str) -> &'d str {
    if next.ends_with("-feira") { day.trim_end_matches("-feira") } else { day }
}

fn money(amount: i64, currency: &str) -> String {
    let figures = figures(amount, currency, ',');
    match (currency, sign(currency)) {
        ("BRL", _) => format!("R$ {figures}"),
        (_, Some("€")) => format!("{figures} €"),
        (_, Some(sign)) => format!("{sign} {figures}"),
        (_, None) => format!("{figures} {currency}"),
    }
}
