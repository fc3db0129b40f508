//! The version of a thing: told in `ETag`, asked back in `If-Match`, so that nobody overwrites what they have not seen.

use crate::{ApiError, App};
use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::hex;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What a request says it has seen. `None`: it does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfMatch(Option<String>);

impl IfMatch {
    /// For a change that must not be made blindly.
    pub fn wanted(self) -> Result<String, ApiError> {
        self.0.ok_or_else(|| {
            let message = "Say in If-Match which version you saw: the ETag of the last answer.";
            ApiError::new(StatusCode::PRECONDITION_REQUIRED, "version_wanted", message)
        })
    }

    /// The same as a number.
    pub fn number_wanted(self) -> Result<i64, ApiError> {
        self.wanted()?.parse().map_err(|_| changed())
    }

    /// As a number, where one was said.
    pub fn number(&self) -> Result<Option<i64>, ApiError> {
        let Some(tag) = &self.0 else { return Ok(None) };
        tag.parse().map(Some).map_err(|_| changed())
    }
}

impl FromRequestParts<App> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        let Some(value) = parts.headers.get(IF_MATCH) else { return Ok(Self(None)) };
        let tag = value.to_str().ok().and_then(|text| text.trim().strip_prefix('"')?.strip_suffix('"'));
        tag.map(|tag| Self(Some(tag.to_owned()))).ok_or_else(changed)
    }
}

/// Somebody was faster.
pub fn changed() -> ApiError {
    let message = "It was changed since you saw it. Read it again, and decide anew.";
    ApiError::new(StatusCode::PRECONDITION_FAILED, "changed", message)
}

/// An answer with its version.
#[derive(Debug)]
pub struct Versioned<T>(pub T, pub String);

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let mut answer = Json(self.0).into_response();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", self.1)) {
            answer.headers_mut().insert(ETAG, tag);
        }
        answer
    }
}

/// The version of what has no number of its own: a digest of what is shown.
pub fn digest(shown: &impl Serialize) -> String {
    let hash = Sha256::digest(serde_json::to_vec(shown).unwrap_or_default());
    hex(hash.split_at(12).0)
}
