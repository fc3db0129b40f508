//! What a model was asked in a turn and what came of it, kept with the turn: with it the turn is decided again without
//! the model.

use super::prompt::prompt;
use frontdesk_domain::Digest;
use frontdesk_domain::model::{Ask, Line, Tokens};
use serde::{Deserialize, Serialize};

/// One question to a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    #[serde(flatten)]
    pub given: Given,
    pub verdict: Verdict,
    /// What of the answer does not count, and why; no words of the contact or the model.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<String>,
}

/// A question and its answer, both without personal data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    pub job: Job,
    /// Of what it was asked but for the lines; the whole is among the papers.
    pub prompt: Digest,
    /// The conversation as it was shown.
    pub lines: Vec<Line>,
    /// As the model wrote it; what it wrote until then where it did not come to an end.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// Why there is no whole answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<Failed>,
    /// The model that answered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(default)]
    pub tokens: Tokens,
    /// In millionths of the currency of the prices.
    #[serde(default)]
    pub cost_micros: u64,
    /// From the question to the end of the answer.
    #[serde(default)]
    pub took_ms: u32,
    /// The version of the conversation it was asked for.
    #[serde(default)]
    pub version: i64,
}

impl Given {
    /// A question that is not answered yet, by this model, for this version of the conversation.
    pub(super) fn to(job: Job, ask: &Ask, by: &str, version: i64) -> Self {
        Self {
            job,
            prompt: Digest::of(&prompt(ask)),
            lines: ask.lines.clone(),
            answer: String::new(),
            failed: None,
            by: by.to_owned(),
            tokens: Tokens::default(),
            cost_micros: 0,
            took_ms: 0,
            version,
        }
    }

    /// Whether it was given to exactly this question.
    pub(super) fn answers(&self, ask: &Ask) -> bool {
        self.lines == ask.lines && self.prompt == Digest::of(&prompt(ask))
    }
}

/// What a model is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Job {
    /// What words mean that local understanding is not sure of.
    Commands,
    /// Warmer words for a reply.
    Phrasing,
}

/// Why a question has no answer. The turn goes on without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failed {
    /// The time a turn may take was over.
    Late,
    /// The model could not be reached, refused, broke off or withheld its answer.
    Down,
    /// The tenant's budget is used up; nothing was asked.
    OverBudget,
    /// The contact went on meanwhile.
    Interrupted,
    /// The answer was longer than any answer is.
    Flood,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All of it counts.
    Taken,
    /// Some of it counts.
    Partly,
    /// None of it counts.
    Refused,
    /// The model had nothing to say.
    Empty,
    /// There is none.
    Failed,
}

impl Job {
    pub const ALL: [Self; 2] = [Self::Commands, Self::Phrasing];

    pub fn name(self) -> &'static str {
        match self {
            Self::Commands => "commands",
            Self::Phrasing => "phrasing",
        }
    }
}

impl Failed {
    pub fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Down => "down",
            Self::OverBudget => "over_budget",
            Self::Interrupted => "interrupted",
            Self::Flood => "flood",
        }
    }

    /// For somebody who wonders why no model helped.
    pub fn told(self) -> &'static str {
        match self {
            Self::Late => "no answer came within the time of a turn",
            Self::Down => "the model could not be reached, refused or broke off",
            Self::OverBudget => "the budget of the business is used up, nobody was asked",
            Self::Interrupted => "the person went on, and the question was dropped",
            Self::Flood => "the answer had no end",
        }
    }
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Partly => "partly",
            Self::Refused => "refused",
            Self::Empty => "empty",
            Self::Failed => "failed",
        }
    }
}

impl Advice {
    /// For metrics and for people: how it came out, or why it did not.
    pub fn word(&self) -> &'static str {
        self.given.failed.map_or(self.verdict.name(), Failed::name)
    }
}
