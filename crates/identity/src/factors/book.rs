//! Which factors a member has.

use super::paper;
use crate::crypt::HouseKey;
use crate::passkeys::Site;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{FactorId, MemberId, Secret};
use frontdesk_store::authenticators::{self, Authenticator};
use frontdesk_store::passkeys::{self, Passkey};
use frontdesk_store::{Result, Store, Tx, recovery_codes};
use std::sync::Arc;

const NAME_SIGNS_MAX: usize = 80;
/// Of each kind.
pub(super) const FACTORS_MAX: usize = 10;

/// The factors of the installation's members.
#[derive(Clone, Debug)]
pub struct Factors {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) house_key: HouseKey,
    /// `None`: the house is reached by an address without a name, where browsers make no passkeys.
    pub(super) site: Option<Site>,
}

/// What a member has.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub authenticators: Vec<Authenticator>,
    pub passkeys: Vec<Passkey>,
    pub codes_left: i64,
}

/// Why it was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("Give it a name of 1 to {NAME_SIGNS_MAX} signs, by which you know it again.")]
    Name,
    #[error("You have {FACTORS_MAX} of these, which is as many as there can be. Remove one first.")]
    TooMany,
    #[error("This code is not right, or was used already. Wait for the next one the app shows.")]
    NotRight,
    #[error("There were too many codes that were not right. Wait {minutes} minutes.")]
    Wait { minutes: i64 },
    #[error("The passkey was not taken. Begin again, on this page.")]
    Passkey,
    #[error("Passkeys need the desk's own name, such as https://desk.example; this address has none.")]
    NoSite,
    #[error("There is no such factor of yours.")]
    Gone,
}

impl Kept {
    pub fn has_any(&self) -> bool {
        !self.authenticators.is_empty() || !self.passkeys.is_empty()
    }
}

impl Factors {
    pub fn new(store: Store, clock: Arc<dyn Clock>, house_key: HouseKey, public_url: &str) -> Self {
        Self { store, clock, house_key, site: Site::of(public_url) }
    }

    pub async fn of(&self, member: &MemberId) -> Result<Kept> {
        let (house, member) = (self.store.house(), member.clone());
        house
            .read(move |tx| {
                Box::pin(async move {
                    let mut authenticators = authenticators::of_member(tx, &member).await?;
                    authenticators.retain(|app| app.confirmed_at.is_some());
                    let passkeys = passkeys::of_member(tx, &member).await?;
                    Ok(Kept { authenticators, passkeys, codes_left: recovery_codes::left(tx, &member).await? })
                })
            })
            .await
    }

    /// Takes a factor away. With the last one the codes on paper go too: there is nothing left that they stand for.
    pub async fn remove(&self, by: &By, member: &MemberId, id: &FactorId) -> Result<std::result::Result<(), Refused>> {
        let (house, by, member, id) = (self.store.house(), by.clone(), member.clone(), id.clone());
        house
            .write(move |tx| {
                Box::pin(async move {
                    let app = authenticators::remove(tx, &member, &id).await?;
                    if !app && !passkeys::remove(tx, &member, &id).await? {
                        return Ok(Err(Refused::Gone));
                    }
                    if !authenticators::any_factor(tx, &member).await? {
                        recovery_codes::remove(tx, &member)?;
                    }
                    let kind = if app { "authenticator" } else { "passkey" };
                    note(tx, &by, Deed::of(Verb::FactorRemoved, &id).set("member", &member).set("kind", kind));
                    Ok(Ok(()))
                })
            })
            .await
    }

    /// Ten codes for paper, in place of any there were.
    pub async fn new_codes(&self, by: &By, member: &MemberId) -> Result<Vec<Secret>> {
        let (house, by, member, factors) = (self.store.house(), by.clone(), member.clone(), self.clone());
        house.write(move |tx| Box::pin(async move { factors.put_codes(tx, &by, &member) })).await
    }

    pub(super) fn put_codes(&self, tx: &mut Tx, by: &By, member: &MemberId) -> Result<Vec<Secret>> {
        let codes: Vec<Secret> = (0..paper::CODES).map(|_| paper::random(self.clock.as_ref())).collect();
        let digests: Vec<_> =
            codes.iter().filter_map(|code| paper::digest(&self.house_key, member, code.expose())).collect();
        recovery_codes::replace(tx, member, &digests)?;
        note(tx, by, Deed::of(Verb::RecoveryCodesCreated, member));
        Ok(codes)
    }

    /// The name as it is kept.
    pub(super) fn name(text: &str) -> std::result::Result<String, Refused> {
        let name = text.trim();
        let plain = (1..=NAME_SIGNS_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        if plain { Ok(name.to_owned()) } else { Err(Refused::Name) }
    }
}
