//! Events by page, or as a stream of server-sent events where that is what is accepted.

use super::watch::{Watch, still};
use super::{Wanted, cursor_unknown, lines};
use crate::access::Allowed;
use crate::asked::Asked;
use crate::{ApiError, App};
use axum::extract::State;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::access::may;
use frontdesk_events::{After, Event, Page, Read, page};
use serde::Serialize;
use serde_json::value::RawValue;
use utoipa::ToSchema;

const LIMIT_USUAL: u16 = 100;
const LAST_EVENT_ID: &str = "last-event-id";

/// A page of events, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Events<'a> {
    #[schema(value_type = Vec<Event>)]
    items: Vec<&'a RawValue>,
    /// What to send as `after` next time, also when there is nothing more now.
    next: &'a str,
    /// There is more now.
    more: bool,
    /// The tenant's IANA zone. Instants are UTC.
    zone: &'a str,
}

/// What happened, in an order in which nothing ever appears before what was read already. With
/// `Accept: text/event-stream` it goes on with what happens; `Last-Event-ID` stands over `after`.
#[utoipa::path(get, path = "/v1/events", tag = "Events", params(Wanted), responses(
    (status = 200, content((Events = "application/json"), (String = "text/event-stream"))),
    (status = 410, description = "The cursor names no event of this tenant"),
))]
pub async fn list(
    by: Allowed<may::EventsRead>,
    State(app): State<App>,
    headers: HeaderMap,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, ApiError> {
    if !accepts_a_stream(&headers) {
        return by_page(by, wanted).await;
    }
    let last = headers.get(LAST_EVENT_ID).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let wanted = Wanted { after: last.filter(|id| !id.is_empty()).or(wanted.after), ..wanted };
    let watch = Watch::begin(&app, by.tenant(), still(&app, &headers, &by, false), &wanted).await?;
    Ok(lines::answer(watch))
}

fn accepts_a_stream(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/event-stream"))
}

async fn by_page(by: Allowed<may::EventsRead>, wanted: Wanted) -> Result<Response, ApiError> {
    let limit = usize::from(wanted.limit.unwrap_or(LIMIT_USUAL));
    match page(&by.scoped(), wanted.after(After::Start)?, wanted.types()?, limit).await? {
        Read::Page(page) => written(&page, &by.business.tenant.zone),
        Read::Unknown => Err(cursor_unknown()),
    }
}

/// Each event is JSON already.
fn written(page: &Page, zone: &str) -> Result<Response, ApiError> {
    let items: Result<Vec<&RawValue>, _> = page.items.iter().map(|told| serde_json::from_slice(&told.json)).collect();
    let shown = items.and_then(|items| serde_json::to_vec(&Events { items, next: &page.next, more: page.more, zone }));
    let body = shown.map_err(|_| frontdesk_store::Error::Broken("a stored event is not JSON".into()))?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response())
}
