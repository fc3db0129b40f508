//! `GET /v1/today`: the day at a glance.

use super::asked::too_many;
use super::shapes::FigureShape;
use crate::ApiError;
use crate::access::Allowed;
use crate::v1::shapes::BookingShape;
use axum::Json;
use frontdesk_desk::bookings::When;
use frontdesk_domain::access::{Permission, may};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use utoipa::ToSchema;

/// More appointments than this are not counted one by one.
const APPOINTMENTS_MAX: i64 = 500;

/// Today, in the tenant's zone.
#[derive(Debug, Serialize, ToSchema)]
pub struct TodayShape {
    pub zone: String,
    pub currency: String,
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// Of today until now, with the definitions of `/v1/figures`.
    pub figures: Vec<FigureShape>,
    /// How many appointments of today stand, those too that are over; null for whoever may not see bookings.
    pub appointments: Option<usize>,
    /// The next one to begin.
    pub next: Option<BookingShape>,
    /// What the team has to do by the end of the day, what it should have done long since among it.
    pub tasks_due: i64,
    /// Leads that nobody has looked after yet; null for whoever may not see contacts.
    pub leads_new: Option<i64>,
}

/// Today at a glance: the figures so far, and the appointments. Ask again when an event tells that something happened.
#[utoipa::path(get, path = "/v1/today", tag = "Figures", responses((status = 200, body = TodayShape)))]
pub async fn read(by: Allowed<may::ConversationsRead>) -> Result<Json<TodayShape>, ApiError> {
    let now = by.desk.now();
    let date = by.zone().to_datetime(now).date();
    let days = (date, date.saturating_add(1.day()));
    let looked = by.desk.look_at_days(by.tenant(), days).await?.map_err(too_many)?;
    let appointments = match by.place.may(Permission::BookingsRead) {
        true => Some(by.desk.bookings(by.tenant(), all_of(looked.span), APPOINTMENTS_MAX).await?),
        false => None,
    };
    let tasks_due = by.desk.tasks_due(by.tenant(), looked.span.1).await?;
    let leads_new = match by.place.may(Permission::ContactsRead) {
        true => Some(by.desk.new_leads(by.tenant()).await?),
        false => None,
    };
    let tenant = &by.business.tenant;
    Ok(Json(TodayShape {
        zone: tenant.zone.clone(),
        currency: tenant.currency.clone(),
        date,
        as_of: looked.now,
        figures: looked.figures(None).into_iter().map(Into::into).collect(),
        appointments: appointments.as_ref().map(Vec::len),
        next: appointments.iter().flatten().find(|kept| kept.booking.offer.starts_at > now).map(Into::into),
        tasks_due,
        leads_new,
    }))
}

fn all_of((from, until): (Timestamp, Timestamp)) -> When {
    When::Between { from, until, after: None }
}
