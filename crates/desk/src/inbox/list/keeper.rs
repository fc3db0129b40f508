//! Who makes the rows where nobody looks: so that whoever looks after a quiet week, or after an update that brought the
//! list, does not wait for all of it.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::TenantId;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// What has happened since then is all that the first one to look waits for.
const LOOK_EVERY: Duration = Duration::from_secs(10 * 60);

impl Desk {
    /// Keeps every tenant's list until the desk stops; for the first time at once.
    pub async fn keep_lists(self) {
        let mut look = interval(LOOK_EVERY);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = self.stopping().cancelled() => return,
                _ = look.tick() => self.keep_all_lists().await,
            }
        }
    }

    async fn keep_all_lists(&self) {
        let tenants = match self.store().tenants().await {
            Ok(tenants) => tenants,
            Err(error) => {
                tracing::warn!(%error, "tenants could not be listed; it is tried again");
                return;
            }
        };
        for tenant in tenants {
            if let Err(error) = self.keep_list_of(&tenant).await {
                tracing::warn!(%tenant, %error, "the list could not be kept; it is tried again");
            }
        }
    }

    /// Makes all that is missing, also where it is more than anybody would wait for.
    pub async fn keep_list_of(&self, tenant: &TenantId) -> Result<()> {
        while !self.stopping().is_cancelled() && self.catch_up(tenant).await? {}
        Ok(())
    }
}
