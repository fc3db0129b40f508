//! Making and revoking keys.

use super::shown::ShownKey;
use frontdesk_audit::note;
use frontdesk_domain::access::PermissionSet;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{KeyId, Secret};
use frontdesk_store::api_keys::{self, ApiKey, KEYS_MAX};
use frontdesk_store::{Result, Tx};
use jiff::{SignedDuration, Timestamp};

const NAME_SIGNS_MAX: usize = 80;
/// Ten years. A key that outlives its program is found by its last use.
const GOOD_FOR_MAX: SignedDuration = SignedDuration::from_hours(24 * 3653);

#[derive(Clone, Debug)]
pub struct NewApiKey {
    pub name: String,
    pub permissions: PermissionSet,
    /// `None`: until it is revoked.
    pub expires_at: Option<Timestamp>,
}

/// A key that was made. Its secret is told here and never again.
#[derive(Clone, Debug)]
pub struct Made {
    pub secret: Secret,
    pub key: ApiKey,
}

/// Why no key was made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("a key needs a name of 1 to {NAME_SIGNS_MAX} signs, so that it is known later what it was for")]
    Name,
    #[error("a key needs at least one permission")]
    NoPermission,
    #[error("nobody can give a key more than they may do themselves; take out: {}", .0.words())]
    MoreThanYours(PermissionSet),
    #[error("a key ends in the future and within ten years; or leave the end out")]
    Expiry,
    #[error("this business has {KEYS_MAX} keys that are good; revoke one that is no longer used")]
    TooMany,
}

/// Makes a key for somebody who may do `may` in this tenant, in the caller's transaction.
pub async fn make(
    tx: &mut Tx,
    by: &By,
    may: PermissionSet,
    new: NewApiKey,
) -> Result<std::result::Result<Made, Refused>> {
    let now = by.clock.now();
    if let Err(refused) = check(may, &new, now) {
        return Ok(Err(refused));
    }
    // Two that are made at once are counted one after the other.
    tx.lock("api keys").await;
    if api_keys::count(tx, now).await? >= KEYS_MAX {
        return Ok(Err(Refused::TooMany));
    }
    let (secret, shown) = ShownKey::random(by.clock.as_ref());
    let key = ApiKey {
        id: mint(by.clock.as_ref(), KeyId::at),
        prefix: shown.prefix,
        digest: shown.digest,
        name: new.name.trim().to_owned(),
        permissions: new.permissions,
        made_by: by.actor.name().to_owned(),
        created_at: now,
        expires_at: new.expires_at,
        revoked_at: None,
        used_at: None,
    };
    api_keys::add(tx, &key);
    note(tx, by, made(&key));
    Ok(Ok(Made { secret, key }))
}

/// False: there is no such key, or it was revoked before.
pub async fn revoke(tx: &mut Tx, by: &By, id: &KeyId) -> Result<bool> {
    let revoked = api_keys::revoke(tx, id, by.clock.now()).await?;
    if revoked {
        note(tx, by, Deed::of(Verb::KeyRevoked, id));
    }
    Ok(revoked)
}

fn made(key: &ApiKey) -> Deed {
    let deed = Deed::of(Verb::KeyCreated, &key.id).set("scopes", key.permissions);
    match key.expires_at {
        Some(at) => deed.set("expires_at", at),
        None => deed,
    }
}

fn check(may: PermissionSet, new: &NewApiKey, now: Timestamp) -> std::result::Result<(), Refused> {
    let signs = new.name.trim().chars().count();
    let named = (1..=NAME_SIGNS_MAX).contains(&signs) && !new.name.chars().any(char::is_control);
    let ends_well = |at: Timestamp| at > now && at.duration_since(now) <= GOOD_FOR_MAX;
    match () {
        () if !named => Err(Refused::Name),
        () if new.permissions.is_empty() => Err(Refused::NoPermission),
        () if !may.covers(new.permissions) => Err(Refused::MoreThanYours(new.permissions.without(may))),
        () if !new.expires_at.is_none_or(ends_well) => Err(Refused::Expiry),
        () => Ok(()),
    }
}
