//! What is told of somebody at this moment.

use frontdesk_domain::{ConversationId, MemberId};
use serde::{Deserialize, Serialize};

/// What is told to whoever looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// What a member does.
    Member(Present),
    /// The contact of a conversation is writing.
    Contact(ConversationId),
    /// Of a call, to whoever looks at it.
    Call(InCall),
}

/// What happens in a call at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InCall {
    pub conversation: ConversationId,
    /// The turn that it belongs to.
    pub turn: i64,
    #[serde(flatten)]
    pub what: Happens,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Happens {
    /// The caller speaks: what was recognised until now.
    Speaks { words: String },
    /// The turn was answered, so many milliseconds after the caller's words came.
    Answered { took_ms: u64 },
}

/// Somebody of the team, at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    pub member: MemberId,
    /// What they look at; `None`: at nothing in particular.
    pub conversation: Option<ConversationId>,
    pub doing: Doing,
    /// For so many seconds. `None`: from this moment on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ago: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    Watching,
    /// To the contact. Told again every few seconds while it goes on.
    Typing,
    /// For the team.
    Noting,
    /// None of their pages is open any more.
    Away,
}
