//! `/v1/resources`: who or what is booked.

use super::changing::{add, change, settings, versioned};
use super::words::id;
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
use frontdesk_domain::{Resource, ResourceId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who or what is booked: a practitioner, a room, a chair.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResourceShape {
    /// `res_…`
    pub id: String,
    pub name: String,
    /// Other words people use.
    pub also: Vec<String>,
    /// How many may be booked at the same time.
    pub capacity: u16,
    /// Proposed when the business was made, and not yet made its own.
    pub sample: bool,
}

impl From<&Resource> for ResourceShape {
    fn from(resource: &Resource) -> Self {
        let Resource { id, name, also, capacity, sample } = resource;
        Self { id: id.to_string(), name: name.clone(), also: also.clone(), capacity: *capacity, sample: *sample }
    }
}

/// A resource as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewResource {
    #[schema(max_length = 120)]
    name: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 200)]
    capacity: u16,
    /// Still a sample; left out, it is the business's own from now on.
    #[serde(default)]
    sample: bool,
}

fn one() -> u16 {
    1
}

impl NewResource {
    fn read(self, id: ResourceId) -> Resource {
        Resource { id, name: self.name, also: self.also, capacity: self.capacity, sample: self.sample }
    }
}

/// Every resource.
#[utoipa::path(get, path = "/v1/resources", tag = "Settings", responses((status = 200, body = Items<ResourceShape>)))]
pub async fn list(by: Allowed<may::SettingsRead>) -> Result<Versioned<Items<ResourceShape>>, ApiError> {
    let settings = settings(&by).await?;
    let items = settings.tenant.resources.iter().map(Into::into).collect();
    Ok(versioned(Items { items, next: None, zone: settings.tenant.zone.clone() }, &settings))
}

/// A resource.
#[utoipa::path(get, path = "/v1/resources/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = ResourceShape)))]
pub async fn read(
    by: Allowed<may::SettingsRead>,
    Path(text): Path<String>,
) -> Result<Versioned<ResourceShape>, ApiError> {
    shown(&settings(&by).await?, &id(&text)?)
}

fn shown(settings: &Settings, id: &ResourceId) -> Result<Versioned<ResourceShape>, ApiError> {
    let resource = settings.tenant.resource(id).ok_or_else(ApiError::not_found)?;
    Ok(versioned(resource.into(), settings))
}

/// Adds a resource. Services that are done by all are done by it too.
#[utoipa::path(post, path = "/v1/resources", tag = "Settings", request_body = NewResource,
    responses((status = 201, body = ResourceShape)))]
pub async fn create(
    by: Allowed<may::SettingsWrite>,
    Body(new): Body<NewResource>,
) -> Result<(StatusCode, Versioned<ResourceShape>), ApiError> {
    let id = by.desk.new_resource_id();
    let settings = add(&by, Change::AddResource(new.read(id.clone()))).await?;
    Ok((StatusCode::CREATED, shown(&settings, &id)?))
}

/// Puts a resource in the place of the one with this id. Bookings of it stay as they are.
#[utoipa::path(put, path = "/v1/resources/{id}", tag = "Settings", params(("id" = String, Path)),
    request_body = NewResource, responses((status = 200, body = ResourceShape)))]
pub async fn replace(
    by: Allowed<may::SettingsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
    Body(new): Body<NewResource>,
) -> Result<Versioned<ResourceShape>, ApiError> {
    let id = id::<ResourceId>(&text)?;
    let settings = change(&by, seen, Change::Resource(new.read(id.clone()))).await?;
    shown(&settings, &id)
}

/// Removes a resource to which nobody is still to come.
#[utoipa::path(delete, path = "/v1/resources/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = Items<ResourceShape>)))]
pub async fn remove(
    by: Allowed<may::SettingsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
) -> Result<Json<Items<ResourceShape>>, ApiError> {
    let settings = change(&by, seen, Change::RemoveResource(id(&text)?)).await?;
    let items = settings.tenant.resources.iter().map(Into::into).collect();
    Ok(Json(Items { items, next: None, zone: settings.tenant.zone }))
}
