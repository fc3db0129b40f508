//! Requests that change something come from our own pages, where a browser sends the cookie by itself. `SameSite`
//! alone is not trusted: it lets sister sites in.

use crate::{ApiError, App};
use axum::http::{HeaderMap, Method, header};

const FETCH_SITE: &str = "sec-fetch-site";

/// Refuses what another site's page sends, and what does not say where it comes from.
pub(super) fn own_page(app: &App, method: &Method, headers: &HeaderMap) -> Result<(), ApiError> {
    if method.is_safe() || is_ours(app, headers).unwrap_or(false) { Ok(()) } else { Err(other_page()) }
}

/// The same for requests without a cookie: only a browser tells its page, and then it must be ours.
pub(super) fn no_other_page(app: &App, method: &Method, headers: &HeaderMap) -> Result<(), ApiError> {
    if method.is_safe() || is_ours(app, headers).unwrap_or(true) { Ok(()) } else { Err(other_page()) }
}

/// `None`: it is not said.
fn is_ours(app: &App, headers: &HeaderMap) -> Option<bool> {
    if let Some(site) = headers.get(FETCH_SITE) {
        return Some(site == "same-origin");
    }
    headers.get(header::ORIGIN).map(|origin| origin.as_bytes() == app.public_url.as_bytes())
}

fn other_page() -> ApiError {
    ApiError::forbidden("This was sent by a page of another site. Use the desk's own pages, or an API key.")
}
