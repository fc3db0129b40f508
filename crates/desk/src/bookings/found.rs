//! Bookings are looked up: those of some days, or the latest.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{BookingId, ContactId, TenantId};
use frontdesk_store as store;
use frontdesk_store::bookings::Kept;
use jiff::Timestamp;

/// Which bookings are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Those that stand and begin in this span, soonest first, after the one named.
    Between { from: Timestamp, until: Timestamp, after: Option<(Timestamp, BookingId)> },
    /// Cancelled ones too, the latest made first, after the one named; of one person or of all.
    Latest { of: Option<ContactId>, after: Option<BookingId> },
}

impl Desk {
    pub async fn bookings(&self, tenant: &TenantId, when: When, limit: i64) -> Result<Vec<Kept>> {
        let found = self.look(tenant, move |tx| {
            Box::pin(async move {
                match when {
                    When::Between { from, until, after } => {
                        let after = after.as_ref().map(|(at, id)| (*at, id));
                        store::bookings::between(tx, (from, until), after, limit).await
                    }
                    When::Latest { of, after } => store::bookings::latest(tx, of.as_ref(), after.as_ref(), limit).await,
                }
            })
        });
        found.await
    }

    pub async fn booking(&self, tenant: &TenantId, id: &BookingId) -> Result<Option<Kept>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::bookings::kept(tx, &id).await })).await
    }
}
