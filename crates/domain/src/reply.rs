//! What is said back, before a channel adapter puts it into its vendor's form.

use crate::language::Language;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    pub language: Language,
    /// Plain text, one paragraph; never markup.
    pub text: String,
    /// The same text cut where its language changes; empty where it does not.
    #[serde(default)]
    pub passages: Vec<Passage>,
    /// What the contact may choose from, in the order of the keypad's 1, 2, 3: buttons where the channel has them.
    #[serde(default)]
    pub options: Vec<String>,
    #[serde(default)]
    pub pace: Pace,
    /// Words the speech recogniser should expect.
    #[serde(default)]
    pub hints: Vec<String>,
    pub next: Next,
}

/// A part of a reply that is in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub language: Language,
    pub text: String,
}

impl Reply {
    /// The text, each part with its language.
    pub fn parts(&self) -> Vec<(Language, &str)> {
        match self.passages.as_slice() {
            [] => vec![(self.language, &self.text)],
            passages => passages.iter().map(|p| (p.language, p.text.as_str())).collect(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    #[default]
    Normal,
    Slow,
}

/// What happens after the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// The contact speaks.
    Listen,
    /// The conversation is over; on the phone we hang up.
    End,
    /// The call is put through to this number (E.164).
    Transfer { to: String },
    /// The caller leaves a message after the tone.
    Voicemail,
}
