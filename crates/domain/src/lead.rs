//! A lead: somebody who wants something of the business, from the first wish to the visit that was paid for.

use crate::id::{BookingId, ContactId, ConversationId, LeadId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

mod course;

pub use course::{Came, News, WENT_QUIET, goes_on};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    pub id: LeadId,
    /// Whose address it came up with; of a person who has several it is any of them.
    pub contact: ContactId,
    /// Where it came up.
    pub conversation: Option<ConversationId>,
    /// What it led to.
    pub booking: Option<BookingId>,
    pub stage: Stage,
    /// In the words of whoever noted it; a flow's name or `missed_call` where the desk did.
    pub wants: String,
    /// In the smallest unit of the tenant's currency.
    pub value: Option<i64>,
    /// Why it was lost; a word of the program where the desk found it so.
    pub reason: Option<String>,
    /// When time decides it: an appointment is over, or who was never heard of again wants nothing more.
    pub decides_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    /// Grows with every change that can be seen.
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// They want something.
    New,
    /// It is known what they want, and when.
    Qualified,
    Appointment,
    Completed,
    Lost,
}

impl Stage {
    pub const ALL: [Self; 5] = [Self::New, Self::Qualified, Self::Appointment, Self::Completed, Self::Lost];

    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Qualified => "qualified",
            Self::Appointment => "appointment",
            Self::Completed => "completed",
            Self::Lost => "lost",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }

    /// Whether it goes on.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Qualified | Self::Appointment)
    }
}

impl Lead {
    /// They want something and have no appointment yet.
    pub fn is_wish(&self) -> bool {
        matches!(self.stage, Stage::New | Stage::Qualified)
    }

    /// Whether time has decided it by then.
    pub fn is_over(&self, at: Timestamp) -> bool {
        self.decides_at.is_some_and(|decides_at| decides_at <= at)
    }

    /// Whether anybody can see that it is another one.
    pub fn differs(&self, was: &Self) -> bool {
        Self { decides_at: was.decides_at, changed_at: was.changed_at, version: was.version, ..self.clone() } != *was
    }
}
