//! Chains: what stands above several tenants. A role held here counts in each of them.

use crate::error::Result;
use crate::memberships::{Membership, role};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::access::Role;
use frontdesk_domain::{MemberId, OrganizationId, TenantId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub id: OrganizationId,
    pub name: String,
    pub created_at: Timestamp,
    pub version: i64,
}

pub fn create(tx: &mut Tx, new: &Organization) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO organizations (id, name, created_at, version) VALUES ($1, $2, $3, $4)",
        &[(&new.id).into(), (&new.name).into(), new.created_at.into(), new.version.into()],
    );
    Ok(())
}

pub async fn get(tx: &mut Tx, id: &OrganizationId) -> Result<Option<Organization>> {
    tx.in_house()?;
    let sql = "SELECT id, name, created_at, version FROM organizations WHERE id = $1";
    tx.one(sql, &[id.into()]).await?.map(organization).transpose()
}

pub async fn list(tx: &mut Tx) -> Result<Vec<Organization>> {
    tx.in_house()?;
    let rows = tx.all("SELECT id, name, created_at, version FROM organizations ORDER BY id", &[]).await?;
    rows.into_iter().map(organization).collect()
}

/// Changes what was read at `version`; `false`: it was changed meanwhile.
pub async fn rename(tx: &mut Tx, id: &OrganizationId, name: &str, version: i64) -> Result<bool> {
    tx.in_house()?;
    let sql = "UPDATE organizations SET name = $1, version = version + 1 WHERE id = $2 AND version = $3";
    Ok(tx.exec(sql, &[name.into(), id.into(), version.into()]).await? > 0)
}

/// The tenant belongs to it from now on, and to no other.
pub fn take_in(tx: &mut Tx, id: &OrganizationId, tenant: &TenantId) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO organization_tenants (tenant_id, organization_id) VALUES ($1, $2)
         ON CONFLICT (tenant_id) DO UPDATE SET organization_id = excluded.organization_id",
        &[tenant.into(), id.into()],
    );
    Ok(())
}

pub fn let_go(tx: &mut Tx, tenant: &TenantId) -> Result<()> {
    tx.in_house()?;
    tx.put("DELETE FROM organization_tenants WHERE tenant_id = $1", &[tenant.into()]);
    Ok(())
}

pub async fn tenants(tx: &mut Tx, id: &OrganizationId) -> Result<Vec<TenantId>> {
    tx.in_house()?;
    let sql = "SELECT tenant_id FROM organization_tenants WHERE organization_id = $1 ORDER BY tenant_id";
    tx.all(sql, &[id.into()]).await?.into_iter().map(|mut row| row.id()).collect()
}

pub async fn members(tx: &mut Tx, id: &OrganizationId) -> Result<Vec<Membership>> {
    tx.in_house()?;
    let sql = "SELECT member_id, role, joined_at, disabled_at, version FROM organization_members
               WHERE organization_id = $1 ORDER BY member_id";
    tx.all(sql, &[id.into()]).await?.into_iter().map(membership).collect()
}

/// The organizations whose owner a member is.
pub async fn owned_by(tx: &mut Tx, member: &MemberId) -> Result<Vec<OrganizationId>> {
    tx.in_house()?;
    let sql = "SELECT organization_id FROM organization_members
               WHERE member_id = $1 AND role = 'owner' AND disabled_at IS NULL ORDER BY organization_id";
    tx.all(sql, &[member.into()]).await?.into_iter().map(|mut row| row.id()).collect()
}

/// Joins, or holds another role from now on.
pub fn put_member(tx: &mut Tx, id: &OrganizationId, member: &MemberId, role: &Role, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO organization_members (organization_id, member_id, role, joined_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organization_id, member_id) DO UPDATE
         SET role = excluded.role, disabled_at = NULL, version = organization_members.version + 1",
        &[id.into(), member.into(), role.name().into(), now.into()],
    );
    Ok(())
}

pub async fn remove_member(tx: &mut Tx, id: &OrganizationId, member: &MemberId) -> Result<bool> {
    tx.in_house()?;
    let sql = "DELETE FROM organization_members WHERE organization_id = $1 AND member_id = $2";
    Ok(tx.exec(sql, &[id.into(), member.into()]).await? > 0)
}

/// The owners of an organization but this one who can sign in.
pub async fn has_other_owner(tx: &mut Tx, id: &OrganizationId, member: &MemberId) -> Result<bool> {
    tx.in_house()?;
    let sql = "SELECT 1 FROM organization_members o JOIN members m ON m.id = o.member_id
               WHERE o.organization_id = $1 AND o.member_id <> $2 AND o.role = 'owner' AND o.disabled_at IS NULL
               AND m.disabled_at IS NULL LIMIT 1";
    Ok(tx.one(sql, &[id.into(), member.into()]).await?.is_some())
}

fn organization(mut row: Row) -> Result<Organization> {
    Ok(Organization { id: row.id()?, name: row.text()?, created_at: row.at()?, version: row.int()? })
}

fn membership(mut row: Row) -> Result<Membership> {
    Ok(Membership {
        member: row.id()?,
        role: role(&mut row)?,
        joined_at: row.at()?,
        disabled_at: row.at_or_null()?,
        version: row.int()?,
        // Of an organization: callers are put through in a tenant.
        phone: None,
    })
}
