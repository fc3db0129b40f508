//! Who belongs to a tenant, and with which role. Nobody acts on somebody who may do more than they, and a tenant keeps
//! an owner.

use super::core::People;
use super::roles::permissions_of;
use super::sign_in::everywhere;
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use frontdesk_audit::note;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::contact::is_e164;
use frontdesk_domain::{MemberId, TenantId};
use frontdesk_store::members::{self, Member};
use frontdesk_store::memberships::{self, Colleague, lock_owners};
use frontdesk_store::{self as store, Tx, sessions};
use jiff::Timestamp;

/// What is to become of a membership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStanding {
    pub role: Role,
    pub disabled: bool,
    /// As it was read; `None`: whatever it is now.
    pub version: Option<i64>,
}

type Answer<T> = store::Result<std::result::Result<T, Refused>>;

impl People {
    pub async fn team(&self, tenant: &TenantId, after: Option<MemberId>, limit: i64) -> Result<Vec<Colleague>> {
        let team = self
            .beside(tenant)
            .read(move |tx| Box::pin(async move { memberships::team(tx, after.as_ref(), limit).await }));
        Ok(team.await?)
    }

    pub async fn colleague(&self, tenant: &TenantId, id: &MemberId) -> Result<Colleague> {
        let id = id.clone();
        let found = self.beside(tenant).read(move |tx| Box::pin(async move { memberships::get(tx, &id).await }));
        found.await?.ok_or_else(|| Refused::NotFound.into())
    }

    pub async fn member(&self, id: &MemberId) -> Result<Member> {
        let id = id.clone();
        let found = self.house().read(move |tx| Box::pin(async move { members::get(tx, &id).await }));
        found.await?.ok_or_else(|| Refused::NotFound.into())
    }

    /// Whoever has this address.
    pub async fn member_at(&self, email: &str) -> Result<Member> {
        let email = particulars::email(email)?;
        let found = self.house().read(move |tx| Box::pin(async move { members::at_email(tx, &email).await }));
        found.await?.ok_or_else(|| Refused::NotFound.into())
    }

    pub async fn rename(&self, by: &By, id: &MemberId, name: &str) -> Result<Member> {
        let (by, wanted, name) = (by.clone(), id.clone(), particulars::name(name)?);
        let renamed = self.house().write(move |tx| {
            Box::pin(async move {
                members::rename(tx, &wanted, &name)?;
                note(tx, &by, Deed::of(Verb::MemberChanged, &wanted).hidden("name"));
                Ok(())
            })
        });
        renamed.await?;
        self.member(id).await
    }

    /// Gives another role, disables, or lets in again. `may` is what whoever does it may do in the tenant.
    pub async fn restand(
        &self,
        by: &By,
        tenant: &TenantId,
        id: &MemberId,
        new: NewStanding,
        may: PermissionSet,
    ) -> Result<Colleague> {
        let (by, member, now) = (by.clone(), id.clone(), self.now());
        let done = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                let before = match at_hand(tx, &member, may).await? {
                    Ok(before) => before,
                    Err(refused) => return Ok(Err(refused)),
                };
                let Some(given) = permissions_of(tx, &new.role).await? else { return Ok(Err(Refused::NoRole)) };
                if !may.covers(given) {
                    return Ok(Err(Refused::BeyondYours));
                }
                let stays_owner = new.role == Role::Owner && !new.disabled;
                if !stays_owner && is_last_owner(tx, &before).await? {
                    return Ok(Err(Refused::LastOwner));
                }
                change(tx, &by, before, &new, now).await
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        self.colleague(tenant, id).await
    }

    /// Where callers may be put through to a member, E.164; `None`: nowhere. `may` is what whoever does it may do in the tenant.
    pub async fn reach(
        &self,
        by: &By,
        tenant: &TenantId,
        id: &MemberId,
        phone: Option<String>,
        may: PermissionSet,
    ) -> Result<Colleague> {
        if !phone.as_deref().is_none_or(is_e164) {
            return Err(Refused::Phone.into());
        }
        let (by, member) = (by.clone(), id.clone());
        let done = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                let before = match at_hand(tx, &member, may).await? {
                    Ok(before) => before.membership,
                    Err(refused) => return Ok(Err(refused)),
                };
                if before.phone == phone {
                    return Ok(Ok(()));
                }
                if !memberships::set_phone(tx, &member, phone.as_deref(), before.version).await? {
                    return Ok(Err(Refused::Changed));
                }
                note(tx, &by, Deed::of(Verb::MemberChanged, &member).hidden("phone"));
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.colleague(tenant, id).await
    }

    /// Takes somebody out of the tenant, or leaves it.
    pub async fn take_out(&self, by: &By, tenant: &TenantId, id: &MemberId, may: PermissionSet) -> Result<()> {
        let (by, member) = (by.clone(), id.clone());
        let done = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                let own = by.actor.member() == Some(&member);
                let may = if own { PermissionSet::ALL } else { may };
                let before = match at_hand(tx, &member, may).await? {
                    Ok(before) => before,
                    Err(refused) => return Ok(Err(refused)),
                };
                if is_last_owner(tx, &before).await? {
                    return Ok(Err(Refused::LastOwner));
                }
                memberships::remove(tx, &member).await?;
                note(tx, &by, Deed::of(Verb::MemberLeft, &member).gone("role", before.membership.role));
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        Ok(())
    }

    /// Bars the whole account, or lets it in again: the operator's to do.
    pub async fn bar(&self, by: &By, id: &MemberId, bar: bool) -> Result<()> {
        let (by, member, now) = (by.clone(), id.clone(), self.now());
        let done = self.house().write(move |tx| {
            Box::pin(async move {
                lock_owners(tx).await?;
                if members::get(tx, &member).await?.is_none() {
                    return Ok(Err(Refused::NotFound));
                }
                if bar && !memberships::only_owned_by(tx, &member).await?.is_empty() {
                    return Ok(Err(Refused::LastOwner));
                }
                members::disable(tx, &member, bar.then_some(now))?;
                if bar {
                    sessions::revoke_all(tx, &member, None).await?;
                }
                let verb = if bar { Verb::MemberDisabled } else { Verb::MemberEnabled };
                everywhere(tx, &by, &member, || Deed::of(verb, &member)).await?;
                Ok(Ok(()))
            })
        });
        settled(done.await)?;
        self.fresh.forget();
        Ok(())
    }
}

/// The membership, if whoever acts may do all that its holder may.
async fn at_hand(tx: &mut Tx, member: &MemberId, may: PermissionSet) -> Answer<Colleague> {
    let Some(there) = memberships::get(tx, member).await? else { return Ok(Err(Refused::NotFound)) };
    let held = permissions_of(tx, &there.membership.role).await?.unwrap_or_default();
    Ok(if may.covers(held) { Ok(there) } else { Err(Refused::BeyondYours) })
}

async fn is_last_owner(tx: &mut Tx, of: &Colleague) -> store::Result<bool> {
    if of.membership.role != Role::Owner || of.membership.disabled_at.is_some() {
        return Ok(false);
    }
    let tenant = tx.tenant();
    Ok(memberships::only_owned_by(tx, &of.membership.member).await?.contains(&tenant))
}

async fn change(tx: &mut Tx, by: &By, before: Colleague, new: &NewStanding, now: Timestamp) -> Answer<()> {
    let was = before.membership;
    let disabled_at = new.disabled.then(|| was.disabled_at.unwrap_or(now));
    let version = new.version.unwrap_or(was.version);
    if !memberships::change(tx, &was.member, &new.role, disabled_at, version).await? {
        return Ok(Err(Refused::Changed));
    }
    if was.role != new.role {
        let deed = Deed::of(Verb::MemberRoleChanged, &was.member);
        note(tx, by, deed.changed("role", was.role, new.role.clone()));
    }
    match (was.disabled_at, disabled_at) {
        (None, Some(_)) => note(tx, by, Deed::of(Verb::MemberDisabled, &was.member)),
        (Some(_), None) => note(tx, by, Deed::of(Verb::MemberEnabled, &was.member)),
        _ => {}
    }
    Ok(Ok(()))
}
