//! Writing an edition: one part after the other, upon the version that was seen. What is drafted may have faults; what is
//! published has none.

use super::standing::{Drafted, Found, Refused, Standing, find};
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb, digest};
use frontdesk_dialogue::{Edition, OwnFlow, OwnPhrase};
use frontdesk_domain::{Language, TenantId};
use frontdesk_store::editions::{self, Draft};
use frontdesk_store::{self as store, Tx};

/// Bytes of an edition: a playbook in seven languages has half as many.
const BYTES_MAX: usize = 256 * 1024;
const FLOWS_MAX: usize = 40;

/// One part of an edition, as it is to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Whether the flow is offered, and its own document, where it has one.
    Flow {
        name: String,
        own: Option<OwnFlow>,
        on: bool,
    },
    /// The playbook's again; a flow of the business's own goes.
    ForgetFlow(String),
    Phrase(Language, String, OwnPhrase),
    /// In the playbook's words again.
    ForgetPhrase(Language, String),
    /// All that is drafted.
    ThrowAway,
}

impl Edit {
    fn word(&self) -> &'static str {
        match self {
            Self::Flow { .. } | Self::ForgetFlow(_) => "flow",
            Self::Phrase(..) | Self::ForgetPhrase(..) => "phrase",
            Self::ThrowAway => "draft",
        }
    }

    /// False: what it names is not there.
    fn make(self, edition: &mut Edition, in_force: &Edition) -> bool {
        match self {
            Self::Flow { name, own, on } => {
                match on {
                    true => edition.off.remove(&name),
                    false => edition.off.insert(name.clone()),
                };
                match own {
                    Some(own) => edition.flows.insert(name, own),
                    None => edition.flows.remove(&name),
                };
            }
            Self::ForgetFlow(name) => {
                let was_off = edition.off.remove(&name);
                return edition.flows.remove(&name).is_some() || was_off;
            }
            Self::Phrase(language, name, own) => {
                edition.phrases.entry(language).or_default().insert(name, own);
            }
            Self::ForgetPhrase(language, name) => {
                let Some(phrases) = edition.phrases.get_mut(&language) else { return false };
                let was = phrases.remove(&name).is_some();
                edition.phrases.retain(|_, phrases| !phrases.is_empty());
                return was;
            }
            Self::ThrowAway => edition.clone_from(in_force),
        }
        true
    }
}

impl Desk {
    /// Makes the change in the draft. `seen`: the tag of what it was made upon.
    pub async fn edit_draft(
        &self,
        tenant: &TenantId,
        seen: &str,
        edit: Edit,
        acting: &Acting,
    ) -> Result<std::result::Result<Standing, Refused>> {
        let (desk, acting, seen) = (self.clone(), acting.clone(), seen.to_owned());
        let made = self
            .commit(tenant, move |tx| {
                let (desk, edit, acting, seen) = (desk.clone(), edit.clone(), acting.clone(), seen.clone());
                Box::pin(async move { make(&desk, &seen, edit, &acting, tx).await })
            })
            .await?;
        if let Err(refused) = made {
            return Ok(Err(refused));
        }
        Ok(self.standing(tenant).await?.ok_or(Refused::NotThere))
    }
}

async fn make(
    desk: &Desk,
    seen: &str,
    edit: Edit,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<std::result::Result<(), Refused>> {
    let number = editions::to_change(tx).await?;
    let found = find(tx, number).await?;
    if found.tag() != seen {
        return Ok(Err(Refused::Changed));
    }
    let (before, what) = (found.written().clone(), edit.word());
    let mut after = before.clone();
    if !edit.make(&mut after, &found.in_force) {
        return Ok(Err(Refused::NotThere));
    }
    let written = after.written();
    if written.len() > BYTES_MAX || after.flows.len() > FLOWS_MAX {
        return Ok(Err(Refused::TooMuch));
    }
    keep(desk, &found, &after, acting, tx);
    let deed = Deed::named(Verb::PlaybookDrafted, what);
    acting.note(tx, deed.changed("edition", digest(&before.written()), digest(&written)));
    Ok(Ok(()))
}

/// What is as it is in force is no draft.
fn keep(desk: &Desk, found: &Found, after: &Edition, acting: &Acting, tx: &mut Tx) {
    if *after == found.in_force {
        return store::editions::drop_draft(tx);
    }
    let upon = found.draft.as_ref().map_or(found.number, |Drafted { upon, .. }| *upon);
    let by = acting.by.actor.name().to_owned();
    store::editions::save_draft(tx, &Draft { document: after.written(), upon, by, at: desk.now() });
}
