//! Errors of the HTTP API (RFC 9457): a code for programs, a sentence for people, never what somebody wrote.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use frontdesk_domain::outside::Refused;
use serde_json::json;

/// Makes the list of codes and the pages about them, which are built in.
macro_rules! codes {
    ($(#[$doc:meta])* $list:ident: [$($code:literal,)*];) => {
        $(#[$doc])*
        pub const $list: &[&str] = &[$($code),*];

        /// The page about a code, in Markdown.
        pub(crate) fn page(code: &str) -> Option<&'static str> {
            match code {
                $($code => Some(include_str!(concat!("../../../docs/errors/", $code, ".md"))),)*
                _ => None,
            }
        }
    };
}

codes! {
    /// Every code of an answer or a frame of the chat; each has a page in `docs/errors`, served at `/errors/<code>`.
    ERROR_CODES: [
        "already_done",
        "answered_meanwhile",
        "bad_frame",
        "bad_request",
        "changed",
        "conflict",
        "cursor_unknown",
        "factor_refused",
        "failed",
        "forbidden",
        "in_hand",
        "invalid",
        "key_reused",
        "last_owner",
        "link_gone",
        "not_allowed",
        "not_found",
        "not_free",
        "not_permitted",
        "not_ready",
        "not_right",
        "not_signed_in",
        "other_account",
        "proof_wanted",
        "provider_failed",
        "second_factor_wanted",
        "sign_on_refused",
        "tenant_wanted",
        "token_refused",
        "too_long",
        "too_many",
        "unauthorized",
        "unavailable",
        "unknown_key",
        "version_wanted",
        "weak_password",
    ];
}

const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");
const RETRY_SECONDS: HeaderValue = HeaderValue::from_static("1");

/// A problem, and who acts next: 4xx the caller, 5xx with `Retry-After` the caller a little later, else the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    pub status: StatusCode,
    pub code: &'static str,
    /// What happened and what to do.
    pub message: String,
    /// Whole seconds after which it may be tried again.
    pub retry_after: Option<u64>,
    /// What a program may look at beside the code, such as the reason a time is not free.
    pub more: Option<Box<serde_json::Map<String, serde_json::Value>>>,
}

impl ApiError {
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        debug_assert!(ERROR_CODES.contains(&code), "{code} has no page");
        Self { status, code, message: message.into(), retry_after: None, more: None }
    }

    /// Adds a member to the problem.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl serde::Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        self.more.get_or_insert_default().insert(name.to_owned(), value);
        self
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", message)
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request", message)
    }

    /// A field holds what cannot be.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", message).with("field", field)
    }

    /// It is not there, or it is somebody else's: nobody can tell the two apart.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here that you may see. Check the id.")
    }

    pub fn not_signed_in() -> Self {
        let message = "Sign in, or send an API key or token that is still good in the header Authorization.";
        Self::new(StatusCode::UNAUTHORIZED, "not_signed_in", message)
    }

    pub fn busy() -> Self {
        let message = "The desk is busy. Nothing was changed; try again.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", message)
    }

    pub fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "This chat session is no longer good. Open a new one.")
    }

    pub fn unknown_key() -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown_key", "No business has this chat key. Check data-key in the page.")
    }

    /// The same for every error of this code: `Not signed in`.
    fn title(&self) -> String {
        let words = self.code.replace('_', " ");
        let mut signs = words.chars();
        signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut problem = json!({
            "type": format!("/errors/{}", self.code),
            "title": self.title(),
            "status": self.status.as_u16(),
            "detail": self.message,
            "code": self.code,
        });
        if let (Some(all), Some(more)) = (problem.as_object_mut(), self.more) {
            all.extend(*more);
        }
        let mut answer = (self.status, problem.to_string()).into_response();
        let headers = answer.headers_mut();
        headers.insert(CONTENT_TYPE, PROBLEM);
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        } else if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, RETRY_SECONDS);
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
        if matches!(error, frontdesk_desk::Error::NotFound(_)) {
            return Self::not_found();
        }
        tracing::error!(%error, "a request failed");
        if matches!(&error, frontdesk_desk::Error::Store(e) if e.is_retry()) {
            return Self::busy();
        }
        let message = "The request failed and nothing was changed. The log says why.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "failed", message)
    }
}

impl From<frontdesk_store::Error> for ApiError {
    fn from(error: frontdesk_store::Error) -> Self {
        frontdesk_desk::Error::from(error).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_its_code_and_where_its_page_is() {
        let error = ApiError::not_signed_in();
        assert_eq!(error.title(), "Not signed in");
        assert_eq!(error.into_response().headers()[CONTENT_TYPE], "application/problem+json");
        assert!(ERROR_CODES.iter().all(|code| page(code).is_some_and(|p| p.starts_with(&format!("# `{code}`")))));
    }
}
