//! The team's lists of conversations: which conversation is in which, and in what order. One predicate and one order for
//! each, here; the database's text and the dashboard's are held equal to these by tests.

use crate::conversation::{ConversationStatus, Holder};
use crate::id::{ConversationId, MemberId};
use jiff::Timestamp;
use std::cmp::{Ordering, Reverse};

/// A list of conversations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Somebody waits for a person.
    Waiting,
    /// Given to the member who looks.
    Mine,
    /// In the team's hands and nobody's in particular.
    Unassigned,
    /// The assistant answers.
    Assistant,
    /// All that are open.
    All,
    Snoozed,
    Closed,
    /// Something could not be delivered.
    Failed,
}

/// What decides in which lists a conversation is, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub conversation: ConversationId,
    pub status: ConversationStatus,
    pub holder: Holder,
    pub assignee: Option<MemberId>,
    /// When the last word was said that both sides know of.
    pub at: Timestamp,
    /// Since when somebody waits for a person.
    pub waiting_since: Option<Timestamp>,
    /// Until when a person should have answered.
    pub due_at: Option<Timestamp>,
    pub urgent: bool,
    pub failed: bool,
}

impl View {
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Mine,
        Self::Unassigned,
        Self::Assistant,
        Self::All,
        Self::Snoozed,
        Self::Closed,
        Self::Failed,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Unassigned => "unassigned",
            Self::Assistant => "assistant",
            Self::All => "all",
            Self::Snoozed => "snoozed",
            Self::Closed => "closed",
            Self::Failed => "failed",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// Whether a conversation that stands so is in the list of this member.
    pub fn shows(self, it: &Standing, member: Option<&MemberId>) -> bool {
        let open = it.status == ConversationStatus::Open;
        match self {
            Self::Waiting => open && it.waiting_since.is_some(),
            Self::Mine => open && it.assignee.is_some() && it.assignee.as_ref() == member,
            Self::Unassigned => open && it.holder != Holder::Assistant && it.assignee.is_none(),
            Self::Assistant => open && it.holder == Holder::Assistant,
            Self::All => open,
            Self::Snoozed => it.status == ConversationStatus::Snoozed,
            Self::Closed => it.status == ConversationStatus::Closed,
            Self::Failed => it.failed && it.status != ConversationStatus::Closed,
        }
    }

    /// Which of two comes first. Waiting: emergencies, then what is due soonest, then who waits longest; the others: the
    /// last word first.
    pub fn order(self, one: &Standing, two: &Standing) -> Ordering {
        match self {
            Self::Waiting => urgency(one).cmp(&urgency(two)),
            _ => (two.at, &two.conversation).cmp(&(one.at, &one.conversation)),
        }
    }
}

fn urgency(it: &Standing) -> (Reverse<bool>, Timestamp, Timestamp, &ConversationId) {
    let never = Timestamp::MAX;
    (Reverse(it.urgent), it.due_at.unwrap_or(never), it.waiting_since.unwrap_or(never), &it.conversation)
}
