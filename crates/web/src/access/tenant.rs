//! Which tenant a request is about.

use crate::ApiError;
use axum::http::Method;
use axum::http::request::Parts;
use frontdesk_domain::access::Place;
use frontdesk_domain::{Principal, TenantId};

pub(crate) const HEADER: &str = "frontdesk-tenant";

/// The tenant that is named, by header or, for what a browser's stream cannot send headers with, in the query; else the
/// only one there is. One they do not belong to is one that is not there.
pub(super) fn chosen<'p>(parts: &Parts, principal: &'p Principal) -> Result<&'p Place, ApiError> {
    match named(parts) {
        Some(name) => TenantId::parse(&name).and_then(|id| principal.place(&id)).ok_or_else(ApiError::not_found),
        None => principal.only_place().ok_or_else(|| {
            let message = "You belong to several tenants, or to none. Name one in the header Frontdesk-Tenant.";
            ApiError::new(axum::http::StatusCode::BAD_REQUEST, "tenant_wanted", message)
        }),
    }
}

fn named(parts: &Parts) -> Option<String> {
    if let Some(value) = parts.headers.get(HEADER) {
        return Some(value.to_str().unwrap_or_default().to_owned());
    }
    let query = parts.uri.query().filter(|_| parts.method == Method::GET)?;
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "tenant").map(|(_, value)| value.into_owned())
}
