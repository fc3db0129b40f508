//! The figures there are, each with its one definition.

use super::story::Told;
use super::{Row, answering, bookings, calls, ending};

/// What a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// How many.
    Count,
    /// How many of all of their kind.
    Share,
    /// How long, in milliseconds.
    Time,
    /// How many and what they are worth, in the smallest unit of the tenant's currency.
    Money,
}

impl Unit {
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Time => "time",
            Self::Money => "money",
        }
    }
}

#[derive(Debug)]
pub struct Figure {
    pub name: &'static str,
    pub unit: Unit,
    pub definition: &'static str,
    pub rows: fn(&Told) -> Vec<Row>,
}

/// In the order in which they are shown.
pub const FIGURES: &[Figure] = &[
    Figure {
        name: "calls",
        unit: Unit::Share,
        definition: "Calls that reached the business. Answered are those that the assistant spoke with and those that \
                     somebody took at the business's own phone; the others were missed.",
        rows: calls::calls,
    },
    Figure {
        name: "conversations",
        unit: Unit::Count,
        definition: "Conversations that a contact began, by phone or in writing, or that began with a missed call.",
        rows: calls::conversations,
    },
    Figure {
        name: "captured",
        unit: Unit::Share,
        definition: "Missed calls after which the caller wrote within 24 hours, of all missed calls. Calls of one \
                     caller within 10 minutes count once. Waiting are those that may still come.",
        rows: calls::captured,
    },
    Figure {
        name: "first_response",
        unit: Unit::Time,
        definition: "From the first message of a conversation, or the missed call, to the first answer of the assistant \
                     or the team. Receipts, reminders and the promise that a person will answer are no answer. Waiting \
                     are those that have none yet; half and 95 in 100 are of those that have one (nearest rank).",
        rows: answering::first_response,
    },
    Figure {
        name: "first_response_by_person",
        unit: Unit::Time,
        definition: "In writing, from when a person was asked for, or a conversation was opened again, to the first \
                     message of a member of the team. Waiting are those that have none yet.",
        rows: answering::first_response_by_person,
    },
    Figure {
        name: "resolved_alone",
        unit: Unit::Share,
        definition: "Closed conversations that nobody of the team wrote in or was asked into, in which the contact did \
                     not have the last word, and after which they did not come back within 72 hours, of all that were \
                     closed.",
        rows: ending::resolved_alone,
    },
    Figure {
        name: "bookings",
        unit: Unit::Money,
        definition: "Bookings made, at the price of their service when they were made, credited to who made them. Those \
                     that were cancelled later stay in it; cancellations stand beside.",
        rows: bookings::bookings,
    },
    Figure {
        name: "cancellations",
        unit: Unit::Money,
        definition: "Bookings cancelled, at the price of their service when they were cancelled, by whoever cancelled \
                     them.",
        rows: bookings::cancellations,
    },
    Figure {
        name: "handoffs",
        unit: Unit::Count,
        definition: "How often the assistant asked for a person, by the reason.",
        rows: answering::handoffs,
    },
    Figure {
        name: "gave_up",
        unit: Unit::Count,
        definition: "Callers who hung up, or contacts who fell silent for 24 hours, in the middle of something, by the \
                     step that waited for them. Whoever comes back within 24 hours did not give up.",
        rows: ending::gave_up,
    },
];

/// The figure of this name.
pub fn figure(name: &str) -> Option<&'static Figure> {
    FIGURES.iter().find(|figure| figure.name == name)
}
