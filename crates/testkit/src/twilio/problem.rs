//! Refusals in Twilio's words.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// The body of an unsuccessful answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) status: u16,
    pub(super) code: u32,
    pub(super) message: &'static str,
}

impl Problem {
    pub(super) const fn of(status: u16, code: u32, message: &'static str) -> Self {
        Self { status, code, message }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let more_info = format!("https://www.twilio.com/docs/errors/{}", self.code);
        let body = json!({
            "code": self.code, "message": self.message, "more_info": more_info, "status": self.status,
        });
        (status, Json(body)).into_response()
    }
}
