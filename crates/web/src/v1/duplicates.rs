//! `/v1/duplicates` and what belongs to it: people who may be one are suggested, looked at as one, or told apart for good.

use super::contacts::{Merge, refused};
use super::shapes::{ContactShape, PersonShape};
use crate::ApiError;
use crate::access::{Allowed, Found};
use crate::asked::{Asked, Body};
use axum::Json;
use axum::http::StatusCode;
use frontdesk_desk::people::{CannotMerge, MergedView, Person, Suggested};
use frontdesk_domain::ContactId;
use frontdesk_domain::access::may;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Suggestions at once. Those that were settled make room for the next.
const SHOWN_MAX: usize = 30;

/// Two who may be one person.
#[derive(Debug, Serialize, ToSchema)]
pub struct DuplicateShape {
    /// Who was here first.
    pub one: ContactShape,
    pub other: ContactShape,
    /// `number`: both call or write from it, or left it for a booking. `name`: they are called the same, and their numbers
    /// end alike.
    pub why: &'static str,
    /// The number that is both's.
    pub number: Option<String>,
}

/// Who may be one person. Nobody is made one by this.
#[derive(Debug, Serialize, ToSchema)]
pub struct Duplicates {
    pub duplicates: Vec<DuplicateShape>,
}

impl From<Vec<Suggested>> for Duplicates {
    fn from(all: Vec<Suggested>) -> Self {
        Self { duplicates: all.iter().map(Into::into).collect() }
    }
}

impl From<&Suggested> for DuplicateShape {
    fn from(it: &Suggested) -> Self {
        let why = if it.number.is_some() { "number" } else { "name" };
        Self { one: (&it.one).into(), other: (&it.other).into(), why, number: it.number.clone() }
    }
}

/// The thirty latest pairs of contacts that may be one person.
#[utoipa::path(get, path = "/v1/duplicates", tag = "Contacts", responses((status = 200, body = Duplicates)))]
pub async fn list(by: Allowed<may::ContactsRead>) -> Result<Json<Duplicates>, ApiError> {
    Ok(Json(by.desk.suggested(by.tenant(), None, SHOWN_MAX).await?.into()))
}

/// Who may be the same person as this one.
#[utoipa::path(get, path = "/v1/contacts/{id}/duplicates", tag = "Contacts", params(("id" = String, Path)),
    responses((status = 200, body = Duplicates)))]
pub async fn of(found: Found<Person, may::ContactsRead>) -> Result<Json<Duplicates>, ApiError> {
    let by = &found.by;
    Ok(Json(by.desk.suggested(by.tenant(), Some(found.it.id()), SHOWN_MAX).await?.into()))
}

/// Which contact would be shown as part of this one.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct With {
    /// `con_…`
    other: String,
}

/// What two would be as one person.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergePreview {
    pub person: PersonShape,
    /// How many conversations and bookings of the other come along.
    pub conversations: i64,
    pub bookings: i64,
    /// What the other is called, where that would not be shown any more.
    pub name_lost: Option<String>,
}

impl From<MergedView> for MergePreview {
    fn from(view: MergedView) -> Self {
        let MergedView { person, conversations, bookings, name_lost } = view;
        Self { person: (&person).into(), conversations, bookings, name_lost }
    }
}

/// Shows what merging would come to. Nothing is changed.
#[utoipa::path(get, path = "/v1/contacts/{id}/merge", tag = "Contacts", params(("id" = String, Path), With),
    responses((status = 200, body = MergePreview)))]
pub async fn preview(
    found: Found<Person, may::ContactsMerge>,
    Asked(with): Asked<With>,
) -> Result<Json<MergePreview>, ApiError> {
    let (by, other) = (&found.by, other(&with.other)?);
    let view = by.desk.merged_view(by.tenant(), found.it.id(), &other).await?;
    view.ok_or_else(ApiError::not_found)?.map(|view| Json(view.into())).map_err(refused)
}

/// Says that two contacts are two people: they are not suggested again. Merging them takes it back.
#[utoipa::path(post, path = "/v1/contacts/{id}/tell-apart", tag = "Contacts", params(("id" = String, Path)),
    request_body = Merge, responses((status = 204, description = "It is noted")))]
pub async fn tell_apart(
    found: Found<Person, may::ContactsMerge>,
    Body(from): Body<Merge>,
) -> Result<StatusCode, ApiError> {
    let (by, other) = (&found.by, other(&from.other)?);
    let told = by.desk.tell_apart(by.tenant(), found.it.id(), &other, &by.acting).await?;
    told.ok_or_else(ApiError::not_found)?.map(|()| StatusCode::NO_CONTENT).map_err(refused)
}

fn other(id: &str) -> Result<ContactId, ApiError> {
    ContactId::parse(id).ok_or_else(|| refused(CannotMerge::NoOther))
}
