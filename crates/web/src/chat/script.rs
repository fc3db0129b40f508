//! The widget itself.

use axum::http::header;
use axum::response::IntoResponse;

const SCRIPT: &str = include_str!("../../../../widget/widget.js");

/// A page embeds it with one tag; it carries its styles with it.
pub async fn script() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, SCRIPT)
}
