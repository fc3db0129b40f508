//! Why something cannot be done with a conversation as it stands.

use thiserror::Error;

/// Why something cannot be done with a conversation as it stands. A value, never an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refused {
    #[error("This is a call that is going on. End it first, or wait until it has ended.")]
    InCall,
    #[error("There is no call going on here.")]
    NotInCall,
    #[error("Calls are put through to the business's own numbers only. Choose one of them.")]
    NoSuchNumber,
    #[error("The conversation is closed. Open it again first.")]
    Closed,
    #[error("The conversation is not in the team's hands. Take it over first.")]
    NotHeld,
    #[error("A colleague answers here. Take it from them by name, or write a note.")]
    HeldByAnother,
    #[error("This id was given to another message. Give each message an id of its own.")]
    NameTaken,
    #[error("The conversation has no message or turn with this id.")]
    NoSuchEntry,
    #[error("The message was not refused. Only one that failed is sent again.")]
    NotFailed,
    #[error("The message was sent again already. Look at the later one.")]
    SentAgain,
    #[error("The conversation is with the assistant already.")]
    NotTaken,
    #[error("Somebody changed the conversation meanwhile. Read it again.")]
    Changed,
    #[error("Nobody of the team has this id.")]
    NotOfTheTeam,
    #[error("There is no team with this id.")]
    NoSuchTeam,
    #[error("The moment to come back to it lies in the past. Name a later one.")]
    Past,
    #[error("The contact wants no texts. They can be written to when they have sent START.")]
    OptedOut,
    #[error("The file is not here. Where it could not be had, it can be asked for again.")]
    NotHere,
    #[error("Only a file that could not be had is fetched again.")]
    NotGivenUp,
    #[error("There is no number to write to, or none to write from.")]
    Unreachable,
}

impl Refused {
    /// For programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::InCall => "in_call",
            Self::NotInCall => "not_in_call",
            Self::NoSuchNumber => "no_such_number",
            Self::Closed => "closed",
            Self::NotHeld => "not_held",
            Self::HeldByAnother => "held_by_another",
            Self::NameTaken => "name_taken",
            Self::NoSuchEntry => "no_such_entry",
            Self::NotFailed => "not_failed",
            Self::SentAgain => "sent_again",
            Self::NotTaken => "not_taken",
            Self::Changed => "changed",
            Self::NotOfTheTeam => "not_of_the_team",
            Self::NoSuchTeam => "no_such_team",
            Self::Past => "past",
            Self::OptedOut => "opted_out",
            Self::NotHere => "not_here",
            Self::NotGivenUp => "not_given_up",
            Self::Unreachable => "unreachable",
        }
    }
}
