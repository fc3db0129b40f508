//! `/v1/roles`: those every tenant has, and the tenant's own.

use super::version::{IfMatch, Versioned};
use crate::access::Allowed;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_domain::RoleId;
use frontdesk_domain::access::{Permission, PermissionSet, Role, may};
use frontdesk_store::roles::CustomRole;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct RoleShape {
    /// A word, or the id of a custom role.
    id: String,
    name: String,
    permissions: Vec<&'static str>,
    /// Whether every tenant has it, and it cannot be changed.
    built_in: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RolesShape {
    items: Vec<RoleShape>,
    /// Everything that a role may be made of.
    permissions: Vec<PermissionShape>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PermissionShape {
    name: &'static str,
    permits: &'static str,
}

fn names(set: PermissionSet) -> Vec<&'static str> {
    set.iter().map(Permission::name).collect()
}

fn built_in(role: Role) -> RoleShape {
    let permissions = names(role.permissions().unwrap_or_default());
    RoleShape { id: role.to_string(), name: role.to_string(), permissions, built_in: true }
}

fn custom(role: &CustomRole) -> RoleShape {
    let permissions = names(role.permissions);
    RoleShape { id: role.id.to_string(), name: role.name.clone(), permissions, built_in: false }
}

fn versioned(role: &CustomRole) -> Versioned<RoleShape> {
    Versioned(custom(role), role.version.to_string())
}

fn id(text: &str) -> Result<RoleId, ApiError> {
    RoleId::parse(text).ok_or_else(ApiError::not_found)
}

/// Every role of the tenant, and what roles are made of.
#[utoipa::path(get, path = "/v1/roles", tag = "Roles", responses((status = 200, body = RolesShape)))]
pub async fn list(by: Allowed<may::MembersRead>, State(app): State<App>) -> Result<Json<RolesShape>, ApiError> {
    let own = app.identity.people.roles(by.tenant()).await?;
    let items = Role::BUILT_IN.into_iter().map(built_in).chain(own.iter().map(custom)).collect();
    let of = |p: &Permission| PermissionShape { name: p.name(), permits: p.sentence() };
    Ok(Json(RolesShape { items, permissions: Permission::ALL.iter().map(of).collect() }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleDraft {
    #[schema(max_length = 80)]
    name: String,
    /// Nobody puts in what they may not do themselves.
    #[schema(value_type = Vec<String>)]
    permissions: PermissionSet,
}

/// Makes a role of the tenant's own.
#[utoipa::path(post, path = "/v1/roles", tag = "Roles", request_body = RoleDraft, responses(
    (status = 201, body = RoleShape, description = "Made")))]
pub async fn create(
    by: Allowed<may::RolesManage>,
    State(app): State<App>,
    Body(draft): Body<RoleDraft>,
) -> Result<Response, ApiError> {
    let new = (draft.name.as_str(), draft.permissions);
    let role = app.identity.people.create_role(&by.acting.by, by.tenant(), new, by.place.may).await?;
    let mut answer = versioned(&role).into_response();
    *answer.status_mut() = StatusCode::CREATED;
    Ok(answer)
}

/// A role of the tenant's own.
#[utoipa::path(get, path = "/v1/roles/{id}", tag = "Roles", params(("id" = String, Path)),
    responses((status = 200, body = RoleShape)))]
pub async fn read(
    by: Allowed<may::MembersRead>,
    State(app): State<App>,
    Path(text): Path<String>,
) -> Result<Versioned<RoleShape>, ApiError> {
    Ok(versioned(&app.identity.people.role(by.tenant(), &id(&text)?).await?))
}

/// Changes a role. Whoever has it may do what it says within a second.
#[utoipa::path(put, path = "/v1/roles/{id}", tag = "Roles", params(("id" = String, Path)), request_body = RoleDraft,
    responses((status = 200, body = RoleShape)))]
pub async fn change(
    by: Allowed<may::RolesManage>,
    State(app): State<App>,
    Path(text): Path<String>,
    seen: IfMatch,
    Body(draft): Body<RoleDraft>,
) -> Result<Versioned<RoleShape>, ApiError> {
    let people = &app.identity.people;
    let before = people.role(by.tenant(), &id(&text)?).await?;
    let version = seen.number()?.unwrap_or(before.version);
    let changed = CustomRole { name: draft.name, permissions: draft.permissions, version, ..before };
    let role = people.change_role(&by.acting.by, by.tenant(), changed, by.place.may).await?;
    app.identity.forget();
    Ok(versioned(&role))
}

/// Removes a role that nobody has.
#[utoipa::path(delete, path = "/v1/roles/{id}", tag = "Roles", params(("id" = String, Path)),
    responses((status = 204, description = "Removed")))]
pub async fn remove(
    by: Allowed<may::RolesManage>,
    State(app): State<App>,
    Path(text): Path<String>,
) -> Result<StatusCode, ApiError> {
    app.identity.people.remove_role(&by.acting.by, by.tenant(), &id(&text)?, by.place.may).await?;
    Ok(StatusCode::NO_CONTENT)
}
