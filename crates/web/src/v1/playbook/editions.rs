//! `/v1/playbook`: what is drafted is checked, published, and put back.

use super::asked::faults;
use super::{PlaybookFault, edit, refused, standing, tagged};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::{Asked, Body};
use crate::v1::page::{Items, Page, wrong_cursor};
use crate::v1::version::{IfMatch, Versioned};
use axum::Json;
use axum::extract::Path;
use frontdesk_desk::editions::{Edit, Edition, Standing};
use frontdesk_domain::access::may;
use frontdesk_store::editions::Published;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// The business's playbook as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaybookShape {
    /// Such as `appointments`.
    pub name: String,
    pub languages: Vec<&'static str>,
    /// The number of the edition in force; 0 is the playbook as it comes.
    pub number: i64,
    /// The member or key that put it in force.
    pub published_by: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub published_at: Option<Timestamp>,
    pub draft: Option<PlaybookDraft>,
}

/// What is drafted and not published.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaybookDraft {
    /// The number of the edition it was begun upon; another one may be in force by now.
    pub upon: i64,
    /// Who changed it last.
    pub changed_by: String,
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Timestamp,
    /// JSON pointers into the edition, of what would be different: `/phrases/en/greeting`, `/flows/parking`, `/off/book`.
    pub changes: Vec<String>,
}

/// What the checker says of the draft.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaybookChecked {
    /// Whether it can be published.
    pub sound: bool,
    pub problems: Vec<PlaybookFault>,
}

/// An edition that was published.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionShape {
    pub number: i64,
    /// `mbr_…` or `key_…`
    pub published_by: String,
    #[schema(value_type = String, format = DateTime)]
    pub published_at: Timestamp,
    /// The earlier edition that was gone back to; 0 is the playbook as it comes.
    pub back_to: Option<i64>,
    pub in_force: bool,
}

/// An edition with all that is in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct EditionWhole {
    #[serde(flatten)]
    pub edition: EditionShape,
    /// `off`, `flows` and `phrases`, as far as they are not the playbook's.
    #[schema(value_type = Object)]
    pub document: Value,
}

/// Which edition to go back to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WayBack {
    /// 0 is the playbook as it comes.
    #[schema(minimum = 0)]
    number: i64,
}

/// How the playbook stands.
#[utoipa::path(get, path = "/v1/playbook", tag = "Flows and phrases",
    responses((status = 200, body = PlaybookShape)))]
pub async fn read(by: Allowed<may::PlaybooksRead>) -> Result<Versioned<PlaybookShape>, ApiError> {
    Ok(shown(&standing(&by).await?))
}

/// Checks the draft as a whole, or the edition in force where nothing is drafted.
#[utoipa::path(post, path = "/v1/playbook/validate", tag = "Flows and phrases",
    responses((status = 200, body = PlaybookChecked)))]
pub async fn validate(by: Allowed<may::PlaybooksRead>) -> Result<Json<PlaybookChecked>, ApiError> {
    let standing = standing(&by).await?;
    let problems = faults(by.desk.check_draft(&standing).await?.err().unwrap_or_default());
    Ok(Json(PlaybookChecked { sound: problems.is_empty(), problems }))
}

/// Puts the draft in force: for every conversation and in every process within a second.
#[utoipa::path(post, path = "/v1/playbook/publish", tag = "Flows and phrases",
    responses((status = 200, body = PlaybookShape)))]
pub async fn publish(by: Allowed<may::PlaybooksPublish>, seen: IfMatch) -> Result<Versioned<PlaybookShape>, ApiError> {
    let published = by.desk.publish(by.tenant(), &seen.wanted()?, &by.acting).await?;
    Ok(shown(&published.map_err(refused)?))
}

/// Puts an earlier edition in force once more. A draft stays a draft.
#[utoipa::path(post, path = "/v1/playbook/roll-back", tag = "Flows and phrases", request_body = WayBack,
    responses((status = 200, body = PlaybookShape)))]
pub async fn roll_back(
    by: Allowed<may::PlaybooksPublish>,
    seen: IfMatch,
    Body(to): Body<WayBack>,
) -> Result<Versioned<PlaybookShape>, ApiError> {
    let back = by.desk.go_back(by.tenant(), &seen.wanted()?, to.number, &by.acting).await?;
    Ok(shown(&back.map_err(refused)?))
}

/// Throws away what is drafted.
#[utoipa::path(delete, path = "/v1/playbook/draft", tag = "Flows and phrases",
    responses((status = 200, body = PlaybookShape)))]
pub async fn throw_away(by: Allowed<may::PlaybooksWrite>, seen: IfMatch) -> Result<Versioned<PlaybookShape>, ApiError> {
    Ok(shown(&edit(&by, seen, Edit::ThrowAway).await?))
}

/// The editions that were published, the latest first.
#[utoipa::path(get, path = "/v1/playbook/versions", tag = "Flows and phrases", params(Page),
    responses((status = 200, body = Items<EditionShape>)))]
pub async fn versions(
    by: Allowed<may::PlaybooksRead>,
    Asked(page): Asked<Page>,
) -> Result<Json<Items<EditionShape>>, ApiError> {
    let before = page.after.as_deref().map(|text| text.parse().map_err(|_| wrong_cursor())).transpose()?;
    let (limit, in_force) = (page.limit(), by.business.edition());
    let found = by.desk.editions(by.tenant(), before, limit).await?;
    let zone = by.business.tenant.zone.clone();
    Ok(Json(Items::of(found, limit, &zone, |e| e.number.to_string(), |e| shape(&e, in_force))))
}

/// An edition with all that is in it.
#[utoipa::path(get, path = "/v1/playbook/versions/{number}", tag = "Flows and phrases",
    params(("number" = String, Path)), responses((status = 200, body = EditionWhole)))]
pub async fn version(
    by: Allowed<may::PlaybooksRead>,
    Path(number): Path<String>,
) -> Result<Json<EditionWhole>, ApiError> {
    let number: i64 = number.parse().map_err(|_| ApiError::not_found())?;
    let found = by.desk.edition(by.tenant(), number).await?.ok_or_else(ApiError::not_found)?;
    let edition = shape(&found, by.business.edition());
    Ok(Json(EditionWhole { edition, document: serde_json::from_str(&found.document).unwrap_or_default() }))
}

fn shape(published: &Published, in_force: i64) -> EditionShape {
    EditionShape {
        number: published.number,
        published_by: published.by.clone(),
        published_at: published.at,
        back_to: published.back_to,
        in_force: published.number == in_force,
    }
}

fn shown(standing: &Standing) -> Versioned<PlaybookShape> {
    let draft = standing.draft.as_ref().map(|draft| PlaybookDraft {
        upon: draft.upon,
        changed_by: draft.by.clone(),
        changed_at: draft.at,
        changes: changes(&standing.in_force, &draft.edition),
    });
    let shape = PlaybookShape {
        name: standing.tenant.playbooks.first().cloned().unwrap_or_default(),
        languages: standing.tenant.languages.iter().map(|language| language.code()).collect(),
        number: standing.number,
        published_by: standing.published.as_ref().map(|published| published.by.clone()),
        published_at: standing.published.as_ref().map(|published| published.at),
        draft,
    };
    tagged(shape, standing)
}

fn changes(before: &Edition, after: &Edition) -> Vec<String> {
    let off = before.off.symmetric_difference(&after.off).map(|name| format!("/off/{name}"));
    let flows = before.flows.keys().chain(after.flows.keys());
    let flows = flows.filter(|name| before.flows.get(*name) != after.flows.get(*name)).map(|n| format!("/flows/{n}"));
    let named = |edition: &Edition| {
        let phrases = edition.phrases.iter();
        phrases.flat_map(|(language, all)| all.keys().map(|name| (*language, name.clone()))).collect::<Vec<_>>()
    };
    let phrases = named(before).into_iter().chain(named(after));
    let phrases = phrases.filter(|(language, name)| before.phrase(*language, name) != after.phrase(*language, name));
    let mut all: Vec<String> = off
        .chain(flows)
        .chain(phrases.map(|(language, name)| format!("/phrases/{}/{name}", language.code())))
        .collect();
    all.sort();
    all.dedup();
    all
}
