//! What the desk has stored, line by line, for programs that check or take over the data.

use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Author, Booking, Message, TenantId};
use frontdesk_store as store;
use jiff::Timestamp;
use serde_json::{Value, json};

impl Desk {
    /// All bookings of a tenant, oldest first.
    pub async fn export_bookings(&self, tenant: &TenantId) -> Result<Vec<Value>> {
        let business = self.business(tenant).await?;
        let all = self.tenant(tenant).read(|tx| Box::pin(store::bookings::all(tx))).await?;
        Ok(all.iter().map(|b| booking(&business, b)).collect())
    }

    /// All messages of a tenant, oldest first.
    pub async fn export_messages(&self, tenant: &TenantId) -> Result<Vec<Value>> {
        let business = self.business(tenant).await?;
        let all = self.tenant(tenant).read(|tx| Box::pin(store::messages::all(tx))).await?;
        Ok(all.iter().map(|m| message(&business, &m.message)).collect())
    }
}

/// RFC 3339 with the offset of the business's zone.
fn local(business: &Business, at: Timestamp) -> String {
    at.to_zoned(business.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn booking(business: &Business, b: &Booking) -> Value {
    let tenant = &business.tenant;
    json!({
        "id": b.id,
        "tenant": tenant.id,
        "status": b.status,
        "reference": b.reference,
        "service": tenant.service(&b.offer.service).map_or(b.offer.service.as_str(), |s| s.name_in(tenant.locale.language)),
        "resource": tenant.resource(&b.offer.resource).map_or(b.offer.resource.as_str(), |r| r.name.as_str()),
        "seat": b.offer.seat,
        "starts_at": local(business, b.offer.starts_at),
        "ends_at": local(business, b.offer.ends_at),
        "contact": { "name": b.name, "phone": b.phone },
        "booked_at": local(business, b.booked_at),
    })
}

fn message(business: &Business, m: &Message) -> Value {
    json!({
        "id": m.id,
        "tenant": business.tenant.id,
        "conversation": m.conversation,
        "channel": m.medium,
        "direction": if m.author == Author::Contact { "inbound" } else { "outbound" },
        "from": m.from,
        "to": m.to,
        "body": m.body,
        "purpose": m.purpose,
        "booking": m.booking,
        "status": m.delivery,
        "at": local(business, m.at),
    })
}
