//! Signing in with a passkey, and showing one again.

use crate::factors::Refused;
use crate::identity::Identity;
use crate::passkeys::Assertion;
use crate::people::SignedIn;
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::MemberId;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_store::{Result, members};

type Answer<T> = Result<std::result::Result<T, Refused>>;

impl Identity {
    /// Whose passkey it is tells the passkey itself. Somebody who was disabled gets the same answer as a stranger.
    pub async fn sign_in_by_passkey(&self, visit: &Visit, answer: Assertion) -> Answer<SignedIn> {
        match self.passkey_of(&visit.by, answer, None).await? {
            Ok(member) => Ok(Ok(self.people.open_for(visit, &member, true).await?)),
            Err(refused) => Ok(Err(refused)),
        }
    }

    /// Whether the passkey is this member's.
    pub async fn show_passkey_of(&self, by: &By, member: &MemberId, answer: Assertion) -> Answer<()> {
        Ok(self.passkey_of(by, answer, Some(member.clone())).await?.map(drop))
    }

    async fn passkey_of(&self, by: &By, answer: Assertion, wanted: Option<MemberId>) -> Answer<MemberId> {
        let (factors, by, house) = (self.factors.clone(), by.clone(), self.store.house());
        house
            .write(move |tx| {
                Box::pin(async move {
                    let member = match factors.show_passkey(tx, &answer).await? {
                        Ok((member, _)) => member,
                        Err(refused) => {
                            note(tx, &by, Deed::plain(Verb::FactorRefused).because("passkey"));
                            return Ok(Err(refused));
                        }
                    };
                    let there = members::get(tx, &member).await?.is_some_and(|found| found.disabled_at.is_none());
                    let theirs = wanted.is_none_or(|wanted| wanted == member);
                    Ok(if there && theirs { Ok(member) } else { Err(Refused::Passkey) })
                })
            })
            .await
    }
}
