//! Giving out the first pair of a family, and ending families.

use super::access::{Access, GOOD_FOR, Issuer};
use super::shown::ShownRefresh;
use super::turn::WHOLE_MAX;
use crate::fresh::Fresh;
use crate::keyring::Keyring;
use crate::token::Token;
use frontdesk_audit::note_for;
use frontdesk_domain::access::PermissionSet;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::outside::mint;
use frontdesk_domain::{FamilyId, MemberId, Secret, TenantId};
use frontdesk_store::token_families::{self, Family};
use frontdesk_store::{Error, Result, Store, Tx};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

const NAME_SIGNS_MAX: usize = 80;
/// More programs than anybody signs in at once.
pub const FAMILIES_MAX: i64 = 50;
/// Families that ran out are remembered for so long, so that their old tokens are still known for what they are.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 30);

/// The tokens of the installation.
#[derive(Debug)]
pub struct Tokens {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) keyring: Arc<Keyring>,
    pub(super) issuer: Issuer,
    pub(super) fresh: Fresh<Option<Arc<Family>>>,
}

/// For whom tokens are wanted. Whoever asks was let in by the route, and may do all that is asked for.
#[derive(Clone, Debug)]
pub struct NewFamily {
    pub member: MemberId,
    pub tenant: TenantId,
    /// What it is for: "export script on the office computer".
    pub name: String,
    pub permissions: PermissionSet,
    pub second_factor: bool,
    /// When they last showed who they are: for so long their tokens may do what is grave.
    pub shown_at: Option<Timestamp>,
}

/// Both tokens, told once.
#[derive(Clone, Debug)]
pub struct Pair {
    pub family: Family,
    pub access: Secret,
    pub access_expires_at: Timestamp,
    pub refresh: Secret,
}

/// Why no family was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("give the tokens a name of 1 to {NAME_SIGNS_MAX} signs, so that it is known later what they were for")]
    Name,
    #[error("tokens need at least one permission")]
    NoPermission,
    #[error("you have {FAMILIES_MAX} programs that are signed in; revoke one that is no longer used")]
    TooMany,
}

impl Tokens {
    pub fn new(store: Store, clock: Arc<dyn Clock>, keyring: Arc<Keyring>, issuer: Issuer) -> Self {
        Self { store, clock, keyring, issuer, fresh: Fresh::default() }
    }

    pub fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    pub async fn begin(&self, by: &By, new: NewFamily) -> Result<std::result::Result<Pair, Refused>> {
        let name = new.name.trim().to_owned();
        if !(1..=NAME_SIGNS_MAX).contains(&name.chars().count()) || name.chars().any(char::is_control) {
            return Ok(Err(Refused::Name));
        }
        if new.permissions.is_empty() {
            return Ok(Err(Refused::NoPermission));
        }
        let now = self.clock.now();
        let family = Family {
            id: mint(self.clock.as_ref(), FamilyId::at),
            member: new.member,
            tenant: new.tenant,
            name,
            permissions: new.permissions,
            second_factor: new.second_factor,
            shown_at: new.shown_at,
            salt: Token::random(self.clock.as_ref()).secret.expose().to_owned(),
            turn: 0,
            turned_at: now,
            created_at: now,
            expires_at: now + WHOLE_MAX,
            ended_at: None,
            ended_by: None,
        };
        let (row, by) = (family.clone(), by.clone());
        let begun = self.store.house().write(move |tx| Box::pin(async move { add(tx, &by, &row, now).await })).await?;
        match begun {
            true => self.pair(family).await.map(Ok),
            false => Ok(Err(Refused::TooMany)),
        }
    }

    /// A member's families that are good, newest first.
    pub async fn list(&self, member: &MemberId) -> Result<Vec<Family>> {
        let (member, now) = (member.clone(), self.clock.now());
        let house = self.store.house();
        house
            .read(move |tx| Box::pin(async move { token_families::of_member(tx, &member, now, FAMILIES_MAX).await }))
            .await
    }

    /// Ends one of a member's families. False: it is not theirs, or had ended before.
    pub async fn revoke(&self, by: &By, member: &MemberId, family: &FamilyId) -> Result<bool> {
        let (by, member, family, now) = (by.clone(), member.clone(), family.clone(), self.clock.now());
        let house = self.store.house();
        let ended = house.write(move |tx| {
            Box::pin(async move {
                let found = token_families::get(tx, &family).await?.filter(|found| found.member == member);
                let Some(found) = found else { return Ok(false) };
                let ended = token_families::end(tx, &family, "revoked", now).await?;
                if ended {
                    note_for(tx, &found.tenant, &by, Deed::of(Verb::TokensRevoked, &family));
                }
                Ok(ended)
            })
        });
        let ended = ended.await?;
        self.forget();
        Ok(ended)
    }

    /// After families were ended here: their tokens are nothing from now on.
    pub fn forget(&self) {
        self.fresh.forget();
    }

    /// The tokens of the family's present turn.
    pub(super) async fn pair(&self, family: Family) -> Result<Pair> {
        let now = self.clock.now();
        let access = Access { member: family.member.clone(), tenant: family.tenant.clone(), family: family.id.clone() };
        let signer = self.keyring.signer().await?;
        let key = signer.key().ok_or_else(no_key)?;
        Ok(Pair {
            access: self.issuer.sign(&access, key, now).map_err(|_| no_key())?,
            access_expires_at: now + GOOD_FOR,
            refresh: ShownRefresh::of(&family, family.turn, self.keyring.house_key()),
            family,
        })
    }
}

async fn add(tx: &mut Tx, by: &By, family: &Family, now: Timestamp) -> Result<bool> {
    tx.lock(family.member.as_str()).await;
    let many = token_families::of_member(tx, &family.member, now, FAMILIES_MAX).await?.len() as i64;
    if many >= FAMILIES_MAX {
        return Ok(false);
    }
    token_families::add(tx, family, now - REMEMBERED)?;
    let deed = Deed::of(Verb::TokensIssued, &family.id).set("member", &family.member);
    note_for(tx, &family.tenant, by, deed.set("scopes", family.permissions));
    Ok(true)
}

fn no_key() -> Error {
    Error::Schema("there is no signing key; start frontdesk again".into())
}
