//! What a member keeps for themselves: drafts, and saved views of the list.

use crate::ApiError;
use crate::access::{Allowed, Found};
use crate::asked::{Asked, Body};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use frontdesk_desk::inbox::DRAFT_CHARS_MAX;
use frontdesk_domain::ViewId;
use frontdesk_domain::access::may;
use frontdesk_domain::lists::View;
use frontdesk_store::held::Held;
use frontdesk_store::views::SavedView;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What is being written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DraftMode {
    /// To the contact.
    #[default]
    Reply,
    /// For the team.
    Note,
}

impl DraftMode {
    fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Note => "note",
        }
    }
}

/// What somebody has begun to write.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftShape {
    pub mode: DraftMode,
    pub body: String,
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Timestamp,
}

/// What somebody has begun to write in a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct DraftsShape {
    pub drafts: Vec<DraftShape>,
}

/// What whoever asks has begun to write in a conversation: an answer, a note, or both.
#[utoipa::path(get, path = "/v1/conversations/{id}/draft", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 200, body = DraftsShape)))]
pub async fn drafts(found: Found<Held, may::ConversationsReply>) -> Result<Json<DraftsShape>, ApiError> {
    let by = &found.by;
    let drafts = by.desk.drafts(by.tenant(), &by.acting.by.actor, &found.it.conversation.id).await?;
    let shape = |mode: &str| if mode == "note" { DraftMode::Note } else { DraftMode::Reply };
    let drafts =
        drafts.into_iter().map(|d| DraftShape { mode: shape(&d.mode), body: d.body, changed_at: d.changed_at });
    Ok(Json(DraftsShape { drafts: drafts.collect() }))
}

/// What is to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    #[serde(default)]
    mode: DraftMode,
    /// At most 10,000 characters; nothing takes the draft away.
    #[schema(max_length = 10000)]
    body: String,
}

/// Keeps what whoever asks has begun to write. It goes when it is sent.
#[utoipa::path(put, path = "/v1/conversations/{id}/draft", tag = "Inbox", params(("id" = String, Path)),
    request_body = KeepDraft, responses((status = 204, description = "It is kept")))]
pub async fn keep_draft(
    found: Found<Held, may::ConversationsReply>,
    Body(draft): Body<KeepDraft>,
) -> Result<StatusCode, ApiError> {
    if draft.body.chars().count() > DRAFT_CHARS_MAX {
        return Err(ApiError::invalid("body", "A draft has at most 10,000 characters."));
    }
    keep(&found, draft.mode, draft.body).await
}

/// Which draft it is.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OfMode {
    /// `reply`, when nothing is said, or `note`.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    mode: DraftMode,
}

/// Takes a draft away.
#[utoipa::path(delete, path = "/v1/conversations/{id}/draft", tag = "Inbox", params(("id" = String, Path), OfMode),
    responses((status = 204, description = "It is gone")))]
pub async fn drop_draft(
    found: Found<Held, may::ConversationsReply>,
    Asked(of): Asked<OfMode>,
) -> Result<StatusCode, ApiError> {
    keep(&found, of.mode, String::new()).await
}

async fn keep(
    found: &Found<Held, may::ConversationsReply>,
    mode: DraftMode,
    body: String,
) -> Result<StatusCode, ApiError> {
    let by = &found.by;
    let id = &found.it.conversation.id;
    by.desk.keep_draft(by.tenant(), &by.acting.by.actor, id, mode.name(), body).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the list is asked with.
#[derive(Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WantedShape {
    /// One of the lists; `all` when nothing is said.
    pub view: Option<String>,
    #[schema(max_length = 100)]
    pub channel: Option<String>,
    #[schema(max_length = 100)]
    pub tag: Option<String>,
    #[schema(max_length = 100)]
    pub team: Option<String>,
    #[schema(max_length = 100)]
    pub flow: Option<String>,
    #[schema(max_length = 100)]
    pub q: Option<String>,
}

/// A filter of the list under a name.
#[derive(Debug, Serialize, ToSchema)]
pub struct SavedViewShape {
    /// `viw_…`
    pub id: String,
    pub name: String,
    /// The whole team has it.
    pub shared: bool,
    pub wanted: WantedShape,
}

/// The saved views of whoever asks, and the team's.
#[derive(Debug, Serialize, ToSchema)]
pub struct SavedViews {
    pub views: Vec<SavedViewShape>,
}

/// A view to be saved.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// For the whole team.
    #[serde(default)]
    shared: bool,
    wanted: WantedShape,
}

impl From<SavedView> for SavedViewShape {
    fn from(view: SavedView) -> Self {
        let wanted = serde_json::from_str(&view.wanted).unwrap_or_default();
        Self { id: view.id.to_string(), name: view.name, shared: view.member.is_none(), wanted }
    }
}

/// The saved views of whoever asks, and the team's, in the order they were made.
#[utoipa::path(get, path = "/v1/views", tag = "Inbox", responses((status = 200, body = SavedViews)))]
pub async fn views(by: Allowed<may::ConversationsRead>) -> Result<Json<SavedViews>, ApiError> {
    let views = by.desk.saved_views(by.tenant(), &by.acting.by.actor).await?;
    Ok(Json(SavedViews { views: views.into_iter().map(Into::into).collect() }))
}

/// Saves a filter of the list under a name.
#[utoipa::path(post, path = "/v1/views", tag = "Inbox", request_body = SaveView,
    responses((status = 201, body = SavedViewShape)))]
pub async fn save_view(
    by: Allowed<may::ConversationsReply>,
    Body(save): Body<SaveView>,
) -> Result<(StatusCode, Json<SavedViewShape>), ApiError> {
    let (name, wanted) = (save.name.trim().to_owned(), save.wanted);
    if name.is_empty() || name.chars().count() > 60 {
        return Err(ApiError::invalid("name", "A name has 1 to 60 characters."));
    }
    if wanted.view.as_deref().is_some_and(|view| View::parse(view).is_none()) {
        return Err(ApiError::invalid("wanted", "view is none of the lists."));
    }
    let texts = [&wanted.channel, &wanted.tag, &wanted.team, &wanted.flow, &wanted.q];
    if texts.into_iter().flatten().any(|text| text.chars().count() > 100) {
        return Err(ApiError::invalid("wanted", "A part of a filter has at most 100 characters."));
    }
    let wanted = serde_json::to_string(&wanted).unwrap_or_default();
    let saved = by.desk.save_view(by.tenant(), name, wanted, save.shared, &by.acting).await?;
    let saved = saved.ok_or_else(|| {
        let message = "There are 100 saved views. Take one away first.";
        ApiError::new(StatusCode::CONFLICT, "conflict", message).with("reason", "too_many")
    })?;
    Ok((StatusCode::CREATED, Json(saved.into())))
}

/// Takes a saved view away: one's own, or one of the team's.
#[utoipa::path(delete, path = "/v1/views/{id}", tag = "Inbox", params(("id" = String, Path)),
    responses((status = 204, description = "It is gone")))]
pub async fn remove_view(by: Allowed<may::ConversationsReply>, Path(id): Path<String>) -> Result<StatusCode, ApiError> {
    let id = ViewId::parse(&id).ok_or_else(ApiError::not_found)?;
    let removed = by.desk.remove_view(by.tenant(), &id, &by.acting).await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}
