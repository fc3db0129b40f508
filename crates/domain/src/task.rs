//! What a person of the team has to do: what somebody was promised, and what the team noted.

use crate::id::{ContactId, ConversationId, MemberId, TaskId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub id: TaskId,
    pub kind: TaskKind,
    /// For the team; empty where the kind says it all.
    pub title: String,
    pub contact: Option<ContactId>,
    pub conversation: Option<ConversationId>,
    pub assignee: Option<MemberId>,
    pub due_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
    /// Who ticked it off; nobody where a promise was kept by itself.
    pub done_by: Option<MemberId>,
    /// Grows with every change.
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// A call that nobody took, and the caller was not heard of again.
    MissedCall,
    /// Somebody left a message for the team.
    Message,
    /// Somebody asked for a person.
    Handoff,
    /// Noted by the team.
    Noted,
}

impl TaskKind {
    pub const ALL: [Self; 4] = [Self::MissedCall, Self::Message, Self::Handoff, Self::Noted];

    pub fn name(self) -> &'static str {
        match self {
            Self::MissedCall => "missed_call",
            Self::Message => "message",
            Self::Handoff => "handoff",
            Self::Noted => "noted",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether one that is open is promise enough: who asked for a person and left a message is called back once.
    pub fn covers(self, other: Self) -> bool {
        let is_promise = |kind| matches!(kind, Self::Message | Self::Handoff);
        self == other || (is_promise(self) && is_promise(other))
    }
}
