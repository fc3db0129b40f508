//! Recognising who shows an access token.

use super::access::Access;
use super::begin::Tokens;
use crate::crypt::{Jws, NotGood};
use frontdesk_domain::FamilyId;
use frontdesk_store::token_families::{self, Family};
use frontdesk_store::{Result, Store};
use jiff::Timestamp;
use std::sync::Arc;

impl Tokens {
    /// Whom the token stands for, with the family as it was within the last second. Whether the member is still there,
    /// and what they may do, is to be asked beside it.
    pub async fn check(&self, text: &str) -> Result<std::result::Result<(Access, Arc<Family>), NotGood>> {
        let now = self.clock.now();
        let access = match self.signed(text, now).await? {
            Ok(access) => access,
            Err(why) => return Ok(Err(why)),
        };
        let Some(family) = self.family(&access.family, now).await? else { return Ok(Err(NotGood::Ended)) };
        let same = family.member == access.member && family.tenant == access.tenant;
        Ok(if same && family.ended_at.is_none() { Ok((access, family)) } else { Err(NotGood::Ended) })
    }

    async fn signed(&self, text: &str, now: Timestamp) -> Result<std::result::Result<Access, NotGood>> {
        let jws = match Jws::read(text) {
            Ok(jws) => jws,
            Err(why) => return Ok(Err(why)),
        };
        // Before the keyring is asked, which may ask the database.
        let Some(kid) = jws.kid().filter(|kid| jws.alg() == "EdDSA" && kid.len() <= 64) else {
            return Ok(Err(NotGood::Key));
        };
        Ok(match self.keyring.verifier(kid).await? {
            Some(key) => self.issuer.check(&jws, &key, now),
            None => Err(NotGood::Key),
        })
    }

    async fn family(&self, id: &FamilyId, now: Timestamp) -> Result<Option<Arc<Family>>> {
        if let Some(family) = self.fresh.get(id.as_str(), now) {
            return Ok(family);
        }
        let ticket = self.fresh.ticket(now);
        let family = load(&self.store, id).await?.map(Arc::new);
        self.fresh.keep(ticket, id.as_str(), family.clone());
        Ok(family)
    }
}

async fn load(store: &Store, id: &FamilyId) -> Result<Option<Family>> {
    let id = id.clone();
    store.house().read(move |tx| Box::pin(async move { token_families::get(tx, &id).await })).await
}
