//! A tenant's own roles. Nobody puts into a role what they may not do themselves.

use super::core::People;
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use frontdesk_audit::note;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{RoleId, TenantId};
use frontdesk_store::roles::{self, CustomRole};
use frontdesk_store::{self as store, Tx, memberships};

const ROLES_MAX: usize = 100;

/// What a role permits in the tenant beside the house; `None`: there is no such role.
pub(super) async fn permissions_of(tx: &mut Tx, role: &Role) -> store::Result<Option<PermissionSet>> {
    match role {
        Role::Custom(id) => Ok(roles::get(tx, id).await?.map(|role| role.permissions)),
        built_in => Ok(built_in.permissions()),
    }
}

impl People {
    pub async fn roles(&self, tenant: &TenantId) -> Result<Vec<CustomRole>> {
        Ok(self.store.tenant(tenant).read(|tx| Box::pin(roles::list(tx))).await?)
    }

    pub async fn role(&self, tenant: &TenantId, id: &RoleId) -> Result<CustomRole> {
        let id = id.clone();
        let found = self.beside(tenant).read(move |tx| Box::pin(async move { roles::get(tx, &id).await }));
        found.await?.ok_or_else(|| Refused::NotFound.into())
    }

    pub async fn create_role(
        &self,
        by: &By,
        tenant: &TenantId,
        (name, permissions): (&str, PermissionSet),
        may: PermissionSet,
    ) -> Result<CustomRole> {
        if !may.covers(permissions) {
            return Err(Refused::BeyondYours.into());
        }
        let role = CustomRole {
            id: mint(self.clock.as_ref(), RoleId::at),
            name: particulars::name(name)?,
            permissions,
            created_at: self.now(),
            version: 1,
        };
        let (by, new) = (by.clone(), role.clone());
        let created = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                let there = roles::list(tx).await?;
                if there.len() >= ROLES_MAX {
                    return Ok(Err(Refused::TooMany(ROLES_MAX)));
                }
                if there.iter().any(|role| role.name == new.name) {
                    return Ok(Err(Refused::NameTaken));
                }
                roles::create(tx, &new)?;
                note(tx, &by, Deed::of(Verb::RoleCreated, &new.id).set("permissions", new.permissions));
                Ok(Ok(()))
            })
        });
        settled(created.await)?;
        Ok(role)
    }

    /// `changed.version` is the one that was read. Whoever has the role may do at once what it says now.
    pub async fn change_role(
        &self,
        by: &By,
        tenant: &TenantId,
        changed: CustomRole,
        may: PermissionSet,
    ) -> Result<CustomRole> {
        let (by, id) = (by.clone(), changed.id.clone());
        let new = CustomRole { name: particulars::name(&changed.name)?, ..changed };
        let done = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                let there = roles::list(tx).await?;
                let Some(before) = there.iter().find(|role| role.id == new.id) else {
                    return Ok(Err(Refused::NotFound));
                };
                if !may.covers(new.permissions.with(before.permissions)) {
                    return Ok(Err(Refused::BeyondYours));
                }
                if there.iter().any(|role| role.name == new.name && role.id != new.id) {
                    return Ok(Err(Refused::NameTaken));
                }
                if !roles::change(tx, &new).await? {
                    return Ok(Err(Refused::Changed));
                }
                let deed = Deed::of(Verb::RoleChanged, &new.id);
                note(tx, &by, deed.changed("permissions", before.permissions, new.permissions));
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        self.role(tenant, &id).await
    }

    pub async fn remove_role(&self, by: &By, tenant: &TenantId, id: &RoleId, may: PermissionSet) -> Result<()> {
        let (by, id) = (by.clone(), id.clone());
        let done = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                let Some(role) = roles::get(tx, &id).await? else { return Ok(Err(Refused::NotFound)) };
                if !may.covers(role.permissions) {
                    return Ok(Err(Refused::BeyondYours));
                }
                if memberships::holders(tx, &Role::Custom(id.clone())).await? > 0 {
                    return Ok(Err(Refused::RoleInUse));
                }
                roles::remove(tx, &id).await?;
                note(tx, &by, Deed::of(Verb::RoleRemoved, &id).gone("permissions", role.permissions));
                Ok(Ok(()))
            })
        });
        settled(done.await)
    }
}
