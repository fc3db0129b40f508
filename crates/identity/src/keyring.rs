//! The installation's signing keys: which one signs, which ones verify, and when the next is made.
//!
//! A new key is published an hour before it signs, so that whoever keeps the published set has it in time; an old one
//! stays published for a day after the last token it can have signed.

use crate::crypt::{HouseKey, JwkSet, PublicKey, SigningKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::hex;
use frontdesk_domain::outside::Clock;
use frontdesk_store::signing_keys::{self, SealedKey};
use frontdesk_store::{Error, Result, Store};
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, PoisonError, RwLock};

/// How long a key signs.
const SIGNS_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);
const PUBLISHED_BEFORE: SignedDuration = SignedDuration::from_hours(1);
const KEPT_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// How old the set in memory may be. A key's name that is not in it has it read again, once a second at most.
const HELD_FOR: SignedDuration = SignedDuration::from_mins(1);
const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(1);

#[derive(Debug)]
pub struct Keyring {
    store: Store,
    clock: Arc<dyn Clock>,
    house_key: HouseKey,
    held: RwLock<Option<Arc<Held>>>,
}

#[derive(Debug)]
struct Held {
    read_at: Timestamp,
    /// In the order in which they sign.
    keys: Vec<(Timestamp, SigningKey)>,
}

impl Keyring {
    pub fn new(store: Store, clock: Arc<dyn Clock>, house_key: HouseKey) -> Self {
        Self { store, clock, house_key, held: RwLock::new(None) }
    }

    pub fn house_key(&self) -> &HouseKey {
        &self.house_key
    }

    /// Makes the next key when it is time, and removes those that nobody needs. At the start, and every hour. Fails
    /// where the database was set up with another house key.
    pub async fn keep(&self) -> Result<()> {
        let (now, house_key, clock) = (self.clock.now(), self.house_key.clone(), self.clock.clone());
        let keys = self
            .store
            .house()
            .write(move |tx| {
                Box::pin(async move {
                    // One replica makes it, the others find it made.
                    tx.lock("signing keys").await;
                    let keys = signing_keys::list(tx).await?;
                    if let Some(from) = next_from(&keys, now) {
                        signing_keys::add(tx, &make(&house_key, clock.as_ref(), now, from))?;
                        note(tx, &By::system(clock.clone()), Deed::named(Verb::SigningKeyRotated, "tokens"));
                    }
                    for old in unneeded(&keys, now) {
                        signing_keys::remove(tx, &old.id)?;
                    }
                    signing_keys::list(tx).await
                })
            })
            .await?;
        self.hold(&keys, now).map(drop)
    }

    /// The key that signs now.
    pub async fn signer(&self) -> Result<Signer> {
        let held = self.held(HELD_FOR).await?;
        let at = held.signing(self.clock.now());
        let at = at.ok_or_else(|| Error::Schema("there is no signing key; start frontdesk again".into()))?;
        Ok(Signer { held, at })
    }

    /// The key of this name, if it is one of ours.
    pub async fn verifier(&self, id: &str) -> Result<Option<PublicKey>> {
        let known = self.held(HELD_FOR).await?.public(id);
        match known {
            Some(key) => Ok(Some(key)),
            None => Ok(self.held(AGAIN_AFTER).await?.public(id)),
        }
    }

    /// What others verify our tokens with.
    pub async fn published(&self) -> Result<JwkSet> {
        let held = self.held(HELD_FOR).await?;
        Ok(JwkSet { keys: held.keys.iter().map(|(_, key)| key.jwk()).collect() })
    }

    async fn held(&self, for_at_most: SignedDuration) -> Result<Arc<Held>> {
        let now = self.clock.now();
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(held) = held.filter(|held| now.duration_since(held.read_at).abs() < for_at_most) {
            return Ok(held);
        }
        let keys = self.store.house().read(|tx| Box::pin(signing_keys::list(tx))).await?;
        self.hold(&keys, now)
    }

    fn hold(&self, sealed: &[SealedKey], now: Timestamp) -> Result<Arc<Held>> {
        let opened = sealed.iter().map(|key| Ok((key.signs_from, opened(&self.house_key, key)?)));
        let held = Arc::new(Held { read_at: now, keys: opened.collect::<Result<_>>()? });
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(held.clone());
        Ok(held)
    }
}

impl Held {
    fn signing(&self, now: Timestamp) -> Option<usize> {
        self.keys.iter().rposition(|(from, _)| *from <= now)
    }

    fn public(&self, id: &str) -> Option<PublicKey> {
        self.keys.iter().find(|(_, key)| key.id == id).map(|(_, key)| key.public())
    }
}

/// The signing key in hand.
#[derive(Debug)]
pub struct Signer {
    held: Arc<Held>,
    at: usize,
}

impl Signer {
    pub fn key(&self) -> Option<&SigningKey> {
        self.held.keys.get(self.at).map(|(_, key)| key)
    }
}

/// From when on another key has to sign, if one has to be made for that now.
fn next_from(keys: &[SealedKey], now: Timestamp) -> Option<Timestamp> {
    let Some(last) = keys.last() else { return Some(now) };
    let due = last.signs_from + SIGNS_FOR;
    (due <= now + PUBLISHED_BEFORE).then(|| due.max(now + PUBLISHED_BEFORE))
}

/// Those whose successor has signed for long enough.
fn unneeded(keys: &[SealedKey], now: Timestamp) -> impl Iterator<Item = &SealedKey> {
    let followed = keys.iter().zip(keys.iter().skip(1));
    followed.filter(move |(_, next)| next.signs_from + KEPT_AFTER < now).map(|(key, _)| key)
}

fn make(house_key: &HouseKey, clock: &dyn Clock, now: Timestamp, signs_from: Timestamp) -> SealedKey {
    let seed = [clock.random(), clock.random()];
    let id = hex(clock.random().split_at(8).0);
    let public = SigningKey::from_seed(&id, seed.as_flattened()).ok().and_then(|key| key.jwk().x);
    SealedKey {
        seed: house_key.seal(&place(&id), seed.as_flattened(), clock),
        id,
        public: public.unwrap_or_default(),
        created_at: now,
        signs_from,
    }
}

fn opened(house_key: &HouseKey, key: &SealedKey) -> Result<SigningKey> {
    let seed = house_key.open(&place(&key.id), &key.seed).ok_or_else(other_house_key)?;
    let opened = SigningKey::from_seed(&key.id, &seed).map_err(|_| other_house_key())?;
    let public = opened.jwk().x.and_then(|x| BASE64.decode(x).ok());
    match public == BASE64.decode(&key.public).ok() {
        true => Ok(opened),
        false => Err(other_house_key()),
    }
}

fn place(id: &str) -> String {
    format!("signing key {id}")
}

fn other_house_key() -> Error {
    Error::Schema(
        "the house key is not the one this database was set up with; put the right one back \
         (the file house.key in the data folder, or house_key in the settings)"
            .into(),
    )
}
