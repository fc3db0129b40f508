//! Adding an app that shows codes: it is shown the secret, then shows a code of it.

use super::attempts;
use super::book::{FACTORS_MAX, Factors, Refused};
use super::totp::Totp;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{FactorId, MemberId, Secret};
use frontdesk_store::authenticators::{self, Authenticator};
use frontdesk_store::{Error, Result, Tx, authenticators as apps};

/// What the app is told.
#[derive(Clone, Debug)]
pub struct Begun {
    pub id: FactorId,
    /// To type in.
    pub secret: Secret,
    /// For the picture to scan.
    pub uri: Secret,
}

impl Factors {
    /// `house` and `account` are shown in the app beside the code. Another one that was begun and not confirmed is
    /// forgotten.
    pub async fn begin_app(
        &self,
        member: &MemberId,
        name: &str,
        house: &str,
        account: &str,
    ) -> Result<std::result::Result<Begun, Refused>> {
        let name = match Self::name(name) {
            Ok(name) => name,
            Err(refused) => return Ok(Err(refused)),
        };
        let totp = Totp::random(self.clock.as_ref());
        let id = mint(self.clock.as_ref(), FactorId::at);
        let new = Authenticator {
            secret: self.house_key.seal(&place(&id, member), totp.secret(), self.clock.as_ref()),
            id: id.clone(),
            member: member.clone(),
            name,
            step: 0,
            created_at: self.clock.now(),
            confirmed_at: None,
        };
        let begun = Begun { id, secret: totp.text(), uri: totp.uri(house, account) };
        let house = self.store.house();
        house
            .write(move |tx| {
                Box::pin(async move {
                    let there = apps::of_member(tx, &new.member).await?;
                    if there.iter().filter(|app| app.confirmed_at.is_some()).count() >= FACTORS_MAX {
                        return Ok(Err(Refused::TooMany));
                    }
                    apps::add(tx, &new)?;
                    Ok(Ok(begun))
                })
            })
            .await
    }

    /// A first code shows that the app has it. The first factor of all comes with codes for paper.
    pub async fn confirm_app(
        &self,
        by: &By,
        member: &MemberId,
        id: &FactorId,
        code: &str,
    ) -> Result<std::result::Result<Vec<Secret>, Refused>> {
        let (factors, by, member, id) = (self.clone(), by.clone(), member.clone(), id.clone());
        let (house, code) = (self.store.house(), code.to_owned());
        house.write(move |tx| Box::pin(async move { factors.confirm(tx, &by, &member, &id, &code).await })).await
    }

    async fn confirm(
        &self,
        tx: &mut Tx,
        by: &By,
        member: &MemberId,
        id: &FactorId,
        code: &str,
    ) -> Result<std::result::Result<Vec<Secret>, Refused>> {
        if let Err(refused) = attempts::admit(tx, &self.house_key, member, by.clock.now()).await? {
            return Ok(Err(refused));
        }
        let had_one = authenticators::any_factor(tx, member).await?;
        let waiting = apps::of_member(tx, member).await?;
        let waiting = waiting.into_iter().find(|app| app.id == *id && app.confirmed_at.is_none());
        let Some(app) = waiting else { return Ok(Err(Refused::Gone)) };
        if !self.takes(tx, &app, code).await? {
            return Ok(Err(Refused::NotRight));
        }
        attempts::clear(tx, &self.house_key, member)?;
        note(tx, by, Deed::of(Verb::FactorAdded, id).set("member", member).set("kind", "authenticator"));
        let codes = if had_one { Vec::new() } else { self.put_codes(tx, by, member)? };
        Ok(Ok(codes))
    }

    /// Whether this code is the app's and was not taken before; it is now.
    pub(super) async fn takes(&self, tx: &mut Tx, app: &Authenticator, code: &str) -> Result<bool> {
        let secret = self.house_key.open(&place(&app.id, &app.member), &app.secret).ok_or_else(other_house_key)?;
        let now = self.clock.now();
        match Totp::new(secret).step_of(code, now, app.step) {
            Some(step) => apps::take(tx, &app.id, step, now).await,
            None => Ok(false),
        }
    }
}

fn place(id: &FactorId, member: &MemberId) -> String {
    format!("authenticator {id} of {member}")
}

fn other_house_key() -> Error {
    Error::Schema("an authenticator was sealed by another house key; put the right one back".into())
}
