//! One thing to say: a phrase by name, with what it is about.

use crate::playbook::Claim;
use frontdesk_domain::{Language, Outcome};
use serde::Serialize;
use serde_json::{Map, Value};

/// A phrase to be put into words. Only `after` makes one that may claim a result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Say {
    pub phrase: String,
    pub args: Map<String, Value>,
    /// Said in this language, whatever the conversation's is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(skip)]
    proof: Option<Claim>,
}

impl Say {
    /// A phrase that claims nothing.
    pub fn new(phrase: impl Into<String>, args: Map<String, Value>) -> Self {
        Self { phrase: phrase.into(), args, language: None, proof: None }
    }

    /// The same in a language of its own.
    pub fn in_language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// A phrase said because of an outcome; it may claim what that outcome committed, and nothing else.
    pub fn after(outcome: &Outcome, phrase: impl Into<String>, args: Map<String, Value>) -> Self {
        Self { phrase: phrase.into(), args, language: None, proof: Claim::parse(outcome.name()) }
    }

    /// The last reply once more, word for word.
    pub(crate) fn again() -> Self {
        Self::new(AGAIN, Map::new())
    }

    pub(crate) fn is_again(&self) -> bool {
        self.phrase == AGAIN
    }

    pub(crate) fn proves(&self, claim: Claim) -> bool {
        self.proof == Some(claim)
    }
}

const AGAIN: &str = "(again)";
