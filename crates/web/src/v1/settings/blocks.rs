//! `/v1/blocks`: times in which nothing can be booked.

use super::words::ids;
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body};
use crate::v1::page::Items;
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::blocks::{NewBlock, Refused};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{Block, BlockId, TenantId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

impl Find for Block {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = BlockId::parse(id) else { return Ok(None) };
        desk.block_of(tenant, &id).await
    }
}

/// A time in which nothing can be booked.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlockShape {
    /// `blk_…`
    pub id: String,
    pub resources: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub ends_at: Timestamp,
    /// For the team; callers never hear it.
    pub note: String,
}

impl From<&Block> for BlockShape {
    fn from(block: &Block) -> Self {
        Self {
            id: block.id.to_string(),
            resources: block.resources.iter().map(ToString::to_string).collect(),
            starts_at: block.starts_at,
            ends_at: block.ends_at,
            note: block.note.clone(),
        }
    }
}

/// Which blocks are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Span {
    /// Those that end after this instant; now when nothing is said.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Timestamp>,
    /// And begin before this one.
    #[param(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

/// The first 1,000 blocks that reach into a span, earliest first.
#[utoipa::path(get, path = "/v1/blocks", tag = "Settings", params(Span),
    responses((status = 200, body = Items<BlockShape>)))]
pub async fn list(
    by: Allowed<may::BookingsRead>,
    Asked(span): Asked<Span>,
) -> Result<Json<Items<BlockShape>>, ApiError> {
    let (from, until) = (span.from.unwrap_or_else(|| by.desk.now()), span.until.unwrap_or(Timestamp::MAX));
    let found = by.desk.blocks(by.tenant(), from, until).await?;
    let zone = by.business.tenant.zone.clone();
    Ok(Json(Items { items: found.iter().map(Into::into).collect(), next: None, zone }))
}

/// A block.
#[utoipa::path(get, path = "/v1/blocks/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = BlockShape)))]
pub async fn read(found: Found<Block, may::BookingsRead>) -> Json<BlockShape> {
    Json((&found.it).into())
}

/// A time to be blocked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBlockShape {
    /// Left out or empty: everybody and everything.
    #[serde(default)]
    resources: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    ends_at: Timestamp,
    #[serde(default)]
    #[schema(max_length = 500)]
    note: String,
}

/// Blocks a time in which nobody was promised anything.
#[utoipa::path(post, path = "/v1/blocks", tag = "Settings", request_body = NewBlockShape,
    responses((status = 201, body = BlockShape)))]
pub async fn create(
    by: Allowed<may::BlocksWrite>,
    Body(new): Body<NewBlockShape>,
) -> Result<(StatusCode, Json<BlockShape>), ApiError> {
    let resources = ids("resources", &new.resources)?;
    let new = NewBlock { resources, starts_at: new.starts_at, ends_at: new.ends_at, note: new.note };
    let block = by.desk.block(by.tenant(), new, &by.acting).await?.map_err(refused)?;
    Ok((StatusCode::CREATED, Json((&block).into())))
}

/// Frees a blocked time.
#[utoipa::path(delete, path = "/v1/blocks/{id}", tag = "Settings", params(("id" = String, Path)),
    responses((status = 200, body = BlockShape)))]
pub async fn remove(found: Found<Block, may::BlocksWrite>) -> Result<Json<BlockShape>, ApiError> {
    let freed = found.by.desk.unblock(found.by.tenant(), &found.it.id, &found.by.acting).await?;
    freed.map(|block| Json((&block).into())).ok_or_else(ApiError::not_found)
}

fn refused(why: Refused) -> ApiError {
    match why {
        Refused::NoSpan => ApiError::invalid("ends_at", "A block ends after it begins, and within a year."),
        Refused::LongNote => ApiError::invalid("note", "A note has at most 500 characters."),
        Refused::NoResource(id) => {
            ApiError::invalid("resources", "The business has no resource with one of these ids.").with("resource", id)
        }
        Refused::Taken(by) => {
            let message = "Somebody was promised a part of this time. Move or cancel these first; what callers are deciding about is free again in minutes.";
            ApiError::new(StatusCode::CONFLICT, "not_free", message)
                .with("bookings", by.bookings)
                .with("blocks", by.blocks)
                .with("held", by.held)
        }
    }
}
