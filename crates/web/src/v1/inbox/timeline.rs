//! What happened with a person, or in one conversation, in one list.

use super::shapes::TimelineShape;
use crate::ApiError;
use crate::access::{Allowed, Found};
use crate::asked::Asked;
use crate::v1::page::{Items, Page};
use axum::Json;
use frontdesk_desk::people::Person;
use frontdesk_domain::access::{May, may};
use frontdesk_store::held::Held;
use frontdesk_store::timeline::Of;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which part of the list is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Before {
    /// `next` of the page before: what happened earlier.
    before: Option<String>,
    /// How many items at most, 1 to 200; 50 when nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u16>,
}

/// What happened in a conversation, the latest first.
#[utoipa::path(get, path = "/v1/conversations/{id}/timeline", tag = "Inbox", params(("id" = String, Path), Before),
    responses((status = 200, body = Items<TimelineShape>)))]
pub async fn of_conversation(
    found: Found<Held, may::ConversationsRead>,
    Asked(before): Asked<Before>,
) -> Result<Json<Items<TimelineShape>>, ApiError> {
    page(&found.by, Of::Conversation(found.it.conversation.id.clone()), before).await
}

/// What happened with a person, whichever of their addresses and conversations, the latest first.
#[utoipa::path(get, path = "/v1/contacts/{id}/timeline", tag = "Inbox", params(("id" = String, Path), Before),
    responses((status = 200, body = Items<TimelineShape>)))]
pub async fn of_contact(
    found: Found<Person, may::ConversationsRead>,
    Asked(before): Asked<Before>,
) -> Result<Json<Items<TimelineShape>>, ApiError> {
    page(&found.by, Of::Contact(found.it.card.contact.id.clone()), before).await
}

async fn page<P: May>(by: &Allowed<P>, of: Of, asked: Before) -> Result<Json<Items<TimelineShape>>, ApiError> {
    let wrong = || ApiError::bad_request("before is not the next of a page of this list. Begin without it.");
    let before = asked.before.as_deref().map(|text| place(text).ok_or_else(wrong)).transpose()?;
    let limit = Page { after: None, limit: asked.limit }.limit();
    let found = by.desk.timeline(by.tenant(), of, before, limit).await?;
    let cursor = |entry: &frontdesk_desk::inbox::TimelineEntry| {
        let (at, id) = entry.place();
        format!("{}.{id}", at.as_microsecond())
    };
    Ok(Json(Items::of(found, limit, &by.business.tenant.zone, cursor, Into::into)))
}

fn place(text: &str) -> Option<(Timestamp, String)> {
    let (at, id) = text.split_once('.')?;
    let known = ["msg_", "trn_", "nte_", "evt_"].iter().any(|prefix| id.starts_with(prefix));
    let at = at.parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok())?;
    known.then(|| (at, id.to_owned()))
}
