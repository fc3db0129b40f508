//! `/v1/services`: what is booked.

use super::changing::{add, change, settings, versioned};
use super::words::{by_code, by_language, id, ids};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Body;
use crate::v1::page::Items;
use crate::v1::version::{IfMatch, Versioned};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use frontdesk_desk::settings::{Change, Settings};
use frontdesk_domain::access::may;
use frontdesk_domain::{Service, ServiceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What is booked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ServiceShape {
    /// `svc_…`
    pub id: String,
    /// By language.
    pub name: BTreeMap<&'static str, String>,
    /// Other words people use for it, by language.
    pub also: BTreeMap<&'static str, Vec<String>>,
    pub minutes: u16,
    /// In the smallest unit of the business's currency.
    pub price: Option<i64>,
    /// Booked when none is named.
    pub default: bool,
    /// Resources that do it; none means all.
    pub by: Vec<String>,
    /// Proposed when the business was made, and not yet made its own.
    pub sample: bool,
}

impl From<&Service> for ServiceShape {
    fn from(service: &Service) -> Self {
        Self {
            id: service.id.to_string(),
            name: by_code(&service.name),
            also: by_code(&service.also),
            minutes: service.minutes,
            price: service.price,
            default: service.default,
            by: service.by.iter().map(ToString::to_string).collect(),
            sample: service.sample,
        }
    }
}

/// A service as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewService {
    /// By language; in the first language of the business at least.
    name: BTreeMap<String, String>,
    #[serde(default)]
    also: BTreeMap<String, Vec<String>>,
    #[schema(minimum = 5, maximum = 720)]
    minutes: u16,
    /// In the smallest unit of the business's currency.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    price: Option<i64>,
    /// Takes that from the service that was the default.
    #[serde(default)]
    default: bool,
    #[serde(default)]
    by: Vec<String>,
    /// Still a sample; left out, it is the business's own from now on.
    #[serde(default)]
    sample: bool,
}

impl NewService {
    fn read(self, id: ServiceId) -> Result<Service, ApiError> {
        let (minutes, price, default, sample) = (self.minutes, self.price, self.default, self.sample);
        let (name, also) = (by_language("name", self.name)?, by_language("also", self.also)?);
        Ok(Service { id, name, also, minutes, price, default, by: ids("by", &self.by)?, sample })
    }
}

/// Every service.
#[utoipa::path(get, path = "/v1/services", tag = "Settings", responses((status = 200, body = Items<ServiceShape>)))]
pub async fn list(by: Allowed<may::SettingsRead>) -> Result<Versioned<Items<ServiceShape>>, ApiError> {
    let settings = settings(&by).await?;
    let items = settings.tenant.services.iter().map(Into::into).collect();
    Ok(versioned(Items { items, next: None, zone: settings.tenant.zone.clone() }, &settings))
}

/// A service.
#[utoipa::path(get, path = "/v1/services/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = ServiceShape)))]
pub async fn read(
    by: Allowed<may::SettingsRead>,
    Path(text): Path<String>,
) -> Result<Versioned<ServiceShape>, ApiError> {
    shown(&settings(&by).await?, &id(&text)?)
}

fn shown(settings: &Settings, id: &ServiceId) -> Result<Versioned<ServiceShape>, ApiError> {
    let service = settings.tenant.service(id).ok_or_else(ApiError::not_found)?;
    Ok(versioned(service.into(), settings))
}

/// Adds a service.
#[utoipa::path(post, path = "/v1/services", tag = "Settings", request_body = NewService,
    responses((status = 201, body = ServiceShape)))]
pub async fn create(
    by: Allowed<may::SettingsWrite>,
    Body(new): Body<NewService>,
) -> Result<(StatusCode, Versioned<ServiceShape>), ApiError> {
    let id = by.desk.new_service_id();
    let settings = add(&by, Change::AddService(new.read(id.clone())?)).await?;
    Ok((StatusCode::CREATED, shown(&settings, &id)?))
}

/// Puts a service in the place of the one with this id. Bookings of it stay as they are.
#[utoipa::path(put, path = "/v1/services/{id}", tag = "Settings", params(("id" = String, Path)),
    request_body = NewService, responses((status = 200, body = ServiceShape)))]
pub async fn replace(
    by: Allowed<may::SettingsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
    Body(new): Body<NewService>,
) -> Result<Versioned<ServiceShape>, ApiError> {
    let id = id::<ServiceId>(&text)?;
    let settings = change(&by, seen, Change::Service(new.read(id.clone())?)).await?;
    shown(&settings, &id)
}

/// Removes a service for which nobody is still to come.
#[utoipa::path(delete, path = "/v1/services/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = Items<ServiceShape>)))]
pub async fn remove(
    by: Allowed<may::SettingsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
) -> Result<Json<Items<ServiceShape>>, ApiError> {
    let settings = change(&by, seen, Change::RemoveService(id(&text)?)).await?;
    let items = settings.tenant.services.iter().map(Into::into).collect();
    Ok(Json(Items { items, next: None, zone: settings.tenant.zone }))
}
