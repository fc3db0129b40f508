//! The shapes of cases and answers, for the API document. `docs/understanding.md` says what they mean.

#![expect(dead_code, reason = "they are read by the document alone")]

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum CaseOrCases {
    One(Box<Case>),
    Several(Vec<Case>),
}

/// A text, and what its meaning depends on.
#[derive(Serialize, ToSchema)]
pub struct Case {
    /// Comes back in the answer.
    id: Option<String>,
    #[schema(example = "the day after tomorrow at half past two")]
    text: String,
    /// Local time in `tz`, without offset.
    #[schema(example = "2026-11-20T09:00")]
    now: String,
    /// An IANA zone; UTC unless given.
    #[schema(example = "America/Edmonton")]
    tz: Option<String>,
    /// The language spoken so far and the region; en-US unless given.
    #[schema(example = "en-CA")]
    locale: Option<String>,
    /// The kinds that were asked for, with a role after a slash where one was.
    #[schema(example = json!(["date/arrival"]))]
    expected: Option<Vec<String>>,
    /// The labels that were offered to choose from.
    options: Option<Vec<String>>,
    /// What is known already, by slot, in the shapes of values.
    known: Option<BTreeMap<String, Value>>,
    /// `future` or `past`: where a day without a year lies.
    prefer: Option<String>,
    /// Other hearings of the same words, likeliest first.
    nbest: Option<Vec<String>>,
    /// The languages that may be spoken; every one unless given.
    languages: Option<Vec<String>>,
}

#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum UnderstoodOrAll {
    One(Box<Understood>),
    Several(Vec<Understood>),
}

/// What was understood in a text.
#[derive(Serialize, ToSchema)]
pub struct Understood {
    id: String,
    /// en, es, fr, de, it, pt or nl.
    language: String,
    entities: Vec<Entity>,
    /// What the words amount to in a booking conversation, such as `{"command":"set_slot","slot":"date","value":…}`.
    commands: Vec<Value>,
    intents: Vec<Intent>,
    /// Whether anything in the text concerns a front desk.
    in_scope: bool,
    /// With `explain`: the rules that read the text.
    rules: Option<Vec<Rule>>,
}

/// `start` and `end` count Unicode scalars, `end` excluded.
#[derive(Serialize, ToSchema)]
pub struct Entity {
    kind: Kind,
    start: usize,
    end: usize,
    text: String,
    /// Null where something of this kind was said and is not valid.
    value: Option<EntityValue>,
    /// Other readings, likeliest first.
    alternatives: Vec<EntityValue>,
    /// 0 to 1.
    confidence: f32,
    role: Option<Role>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Date,
    Time,
    Datetime,
    Interval,
    Duration,
    Recurrence,
    Number,
    Percent,
    Ordinal,
    Age,
    Money,
    Phone,
    Email,
    Url,
    Name,
    Postcode,
    Code,
    Party,
    Address,
    Choice,
    Confirmation,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Arrival,
    Departure,
    Birth,
    Nights,
    /// The sentence takes it back.
    Old,
}

/// The entity's kind tells the shape: text for days, times, lengths, phones, codes and answers.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum EntityValue {
    Text(String),
    Number(f64),
    Interval(Interval),
    Name(PersonName),
    Money(Money),
    Party(Party),
    Address(StreetAddress),
}

/// Days, times or date-times; null is open on that side. The last day belongs to it, the last minute does not.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    #[schema(required)]
    start: Option<String>,
    #[schema(required)]
    end: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    full: String,
    #[schema(required)]
    given: Option<String>,
    #[schema(required)]
    family: Option<String>,
}

/// An amount, or a range of amounts that may be open.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    amount: Option<f64>,
    min: Option<f64>,
    max: Option<f64>,
    /// ISO 4217; null when none was said.
    #[schema(required)]
    currency: Option<String>,
}

/// Who comes; what was not said is left out.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Party {
    people: Option<u32>,
    adults: Option<u32>,
    children: Option<u32>,
    ages: Option<Vec<u32>>,
    rooms: Option<u32>,
}

#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StreetAddress {
    #[schema(required)]
    street: Option<String>,
    #[schema(required)]
    number: Option<String>,
    #[schema(required)]
    postcode: Option<String>,
    #[schema(required)]
    city: Option<String>,
    #[schema(required)]
    country: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Intent {
    name: String,
    confidence: f32,
}

#[derive(Serialize, ToSchema)]
pub struct Rule {
    rule: String,
    pattern: String,
    start: usize,
    end: usize,
    text: String,
}
