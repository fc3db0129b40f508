//! People who may be one are suggested, never made one by themselves; and whoever is said to be two stays two.

use super::changed::told;
use super::looked_up::person;
use super::merged::CannotMerge;
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use crate::inbox::folded;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, TenantId};
use frontdesk_store::cards::Card;
use frontdesk_store::likeness::Likeness;
use frontdesk_store::{self as store, Tx};

/// As many are looked at; what only shares the end of a number is rarely one person.
const LOOKED_AT_MAX: i64 = 500;

/// Two who may be one person, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// Who was here first.
    pub one: Card,
    pub other: Card,
    /// The number that is both's. `None`: they are called the same, and their numbers end alike.
    pub number: Option<String>,
}

impl Desk {
    /// Those who may be one person, the latest first: all, or those like one.
    pub async fn suggested(&self, tenant: &TenantId, of: Option<&ContactId>, limit: usize) -> Result<Vec<Suggested>> {
        let of = of.cloned();
        self.look(tenant, move |tx| Box::pin(async move { suggested(of.as_ref(), limit, tx).await })).await
    }

    /// Notes that two are two people: they are not suggested again. `None`: the first is not there.
    pub async fn tell_apart(
        &self,
        tenant: &TenantId,
        one: &ContactId,
        other: &ContactId,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<(), CannotMerge>>> {
        let (desk, one, other, acting) = (self.clone(), one.clone(), other.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, one, other, acting) = (desk.clone(), one.clone(), other.clone(), acting.clone());
            Box::pin(async move { tell_apart(&desk, &one, &other, &acting, tx).await })
        })
        .await
    }
}

async fn suggested(of: Option<&ContactId>, limit: usize, tx: &mut Tx) -> store::Result<Vec<Suggested>> {
    let alike = store::likeness::alike(tx, of, LOOKED_AT_MAX).await?;
    let mut all = Vec::new();
    for likeness in alike.into_iter().filter(is_likely).take(limit) {
        let (one, other) = (store::cards::get(tx, &likeness.one).await?, store::cards::get(tx, &likeness.other).await?);
        if let (Some(one), Some(other)) = (one, other) {
            all.push(Suggested { one, other, number: likeness.number });
        }
    }
    Ok(all)
}

/// A number of both is enough; its end alone only with the same name.
fn is_likely(likeness: &Likeness) -> bool {
    let [one, other] = likeness.names.each_ref().map(|name| name.as_deref().map(folded));
    likeness.number.is_some() || (one.is_some() && one == other)
}

async fn tell_apart(
    desk: &Desk,
    one: &ContactId,
    other: &ContactId,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<std::result::Result<(), CannotMerge>>> {
    let Some(one) = person(one, tx).await? else { return Ok(None) };
    let Some(other) = person(other, tx).await? else { return Ok(Some(Err(CannotMerge::NoOther))) };
    let (one, other) = (one.card.contact.id, other.card.contact.id);
    if one == other {
        return Ok(Some(Err(CannotMerge::Same)));
    }
    store::likeness::tell_apart(tx, &one, &other, desk.now());
    acting.note(tx, Deed::of(Verb::ContactsToldApart, &one).set("other", &other));
    told(desk, &one, tx);
    told(desk, &other, tx);
    Ok(Some(Ok(())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_number_counts_with_the_same_name_alone() {
        let likely = |number: Option<&str>, one: Option<&str>, other: Option<&str>| {
            let names = [one.map(str::to_owned), other.map(str::to_owned)];
            let (one, other) = (ContactId::at(1, [1; 10]), ContactId::at(1, [2; 10]));
            is_likely(&Likeness { one, other, number: number.map(str::to_owned), names })
        };
        assert!(likely(Some("+14035550123"), Some("Ana"), Some("Ben")), "they share a phone");
        assert!(likely(None, Some("José  Muñoz"), Some("jose munoz")));
        assert!(!likely(None, Some("Ana"), Some("Ben")));
        assert!(!likely(None, None, None), "two without a name have no name in common");
    }
}
