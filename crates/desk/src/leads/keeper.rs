//! Who reads on where nobody looks: so that whoever is told of leads and tasks hears of them, and time decides.

use crate::desk::Desk;
use frontdesk_domain::TenantId;
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{MissedTickBehavior, interval};

/// Streams that were stirred are read on this often.
const LOOK_EVERY: Duration = Duration::from_secs(20);
/// All streams are, every so many looks: appointments end unnoticed, and a hint may be lost.
const ALL_EVERY: u32 = 30;

impl Desk {
    /// Keeps leads and tasks until the desk stops.
    pub async fn keep_leads(self) {
        let (mut stirred, mut look) = (self.store().stirred(), interval(LOOK_EVERY));
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let (mut tenants, mut looks, mut lost) = (BTreeSet::new(), 0, true);
        loop {
            tokio::select! {
                () = self.stopping().cancelled() => return,
                heard = stirred.recv() => match heard {
                    Ok(heard) => { tenants.insert(heard.tenant); }
                    Err(RecvError::Lagged(_)) => lost = true,
                    Err(RecvError::Closed) => return,
                },
                _ = look.tick() => {
                    looks += 1;
                    if lost || looks % ALL_EVERY == 0 {
                        lost = !self.everybody(&mut tenants).await;
                    }
                    self.look_after(&mut tenants).await;
                }
            }
        }
    }

    /// False: nobody knows who there is.
    async fn everybody(&self, tenants: &mut BTreeSet<TenantId>) -> bool {
        match self.store().tenants().await {
            Ok(all) => tenants.extend(all),
            Err(error) => {
                tracing::warn!(%error, "tenants could not be listed; it is tried again");
                return false;
            }
        }
        true
    }

    async fn look_after(&self, tenants: &mut BTreeSet<TenantId>) {
        while let Some(tenant) = tenants.pop_first() {
            if self.stopping().is_cancelled() {
                return;
            }
            if let Err(error) = self.keep_leads_of(&tenant).await {
                tracing::warn!(%tenant, %error, "leads could not be kept; it is tried again");
            }
        }
    }
}
