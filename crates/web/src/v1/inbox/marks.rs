//! What a member has seen of a conversation, and that nothing in it needs an answer.

use super::list::row;
use super::shapes::InboxRow;
use crate::ApiError;
use crate::access::Found;
use crate::asked::Body;
use crate::v1::conversations::refused;
use axum::Json;
use axum::http::StatusCode;
use frontdesk_domain::access::may;
use frontdesk_store::held::Held;
use serde::Deserialize;
use utoipa::ToSchema;

/// Up to where it was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenThrough {
    /// The last message, turn or note that was on the screen: `msg_…`, `trn_…` or `nte_…`.
    through: String,
}

/// Notes that whoever asks has seen a conversation up to here. What they saw before stays seen.
#[utoipa::path(post, path = "/v1/conversations/{id}/seen", tag = "Inbox", params(("id" = String, Path)),
    request_body = SeenThrough, responses((status = 204, description = "It is noted")))]
pub async fn seen(
    found: Found<Held, may::ConversationsRead>,
    Body(seen): Body<SeenThrough>,
) -> Result<StatusCode, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    if by.desk.see(by.tenant(), &by.acting.by.actor, id, &seen.through).await? {
        return Ok(StatusCode::NO_CONTENT);
    }
    Err(ApiError::invalid("through", "The conversation has no message, turn or note with this id."))
}

/// Makes what the contact said last new again to whoever asks.
#[utoipa::path(post, path = "/v1/conversations/{id}/unread", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = InboxRow)))]
pub async fn unread(found: Found<Held, may::ConversationsRead>) -> Result<Json<InboxRow>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    by.desk.unsee(by.tenant(), &by.acting.by.actor, id).await?;
    row(&found).await
}

/// Says that what was said until now needs no answer: nobody waits in the conversation until the contact speaks again.
#[utoipa::path(post, path = "/v1/conversations/{id}/no-answer-needed", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = InboxRow)))]
pub async fn no_answer_needed(found: Found<Held, may::ConversationsReply>) -> Result<Json<InboxRow>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    let done = by.desk.no_answer_needed(by.tenant(), id, &by.acting).await?;
    done.ok_or_else(ApiError::not_found)?.map_err(refused)?;
    row(&found).await
}
