//! The keys by which other programs come in. The secret itself is not here: only its digest.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::KeyId;
use frontdesk_domain::access::PermissionSet;
use jiff::Timestamp;

/// A tenant has no more keys than this that are good.
pub const KEYS_MAX: i64 = 200;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    pub id: KeyId,
    /// What is shown of it; no two keys of the installation share one.
    pub prefix: String,
    /// SHA-256 of the key, in hexadecimal.
    pub digest: String,
    pub name: String,
    pub permissions: PermissionSet,
    /// Who made it: an actor's name.
    pub made_by: String,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub revoked_at: Option<Timestamp>,
    /// To the minute.
    pub used_at: Option<Timestamp>,
}

impl ApiKey {
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|at| now < at)
    }
}

macro_rules! select {
    ($where:literal) => {
        concat!(
            "SELECT id, prefix, digest, name, permissions, made_by, created_at, expires_at, revoked_at, used_at ",
            "FROM api_keys WHERE tenant_id = $1 AND ",
            $where
        )
    };
}

pub fn add(tx: &mut Tx, key: &ApiKey) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO api_keys (tenant_id, id, prefix, digest, name, permissions, made_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&tenant).into(),
            (&key.id).into(),
            (&key.prefix).into(),
            (&key.digest).into(),
            (&key.name).into(),
            (&key.permissions.words()).into(),
            (&key.made_by).into(),
            key.created_at.into(),
            key.expires_at.into(),
        ],
    );
}

/// How many there are that can still be used.
pub async fn count(tx: &mut Tx, now: Timestamp) -> Result<i64> {
    const COUNT: &str = "SELECT count(*) FROM api_keys
        WHERE tenant_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)";
    let tenant = tx.tenant();
    let row = tx.one(COUNT, &[(&tenant).into(), now.into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

pub async fn get(tx: &mut Tx, id: &KeyId) -> Result<Option<ApiKey>> {
    let tenant = tx.tenant();
    tx.one(select!("id = $2"), &[(&tenant).into(), id.into()]).await?.map(read).transpose()
}

pub async fn by_prefix(tx: &mut Tx, prefix: &str) -> Result<Option<ApiKey>> {
    let tenant = tx.tenant();
    tx.one(select!("prefix = $2"), &[(&tenant).into(), prefix.into()]).await?.map(read).transpose()
}

/// In the order they were made, after `after`. Revoked ones too: what they did stays explained.
pub async fn list(tx: &mut Tx, after: Option<&KeyId>, limit: i64) -> Result<Vec<ApiKey>> {
    let tenant = tx.tenant();
    let after = after.map_or("", KeyId::as_str);
    let rows = tx.all(select!("id > $2 ORDER BY id LIMIT $3"), &[(&tenant).into(), after.into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

/// False: there is none, or it was revoked before.
pub async fn revoke(tx: &mut Tx, id: &KeyId, now: Timestamp) -> Result<bool> {
    const REVOKE: &str = "UPDATE api_keys SET revoked_at = $1 WHERE tenant_id = $2 AND id = $3 AND revoked_at IS NULL";
    let tenant = tx.tenant();
    Ok(tx.exec(REVOKE, &[now.into(), (&tenant).into(), id.into()]).await? > 0)
}

/// Notes that it was used, unless that was noted since `before`.
pub fn used(tx: &mut Tx, id: &KeyId, now: Timestamp, before: Timestamp) {
    const USED: &str = "UPDATE api_keys SET used_at = $1
        WHERE tenant_id = $2 AND id = $3 AND (used_at IS NULL OR used_at <= $4)";
    let tenant = tx.tenant();
    tx.put(USED, &[now.into(), (&tenant).into(), id.into(), before.into()]);
}

fn read(mut row: Row) -> Result<ApiKey> {
    Ok(ApiKey {
        id: row.id()?,
        prefix: row.text()?,
        digest: row.text()?,
        name: row.text()?,
        permissions: PermissionSet::from_words(&row.text()?),
        made_by: row.text()?,
        created_at: row.at()?,
        expires_at: row.at_or_null()?,
        revoked_at: row.at_or_null()?,
        used_at: row.at_or_null()?,
    })
}
