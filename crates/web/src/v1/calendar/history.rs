//! `GET /v1/bookings/{id}/history`: what became of a booking.

use crate::ApiError;
use crate::access::Found;
use crate::v1::page::Items;
use axum::Json;
use frontdesk_domain::access::may;
use frontdesk_domain::{Event, Happened};
use frontdesk_store::bookings::Kept;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// Something that was done with a booking.
#[derive(Debug, Serialize, ToSchema)]
pub struct BookingChange {
    /// `evt_…`
    pub id: String,
    /// `booked`, `moved` or `cancelled`.
    pub what: &'static str,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `assistant`, `mbr_…` or `key_…`; null where it was not noted yet.
    pub by: Option<String>,
    /// Where it was done.
    pub conversation: Option<String>,
    /// When it began before.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub from: Option<Timestamp>,
    /// When it begins since then.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub to: Option<Timestamp>,
    /// Whose time it is since then.
    pub resource: Option<String>,
}

/// What became of a booking, oldest first.
#[utoipa::path(get, path = "/v1/bookings/{id}/history", tag = "Calendar", params(("id" = String, Path)),
    responses((status = 200, body = Items<BookingChange>)))]
pub async fn read(found: Found<Kept, may::BookingsRead>) -> Result<Json<Items<BookingChange>>, ApiError> {
    let by = &found.by;
    let events = by.desk.history_of(by.tenant(), &found.it.booking).await?;
    let items = events.into_iter().filter_map(change).collect();
    Ok(Json(Items { items, next: None, zone: by.business.tenant.zone.clone() }))
}

fn change(event: Event) -> Option<BookingChange> {
    let (what, by, from, to, resource) = match event.what {
        Happened::BookingConfirmed { starts_at, resource, by, .. } => ("booked", by, None, starts_at, resource),
        Happened::BookingMoved { from, to, resource, by, .. } => ("moved", by, from, to, resource),
        Happened::BookingCancelled { starts_at, by, .. } => ("cancelled", by, starts_at, None, None),
        _ => return None,
    };
    Some(BookingChange {
        id: event.id.to_string(),
        what,
        at: event.at,
        by,
        conversation: event.conversation.map(|id| id.to_string()),
        from,
        to,
        resource: resource.map(|id| id.to_string()),
    })
}
