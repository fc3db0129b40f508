//! Reading one JSON line at a time, for evaluation and for trying things out.

use crate::utterance::{Expected, Heard, Prefer, Utterance};
use frontdesk_domain::understanding::{Entity, EntityKind, Intent, Role, Value};
use frontdesk_domain::{Language, Locale};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text to understand, and what its meaning depends on.
#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    #[serde(default)]
    pub id: String,
    pub text: String,
    /// Local time in `tz`, without offset: `2026-11-20T09:00:00`.
    pub now: DateTime,
    /// An IANA zone.
    #[serde(default = "utc")]
    pub tz: String,
    /// Its language is the one spoken so far; its region sets day-first, phone region, currency and holidays.
    #[serde(default = "american")]
    pub locale: Locale,
    /// Kinds asked for, with a role after a slash where one is asked for: `date/birth`.
    #[serde(default)]
    pub expected: Vec<String>,
    /// Labels offered to choose from.
    #[serde(default)]
    pub options: Vec<String>,
    /// What the conversation knows already, by slot, in the shapes of values: `{"date": "2026-11-24"}`.
    #[serde(default)]
    pub known: BTreeMap<String, serde_json::Value>,
    /// Languages that may be spoken; every one when empty.
    #[serde(default)]
    pub languages: Vec<Language>,
    #[serde(default)]
    pub prefer: Prefer,
    /// Other hearings of the same words, likeliest first.
    #[serde(default)]
    pub nbest: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub id: String,
    pub language: Language,
    pub entities: Vec<Entity>,
    pub intents: Vec<Intent>,
    pub in_scope: bool,
}

/// Why a line cannot be read. Holds no text of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError(String);

impl std::fmt::Display for LineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LineError {}

/// One JSON line as a question.
pub fn utterance_from_json(line: &str) -> Result<Line, LineError> {
    serde_json::from_str(line).map_err(|e| {
        LineError(format!(
            "the line is not a case to understand (column {}); see the fields id, text, now, tz, locale, expected",
            e.column()
        ))
    })
}

/// A JSON value as a question.
pub fn utterance_from_value(case: serde_json::Value) -> Result<Line, LineError> {
    let wanted = "it is not a case to understand; see the fields id, text, now, tz, locale, expected";
    serde_json::from_value(case).map_err(|_| LineError(wanted.into()))
}

/// Reads a line's text.
pub fn answer(line: &Line) -> Result<Answer, LineError> {
    let reading = hear(line, |_, heard| heard.reading)?;
    Ok(Answer {
        id: line.id.clone(),
        language: reading.language,
        entities: reading.entities,
        intents: reading.intents,
        in_scope: reading.in_scope,
    })
}

/// Reads a line's text and hands over what was asked and heard.
pub fn hear<T>(line: &Line, then: impl FnOnce(&Utterance<'_>, Heard) -> T) -> Result<T, LineError> {
    let zone = zone(&line.tz)?;
    let expected = line.expected.iter().map(|e| expected(e)).collect::<Result<Vec<_>, _>>()?;
    let known: Vec<(String, Value)> = line.known.iter().filter_map(|(slot, v)| known(slot, v)).collect();
    let utterance = Utterance {
        text: &line.text,
        now: line.now,
        zone: &zone,
        locale: &line.locale,
        language: line.locale.language,
        languages: if line.languages.is_empty() { &Language::ALL } else { &line.languages },
        expected: &expected,
        options: &line.options,
        prefer: line.prefer,
        known: &known,
        nbest: &line.nbest,
        vocabulary: &[],
    };
    Ok(then(&utterance, crate::read(&utterance)))
}

fn zone(name: &str) -> Result<TimeZone, LineError> {
    frontdesk_domain::zone::named(name)
        .map_err(|_| LineError("tz is not a time zone; use one such as America/Edmonton".into()))
}

/// A fact in one of the shapes of values; anything else says nothing.
fn known(slot: &str, value: &serde_json::Value) -> Option<(String, Value)> {
    Some((slot.to_string(), serde_json::from_value(value.clone()).ok()?))
}

/// `date/birth` as a kind and a role.
pub fn expected(text: &str) -> Result<Expected, LineError> {
    let (kind, role) = text.split_once('/').map_or((text, None), |(kind, role)| (kind, Some(role)));
    let unknown =
        || LineError("expected holds kinds such as date, time, name, phone, with a role after a slash".into());
    let kind: EntityKind = serde_json::from_value(kind.into()).map_err(|_| unknown())?;
    let role: Option<Role> = role.map(|r| serde_json::from_value(r.into())).transpose().map_err(|_| unknown())?;
    Ok(Expected { kind, role })
}

fn utc() -> String {
    "UTC".into()
}

fn american() -> Locale {
    Locale::new(Language::En, "US")
}
