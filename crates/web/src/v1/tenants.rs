//! `/v1/tenants`: the businesses one may enter, and new ones: the first of a desk, or under an organization one owns.

use super::me::{MyTenant, my_tenants};
use super::organizations::changing;
use super::page::Items;
use super::settings::changing::refused;
use super::settings::times::OpeningShape;
use super::settings::words::locale;
use crate::access::SignedIn;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::settings::Begun;
use frontdesk_domain::tenant::Trade;
use frontdesk_domain::{Permission, Tenant, TenantId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The businesses one may enter, with what one may do in each. An access token enters one alone.
#[utoipa::path(get, path = "/v1/tenants", tag = "Tenants", responses((status = 200, body = Items<MyTenant>)))]
pub async fn list(me: SignedIn, State(app): State<App>) -> Result<Json<Items<MyTenant>>, ApiError> {
    Ok(Json(Items { items: my_tenants(&app, &me.principal).await?, next: None, zone: "UTC".into() }))
}

/// A kind of business, with what it usually offers.
#[derive(Debug, Serialize, ToSchema)]
pub struct TradeShape {
    /// `clinic`, `hair`, … and `other`
    pub name: &'static str,
    /// The most usual first.
    pub services: Vec<UsualService>,
    pub hours: Vec<OpeningShape>,
}

/// What a trade usually offers.
#[derive(Debug, Serialize, ToSchema)]
pub struct UsualService {
    /// In every language that is spoken.
    pub name: BTreeMap<&'static str, String>,
    pub minutes: u16,
}

impl From<Trade> for TradeShape {
    fn from(trade: Trade) -> Self {
        let services = trade.services().into_iter().map(|usual| UsualService {
            name: usual.name.into_iter().map(|(language, text)| (language.code(), text)).collect(),
            minutes: usual.minutes,
        });
        let hours = trade.hours().iter().map(OpeningShape::from).collect();
        Self { name: trade.name(), services: services.collect(), hours }
    }
}

/// The kinds of business there are, each with its usual services and hours. Nothing of it is kept until it is chosen.
#[utoipa::path(get, path = "/v1/trades", tag = "Tenants", responses((status = 200, body = Items<TradeShape>)))]
pub async fn trades(_: SignedIn) -> Result<Json<Items<TradeShape>>, ApiError> {
    Ok(Json(Items { items: Trade::ALL.map(TradeShape::from).into(), next: None, zone: "UTC".into() }))
}

/// A business to be made: by its zone and locale, with the usual hours and services of its trade as samples, or like
/// another one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TenantWanted {
    /// `org_…`, which one owns. Its owners are the owners of the business. The first business of a desk needs none.
    organization: Option<String>,
    /// As it is spoken.
    #[schema(min_length = 1, max_length = 120)]
    name: String,
    /// `ten_…`: whose hours, rules, services and resources it gets. One has to see that one's settings.
    like: Option<String>,
    /// IANA zone; with `like` and left out: as there.
    #[schema(examples("America/Edmonton"))]
    zone: Option<String>,
    /// The first language and the region.
    #[schema(examples("en-CA"))]
    locale: Option<String>,
    /// ISO 4217; left out: the country's.
    #[schema(examples("CAD"))]
    currency: Option<String>,
    /// One of `GET /v1/trades`; left out: `other`.
    #[schema(examples("clinic"))]
    trade: Option<String>,
}

/// A business that was just made. Nobody reaches it before it has a channel.
#[derive(Debug, Serialize, ToSchema)]
pub struct TenantMade {
    /// `ten_…`
    id: String,
    organization: Option<String>,
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
    me.session()?;
    let organization = wanted.organization.as_deref().map(|id| changing(&app, &me, id)).transpose()?;
    let tenant = match &wanted.like {
        Some(like) => another(&app, &me, like, &wanted).await?,
        None => app.desk.begun(wanted.begun()?).map_err(refused)?,
    };
    let Tenant { id, name, zone, .. } = tenant.clone();
    let people = &app.identity.people;
    match &organization {
        Some(_) => people.create_tenant(&me.by, tenant, organization.as_ref()).await?,
        None => people.create_first_tenant(&me.by, tenant, &me.member).await?,
    }
    app.identity.forget();
    let organization = organization.map(|id| id.to_string());
    Ok((StatusCode::CREATED, Json(TenantMade { id: id.to_string(), organization, name, zone })).into_response())
}

async fn another(app: &App, me: &SignedIn, like: &str, wanted: &TenantWanted) -> Result<Tenant, ApiError> {
    let like = TenantId::parse(like).ok_or_else(ApiError::not_found)?;
    let sees = me.principal.place(&like).is_some_and(|place| place.may(Permission::SettingsRead));
    if !sees {
        return Err(ApiError::not_found());
    }
    app.desk.another(&like, &wanted.name, wanted.zone.clone()).await?.map_err(refused)
}

impl TenantWanted {
    fn begun(&self) -> Result<Begun, ApiError> {
        let zone = self.zone.clone().ok_or_else(|| {
            ApiError::invalid("zone", "Write the area and the nearest large city, such as America/Edmonton.")
        })?;
        let trade = self.trade.as_deref().map_or(Some(Trade::Other), Trade::of_name);
        Ok(Begun {
            name: self.name.clone(),
            zone,
            locale: locale(self.locale.as_deref().unwrap_or_default())?,
            currency: self.currency.clone(),
            trade: trade.ok_or_else(|| ApiError::invalid("trade", "GET /v1/trades names the trades there are."))?,
        })
    }
}
