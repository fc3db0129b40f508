//! The record of a turn: what came in, what was understood, done and said. Enough to explain a turn and to replay it.
//!
//! What can be made again from this is not kept: the reading and its rules follow from the words, the state before the
//! turn from the turns before it. The words, the time and the answer stand beside the record in the store.

use super::made_of::MadeOf;
use crate::advice::Advice;
use frontdesk_dialogue::Caller;
use frontdesk_domain::{Action, Booking, Digest, Language, Outcome, Understanding};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default, skip_serializing_if = "Came::is_words")]
    pub came: Came,
    /// Other hearings of the same words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nbest: Vec<String>,
    /// Spoken until the words came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(default, skip_serializing_if = "Known::is_nothing")]
    pub known: Known,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub understood: Option<Understanding>,
    /// What language models were asked, and what of it counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub did: Vec<Did>,
    /// Which steps of which flows were taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<String>,
    /// The phrases said, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
    /// What a reminder was about, as it then was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Box<Booking>>,
    #[serde(default, skip_serializing_if = "MadeOf::is_unknown")]
    pub made_of: MadeOf,
    /// Of the dialogue's state as the turn left it.
    #[serde(default, skip_serializing_if = "Digest::is_none")]
    pub state: Digest,
}

/// What began the turn. The words or keys themselves are the turn's `heard`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    #[default]
    Words,
    Keys,
    Silence,
    /// Files, without a word.
    Files,
    /// A call rang or a chat was opened.
    Opened,
    /// A call that nobody took.
    MissedCall,
    /// The person a caller was put through to did not answer.
    NotPutThrough,
    Voicemail,
    /// An appointment is near.
    Reminder,
}

impl Came {
    /// Whether it was something that the person or their phone did in a conversation that had begun.
    pub fn is_of_the_person(self) -> bool {
        !matches!(self, Self::Opened | Self::Reminder)
    }

    fn is_words(&self) -> bool {
        *self == Self::Words
    }
}

/// What was known of the person and changes over time. The number does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Of a person who is greeted by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_texts: bool,
    /// The name on record where a model was asked: the question hides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_record: Option<String>,
}

impl Known {
    pub fn of(caller: &Caller) -> Self {
        Self { name: caller.spoken_name().map(str::to_owned), no_texts: caller.no_texts, on_record: None }
    }

    /// The person as the turn saw them.
    pub fn caller(&self, phone: Option<String>) -> Caller {
        Caller { phone, name: self.name.clone(), greet_by_name: self.name.is_some(), no_texts: self.no_texts }
    }

    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Did {
    #[serde(flatten)]
    pub action: Action,
    pub came: Outcome,
}
