//! `POST /v1/bookings/{id}/check-move`: whether a booking could be moved to where it was dropped.

use crate::ApiError;
use crate::access::Found;
use crate::asked::Body;
use crate::v1::bookings::refused;
use crate::v1::shapes::OfferShape;
use axum::Json;
use frontdesk_desk::bookings::{Checked, Dropped, Notice, Place, Refused};
use frontdesk_domain::access::may;
use frontdesk_domain::{Offer, ResourceId};
use frontdesk_store::bookings::Kept;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where a booking is dropped.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckMove {
    /// The time on the clock of the tenant's zone, such as `2026-11-24T10:15`; with an offset, such as
    /// `2026-11-01T01:30-06:00`, that very instant.
    #[schema(examples("2026-11-24T10:15"))]
    starts: String,
    /// Left out: whoever has it now.
    resource: Option<String>,
}

/// What would come of the move. Nothing is held by asking, and it is checked again when the booking is moved.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckedMove {
    pub allowed: bool,
    /// What it is now.
    pub was: OfferShape,
    /// What it would be; pass its `starts_at` and `resource` to `move`.
    pub would_be: Option<OfferShape>,
    /// The text the guest would get.
    pub notice: Option<MoveNotice>,
    /// Why not. Its `reason` is `past`, `too_soon`, `too_far`, `closed`, `holiday`, `taken`, `full`, `no_such_time`,
    /// `shown_twice` or `cancelled`.
    #[schema(value_type = Option<Object>)]
    pub why: Option<serde_json::Value>,
    /// The nearest that are free, three at most; for a time that the clock shows twice, both.
    pub offers: Vec<OfferShape>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MoveNotice {
    /// E.164.
    pub to: String,
    pub text: String,
}

/// Checks a move as the assistant would, before anybody is asked to confirm it.
#[utoipa::path(post, path = "/v1/bookings/{id}/check-move", tag = "Calendar", params(("id" = String, Path)),
    request_body = CheckMove, responses((status = 200, body = CheckedMove)))]
pub async fn check(
    found: Found<Kept, may::BookingsWrite>,
    Body(asked): Body<CheckMove>,
) -> Result<Json<CheckedMove>, ApiError> {
    let (by, booking) = (&found.by, &found.it.booking);
    let resource = asked.resource.map(|text| ResourceId::parse(&text).ok_or_else(|| refused(Refused::NoResource)));
    let to = Dropped { at: place(&asked.starts)?, resource: resource.transpose()? };
    let checked = by.desk.check_move(by.tenant(), &booking.id, to, &by.acting).await?;
    shown(&booking.offer, checked.ok_or_else(ApiError::not_found)?).map(Json)
}

fn place(text: &str) -> Result<Place, ApiError> {
    // A civil time reads over an offset, so the instant comes first.
    let instant = text.parse::<Timestamp>().map(Place::Instant);
    let wall = || text.parse::<DateTime>().map(Place::Wall);
    let message = "Write the time as the clock shows it, such as 2026-11-24T10:15.";
    instant.or_else(|_| wall()).map_err(|_| ApiError::invalid("starts", message))
}

fn shown(was: &Offer, checked: Checked) -> Result<CheckedMove, ApiError> {
    let no = CheckedMove {
        allowed: false,
        was: was.clone().into(),
        would_be: None,
        notice: None,
        why: None,
        offers: Vec::new(),
    };
    let because = |reason: &str| Some(serde_json::json!({ "reason": reason }));
    Ok(match checked {
        Checked::Free { offer, notice } => {
            let notice = notice.map(|Notice { to, text }| MoveNotice { to, text });
            CheckedMove { allowed: true, would_be: Some(offer.into()), notice, ..no }
        }
        Checked::Twice(instants) => {
            let length = was.ends_at.duration_since(was.starts_at);
            let offer = |at| Offer { starts_at: at, ends_at: at + length, ..was.clone() }.into();
            CheckedMove { why: because("shown_twice"), offers: instants.map(offer).into(), ..no }
        }
        Checked::Refused(Refused::NotFree { reason, offers }) => CheckedMove {
            why: serde_json::to_value(reason).ok(),
            offers: offers.into_iter().map(Into::into).collect(),
            ..no
        },
        Checked::Refused(Refused::Cancelled) => CheckedMove { why: because("cancelled"), ..no },
        Checked::Refused(other) => return Err(refused(other)),
    })
}
