//! Linking what was noted, soon after it was committed.

use crate::chain::{links, marks};
use crate::sign::Keys;
use crate::walk::LINKS_MAX;
use frontdesk_domain::TenantId;
use frontdesk_domain::outside::Clock;
use frontdesk_store::audit::{self as store, Head};
use frontdesk_store::{Result, Scoped, Store};
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// How often a process looks for entries that wait. Until an entry is linked, whoever writes to the database past the
/// program could still take it away unseen.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Links every tenant's entries, in whichever process comes first.
#[derive(Clone, Debug)]
pub struct Chainer {
    store: Store,
    keys: Keys,
    clock: Arc<dyn Clock>,
}

impl Chainer {
    pub fn new(store: Store, keys: Keys, clock: Arc<dyn Clock>) -> Self {
        Self { store, keys, clock }
    }

    /// Works until `stopped` is ready, and links what was noted until then.
    pub async fn work(self, stopped: impl Future<Output = ()> + Send) {
        tokio::pin!(stopped);
        loop {
            let last = tokio::select! {
                () = &mut stopped => true,
                () = tokio::time::sleep(LOOK_EVERY) => false,
            };
            if let Err(error) = self.look().await {
                tracing::warn!(%error, "the audit trail could not be linked; it is tried again");
            }
            if last {
                return;
            }
        }
    }

    /// Links everything that waits now. Returns how many entries it were.
    pub async fn look(&self) -> Result<usize> {
        let mut done = 0;
        for tenant in self.store.audit_waiting().await? {
            match self.link(&tenant).await {
                Ok(count) => done += count,
                // One tenant's trouble is no other's.
                Err(error) => tracing::warn!(%tenant, %error, "a tenant's audit trail could not be linked"),
            }
        }
        metrics::counter!("frontdesk_audit_linked_total").increment(done as u64);
        Ok(done)
    }

    async fn link(&self, tenant: &TenantId) -> Result<usize> {
        let trail = self.store.tenant(tenant);
        let mut done = 0;
        loop {
            let count = link_waiting(&trail, &self.keys, self.clock.now()).await?;
            done += count;
            if (count as i64) < LINKS_MAX {
                return Ok(done);
            }
        }
    }
}

/// Links a tenant's oldest waiting entries and signs the new end, in one transaction: a crash leaves all of it or nothing.
/// Whoever else does the same waits for that and goes on behind it. Returns how many were linked.
pub async fn link_waiting(trail: &Scoped, keys: &Keys, now: Timestamp) -> Result<usize> {
    let keys = keys.clone();
    trail
        .write(move |tx| {
            Box::pin(async move {
                let end = store::end(tx).await?;
                let entries = store::waiting(tx, LINKS_MAX).await?;
                let links = links(&tx.tenant(), end.as_ref(), &entries);
                if let Some(last) = links.last() {
                    let head = Head {
                        seq: last.seq,
                        hash: last.hash.clone(),
                        marks: marks(&links),
                        at: now.as_microsecond(),
                        key_id: String::new(),
                        signature: String::new(),
                    };
                    let head = keys.sign(&tx.tenant(), head);
                    store::link(tx, &links, &head);
                }
                Ok(links.len())
            })
        })
        .await
}
