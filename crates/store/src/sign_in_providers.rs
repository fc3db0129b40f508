//! Where a tenant's members may sign in instead (OpenID Connect), and whom a provider knows by which name.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{MemberId, SignOnId, TenantId};
use jiff::Timestamp;

#[derive(Clone, PartialEq, Eq)]
pub struct Provider {
    pub tenant: TenantId,
    pub id: SignOnId,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Sealed. Empty: a public client.
    pub client_secret: String,
    /// JSON.
    pub rules: String,
    pub created_at: Timestamp,
    pub version: i64,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("id", &self.id).field("version", &self.version).finish_non_exhaustive()
    }
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT tenant_id, id, name, issuer, client_id, client_secret, rules, created_at, version ",
            "FROM sign_in_providers WHERE ",
            $where
        )
    };
}

pub fn add(tx: &mut Tx, new: &Provider) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO sign_in_providers (tenant_id, id, name, issuer, client_id, client_secret, rules, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&tenant).into(),
            (&new.id).into(),
            (&new.name).into(),
            (&new.issuer).into(),
            (&new.client_id).into(),
            (&new.client_secret).into(),
            (&new.rules).into(),
            new.created_at.into(),
        ],
    );
}

pub async fn list(tx: &mut Tx) -> Result<Vec<Provider>> {
    let tenant = tx.tenant();
    tx.all(select!("tenant_id = $1 ORDER BY id"), &[(&tenant).into()]).await?.into_iter().map(read).collect()
}

pub async fn remove(tx: &mut Tx, id: &SignOnId) -> Result<bool> {
    let tenant = tx.tenant();
    const REMOVE: &str = "DELETE FROM sign_in_providers WHERE tenant_id = $1 AND id = $2";
    Ok(tx.exec(REMOVE, &[(&tenant).into(), id.into()]).await? > 0)
}

/// For the house, where nobody is signed in yet.
pub async fn get(tx: &mut Tx, id: &SignOnId) -> Result<Option<Provider>> {
    tx.in_house()?;
    tx.one(select!("id = $1"), &[id.into()]).await?.map(read).transpose()
}

/// The member whom the issuer calls `subject`.
pub async fn member(tx: &mut Tx, issuer: &str, subject: &str) -> Result<Option<MemberId>> {
    tx.in_house()?;
    const MEMBER: &str = "SELECT member_id FROM provider_members WHERE issuer = $1 AND subject = $2";
    tx.one(MEMBER, &[issuer.into(), subject.into()]).await?.map(|mut row| row.id()).transpose()
}

/// From now on the issuer's `subject` is this member. Another one's name makes the transaction fail with `Conflict`.
pub fn link(tx: &mut Tx, issuer: &str, subject: &str, member: &MemberId, now: Timestamp) -> Result<()> {
    tx.in_house()?;
    tx.put(
        "INSERT INTO provider_members (issuer, subject, member_id, linked_at) VALUES ($1, $2, $3, $4)",
        &[issuer.into(), subject.into(), member.into(), now.into()],
    );
    Ok(())
}

/// The tenants of the organization above a tenant, itself among them.
pub async fn beside(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<TenantId>> {
    tx.in_house()?;
    const BESIDE: &str = "SELECT tenant_id FROM organization_tenants WHERE organization_id =
            (SELECT organization_id FROM organization_tenants WHERE tenant_id = $1)";
    let mut all: Vec<TenantId> =
        tx.all(BESIDE, &[tenant.into()]).await?.into_iter().map(|mut row| row.id()).collect::<Result<_>>()?;
    if !all.contains(tenant) {
        all.push(tenant.clone());
    }
    Ok(all)
}

fn read(mut row: Row) -> Result<Provider> {
    Ok(Provider {
        tenant: row.id()?,
        id: row.id()?,
        name: row.text()?,
        issuer: row.text()?,
        client_id: row.text()?,
        client_secret: row.text()?,
        rules: row.text()?,
        created_at: row.at()?,
        version: row.int()?,
    })
}
