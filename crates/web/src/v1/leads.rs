//! `/v1/leads`: people who want something of the business, from the first wish to the visit.

use super::page::{Items, Page};
use super::version::{IfMatch, Versioned, changed};
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body, null_or};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::leads::{LeadChange, NewLead, Refused};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{ContactId, ConversationId, LeadId, Stage, Tenant, TenantId};
use frontdesk_store::leads::{Listed, Sum, Wanted};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

const WANTS_CHARS_MAX: usize = 300;
/// A billion, in the smallest unit.
const VALUE_MAX: i64 = 100_000_000_000;

impl Find for Listed {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = LeadId::parse(id) else { return Ok(None) };
        desk.lead(tenant, &id).await
    }
}

/// A lead.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeadShape {
    /// `led_…`
    pub id: String,
    pub contact: String,
    /// The contact's, where it is known.
    pub name: Option<String>,
    /// The contact's number (E.164) or visitor id.
    pub address: String,
    /// Where it came up.
    pub conversation: Option<String>,
    /// What it led to.
    pub booking: Option<String>,
    /// The name of what was booked, in the business's first language.
    pub service: Option<String>,
    /// When the appointment begins.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub starts_at: Option<Timestamp>,
    /// `new`, `qualified`, `appointment`, `completed` or `lost`.
    pub status: &'static str,
    /// In the words of whoever noted it; a flow's name or `missed_call` where the desk did.
    pub wanted: String,
    /// In the smallest unit of the tenant's currency.
    pub value: Option<i64>,
    /// Why it was lost, in the words of whoever said so; `cancelled`, `went_quiet` or `opted_out` where the desk found it
    /// so.
    pub reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Timestamp,
    /// What to send as `If-Match`, in double quotes.
    pub version: String,
}

impl LeadShape {
    fn of(Listed { lead, name, address, booked }: &Listed, tenant: &Tenant) -> Self {
        let service = booked.as_ref().and_then(|(service, _)| tenant.service(service));
        Self {
            name: name.clone(),
            address: address.clone(),
            id: lead.id.to_string(),
            contact: lead.contact.to_string(),
            conversation: lead.conversation.as_ref().map(ToString::to_string),
            booking: lead.booking.as_ref().map(ToString::to_string),
            service: service.map(|service| service.name_in(tenant.locale.language).to_owned()),
            starts_at: booked.as_ref().map(|(_, starts_at)| *starts_at),
            status: lead.stage.name(),
            wanted: lead.wants.clone(),
            value: lead.value,
            reason: lead.reason.clone(),
            created_at: lead.created_at,
            changed_at: lead.changed_at,
            version: lead.version.to_string(),
        }
    }
}

/// Which leads are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LeadFilter {
    /// `new`, `qualified`, `appointment`, `completed` or `lost`.
    status: Option<String>,
    /// Of a person, whichever of their addresses.
    contact: Option<String>,
    /// Of those that are completed or lost, only what became so since then.
    #[param(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
}

/// Leads, the latest first.
#[utoipa::path(get, path = "/v1/leads", tag = "Leads", params(LeadFilter, Page),
    responses((status = 200, body = Items<LeadShape>)))]
pub async fn list(
    by: Allowed<may::ContactsRead>,
    Asked(page): Asked<Page>,
    Asked(LeadFilter { status, contact, since }): Asked<LeadFilter>,
) -> Result<Json<Items<LeadShape>>, ApiError> {
    let no_stage = || ApiError::bad_request("status is new, qualified, appointment, completed or lost.");
    let no_contact = || ApiError::bad_request("contact is not an id.");
    let stage = status.map(|name| Stage::parse(&name).ok_or_else(no_stage)).transpose()?;
    let contact = contact.map(|text| ContactId::parse(&text).ok_or_else(no_contact)).transpose()?;
    let limit = page.limit();
    let wanted = Wanted { stage, contact, since, after: page.after()?, limit };
    let found = by.desk.leads(by.tenant(), wanted).await?;
    let tenant = &by.business.tenant;
    let shape = |listed: Listed| LeadShape::of(&listed, tenant);
    Ok(Json(Items::of(found, limit, &tenant.zone, |listed| listed.lead.id.to_string(), shape)))
}

/// The stages that a lead goes through, and how many leads are in each.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeadStages {
    /// ISO 4217; values are in its smallest unit.
    pub currency: String,
    pub stages: Vec<LeadStage>,
}

/// The leads of one stage together.
#[derive(Debug, Serialize, ToSchema)]
pub struct LeadStage {
    /// `new`, `qualified`, `appointment`, `completed` or `lost`.
    pub status: &'static str,
    pub count: i64,
    /// What those are worth that have a value.
    pub value: i64,
}

impl From<Sum> for LeadStage {
    fn from(Sum { stage, count, value }: Sum) -> Self {
        Self { status: stage.name(), count, value }
    }
}

/// Since when those count that are completed or lost.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LeadSpan {
    #[param(value_type = Option<String>, format = DateTime)]
    since: Option<Timestamp>,
}

/// How many leads there are in each stage, and what they are worth: the sums of `GET /v1/leads`.
#[utoipa::path(get, path = "/v1/leads/stages", tag = "Leads", params(LeadSpan),
    responses((status = 200, body = LeadStages)))]
pub async fn stages(
    by: Allowed<may::ContactsRead>,
    Asked(span): Asked<LeadSpan>,
) -> Result<Json<LeadStages>, ApiError> {
    let sums = by.desk.lead_sums(by.tenant(), span.since).await?;
    let currency = by.business.tenant.currency.clone();
    Ok(Json(LeadStages { currency, stages: sums.into_iter().map(Into::into).collect() }))
}

/// A lead.
#[utoipa::path(get, path = "/v1/leads/{id}", tag = "Leads", params(("id" = String, Path)),
    responses((status = 200, body = LeadShape)))]
pub async fn read(found: Found<Listed, may::ContactsRead>) -> Versioned<LeadShape> {
    shown(&found.it, &found.by.business.tenant)
}

fn shown(listed: &Listed, tenant: &Tenant) -> Versioned<LeadShape> {
    Versioned(LeadShape::of(listed, tenant), listed.lead.version.to_string())
}

/// A lead to be noted by hand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteLead {
    contact: String,
    conversation: Option<String>,
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300)]
    wanted: String,
    /// In the smallest unit of the tenant's currency.
    #[schema(minimum = 0)]
    value: Option<i64>,
}

/// Notes a lead that nobody called or wrote about.
#[utoipa::path(post, path = "/v1/leads", tag = "Leads", request_body = NoteLead,
    responses((status = 201, body = LeadShape)))]
pub async fn note(by: Allowed<may::ContactsWrite>, Body(new): Body<NoteLead>) -> Result<Response, ApiError> {
    let conversation = new.conversation.map(|text| ConversationId::parse(&text).ok_or(Refused::NoConversation));
    let new = NewLead {
        contact: ContactId::parse(&new.contact).ok_or_else(|| refused(Refused::NoContact))?,
        conversation: conversation.transpose().map_err(refused)?,
        wants: words("wanted", &new.wanted)?,
        value: value(new.value)?,
    };
    let lead = by.desk.note_lead(by.tenant(), new, &by.acting).await?.map_err(refused)?;
    Ok((StatusCode::CREATED, shown(&lead, &by.business.tenant)).into_response())
}

/// What is to be different. What is left out stays; null takes it away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LeadChangeShape {
    /// `new`, `qualified`, `appointment`, `completed` or `lost`.
    status: Option<String>,
    #[schema(min_length = 1, max_length = 300)]
    wanted: Option<String>,
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<i64>, minimum = 0)]
    value: Option<Option<i64>>,
    /// Needed where it is lost.
    #[schema(min_length = 1, max_length = 300)]
    reason: Option<String>,
}

/// Moves a lead to another stage, or corrects it. A booking moves it by itself.
#[utoipa::path(patch, path = "/v1/leads/{id}", tag = "Leads", params(("id" = String, Path)),
    request_body = LeadChangeShape, responses((status = 200, body = LeadShape)))]
pub async fn change(
    found: Found<Listed, may::ContactsWrite>,
    seen: IfMatch,
    Body(change): Body<LeadChangeShape>,
) -> Result<Versioned<LeadShape>, ApiError> {
    let wrong = || ApiError::invalid("status", "A status is new, qualified, appointment, completed or lost.");
    let change = LeadChange {
        stage: change.status.map(|name| Stage::parse(&name).ok_or_else(wrong)).transpose()?,
        wants: change.wanted.map(|text| words("wanted", &text)).transpose()?,
        value: change.value.map(value).transpose()?,
        reason: change.reason.map(|text| words("reason", &text)).transpose()?,
    };
    let by = &found.by;
    let done = by.desk.change_lead(by.tenant(), &found.it.lead.id, change, seen.number_wanted()?, &by.acting).await?;
    done.ok_or_else(ApiError::not_found)?.map(|lead| shown(&lead, &by.business.tenant)).map_err(refused)
}

fn value(value: Option<i64>) -> Result<Option<i64>, ApiError> {
    match value {
        Some(n) if !(0..=VALUE_MAX).contains(&n) => {
            Err(ApiError::invalid("value", "A value is a whole number, 0 or more, in the smallest unit."))
        }
        fine => Ok(fine),
    }
}

pub(super) fn words(field: &'static str, text: &str) -> Result<String, ApiError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > WANTS_CHARS_MAX {
        return Err(ApiError::invalid(field, "Write 1 to 300 characters."));
    }
    Ok(text.to_owned())
}

pub(super) fn refused(why: Refused) -> ApiError {
    match why {
        Refused::Changed => changed(),
        Refused::NoContact => ApiError::invalid("contact", "There is no contact with this id."),
        Refused::NoConversation => ApiError::invalid("conversation", "There is no conversation with this id."),
        Refused::NotOfTheTeam => ApiError::invalid("assignee", "Nobody of the team has this id."),
        Refused::NoReason => ApiError::invalid("reason", "Say why it was lost."),
    }
}
