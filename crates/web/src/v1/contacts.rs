//! `/v1/contacts`: people who contact the business.

use super::page::{Items, Page};
use super::shapes::{ContactShape, PersonShape};
use super::version::{IfMatch, Versioned, changed, digest};
use crate::ApiError;
use crate::access::{Allowed, Find, Found};
use crate::asked::{Asked, Body, null_or};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use frontdesk_desk::people::{CannotMerge, Correction, Person, TAG_CHARS_MAX, TAGS_MAX};
use frontdesk_desk::{Desk, Result as Done};
use frontdesk_domain::access::may;
use frontdesk_domain::{ContactId, Language, TenantId};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

const NAME_CHARS_MAX: usize = 120;

impl Find for Person {
    async fn find(desk: &Desk, tenant: &TenantId, id: &str) -> Done<Option<Self>> {
        let Some(id) = ContactId::parse(id) else { return Ok(None) };
        desk.person(tenant, &id).await
    }
}

/// Which contacts are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// A part of the name.
    #[serde(default)]
    name: String,
    /// The whole number (E.164) or visitor id.
    #[serde(default)]
    address: String,
    #[serde(default)]
    tag: String,
}

/// Contacts, the latest first. One that was made part of another is shown with that one.
#[utoipa::path(get, path = "/v1/contacts", tag = "Contacts", params(Filter, Page),
    responses((status = 200, body = Items<ContactShape>)))]
pub async fn list(
    by: Allowed<may::ContactsRead>,
    Asked(page): Asked<Page>,
    Asked(filter): Asked<Filter>,
) -> Result<Json<Items<ContactShape>>, ApiError> {
    let (limit, wanted) = (page.limit(), (filter.name, filter.address, filter.tag));
    let found = by.desk.people(by.tenant(), wanted, page.after()?, limit).await?;
    let zone = &by.business.tenant.zone;
    Ok(Json(Items::of(found, limit, zone, |card| card.contact.id.to_string(), |card| (&card).into())))
}

/// A contact, with every address that was found to be theirs.
#[utoipa::path(get, path = "/v1/contacts/{id}", tag = "Contacts", params(("id" = String, Path)),
    responses((status = 200, body = PersonShape)))]
pub async fn read(found: Found<Person, may::ContactsRead>) -> Versioned<PersonShape> {
    shown(&found.it)
}

fn shown(person: &Person) -> Versioned<PersonShape> {
    let shape = PersonShape::from(person);
    let version = digest(&shape);
    Versioned(shape, version)
}

/// What is to be different. What is left out stays; null takes it away.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactChange {
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<String>, max_length = 120)]
    name: Option<Option<String>>,
    /// A language code, such as `en`.
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<String>)]
    language: Option<Option<String>>,
    #[schema(max_items = 32)]
    tags: Option<Vec<String>>,
}

/// Corrects a contact's name, language or tags.
#[utoipa::path(patch, path = "/v1/contacts/{id}", tag = "Contacts", params(("id" = String, Path)), request_body = ContactChange,
    responses((status = 200, body = PersonShape)))]
pub async fn change(
    found: Found<Person, may::ContactsWrite>,
    seen: IfMatch,
    Body(change): Body<ContactChange>,
) -> Result<Versioned<PersonShape>, ApiError> {
    let (by, seen, correction) = (&found.by, seen.wanted()?, correction(change)?);
    let unchanged = Arc::new(move |person: &Person| digest(&PersonShape::from(person)) == seen);
    let id = &found.it.card.contact.id;
    let corrected = by.desk.correct_person(by.tenant(), id, correction, unchanged, &by.acting).await?;
    corrected.ok_or_else(ApiError::not_found)?.map(|person| shown(&person)).map_err(|()| changed())
}

fn correction(change: ContactChange) -> Result<Correction, ApiError> {
    let name = change.name.map(|name| name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()));
    if name.iter().flatten().any(|n| n.chars().count() > NAME_CHARS_MAX) {
        return Err(ApiError::invalid("name", "A name has at most 120 characters."));
    }
    let language = match change.language {
        Some(Some(code)) => Some(Some(language(&code)?)),
        Some(None) => Some(None),
        None => None,
    };
    let mut tags = change.tags;
    if let Some(tags) = &mut tags {
        sound_tags(tags)?;
    }
    Ok(Correction { name, language, tags })
}

/// Each tag once, without gaps around it; refused where they are too many or too long.
pub(super) fn sound_tags(tags: &mut Vec<String>) -> Result<(), ApiError> {
    tags.iter_mut().for_each(|tag| *tag = tag.trim().to_owned());
    tags.sort();
    tags.dedup();
    let sound = |tag: &String| !tag.is_empty() && tag.chars().count() <= TAG_CHARS_MAX;
    if tags.len() > TAGS_MAX || !tags.iter().all(sound) {
        return Err(ApiError::invalid("tags", "There are at most 32 tags, each of 1 to 40 characters."));
    }
    Ok(())
}

fn language(code: &str) -> Result<Language, ApiError> {
    Language::of_code(code)
        .ok_or_else(|| ApiError::invalid("language", "This language is not spoken here; write a code such as en."))
}

/// The other of two contacts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// `con_…`; when merging, the one that is to be shown as part of the other.
    pub(super) other: String,
}

/// Finds two contacts to be one person. Each keeps its address, its consent and its conversations.
#[utoipa::path(post, path = "/v1/contacts/{id}/merge", tag = "Contacts", params(("id" = String, Path)),
    request_body = Merge, responses((status = 200, body = PersonShape)))]
pub async fn merge(
    found: Found<Person, may::ContactsMerge>,
    Body(merge): Body<Merge>,
) -> Result<Versioned<PersonShape>, ApiError> {
    let (by, id) = (&found.by, &found.it.card.contact.id);
    let other = ContactId::parse(&merge.other).ok_or_else(|| refused(CannotMerge::NoOther))?;
    let merged = by.desk.merge_people(by.tenant(), id, &other, &by.acting).await?;
    merged.ok_or_else(ApiError::not_found)?.map(|person| shown(&person)).map_err(refused)
}

/// Tells a contact apart again that was made part of another, with whoever came along with it. What each was called before
/// is put back, unless it was corrected since.
#[utoipa::path(post, path = "/v1/contacts/{id}/split", tag = "Contacts", params(("id" = String, Path)),
    responses((status = 200, body = PersonShape)))]
pub async fn split(
    found: Found<Person, may::ContactsMerge>,
    Path(id): Path<String>,
) -> Result<Versioned<PersonShape>, ApiError> {
    let (by, id) = (&found.by, ContactId::parse(&id).ok_or_else(ApiError::not_found)?);
    let split = by.desk.split_person(by.tenant(), &id, &by.acting).await?;
    split.ok_or_else(ApiError::not_found)?.map(|person| shown(&person)).map_err(refused)
}

pub(super) fn refused(why: CannotMerge) -> ApiError {
    ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()).with("reason", why.name())
}
