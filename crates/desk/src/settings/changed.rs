//! Making a change: read, changed, checked as a whole, and written in one transaction.

use super::change::Change;
use super::told::told;
use super::ways_in;
use crate::acting::Acting;
use crate::blocks;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use frontdesk_domain::tenant::check::{Problem, problems};
use frontdesk_domain::{ChannelId, ChannelKind, Digest, Language, ResourceId, ServiceId, Tenant, TenantId};
use frontdesk_store::tenants::{Kept, KeptIn};
use frontdesk_store::{self as store, Tx};
use std::ops::Range;

/// A business's document as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub tenant: Tenant,
    pub kept_in: KeptIn,
    /// Of the document: another one after every change.
    pub digest: Digest,
}

/// Why a change was not made. Nothing is different then.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The business stands in the settings file, which would undo the change at the next start.
    KeptInFile,
    /// Somebody changed it since it was seen.
    Changed,
    NotThere,
    /// All that would be wrong with the business afterwards, and was not before.
    Wrong(Vec<Problem>),
    /// So many bookings are still to come.
    Booked(i64),
    /// It is the only one who does this service.
    OnlyOne(ServiceId),
    /// The number or key has an owner already, here or elsewhere.
    AddressTaken,
}

type Answer = std::result::Result<Settings, Refused>;

impl Desk {
    /// The business's document. `None`: there is no such tenant.
    pub async fn settings(&self, tenant: &TenantId) -> Result<Option<Settings>> {
        let kept = self.tenant(tenant).read(|tx| Box::pin(store::tenants::kept(tx))).await?;
        kept.map(settings).transpose()
    }

    pub fn new_service_id(&self) -> ServiceId {
        mint!(self, ServiceId)
    }

    pub fn new_resource_id(&self) -> ResourceId {
        mint!(self, ResourceId)
    }

    pub fn new_channel_id(&self) -> ChannelId {
        mint!(self, ChannelId)
    }

    /// Makes the change where it can stand. `seen`: the digest of the document it was made upon.
    pub async fn change_settings(
        &self,
        tenant: &TenantId,
        seen: Option<Digest>,
        change: Change,
        acting: &Acting,
    ) -> Result<Answer> {
        let has_way_in = matches!(change, Change::AddWayIn(..));
        if let Change::Particulars(new) = &change
            && let Some(silent) = self.silent_parts(tenant, &new.languages).await?
        {
            return Ok(Err(Refused::Wrong(vec![silent])));
        }
        let (desk, acting) = (self.clone(), acting.clone());
        let made = self
            .commit(tenant, move |tx| {
                let (desk, change, acting) = (desk.clone(), change.clone(), acting.clone());
                Box::pin(async move { make(&desk, seen, change, &acting, tx).await })
            })
            .await;
        self.forget_business(tenant);
        match made {
            Err(Error::Store(store::Error::Conflict(_))) if has_way_in => Ok(Err(Refused::AddressTaken)),
            other => other,
        }
    }
}

impl Desk {
    /// Languages in which flows and phrases of the business's own say nothing.
    async fn silent_parts(&self, tenant: &TenantId, spoken: &[Language]) -> Result<Option<Problem>> {
        let Some(standing) = self.standing(tenant).await? else { return Ok(None) };
        let is_new = |language: &Language| !standing.tenant.languages.contains(language);
        if standing.in_force.is_empty() || !spoken.iter().any(is_new) {
            return Ok(None);
        }
        let wrong = self.unspoken_parts(&standing, spoken).await?;
        let first = wrong.first().map(|wrong| &wrong.what);
        Ok(first.map(|what| {
            let what =
                format!("what you wrote of the playbook does not go with these languages: {what}; publish that first");
            Problem { at: "/languages".into(), what }
        }))
    }
}

async fn make(desk: &Desk, seen: Option<Digest>, change: Change, acting: &Acting, tx: &mut Tx) -> Result<Answer> {
    let kept = store::tenants::to_change(tx).await?.ok_or(Error::NotFound("tenant"))?;
    let Settings { mut tenant, kept_in, digest } = settings(kept)?;
    if kept_in == KeptIn::Settings {
        return Ok(Err(Refused::KeptInFile));
    }
    if seen.is_some_and(|seen| seen != digest) {
        return Ok(Err(Refused::Changed));
    }
    if let Some(count) = booked(desk, &change, tx).await? {
        return Ok(Err(Refused::Booked(count)));
    }
    // What was wrong before is not this change's fault.
    let (was, before) = (tenant.clone(), wrong(desk, &tenant));
    let deed = change.deed();
    let widened = widened(&tenant, &change);
    if let Err(refused) = change.make(&mut tenant) {
        return Ok(Err(refused));
    }
    let wrong: Vec<_> = wrong(desk, &tenant).into_iter().filter(|problem| !before.contains(problem)).collect();
    if !wrong.is_empty() {
        return Ok(Err(Refused::Wrong(wrong)));
    }
    store::tenants::save(tx, &tenant, desk.now()).await?;
    if let Some((resource, seats)) = widened {
        blocks::widen(tx, &resource, seats, desk.now()).await?;
    }
    acting.note(tx, told(deed, &was, &tenant));
    Ok(Ok(settings(Kept { tenant, kept_in })?))
}

/// Bookings to come of what would be removed: people who were promised a time keep who they were promised.
async fn booked(desk: &Desk, change: &Change, tx: &mut Tx) -> Result<Option<i64>> {
    let count = match change {
        Change::RemoveService(id) => store::bookings::to_come_of_service(tx, id, desk.now()).await?,
        Change::RemoveResource(id) => store::bookings::to_come_of_resource(tx, id, desk.now()).await?,
        _ => 0,
    };
    Ok((count > 0).then_some(count))
}

/// The places that a resource gets, and had not before.
fn widened(tenant: &Tenant, change: &Change) -> Option<(ResourceId, Range<u16>)> {
    let Change::Resource(new) = change else { return None };
    let before = tenant.resource(&new.id)?.capacity;
    Some((new.id.clone(), before..new.capacity))
}

/// All that is wrong with a business here.
pub(super) fn wrong(desk: &Desk, tenant: &Tenant) -> Vec<Problem> {
    let mut found = problems(tenant);
    if !tenant.zone.contains('/') || frontdesk_domain::zone::named(&tenant.zone).is_err() {
        let what = "this is no time zone; write the area and the nearest large city, such as America/Edmonton";
        found.push(Problem { at: "/zone".into(), what: what.into() });
    }
    found.extend(unspoken(desk, tenant));
    found.extend(ways_in::problems(tenant, desk.has_sender(ChannelKind::Twilio)));
    found
}

/// Languages in which the playbook has no phrases.
fn unspoken(desk: &Desk, tenant: &Tenant) -> Option<Problem> {
    let name = tenant.playbooks.first()?;
    let playbook = desk.playbook(name).ok()?;
    let silent = tenant.languages.iter().find(|language| !playbook.languages().any(|spoken| spoken == **language))?;
    Some(Problem { at: "/languages".into(), what: format!("the playbook {name} has no phrases in {silent}") })
}

pub(super) fn settings(kept: Kept) -> Result<Settings> {
    let document = serde_json::to_string(&kept.tenant).map_err(|e| Error::json("the tenant's document", &e))?;
    Ok(Settings { tenant: kept.tenant, kept_in: kept.kept_in, digest: Digest::of(&document) })
}
