//! `/v1/webhooks`: addresses of other programs that are told what happens; `docs/webhooks.md` is their manual.

use super::page::{Items, Page};
use super::version::{IfMatch, Versioned, changed};
use crate::access::{Allowed, Find, Found, Unkept};
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{DeliveryId, TenantId, WebhookId};
use frontdesk_events::cursor_at;
use frontdesk_events::webhooks::{self as use_case, NewWebhook, Refused, Try};
use frontdesk_store::deliveries::{self, Delivery};
use frontdesk_store::webhooks::{self, Stored};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Newest events that a replay begins with at the latest; older ones are read with `GET /v1/events`.
const REPLAY_DAYS_MAX: i64 = 30;

impl Find for Stored {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = WebhookId::parse(id) else { return Ok(None) };
        let scoped = desk.store().tenant(tenant);
        Ok(scoped.read(move |tx| Box::pin(async move { webhooks::get(tx, &id).await })).await?)
    }
}

/// A webhook, and how its deliveries go.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookShape {
    /// `whk_…`
    id: String,
    url: String,
    description: String,
    /// The types of events it is told; none means all.
    types: Vec<String>,
    enabled: bool,
    /// Why it is off: `asked`, `failing` or `gone`.
    why_off: Option<String>,
    /// Since when nothing has arrived.
    #[schema(value_type = Option<String>, format = DateTime)]
    failing_since: Option<Timestamp>,
    /// Attempts in a row that failed.
    failures: i64,
    #[schema(value_type = Option<String>, format = DateTime)]
    delivered_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    changed_at: Timestamp,
}

impl From<&Stored> for WebhookShape {
    fn from(stored: &Stored) -> Self {
        Self {
            id: stored.id.to_string(),
            url: stored.url.clone(),
            description: stored.description.clone(),
            types: stored.types.clone(),
            enabled: stored.enabled,
            why_off: stored.why_off.clone(),
            failing_since: stored.state.failing_since,
            failures: stored.state.failures,
            delivered_at: stored.state.delivered_at,
            created_at: stored.created_at,
            changed_at: stored.changed_at,
        }
    }
}

/// A webhook with the secret by which its deliveries are signed. It is shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct WithSecret {
    #[serde(flatten)]
    webhook: WebhookShape,
    /// `whsec_…`
    secret: String,
}

/// One event for one webhook.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryShape {
    /// `dlv_…`
    id: String,
    /// `evt_…`: the header `webhook-id` of every attempt.
    event: String,
    #[serde(rename = "type")]
    kind: String,
    /// Where the event stands in the stream.
    position: String,
    /// `waiting`, `delivered` or `failed`.
    state: &'static str,
    attempts: i64,
    /// When it is tried next.
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Timestamp>,
    #[schema(value_type = String, format = DateTime)]
    filed_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    ended_at: Option<Timestamp>,
    /// The latest attempts.
    tries: Vec<Try>,
}

impl From<Delivery> for DeliveryShape {
    fn from(delivery: Delivery) -> Self {
        let is_waiting = delivery.state == deliveries::State::Waiting;
        Self {
            id: delivery.id.to_string(),
            event: delivery.event.to_string(),
            kind: delivery.kind,
            position: cursor_at(delivery.position, &delivery.event),
            state: delivery.state.name(),
            attempts: delivery.attempts,
            due_at: is_waiting.then_some(delivery.due_at),
            filed_at: delivery.filed_at,
            ended_at: delivery.ended_at,
            tries: serde_json::from_str(&delivery.tries).unwrap_or_default(),
        }
    }
}

fn shown(stored: &Stored) -> Versioned<WebhookShape> {
    Versioned(stored.into(), stored.version.to_string())
}

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        let message = refused.to_string();
        match refused {
            Refused::Url(_) => Self::invalid("url", message),
            Refused::Description(_) => Self::invalid("description", message),
            Refused::Type(_) => Self::invalid("types", message),
            Refused::TooMany(_) => Self::new(StatusCode::CONFLICT, "too_many", message),
            Refused::Stale => changed(),
        }
    }
}

/// The tenant's webhooks, oldest first. There are 20 at most: one page.
#[utoipa::path(get, path = "/v1/webhooks", tag = "Webhooks", responses((status = 200, body = Items<WebhookShape>)))]
pub async fn list(by: Allowed<may::WebhooksRead>) -> Result<Json<Items<WebhookShape>>, ApiError> {
    let all = by.scoped().read(|tx| Box::pin(webhooks::all(tx))).await?;
    let items = all.iter().map(Into::into).collect();
    Ok(Json(Items { items, next: None, zone: by.business.tenant.zone.clone() }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Add {
    /// Where events are posted: `https://…`.
    #[schema(max_length = 2000)]
    url: String,
    #[serde(default)]
    #[schema(max_length = 200)]
    description: String,
    /// The types of events it is told; none means all.
    #[serde(default)]
    types: Vec<String>,
}

/// Adds a webhook. It is told what happens from now on.
#[utoipa::path(post, path = "/v1/webhooks", tag = "Webhooks", request_body = Add,
    responses((status = 201, body = WithSecret), (status = 409, description = "There are 20 already")))]
pub async fn add(
    by: Allowed<may::WebhooksManage>,
    State(app): State<App>,
    Body(add): Body<Add>,
) -> Result<Response, ApiError> {
    let new = NewWebhook { url: add.url, description: add.description, types: add.types };
    let (stored, secret) = app.webhooks.add(&by.scoped(), by.acting.by.clone(), new).await??;
    Ok((StatusCode::CREATED, told_once(&stored, secret.expose())).into_response())
}

/// With the secret; such an answer is kept nowhere.
fn told_once(stored: &Stored, secret: &str) -> Response {
    let body = WithSecret { webhook: stored.into(), secret: secret.to_owned() };
    let mut answer = Versioned(body, stored.version.to_string()).into_response();
    answer.extensions_mut().insert(Unkept);
    answer
}

/// A webhook, and how its deliveries go.
#[utoipa::path(get, path = "/v1/webhooks/{id}", tag = "Webhooks", params(("id" = String, Path)),
    responses((status = 200, body = WebhookShape)))]
pub async fn read(found: Found<Stored, may::WebhooksRead>) -> Versioned<WebhookShape> {
    shown(&found.it)
}

/// What is to be different; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookChange {
    url: Option<String>,
    description: Option<String>,
    types: Option<Vec<String>>,
    /// Switches it off, or on again: then what waits is sent.
    enabled: Option<bool>,
}

/// Changes a webhook.
#[utoipa::path(patch, path = "/v1/webhooks/{id}", tag = "Webhooks", params(("id" = String, Path)),
    request_body = WebhookChange, responses((status = 200, body = WebhookShape)))]
pub async fn change(
    found: Found<Stored, may::WebhooksManage>,
    seen: IfMatch,
    State(app): State<App>,
    Body(change): Body<WebhookChange>,
) -> Result<Versioned<WebhookShape>, ApiError> {
    if seen.wanted()? != found.it.version.to_string() {
        return Err(changed());
    }
    let WebhookChange { url, description, types, enabled } = change;
    let change = use_case::Change { url, description, types, enabled };
    let by = &found.by;
    let stored = app.webhooks.change(&by.scoped(), by.acting.by.clone(), found.it, change).await??;
    Ok(shown(&stored))
}

/// Removes a webhook and the log of its deliveries.
#[utoipa::path(delete, path = "/v1/webhooks/{id}", tag = "Webhooks", params(("id" = String, Path)),
    responses((status = 204, description = "It is gone")))]
pub async fn remove(found: Found<Stored, may::WebhooksManage>, State(app): State<App>) -> Result<StatusCode, ApiError> {
    let by = &found.by;
    let there = app.webhooks.remove(&by.scoped(), by.acting.by.clone(), found.it.id).await?;
    if there { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}

/// Gives a webhook a new secret. The old one signs too for 24 hours, so that no delivery is lost meanwhile.
#[utoipa::path(post, path = "/v1/webhooks/{id}/rotate", tag = "Webhooks", params(("id" = String, Path)),
    responses((status = 200, body = WithSecret)))]
pub async fn rotate(found: Found<Stored, may::WebhooksManage>, State(app): State<App>) -> Result<Response, ApiError> {
    let by = &found.by;
    let (stored, secret) = app.webhooks.rotate(&by.scoped(), by.acting.by.clone(), found.it).await??;
    Ok(told_once(&stored, secret.expose()))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// RFC 3339, at most 30 days ago.
    #[schema(value_type = String, format = DateTime)]
    since: Timestamp,
}

/// Sends everything again that happened since then. Whoever got it already knows it by its `webhook-id`.
#[utoipa::path(post, path = "/v1/webhooks/{id}/replay", tag = "Webhooks", params(("id" = String, Path)),
    request_body = Since, responses((status = 202, description = "It is being sent")))]
pub async fn replay(
    found: Found<Stored, may::WebhooksManage>,
    State(app): State<App>,
    Body(Since { since }): Body<Since>,
) -> Result<StatusCode, ApiError> {
    let by = &found.by;
    let first = by.desk.now() - jiff::SignedDuration::from_hours(24 * REPLAY_DAYS_MAX);
    if since < first {
        return Err(ApiError::invalid("since", "A replay begins at most 30 days ago. Read older events by page."));
    }
    app.webhooks.replay_since(&by.scoped(), by.acting.by.clone(), found.it.id, since).await?;
    Ok(StatusCode::ACCEPTED)
}

/// What was and is to be sent to a webhook, the latest first. It is kept for 14 days.
#[utoipa::path(get, path = "/v1/webhooks/{id}/deliveries", tag = "Webhooks", params(("id" = String, Path), Page),
    responses((status = 200, body = Items<DeliveryShape>)))]
pub async fn deliveries(
    found: Found<Stored, may::WebhooksRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<DeliveryShape>>, ApiError> {
    let (limit, before, id) = (page.limit(), page.after::<DeliveryId>()?, found.it.id);
    let rows = usize::try_from(limit).unwrap_or_default();
    let scoped = found.by.scoped();
    let read = scoped.read(move |tx| Box::pin(async move { deliveries::log(tx, &id, before.as_ref(), rows).await }));
    let log = read.await?;
    let zone = &found.by.business.tenant.zone;
    Ok(Json(Items::of(log, limit, zone, |one| one.id.to_string(), Into::into)))
}

/// Sends one delivery again.
#[utoipa::path(post, path = "/v1/webhooks/{id}/deliveries/{delivery}/replay", tag = "Webhooks",
    params(("id" = String, Path), ("delivery" = String, Path)),
    responses((status = 202, description = "It is being sent")))]
pub async fn replay_one(
    found: Found<Stored, may::WebhooksManage>,
    State(app): State<App>,
    Path((_, delivery)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let by = &found.by;
    let delivery = DeliveryId::parse(&delivery).ok_or_else(ApiError::not_found)?;
    let there = app.webhooks.replay(&by.scoped(), by.acting.by.clone(), found.it.id, delivery).await?;
    if there { Ok(StatusCode::ACCEPTED) } else { Err(ApiError::not_found()) }
}
