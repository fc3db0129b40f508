//! `/v1/flows`: what the assistant does, flow by flow.

use super::asked::is_name;
use super::{edit, standing, tagged};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::Body;
use crate::v1::page::Items;
use crate::v1::version::{IfMatch, Versioned};
use axum::extract::Path;
use frontdesk_desk::editions::{Edit, Edition, FlowView, OwnFlow, Standing};
use frontdesk_domain::Language;
use frontdesk_domain::access::may;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

const DOCUMENT_BYTES_MAX: usize = 32 * 1024;
const EXAMPLES_MAX: usize = 60;
const EXAMPLE_CHARS_MAX: usize = 200;

/// A flow, in force and as it is drafted.
#[derive(Debug, Serialize, ToSchema)]
pub struct FlowShape {
    pub name: String,
    /// What it does, in a sentence.
    pub about: Option<String>,
    /// Intents that start it.
    pub starts_on: Vec<String>,
    /// The key that starts it on the phone.
    pub key: Option<u8>,
    /// Its slots, with their types.
    pub slots: BTreeMap<String, &'static str>,
    /// The playbook's document, as YAML; null for a flow that is the business's alone.
    pub original: Option<String>,
    /// In force: the playbook's or the business's own. Null while it is only drafted.
    pub in_force: Option<FlowText>,
    /// As it would be published; null where nothing of it is drafted.
    pub draft: Option<FlowText>,
}

/// A flow as it stands in an edition.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FlowText {
    /// Whoever asks for a flow that is not on is led to a person.
    pub on: bool,
    /// The business's own document; null: the playbook's.
    pub document: Option<String>,
    /// What people say who want it, by language.
    pub examples: BTreeMap<&'static str, Vec<String>>,
}

/// A flow as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFlow {
    #[serde(default = "yes")]
    on: bool,
    /// YAML or JSON, up to 32 KiB. Null: the playbook's.
    document: Option<String>,
    /// What people say who want it, by language: 60 sayings of 200 signs at most. The assistant learns from them.
    #[serde(default)]
    examples: BTreeMap<String, Vec<String>>,
}

fn yes() -> bool {
    true
}

/// Every flow.
#[utoipa::path(get, path = "/v1/flows", tag = "Flows and phrases",
    responses((status = 200, body = Items<FlowShape>)))]
pub async fn list(by: Allowed<may::PlaybooksRead>) -> Result<Versioned<Items<FlowShape>>, ApiError> {
    let standing = standing(&by).await?;
    let theirs = standing.theirs.flows().map(|flow| flow.name.to_owned());
    let own = standing.in_force.flows.keys().chain(standing.edition().flows.keys()).cloned();
    let names: BTreeSet<String> = theirs.chain(own).collect();
    let items = names.iter().filter_map(|name| shape(&by, &standing, name)).collect();
    Ok(tagged(Items { items, next: None, zone: standing.tenant.zone.clone() }, &standing))
}

/// A flow.
#[utoipa::path(get, path = "/v1/flows/{name}", tag = "Flows and phrases", params(("name" = String, Path)),
    responses((status = 200, body = FlowShape)))]
pub async fn read(by: Allowed<may::PlaybooksRead>, Path(name): Path<String>) -> Result<Versioned<FlowShape>, ApiError> {
    let standing = standing(&by).await?;
    shown(&by, &standing, &name)
}

/// Drafts a flow: of the business's own, in the place of the playbook's, or switched off. Faults are told by
/// `/v1/playbook/validate`, and keep it from being published.
#[utoipa::path(put, path = "/v1/flows/{name}/draft", tag = "Flows and phrases", params(("name" = String, Path)),
    request_body = NewFlow, responses((status = 200, body = FlowShape)))]
pub async fn draft(
    by: Allowed<may::PlaybooksWrite>,
    Path(name): Path<String>,
    seen: IfMatch,
    Body(new): Body<NewFlow>,
) -> Result<Versioned<FlowShape>, ApiError> {
    if !is_name(&name) {
        return Err(ApiError::not_found());
    }
    let (on, own) = (new.on, new.read()?);
    let known = standing(&by).await?;
    // A flow that is nobody's cannot be switched on or off.
    if own.is_none() && shape(&by, &known, &name).is_none() {
        return Err(ApiError::not_found());
    }
    let standing = edit(&by, seen, Edit::Flow { name: name.clone(), own, on }).await?;
    shown(&by, &standing, &name)
}

/// Drafts that the flow is the playbook's again, and on; one of the business's own goes.
#[utoipa::path(delete, path = "/v1/flows/{name}/draft", tag = "Flows and phrases", params(("name" = String, Path)),
    responses((status = 200, body = Items<FlowShape>)))]
pub async fn forget(
    by: Allowed<may::PlaybooksWrite>,
    Path(name): Path<String>,
    seen: IfMatch,
) -> Result<Versioned<Items<FlowShape>>, ApiError> {
    let standing = edit(&by, seen, Edit::ForgetFlow(name.clone())).await?;
    let items = shape(&by, &standing, &name).into_iter().collect();
    Ok(tagged(Items { items, next: None, zone: standing.tenant.zone.clone() }, &standing))
}

impl NewFlow {
    fn read(self) -> Result<Option<OwnFlow>, ApiError> {
        let Some(document) = self.document else {
            let beside = "Examples belong to a flow's own document. Send it with them.";
            return if self.examples.is_empty() { Ok(None) } else { Err(ApiError::invalid("examples", beside)) };
        };
        if document.len() > DOCUMENT_BYTES_MAX {
            return Err(ApiError::invalid("document", "A flow's document has 32 KiB at most."));
        }
        let mut examples = BTreeMap::new();
        for (code, texts) in self.examples {
            let language = Language::of_code(&code);
            let language =
                language.ok_or_else(|| ApiError::invalid("examples", "A language is en, es, fr, de, it, pt or nl."))?;
            let too_long = |text: &String| text.chars().count() > EXAMPLE_CHARS_MAX;
            if texts.len() > EXAMPLES_MAX || texts.iter().any(too_long) {
                let message = "There are 60 examples in a language at most, of 200 signs each.";
                return Err(ApiError::invalid("examples", message));
            }
            examples.insert(language, texts);
        }
        Ok(Some(OwnFlow { document, examples }))
    }
}

fn shown(
    by: &Allowed<impl frontdesk_domain::access::May>,
    standing: &Standing,
    name: &str,
) -> Result<Versioned<FlowShape>, ApiError> {
    Ok(tagged(shape(by, standing, name).ok_or_else(ApiError::not_found)?, standing))
}

/// None: there is no such flow.
fn shape(by: &Allowed<impl frontdesk_domain::access::May>, standing: &Standing, name: &str) -> Option<FlowShape> {
    let theirs = standing.theirs.flow_view(name);
    let has = |edition: &Edition| theirs.is_some() || edition.flows.contains_key(name);
    let of = |edition: &Edition| has(edition).then(|| text(edition, name));
    let in_force = of(&standing.in_force);
    let draft =
        standing.draft.as_ref().and_then(|draft| of(&draft.edition)).filter(|draft| Some(draft) != in_force.as_ref());
    if in_force.is_none() && draft.is_none() {
        return None;
    }
    // What it does now; of one that is only drafted nobody knows before it is published.
    let view = by.business.playbook.flow_view(name).or_else(|| theirs.clone());
    let words = |view: &FlowView<'_>| view.starts_on.to_vec();
    let slots = |view: &FlowView<'_>| view.slots.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
    Some(FlowShape {
        name: name.to_owned(),
        about: view.as_ref().map(|view| view.about.to_owned()),
        starts_on: view.as_ref().map(words).unwrap_or_default(),
        key: view.as_ref().and_then(|view| view.key),
        slots: view.as_ref().map(slots).unwrap_or_default(),
        original: theirs.map(|flow| flow.document.to_owned()),
        in_force,
        draft,
    })
}

fn text(edition: &Edition, name: &str) -> FlowText {
    let own = edition.flows.get(name);
    let coded = |(language, texts): (&Language, &Vec<String>)| (language.code(), texts.clone());
    FlowText {
        on: !edition.off.contains(name),
        document: own.map(|own| own.document.clone()),
        examples: own.map(|own| own.examples.iter().map(coded).collect()).unwrap_or_default(),
    }
}
