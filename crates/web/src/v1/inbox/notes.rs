//! What the team writes among itself, and tags. None of it can leave the house.

use super::list::row;
use super::shapes::{InboxRow, NoteShape};
use crate::ApiError;
use crate::access::{Allowed, Found};
use crate::asked::{Asked, Body};
use crate::v1::contacts::sound_tags;
use crate::v1::page::{Items, Page};
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::inbox::{MENTIONS_MAX, NOTE_CHARS_MAX, NewNote};
use frontdesk_domain::MemberId;
use frontdesk_domain::access::may;
use frontdesk_store::held::Held;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The notes on a conversation, oldest first.
#[utoipa::path(get, path = "/v1/conversations/{id}/notes", tag = "Inbox", params(("id" = String, Path), Page),
    responses((status = 200, body = Items<NoteShape>)))]
pub async fn list(
    found: Found<Held, may::ConversationsRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<NoteShape>>, ApiError> {
    let (by, limit) = (&found.by, page.limit());
    let notes = by.desk.notes(by.tenant(), &found.it.conversation.id, page.after()?, limit).await?;
    Ok(Json(Items::of(notes, limit, &by.business.tenant.zone, |note| note.id.to_string(), Into::into)))
}

/// What is to be noted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNoteShape {
    /// 1 to 4,000 characters.
    #[schema(min_length = 1, max_length = 4000)]
    body: String,
    /// Members who are to look.
    #[serde(default)]
    #[schema(max_items = 20)]
    mentions: Vec<String>,
}

/// Notes something on a conversation. The contact never sees it.
#[utoipa::path(post, path = "/v1/conversations/{id}/notes", tag = "Inbox", params(("id" = String, Path)),
    request_body = NewNoteShape, responses((status = 201, body = NoteShape)))]
pub async fn write(
    found: Found<Held, may::ConversationsReply>,
    Body(new): Body<NewNoteShape>,
) -> Result<(StatusCode, Json<NoteShape>), ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    if new.body.trim().is_empty() || new.body.chars().count() > NOTE_CHARS_MAX {
        return Err(ApiError::invalid("body", "A note has 1 to 4,000 characters."));
    }
    let nobody = || ApiError::invalid("mentions", "Nobody of the team has one of these ids.");
    let mut mentions: Vec<MemberId> =
        new.mentions.iter().map(|text| MemberId::parse(text).ok_or_else(nobody)).collect::<Result<_, _>>()?;
    mentions.sort();
    mentions.dedup();
    if mentions.len() > MENTIONS_MAX {
        return Err(ApiError::invalid("mentions", "A note names at most 20 members."));
    }
    let note = by.desk.note(by.tenant(), id, NewNote { body: new.body, mentions }, &by.acting).await?;
    let note = note.ok_or_else(ApiError::not_found)?.map_err(|_| nobody())?;
    Ok((StatusCode::CREATED, Json(note.into())))
}

/// The tags of a conversation.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TagsShape {
    /// At most 32, each of 1 to 40 characters.
    #[schema(max_items = 32)]
    tags: Vec<String>,
}

/// Tags at once; those that are used least are left out.
const TAGS_SHOWN_MAX: i64 = 200;

/// A tag in use.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagInUse {
    pub tag: String,
    /// How many conversations have it.
    pub conversations: i64,
}

/// The tags in use.
#[derive(Debug, Serialize, ToSchema)]
pub struct TagsInUse {
    pub tags: Vec<TagInUse>,
}

/// The tags of conversations, the most used first.
#[utoipa::path(get, path = "/v1/tags", tag = "Inbox", responses((status = 200, body = TagsInUse)))]
pub async fn tags(by: Allowed<may::ConversationsRead>) -> Result<Json<TagsInUse>, ApiError> {
    let all = by.desk.tags(by.tenant(), TAGS_SHOWN_MAX).await?;
    let tags = all.into_iter().map(|(tag, conversations)| TagInUse { tag, conversations }).collect();
    Ok(Json(TagsInUse { tags }))
}

/// Gives a conversation these tags and no others.
#[utoipa::path(put, path = "/v1/conversations/{id}/tags", tag = "Inbox", params(("id" = String, Path)),
    request_body = TagsShape, responses((status = 200, body = InboxRow)))]
pub async fn tag(
    found: Found<Held, may::ConversationsReply>,
    Body(mut tags): Body<TagsShape>,
) -> Result<Json<InboxRow>, ApiError> {
    let (by, id) = (&found.by, &found.it.conversation.id);
    sound_tags(&mut tags.tags)?;
    if !by.desk.tag(by.tenant(), id, tags.tags, &by.acting).await? {
        return Err(ApiError::not_found());
    }
    row(&found).await
}
