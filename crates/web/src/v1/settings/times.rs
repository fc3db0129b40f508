//! `/v1/hours`, `/v1/holidays` and `/v1/rules`: when the business can be booked.

use super::changing::{change, settings, versioned};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Body;
use crate::v1::version::{IfMatch, Versioned};
use frontdesk_desk::settings::{self, Change, Settings};
use frontdesk_domain::Rules;
use frontdesk_domain::access::may;
use frontdesk_domain::tenant::Opening;
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When the business is open, in its own zone.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// Several on one day make a break between them.
    #[schema(value_type = Vec<OpeningShape>)]
    hours: Vec<Opening>,
}

/// Open from `opens` until `closes`.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpeningShape {
    /// `monday`, `tuesday`, …
    pub day: String,
    #[schema(examples("09:00:00"))]
    pub opens: String,
    #[schema(examples("17:00:00"))]
    pub closes: String,
}

impl From<&Opening> for OpeningShape {
    fn from(opening: &Opening) -> Self {
        const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let day = DAYS.iter().zip(Weekday::Monday.cycle_forward()).find(|(_, day)| *day == opening.day);
        Self {
            day: day.map_or_else(String::new, |(name, _)| (*name).to_owned()),
            opens: opening.opens.strftime("%H:%M:%S").to_string(),
            closes: opening.closes.strftime("%H:%M:%S").to_string(),
        }
    }
}

/// When the business is open.
#[utoipa::path(get, path = "/v1/hours", tag = "Settings", responses((status = 200, body = Hours)))]
pub async fn hours(by: Allowed<may::SettingsRead>) -> Result<Versioned<Hours>, ApiError> {
    Ok(hours_of(&settings(&by).await?))
}

/// Says when the business is open. Bookings outside of the new hours stay.
#[utoipa::path(put, path = "/v1/hours", tag = "Settings", request_body = Hours,
    responses((status = 200, body = Hours)))]
pub async fn set_hours(
    by: Allowed<may::SettingsWrite>,
    seen: IfMatch,
    Body(new): Body<Hours>,
) -> Result<Versioned<Hours>, ApiError> {
    Ok(hours_of(&change(&by, seen, Change::Hours(new.hours)).await?))
}

fn hours_of(settings: &Settings) -> Versioned<Hours> {
    versioned(Hours { hours: settings.tenant.hours.clone() }, settings)
}

/// Days on which the business is closed whatever the day of the week.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// Whose statutory holidays it keeps (ISO 3166-2), such as `CA-AB`.
    region: Option<String>,
    #[schema(value_type = Vec<String>)]
    closed_on: Vec<Date>,
}

/// The days on which the business is closed.
#[utoipa::path(get, path = "/v1/holidays", tag = "Settings", responses((status = 200, body = Holidays)))]
pub async fn holidays(by: Allowed<may::SettingsRead>) -> Result<Versioned<Holidays>, ApiError> {
    Ok(holidays_of(&settings(&by).await?))
}

/// Says on which days the business is closed. Bookings on them stay.
#[utoipa::path(put, path = "/v1/holidays", tag = "Settings", request_body = Holidays,
    responses((status = 200, body = Holidays)))]
pub async fn set_holidays(
    by: Allowed<may::SettingsWrite>,
    seen: IfMatch,
    Body(new): Body<Holidays>,
) -> Result<Versioned<Holidays>, ApiError> {
    let new = settings::Holidays { region: new.region, closed_on: new.closed_on };
    Ok(holidays_of(&change(&by, seen, Change::Holidays(new)).await?))
}

fn holidays_of(settings: &Settings) -> Versioned<Holidays> {
    let tenant = &settings.tenant;
    versioned(Holidays { region: tenant.holidays.clone(), closed_on: tenant.closed_on.clone() }, settings)
}

/// What may be booked when, and what is sent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BookingRules {
    /// Minutes a time is kept for a caller who is deciding.
    #[schema(minimum = 1, maximum = 60)]
    hold_minutes: u16,
    /// Minutes from now before which nothing can be booked.
    #[schema(minimum = 0, maximum = 40320)]
    notice_minutes: u32,
    /// Days ahead that can be booked.
    #[schema(minimum = 1, maximum = 730)]
    horizon_days: u16,
    /// Minutes that stay free after every appointment.
    #[schema(minimum = 0, maximum = 240)]
    buffer_minutes: u16,
    /// Appointments begin on multiples of this from the opening.
    #[schema(minimum = 5, maximum = 240)]
    grid_minutes: u16,
    /// How long before an appointment a reminder is sent.
    reminder_minutes: Vec<u32>,
    /// Reminders wait from then, in the business's zone.
    #[schema(value_type = String, examples("21:00:00"))]
    quiet_from: Time,
    /// Until then.
    #[schema(value_type = String, examples("08:00:00"))]
    quiet_until: Time,
    /// Hours without a message after which a text conversation is closed.
    #[schema(minimum = 1, maximum = 720)]
    conversation_hours: u16,
    /// Seconds that a text which begins a conversation waits for a person before the assistant answers; 0: none.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 3600)]
    answer_after_seconds: u16,
    /// Minutes after which the team is told again of somebody who asked for a person; 0: it is not.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1440)]
    handoff_minutes: u16,
}

impl From<&Rules> for BookingRules {
    fn from(rules: &Rules) -> Self {
        Self {
            hold_minutes: rules.hold_minutes,
            notice_minutes: rules.notice_minutes,
            horizon_days: rules.horizon_days,
            buffer_minutes: rules.buffer_minutes,
            grid_minutes: rules.grid_minutes,
            reminder_minutes: rules.reminder_minutes.clone(),
            quiet_from: rules.quiet_from,
            quiet_until: rules.quiet_until,
            conversation_hours: rules.conversation_hours,
            answer_after_seconds: rules.answer_after_seconds,
            handoff_minutes: rules.handoff_minutes,
        }
    }
}

impl From<BookingRules> for Rules {
    fn from(shape: BookingRules) -> Self {
        Self {
            hold_minutes: shape.hold_minutes,
            notice_minutes: shape.notice_minutes,
            horizon_days: shape.horizon_days,
            buffer_minutes: shape.buffer_minutes,
            grid_minutes: shape.grid_minutes,
            reminder_minutes: shape.reminder_minutes,
            quiet_from: shape.quiet_from,
            quiet_until: shape.quiet_until,
            conversation_hours: shape.conversation_hours,
            answer_after_seconds: shape.answer_after_seconds,
            handoff_minutes: shape.handoff_minutes,
        }
    }
}

/// What may be booked when.
#[utoipa::path(get, path = "/v1/rules", tag = "Settings", responses((status = 200, body = BookingRules)))]
pub async fn rules(by: Allowed<may::SettingsRead>) -> Result<Versioned<BookingRules>, ApiError> {
    let settings = settings(&by).await?;
    Ok(versioned((&settings.tenant.rules).into(), &settings))
}

/// Says what may be booked when. Bookings that the new rules would refuse stay.
#[utoipa::path(put, path = "/v1/rules", tag = "Settings", request_body = BookingRules,
    responses((status = 200, body = BookingRules)))]
pub async fn set_rules(
    by: Allowed<may::SettingsWrite>,
    seen: IfMatch,
    Body(new): Body<BookingRules>,
) -> Result<Versioned<BookingRules>, ApiError> {
    let settings = change(&by, seen, Change::Rules(new.into())).await?;
    Ok(versioned((&settings.tenant.rules).into(), &settings))
}
