//! Recognising the member of a session's cookie.

use super::core::People;
use crate::fresh::Ticket;
use crate::standing;
use crate::token::Token;
use frontdesk_domain::access::{Actor, Credential, Principal, Proof};
use frontdesk_store::sessions::{self, Session};
use frontdesk_store::{Result, Tx};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// How exact it is kept when a session was last seen.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// A cookie is as long as this, in signs; nothing else is looked up.
const COOKIE_SIGNS: usize = 64;

impl People {
    /// `None`: it opens nothing, whether it never did, ran out or was revoked. What was asked within the last second is
    /// not asked again.
    pub async fn by_cookie(&self, cookie: &str) -> Result<Option<Arc<Principal>>> {
        if cookie.len() != COOKIE_SIGNS {
            return Ok(None);
        }
        let (now, digest) = (self.now(), Token::digest(cookie));
        if let Some(known) = self.fresh.get(&digest, now) {
            return Ok(known);
        }
        let ticket = self.fresh.ticket(now);
        let found = self.look_up(digest.clone(), now).await?;
        if let Some((_, session)) = &found {
            self.note_seen(session, now).await;
        }
        Ok(self.known(ticket, &digest, found.map(|(principal, _)| principal)))
    }

    fn known(&self, ticket: Ticket, digest: &str, found: Option<Arc<Principal>>) -> Option<Arc<Principal>> {
        self.fresh.keep(ticket, digest, found.clone());
        found
    }

    async fn look_up(&self, digest: String, now: Timestamp) -> Result<Option<(Arc<Principal>, Session)>> {
        let idle = self.rules.idle;
        let found = self.house().read(move |tx| {
            Box::pin(async move {
                let session = sessions::of_cookie(tx, &digest).await?;
                let Some(session) = session.filter(|s| s.expires_at > now && s.seen_at + idle > now) else {
                    return Ok(None);
                };
                Ok(principal(tx, &session).await?.map(|principal| (Arc::new(principal), session)))
            })
        });
        found.await
    }

    /// The request counts for more than the note of it: if it fails, the next one is noted.
    async fn note_seen(&self, session: &Session, now: Timestamp) {
        if now.duration_since(session.seen_at) < SEEN_EVERY {
            return;
        }
        let id = session.id.clone();
        let noted = self.house().write(move |tx| Box::pin(async move { sessions::seen(tx, &id, now) }));
        if let Err(error) = noted.await {
            tracing::warn!(%error, "when a session was last seen was not noted");
        }
    }

    /// After a change that was made here: this process knows of it at once, every other within a second.
    pub fn forget(&self) {
        self.fresh.forget();
    }
}

async fn principal(tx: &mut Tx, session: &Session) -> Result<Option<Principal>> {
    let Some(standing) = standing::load(tx, &session.member).await? else { return Ok(None) };
    Ok(Some(Principal {
        actor: Actor::Member(session.member.clone()),
        by: Credential::Session(session.id.clone()),
        places: standing.places,
        organizations: standing.organizations,
        proof: Proof { second_factor: session.factor_at.is_some(), shown_at: Some(session.shown_at) },
    }))
}
