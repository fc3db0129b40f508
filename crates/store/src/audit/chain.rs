//! The chain of a tenant's entries.

use super::entries::{Entry, columns, read, read_or_null};
use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;

/// One link: which entry has which place, and the hash up to there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// From 1, without gaps.
    pub seq: i64,
    pub entry: String,
    /// In hexadecimal.
    pub hash: String,
}

/// How far the chain was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The last link it vouches for; also how many there are.
    pub seq: i64,
    pub hash: String,
    /// The first eight bytes of the hash of each link since the head before, in hexadecimal.
    pub marks: String,
    /// Microseconds since 1970.
    pub at: i64,
    pub key_id: String,
    pub signature: String,
}

/// The last link, for whoever adds the next one. Nobody else of this tenant adds one until the transaction ends.
pub async fn end(tx: &mut Tx) -> Result<Option<Link>> {
    tx.lock("audit chain").await;
    let tenant = tx.tenant();
    let sql = "SELECT seq, entry_id, hash FROM audit_links WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1";
    let row = tx.one(sql, &[(&tenant).into()]).await?;
    row.map(|mut row| Ok(Link { seq: row.int()?, entry: row.text()?, hash: row.text()? })).transpose()
}

/// Entries in no chain yet. One that commits later than a younger one is linked after it: the chain keeps the order in
/// which entries were seen, and each entry its own time.
pub async fn waiting(tx: &mut Tx, limit: i64) -> Result<Vec<Entry>> {
    const WAITING: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM audit_waiting w JOIN audit_entries e ON e.tenant_id = w.tenant_id AND e.id = w.entry_id
         WHERE w.tenant_id = $1 ORDER BY w.entry_id LIMIT $2"
    );
    let tenant = tx.tenant();
    let rows = tx.all(WAITING, &[(&tenant).into(), limit.into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// How many entries wait.
pub async fn waiting_count(tx: &mut Tx) -> Result<i64> {
    let tenant = tx.tenant();
    let row = tx.one("SELECT count(*) FROM audit_waiting WHERE tenant_id = $1", &[(&tenant).into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// Adds links and the head that signs them; their entries wait no more.
pub fn link(tx: &mut Tx, links: &[Link], head: &Head) {
    const LINK: Sql = Sql::each(
        "INSERT INTO audit_links (tenant_id, seq, entry_id, hash)
         SELECT $1, value ->> 0, value ->> 1, value ->> 2 FROM json_each($2)",
        "INSERT INTO audit_links (tenant_id, seq, entry_id, hash)
         SELECT $1, (l ->> 0)::bigint, l ->> 1, l ->> 2 FROM jsonb_array_elements($2::text::jsonb) l",
    );
    const DONE: Sql = Sql::each(
        "DELETE FROM audit_waiting WHERE tenant_id = $1 AND entry_id IN (SELECT value FROM json_each($2))",
        "DELETE FROM audit_waiting
         WHERE tenant_id = $1 AND entry_id = ANY (ARRAY(SELECT jsonb_array_elements_text($2::text::jsonb)))",
    );
    const HEAD: &str = "INSERT INTO audit_heads (tenant_id, seq, hash, marks, at, key_id, signature)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let tenant = tx.tenant();
    let rows: Vec<_> = links.iter().map(|l| serde_json::json!([l.seq, l.entry, l.hash])).collect();
    let entries: Vec<_> = links.iter().map(|l| l.entry.as_str()).collect();
    tx.put(LINK, &[(&tenant).into(), (&serde_json::json!(rows).to_string()).into()]);
    tx.put(DONE, &[(&tenant).into(), (&serde_json::json!(entries).to_string()).into()]);
    tx.put(
        HEAD,
        &[
            (&tenant).into(),
            head.seq.into(),
            (&head.hash).into(),
            (&head.marks).into(),
            head.at.into(),
            (&head.key_id).into(),
            (&head.signature).into(),
        ],
    );
}

/// Links after a place, each with its entry, where that is still there.
pub async fn links(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<(Link, Option<Entry>)>> {
    const LINKS: &str = concat!(
        "SELECT l.seq, l.entry_id, l.hash, ",
        columns!(),
        " FROM audit_links l LEFT JOIN audit_entries e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
         WHERE l.tenant_id = $1 AND l.seq > $2 ORDER BY l.seq LIMIT $3"
    );
    let tenant = tx.tenant();
    let rows = tx.all(LINKS, &[(&tenant).into(), after.into(), limit.into()]).await?;
    let read = |mut row: Row| {
        let link = Link { seq: row.int()?, entry: row.text()?, hash: row.text()? };
        Ok((link, read_or_null(&mut row)?))
    };
    rows.into_iter().map(read).collect()
}

/// Heads after a place.
pub async fn heads(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<Head>> {
    const HEADS: &str = "SELECT seq, hash, marks, at, key_id, signature FROM audit_heads
         WHERE tenant_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    let tenant = tx.tenant();
    let rows = tx.all(HEADS, &[(&tenant).into(), after.into(), limit.into()]).await?;
    rows.into_iter().map(read_head).collect()
}

fn read_head(mut row: Row) -> Result<Head> {
    Ok(Head {
        seq: row.int()?,
        hash: row.text()?,
        marks: row.text()?,
        at: row.int()?,
        key_id: row.text()?,
        signature: row.text()?,
    })
}

/// The youngest head.
pub async fn last_head(tx: &mut Tx) -> Result<Option<Head>> {
    const LAST: &str = "SELECT seq, hash, marks, at, key_id, signature FROM audit_heads
         WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1";
    let tenant = tx.tenant();
    tx.one(LAST, &[(&tenant).into()]).await?.map(read_head).transpose()
}

/// The first entry that is in no chain and does not wait to be, and the first that waits and is not there: nothing the
/// program does leaves such a thing behind.
pub async fn loose(tx: &mut Tx) -> Result<(Option<String>, Option<String>)> {
    const UNLINKED: &str = "SELECT e.id FROM audit_entries e
         LEFT JOIN audit_links l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
         LEFT JOIN audit_waiting w ON w.tenant_id = e.tenant_id AND w.entry_id = e.id
         WHERE e.tenant_id = $1 AND l.entry_id IS NULL AND w.entry_id IS NULL ORDER BY e.id LIMIT 1";
    const GONE: &str = "SELECT w.entry_id FROM audit_waiting w
         LEFT JOIN audit_entries e ON e.tenant_id = w.tenant_id AND e.id = w.entry_id
         WHERE w.tenant_id = $1 AND e.id IS NULL ORDER BY w.entry_id LIMIT 1";
    let tenant = tx.tenant();
    let unlinked = tx.one(UNLINKED, &[(&tenant).into()]).await?;
    let gone = tx.one(GONE, &[(&tenant).into()]).await?;
    let id = |row: Option<Row>| row.map(|mut row| row.text()).transpose();
    Ok((id(unlinked)?, id(gone)?))
}
