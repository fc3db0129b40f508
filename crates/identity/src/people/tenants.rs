//! New businesses, which live in the database.

use super::core::People;
use crate::refused::{Refused, Result, settled};
use frontdesk_audit::{note, note_for};
use frontdesk_domain::access::Role;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::{MemberId, OrganizationId, Tenant};
use frontdesk_store::{HOUSE, Tx, memberships, organizations, tenants};

/// More than a chain has branches here; beyond, an installation of its own is in order.
pub const TENANTS_MAX: usize = 500;

impl People {
    /// Makes the business, under an organization or under none. Its owners are the organization's; without one the
    /// operator invites the first. Whether the document is sound was looked at before.
    pub async fn create_tenant(&self, by: &By, tenant: Tenant, organization: Option<&OrganizationId>) -> Result<()> {
        let (by, now, organization) = (by.clone(), self.now(), organization.cloned());
        let made = self.beside(&tenant.id).write(move |tx| {
            Box::pin(async move {
                if let Some(id) = &organization {
                    tx.lock(id.as_str()).await;
                    if organizations::get(tx, id).await?.is_none() {
                        return Ok(Err(Refused::NotFound));
                    }
                    if organizations::tenants(tx, id).await?.len() >= TENANTS_MAX {
                        return Ok(Err(Refused::TooMany(TENANTS_MAX)));
                    }
                }
                tenants::save(tx, &tenant, now).await?;
                tenants::keep_here(tx);
                note(tx, &by, Deed::of(Verb::TenantCreated, &tenant.id));
                if let Some(id) = &organization {
                    belongs(tx, &by, id, &tenant)?;
                }
                Ok(Ok(()))
            })
        });
        settled(made.await)?;
        self.fresh.forget();
        Ok(())
    }
}

impl People {
    /// Makes the first business of a desk that has none; `owner` owns it. Of two at the same moment one is the first.
    pub async fn create_first_tenant(&self, by: &By, tenant: Tenant, owner: &MemberId) -> Result<()> {
        let (by, now, owner) = (by.clone(), self.now(), owner.clone());
        let made = self.beside(&tenant.id).write(move |tx| {
            Box::pin(async move {
                tx.lock("the first tenant").await;
                if !tenants::ids(tx).await?.is_empty() {
                    return Ok(Err(Refused::NotTheFirst));
                }
                tenants::save(tx, &tenant, now).await?;
                tenants::keep_here(tx);
                memberships::put(tx, &owner, &Role::Owner, now)?;
                note(tx, &by, Deed::of(Verb::TenantCreated, &tenant.id));
                note(tx, &by, Deed::of(Verb::MemberJoined, &owner).set("role", Role::Owner));
                Ok(Ok(()))
            })
        });
        settled(made.await)?;
        self.fresh.forget();
        Ok(())
    }
}

fn belongs(tx: &mut Tx, by: &By, id: &OrganizationId, tenant: &Tenant) -> frontdesk_store::Result<()> {
    organizations::take_in(tx, id, &tenant.id)?;
    let deed = || Deed::of(Verb::OrganizationChanged, id).set("tenant", &tenant.id);
    note(tx, by, deed());
    if let Some(house) = frontdesk_domain::TenantId::parse(HOUSE) {
        note_for(tx, &house, by, deed());
    }
    Ok(())
}
