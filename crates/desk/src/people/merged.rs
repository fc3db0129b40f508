//! Two contacts are found to be one person, or one is told apart again. Each keeps its address, its consent and its
//! conversations, so that an answer always goes where the question came from, and nothing is lost when it was a mistake.

use super::changed::told;
use super::looked_up::{Person, person};
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, TenantId};
use frontdesk_store::{self as store, Tx};
use thiserror::Error;

/// More addresses than these no person has.
const ADDRESSES_MAX: usize = 20;

/// Why two contacts cannot be made one, or one cannot be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CannotMerge {
    #[error("There is no contact with the other id.")]
    NoOther,
    #[error("Both are the same person already.")]
    Same,
    #[error("A person has at most twenty addresses.")]
    TooMany,
    #[error("This contact is not part of another one.")]
    NotMerged,
}

impl CannotMerge {
    pub fn name(self) -> &'static str {
        match self {
            Self::NoOther => "no_other",
            Self::Same => "same",
            Self::TooMany => "too_many_addresses",
            Self::NotMerged => "not_merged",
        }
    }
}

type Answer = Result<Option<std::result::Result<Person, CannotMerge>>>;

impl Desk {
    /// Shows `other`, and whoever was found to be the same, as part of this person.
    pub async fn merge_people(&self, tenant: &TenantId, id: &ContactId, other: &ContactId, acting: &Acting) -> Answer {
        let (desk, id, other, acting) = (self.clone(), id.clone(), other.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, other, acting) = (desk.clone(), id.clone(), other.clone(), acting.clone());
            Box::pin(async move { merge(&desk, &id, &other, &acting, tx).await })
        })
        .await
    }

    /// Lets a contact that was made part of another stand for itself again.
    pub async fn split_person(&self, tenant: &TenantId, id: &ContactId, acting: &Acting) -> Answer {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, acting) = (desk.clone(), id.clone(), acting.clone());
            Box::pin(async move { split(&desk, &id, &acting, tx).await })
        })
        .await
    }
}

async fn merge(desk: &Desk, id: &ContactId, other: &ContactId, acting: &Acting, tx: &mut Tx) -> Answer {
    // One at a time: two merges in opposite directions would make a ring.
    tx.lock("contacts merge").await;
    let Some(kept) = person(id, tx).await? else { return Ok(None) };
    let Some(gone) = person(other, tx).await? else { return Ok(Some(Err(CannotMerge::NoOther))) };
    let (into, from) = (kept.card.contact.id.clone(), gone.card.contact.id.clone());
    if into == from {
        return Ok(Some(Err(CannotMerge::Same)));
    }
    if kept.also.len() + gone.also.len() + 2 > ADDRESSES_MAX {
        return Ok(Some(Err(CannotMerge::TooMany)));
    }
    store::cards::merge(tx, &from, &into);
    // What one of them is known by, both are; the one that stays has the say.
    let (one, two) = (&kept.card, &gone.card);
    let name = one.contact.name.as_deref().or(two.contact.name.as_deref());
    let language = one.contact.language.or(two.contact.language);
    let mut tags = one.tags.clone();
    tags.extend(two.tags.iter().filter(|tag| !one.tags.contains(tag)).cloned());
    tags.truncate(super::TAGS_MAX);
    store::cards::set(tx, &into, name, language, &tags)?;
    acting.note(tx, Deed::of(Verb::ContactMerged, &into).set("other", &from));
    told(desk, &into, tx);
    Ok(person(&into, tx).await?.map(Ok))
}

async fn split(desk: &Desk, id: &ContactId, acting: &Acting, tx: &mut Tx) -> Answer {
    tx.lock("contacts merge").await;
    let Some(card) = store::cards::get(tx, id).await? else { return Ok(None) };
    let Some(from) = card.merged_into else { return Ok(Some(Err(CannotMerge::NotMerged))) };
    store::cards::split(tx, id);
    acting.note(tx, Deed::of(Verb::ContactSplit, &from).set("other", id));
    told(desk, &from, tx);
    told(desk, id, tx);
    Ok(person(id, tx).await?.map(Ok))
}
