//! `/v1/replies`: texts for what is often said, with variables in braces.

use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::Body;
use crate::v1::version::{IfMatch, Versioned, changed};
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::inbox::{BODY_CHARS_MAX, VARIABLES, unknown};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{ConversationId, ReplyId, TenantId};
use frontdesk_store::replies::CannedReply;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const NAME_CHARS_MAX: usize = 60;

impl Find for CannedReply {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = ReplyId::parse(id) else { return Ok(None) };
        desk.reply(tenant, &id).await
    }
}

/// A text for what is often said.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReplyShape {
    /// `rpl_…`
    pub id: String,
    /// What it is found by.
    pub name: String,
    /// With variables such as `{contact.first_name}` or, with what stands there when nothing is known,
    /// `{contact.first_name|there}`.
    pub body: String,
}

/// The texts, and what they may name.
#[derive(Debug, Serialize, ToSchema)]
pub struct RepliesShape {
    pub replies: Vec<ReplyShape>,
    /// Every variable there is.
    pub variables: Vec<&'static str>,
}

impl From<&CannedReply> for ReplyShape {
    fn from(reply: &CannedReply) -> Self {
        Self { id: reply.id.to_string(), name: reply.name.clone(), body: reply.body.clone() }
    }
}

/// A text to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteReply {
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    #[schema(min_length = 1, max_length = 1600)]
    body: String,
}

impl WriteReply {
    fn sound(self) -> Result<(String, String), ApiError> {
        let name = self.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
            return Err(ApiError::invalid("name", "A name has 1 to 60 characters."));
        }
        if self.body.trim().is_empty() || self.body.chars().count() > BODY_CHARS_MAX {
            return Err(ApiError::invalid("body", "A text has 1 to 1,600 characters."));
        }
        if unknown(&self.body).is_some() {
            let message = "A name in braces is no variable. variables says which there are.";
            return Err(ApiError::invalid("body", message).with("variables", VARIABLES));
        }
        Ok((name, self.body))
    }
}

/// All texts, by name.
#[utoipa::path(get, path = "/v1/replies", tag = "Inbox", responses((status = 200, body = RepliesShape)))]
pub async fn list(by: Allowed<may::ConversationsRead>) -> Result<Json<RepliesShape>, ApiError> {
    let all = by.desk.replies(by.tenant()).await?;
    Ok(Json(RepliesShape { replies: all.iter().map(Into::into).collect(), variables: VARIABLES.to_vec() }))
}

/// A text.
#[utoipa::path(get, path = "/v1/replies/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = ReplyShape)))]
pub async fn read(found: Found<CannedReply, may::ConversationsRead>) -> Versioned<ReplyShape> {
    shown(&found.it)
}

fn shown(reply: &CannedReply) -> Versioned<ReplyShape> {
    Versioned(reply.into(), reply.version.to_string())
}

/// Keeps a text for what is often said.
#[utoipa::path(post, path = "/v1/replies", tag = "Inbox", request_body = WriteReply,
    responses((status = 201, body = ReplyShape)))]
pub async fn create(
    by: Allowed<may::ConversationsReply>,
    Body(write): Body<WriteReply>,
) -> Result<(StatusCode, Versioned<ReplyShape>), ApiError> {
    let (name, body) = write.sound()?;
    let added = by.desk.add_reply(by.tenant(), name, body, &by.acting).await?;
    let added = added.ok_or_else(|| {
        let message = "There are 500 texts. Take one away first.";
        ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", "too_many")
    })?;
    Ok((StatusCode::CREATED, shown(&added)))
}

/// Puts another text in its place.
#[utoipa::path(put, path = "/v1/replies/{id}", tag = "Inbox", params(("id" = String, Path)),
    request_body = WriteReply, responses((status = 200, body = ReplyShape)))]
pub async fn replace(
    found: Found<CannedReply, may::ConversationsReply>,
    seen: IfMatch,
    Body(write): Body<WriteReply>,
) -> Result<Versioned<ReplyShape>, ApiError> {
    let (name, body) = write.sound()?;
    seen.clone().wanted()?;
    let version = seen.number()?.unwrap_or_default();
    let reply = CannedReply { name, body, version, ..found.it };
    let replaced = found.by.desk.replace_reply(found.by.tenant(), reply, &found.by.acting).await?;
    replaced.map(|reply| shown(&reply)).ok_or_else(changed)
}

/// Takes a text away.
#[utoipa::path(delete, path = "/v1/replies/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 204, description = "It is gone")))]
pub async fn remove(found: Found<CannedReply, may::ConversationsReply>) -> Result<StatusCode, ApiError> {
    let removed = found.by.desk.remove_reply(found.by.tenant(), &found.it.id, &found.by.acting).await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}

/// Where a text is to be used.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FillReply {
    /// `cnv_…`
    conversation: String,
}

/// A text as it would be said in a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct FilledReply {
    pub text: String,
    /// Variables that nothing is known of. They stand in the text as they are written; fill them in before it is sent.
    pub missing: Vec<String>,
}

/// Fills a text in with what is known of a conversation now. Nothing is sent.
#[utoipa::path(post, path = "/v1/replies/{id}/fill", tag = "Inbox", params(("id" = String, Path)),
    request_body = FillReply, responses((status = 200, body = FilledReply)))]
pub async fn fill(
    found: Found<CannedReply, may::ConversationsReply>,
    Body(of): Body<FillReply>,
) -> Result<Json<FilledReply>, ApiError> {
    let no_conversation = || ApiError::invalid("conversation", "There is no conversation with this id.");
    let id = ConversationId::parse(&of.conversation).ok_or_else(no_conversation)?;
    let by = &found.by;
    let filled = by.desk.fill_reply(by.tenant(), &by.acting.by.actor, &found.it, &id).await?;
    let filled = filled.ok_or_else(no_conversation)?;
    Ok(Json(FilledReply { text: filled.text, missing: filled.missing }))
}
