//! The pages about error codes, where the `type` of a problem points.

use crate::ApiError;
use crate::error::page;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// What an error code means and what to do.
#[utoipa::path(get, path = "/errors/{code}", tag = "Errors", params(("code" = String, Path)), responses(
    (status = 200, description = "The page, in Markdown", content_type = "text/plain"),
    (status = 404, description = "There is no such code"),
))]
pub async fn about(Path(code): Path<String>) -> Response {
    match page(&code) {
        Some(page) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], page).into_response(),
        None => ApiError::not_found().into_response(),
    }
}
