//! What became of a booking, as its events tell.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Booking, Event, TenantId};
use frontdesk_store as store;

impl Desk {
    /// Its events, oldest first.
    pub async fn history_of(&self, tenant: &TenantId, booking: &Booking) -> Result<Vec<Event>> {
        let (id, made_at) = (booking.id.clone(), booking.booked_at);
        self.look(tenant, move |tx| Box::pin(async move { store::events::of_booking(tx, &id, made_at).await })).await
    }
}
