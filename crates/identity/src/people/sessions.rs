//! A member's sessions: listed, ended, and shown anew.

use super::core::People;
use super::lockout::Counted;
use super::sign_in::everywhere;
use crate::passwords::Checked;
use crate::refused::{Error, Refused, Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{MemberId, Secret, SessionId};
use frontdesk_store::members::{self, Member};
use frontdesk_store::sessions::{self, Session};

impl People {
    /// The one that was seen last first.
    pub async fn sessions(&self, member: &MemberId) -> Result<Vec<Session>> {
        let member = member.clone();
        let mut all =
            self.house().read(move |tx| Box::pin(async move { sessions::of_member(tx, &member).await })).await?;
        let (now, idle) = (self.now(), self.rules.idle);
        all.retain(|session| session.expires_at > now && session.seen_at + idle > now);
        Ok(all)
    }

    pub async fn sign_out(&self, by: &By, member: &MemberId, session: &SessionId) -> Result<()> {
        let (by, member, session) = (by.clone(), member.clone(), session.clone());
        let revoked = self.house().write(move |tx| {
            Box::pin(async move {
                if !sessions::revoke(tx, &member, &session).await? {
                    return Ok(Err(Refused::NotFound));
                }
                note(tx, &by, Deed::of(Verb::SessionRevoked, &session));
                Ok(Ok(()))
            })
        });
        let done = settled(revoked.await);
        self.fresh.forget();
        done
    }

    /// All but `kept`; says how many.
    pub async fn sign_out_everywhere(&self, by: &By, member: &MemberId, kept: Option<&SessionId>) -> Result<u64> {
        let (by, member, kept) = (by.clone(), member.clone(), kept.cloned());
        let revoked = self.house().write(move |tx| {
            Box::pin(async move {
                let many = sessions::revoke_all(tx, &member, kept.as_ref()).await?;
                everywhere(tx, &by, &member, || Deed::of(Verb::SessionsRevoked, &member)).await?;
                Ok(many)
            })
        });
        let many = revoked.await;
        self.fresh.forget();
        Ok(many?)
    }

    /// Shows once more who they are, by the password: grave acts are open for a while, under a new cookie.
    pub async fn show_again(
        &self,
        visit: &Visit,
        member: &MemberId,
        session: &SessionId,
        password: &Secret,
    ) -> Result<Secret> {
        self.right_password(visit, member, password).await?;
        self.rotate(visit, member, session, false).await
    }

    /// The session goes on under a new cookie, which is the answer; the old one opens nothing any more.
    pub async fn rotate(
        &self,
        visit: &Visit,
        member: &MemberId,
        session: &SessionId,
        with_factor: bool,
    ) -> Result<Secret> {
        let (cookie, now) = (Token::random(self.clock.as_ref()), self.now());
        let (by, session, digest) = (visit.of(member), session.clone(), cookie.digest);
        let rotated = self.house().write(move |tx| {
            Box::pin(async move {
                sessions::rotate(tx, &session, &digest, now, with_factor)?;
                note(tx, &by, Deed::of(Verb::SessionRenewed, &session));
                Ok(())
            })
        });
        rotated.await?;
        self.fresh.forget();
        Ok(cookie.secret)
    }

    /// Refuses a wrong one, counted like an attempt to sign in.
    pub(super) async fn right_password(&self, visit: &Visit, member: &MemberId, password: &Secret) -> Result<Member> {
        let (member, counted) = self.counted(visit, member).await?;
        match self.hashing.check(password, member.password.as_deref()).await? {
            Checked::Wrong => Err(Refused::NotRight.into()),
            Checked::Right { .. } => {
                self.house().write(move |tx| Box::pin(async move { counted.forgive(tx) })).await?;
                Ok(member)
            }
        }
    }

    async fn counted(&self, visit: &Visit, member: &MemberId) -> Result<(Member, Counted)> {
        let (key, visit, member, now) = (self.house_key.clone(), visit.clone(), member.clone(), self.now());
        let counted = self.house().write(move |tx| {
            Box::pin(async move {
                let Some(member) = members::get(tx, &member).await? else { return Ok(Err(Refused::NotFound)) };
                let counted = Counted::of(&key, &visit, &member.email, Some(&member));
                Ok(counted.count(tx, now).await?.map(|()| (member, counted)))
            })
        });
        settled(counted.await)
    }

    /// Forgets sessions, links and attempts that are of no use any more. A bounded number at a time.
    pub async fn tidy(&self) -> std::result::Result<(), Error> {
        let (now, idle) = (self.now(), self.rules.idle);
        let tidied = self.house().write(move |tx| {
            Box::pin(async move {
                sessions::forget(tx, now, now - idle).await?;
                frontdesk_store::links::forget(tx, now).await?;
                frontdesk_store::attempts::forget(tx, now - jiff::SignedDuration::from_hours(24)).await
            })
        });
        tidied.await?;
        Ok(())
    }
}
