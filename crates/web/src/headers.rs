//! Headers that tell browsers what an answer may not do. Whoever needs more says so with a header of their own.

use crate::App;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// An answer is data and runs nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/// The pages about the API show what is built in, and try out this desk alone.
const DOCS: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                    connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

pub(crate) async fn guarded(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let (docs, api) = (path.starts_with("/docs"), path.starts_with("/v1/"));
    let embedded = path == "/widget.js" || path.starts_with("/chat/");
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    or(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    or(headers, X_FRAME_OPTIONS, "DENY");
    or(headers, REFERRER_POLICY, "no-referrer");
    or(headers, OPENER_POLICY, "same-origin");
    or(headers, CONTENT_SECURITY_POLICY, if docs { DOCS } else { NOTHING });
    // The chat stands in pages of others, which its own list names.
    or(headers, RESOURCE_POLICY, if embedded { "cross-origin" } else { "same-origin" });
    if api {
        or(headers, CACHE_CONTROL, "no-store");
    }
    if app.is_secure() {
        or(headers, STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    answer
}

fn or(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
