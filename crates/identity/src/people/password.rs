//! New passwords: by the old one, or by a link.

use super::core::{People, Rules, strong_enough};
use super::letters::{Kind, queue};
use super::links::for_member;
use super::new_address::call_off;
use super::sign_in::{SignedIn, everywhere, open};
use crate::particulars;
use crate::refused::{Error, Refused, Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{MemberId, Secret, SessionId};
use frontdesk_store::links::{self, Purpose};
use frontdesk_store::members::{self, Member};
use frontdesk_store::{Tx, attempts, sessions};
use jiff::SignedDuration;

/// Links that one address is sent within an hour.
const ASKED_MAX: i64 = 5;
const ASKED: &str = "links asked for";

impl People {
    /// Every other browser of the member is signed out; this one goes on under a new cookie, which is the answer.
    pub async fn change_password(
        &self,
        visit: &Visit,
        (member, session): (&MemberId, &SessionId),
        old: &Secret,
        new: &Secret,
    ) -> Result<Secret> {
        let member = self.right_password(visit, member, old).await?;
        strong_enough(new, &[&member.name, &member.email])?;
        let (hash, cookie, now) = (self.hashing.hash(new).await?, Token::random(self.clock.as_ref()), self.now());
        let (by, session) = (visit.of(&member.id), session.clone());
        let changed = self.house().write(move |tx| {
            Box::pin(async move {
                members::set_password(tx, &member.id, &hash)?;
                call_off(tx, &member.id)?;
                sessions::revoke_all(tx, &member.id, Some(&session)).await?;
                sessions::rotate(tx, &session, &cookie.digest, now, false)?;
                queue(tx, Kind::PasswordChanged, &for_member(&member.id), now)?;
                everywhere(tx, &by, &member.id, || Deed::of(Verb::PasswordChanged, &member.id)).await
            })
        });
        changed.await?;
        self.fresh.forget();
        self.letters_queued.notify_one();
        Ok(cookie.secret)
    }

    /// Asks for a letter with a link. The answer is the same whether there is such an account or not, and so is what the
    /// database does: an attempt is counted each time.
    pub async fn ask_for_link(&self, visit: &Visit, email: &str) -> Result<()> {
        let email = particulars::email(email)?;
        let (key, by, now) = (self.house_key.mac(ASKED, &[&email]), visit.by.clone(), self.now());
        let asked = self.house().write(move |tx| {
            Box::pin(async move {
                let hour_ago = now - SignedDuration::from_hours(1);
                let before = attempts::of(tx, &key).await?.filter(|failures| failures.last_at > hour_ago);
                attempts::failed(tx, &key, now, hour_ago)?;
                let member = members::at_email(tx, &email).await?.filter(|member| member.disabled_at.is_none());
                let deed = match &member {
                    Some(member) => Deed::of(Verb::PasswordResetAsked, &member.id),
                    None => Deed::plain(Verb::PasswordResetAsked),
                };
                note(tx, &by, deed);
                match member.filter(|_| before.is_none_or(|failures| failures.count < ASKED_MAX)) {
                    Some(member) => queue(tx, Kind::Password, &for_member(&member.id), now),
                    None => Ok(()),
                }
            })
        });
        asked.await?;
        self.letters_queued.notify_one();
        Ok(())
    }

    /// A link for the operator to hand over; those that were made before open nothing any more.
    pub async fn password_link(&self, by: &By, member: &MemberId) -> Result<Secret> {
        let link = self.new_link(Purpose::Password, Rules::RESET);
        let (by, member, now) = (by.clone(), member.clone(), self.now());
        let made = self.house().write(move |tx| {
            Box::pin(async move {
                if members::get(tx, &member).await?.is_none_or(|member| member.disabled_at.is_some()) {
                    return Ok(Err(Refused::NotFound));
                }
                link.keep(tx, &for_member(&member), now)?;
                note(tx, &by, Deed::of(Verb::PasswordResetAsked, &member));
                Ok(Ok(link.url))
            })
        });
        settled(made.await)
    }

    /// Whose link it is, if it still opens: the page greets them.
    pub async fn look_password_link(&self, token: &Secret) -> Result<Member> {
        let (digest, now) = (Token::digest(token.expose()), self.now());
        let found = self.house().read(move |tx| {
            Box::pin(async move {
                let opens = links::look(tx, Purpose::Password, &digest, now).await?;
                let Some(id) = opens.and_then(|opens| MemberId::parse(&opens.subject)) else { return Ok(None) };
                members::get(tx, &id).await
            })
        });
        let member = found.await?.filter(|member| member.disabled_at.is_none());
        member.ok_or_else(|| Refused::LinkGone.into())
    }

    /// Sets a new password by a link, signs the member out everywhere and in here.
    pub async fn reset_password(&self, visit: &Visit, token: &Secret, new: &Secret) -> Result<SignedIn> {
        let member = self.look_password_link(token).await?;
        strong_enough(new, &[&member.name, &member.email])?;
        let hash = self.hashing.hash(new).await?;
        let (signed_in, cookie) = self.session_for(visit, &member.id);
        let (by, session, now) = (visit.of(&member.id), signed_in.session.clone(), self.now());
        let (link, account) = (Token::digest(token.expose()), self.counted_for(visit, &member));
        let set = self.house().write(move |tx| {
            Box::pin(async move {
                if links::take(tx, Purpose::Password, &link, now).await?.is_none() {
                    return Ok(Err(Refused::LinkGone));
                }
                account.forgive(tx)?;
                replace(tx, &by, &member, &hash).await?;
                queue(tx, Kind::PasswordChanged, &for_member(&member.id), now)?;
                open(tx, &by, &session, &cookie).await?;
                Ok(Ok(()))
            })
        });
        settled(set.await)?;
        self.fresh.forget();
        self.letters_queued.notify_one();
        Ok(signed_in)
    }
}

async fn replace(tx: &mut Tx, by: &By, member: &Member, hash: &str) -> frontdesk_store::Result<()> {
    members::set_password(tx, &member.id, hash)?;
    call_off(tx, &member.id)?;
    sessions::revoke_all(tx, &member.id, None).await?;
    everywhere(tx, by, &member.id, || Deed::of(Verb::PasswordReset, &member.id)).await
}

impl Error {
    /// Whether it was the link that did not open.
    pub fn is_link_gone(&self) -> bool {
        matches!(self, Self::Refused(Refused::LinkGone))
    }
}
