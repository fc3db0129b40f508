//! `/v1/organizations`: chains. Only their owners see and change them.

use super::version::{IfMatch, Versioned};
use crate::access::SignedIn;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_domain::access::Role;
use frontdesk_domain::{MemberId, OrganizationId, TenantId};
use frontdesk_store::organizations::Organization;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// For changes of who may do what it must have been shown since then who is asking.
const SHOWN_WITHIN: SignedDuration = SignedDuration::from_mins(10);

#[derive(Debug, Serialize, ToSchema)]
pub struct OrganizationShape {
    id: String,
    name: String,
    tenants: Vec<String>,
    members: Vec<OrganizationMember>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OrganizationMember {
    member: String,
    /// Counts in each of the tenants.
    role: String,
}

async fn shown(app: &App, organization: Organization) -> Result<Versioned<OrganizationShape>, ApiError> {
    let people = &app.identity.people;
    let tenants = people.tenants_of(&organization.id).await?;
    let members = people.organization_members(&organization.id).await?;
    let member = |m: &frontdesk_store::memberships::Membership| OrganizationMember {
        member: m.member.to_string(),
        role: m.role.to_string(),
    };
    let shape = OrganizationShape {
        id: organization.id.to_string(),
        name: organization.name,
        tenants: tenants.iter().map(ToString::to_string).collect(),
        members: members.iter().map(member).collect(),
    };
    Ok(Versioned(shape, organization.version.to_string()))
}

/// One that they own; any other is not there.
fn owned(me: &SignedIn, id: &str) -> Result<OrganizationId, ApiError> {
    me.session()?;
    let id = OrganizationId::parse(id).ok_or_else(ApiError::not_found)?;
    if me.principal.organizations.contains(&id) { Ok(id) } else { Err(ApiError::not_found()) }
}

/// The same for a change.
pub(super) fn changing(app: &App, me: &SignedIn, id: &str) -> Result<OrganizationId, ApiError> {
    let id = owned(me, id)?;
    shown_lately(app, me)?;
    Ok(id)
}

fn shown_lately(app: &App, me: &SignedIn) -> Result<(), ApiError> {
    if me.principal.shown_since(app.desk.now() - SHOWN_WITHIN) {
        return Ok(());
    }
    let message = "Show once more who you are, with your password or passkey; then do this again.";
    Err(ApiError::new(StatusCode::FORBIDDEN, "proof_wanted", message))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationName {
    #[schema(max_length = 80)]
    name: String,
}

/// Makes an organization, whose owner one is.
#[utoipa::path(post, path = "/v1/organizations", tag = "Organizations", request_body = OrganizationName, responses(
    (status = 201, body = OrganizationShape, description = "Made")))]
pub async fn create(
    me: SignedIn,
    State(app): State<App>,
    Body(new): Body<OrganizationName>,
) -> Result<Response, ApiError> {
    me.session()?;
    // Somebody who owns no tenant has nothing to put under it.
    if !me.principal.places.iter().any(|place| place.role == Some(Role::Owner)) {
        let message = "Only the owner of a tenant can make an organization.";
        return Err(ApiError::new(StatusCode::FORBIDDEN, "not_permitted", message));
    }
    let organization = app.identity.people.create_organization(&me.by, &new.name, &me.member).await?;
    app.identity.forget();
    let mut answer = shown(&app, organization).await?.into_response();
    *answer.status_mut() = StatusCode::CREATED;
    Ok(answer)
}

/// An organization one owns. `GET /v1/me` names them.
#[utoipa::path(get, path = "/v1/organizations/{id}", tag = "Organizations", params(("id" = String, Path)),
    responses((status = 200, body = OrganizationShape)))]
pub async fn read(
    me: SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Versioned<OrganizationShape>, ApiError> {
    let organization = app.identity.people.organization(&owned(&me, &id)?).await?;
    shown(&app, organization).await
}

/// Renames an organization.
#[utoipa::path(patch, path = "/v1/organizations/{id}", tag = "Organizations", params(("id" = String, Path)),
    request_body = OrganizationName, responses((status = 200, body = OrganizationShape)))]
pub async fn rename(
    me: SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    seen: IfMatch,
    Body(new): Body<OrganizationName>,
) -> Result<Versioned<OrganizationShape>, ApiError> {
    let (people, id) = (&app.identity.people, owned(&me, &id)?);
    let version = seen.number()?.unwrap_or(people.organization(&id).await?.version);
    let organization = people.rename_organization(&me.by, &id, &new.name, version).await?;
    shown(&app, organization).await
}

/// Puts a tenant one owns under the organization.
#[utoipa::path(put, path = "/v1/organizations/{id}/tenants/{tenant}", tag = "Organizations",
    params(("id" = String, Path), ("tenant" = String, Path)),
    responses((status = 204, description = "It belongs to the organization")))]
pub async fn take_in(
    me: SignedIn,
    State(app): State<App>,
    Path((id, tenant)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let id = changing(&app, &me, &id)?;
    let tenant = TenantId::parse(&tenant).ok_or_else(ApiError::not_found)?;
    let owns = me.principal.place(&tenant).is_some_and(|place| place.role == Some(Role::Owner));
    if !owns {
        return Err(ApiError::not_found());
    }
    app.identity.people.take_in(&me.by, &id, &tenant).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a tenant out of the organization. It must have an owner of its own.
#[utoipa::path(delete, path = "/v1/organizations/{id}/tenants/{tenant}", tag = "Organizations",
    params(("id" = String, Path), ("tenant" = String, Path)),
    responses((status = 204, description = "It belongs to no organization")))]
pub async fn let_go(
    me: SignedIn,
    State(app): State<App>,
    Path((id, tenant)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let id = changing(&app, &me, &id)?;
    let tenant = TenantId::parse(&tenant).ok_or_else(ApiError::not_found)?;
    app.identity.people.let_go(&me.by, &id, &tenant).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationRole {
    /// owner, manager, agent, viewer or developer.
    #[schema(value_type = String)]
    role: Role,
}

/// Gives a colleague a role that counts in each of the organization's tenants.
#[utoipa::path(put, path = "/v1/organizations/{id}/members/{member}", tag = "Organizations",
    params(("id" = String, Path), ("member" = String, Path)), request_body = OrganizationRole,
    responses((status = 204, description = "They have it")))]
pub async fn put_member(
    me: SignedIn,
    State(app): State<App>,
    Path((id, member)): Path<(String, String)>,
    Body(new): Body<OrganizationRole>,
) -> Result<StatusCode, ApiError> {
    let (people, id) = (&app.identity.people, changing(&app, &me, &id)?);
    let member = MemberId::parse(&member).ok_or_else(ApiError::not_found)?;
    // Somebody of another team is nobody here.
    let mut is_colleague = people.organization_members(&id).await?.iter().any(|m| m.member == member);
    for tenant in people.tenants_of(&id).await? {
        is_colleague = is_colleague || people.colleague(&tenant, &member).await.is_ok();
    }
    if !is_colleague {
        return Err(ApiError::not_found());
    }
    people.put_in_organization(&me.by, &id, &member, new.role).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a member's role in the organization. Its last owner stays.
#[utoipa::path(delete, path = "/v1/organizations/{id}/members/{member}", tag = "Organizations",
    params(("id" = String, Path), ("member" = String, Path)),
    responses((status = 204, description = "They have none")))]
pub async fn remove_member(
    me: SignedIn,
    State(app): State<App>,
    Path((id, member)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let id = changing(&app, &me, &id)?;
    let member = MemberId::parse(&member).ok_or_else(ApiError::not_found)?;
    app.identity.people.take_out_of_organization(&me.by, &id, &member).await?;
    app.identity.forget();
    Ok(StatusCode::NO_CONTENT)
}
