//! Chains. A role held on an organization counts in each of its tenants; only its owners change it.

use super::core::People;
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use frontdesk_audit::{note, note_for};
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{MemberId, OrganizationId, TenantId};
use frontdesk_store::members;
use frontdesk_store::memberships::{self, Membership, lock_owners};
use frontdesk_store::organizations::{self, Organization};

impl People {
    /// `owner` owns it; the operator makes one for somebody else.
    pub async fn create_organization(&self, by: &By, name: &str, owner: &MemberId) -> Result<Organization> {
        let organization = Organization {
            id: mint(self.clock.as_ref(), OrganizationId::at),
            name: particulars::name(name)?,
            created_at: self.now(),
            version: 1,
        };
        let (by, new, owner) = (by.clone(), organization.clone(), owner.clone());
        let created = self.house().write(move |tx| {
            Box::pin(async move {
                if members::get(tx, &owner).await?.is_none() {
                    return Ok(Err(Refused::NotFound));
                }
                organizations::create(tx, &new)?;
                organizations::put_member(tx, &new.id, &owner, &Role::Owner, new.created_at)?;
                note(tx, &by, Deed::of(Verb::OrganizationCreated, &new.id).set("owner", &owner));
                Ok(Ok(()))
            })
        });
        settled(created.await)?;
        self.fresh.forget();
        Ok(organization)
    }

    pub async fn organization(&self, id: &OrganizationId) -> Result<Organization> {
        let id = id.clone();
        let found = self.house().read(move |tx| Box::pin(async move { organizations::get(tx, &id).await }));
        found.await?.ok_or_else(|| Refused::NotFound.into())
    }

    pub async fn tenants_of(&self, id: &OrganizationId) -> Result<Vec<TenantId>> {
        let id = id.clone();
        Ok(self.house().read(move |tx| Box::pin(async move { organizations::tenants(tx, &id).await })).await?)
    }

    pub async fn organization_members(&self, id: &OrganizationId) -> Result<Vec<Membership>> {
        let id = id.clone();
        Ok(self.house().read(move |tx| Box::pin(async move { organizations::members(tx, &id).await })).await?)
    }

    pub async fn rename_organization(
        &self,
        by: &By,
        id: &OrganizationId,
        name: &str,
        version: i64,
    ) -> Result<Organization> {
        let (by, wanted, name) = (by.clone(), id.clone(), particulars::name(name)?);
        let renamed = self.house().write(move |tx| {
            Box::pin(async move {
                if !organizations::rename(tx, &wanted, &name, version).await? {
                    return Ok(Err(Refused::Changed));
                }
                note(tx, &by, Deed::of(Verb::OrganizationChanged, &wanted).hidden("name"));
                Ok(Ok(()))
            })
        });
        settled(renamed.await)?;
        self.organization(id).await
    }

    /// The tenant belongs to the organization from now on. Whoever does it owns both, or runs the installation.
    pub async fn take_in(&self, by: &By, id: &OrganizationId, tenant: &TenantId) -> Result<()> {
        let (by, id, tenant) = (by.clone(), id.clone(), tenant.clone());
        let taken = self.house().write(move |tx| {
            Box::pin(async move {
                organizations::take_in(tx, &id, &tenant)?;
                let deed = || Deed::of(Verb::OrganizationChanged, &id).set("tenant", &tenant);
                note(tx, &by, deed());
                note_for(tx, &tenant, &by, deed());
                Ok(())
            })
        });
        taken.await?;
        self.fresh.forget();
        Ok(())
    }

    /// The tenant belongs to no organization any more; it must have an owner of its own.
    pub async fn let_go(&self, by: &By, id: &OrganizationId, tenant: &TenantId) -> Result<()> {
        let (by, id, tenant) = (by.clone(), id.clone(), tenant.clone());
        let done = self.house().write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                if !organizations::tenants(tx, &id).await?.contains(&tenant) {
                    return Ok(Err(Refused::NotFound));
                }
                if !memberships::has_own_owner(tx, &tenant).await? {
                    return Ok(Err(Refused::LastOwner));
                }
                organizations::let_go(tx, &tenant)?;
                let deed = || Deed::of(Verb::OrganizationChanged, &id).gone("tenant", &tenant);
                note(tx, &by, deed());
                note_for(tx, &tenant, &by, deed());
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        Ok(())
    }

    /// Gives a member a role in the organization. Roles of a tenant's own are not for chains.
    pub async fn put_in_organization(&self, by: &By, id: &OrganizationId, member: &MemberId, role: Role) -> Result<()> {
        if role.permissions().is_none_or(PermissionSet::is_empty) {
            return Err(Refused::NoRole.into());
        }
        let (by, id, member, now) = (by.clone(), id.clone(), member.clone(), self.now());
        let done = self.house().write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                if members::get(tx, &member).await?.is_none() {
                    return Ok(Err(Refused::NotFound));
                }
                if role != Role::Owner && !organizations::has_other_owner(tx, &id, &member).await? {
                    return Ok(Err(Refused::LastOwner));
                }
                organizations::put_member(tx, &id, &member, &role, now)?;
                note(tx, &by, Deed::of(Verb::OrganizationChanged, &id).set("member", &member).set("role", role));
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        Ok(())
    }

    pub async fn take_out_of_organization(&self, by: &By, id: &OrganizationId, member: &MemberId) -> Result<()> {
        let (by, id, member) = (by.clone(), id.clone(), member.clone());
        let done = self.house().write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                if !organizations::has_other_owner(tx, &id, &member).await? {
                    return Ok(Err(Refused::LastOwner));
                }
                if !organizations::remove_member(tx, &id, &member).await? {
                    return Ok(Err(Refused::NotFound));
                }
                note(tx, &by, Deed::of(Verb::OrganizationChanged, &id).gone("member", &member));
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        Ok(())
    }
}
