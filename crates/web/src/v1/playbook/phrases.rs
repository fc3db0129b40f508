//! `/v1/phrases`: what the assistant says, phrase by phrase in each language.

use super::asked::{faults, is_name};
use super::{PlaybookFault, edit, standing, tagged};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::{Asked, Body};
use crate::v1::page::Items;
use crate::v1::version::{IfMatch, Versioned};
use axum::Json;
use axum::extract::Path;
use frontdesk_desk::editions::{Edit, OwnPhrase, Playbook, Shown, Standing};
use frontdesk_domain::access::{May, may};
use frontdesk_domain::{Language, Medium};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};

/// A phrase in one language: the playbook's words, those in force, and those that are drafted.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhraseShape {
    pub name: String,
    pub language: &'static str,
    /// The playbook's words; null for a phrase that is the business's alone.
    pub original: Option<PhraseWords>,
    /// What is said now; null while it is only drafted.
    pub in_force: Option<PhraseWords>,
    /// Whether that is in the business's own words.
    pub own: bool,
    /// As it would be published; null where nothing of it is drafted.
    pub draft: Option<PhraseWords>,
    /// The result it tells: it is said only where that is committed, whatever its words.
    pub claims: Option<String>,
    /// What it may fill in: `{{ at | when }}`.
    pub may_use: Vec<&'static str>,
    /// The flows that say it; none: it belongs to every conversation, or to a text beside one.
    pub said_in: Vec<String>,
}

/// What is said on each medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PhraseWords {
    pub voice: String,
    pub sms: String,
    pub web: String,
}

/// A phrase as it is to be. A medium that is left out says `text`.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPhrase {
    #[schema(max_length = 600)]
    text: Option<String>,
    #[schema(max_length = 600)]
    voice: Option<String>,
    #[schema(max_length = 600)]
    sms: Option<String>,
    #[schema(max_length = 600)]
    web: Option<String>,
    /// For a phrase of the business's alone: `booked`, `moved`, `cancelled` or `message_taken`.
    claims: Option<String>,
}

/// A phrase to be shown.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhraseToShow {
    /// A language code, such as `en`.
    language: String,
    name: String,
    /// Null: as it is drafted, or in force.
    words: Option<NewPhrase>,
}

/// A phrase as it would be said, with an appointment that nobody has.
#[derive(Debug, Serialize, ToSchema)]
pub struct PhraseShown {
    /// Null where there are problems.
    pub said: Option<PhraseWords>,
    pub problems: Vec<PlaybookFault>,
}

/// Which phrases are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WantedPhrases {
    /// A language code; the business's first when nothing is said.
    language: Option<String>,
}

/// Every phrase in a language.
#[utoipa::path(get, path = "/v1/phrases", tag = "Flows and phrases", params(WantedPhrases),
    responses((status = 200, body = Items<PhraseShape>), (status = 422, description = "The language is none that the business speaks")))]
pub async fn list(
    by: Allowed<may::PlaybooksRead>,
    Asked(wanted): Asked<WantedPhrases>,
) -> Result<Versioned<Items<PhraseShape>>, ApiError> {
    let standing = standing(&by).await?;
    let first = standing.tenant.locale.language;
    let asked = wanted.language.as_deref().map_or(Some(first), Language::of_code);
    let spoken = asked.filter(|language| standing.tenant.languages.contains(language));
    let message = "The business does not speak this language. Its languages are in /v1/settings.";
    let language = spoken.ok_or_else(|| ApiError::invalid("language", message))?;
    let names = names(&standing, language);
    let items = names.iter().filter_map(|name| shape(&by, &standing, language, name)).collect();
    Ok(tagged(Items { items, next: None, zone: standing.tenant.zone.clone() }, &standing))
}

/// A phrase in a language.
#[utoipa::path(get, path = "/v1/phrases/{language}/{name}", tag = "Flows and phrases",
    params(("language" = String, Path), ("name" = String, Path)), responses((status = 200, body = PhraseShape)))]
pub async fn read(
    by: Allowed<may::PlaybooksRead>,
    Path((code, name)): Path<(String, String)>,
) -> Result<Versioned<PhraseShape>, ApiError> {
    let standing = standing(&by).await?;
    shown(&by, &standing, &code, &name)
}

/// Drafts a phrase in the business's own words.
#[utoipa::path(put, path = "/v1/phrases/{language}/{name}/draft", tag = "Flows and phrases",
    params(("language" = String, Path), ("name" = String, Path)), request_body = NewPhrase,
    responses((status = 200, body = PhraseShape)))]
pub async fn draft(
    by: Allowed<may::PlaybooksWrite>,
    Path((code, name)): Path<(String, String)>,
    seen: IfMatch,
    Body(new): Body<NewPhrase>,
) -> Result<Versioned<PhraseShape>, ApiError> {
    let language = Language::of_code(&code).filter(|language| by.business.tenant.languages.contains(language));
    let language = language.filter(|_| is_name(&name)).ok_or_else(ApiError::not_found)?;
    let standing = edit(&by, seen, Edit::Phrase(language, name.clone(), new.into())).await?;
    shown(&by, &standing, &code, &name)
}

/// Drafts that the phrase is in the playbook's words again; one of the business's alone goes.
#[utoipa::path(delete, path = "/v1/phrases/{language}/{name}/draft", tag = "Flows and phrases",
    params(("language" = String, Path), ("name" = String, Path)),
    responses((status = 200, body = Items<PhraseShape>)))]
pub async fn forget(
    by: Allowed<may::PlaybooksWrite>,
    Path((code, name)): Path<(String, String)>,
    seen: IfMatch,
) -> Result<Versioned<Items<PhraseShape>>, ApiError> {
    let language = Language::of_code(&code).ok_or_else(ApiError::not_found)?;
    let standing = edit(&by, seen, Edit::ForgetPhrase(language, name.clone())).await?;
    let items = shape(&by, &standing, language, &name).into_iter().collect();
    Ok(tagged(Items { items, next: None, zone: standing.tenant.zone.clone() }, &standing))
}

/// Shows a phrase as it would be said, with an appointment that nobody has. Changes nothing.
#[utoipa::path(post, path = "/v1/phrases/preview", tag = "Flows and phrases", request_body = PhraseToShow,
    responses((status = 200, body = PhraseShown)))]
pub async fn preview(
    by: Allowed<may::PlaybooksRead>,
    Body(wanted): Body<PhraseToShow>,
) -> Result<Json<PhraseShown>, ApiError> {
    let standing = standing(&by).await?;
    let language = Language::of_code(&wanted.language).ok_or_else(ApiError::not_found)?;
    let own = wanted.words.map(OwnPhrase::from);
    let shown = by.desk.show_phrase(&standing, language, &wanted.name, own).await?.ok_or_else(ApiError::not_found)?;
    Ok(Json(match shown {
        Ok(Shown { voice, sms, web }) => {
            PhraseShown { said: Some(PhraseWords { voice, sms, web }), problems: Vec::new() }
        }
        Err(wrong) => PhraseShown { said: None, problems: faults(wrong) },
    }))
}

impl From<NewPhrase> for OwnPhrase {
    fn from(new: NewPhrase) -> Self {
        let NewPhrase { text, voice, sms, web, claims } = new;
        Self { text, voice, sms, web, claims }
    }
}

impl From<&OwnPhrase> for PhraseWords {
    fn from(own: &OwnPhrase) -> Self {
        let of = |medium| own.for_medium(medium).unwrap_or_default().to_owned();
        Self { voice: of(Medium::Voice), sms: of(Medium::Sms), web: of(Medium::Web) }
    }
}

fn names(standing: &Standing, language: Language) -> BTreeSet<String> {
    let views = standing.theirs.phrase_views(language).unwrap_or_default();
    let theirs = views.iter().map(|view| view.name.to_owned());
    let editions = [&standing.in_force, standing.edition()];
    let own = editions.into_iter().filter_map(|edition| edition.phrases.get(&language)).flat_map(|p| p.keys().cloned());
    theirs.chain(own).collect()
}

fn shown(
    by: &Allowed<impl May>,
    standing: &Standing,
    code: &str,
    name: &str,
) -> Result<Versioned<PhraseShape>, ApiError> {
    let shape = Language::of_code(code).and_then(|language| shape(by, standing, language, name));
    Ok(tagged(shape.ok_or_else(ApiError::not_found)?, standing))
}

/// None: there is no such phrase.
fn shape(by: &Allowed<impl May>, standing: &Standing, language: Language, name: &str) -> Option<PhraseShape> {
    let view = |playbook: &Playbook| {
        let view = playbook.phrase_view(language, name)?;
        Some(PhraseWords { voice: view.voice, sms: view.sms, web: view.web })
    };
    let original = view(&standing.theirs);
    let own = standing.in_force.phrase(language, name);
    let in_force = own.map(PhraseWords::from).or_else(|| original.clone());
    let drafted = standing.draft.as_ref().map(|draft| &draft.edition);
    let draft = drafted.and_then(|edition| edition.phrase(language, name).map(PhraseWords::from).or(original.clone()));
    let draft = draft.filter(|draft| Some(draft) != in_force.as_ref());
    if in_force.is_none() && draft.is_none() {
        return None;
    }
    let theirs = standing.theirs.phrase_view(language, name);
    let known = by.business.playbook.phrase_view(language, name).or(theirs);
    let claims = standing.edition().phrase(language, name).and_then(|own| own.claims.clone());
    Some(PhraseShape {
        name: name.to_owned(),
        language: language.code(),
        original,
        own: own.is_some(),
        in_force,
        draft,
        claims: known.as_ref().and_then(|known| known.claims).map(str::to_owned).or(claims),
        may_use: known.as_ref().map(|known| known.may_use.iter().copied().collect()).unwrap_or_default(),
        said_in: known.map(|known| known.said_in.into_iter().map(str::to_owned).collect()).unwrap_or_default(),
    })
}
