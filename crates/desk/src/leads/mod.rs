//! Leads and tasks: made from the stream of events by whoever looks, and now and then; changed by the team. No turn knows
//! of them.

mod change;
mod due;
mod folder;
mod keeper;
mod promises;
mod read_on;
mod tasks;

pub use change::{LeadChange, NewLead};
pub use tasks::{NewTask, TaskChange, WantedTasks};

/// Why a lead or task cannot be left as it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Somebody changed it since it was seen.
    Changed,
    NoContact,
    NoConversation,
    /// The assignee is not of the team.
    NotOfTheTeam,
    /// A lead is lost for a reason.
    NoReason,
}
