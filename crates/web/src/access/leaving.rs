//! An answer that changes what the browser holds.

use super::Unkept;
use super::door::{line, session, signed_in};
use crate::{ApiError, App};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::Secret;
use frontdesk_identity::people::SignedIn;

/// With its cookies. Nothing of it is kept for a repeated request.
#[derive(Debug)]
pub struct WithCookies(Response);

impl WithCookies {
    /// The browser is signed in.
    pub fn signed_in(app: &App, who: &SignedIn, answer: impl IntoResponse) -> Result<Self, ApiError> {
        Ok(Self::of(signed_in(app, who), answer))
    }

    /// The session goes on under another cookie.
    pub fn renewed(app: &App, cookie: &Secret, answer: impl IntoResponse) -> Result<Self, ApiError> {
        Ok(Self::of(session(app, cookie), answer))
    }

    pub fn signed_out(app: &App, answer: impl IntoResponse) -> Result<Self, ApiError> {
        let gone = line(app, app.cookie_name(), "", 0).ok_or_else(ApiError::busy)?;
        Ok(Self::of(HeaderMap::from_iter([(header::SET_COOKIE, gone)]), answer))
    }

    fn of(cookies: HeaderMap, answer: impl IntoResponse) -> Self {
        let mut answer = answer.into_response();
        answer.extensions_mut().insert(Unkept);
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        answer.headers_mut().extend(cookies);
        Self(answer)
    }
}

impl IntoResponse for WithCookies {
    fn into_response(self) -> Response {
        self.0
    }
}
