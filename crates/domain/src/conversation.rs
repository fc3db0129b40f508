//! A conversation: one exchange with one contact, over one or several media.

use crate::channel::Medium;
use crate::id::{ChannelId, ContactId, ConversationId};
use crate::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One exchange. The dialogue state and the version live beside it in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    pub id: ConversationId,
    pub contact: ContactId,
    pub channel: ChannelId,
    pub medium: Medium,
    pub status: ConversationStatus,
    pub holder: Holder,
    pub language: Language,
    pub opened_at: Timestamp,
    pub last_at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConversationStatus {
    Open,
    Snoozed,
    Closed,
}

impl ConversationStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Snoozed => "snoozed",
            Self::Closed => "closed",
        }
    }
}

/// Who answers. While a person holds the conversation the assistant sends nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    Assistant,
    /// Waits for a person to take it.
    Queue,
    /// A member of the team.
    Member,
}

impl Holder {
    pub fn name(self) -> &'static str {
        match self {
            Self::Assistant => "assistant",
            Self::Queue => "queue",
            Self::Member => "member",
        }
    }
}
