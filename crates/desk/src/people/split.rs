//! Whoever was made part of another stands for themselves again, as they were before.

use super::changed::told;
use super::looked_up::person;
use super::merged::{Answer, CannotMerge};
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, TenantId};
use frontdesk_store::merges::Merge;
use frontdesk_store::{self as store, Tx};

impl Desk {
    /// Lets a contact that was made part of another stand for itself again, with whoever came along with it.
    pub async fn split_person(&self, tenant: &TenantId, id: &ContactId, acting: &Acting) -> Answer {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, acting) = (desk.clone(), id.clone(), acting.clone());
            Box::pin(async move { split(&desk, &id, &acting, tx).await })
        })
        .await
    }
}

async fn split(desk: &Desk, id: &ContactId, acting: &Acting, tx: &mut Tx) -> Answer {
    tx.lock("contacts merge").await;
    let Some(card) = store::cards::get(tx, id).await? else { return Ok(None) };
    let Some(from) = card.merged_into else { return Ok(Some(Err(CannotMerge::NotMerged))) };
    match store::merges::of(tx, id).await? {
        Some(merge) => put_back(&from, merge, tx).await?,
        // It was made part of another before that was noted, or came along with somebody.
        None => store::cards::split(tx, id),
    }
    store::merges::forget(tx, id);
    store::likeness::tell_apart(tx, &from, id, desk.now());
    for one in [&from, id] {
        // What a call that is going on knows of them is read again.
        store::conversations::contact_changed(tx, one);
        told(desk, one, tx);
    }
    acting.note(tx, Deed::of(Verb::ContactSplit, &from).set("other", id));
    Ok(person(id, tx).await?.map(Ok))
}

/// Those who came leave, called what they were called; the one they came to keeps what was not theirs.
async fn put_back(from: &ContactId, merge: Merge, tx: &mut Tx) -> Result<()> {
    let (gone, before) = (merge.gone, merge.before);
    for (id, known) in &before.came {
        let card = store::cards::get(tx, id).await?;
        if card.is_some_and(|card| card.merged_into.as_ref() == Some(from)) {
            let part_of = (*id != gone).then_some(&gone);
            store::cards::put_back(tx, id, known.name.as_deref(), known.language, part_of);
        }
    }
    let Some(kept) = store::cards::get(tx, from).await?.filter(|_| *from == merge.kept) else { return Ok(()) };
    // What was corrected meanwhile stays.
    let contact = kept.contact;
    let name = if contact.name == before.given.name { before.kept.name } else { contact.name };
    let language = if contact.language == before.given.language { before.kept.language } else { contact.language };
    let tags: Vec<String> = kept.tags.into_iter().filter(|tag| !before.tags.contains(tag)).collect();
    Ok(store::cards::set(tx, from, name.as_deref(), language, &tags)?)
}
