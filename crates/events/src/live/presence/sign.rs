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
