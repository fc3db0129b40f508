//! Two contacts are found to be one person, or one is told apart again. Each keeps its address, its consent and its
//! conversations, so that an answer always goes where the question came from, and nothing is lost when it was a mistake.

use super::changed::told;
use super::looked_up::{Person, person};
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, TenantId};
use frontdesk_store::cards::Card;
use frontdesk_store::merges::{Before, Known, Merge};
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

pub(super) type Answer = Result<Option<std::result::Result<Person, CannotMerge>>>;

/// What two would be as one person. Nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedView {
    pub person: Person,
    /// How many conversations and bookings come along.
    pub conversations: i64,
    pub bookings: i64,
    /// What the other is called, where that would not be shown any more.
    pub name_lost: Option<String>,
}

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

    /// What that would come to.
    pub async fn merged_view(
        &self,
        tenant: &TenantId,
        id: &ContactId,
        other: &ContactId,
    ) -> Result<Option<std::result::Result<MergedView, CannotMerge>>> {
        let (id, other) = (id.clone(), other.clone());
        self.look(tenant, move |tx| {
            Box::pin(async move {
                let two = match two(&id, &other, tx).await? {
                    Some(Ok(two)) => two,
                    Some(Err(cannot)) => return Ok(Some(Err(cannot))),
                    None => return Ok(None),
                };
                let (conversations, bookings) = store::cards::belongings(tx, two.gone.id()).await?;
                let (name, lost) = (two.known().name, two.gone.card.contact.name.clone());
                let name_lost = lost.filter(|lost| Some(lost) != name.as_ref());
                Ok(Some(Ok(MergedView { person: two.as_one(), conversations, bookings, name_lost })))
            })
        })
        .await
    }
}

/// Two who can be made one.
struct Two {
    kept: Person,
    gone: Person,
}

async fn two(
    id: &ContactId,
    other: &ContactId,
    tx: &mut Tx,
) -> store::Result<Option<std::result::Result<Two, CannotMerge>>> {
    let Some(kept) = person(id, tx).await? else { return Ok(None) };
    let Some(gone) = person(other, tx).await? else { return Ok(Some(Err(CannotMerge::NoOther))) };
    if kept.id() == gone.id() {
        return Ok(Some(Err(CannotMerge::Same)));
    }
    if kept.also.len() + gone.also.len() + 2 > ADDRESSES_MAX {
        return Ok(Some(Err(CannotMerge::TooMany)));
    }
    Ok(Some(Ok(Two { kept, gone })))
}

impl Two {
    /// What one of them is known by, both are; the one that stays has the say.
    fn known(&self) -> Known {
        let (one, two) = (&self.kept.card.contact, &self.gone.card.contact);
        Known { name: one.name.clone().or_else(|| two.name.clone()), language: one.language.or(two.language) }
    }

    /// Tags of the one who stays first, and how many of them were theirs.
    fn tags(&self) -> (Vec<String>, usize) {
        let (mine, theirs) = (&self.kept.card.tags, &self.gone.card.tags);
        let mut tags = mine.clone();
        tags.extend(theirs.iter().filter(|tag| !mine.contains(tag)).cloned());
        tags.truncate(super::TAGS_MAX.max(mine.len()));
        (tags, mine.len())
    }

    fn as_one(&self) -> Person {
        let (mut one, known) = (self.kept.clone(), self.known());
        one.card.tags = self.tags().0;
        one.also.push(self.gone.card.clone());
        one.also.extend(self.gone.also.iter().cloned());
        for card in std::iter::once(&mut one.card).chain(&mut one.also) {
            card.contact.name.clone_from(&known.name);
            card.contact.language = known.language;
        }
        one
    }

    fn before(&self) -> Before {
        let known = |card: &Card| Known { name: card.contact.name.clone(), language: card.contact.language };
        let (tags, own) = self.tags();
        let came = std::iter::once(&self.gone.card).chain(&self.gone.also);
        Before {
            kept: known(&self.kept.card),
            given: self.known(),
            tags: tags.into_iter().skip(own).collect(),
            came: came.map(|card| (card.contact.id.clone(), known(card))).collect(),
        }
    }
}

async fn merge(desk: &Desk, id: &ContactId, other: &ContactId, acting: &Acting, tx: &mut Tx) -> Answer {
    // One at a time: two merges in opposite directions would make a ring.
    tx.lock("contacts merge").await;
    let two = match two(id, other, tx).await? {
        Some(Ok(two)) => two,
        Some(Err(cannot)) => return Ok(Some(Err(cannot))),
        None => return Ok(None),
    };
    let (into, from, known) = (two.kept.id().clone(), two.gone.id().clone(), two.known());
    let merge = Merge { kept: into.clone(), gone: from.clone(), before: two.before(), at: desk.now() };
    store::merges::put(tx, &merge)?;
    store::cards::merge(tx, &from, &into);
    store::cards::set(tx, &into, known.name.as_deref(), known.language, &two.tags().0)?;
    store::likeness::forget_apart(tx, &from, &into);
    acting.note(tx, Deed::of(Verb::ContactMerged, &into).set("other", &from));
    told(desk, &into, tx);
    told(desk, &from, tx);
    Ok(person(&into, tx).await?.map(Ok))
}
