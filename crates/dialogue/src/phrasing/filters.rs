//! The template filters of a language. Moments come as ISO text: "2026-11-24T09:30", "2026-11-24", "09:30".

use super::format::{Format, HoursRow, format_of};
use frontdesk_domain::Language;
use jiff::civil::{Date, DateTime, Time};
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter};
use serde::Deserialize;
use std::fmt::Write;

/// The names a template may use after a bar.
pub const FILTERS: &[&str] =
    &["when", "day", "time", "or", "and", "keys", "a", "hours", "money", "upfirst", "first_name", "spaced"];

/// Around what a template fills in, where facts are to be told from words. No text of ours has these signs.
pub const FACT: char = '\u{e000}';
pub const FACT_END: char = '\u{e001}';
/// The argument that asks for them; no playbook can name it.
pub const MARKED: &str = "(marked)";

/// An empty set of templates that writes this language.
pub fn environment(language: Language) -> Environment<'static> {
    let format = format_of(language);
    let mut env = Environment::empty();
    env.set_auto_escape_callback(|_| AutoEscape::None);
    env.set_undefined_behavior(UndefinedBehavior::Lenient);
    env.set_formatter(write);
    env.add_filter("when", move |state: &State, at: &Value| when(format, state, text(at)));
    env.add_filter("day", move |state: &State, at: &Value| {
        date_of(text(at)).map_or_else(String::new, |date| (format.day)(date, other_year(state, date)))
    });
    env.add_filter("time", move |at: &Value| time_of(text(at)).map_or_else(String::new, format.time));
    env.add_filter("or", move |items: &Value| (format.or)(&list(items)));
    env.add_filter("and", move |items: &Value| (format.and)(&list(items)));
    env.add_filter("keys", move |items: &Value| (format.keys)(&list(items)));
    env.add_filter("a", move |noun: &Value| (format.article)(text(noun)));
    env.add_filter("hours", move |rows: Value| (format.hours)(&Vec::<HoursRow>::deserialize(rows).unwrap_or_default()));
    env.add_filter("money", move |state: &State, amount: &Value| {
        let currency = state.lookup("currency").map(|c| c.to_string()).unwrap_or_default();
        amount.as_i64().map_or_else(String::new, |amount| (format.money)(amount, &currency))
    });
    env.add_filter("upfirst", |noun: &Value| upfirst(text(noun)));
    env.add_filter("first_name", |name: &Value| text(name).split_whitespace().next().unwrap_or_default().to_owned());
    env.add_filter("spaced", |code: &Value| {
        text(code).chars().flat_map(|c| [c, ' ']).collect::<String>().trim_end().to_owned()
    });
    env
}

/// Writes what is filled in.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if state.lookup(MARKED).is_none() {
        return escape_formatter(out, state, value);
    }
    out.write_char(FACT)?;
    escape_formatter(out, state, value)?;
    Ok(out.write_char(FACT_END)?)
}

/// What is missing is written as nothing: a call goes on where a word is lost.
fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> Vec<String> {
    value.try_iter().map(|items| items.map(|i| i.to_string()).collect()).unwrap_or_default()
}

fn when(format: &Format, state: &State, at: &str) -> String {
    match (date_of(at), time_of(at)) {
        (Some(date), Some(time)) => (format.when)(date, other_year(state, date), time),
        (Some(date), None) => (format.day)(date, other_year(state, date)),
        (None, Some(time)) => (format.time)(time),
        (None, None) => String::new(),
    }
}

fn date_of(at: &str) -> Option<Date> {
    at.get(..10)?.parse().ok()
}

fn time_of(at: &str) -> Option<Time> {
    match at.len() {
        5 => at.parse().ok(),
        _ if at.contains('T') => at.parse::<DateTime>().ok().map(DateTime::time),
        _ => None,
    }
}

fn other_year(state: &State, date: Date) -> bool {
    let today = state.lookup("today").map(|t| t.to_string());
    today.and_then(|t| date_of(&t)).is_some_and(|today| today.year() != date.year())
}

fn upfirst(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
