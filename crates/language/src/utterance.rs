//! What comes in to be understood, and what was heard in it.

use crate::term::cut;
use frontdesk_domain::understanding::{EntityKind, Reading, Role, Value};
use frontdesk_domain::{Language, Locale};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A text and everything its meaning depends on.
#[derive(Clone, Copy, Debug)]
pub struct Utterance<'a> {
    pub text: &'a str,
    /// Local time in `zone`.
    pub now: DateTime,
    pub zone: &'a TimeZone,
    /// The tenant's: its region sets the order of day and month, the currency and the country of phone numbers.
    pub locale: &'a Locale,
    /// The language of the conversation so far.
    pub language: Language,
    /// The languages that may be spoken.
    pub languages: &'a [Language],
    /// What was asked for. A bare "9" is read in its light.
    pub expected: &'a [Expected],
    /// The options offered, in order.
    pub options: &'a [String],
    pub prefer: Prefer,
    /// What the conversation knows already, by slot: "the same time" and "an hour later" refer to it.
    pub known: &'a [(String, Value)],
    /// Other hearings of the same words, likeliest first.
    pub nbest: &'a [String],
    /// The tenant's own words to spot.
    pub vocabulary: &'a [Term],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    pub kind: EntityKind,
    pub role: Option<Role>,
}

/// Whether "the 3rd" lies before or behind us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Prefer {
    #[default]
    Future,
    Past,
}

/// Something a tenant has a name for: a service, a practitioner. Made once and used for many texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub id: String,
    /// Each way to say it, cut into words as they are compared.
    pub(crate) phrases: Vec<Vec<String>>,
}

impl Term {
    /// `words`: ways to say it, such as "checkup" and "check-up". Case, diacritics and small slips in words of
    /// five letters and more do not matter.
    pub fn new<W: AsRef<str>>(id: impl Into<String>, words: impl IntoIterator<Item = W>) -> Self {
        Self { id: id.into(), phrases: words.into_iter().map(|w| cut(w.as_ref())).collect() }
    }
}

/// A term found in the text; `start` and `end` count Unicode scalars, `end` excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundTerm {
    pub id: String,
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    pub reading: Reading,
    pub terms: Vec<FoundTerm>,
}

impl Utterance<'_> {
    pub fn expects(&self, kind: EntityKind) -> bool {
        self.expected.iter().any(|e| e.kind == kind)
    }

    pub fn expects_role(&self, role: Role) -> bool {
        self.expected.iter().any(|e| e.role == Some(role))
    }

    /// Whether a bare "9" or "the 24th" answers the question.
    pub fn expects_time(&self) -> bool {
        use EntityKind::{Date, Datetime, Interval, Time};
        self.expected.iter().any(|e| matches!(e.kind, Date | Time | Datetime | Interval))
    }
}
