//! Recognising who shows a key.

use super::shown::ShownKey;
use crate::fresh::{Fresh, Ticket};
use frontdesk_domain::TenantId;
use frontdesk_domain::access::{Actor, Credential, Place, Principal, Proof};
use frontdesk_domain::outside::Clock;
use frontdesk_store::api_keys::{self, ApiKey, by_prefix};
use frontdesk_store::{Result, Store};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// How exact the last use is kept: a write for each request would cost more than the request.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// The keys that were shown lately.
#[derive(Debug)]
pub struct KnownKeys {
    store: Store,
    clock: Arc<dyn Clock>,
    /// By prefix. `None`: there is no such key, which is asked again just as seldom.
    fresh: Fresh<Option<Known>>,
}

#[derive(Clone, Debug)]
struct Known {
    tenant: TenantId,
    key: ApiKey,
    principal: Arc<Principal>,
}

impl KnownKeys {
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock, fresh: Fresh::default() }
    }

    /// `None`: no key, or one that is not good any more. An unknown prefix and a wrong secret take the same way.
    pub async fn identify(&self, text: &str) -> Result<Option<Arc<Principal>>> {
        let Some(shown) = ShownKey::read(text) else { return Ok(None) };
        let now = self.clock.now();
        let ticket = self.fresh.ticket(now);
        let Some(known) = self.known(&shown.prefix, ticket, now).await? else { return Ok(None) };
        // Digests may be compared as they are: nobody can steer one towards another.
        let fits = known.key.digest == shown.digest;
        if !fits || !known.key.is_good(now) {
            return Ok(None);
        }
        let principal = known.principal.clone();
        if known.key.used_at.is_none_or(|at| now.duration_since(at) >= USED_EVERY) {
            self.note_use(known, ticket, now).await;
        }
        Ok(Some(principal))
    }

    /// After a key was revoked here: it is nothing from now on.
    pub fn forget(&self) {
        self.fresh.forget();
    }

    async fn known(&self, prefix: &str, ticket: Ticket, now: Timestamp) -> Result<Option<Known>> {
        if let Some(known) = self.fresh.get(prefix, now) {
            return Ok(known);
        }
        let known = self.load(prefix).await?;
        self.fresh.keep(ticket, prefix, known.clone());
        Ok(known)
    }

    async fn load(&self, prefix: &str) -> Result<Option<Known>> {
        let Some(tenant) = self.store.key_of(prefix).await? else { return Ok(None) };
        let wanted = prefix.to_owned();
        let scoped = self.store.tenant(&tenant);
        let found = scoped.read(move |tx| Box::pin(async move { by_prefix(tx, &wanted).await }));
        let Some(key) = found.await? else { return Ok(None) };
        let principal = Arc::new(principal(&tenant, &key));
        Ok(Some(Known { tenant, key, principal }))
    }

    /// The request counts for more than the note of it: if it fails, the next use is noted.
    async fn note_use(&self, mut known: Known, ticket: Ticket, now: Timestamp) {
        let id = known.key.id.clone();
        let scoped = self.store.tenant(&known.tenant);
        let noted = scoped.write(move |tx| {
            api_keys::used(tx, &id, now, now - USED_EVERY);
            Box::pin(async { Ok(()) })
        });
        match noted.await {
            Ok(()) => {
                known.key.used_at = Some(now);
                let prefix = known.key.prefix.clone();
                self.fresh.keep(ticket, &prefix, Some(known));
            }
            Err(error) => tracing::warn!(%error, "the last use of an API key was not noted"),
        }
    }
}

fn principal(tenant: &TenantId, key: &ApiKey) -> Principal {
    Principal {
        actor: Actor::Key(key.id.clone()),
        by: Credential::Key(key.id.clone()),
        places: vec![Place { tenant: tenant.clone(), role: None, may: key.permissions, wants_second_factor: false }],
        organizations: Vec::new(),
        proof: Proof { second_factor: false, shown_at: None },
    }
}
