//! `/v1/members`: who belongs to the tenant, and with which role.

use super::page::{Items, Page};
use super::version::{IfMatch, Versioned};
use crate::access::Allowed;
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use frontdesk_domain::MemberId;
use frontdesk_domain::access::{Role, may};
use frontdesk_identity::people::NewStanding;
use frontdesk_store::memberships::Colleague;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct MemberShape {
    id: String,
    name: String,
    email: String,
    email_verified: bool,
    /// owner, manager, agent, viewer, developer, or the id of a custom role.
    role: String,
    disabled: bool,
    /// Where callers may be put through to them, E.164.
    phone: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    joined_at: Timestamp,
}

impl From<&Colleague> for MemberShape {
    fn from(colleague: &Colleague) -> Self {
        let membership = &colleague.membership;
        Self {
            id: membership.member.to_string(),
            name: colleague.name.clone(),
            email: colleague.email.clone(),
            email_verified: colleague.email_verified_at.is_some(),
            role: membership.role.to_string(),
            disabled: membership.disabled_at.is_some() || colleague.barred_at.is_some(),
            phone: membership.phone.clone(),
            joined_at: membership.joined_at,
        }
    }
}

fn shown(colleague: &Colleague) -> Versioned<MemberShape> {
    Versioned(colleague.into(), colleague.membership.version.to_string())
}

fn id(text: &str) -> Result<MemberId, ApiError> {
    MemberId::parse(text).ok_or_else(ApiError::not_found)
}

/// The team, by when their accounts were made.
#[utoipa::path(get, path = "/v1/members", tag = "Members", params(Page),
    responses((status = 200, body = Items<MemberShape>)))]
pub async fn list(
    by: Allowed<may::MembersRead>,
    State(app): State<App>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<MemberShape>>, ApiError> {
    let limit = page.limit();
    let team = app.identity.people.team(by.tenant(), page.after()?, limit).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(team, limit, zone, |one| one.membership.member.to_string(), |one| (&one).into())))
}

/// Somebody of the team, by name.
#[derive(Debug, Serialize, ToSchema)]
pub struct ColleagueShape {
    /// `mbr_…`
    id: String,
    name: String,
    /// They may not come in at present.
    disabled: bool,
}

/// Who works here, by name: for whoever answers people, and names, asks or gives a conversation to a colleague.
#[utoipa::path(get, path = "/v1/colleagues", tag = "Inbox", params(Page),
    responses((status = 200, body = Items<ColleagueShape>)))]
pub async fn colleagues(
    by: Allowed<may::ConversationsRead>,
    State(app): State<App>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<ColleagueShape>>, ApiError> {
    let limit = page.limit();
    let team = app.identity.people.team(by.tenant(), page.after()?, limit).await?;
    let shape = |MemberShape { id, name, disabled, .. }| ColleagueShape { id, name, disabled };
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(team, limit, zone, |one| one.membership.member.to_string(), |one| shape((&one).into()))))
}

/// A member of the team.
#[utoipa::path(get, path = "/v1/members/{id}", tag = "Members", params(("id" = String, Path)),
    responses((status = 200, body = MemberShape)))]
pub async fn read(
    by: Allowed<may::MembersRead>,
    State(app): State<App>,
    Path(text): Path<String>,
) -> Result<Versioned<MemberShape>, ApiError> {
    Ok(shown(&app.identity.people.colleague(by.tenant(), &id(&text)?).await?))
}

/// What is to be different; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberChange {
    #[schema(value_type = Option<String>)]
    role: Option<Role>,
    disabled: Option<bool>,
}

/// Gives another role, disables, or lets in again. It counts within a second, also in the middle of a session.
#[utoipa::path(patch, path = "/v1/members/{id}", tag = "Members", params(("id" = String, Path)),
    request_body = MemberChange, responses((status = 200, body = MemberShape)))]
pub async fn change(
    by: Allowed<may::MembersManage>,
    State(app): State<App>,
    Path(text): Path<String>,
    seen: IfMatch,
    Body(change): Body<MemberChange>,
) -> Result<Versioned<MemberShape>, ApiError> {
    let (people, id) = (&app.identity.people, id(&text)?);
    let before = people.colleague(by.tenant(), &id).await?.membership;
    let new = NewStanding {
        role: change.role.unwrap_or(before.role),
        disabled: change.disabled.unwrap_or(before.disabled_at.is_some()),
        version: Some(seen.number()?.unwrap_or(before.version)),
    };
    let changed = people.restand(&by.acting.by, by.tenant(), &id, new, by.place.may).await?;
    app.identity.forget();
    Ok(shown(&changed))
}

/// Where a member is reached.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberPhone {
    /// E.164, such as `+14035550123`; null: no caller is put through to them.
    phone: Option<String>,
}

/// Says where callers may be put through to a member. Calls to it are at the business's cost, so it is for whoever manages
/// the team.
#[utoipa::path(put, path = "/v1/members/{id}/phone", tag = "Members", params(("id" = String, Path)),
    request_body = MemberPhone, responses((status = 200, body = MemberShape)))]
pub async fn reach(
    by: Allowed<may::MembersManage>,
    State(app): State<App>,
    Path(text): Path<String>,
    Body(reached): Body<MemberPhone>,
) -> Result<Versioned<MemberShape>, ApiError> {
    let people = &app.identity.people;
    let changed = people.reach(&by.acting.by, by.tenant(), &id(&text)?, reached.phone, by.place.may).await?;
    Ok(shown(&changed))
}

/// Takes somebody out of the tenant. Their account stays, for the other tenants they belong to.
#[utoipa::path(delete, path = "/v1/members/{id}", tag = "Members", params(("id" = String, Path)),
    responses((status = 204, description = "They are out")))]
pub async fn remove(
    by: Allowed<may::MembersManage>,
    State(app): State<App>,
    Path(text): Path<String>,
) -> Result<StatusCode, ApiError> {
    app.identity.people.take_out(&by.acting.by, by.tenant(), &id(&text)?, by.place.may).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}
