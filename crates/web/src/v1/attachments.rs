//! `/v1/conversations/{id}/attachments`: the files of a conversation.
//!
//! A file is whatever a stranger sent. It is given out as what its bytes are, into a page of its own that may do nothing,
//! and only a picture is shown there; everything else is saved.

use super::conversations::refused;
use crate::access::Found;
use crate::{ApiError, App};
use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use frontdesk_desk::Desk;
use frontdesk_desk::inbox::Refused;
use frontdesk_domain::access::may;
use frontdesk_domain::attachment::Content;
use frontdesk_domain::{Attachment, AttachmentId, Standing, TenantId};
use frontdesk_store::held::Held;
use futures::TryStreamExt;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A file runs nothing, loads nothing and is framed by nobody, wherever it is opened.
const ALONE: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";
/// Its bytes never change under its id. Kept by the browser of whoever read it, and by nobody between.
const KEPT_BY_THE_READER: &str = "private, max-age=86400, immutable";

/// A file of a message.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttachmentShape {
    /// `att_…`
    pub id: String,
    /// As whoever sent it called it; pictures by text have no name.
    pub name: Option<String>,
    /// `coming` while it is fetched, `kept`, or `failed`.
    pub state: &'static str,
    /// A media type, by what the bytes are.
    pub kind: Option<&'static str>,
    pub bytes: Option<i64>,
    /// In hexadecimal digits.
    pub sha256: Option<String>,
    /// Why it failed: `gone`, `too_large`, `not_accepted`, `not_reached` or `refused`.
    pub why: Option<&'static str>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<Attachment> for AttachmentShape {
    fn from(file: Attachment) -> Self {
        let (id, name, at) = (file.id.to_string(), file.name, file.at);
        let bare = Self { id, name, state: "coming", kind: None, bytes: None, sha256: None, why: None, at };
        match file.standing {
            Standing::Coming => bare,
            Standing::Kept(Content { kind, bytes, sha256 }) => {
                let (kind, bytes, sha256) = (Some(kind.name()), Some(bytes), Some(sha256));
                Self { state: "kept", kind, bytes, sha256, ..bare }
            }
            Standing::Failed(why) => Self { state: "failed", why: Some(why.name()), ..bare },
        }
    }
}

/// The bytes of a file. Pictures are shown by browsers; other files are saved.
#[utoipa::path(get, path = "/v1/conversations/{id}/attachments/{attachment}", tag = "Conversations",
    params(("id" = String, Path), ("attachment" = String, Path)),
    responses((status = 200, description = "The file", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 304, description = "The reader has it already"),
        (status = 409, description = "It is not here yet, or could not be had")))]
pub async fn read(
    found: Found<Held, may::ConversationsRead>,
    State(app): State<App>,
    Path((_, attachment)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let file = file(&found, &attachment).await?;
    let Standing::Kept(content) = &file.standing else { return Err(refused(Refused::NotHere)) };
    let tag = format!("\"{}\"", content.sha256);
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok(
            (StatusCode::NOT_MODIFIED, [(ETAG, tag), (CACHE_CONTROL, KEPT_BY_THE_READER.into())]).into_response()
        );
    }
    let mut answer = given(&app.desk, found.by.tenant(), &file, content).into_response();
    let head = answer.headers_mut();
    head.insert(CACHE_CONTROL, HeaderValue::from_static(KEPT_BY_THE_READER));
    head.extend(HeaderValue::try_from(tag).map(|tag| (ETAG, tag)));
    Ok(answer)
}

/// Has a file fetched again that could not be had.
#[utoipa::path(post, path = "/v1/conversations/{id}/attachments/{attachment}/retry", tag = "Conversations",
    params(("id" = String, Path), ("attachment" = String, Path)),
    responses((status = 202, description = "It is being fetched", body = AttachmentShape)))]
pub async fn fetch_again(
    found: Found<Held, may::ConversationsReply>,
    Path((_, attachment)): Path<(String, String)>,
) -> Result<(StatusCode, Json<AttachmentShape>), ApiError> {
    let by = &found.by;
    let file = file(&found, &attachment).await?;
    let coming = by.desk.fetch_again(by.tenant(), &file, &by.acting).await?;
    let coming = coming.ok_or_else(|| refused(Refused::NotGivenUp))?;
    Ok((StatusCode::ACCEPTED, Json(coming.into())))
}

async fn file<P: frontdesk_domain::access::May>(found: &Found<Held, P>, id: &str) -> Result<Attachment, ApiError> {
    let id = AttachmentId::parse(id).ok_or_else(ApiError::not_found)?;
    let file = found.by.desk.file_in(found.by.tenant(), &found.it.conversation.id, &id).await?;
    file.ok_or_else(ApiError::not_found)
}

/// The answer that gives a file out, read from the store while it is sent.
pub(crate) fn given(desk: &Desk, tenant: &TenantId, file: &Attachment, content: &Content) -> impl IntoResponse + use<> {
    let shown = if content.kind.is_picture() { "inline" } else { "attachment" };
    let headers = [
        (CONTENT_TYPE, content.kind.name().to_owned()),
        (CONTENT_LENGTH, content.bytes.to_string()),
        (CONTENT_DISPOSITION, format!("{shown}; filename*=UTF-8''{}", percent(&named(file, content)))),
        (CONTENT_SECURITY_POLICY, ALONE.to_owned()),
    ];
    (headers, Body::from_stream(pieces(desk.clone(), tenant.clone(), file.id.clone())))
}

fn pieces(
    desk: Desk,
    tenant: TenantId,
    id: AttachmentId,
) -> impl futures::Stream<Item = Result<Bytes, frontdesk_desk::Error>> {
    futures::stream::try_unfold(0, move |nth| {
        let (desk, tenant, id) = (desk.clone(), tenant.clone(), id.clone());
        async move { Ok(desk.file_piece(&tenant, &id, nth).await?.map(|piece| (Bytes::from(piece), nth + 1))) }
    })
    .into_stream()
}

/// A name that ends as files of its kind do, so that whoever saves it opens it with what its bytes are.
fn named(file: &Attachment, content: &Content) -> String {
    let ending = content.kind.ending();
    let id = file.id.as_str();
    let name = file.name.as_deref().unwrap_or_else(|| id.get(id.len().saturating_sub(8)..).unwrap_or(id));
    let ends = name.to_lowercase().ends_with(&format!(".{ending}"));
    if ends { name.to_owned() } else { format!("{name}.{ending}") }
}

/// As RFC 8187 writes a name in a header.
fn percent(name: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
    name.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
