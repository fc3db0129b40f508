//! People who contact the business.

use crate::id::ContactId;
use crate::language::Language;
use serde::{Deserialize, Serialize};

/// A person, known by the addresses they wrote or called from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub id: ContactId,
    pub name: Option<String>,
    pub language: Option<Language>,
    pub address: Address,
    /// Whether they agreed to be greeted by name. Without it the name is kept but not spoken first.
    pub greet_by_name: bool,
    pub sms: Consent,
}

/// Where a person is reached. Two addresses that differ in one digit are two people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Address {
    /// E.164.
    Phone(String),
    /// A browser in the web chat: the visitor id.
    Visitor(String),
    /// A caller who hides the number: the call's own id, so that no two of them are one person.
    Anonymous(String),
}

impl Address {
    pub fn phone(&self) -> Option<&str> {
        match self {
            Self::Phone(number) => Some(number),
            _ => None,
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Self::Phone(_) => "phone",
            Self::Visitor(_) => "visitor",
            Self::Anonymous(_) => "anonymous",
        }
    }

    pub fn value(&self) -> &str {
        match self {
            Self::Phone(v) | Self::Visitor(v) | Self::Anonymous(v) => v,
        }
    }
}

/// Whether it is a whole number in E.164: a plus, then 7 to 15 digits without a zero in front. E.164 allows 15; the
/// shortest whole numbers in use, such as Niue's, have 7 with their country code.
pub fn is_e164(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or_default();
    (7..=15).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
}

/// What a contact agreed to for texts. The ledger of changes is kept as events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// They contacted us: answers, confirmations and reminders are fine.
    #[default]
    Implied,
    /// They wrote START.
    Given,
    /// They wrote STOP: nothing is sent until they write START.
    Withdrawn,
}

impl Consent {
    pub fn may_send(self) -> bool {
        self != Self::Withdrawn
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Implied => "implied",
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(text: &str) -> Self {
        match text {
            "given" => Self::Given,
            "withdrawn" => Self::Withdrawn,
            _ => Self::Implied,
        }
    }
}

/// A message that is an order to the sender's side and no part of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyword {
    /// Send me nothing more.
    Stop,
    /// Who is this?
    Help,
    /// You may send again.
    Start,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_full() {
        for number in ["+15875550199", "+4930123456", "+6834000", "+123456789012345"] {
            assert!(is_e164(number), "{number}");
        }
        let not =
            ["15875550199", "+0301234567", "+1 587 555 0199", "+158755", "+1234567890123456", "+1587555o199", "", "+"];
        for text in not {
            assert!(!is_e164(text), "{text}");
        }
    }
}
