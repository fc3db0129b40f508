//! A contact's name, language and tags are corrected.

use super::looked_up::{Person, person};
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, Event, EventId, Happened, Language, TenantId};
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

pub const TAGS_MAX: usize = 32;
pub const TAG_CHARS_MAX: usize = 40;

/// What is to be different; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    pub name: Option<Option<String>>,
    pub language: Option<Option<Language>>,
    pub tags: Option<Vec<String>>,
}

/// Whether the person is still as they were seen.
pub type Unchanged = Arc<dyn Fn(&Person) -> bool + Send + Sync>;

impl Desk {
    /// Corrects it where `unchanged` says so of the person as they are. `None`: there is no such contact; `Err`: it was
    /// changed meanwhile.
    pub async fn correct_person(
        &self,
        tenant: &TenantId,
        id: &ContactId,
        correction: Correction,
        unchanged: Unchanged,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Person, ()>>> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id) = (desk.clone(), id.clone());
            let (correction, acting) = (correction.clone(), acting.clone());
            let unchanged = unchanged.clone();
            Box::pin(async move { correct(&desk, &id, correction, unchanged, &acting, tx).await })
        })
        .await
    }
}

async fn correct(
    desk: &Desk,
    id: &ContactId,
    correction: Correction,
    unchanged: Unchanged,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<std::result::Result<Person, ()>>> {
    store::cards::take(tx, id).await?;
    let Some(was) = person(id, tx).await? else { return Ok(None) };
    if !unchanged(&was) {
        return Ok(Some(Err(())));
    }
    let contact = &was.card.contact;
    let name = correction.name.clone().unwrap_or_else(|| contact.name.clone());
    let language = correction.language.unwrap_or(contact.language);
    let tags = correction.tags.clone().unwrap_or_else(|| was.card.tags.clone());
    store::cards::set(tx, &contact.id, name.as_deref(), language, &tags)?;
    // What a call that is going on knows of them is read again.
    for one in was.also.iter().map(|card| &card.contact.id).chain([&contact.id]) {
        store::conversations::contact_changed(tx, one);
    }
    acting.note(tx, deed(&correction, &was));
    told(desk, &contact.id, tx);
    let now = person(id, tx).await?;
    Ok(now.map(Ok))
}

/// Whoever watches the contact, or a list it stands in, looks again.
pub(super) fn told(desk: &Desk, contact: &ContactId, tx: &mut Tx) {
    let what = Happened::ContactChanged { contact: contact.clone() };
    store::events::append(tx, &Event { id: mint!(desk, EventId), conversation: None, at: desk.now(), what });
}

fn deed(correction: &Correction, was: &Person) -> Deed {
    let contact = &was.card.contact;
    let mut deed = Deed::of(Verb::ContactChanged, &contact.id);
    if correction.name.is_some() {
        deed = deed.hidden("name");
    }
    if let Some(language) = correction.language {
        let code = |language: Option<Language>| language.map_or("none", Language::code);
        deed = deed.changed("language", code(contact.language), code(language));
    }
    if correction.tags.is_some() {
        deed = deed.hidden("tags");
    }
    deed
}
