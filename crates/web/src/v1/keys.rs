//! `/v1/keys`: API keys of a tenant.

use super::page::{Items, Page};
use crate::access::{Allowed, Find, Found, Unkept};
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{KeyId, PermissionSet, TenantId};
use frontdesk_identity::keys::{self, NewApiKey, Refused};
use frontdesk_store::api_keys::{self, ApiKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An API key. The key itself is told when it is made, and never again.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyShape {
    /// `key_…`
    pub id: String,
    /// How the key begins: `fdk_…`.
    pub begins: String,
    pub name: String,
    pub permissions: Vec<&'static str>,
    /// A member's or key's id, or `operator`.
    pub made_by: String,
    /// `good`, `revoked` or `expired`.
    pub state: &'static str,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Timestamp>,
    /// To the minute.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub used_at: Option<Timestamp>,
}

/// A key that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeShape {
    #[serde(flatten)]
    pub key: KeyShape,
    /// The key. It is told this once.
    pub secret: String,
}

impl KeyShape {
    fn of(key: ApiKey, now: Timestamp) -> Self {
        let state = match key.revoked_at {
            Some(_) => "revoked",
            None if key.is_good(now) => "good",
            None => "expired",
        };
        Self {
            id: key.id.to_string(),
            begins: format!("fdk_{}_", key.prefix),
            name: key.name,
            permissions: key.permissions.iter().map(|permission| permission.name()).collect(),
            made_by: key.made_by,
            state,
            created_at: key.created_at,
            expires_at: key.expires_at,
            revoked_at: key.revoked_at,
            used_at: key.used_at,
        }
    }
}

impl Find for ApiKey {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = KeyId::parse(id) else { return Ok(None) };
        let scoped = desk.store().tenant(tenant);
        Ok(scoped.read(move |tx| Box::pin(async move { api_keys::get(tx, &id).await })).await?)
    }
}

/// The keys, revoked ones too, in the order they were made.
#[utoipa::path(get, path = "/v1/keys", tag = "Keys", params(Page), responses((status = 200, body = Items<KeyShape>)))]
pub async fn list(by: Allowed<may::KeysRead>, Asked(page): Asked<Page>) -> Result<Json<Items<KeyShape>>, ApiError> {
    let (limit, after, now) = (page.limit(), page.after::<KeyId>()?, by.desk.now());
    let scoped = by.scoped();
    let found = scoped.read(move |tx| Box::pin(async move { api_keys::list(tx, after.as_ref(), limit).await })).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found, limit, zone, |key| key.id.to_string(), |key| KeyShape::of(key, now))))
}

/// A key.
#[utoipa::path(get, path = "/v1/keys/{id}", tag = "Keys", params(("id" = String, Path)),
    responses((status = 200, body = KeyShape)))]
pub async fn read(found: Found<ApiKey, may::KeysRead>) -> Json<KeyShape> {
    Json(KeyShape::of(found.it, found.by.desk.now()))
}

/// A key to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewKey {
    /// What it is for.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// Names of permissions, such as `bookings.read`; none that whoever makes it does not have.
    #[schema(min_items = 1, max_items = 64)]
    permissions: Vec<String>,
    /// When it ends, within ten years; left out: when it is revoked.
    #[schema(value_type = Option<String>, format = DateTime)]
    expires_at: Option<Timestamp>,
}

/// Makes a key, and tells it this once.
#[utoipa::path(post, path = "/v1/keys", tag = "Keys", request_body = NewKey, responses((status = 201, body = MadeShape)))]
pub async fn make(by: Allowed<may::KeysManage>, Body(new): Body<NewKey>) -> Result<Response, ApiError> {
    let permissions = PermissionSet::parse(&new.permissions)
        .map_err(|unknown| ApiError::invalid("permissions", format!("{unknown}. /docs lists them.")))?;
    let new = NewApiKey { name: new.name, permissions, expires_at: new.expires_at };
    let (who, may, now) = (by.acting.by.clone(), by.place.may, by.desk.now());
    let scoped = by.scoped();
    let made = scoped.write(move |tx| Box::pin(async move { keys::make(tx, &who, may, new).await })).await?;
    let made = made.map_err(refused)?;
    let secret = made.secret.expose().to_owned();
    let shape = MadeShape { key: KeyShape::of(made.key, now), secret };
    Ok((StatusCode::CREATED, Extension(Unkept), Json(shape)).into_response())
}

/// Ends a key, at once.
#[utoipa::path(delete, path = "/v1/keys/{id}", tag = "Keys", params(("id" = String, Path)), responses((status = 204)))]
pub async fn revoke(
    by: Allowed<may::KeysManage>,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = KeyId::parse(&id).ok_or_else(ApiError::not_found)?;
    let (scoped, who) = (by.scoped(), by.acting.by.clone());
    let revoked = scoped.write(move |tx| Box::pin(async move { keys::revoke(tx, &who, &id).await })).await?;
    app.identity.forget();
    if revoked { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}

fn refused(why: Refused) -> ApiError {
    match why {
        Refused::Name => ApiError::invalid("name", why.to_string()),
        Refused::NoPermission => ApiError::invalid("permissions", why.to_string()),
        Refused::Expiry => ApiError::invalid("expires_at", why.to_string()),
        Refused::MoreThanYours(_) => ApiError::new(StatusCode::FORBIDDEN, "not_permitted", why.to_string()),
        Refused::TooMany => ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()),
    }
}
