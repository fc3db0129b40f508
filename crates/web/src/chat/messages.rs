//! The chat over plain HTTP.

use super::frames::{BODY_CHARS_MAX, MessageFrame, is_client_id};
use super::origin;
use super::socket::concerns;
use crate::asked::{Asked, Body};
use crate::{ApiError, App};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use frontdesk_desk::chat::Visitor;
use frontdesk_domain::{ConversationId, MessageId};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use utoipa::{IntoParams, ToSchema};

const WAIT_SECONDS_MAX: u64 = 25;
/// News of other replicas are not told to this one; it looks by itself.
const LOOK_EVERY: Duration = Duration::from_secs(1);

#[derive(Debug, Deserialize, ToSchema)]
pub struct SayMessage {
    key: String,
    token: String,
    /// The browser's own name for the message: said twice, heard once.
    client_id: String,
    body: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Said {
    #[schema(value_type = Option<String>)]
    id: Option<MessageId>,
}

/// Says something.
#[utoipa::path(post, path = "/chat/messages", tag = "Chat", request_body = SayMessage, responses(
    (status = 202, body = Said),
    (status = 401, description = "The token is not good"),
    (status = 403, description = "This page may not use the chat"),
    (status = 413, description = "Longer than 2,000 characters"),
))]
pub async fn say(State(app): State<App>, headers: HeaderMap, Body(said): Body<SayMessage>) -> Response {
    let answer = say_it(&app, &headers, said).await.map(|said| (StatusCode::ACCEPTED, Json(said)));
    origin::allow(&headers, answer.into_response())
}

async fn say_it(app: &App, headers: &HeaderMap, said: SayMessage) -> Result<Said, ApiError> {
    let visitor = visitor(app, headers, &said.key, &said.token).await?;
    checked(&said.client_id, &said.body)?;
    let filed = app.desk.chat_said(&visitor, &said.client_id, &said.body).await?;
    Ok(Said { id: filed.message })
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Since {
    key: String,
    /// The last message seen.
    after: Option<String>,
    /// Seconds to wait for something new, 0 to 25.
    #[serde(default)]
    wait: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Messages {
    messages: Vec<MessageFrame>,
    typing: bool,
}

/// The messages after one, at once or when there are some.
#[utoipa::path(get, path = "/chat/messages", tag = "Chat", params(Since), responses(
    (status = 200, body = Messages),
    (status = 401, description = "The token is not good"),
))]
pub async fn list(State(app): State<App>, headers: HeaderMap, Asked(since): Asked<Since>) -> Response {
    let answer = list_them(&app, &headers, since).await.map(Json);
    origin::allow(&headers, answer.into_response())
}

async fn list_them(app: &App, headers: &HeaderMap, since: Since) -> Result<Messages, ApiError> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|h| h.to_str().ok());
    let token = bearer.and_then(|h| h.strip_prefix("Bearer ")).ok_or_else(ApiError::unauthorized)?;
    let visitor = visitor(app, headers, &since.key, token).await?;
    let after = since.after.as_deref().and_then(MessageId::parse);
    if after.is_none() {
        app.desk.chat_opened(&visitor).await?;
    }
    let until = tokio::time::Instant::now() + Duration::from_secs(since.wait.min(WAIT_SECONDS_MAX));
    let mut news = app.desk.news();
    let watched = app.desk.chat_conversation(&visitor).await?;
    loop {
        let messages = app.desk.chat_messages(&visitor, after.clone()).await?;
        if !messages.is_empty() || tokio::time::Instant::now() >= until {
            return Ok(Messages { messages: messages.into_iter().map(Into::into).collect(), typing: false });
        }
        tokio::select! {
            () = told(&mut news, watched.as_ref()) => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            () = app.desk.stopping().cancelled() => return Ok(Messages { messages: Vec::new(), typing: false }),
        }
    }
}

/// Waits for news of this conversation; those of all others cost no look at the store.
async fn told(news: &mut Receiver<ConversationId>, watched: Option<&ConversationId>) {
    while !concerns(news, watched.cloned()).await {}
}

async fn visitor(app: &App, headers: &HeaderMap, key: &str, token: &str) -> Result<Visitor, ApiError> {
    let visitor = app.desk.visitor(key, token).await?.ok_or_else(ApiError::unauthorized)?;
    origin::check(app, &visitor.channel, headers)?;
    Ok(visitor)
}

/// What a visitor writes, within its bounds.
pub(super) fn checked(client_id: &str, body: &str) -> Result<(), ApiError> {
    if !is_client_id(client_id) {
        return Err(ApiError::bad_request("client_id must be 8 to 64 letters, digits, - or _."));
    }
    if body.trim().is_empty() {
        return Err(ApiError::bad_request("The message is empty."));
    }
    if body.chars().count() > BODY_CHARS_MAX {
        let message = format!("The message is longer than {BODY_CHARS_MAX} characters. Send it in parts.");
        return Err(ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "too_long", message));
    }
    Ok(())
}
