//! `/v1/tokens`: tokens for programs that act for a member at one tenant.

use crate::access::{Anyone, AtTenant, AtTheDoor, InBrowser, SignedIn, Unkept};
use crate::asked::Body;
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use frontdesk_domain::access::Credential;
use frontdesk_domain::{FamilyId, PermissionSet};
use frontdesk_identity::tokens::{NewFamily, Pair, Refreshed, Refused};
use frontdesk_store::token_families::Family;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A program that is signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct FamilyShape {
    /// `fam_…`
    pub id: String,
    pub tenant: String,
    pub name: String,
    pub permissions: Vec<&'static str>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it last got new tokens.
    #[schema(value_type = String, format = DateTime)]
    pub refreshed_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

/// Tokens, told this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokensShape {
    #[serde(flatten)]
    pub family: FamilyShape,
    /// For the header `Authorization: Bearer …`, for a quarter of an hour.
    pub access_token: String,
    #[schema(value_type = String, format = DateTime)]
    pub access_expires_at: Timestamp,
    /// Gets the next tokens, once.
    pub refresh_token: String,
}

/// All programs of a member.
#[derive(Debug, Serialize, ToSchema)]
pub struct FamiliesShape {
    pub items: Vec<FamilyShape>,
}

impl From<&Family> for FamilyShape {
    fn from(family: &Family) -> Self {
        Self {
            id: family.id.to_string(),
            tenant: family.tenant.to_string(),
            name: family.name.clone(),
            permissions: family.permissions.iter().map(|permission| permission.name()).collect(),
            created_at: family.created_at,
            refreshed_at: family.turned_at,
            expires_at: family.expires_at,
        }
    }
}

fn told(status: StatusCode, pair: &Pair) -> Response {
    let shape = TokensShape {
        family: (&pair.family).into(),
        access_token: pair.access.expose().to_owned(),
        access_expires_at: pair.access_expires_at,
        refresh_token: pair.refresh.expose().to_owned(),
    };
    (status, Extension(Unkept), Json(shape)).into_response()
}

/// A program to be signed in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTokens {
    /// What it is for.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// What it may do; left out: all that you may do.
    permissions: Option<Vec<String>>,
}

/// Signs a program in for you, at one tenant.
#[utoipa::path(post, path = "/v1/tokens", tag = "Tokens", request_body = NewTokens,
    responses((status = 201, body = TokensShape)))]
pub async fn begin(
    own: InBrowser,
    State(app): State<App>,
    AtTenant(place): AtTenant,
    Body(new): Body<NewTokens>,
) -> Result<Response, ApiError> {
    let unknown = |unknown| ApiError::invalid("permissions", format!("{unknown}. /docs lists them."));
    let wanted = new.permissions.as_deref().map(PermissionSet::parse).transpose().map_err(unknown)?;
    let permissions = wanted.unwrap_or(place.may);
    if !place.may.covers(permissions) {
        let words = permissions.without(place.may).words();
        let message = format!("Nobody can give a program more than they may do themselves; take out: {words}.");
        return Err(ApiError::new(StatusCode::FORBIDDEN, "not_permitted", message));
    }
    let new = NewFamily {
        member: own.member,
        tenant: place.tenant,
        name: new.name,
        permissions,
        second_factor: own.principal.proof.second_factor,
        shown_at: own.principal.proof.shown_at,
    };
    let begun = app.identity.tokens.begin(&own.by, new).await?.map_err(refused)?;
    Ok(told(StatusCode::CREATED, &begun))
}

/// Your programs that are signed in.
#[utoipa::path(get, path = "/v1/tokens", tag = "Tokens", responses((status = 200, body = FamiliesShape)))]
pub async fn list(own: SignedIn, State(app): State<App>) -> Result<Json<FamiliesShape>, ApiError> {
    let families = app.identity.tokens.list(&own.member).await?;
    Ok(Json(FamiliesShape { items: families.iter().map(Into::into).collect() }))
}

/// A refresh token.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refresh {
    #[schema(max_length = 200)]
    refresh_token: String,
}

/// Gets the next tokens. Two that ask at once get the same; an old one that comes later ends all that came from it.
#[utoipa::path(post, path = "/v1/tokens/refresh", tag = "Tokens", request_body = Refresh, responses(
    (status = 200, body = TokensShape),
    (status = 401, description = "The refresh token opens nothing, or was used before"),
    (status = 403, description = "A page of another site sent it"),
))]
pub async fn refresh(
    _: Anyone,
    State(app): State<App>,
    AtTheDoor(visit): AtTheDoor,
    Body(shown): Body<Refresh>,
) -> Result<Response, ApiError> {
    let message = match app.identity.tokens.refresh(&visit.by, &shown.refresh_token).await? {
        Refreshed::Pair(pair) => return Ok(told(StatusCode::OK, &pair)),
        Refreshed::NotGood => "This refresh token is not good, or is no more. Sign in again.",
        Refreshed::Reused(_) => {
            "This refresh token was used before, so somebody may have copied it. Everything that came from it is ended. \
             Sign in again."
        }
    };
    Err(ApiError::new(StatusCode::UNAUTHORIZED, "token_refused", message))
}

/// Signs a program of yours out, at once. One that is signed in may sign itself out alone.
#[utoipa::path(delete, path = "/v1/tokens/{id}", tag = "Tokens", params(("id" = String, Path)),
    responses((status = 204)))]
pub async fn revoke(own: SignedIn, State(app): State<App>, Path(id): Path<String>) -> Result<StatusCode, ApiError> {
    let id = FamilyId::parse(&id).ok_or_else(ApiError::not_found)?;
    if matches!(&own.principal.by, Credential::Token(family) if *family != id) {
        return Err(ApiError::not_found());
    }
    let revoked = app.identity.tokens.revoke(&own.by, &own.member, &id).await?;
    if revoked { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}

fn refused(why: Refused) -> ApiError {
    match why {
        Refused::Name => ApiError::invalid("name", why.to_string()),
        Refused::NoPermission => ApiError::invalid("permissions", why.to_string()),
        Refused::TooMany => ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()),
    }
}
