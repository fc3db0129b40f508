//! Why somebody did not get what they asked for, and what they can do about it.

use crate::passwords::{Overloaded, Weakness};
use frontdesk_store as store;

/// A refusal, or a database that is away.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Store(#[from] store::Error),
}

pub type Result<T> = std::result::Result<T, Error>;

/// Each says what happened and what to do; [`Refused::code`] is for programs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("The e-mail address or the password is not right. Try again, or ask for a link to set a new password.")]
    NotRight,
    #[error("There were too many attempts. Wait {seconds} seconds, or ask for a link to set a new password.")]
    Wait { seconds: u64 },
    #[error("Too many people are signing in at this moment. Nothing was changed; try again.")]
    Overloaded,
    #[error("This link was used already, was replaced by a newer one or is too old. Ask for a new one.")]
    LinkGone,
    #[error("{}", weak(.0))]
    Weak(Vec<Weakness>),
    #[error("This is no e-mail address. Write it as name@example.com.")]
    Email,
    #[error("Give a name of 1 to 80 signs.")]
    Name,
    #[error("Write the number with + and the country code, such as +14035550123.")]
    Phone,
    #[error("This desk has an owner already. Sign in, or ask the owner for an invitation.")]
    OwnerThere,
    #[error("Whoever has this address is a member already.")]
    Already,
    #[error("You already have an account with this address. Sign in, then open the link again.")]
    SignInFirst,
    #[error("This invitation is for another address. Sign out, and open the link again.")]
    ForSomebodyElse,
    #[error("There is nothing here that you may see. Check the id.")]
    NotFound,
    #[error("Nobody can give or take what they may not do themselves. Ask an owner.")]
    BeyondYours,
    #[error("A tenant keeps at least one owner. Make somebody else an owner first.")]
    LastOwner,
    #[error("It was changed by somebody else meanwhile. Read it again, then decide.")]
    Changed,
    #[error("A role of this name is there already. Choose another name.")]
    NameTaken,
    #[error("Members or invitations have this role. Give them another one first.")]
    RoleInUse,
    #[error("There is no such role in this tenant.")]
    NoRole,
    #[error("This desk has a business already. Make the next one under an organization that you own.")]
    NotTheFirst,
    #[error("There are {0} of them, which is as many as there can be. Remove one first.")]
    TooMany(usize),
}

impl Refused {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotRight => "not_right",
            Self::Wait { .. } => "too_many",
            Self::Overloaded => "unavailable",
            Self::LinkGone => "link_gone",
            Self::Weak(_) => "weak_password",
            Self::Email | Self::Name | Self::Phone | Self::NoRole => "bad_request",
            Self::OwnerThere
            | Self::Already
            | Self::NameTaken
            | Self::RoleInUse
            | Self::TooMany(_)
            | Self::NotTheFirst => "conflict",
            Self::SignInFirst | Self::ForSomebodyElse => "other_account",
            Self::NotFound => "not_found",
            Self::BeyondYours => "not_permitted",
            Self::LastOwner => "last_owner",
            Self::Changed => "changed_meanwhile",
        }
    }
}

impl From<Overloaded> for Error {
    fn from(_: Overloaded) -> Self {
        Refused::Overloaded.into()
    }
}

fn weak(weaknesses: &[Weakness]) -> String {
    let worst = weaknesses.first().copied().unwrap_or(Weakness::TooShort);
    format!("This password is too easy to guess. {}", worst.sentence())
}

/// A use case in a transaction gives both: whether the database took it, and whether it was refused.
pub(crate) fn settled<T>(outcome: store::Result<std::result::Result<T, Refused>>) -> Result<T> {
    Ok(outcome??)
}
