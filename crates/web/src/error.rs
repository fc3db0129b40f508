//! Errors of the HTTP API: a code for programs, a sentence for people, never what somebody wrote.

use axum::Json;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::outside::Refused;
use serde_json::json;

/// Every code of an answer or a frame of the chat; each has a page in `docs/errors`.
pub const ERROR_CODES: &[&str] = &[
    "bad_frame",
    "bad_request",
    "failed",
    "forbidden",
    "not_ready",
    "too_long",
    "too_many",
    "unauthorized",
    "unavailable",
    "unknown_key",
];
const RETRY_SECONDS: HeaderValue = HeaderValue::from_static("1");

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    pub status: StatusCode,
    pub code: &'static str,
    pub message: String,
}

impl ApiError {
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        debug_assert!(ERROR_CODES.contains(&code), "{code} has no page");
        Self { status, code, message: message.into() }
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", message)
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request", message)
    }

    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "This chat session is no longer good. Open a new one.")
    }

    pub fn unknown_key() -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown_key", "No business has this chat key. Check data-key in the page.")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = Json(json!({ "error": { "code": self.code, "message": self.message } }));
        let mut answer = (self.status, body).into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            answer.headers_mut().insert(RETRY_AFTER, RETRY_SECONDS);
        }
        answer
    }
}

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Forbidden => Self::forbidden(
                "The signature is missing or wrong. Check the auth token and the public URL in the settings.",
            ),
            Refused::Malformed { what } => Self::bad_request(format!("The webhook cannot be read: {what}.")),
        }
    }
}

impl From<frontdesk_desk::Error> for ApiError {
    fn from(error: frontdesk_desk::Error) -> Self {
        tracing::error!(%error, "a request failed");
        let retry = matches!(&error, frontdesk_desk::Error::Store(e) if e.is_retry());
        if retry {
            return Self::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "The desk is busy. Nothing was changed; try again.",
            );
        }
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "failed",
            "The request failed and nothing was changed. The log says why.",
        )
    }
}
