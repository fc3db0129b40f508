//! `POST /v1/understand`.

use super::shapes::{CaseOrCases, UnderstoodOrAll};
use crate::access::Anyone;
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::Value;
use utoipa::IntoParams;

#[derive(Debug, Deserialize, IntoParams)]
pub struct How {
    /// Whether to tell the rules that read the text.
    #[serde(default)]
    explain: bool,
}

/// Understands a text, or several; `docs/understanding.md` describes every field.
#[utoipa::path(post, path = "/v1/understand", tag = "Understanding", params(How), request_body = CaseOrCases, responses(
    (status = 200, body = UnderstoodOrAll),
    (status = 400, description = "Not a case to understand; the message names the first such case and the field"),
    (status = 403, description = "This desk does not read texts for others; see `understand` of [server]"),
    (status = 413, description = "More than 64 KiB or 500 cases"),
    (status = 429, description = "Too many at once"),
))]
pub async fn understand(
    _: Anyone,
    State(app): State<App>,
    Asked(how): Asked<How>,
    Body(asked): Body<Value>,
) -> Result<Json<Value>, ApiError> {
    let reader = app.reader.as_ref().ok_or_else(|| {
        ApiError::forbidden("This desk does not read texts for others. Set understand = true in [server] to allow it.")
    })?;
    let answer = match asked {
        Value::Array(cases) => Value::Array(reader.read(cases, how.explain).await?),
        case => reader.read(vec![case], how.explain).await?.pop().unwrap_or_default(),
    };
    Ok(Json(answer))
}
