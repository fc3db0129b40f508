//! `GET /v1/calendar`: some days with all that is in them.

use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Asked;
use crate::v1::settings::blocks::BlockShape;
use crate::v1::shapes::BookingShape;
use axum::Json;
use frontdesk_desk::calendar::{ClockChange, Day, Open};
use frontdesk_domain::access::may;
use frontdesk_domain::{Resource, ResourceId};
use frontdesk_store::allocations::Held;
use frontdesk_store::bookings::Kept;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Six weeks, as a month is drawn.
const DAYS_MAX: i32 = 42;

/// Which days.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Days {
    /// The first day, in the tenant's zone.
    #[param(value_type = String, format = Date)]
    from: Date,
    /// The last day, which belongs to it; left out: the same. At most 42 days.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Date>,
    /// Only what is of this resource.
    resource: Option<String>,
}

/// Days of the tenant's zone, with all that is in them.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarShape {
    /// The tenant's IANA zone. Instants are UTC; days and clock times are of this zone.
    #[schema(examples("America/Edmonton"))]
    pub zone: String,
    pub days: Vec<CalendarDay>,
    pub resources: Vec<CalendarResource>,
    /// Those that stand and have a part in these days, earliest first.
    pub bookings: Vec<CalendarBooking>,
    pub holds: Vec<CalendarHold>,
    pub blocks: Vec<BlockShape>,
    /// There is more than is told. Ask for fewer days.
    pub more: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarDay {
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    /// When the next day begins.
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
    /// 24, but for the days on which the clocks change.
    pub hours_in_day: f64,
    /// The English name of the holiday that is kept.
    pub holiday: Option<&'static str>,
    /// When appointments may be; empty on a day that is closed.
    pub open: Vec<CalendarOpening>,
    pub clock_change: Option<CalendarClockChange>,
}

/// Open from `opens` until `closes`; 00:00 closes at the end of the day.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarOpening {
    #[schema(value_type = String, examples("09:00:00"))]
    pub opens: Time,
    #[schema(value_type = String, examples("17:00:00"))]
    pub closes: Time,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
}

/// The clock jumps: forwards over times that do not exist, or backwards to times that are shown twice.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarClockChange {
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What the clock would show at that instant without the change.
    #[schema(value_type = String, examples("2026-11-01T02:00:00"))]
    pub from: DateTime,
    /// What it shows.
    #[schema(value_type = String, examples("2026-11-01T01:00:00"))]
    pub to: DateTime,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarResource {
    pub id: String,
    pub name: String,
    /// How many may be booked at the same time.
    pub capacity: u16,
}

/// A booking with what a calendar needs besides.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarBooking {
    #[serde(flatten)]
    pub booking: BookingShape,
    /// Which of the resource's places it has, from 0.
    pub seat: u16,
    /// What to send as `If-Match` when it is changed, in double quotes.
    pub version: String,
}

/// A time that somebody is deciding about. It is free again when it runs out.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarHold {
    /// `hld_…`
    pub id: String,
    pub service: String,
    pub resource: String,
    pub seat: u16,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    pub by: CalendarHolder,
}

/// Whoever is deciding, and where.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarHolder {
    pub conversation: String,
    pub contact: String,
    /// Where it is known.
    pub name: Option<String>,
}

/// Days with their opening hours, bookings, holds and blocks. A day on which the clocks change has 23 or 25 hours.
#[utoipa::path(get, path = "/v1/calendar", tag = "Calendar", params(Days), responses(
    (status = 200, body = CalendarShape),
    (status = 422, description = "There is no such resource"),
))]
pub async fn read(by: Allowed<may::BookingsRead>, Asked(asked): Asked<Days>) -> Result<Json<CalendarShape>, ApiError> {
    let span = span(&asked)?;
    let tenant = &by.business.tenant;
    let resource = asked.resource.as_deref().map(|text| one_of(&tenant.resources, text)).transpose()?;
    let found = by.desk.calendar(by.tenant(), span, resource.map(|r| r.id.clone())).await?;
    let columns = tenant.resources.iter().filter(|r| resource.is_none_or(|only| only.id == r.id));
    Ok(Json(CalendarShape {
        zone: tenant.zone.clone(),
        days: found.days.into_iter().map(Into::into).collect(),
        resources: columns.map(Into::into).collect(),
        bookings: found.bookings.iter().map(Into::into).collect(),
        holds: found.holds.into_iter().map(Into::into).collect(),
        blocks: found.blocks.iter().map(Into::into).collect(),
        more: found.more,
    }))
}

fn span(asked: &Days) -> Result<(Date, Date), ApiError> {
    let to = asked.to.unwrap_or(asked.from);
    let days = asked.from.until(to).map(|span| span.get_days()).unwrap_or(DAYS_MAX);
    match days {
        ..0 => Err(ApiError::bad_request("to is a day before from.")),
        DAYS_MAX.. => Err(ApiError::bad_request("At most 42 days are shown at once. Name a nearer to.")),
        _ => Ok((asked.from, to)),
    }
}

fn one_of<'r>(all: &'r [Resource], text: &str) -> Result<&'r Resource, ApiError> {
    let id = ResourceId::parse(text);
    let found = id.and_then(|id| all.iter().find(|resource| resource.id == id));
    found.ok_or_else(|| ApiError::invalid("resource", "The business has no resource with this id."))
}

impl From<Day> for CalendarDay {
    fn from(day: Day) -> Self {
        let Day { date, starts_at, ends_at, holiday, open, clock_change } = day;
        Self {
            date,
            starts_at,
            ends_at,
            hours_in_day: ends_at.duration_since(starts_at).as_secs_f64() / 3600.0,
            holiday,
            open: open.into_iter().map(Into::into).collect(),
            clock_change: clock_change.map(Into::into),
        }
    }
}

impl From<Open> for CalendarOpening {
    fn from(Open { opens, closes, starts_at, ends_at }: Open) -> Self {
        Self { opens, closes, starts_at, ends_at }
    }
}

impl From<ClockChange> for CalendarClockChange {
    fn from(ClockChange { at, from, to }: ClockChange) -> Self {
        Self { at, from, to }
    }
}

impl From<&Resource> for CalendarResource {
    fn from(resource: &Resource) -> Self {
        Self { id: resource.id.to_string(), name: resource.name.clone(), capacity: resource.capacity }
    }
}

impl From<&Kept> for CalendarBooking {
    fn from(kept: &Kept) -> Self {
        Self {
            booking: kept.into(),
            seat: kept.booking.offer.seat,
            version: kept.changed_at.as_microsecond().to_string(),
        }
    }
}

impl From<Held> for CalendarHold {
    fn from(held: Held) -> Self {
        let Held { hold, conversation, contact, name } = held;
        Self {
            id: hold.id.to_string(),
            service: hold.offer.service.to_string(),
            resource: hold.offer.resource.to_string(),
            seat: hold.offer.seat,
            starts_at: hold.offer.starts_at,
            ends_at: hold.offer.ends_at,
            expires_at: hold.expires_at,
            by: CalendarHolder { conversation: conversation.to_string(), contact: contact.to_string(), name },
        }
    }
}
