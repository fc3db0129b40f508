//! What a business makes of its playbook: editions that were published, and the one that is being written.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use jiff::Timestamp;

/// An edition that was published. It never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Counts from 1.
    pub number: i64,
    pub document: String,
    /// The member or key that published it.
    pub by: String,
    pub at: Timestamp,
    /// The earlier edition that was gone back to; 0 is the playbook as it comes.
    pub back_to: Option<i64>,
}

/// The edition that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub document: String,
    /// The edition it was begun upon.
    pub upon: i64,
    pub by: String,
    pub at: Timestamp,
}

macro_rules! published {
    ($rest:literal) => {
        concat!(
            "SELECT number, document, published_by, published_at, back_to FROM editions WHERE tenant_id = $1 ",
            $rest
        )
    };
}

/// The number of the edition in force; 0 is the playbook as it comes.
pub async fn in_force(tx: &mut Tx) -> Result<i64> {
    number(tx, Sql::both("SELECT edition FROM tenants WHERE tenant_id = $1")).await
}

/// The same for whoever changes it: of two at the same moment the second sees what the first made of it.
pub async fn to_change(tx: &mut Tx) -> Result<i64> {
    const LOCKED: Sql = Sql::each(
        "SELECT edition FROM tenants WHERE tenant_id = $1",
        "SELECT edition FROM tenants WHERE tenant_id = $1 FOR UPDATE",
    );
    number(tx, LOCKED).await
}

async fn number(tx: &mut Tx, sql: Sql) -> Result<i64> {
    let tenant = tx.tenant();
    let row = tx.one(sql, &[(&tenant).into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

pub async fn get(tx: &mut Tx, number: i64) -> Result<Option<Published>> {
    let tenant = tx.tenant();
    let row = tx.one(published!("AND number = $2"), &[(&tenant).into(), number.into()]).await?;
    row.map(read).transpose()
}

/// The latest first, before the one named.
pub async fn list(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<Published>> {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), before.unwrap_or(i64::MAX).into(), limit.into()];
    let rows = tx.all(published!("AND number < $2 ORDER BY number DESC LIMIT $3"), &params).await?;
    rows.into_iter().map(read).collect()
}

/// The number the next edition gets.
pub async fn next_number(tx: &mut Tx) -> Result<i64> {
    let latest = list(tx, None, 1).await?;
    Ok(latest.first().map_or(0, |edition| edition.number) + 1)
}

/// Puts an edition in force, and takes the draft away that it was made of.
pub fn publish(tx: &mut Tx, edition: &Published) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO editions (tenant_id, number, document, published_by, published_at, back_to)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&tenant).into(),
            edition.number.into(),
            (&edition.document).into(),
            (&edition.by).into(),
            edition.at.into(),
            edition.back_to.into(),
        ],
    );
    tx.put("UPDATE tenants SET edition = $1 WHERE tenant_id = $2", &[edition.number.into(), (&tenant).into()]);
}

pub async fn draft(tx: &mut Tx) -> Result<Option<Draft>> {
    let tenant = tx.tenant();
    let sql = "SELECT document, upon, changed_by, changed_at FROM edition_drafts WHERE tenant_id = $1";
    let row = tx.one(sql, &[(&tenant).into()]).await?;
    row.map(|mut row| Ok(Draft { document: row.text()?, upon: row.int()?, by: row.text()?, at: row.at()? })).transpose()
}

pub fn save_draft(tx: &mut Tx, draft: &Draft) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO edition_drafts (tenant_id, document, upon, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id) DO UPDATE SET document = excluded.document, upon = excluded.upon,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        &[(&tenant).into(), (&draft.document).into(), draft.upon.into(), (&draft.by).into(), draft.at.into()],
    );
}

pub fn drop_draft(tx: &mut Tx) {
    let tenant = tx.tenant();
    tx.put("DELETE FROM edition_drafts WHERE tenant_id = $1", &[(&tenant).into()]);
}

fn read(mut row: Row) -> Result<Published> {
    Ok(Published {
        number: row.int()?,
        document: row.text()?,
        by: row.text()?,
        at: row.at()?,
        back_to: row.int_or_null()?,
    })
}
