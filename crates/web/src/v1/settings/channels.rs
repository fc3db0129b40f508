//! `/v1/channels`: how people reach the business.

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
use frontdesk_desk::settings::{Change, Finding, Settings, WayIn};
use frontdesk_domain::access::may;
use frontdesk_domain::{Channel, ChannelId, ChannelKind, RingFirst};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A number, or a chat on the business's pages.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChannelShape {
    /// `chn_…`
    pub id: String,
    /// `twilio` or `web`.
    pub kind: &'static str,
    /// E.164 for a number, the key in the page for a chat.
    pub address: String,
    pub ring_first: Option<RingFirstShape>,
    /// Pages that may hold the chat.
    pub origins: Vec<String>,
}

/// Rings a person before the assistant answers.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RingFirstShape {
    /// E.164.
    to: String,
    /// Seconds before the call counts as missed.
    #[serde(default = "twenty")]
    #[schema(minimum = 5, maximum = 120)]
    seconds: u16,
}

fn twenty() -> u16 {
    20
}

impl From<&Channel> for ChannelShape {
    fn from(channel: &Channel) -> Self {
        let ring = |ring: &RingFirst| RingFirstShape { to: ring.to.clone(), seconds: ring.seconds };
        Self {
            id: channel.id.to_string(),
            kind: channel.kind.name(),
            address: channel.address.clone(),
            ring_first: channel.ring_first.as_ref().map(ring),
            origins: channel.origins.clone(),
        }
    }
}

/// What a channel is.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChannelVendor {
    /// A Twilio number, for calls and texts.
    Twilio,
    /// A chat on the business's pages.
    Web,
}

/// A channel as it is to be. Its kind and address stay what it was added with.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewChannel {
    kind: ChannelVendor,
    address: String,
    ring_first: Option<RingFirstShape>,
    #[serde(default)]
    #[schema(max_items = 50)]
    origins: Vec<String>,
}

impl From<NewChannel> for WayIn {
    fn from(new: NewChannel) -> Self {
        let kind = match new.kind {
            ChannelVendor::Twilio => ChannelKind::Twilio,
            ChannelVendor::Web => ChannelKind::Web,
        };
        let ring_first = new.ring_first.map(|ring| RingFirst { to: ring.to, seconds: ring.seconds });
        Self { kind, address: new.address, ring_first, origins: new.origins }
    }
}

/// Every channel.
#[utoipa::path(get, path = "/v1/channels", tag = "Settings", responses((status = 200, body = Items<ChannelShape>)))]
pub async fn list(by: Allowed<may::SettingsRead>) -> Result<Versioned<Items<ChannelShape>>, ApiError> {
    let settings = settings(&by).await?;
    let items = settings.tenant.channels.iter().map(Into::into).collect();
    Ok(versioned(Items { items, next: None, zone: settings.tenant.zone.clone() }, &settings))
}

/// A channel.
#[utoipa::path(get, path = "/v1/channels/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = ChannelShape)))]
pub async fn read(
    by: Allowed<may::SettingsRead>,
    Path(text): Path<String>,
) -> Result<Versioned<ChannelShape>, ApiError> {
    shown(&settings(&by).await?, &id(&text)?)
}

fn shown(settings: &Settings, id: &ChannelId) -> Result<Versioned<ChannelShape>, ApiError> {
    let channel = settings.tenant.channels.iter().find(|channel| channel.id == *id).ok_or_else(ApiError::not_found)?;
    Ok(versioned(channel.into(), settings))
}

/// Adds a channel. A number has to be pointed at this desk at its vendor too.
#[utoipa::path(post, path = "/v1/channels", tag = "Settings", request_body = NewChannel,
    responses((status = 201, body = ChannelShape)))]
pub async fn create(
    by: Allowed<may::ChannelsWrite>,
    Body(new): Body<NewChannel>,
) -> Result<(StatusCode, Versioned<ChannelShape>), ApiError> {
    let id = by.desk.new_channel_id();
    let settings = add(&by, Change::AddWayIn(id.clone(), new.into())).await?;
    Ok((StatusCode::CREATED, shown(&settings, &id)?))
}

/// Changes who is rung first, or which pages may hold the chat.
#[utoipa::path(put, path = "/v1/channels/{id}", tag = "Settings", params(("id" = String, Path)),
    request_body = NewChannel, responses((status = 200, body = ChannelShape)))]
pub async fn replace(
    by: Allowed<may::ChannelsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
    Body(new): Body<NewChannel>,
) -> Result<Versioned<ChannelShape>, ApiError> {
    let id = id::<ChannelId>(&text)?;
    let settings = change(&by, seen, Change::WayIn(id.clone(), new.into())).await?;
    shown(&settings, &id)
}

/// Removes a channel. Its conversations stay; nobody is answered there any more.
#[utoipa::path(delete, path = "/v1/channels/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = Items<ChannelShape>)))]
pub async fn remove(
    by: Allowed<may::ChannelsWrite>,
    Path(text): Path<String>,
    seen: IfMatch,
) -> Result<Json<Items<ChannelShape>>, ApiError> {
    let settings = change(&by, seen, Change::RemoveWayIn(id(&text)?)).await?;
    let items = settings.tenant.channels.iter().map(Into::into).collect();
    Ok(Json(Items { items, next: None, zone: settings.tenant.zone }))
}

/// How a channel stands at its vendor.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChannelTried {
    /// Whether nothing is left to be done.
    pub works: bool,
    pub findings: Vec<ChannelFinding>,
}

/// One thing that was found out about a channel.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChannelFinding {
    /// For programs: `calls_here`, `calls_elsewhere`, `not_there`, `unauthorized` and the like.
    pub code: &'static str,
    pub what: &'static str,
    /// What to do; null where nothing is to be done.
    pub next: Option<String>,
}

impl From<Finding> for ChannelFinding {
    fn from(finding: Finding) -> Self {
        let next = (!finding.is_good()).then_some(finding.next);
        Self { code: finding.code, what: finding.what, next }
    }
}

/// Asks the vendor whether the number is the account's, and whether its calls and texts lead here. Nothing is sent or
/// changed.
#[utoipa::path(post, path = "/v1/channels/{id}/test", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = ChannelTried)))]
pub async fn test(by: Allowed<may::ChannelsWrite>, Path(text): Path<String>) -> Result<Json<ChannelTried>, ApiError> {
    let (settings, id) = (settings(&by).await?, id::<ChannelId>(&text)?);
    let channel = settings.tenant.channels.iter().find(|channel| channel.id == id).ok_or_else(ApiError::not_found)?;
    let findings = by.desk.try_channel(channel).await;
    let works = findings.iter().all(Finding::is_good);
    Ok(Json(ChannelTried { works, findings: findings.into_iter().map(Into::into).collect() }))
}
