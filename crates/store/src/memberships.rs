//! What a member is in which tenant. The house writes it; a tenant sees its own.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::MemberId;
use frontdesk_domain::TenantId;
use frontdesk_domain::access::{PermissionSet, Role};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub member: MemberId,
    pub role: Role,
    pub joined_at: Timestamp,
    pub disabled_at: Option<Timestamp>,
    /// Grows with every change.
    pub version: i64,
    /// Where callers may be put through to them, E.164.
    pub phone: Option<String>,
}

/// A membership with whom it is of.
#[derive(Clone, PartialEq, Eq)]
pub struct Colleague {
    pub membership: Membership,
    pub name: String,
    pub email: String,
    pub email_verified_at: Option<Timestamp>,
    /// The whole account was disabled, by the operator.
    pub barred_at: Option<Timestamp>,
}

impl std::fmt::Debug for Colleague {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Colleague").field("membership", &self.membership).finish_non_exhaustive()
    }
}

/// What somebody holds in a tenant: by a membership, or by a role in the organization above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub tenant: TenantId,
    pub role: Role,
    /// What the tenant's own role permits; `None` for the roles every tenant has.
    pub custom: Option<PermissionSet>,
}

const COLLEAGUE: &str = "SELECT t.member_id, t.role, t.joined_at, t.disabled_at, t.version, t.phone, m.name, m.email,
        m.email_verified_at, m.disabled_at
    FROM memberships t JOIN members m ON m.id = t.member_id
    WHERE t.tenant_id = $1 AND t.member_id = $2";
const TEAM: &str = "SELECT t.member_id, t.role, t.joined_at, t.disabled_at, t.version, t.phone, m.name, m.email,
        m.email_verified_at, m.disabled_at
    FROM memberships t JOIN members m ON m.id = t.member_id
    WHERE t.tenant_id = $1 AND t.member_id > $2 ORDER BY t.member_id LIMIT $3";

/// In the tenant that stands beside the house.
pub async fn get(tx: &mut Tx, member: &MemberId) -> Result<Option<Colleague>> {
    tx.in_house()?;
    let tenant = tx.tenant();
    tx.one(COLLEAGUE, &[(&tenant).into(), member.into()]).await?.map(colleague).transpose()
}

/// The team of the tenant that stands beside the house, in pages.
pub async fn team(tx: &mut Tx, after: Option<&MemberId>, limit: i64) -> Result<Vec<Colleague>> {
    tx.in_house()?;
    let tenant = tx.tenant();
    let after = after.map_or("", MemberId::as_str);
    tx.all(TEAM, &[(&tenant).into(), after.into(), limit.into()]).await?.into_iter().map(colleague).collect()
}

/// Everything a member holds that is not disabled, by tenant.
pub async fn held(tx: &mut Tx, member: &MemberId) -> Result<Vec<Held>> {
    tx.in_house()?;
    let sql = "SELECT t.tenant_id AS tenant, t.role, r.permissions
               FROM memberships t LEFT JOIN roles r ON r.tenant_id = t.tenant_id AND r.id = t.role
               WHERE t.member_id = $1 AND t.disabled_at IS NULL
               UNION ALL SELECT c.tenant_id, o.role, NULL
               FROM organization_members o JOIN organization_tenants c ON c.organization_id = o.organization_id
               WHERE o.member_id = $1 AND o.disabled_at IS NULL
               ORDER BY tenant";
    tx.all(sql, &[member.into()]).await?.into_iter().map(held_of).collect()
}

/// Joins, or holds another role from now on; whoever was disabled is let in again.
pub fn put(tx: &mut Tx, member: &MemberId, role: &Role, now: Timestamp) -> Result<()> {
    let tenant = tx.tenant();
    put_in(tx, &tenant, member, role, now)
}

/// The same in a tenant that does not stand beside the house.
pub fn put_in(tx: &mut Tx, tenant: &TenantId, member: &MemberId, role: &Role, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO memberships (tenant_id, member_id, role, joined_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, member_id) DO UPDATE
         SET role = excluded.role, disabled_at = NULL, version = memberships.version + 1",
        &[tenant.into(), member.into(), role.name().into(), now.into()],
    );
    Ok(())
}

/// Changes what was read at `version`; `false`: it was changed meanwhile.
pub async fn change(
    tx: &mut Tx,
    member: &MemberId,
    role: &Role,
    disabled_at: Option<Timestamp>,
    version: i64,
) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    let sql = "UPDATE memberships SET role = $1, disabled_at = $2, version = version + 1
               WHERE tenant_id = $3 AND member_id = $4 AND version = $5";
    let params = [role.name().into(), disabled_at.into(), (&tenant).into(), member.into(), version.into()];
    Ok(tx.exec(sql, &params).await? > 0)
}

/// Where callers may be put through to a member: changes what was read at `version`; `false`: it was changed meanwhile.
pub async fn set_phone(tx: &mut Tx, member: &MemberId, phone: Option<&str>, version: i64) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    let sql = "UPDATE memberships SET phone = $1, version = version + 1
               WHERE tenant_id = $2 AND member_id = $3 AND version = $4";
    Ok(tx.exec(sql, &[phone.into(), (&tenant).into(), member.into(), version.into()]).await? > 0)
}

/// Whether there was one.
pub async fn remove(tx: &mut Tx, member: &MemberId) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    let sql = "DELETE FROM memberships WHERE tenant_id = $1 AND member_id = $2";
    Ok(tx.exec(sql, &[(&tenant).into(), member.into()]).await? > 0)
}

/// The tenants that would have no owner without this member's own roles. Whoever asks holds [`lock_owners`].
pub async fn only_owned_by(tx: &mut Tx, member: &MemberId) -> Result<Vec<TenantId>> {
    tx.in_house()?;
    let sql = "SELECT t.tenant_id FROM memberships t
        WHERE t.member_id = $1 AND t.role = 'owner' AND t.disabled_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM memberships o JOIN members m ON m.id = o.member_id
            WHERE o.tenant_id = t.tenant_id AND o.member_id <> t.member_id AND o.role = 'owner'
            AND o.disabled_at IS NULL AND m.disabled_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM organization_tenants c
            JOIN organization_members o ON o.organization_id = c.organization_id JOIN members m ON m.id = o.member_id
            WHERE c.tenant_id = t.tenant_id AND o.member_id <> t.member_id AND o.role = 'owner'
            AND o.disabled_at IS NULL AND m.disabled_at IS NULL)
        ORDER BY t.tenant_id";
    tx.all(sql, &[member.into()]).await?.into_iter().map(|mut row| row.id()).collect()
}

/// Whether somebody who can sign in owns the tenant by a membership of its own.
pub async fn has_own_owner(tx: &mut Tx, tenant: &TenantId) -> Result<bool> {
    tx.in_house()?;
    let sql = "SELECT 1 FROM memberships t JOIN members m ON m.id = t.member_id
               WHERE t.tenant_id = $1 AND t.role = 'owner' AND t.disabled_at IS NULL AND m.disabled_at IS NULL LIMIT 1";
    Ok(tx.one(sql, &[tenant.into()]).await?.is_some())
}

/// Lets one at a time change who owns what, in all tenants: two owners could otherwise remove each other.
pub async fn lock_owners(tx: &mut Tx) -> Result<()> {
    const WAIT: Sql = Sql::each("SELECT 1", "SELECT 1 FROM pg_advisory_xact_lock(7293401)");
    tx.in_house()?;
    tx.one(WAIT, &[]).await.map(drop)
}

/// How many hold a custom role.
pub async fn holders(tx: &mut Tx, role: &Role) -> Result<i64> {
    let tenant = tx.tenant();
    let sql = "SELECT (SELECT count(*) FROM memberships WHERE tenant_id = $1 AND role = $2)
                    + (SELECT count(*) FROM invitations WHERE tenant_id = $1 AND role = $2)";
    let row = tx.one(sql, &[(&tenant).into(), role.name().into()]).await?;
    row.ok_or_else(|| Error::broken("a count gave no row"))?.int()
}

fn colleague(mut row: Row) -> Result<Colleague> {
    Ok(Colleague {
        membership: Membership {
            member: row.id()?,
            role: role(&mut row)?,
            joined_at: row.at()?,
            disabled_at: row.at_or_null()?,
            version: row.int()?,
            phone: row.text_or_null()?,
        },
        name: row.text()?,
        email: row.text()?,
        email_verified_at: row.at_or_null()?,
        barred_at: row.at_or_null()?,
    })
}

fn held_of(mut row: Row) -> Result<Held> {
    let tenant = row.id()?;
    let role = role(&mut row)?;
    // A custom role that is not there permits nothing.
    let custom = row.text_or_null()?.map(|words| PermissionSet::from_words(&words));
    let custom = role.permissions().is_none().then(|| custom.unwrap_or_default());
    Ok(Held { tenant, role, custom })
}

pub(crate) fn role(row: &mut Row) -> Result<Role> {
    Role::parse(&row.text()?).ok_or_else(|| Error::broken("a stored role is not one"))
}
