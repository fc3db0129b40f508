//! A visitor's session.

use super::origin;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize, ToSchema)]
pub struct OpenSession {
    /// The widget's public key.
    key: String,
    /// The token of an earlier session; brings back the same visitor.
    #[serde(default)]
    token: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Session {
    visitor: String,
    /// A secret of this browser.
    token: String,
}

/// Opens or resumes a visitor's session.
#[utoipa::path(post, path = "/chat/sessions", tag = "Chat", request_body = OpenSession, responses(
    (status = 200, body = Session),
    (status = 403, description = "This page may not use the chat"),
    (status = 404, description = "No business has this key"),
))]
pub async fn open(State(app): State<App>, headers: HeaderMap, Body(wanted): Body<OpenSession>) -> Response {
    let answer = session(&app, &headers, wanted).await.map(Json);
    origin::allow(&headers, answer.into_response())
}

async fn session(app: &App, headers: &HeaderMap, wanted: OpenSession) -> Result<Session, ApiError> {
    let (_, _, channel) = app.desk.widget(&wanted.key).await?.ok_or_else(ApiError::unknown_key)?;
    origin::check(app, &channel, headers)?;
    let old = match &wanted.token {
        Some(token) => app.desk.visitor(&wanted.key, token).await?.map(|visitor| (visitor, token.clone())),
        None => None,
    };
    if let Some((visitor, token)) = old {
        return Ok(Session { visitor: visitor.id, token });
    }
    let token = app.desk.visitor_token();
    let visitor = app.desk.visitor(&wanted.key, &token).await?.ok_or_else(ApiError::unknown_key)?;
    Ok(Session { visitor: visitor.id, token })
}
