//! What was understood: entities found in a text, and the commands they amount to in a conversation.
//!
//! Local understanding and a language model both give the same `Understanding`, so that nothing behind it
//! needs to know who read the words.

use crate::language::Language;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// Something found in a text. `start` and `end` count Unicode scalars, `end` excluded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    pub kind: EntityKind,
    pub start: usize,
    pub end: usize,
    pub text: String,
    /// `None` when something of this kind was said but is not valid, such as a phone number with a digit too few.
    pub value: Option<Value>,
    /// Other readings, likeliest first.
    #[serde(default)]
    pub alternatives: Vec<Value>,
    /// How sure the reading is, 0 to 1.
    pub confidence: f32,
    #[serde(default)]
    pub role: Option<Role>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
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

/// The part an entity plays in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Arrival,
    Departure,
    Birth,
    Nights,
    /// A value that the sentence takes back.
    Old,
}

/// The value of an entity. Serialised without a tag: the entity's kind tells the shape.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Datetime(#[serde(with = "minute_datetime")] DateTime),
    Date(Date),
    Time(#[serde(with = "minute_time")] Time),
    Interval(Interval),
    Name(PersonName),
    Money(Money),
    Party(Party),
    Address(StreetAddress),
    Number(serde_json::Number),
    Confirmation(Confirmation),
    /// ISO 8601 durations, RFC 5545 rules, E.164 numbers, e-mail addresses, URLs, postcodes, codes.
    Text(String),
}

impl Value {
    pub fn number(value: f64) -> Self {
        let whole = value.fract() == 0.0 && value.abs() < 9.0e15;
        let number = if whole { Some((value as i64).into()) } else { serde_json::Number::from_f64(value) };
        Self::Number(number.unwrap_or_else(|| 0.into()))
    }

    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Number(n) => n.as_i64(),
            _ => None,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Both ends are of the same shape; `None` is open on that side. The last day belongs to a span of dates;
/// the end of a span of times does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    pub start: Option<Moment>,
    pub end: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Moment {
    Datetime(#[serde(with = "minute_datetime")] DateTime),
    Date(Date),
    Time(#[serde(with = "minute_time")] Time),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    pub full: String,
    pub given: Option<String>,
    pub family: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// ISO 4217, or `None` when no currency was said.
    pub currency: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adults: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub children: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rooms: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreetAddress {
    pub street: Option<String>,
    pub number: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
}

/// What a sentence says to a yes-or-no question, decided by words, never by substrings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    Yes,
    No,
    /// "I'm not sure", "no actually yes": asked again.
    Unclear,
    /// "yes but make it three".
    Correction,
}

/// What a person wants, found in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Intent {
    /// Such as `book`, `cancel`, `ask_hours`, `person`.
    pub name: String,
    pub confidence: f32,
}

/// What a text was read as, before it is known what it means in the conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub language: Language,
    pub entities: Vec<Entity>,
    pub intents: Vec<Intent>,
    /// Whether anything in the text concerns a front desk.
    pub in_scope: bool,
}

/// What the words amount to in this conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Understanding {
    pub commands: Vec<Command>,
}

/// One thing the contact does to the conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    StartFlow {
        flow: String,
    },
    CancelFlow,
    SetSlot {
        slot: String,
        value: serde_json::Value,
    },
    /// A slot that was filled gets another value.
    CorrectSlot {
        slot: String,
        value: serde_json::Value,
    },
    Affirm,
    Deny,
    Unclear,
    /// Index into the options offered, from 0.
    Choose {
        index: usize,
    },
    /// None of the options offered.
    DeclineOptions,
    /// A side question: the name of a topic, such as `hours`.
    Ask {
        topic: String,
        /// What it is about: a service's id for `price`, a date for `hours`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<String>,
    },
    RequestHuman,
    Repeat,
    Slower,
    ChangeLanguage {
        language: Language,
    },
    Greet,
    Thank,
    Goodbye,
    WrongNumber,
    Help,
    /// Goes on with what was dropped: "actually, let's do it after all".
    Resume,
    /// Will not give what was asked for.
    Refuse,
    /// Words that may mean several flows alike: the contact is asked which.
    Clarify {
        flows: Vec<String>,
    },
    /// Somebody too young to deal with is speaking.
    Child,
    /// A grown-up took over from a child.
    GrownUp,
    /// Said to somebody else in the room: nothing in it is meant for us.
    Aside,
    /// Words that could not be read.
    NotUnderstood,
}

/// `2013-02-15T18:35`, with seconds only when they are not zero.
mod minute_datetime {
    use super::*;

    pub fn serialize<S: serde::Serializer>(value: &DateTime, s: S) -> Result<S::Ok, S::Error> {
        let form = if value.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
        s.collect_str(&value.strftime(form))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(d: D) -> Result<DateTime, D::Error> {
        let text = String::deserialize(d)?;
        if !text.contains('T') {
            return Err(serde::de::Error::custom("a date-time has a T between the date and the time"));
        }
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// `18:35`, with seconds only when they are not zero.
mod minute_time {
    use super::*;

    pub fn serialize<S: serde::Serializer>(value: &Time, s: S) -> Result<S::Ok, S::Error> {
        let form = if value.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        s.collect_str(&value.strftime(form))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Time, D::Error> {
        let text = String::deserialize(d)?;
        if text.len() > 8 || text.as_bytes().get(2) != Some(&b':') {
            return Err(serde::de::Error::custom("a time is HH:MM or HH:MM:SS"));
        }
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn values_keep_their_shape_through_json() {
        let values = [
            (Value::Date(date(2013, 2, 15)), r#""2013-02-15""#),
            (Value::Time(time(18, 35, 0, 0)), r#""18:35""#),
            (Value::Datetime(date(2013, 2, 15).at(18, 35, 0, 0)), r#""2013-02-15T18:35""#),
            (Value::number(0.2), "0.2"),
            (Value::number(3.0), "3"),
            (Value::Confirmation(Confirmation::Yes), r#""yes""#),
            (Value::Text("PT30M".into()), r#""PT30M""#),
            (
                Value::Interval(Interval { start: Some(Moment::Time(time(9, 30, 0, 0))), end: None }),
                r#"{"start":"09:30","end":null}"#,
            ),
        ];
        for (value, json) in values {
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            assert_eq!(serde_json::from_str::<Value>(json).unwrap(), value);
        }
    }
}
