//! `POST /v1/conversations/{id}/scenario`: a conversation becomes a test.

use crate::access::Found;
use crate::{ApiError, App};
use async_trait::async_trait;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use frontdesk_desk::Desk;
use frontdesk_domain::access::may;
use frontdesk_domain::{ConversationId, TenantId};
use frontdesk_store::held::Held;
use serde::Serialize;
use utoipa::ToSchema;

/// Writes a conversation down as a scenario that names nobody and is green.
#[async_trait]
pub trait WriteScenario: Send + Sync {
    async fn write(&self, desk: &Desk, tenant: &TenantId, of: &ConversationId) -> Result<String, NotWritten>;
}

/// Why there is no scenario of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// Others are written just now.
    Busy,
    /// There is no such conversation.
    NotThere,
    /// It cannot be told without the people in it; what to do instead.
    Cannot(String),
}

/// A scenario of a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct ScenarioShape {
    /// As `frontdesk scenario run` reads it. People, numbers and codes in it are made up.
    pub yaml: String,
}

/// Writes the conversation down as a scenario: what leads to a person is replaced, and it was run and is green. It takes
/// some seconds, and nothing is kept.
#[utoipa::path(post, path = "/v1/conversations/{id}/scenario", tag = "Conversations", params(("id" = String, Path)),
    responses((status = 200, body = ScenarioShape)))]
pub async fn write(
    found: Found<Held, may::ConversationsRead>,
    State(app): State<App>,
) -> Result<Json<ScenarioShape>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let writer = app.scenarios.as_ref().ok_or_else(ApiError::busy)?;
    let written = writer.write(&by.desk, by.tenant(), id).await;
    written.map(|yaml| Json(ScenarioShape { yaml })).map_err(|why| match why {
        NotWritten::Busy => ApiError::busy(),
        NotWritten::NotThere => ApiError::not_found(),
        NotWritten::Cannot(why) => {
            ApiError::new(StatusCode::CONFLICT, "conflict", why).with("reason", "goes_another_way")
        }
    })
}
