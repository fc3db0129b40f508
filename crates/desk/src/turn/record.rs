//! The record of a turn: heard, understood, done, said. Enough to explain a turn and to replay it.

use crate::advice::Advice;
use frontdesk_domain::understanding::Reading;
use frontdesk_domain::{Action, Outcome, Understanding};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Reading>,
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
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Did {
    #[serde(flatten)]
    pub action: Action,
    pub came: Outcome,
}
