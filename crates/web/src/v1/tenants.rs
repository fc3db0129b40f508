//! `/v1/tenants`: the businesses one may enter, and new ones under an organization one owns.

use super::me::{MyTenant, my_tenants};
use super::organizations::changing;
use super::page::Items;
use super::settings::changing::refused;
use crate::access::SignedIn;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_domain::{Permission, Tenant, TenantId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The businesses one may enter, with what one may do in each. An access token enters one alone.
#[utoipa::path(get, path = "/v1/tenants", tag = "Tenants", responses((status = 200, body = Items<MyTenant>)))]
pub async fn list(me: SignedIn, State(app): State<App>) -> Result<Json<Items<MyTenant>>, ApiError> {
    Ok(Json(Items { items: my_tenants(&app, &me.principal).await?, next: None, zone: "UTC".into() }))
}

/// A business to be made like another one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TenantWanted {
    /// `org_…`, which one owns. Its owners are the owners of the business.
    organization: String,
    /// As it is spoken.
    #[schema(min_length = 1, max_length = 120)]
    name: String,
    /// `ten_…`: whose hours, rules, services and resources it gets. One has to see that one's settings.
    like: String,
    /// IANA zone; left out: as there.
    zone: Option<String>,
}

/// A business that was just made. Nobody reaches it before it has a channel.
#[derive(Debug, Serialize, ToSchema)]
pub struct TenantMade {
    /// `ten_…`
    id: String,
    organization: String,
    name: String,
    zone: String,
}

/// Makes a business, which lives in the database.
#[utoipa::path(post, path = "/v1/tenants", tag = "Tenants", request_body = TenantWanted, responses(
    (status = 201, body = TenantMade, description = "Made; its address, channels and people are still to be set")))]
pub async fn create(
    me: SignedIn,
    State(app): State<App>,
    Body(wanted): Body<TenantWanted>,
) -> Result<Response, ApiError> {
    let organization = changing(&app, &me, &wanted.organization)?;
    let like = TenantId::parse(&wanted.like).ok_or_else(ApiError::not_found)?;
    let sees = me.principal.place(&like).is_some_and(|place| place.may(Permission::SettingsRead));
    if !sees {
        return Err(ApiError::not_found());
    }
    let tenant = app.desk.another(&like, &wanted.name, wanted.zone).await?.map_err(refused)?;
    let Tenant { id, name, zone, .. } = tenant.clone();
    app.identity.people.create_tenant(&me.by, tenant, Some(&organization)).await?;
    app.identity.forget();
    let made = TenantMade { id: id.to_string(), organization: organization.to_string(), name, zone };
    Ok((StatusCode::CREATED, Json(made)).into_response())
}
