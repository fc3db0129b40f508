//! Moving to another e-mail address. It counts once its reader has opened the link in the letter; the address before is
//! told when it is asked for, and when it is done. Sessions stay.

use super::core::{People, Rules};
use super::letters::{Kind, queue};
use super::links::for_member;
use super::sign_in::everywhere;
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{MemberId, Secret};
use frontdesk_store::links::{self, Purpose};
use frontdesk_store::{self as store, Tx, addresses, attempts, members};
use jiff::{SignedDuration, Timestamp};

/// Letters to other addresses that one member has sent within an hour.
const ASKED_MAX: i64 = 5;
const ASKED: &str = "addresses asked for";

impl People {
    /// Asks for a letter to another address. The answer is the same whether somebody has it already or not.
    pub async fn ask_for_address(&self, by: &By, member: &MemberId, email: &str) -> Result<()> {
        let (email, key) = (particulars::email(email)?, self.house_key.mac(ASKED, &[member.as_str()]));
        let (by, member, now) = (by.clone(), member.clone(), self.now());
        let asked = self.house().write(move |tx| {
            Box::pin(async move {
                let hour_ago = now - SignedDuration::from_hours(1);
                let before = attempts::of(tx, &key).await?.filter(|asked| asked.last_at > hour_ago);
                attempts::failed(tx, &key, now, hour_ago)?;
                let is_free = members::at_email(tx, &email).await?.is_none();
                everywhere(tx, &by, &member, || Deed::of(Verb::EmailChangeAsked, &member)).await?;
                if before.is_some_and(|asked| asked.count >= ASKED_MAX) {
                    return Ok(());
                }
                call_off(tx, &member)?;
                addresses::want(tx, &member, is_free.then_some(&*email))?;
                // Where nobody is to be written to, the letter is dropped when it is its turn.
                queue(tx, Kind::NewEmail, &for_member(&member), now)?;
                queue(tx, Kind::EmailAsked, &for_member(&member), now)
            })
        });
        asked.await?;
        self.letters_queued.notify_one();
        Ok(())
    }

    /// A link to another address for the operator to hand over, where no letters are sent.
    pub async fn address_link(&self, by: &By, member: &MemberId, email: &str) -> Result<Secret> {
        let (email, link) = (particulars::email(email)?, self.new_link(Purpose::NewEmail, Rules::NEW_EMAIL));
        let (by, member, now) = (by.clone(), member.clone(), self.now());
        let made = self.house().write(move |tx| {
            Box::pin(async move {
                if members::get(tx, &member).await?.is_none_or(|member| member.disabled_at.is_some()) {
                    return Ok(Err(Refused::NotFound));
                }
                if members::at_email(tx, &email).await?.is_some() {
                    return Ok(Err(Refused::Already));
                }
                addresses::want(tx, &member, Some(&email))?;
                link.keep(tx, &for_member(&member), now)?;
                note(tx, &by, Deed::of(Verb::EmailChangeAsked, &member));
                Ok(Ok(link.url))
            })
        });
        settled(made.await)
    }
}

/// No other address is asked for any more: whoever sets a new password ends what somebody else began.
pub(super) fn call_off(tx: &mut Tx, member: &MemberId) -> store::Result<()> {
    addresses::want(tx, member, None)?;
    links::withdraw(tx, Purpose::NewEmail, member.as_str())
}

/// Moves whoever the link is for. Links that went to the address before open nothing any more.
pub(super) async fn move_by(
    tx: &mut Tx,
    visit: &Visit,
    digest: &str,
    now: Timestamp,
) -> store::Result<std::result::Result<(), Refused>> {
    let opens = links::take(tx, Purpose::NewEmail, digest, now).await?;
    let Some(member) = opens.and_then(|opens| MemberId::parse(&opens.subject)) else {
        return Ok(Err(Refused::LinkGone));
    };
    let is_in = members::get(tx, &member).await?.is_some_and(|member| member.disabled_at.is_none());
    let Some(wanted) = addresses::wanted(tx, &member).await?.filter(|_| is_in) else {
        return Ok(Err(Refused::LinkGone));
    };
    if members::at_email(tx, &wanted).await?.is_some() {
        return Ok(Err(Refused::Already));
    }
    addresses::take(tx, &member, now).await?;
    for purpose in [Purpose::Password, Purpose::Email] {
        links::withdraw(tx, purpose, member.as_str())?;
    }
    queue(tx, Kind::EmailChanged, &for_member(&member), now)?;
    everywhere(tx, &visit.of(&member), &member, || Deed::of(Verb::EmailChanged, &member)).await?;
    Ok(Ok(()))
}
