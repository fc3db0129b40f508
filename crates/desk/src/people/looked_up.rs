//! A person with every address that was found to be theirs.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{ContactId, TenantId};
use frontdesk_store::cards::{Card, Wanted};
use frontdesk_store::{self as store, Tx};

/// Someone as the team knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub card: Card,
    /// Those that were found to be the same person, each with an address of its own.
    pub also: Vec<Card>,
}

impl Person {
    /// Of the contact they are shown as.
    pub fn id(&self) -> &ContactId {
        &self.card.contact.id
    }
}

impl Desk {
    /// So many people, the latest first, after the one named. `also` is left empty.
    pub async fn people(
        &self,
        tenant: &TenantId,
        (name, address, tag): (String, String, String),
        after: Option<ContactId>,
        limit: i64,
    ) -> Result<Vec<Card>> {
        let list = self.look(tenant, move |tx| {
            Box::pin(async move {
                let wanted = Wanted { name: &name, address: &address, tag: &tag };
                store::cards::list(tx, wanted, after.as_ref(), limit).await
            })
        });
        list.await
    }

    /// The person a contact is shown as.
    pub async fn person(&self, tenant: &TenantId, id: &ContactId) -> Result<Option<Person>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { person(&id, tx).await })).await
    }
}

pub(super) async fn person(id: &ContactId, tx: &mut Tx) -> store::Result<Option<Person>> {
    let Some(found) = store::cards::get(tx, id).await? else { return Ok(None) };
    let card = match &found.merged_into {
        Some(into) => store::cards::get(tx, into).await?.unwrap_or(found),
        None => found,
    };
    let also = store::cards::merged_into(tx, &card.contact.id).await?;
    Ok(Some(Person { card, also }))
}
