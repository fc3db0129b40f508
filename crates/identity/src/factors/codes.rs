//! Showing a code: one of an app, or one from paper.

use super::attempts;
use super::book::{Factors, Refused};
use super::paper;
use super::show::Shown;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{FactorId, MemberId};
use frontdesk_store::{Result, Tx, authenticators, recovery_codes};

impl Factors {
    /// Whether the code is the member's and was not used before; it is used now.
    pub async fn show_code(
        &self,
        by: &By,
        member: &MemberId,
        code: &str,
    ) -> Result<std::result::Result<Shown, Refused>> {
        let (factors, by, member) = (self.clone(), by.clone(), member.clone());
        let (house, code) = (self.store.house(), code.to_owned());
        house.write(move |tx| Box::pin(async move { factors.look_at(tx, &by, &member, &code).await })).await
    }

    async fn look_at(
        &self,
        tx: &mut Tx,
        by: &By,
        member: &MemberId,
        code: &str,
    ) -> Result<std::result::Result<Shown, Refused>> {
        if let Err(refused) = attempts::admit(tx, &self.house_key, member, by.clock.now()).await? {
            return Ok(Err(refused));
        }
        let shown = match self.app_of(tx, member, code).await? {
            Some(app) => Some(Shown::App(app)),
            None => self.paper(tx, by, member, code).await?.then_some(Shown::Paper),
        };
        if shown.is_some() {
            attempts::clear(tx, &self.house_key, member)?;
        } else {
            note(tx, by, Deed::of(Verb::FactorRefused, member));
        }
        Ok(shown.ok_or(Refused::NotRight))
    }

    async fn app_of(&self, tx: &mut Tx, member: &MemberId, code: &str) -> Result<Option<FactorId>> {
        for app in authenticators::of_member(tx, member).await? {
            if app.confirmed_at.is_some() && self.takes(tx, &app, code).await? {
                return Ok(Some(app.id));
            }
        }
        Ok(None)
    }

    async fn paper(&self, tx: &mut Tx, by: &By, member: &MemberId, code: &str) -> Result<bool> {
        let Some(digest) = paper::digest(&self.house_key, member, code) else { return Ok(false) };
        let taken = recovery_codes::take(tx, member, &digest, by.clock.now()).await?;
        if taken {
            note(tx, by, Deed::of(Verb::RecoveryCodeUsed, member));
        }
        Ok(taken)
    }
}
