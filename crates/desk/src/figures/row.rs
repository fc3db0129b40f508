//! What a figure is made of: cases, each with the event that starts its clock.

use frontdesk_domain::{ConversationId, Language, Medium};
use jiff::Timestamp;

/// One case that a figure is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub conversation: Option<ConversationId>,
    /// Of the event that starts its clock.
    pub at: Timestamp,
    pub counts: Counts,
    /// Milliseconds, or money in the smallest unit, as the figure's unit says.
    pub amount: Option<i64>,
    /// By whom, why or where.
    pub word: Option<String>,
    pub of: Of,
}

/// Whether a case is counted among all of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    Yes,
    No,
    /// Nobody knows yet; it is told apart.
    Waiting,
}

impl Counts {
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Waiting => "waiting",
        }
    }
}

/// What a conversation is grouped by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Of {
    pub medium: Option<Medium>,
    /// The flow spoken about last.
    pub flow: Option<String>,
    pub language: Option<Language>,
}
