//! In one process one at a time makes the rows of a tenant's list.

use frontdesk_domain::TenantId;
use std::hash::{DefaultHasher, Hash, Hasher};
use tokio::sync::{Mutex, MutexGuard};

/// Tenants that share a place wait for each other now and then.
const PLACES: u64 = 64;

#[derive(Debug)]
pub(crate) struct ListMakers(Vec<Mutex<()>>);

impl Default for ListMakers {
    fn default() -> Self {
        Self((0..PLACES).map(|_| Mutex::default()).collect())
    }
}

impl ListMakers {
    /// Waits for whoever makes the tenant's rows at the moment.
    pub(crate) async fn alone(&self, tenant: &TenantId) -> Option<MutexGuard<'_, ()>> {
        let mut hasher = DefaultHasher::new();
        tenant.hash(&mut hasher);
        let place = usize::try_from(hasher.finish() % PLACES).ok()?;
        Some(self.0.get(place)?.lock().await)
    }
}
