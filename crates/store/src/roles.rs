//! A tenant's own roles. The house writes them; the tenant sees its own.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::RoleId;
use frontdesk_domain::access::PermissionSet;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomRole {
    pub id: RoleId,
    /// One of each name in a tenant.
    pub name: String,
    pub permissions: PermissionSet,
    pub created_at: Timestamp,
    pub version: i64,
}

pub async fn list(tx: &mut Tx) -> Result<Vec<CustomRole>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, name, permissions, created_at, version FROM roles WHERE tenant_id = $1 ORDER BY id";
    tx.all(sql, &[(&tenant).into()]).await?.into_iter().map(role).collect()
}

pub async fn get(tx: &mut Tx, id: &RoleId) -> Result<Option<CustomRole>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, name, permissions, created_at, version FROM roles WHERE tenant_id = $1 AND id = $2";
    tx.one(sql, &[(&tenant).into(), id.into()]).await?.map(role).transpose()
}

/// A second of the same name makes the transaction fail with `Conflict`.
pub fn create(tx: &mut Tx, role: &CustomRole) -> Result<()> {
    tx.in_house()?;
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO roles (tenant_id, id, name, permissions, created_at, version) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&tenant).into(),
            (&role.id).into(),
            (&role.name).into(),
            (&role.permissions.words()).into(),
            role.created_at.into(),
            role.version.into(),
        ],
    );
    Ok(())
}

/// Changes what was read at `role.version`; `false`: it was changed meanwhile.
pub async fn change(tx: &mut Tx, role: &CustomRole) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    let sql = "UPDATE roles SET name = $1, permissions = $2, version = version + 1
               WHERE tenant_id = $3 AND id = $4 AND version = $5";
    let words = role.permissions.words();
    let params = [(&role.name).into(), (&words).into(), (&tenant).into(), (&role.id).into(), role.version.into()];
    Ok(tx.exec(sql, &params).await? > 0)
}

pub async fn remove(tx: &mut Tx, id: &RoleId) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    Ok(tx.exec("DELETE FROM roles WHERE tenant_id = $1 AND id = $2", &[(&tenant).into(), id.into()]).await? > 0)
}

fn role(mut row: Row) -> Result<CustomRole> {
    Ok(CustomRole {
        id: row.id()?,
        name: row.text()?,
        permissions: PermissionSet::from_words(&row.text()?),
        created_at: row.at()?,
        version: row.int()?,
    })
}
