//! One-time links: what follows `#` is never sent to a server by itself, and so stands in no log.

use super::core::People;
use crate::token::Token;
use frontdesk_domain::Secret;
use frontdesk_store::links::{self, Opens, Purpose};
use frontdesk_store::{Result, Tx};
use jiff::SignedDuration;

/// The page behind each door.
fn page(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::FirstOwner => "first-run",
        Purpose::Invitation | Purpose::MailedInvitation => "join",
        Purpose::Password => "new-password",
        Purpose::Email | Purpose::NewEmail => "confirm-address",
    }
}

/// A link that was made and is still to be kept.
pub(super) struct NewLink {
    pub(super) url: Secret,
    digest: String,
    purpose: Purpose,
    good_for: SignedDuration,
}

impl People {
    pub(super) fn new_link(&self, purpose: Purpose, good_for: SignedDuration) -> NewLink {
        let token = Token::random(self.clock.as_ref());
        let url = Secret::new(format!("{}/{}#{}", self.public_url, page(purpose), token.secret.expose()));
        NewLink { url, digest: token.digest, purpose, good_for }
    }
}

impl NewLink {
    /// Keeps it in place of every other for the same thing.
    pub(super) fn keep(&self, tx: &mut Tx, opens: &Opens, now: jiff::Timestamp) -> Result<()> {
        links::put(tx, self.purpose, opens, &self.digest, (now, now + self.good_for))
    }
}

/// What a link for a member opens.
pub(super) fn for_member(id: &frontdesk_domain::MemberId) -> Opens {
    Opens { subject: id.as_str().to_owned(), of_tenant: String::new() }
}
