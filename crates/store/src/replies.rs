//! Texts for what is often said, with variables in braces.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::ReplyId;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannedReply {
    pub id: ReplyId,
    pub name: String,
    pub body: String,
    /// Grows with every change.
    pub version: i64,
    pub changed_at: Timestamp,
}

pub fn insert(tx: &mut Tx, reply: &CannedReply) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO replies (tenant_id, id, name, body, version, changed_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&tenant).into(),
            (&reply.id).into(),
            (&reply.name).into(),
            (&reply.body).into(),
            reply.version.into(),
            reply.changed_at.into(),
        ],
    );
}

/// False: it is not there, or not at this version any more.
pub async fn replace(tx: &mut Tx, reply: &CannedReply) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE replies SET name = $1, body = $2, changed_at = $3, version = version + 1
             WHERE tenant_id = $4 AND id = $5 AND version = $6",
            &[
                (&reply.name).into(),
                (&reply.body).into(),
                reply.changed_at.into(),
                (&tenant).into(),
                (&reply.id).into(),
                reply.version.into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

pub async fn remove(tx: &mut Tx, id: &ReplyId) -> Result<bool> {
    let tenant = tx.tenant();
    let sql = "DELETE FROM replies WHERE tenant_id = $1 AND id = $2";
    Ok(tx.exec(sql, &[(&tenant).into(), id.into()]).await? > 0)
}

pub async fn get(tx: &mut Tx, id: &ReplyId) -> Result<Option<CannedReply>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, name, body, version, changed_at FROM replies WHERE tenant_id = $1 AND id = $2";
    let row = tx.one(sql, &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

/// All there are, by name.
pub async fn all(tx: &mut Tx, limit: i64) -> Result<Vec<CannedReply>> {
    let tenant = tx.tenant();
    let sql = "SELECT id, name, body, version, changed_at FROM replies WHERE tenant_id = $1 ORDER BY name, id LIMIT $2";
    let rows = tx.all(sql, &[(&tenant).into(), limit.into()]).await?;
    rows.into_iter().map(read).collect()
}

fn read(mut row: Row) -> Result<CannedReply> {
    Ok(CannedReply { id: row.id()?, name: row.text()?, body: row.text()?, version: row.int()?, changed_at: row.at()? })
}
