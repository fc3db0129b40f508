//! Invitations that were not taken yet. One for each address in a tenant: a new one replaces the one before.

use crate::error::{Error, Result};
use crate::memberships;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::InvitationId;
use frontdesk_domain::access::{Actor, Role};
use jiff::Timestamp;

#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    /// In lower case.
    pub email: String,
    pub role: Role,
    pub invited_by: Actor,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invitation").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

pub async fn list(tx: &mut Tx, after: Option<&InvitationId>, limit: i64) -> Result<Vec<Invitation>> {
    let tenant = tx.tenant();
    let after = after.map_or("", InvitationId::as_str);
    let sql = "SELECT id, email, role, invited_by, created_at, expires_at FROM invitations
               WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    tx.all(sql, &[(&tenant).into(), after.into(), limit.into()]).await?.into_iter().map(invitation).collect()
}

pub async fn get(tx: &mut Tx, id: &InvitationId) -> Result<Option<Invitation>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, email, role, invited_by, created_at, expires_at FROM invitations
               WHERE tenant_id = $1 AND id = $2";
    tx.one(sql, &[(&tenant).into(), id.into()]).await?.map(invitation).transpose()
}

/// Replaces an earlier one for the same address; its link opens nothing then, because it names the earlier id.
pub fn put(tx: &mut Tx, new: &Invitation) -> Result<()> {
    tx.in_house()?;
    let tenant = tx.tenant();
    tx.put("DELETE FROM invitations WHERE tenant_id = $1 AND email = $2", &[(&tenant).into(), (&new.email).into()]);
    tx.put(
        "INSERT INTO invitations (tenant_id, id, email, role, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&tenant).into(),
            (&new.id).into(),
            (&new.email).into(),
            new.role.name().into(),
            new.invited_by.name().into(),
            new.created_at.into(),
            new.expires_at.into(),
        ],
    );
    Ok(())
}

/// Taken or withdrawn. Whether it was there.
pub async fn remove(tx: &mut Tx, id: &InvitationId) -> Result<bool> {
    tx.in_house()?;
    let tenant = tx.tenant();
    Ok(tx.exec("DELETE FROM invitations WHERE tenant_id = $1 AND id = $2", &[(&tenant).into(), id.into()]).await? > 0)
}

fn invitation(mut row: Row) -> Result<Invitation> {
    Ok(Invitation {
        id: row.id()?,
        email: row.text()?,
        role: memberships::role(&mut row)?,
        invited_by: Actor::parse(&row.text()?).ok_or_else(|| Error::broken("a stored actor is not one"))?,
        created_at: row.at()?,
        expires_at: row.at()?,
    })
}
