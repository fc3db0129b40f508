//! Who sent a request: recognised once, by the session's cookie or by what follows `Bearer`.

use super::origin;
use crate::{ApiError, App};
use async_trait::async_trait;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use frontdesk_domain::Principal;
use frontdesk_domain::access::{Identify, Shown};
use frontdesk_domain::outside::OutsideError;
use std::sync::Arc;

/// Whoever was recognised for this request.
#[derive(Clone, Debug)]
struct Recognised(Arc<Principal>);

/// The principal of a request. A cookie counts only where the request comes from our own pages.
pub(super) async fn caller(parts: &mut Parts, app: &App) -> Result<Arc<Principal>, ApiError> {
    if let Some(Recognised(principal)) = parts.extensions.get() {
        return Ok(principal.clone());
    }
    let name = app.cookie_name();
    let shown = shown(&parts.headers, name).ok_or_else(ApiError::not_signed_in)?;
    let found = app.identify.identify(shown).await.map_err(|error| {
        tracing::warn!(%error, "whoever asks could not be recognised");
        ApiError::busy()
    })?;
    let principal = found.ok_or_else(ApiError::not_signed_in)?;
    if principal.by.is_sent_by_itself() {
        origin::own_page(app, &parts.method, &parts.headers)?;
    }
    parts.extensions.insert(Recognised(principal.clone()));
    Ok(principal)
}

/// A bearer outdoes the cookie: a program inside a browser says what it means.
pub(super) fn shown<'a>(headers: &'a HeaderMap, cookie: &str) -> Option<Shown<'a>> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
        return scheme.eq_ignore_ascii_case("bearer").then(|| Shown::Bearer(token.trim()));
    }
    self::cookie(headers, cookie).map(Shown::Session)
}

/// The value of a cookie.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
}

/// Recognises nobody: a desk without members.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

#[async_trait]
impl Identify for Nobody {
    async fn identify(&self, _: Shown<'_>) -> Result<Option<Arc<Principal>>, OutsideError> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn of(name: header::HeaderName, value: &'static str) -> String {
        let headers = HeaderMap::from_iter([(name, HeaderValue::from_static(value))]);
        match shown(&headers, "__Host-frontdesk") {
            Some(Shown::Session(text)) => format!("session {text}"),
            Some(Shown::Bearer(text)) => format!("bearer {text}"),
            None => "nothing".into(),
        }
    }

    #[test]
    fn what_a_request_shows() {
        assert_eq!(of(header::AUTHORIZATION, "Bearer fdk_1"), "bearer fdk_1");
        assert_eq!(of(header::AUTHORIZATION, "bearer abc"), "bearer abc");
        assert_eq!(of(header::AUTHORIZATION, "Basic abc"), "nothing");
        assert_eq!(of(header::COOKIE, "a=b; __Host-frontdesk=xyz"), "session xyz");
        assert_eq!(of(header::COOKIE, "frontdesk=xyz; X__Host-frontdesk=1"), "nothing");
    }
}
