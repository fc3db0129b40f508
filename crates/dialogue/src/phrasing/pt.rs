//! Portuguese, as it is written on both sides of the ocean: "terça-feira, 24 de novembro, às 9h30".

use super::format::{Days, Format, HoursRow, Months, Run, figures, joined, keyed, named, opening, sign};
use jiff::civil::{Date, Time};

const DAYS: Days = ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"];
const MONTHS: Months = [
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
    let (weekday, month) = named(date, &DAYS, &MONTHS);
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
    opening(rows, &DAYS, "e", run, |from, to| format!("das {} {} {}", time(from), at_the(to), time(to)))
}

fn run(days: Run) -> String {
    match days {
        Run::One(day) => day.to_owned(),
        Run::Two(one, other) => format!("{} e {other}", before_another(one, other)),
        Run::More(from, to) => format!("de {} a {to}", before_another(from, to)),
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
