//! Showing that an address is one's own.

use super::core::People;
use super::letters::{Kind, queue};
use super::links::for_member;
use super::new_address::move_by;
use crate::refused::{Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{MemberId, Secret};
use frontdesk_store::links::{self, Purpose};
use frontdesk_store::members;

impl People {
    /// Asks for a letter with a link. Nothing happens where the address was confirmed before.
    pub async fn ask_to_confirm(&self, by: &By, member: &MemberId) -> Result<()> {
        let (by, member, now) = (by.clone(), member.clone(), self.now());
        let asked = self.house().write(move |tx| {
            Box::pin(async move {
                match members::get(tx, &member).await? {
                    Some(there) if there.email_verified_at.is_none() => {
                        note(tx, &by, Deed::of(Verb::EmailConfirmationAsked, &member));
                        queue(tx, Kind::Email, &for_member(&member), now)
                    }
                    _ => Ok(()),
                }
            })
        });
        asked.await?;
        self.letters_queued.notify_one();
        Ok(())
    }

    /// By the link that came to it: the address one has, or the one that is to take its place.
    pub async fn confirm_address(&self, visit: &Visit, token: &Secret) -> Result<()> {
        let (digest, now, visit) = (Token::digest(token.expose()), self.now(), visit.clone());
        let confirmed = self.house().write(move |tx| {
            Box::pin(async move {
                let opens = links::take(tx, Purpose::Email, &digest, now).await?;
                let Some(member) = opens.and_then(|opens| MemberId::parse(&opens.subject)) else {
                    return move_by(tx, &visit, &digest, now).await;
                };
                members::verify_email(tx, &member, now)?;
                note(tx, &visit.of(&member), Deed::of(Verb::EmailVerified, &member));
                Ok(Ok(()))
            })
        });
        settled(confirmed.await)
    }
}
