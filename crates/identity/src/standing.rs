//! What a member is at this moment: where they may do what, or that they are nobody any more.

use crate::fresh::Fresh;
use frontdesk_domain::access::{PermissionSet, Place};
use frontdesk_domain::{MemberId, OrganizationId};
use frontdesk_store::memberships::Held;
use frontdesk_store::{Result, Store, Tx, authenticators, members, memberships, organizations, sign_in_rules};
use jiff::Timestamp;
use std::sync::Arc;

/// A member who is not disabled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Sorted by tenant.
    pub places: Vec<Place>,
    /// The organizations whose owner they are.
    pub organizations: Vec<OrganizationId>,
}

/// Members as they were within the last second.
#[derive(Debug, Default)]
pub struct Standings {
    fresh: Fresh<Option<Arc<Standing>>>,
}

impl Standings {
    /// `None`: there is no such member, or they were disabled.
    pub async fn of(&self, store: &Store, member: &MemberId, now: Timestamp) -> Result<Option<Arc<Standing>>> {
        if let Some(known) = self.fresh.get(member.as_str(), now) {
            return Ok(known);
        }
        let ticket = self.fresh.ticket(now);
        let (house, id) = (store.house(), member.clone());
        let standing = house.read(move |tx| Box::pin(async move { load(tx, &id).await })).await?.map(Arc::new);
        self.fresh.keep(ticket, member.as_str(), standing.clone());
        Ok(standing)
    }

    /// After memberships, roles or rules were changed here: they count from now on.
    pub fn forget(&self) {
        self.fresh.forget();
    }
}

/// From the house's tables, as they are now.
pub async fn load(tx: &mut Tx, member: &MemberId) -> Result<Option<Standing>> {
    let there = members::get(tx, member).await?.is_some_and(|member| member.disabled_at.is_none());
    if !there {
        return Ok(None);
    }
    let mut places = places(memberships::held(tx, member).await?);
    // Who has a second factor shows it everywhere: a password that was found out opens nothing any more.
    let has_one = authenticators::any_factor(tx, member).await?;
    places.iter_mut().for_each(|place| place.wants_second_factor = has_one);
    for (tenant, roles) in sign_in_rules::of_member(tx, member).await? {
        for place in places.iter_mut().filter(|place| place.tenant == tenant) {
            place.wants_second_factor |= place.role.as_ref().is_some_and(|role| roles.contains(role));
        }
    }
    Ok(Some(Standing { places, organizations: organizations::owned_by(tx, member).await? }))
}

/// One place for each tenant. Who holds two roles in one may do what either permits, and is called by the larger.
fn places(held: Vec<Held>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(held.len());
    for Held { tenant, role, custom } in held {
        let may = role.permissions().or(custom).unwrap_or(PermissionSet::NONE);
        match places.last_mut().filter(|place| place.tenant == tenant) {
            Some(place) => {
                if may.covers(place.may) {
                    place.role = Some(role);
                }
                place.may = place.may.with(may);
            }
            None => places.push(Place { tenant, role: Some(role), may, wants_second_factor: false }),
        }
    }
    places
}
