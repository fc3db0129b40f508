//! Signing in and out. Whether there is such an account cannot be told from the answer, nor from the time it takes.

use super::core::People;
use super::lockout::Counted;
use crate::particulars;
use crate::passwords::Checked;
use crate::refused::{Refused, Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::{note, note_for};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{MemberId, Secret, SessionId};
use frontdesk_store::members::{self, Member};
use frontdesk_store::sessions::{self, Session};
use frontdesk_store::{self as store, Tx, memberships};

/// More browsers than anybody has; beyond, the one that was not seen for longest is signed out.
const SESSIONS_MAX: usize = 50;

/// A session that was just opened. Both secrets go into cookies and nowhere else.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub session: Session,
    pub cookie: Secret,
    /// What the browser is known by when it signs in again.
    pub device: Secret,
}

impl People {
    pub async fn sign_in(&self, visit: &Visit, email: &str, password: &Secret) -> Result<SignedIn> {
        let email = particulars::email(email).map_err(|_| Refused::NotRight)?;
        let (member, counted) = self.at_the_door(visit, email).await?;
        let stored = member.as_ref().and_then(|member| member.password.as_deref());
        let checked = self.hashing.check(password, stored).await?;
        match (member, checked) {
            (Some(member), Checked::Right { again }) if member.disabled_at.is_none() => {
                self.let_in(visit, member, counted, again).await
            }
            (member, _) => {
                self.turned_away(visit, member).await?;
                Err(Refused::NotRight.into())
            }
        }
    }

    /// Counts the attempt before anything is looked at, so that many at once gain nothing.
    async fn at_the_door(&self, visit: &Visit, email: String) -> Result<(Option<Member>, Counted)> {
        let (key, visit, now) = (self.house_key.clone(), visit.clone(), self.now());
        let counted = self.house().write(move |tx| {
            Box::pin(async move {
                let member = members::at_email(tx, &email).await?;
                let counted = Counted::of(&key, &visit, &email, member.as_ref());
                Ok(counted.count(tx, now).await?.map(|()| (member, counted)))
            })
        });
        settled(counted.await)
    }

    async fn let_in(&self, visit: &Visit, member: Member, counted: Counted, again: Option<String>) -> Result<SignedIn> {
        let (signed_in, digest) = self.session_for(visit, &member.id);
        let (by, session) = (visit.of(&member.id), signed_in.session.clone());
        let opened = self.house().write(move |tx| {
            Box::pin(async move {
                counted.forgive(tx)?;
                if let (Some(again), Some(old)) = (again, &member.password) {
                    members::rehash(tx, &member.id, old, &again)?;
                }
                open(tx, &by, &session, &digest).await
            })
        });
        opened.await?;
        Ok(signed_in)
    }

    async fn turned_away(&self, visit: &Visit, member: Option<Member>) -> Result<()> {
        let by = visit.by.clone();
        let noted = self.house().write(move |tx| {
            Box::pin(async move {
                let deed = match &member {
                    Some(member) => Deed::of(Verb::SessionRefused, &member.id),
                    None => Deed::plain(Verb::SessionRefused),
                };
                note(tx, &by, deed.because("password"));
                Ok(())
            })
        });
        Ok(noted.await?)
    }

    /// Signs in somebody who showed who they are in another way than by a password.
    pub async fn open_for(&self, visit: &Visit, member: &MemberId, with_factor: bool) -> store::Result<SignedIn> {
        let (mut signed_in, digest) = self.session_for(visit, member);
        signed_in.session.factor_at = with_factor.then_some(signed_in.session.shown_at);
        let (by, session) = (visit.of(member), signed_in.session.clone());
        let opened = self.house().write(move |tx| Box::pin(async move { open(tx, &by, &session, &digest).await }));
        opened.await?;
        Ok(signed_in)
    }

    /// A session to be opened, and the digest of its cookie.
    pub fn session_for(&self, visit: &Visit, member: &MemberId) -> (SignedIn, String) {
        let (now, cookie) = (self.now(), Token::random(self.clock.as_ref()));
        let session = Session {
            id: mint(self.clock.as_ref(), SessionId::at),
            member: member.clone(),
            device: visit.device.into(),
            place: visit.place(),
            created_at: now,
            seen_at: now,
            expires_at: now + self.rules.session,
            shown_at: now,
            factor_at: None,
        };
        (SignedIn { session, cookie: cookie.secret, device: self.device_for(visit, member) }, cookie.digest)
    }
}

/// Opens it in this transaction, and notes it in the house and in every tenant of the member.
pub async fn open(tx: &mut Tx, by: &By, session: &Session, digest: &str) -> store::Result<()> {
    let there = sessions::of_member(tx, &session.member).await?;
    for oldest in there.iter().skip(SESSIONS_MAX - 1) {
        sessions::revoke(tx, &session.member, &oldest.id).await?;
    }
    sessions::create(tx, session, digest)?;
    everywhere(tx, by, &session.member, || Deed::of(Verb::SessionOpened, &session.id)).await
}

/// Notes a deed about a member in the house's trail and in those of their tenants.
pub(super) async fn everywhere(tx: &mut Tx, by: &By, member: &MemberId, deed: impl Fn() -> Deed) -> store::Result<()> {
    note(tx, by, deed());
    let mut held = memberships::held(tx, member).await?;
    held.dedup_by(|a, b| a.tenant == b.tenant);
    for place in held {
        note_for(tx, &place.tenant, by, deed());
    }
    Ok(())
}
