//! Which pages may use a chat: the tenant's allow-list, and the desk's own origin.

use crate::{ApiError, App};
use axum::Router;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::options;
use frontdesk_domain::Channel;

/// Refuses a page that is not on the list. Programs that are no browser send no `Origin` and hold a token anyway.
pub(super) fn check(app: &App, channel: &Channel, headers: &HeaderMap) -> Result<(), ApiError> {
    let Some(origin) = headers.get(header::ORIGIN) else { return Ok(()) };
    let origin = origin.to_str().unwrap_or("null");
    let own = origin == &*app.public_url || is_own_host(headers, origin);
    if own || channel.origins.iter().any(|o| o == origin) {
        return Ok(());
    }
    Err(ApiError::forbidden("This page may not use the chat. Add its origin to the channel's list."))
}

/// The page was served by this very host.
fn is_own_host(headers: &HeaderMap, origin: &str) -> bool {
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok()).unwrap_or_default();
    !host.is_empty() && origin.split_once("://").is_some_and(|(_, rest)| rest == host)
}

/// Lets the page read the answer. The request itself was checked; no cookie is involved.
pub(super) fn allow(headers: &HeaderMap, mut response: Response) -> Response {
    if let Some(origin) = headers.get(header::ORIGIN) {
        let out = response.headers_mut();
        out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        out.insert(header::VARY, HeaderValue::from_static("Origin"));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Answers browsers that ask before they send. It opens nothing: the request that follows is checked.
pub(crate) fn preflight() -> Router<App> {
    async fn answer(headers: HeaderMap) -> Response {
        let mut response = allow(&headers, StatusCode::NO_CONTENT.into_response());
        let out = response.headers_mut();
        out.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST"));
        out.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("Content-Type, Authorization"));
        out.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
        response
    }
    Router::new().route("/chat/sessions", options(answer)).route("/chat/messages", options(answer))
}
