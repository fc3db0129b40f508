//! Messages of text channels, inbound and outbound. What is said on the phone is kept with the turn; while a person of the
//! team has the call in hand there are no turns, and it is a message too.

use crate::channel::Medium;
use crate::id::{BookingId, ConversationId, MessageId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub conversation: ConversationId,
    pub medium: Medium,
    pub author: Author,
    /// The address it came from.
    pub from: String,
    /// The address it goes to.
    pub to: String,
    pub body: String,
    pub purpose: Purpose,
    pub booking: Option<BookingId>,
    pub delivery: Delivery,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    Contact,
    Assistant,
    Member,
    System,
}

impl Author {
    pub fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Assistant => "assistant",
            Self::Member => "member",
            Self::System => "system",
        }
    }
}

/// Why a message is sent. Quiet hours hold back `Reminder`, never the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Reply,
    Confirmation,
    Reminder,
    MissedCall,
}

impl Purpose {
    pub const ALL: [Purpose; 4] = [Self::Reply, Self::Confirmation, Self::Reminder, Self::MissedCall];

    pub fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Confirmation => "confirmation",
            Self::Reminder => "reminder",
            Self::MissedCall => "missed_call",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == text)
    }

    pub fn respects_quiet_hours(self) -> bool {
        self == Self::Reminder
    }
}

/// How far a message has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    Queued,
    Sent,
    Delivered,
    Failed,
}

impl Delivery {
    pub const ALL: [Delivery; 4] = [Self::Queued, Self::Sent, Self::Delivered, Self::Failed];

    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.name() == text)
    }

    /// Status callbacks arrive out of order: a message never goes back from delivered or failed.
    pub fn advance(self, to: Delivery) -> Delivery {
        if self >= Self::Delivered { self } else { self.max(to) }
    }
}
