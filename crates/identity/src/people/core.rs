//! What every use case about people needs, in one place.

use crate::crypt::HouseKey;
use crate::fresh::Fresh;
use crate::passwords::{Cost, Hashing, Strength, strength};
use crate::refused::Refused;
use frontdesk_domain::access::Principal;
use frontdesk_domain::mail::Mailer;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Secret, TenantId};
use frontdesk_store::{House, Store};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use tokio::sync::Notify;

/// How long things last, and what a password costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    pub cost: Cost,
    /// A session that is not used for so long ends.
    pub idle: SignedDuration,
    /// However much it is used, a session ends after this.
    pub session: SignedDuration,
    pub invitation: SignedDuration,
}

impl Rules {
    pub const USUAL: Self = Self {
        cost: Cost::USUAL,
        idle: SignedDuration::from_hours(24 * 7),
        session: SignedDuration::from_hours(24 * 30),
        invitation: SignedDuration::from_hours(24 * 7),
    };
    /// How long a link to a new password opens.
    pub const RESET: SignedDuration = SignedDuration::from_hours(1);
    pub const FIRST_OWNER: SignedDuration = SignedDuration::from_hours(24);
    pub const EMAIL: SignedDuration = SignedDuration::from_hours(24 * 3);
    /// How long a link to another address opens.
    pub const NEW_EMAIL: SignedDuration = SignedDuration::from_hours(24);
}

/// What it is put together from.
#[derive(Debug)]
pub struct Parts {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub house_key: Arc<HouseKey>,
    pub rules: Rules,
    /// Where links lead, without a slash at the end.
    pub public_url: Arc<str>,
    /// Takes letters to their readers; without one, links are handed over.
    pub post: Option<Arc<dyn Mailer>>,
}

/// Members and their sessions.
#[derive(Debug)]
pub struct People {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(super) house_key: Arc<HouseKey>,
    pub(super) hashing: Hashing,
    pub(super) rules: Rules,
    pub(super) public_url: Arc<str>,
    pub(super) post: Option<Arc<dyn Mailer>>,
    /// By the digest of a cookie.
    pub(super) fresh: Fresh<Option<Arc<Principal>>>,
    /// A letter was queued.
    pub(super) letters_queued: Notify,
}

impl People {
    pub fn new(parts: Parts) -> Self {
        Self {
            hashing: Hashing::new(parts.rules.cost, parts.clock.clone()),
            store: parts.store,
            clock: parts.clock,
            house_key: parts.house_key,
            rules: parts.rules,
            public_url: parts.public_url,
            post: parts.post,
            fresh: Fresh::default(),
            letters_queued: Notify::new(),
        }
    }

    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    pub fn has_post(&self) -> bool {
        self.post.is_some()
    }

    /// How many passwords this process hashed or checked: what signing in costs it.
    pub fn passwords_done(&self) -> u64 {
        self.hashing.done()
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(super) fn house(&self) -> House {
        self.store.house()
    }

    pub(super) fn beside(&self, tenant: &TenantId) -> House {
        self.store.house().beside(tenant)
    }

    /// What the meter shows; `own` is what whoever guesses knows of the member.
    pub fn strength(&self, password: &Secret, own: &[&str]) -> Strength {
        strength(password.expose(), own)
    }
}

/// Refuses a password that is guessed too soon.
pub(super) fn strong_enough(password: &Secret, own: &[&str]) -> Result<(), Refused> {
    let found = strength(password.expose(), own);
    if found.is_enough { Ok(()) } else { Err(Refused::Weak(found.weaknesses)) }
}
