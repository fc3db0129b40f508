//! How two people were before they were made one, kept until they are told apart again.

use crate::error::{Error, Result};
use crate::tx::Tx;
use frontdesk_domain::{ContactId, Language};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One contact was made part of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    pub kept: ContactId,
    pub gone: ContactId,
    pub before: Before,
    pub at: Timestamp,
}

/// What it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The one that was kept.
    pub kept: Known,
    /// What both were called from then on.
    pub given: Known,
    /// Tags that the one that was kept got from the other.
    pub tags: Vec<String>,
    /// Those that came: the other, and who was part of it.
    pub came: Vec<(ContactId, Known)>,
}

/// What a contact is known by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub name: Option<String>,
    pub language: Option<Language>,
}

pub fn put(tx: &mut Tx, merge: &Merge) -> Result<()> {
    let tenant = tx.tenant();
    let before =
        serde_json::to_string(&merge.before).map_err(|_| Error::broken("a merge cannot be written as JSON"))?;
    tx.put(
        "INSERT INTO contact_merges (tenant_id, gone_id, kept_id, before, merged_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, gone_id)
         DO UPDATE SET kept_id = excluded.kept_id, before = excluded.before, merged_at = excluded.merged_at",
        &[(&tenant).into(), (&merge.gone).into(), (&merge.kept).into(), (&before).into(), merge.at.into()],
    );
    Ok(())
}

/// By which this contact was made part of another.
pub async fn of(tx: &mut Tx, gone: &ContactId) -> Result<Option<Merge>> {
    let tenant = tx.tenant();
    let sql = "SELECT kept_id, gone_id, before, merged_at FROM contact_merges WHERE tenant_id = $1 AND gone_id = $2";
    let row = tx.one(sql, &[(&tenant).into(), gone.into()]).await?;
    let read =
        |mut row: crate::row::Row| Ok(Merge { kept: row.id()?, gone: row.id()?, before: row.json()?, at: row.at()? });
    row.map(read).transpose()
}

pub fn forget(tx: &mut Tx, gone: &ContactId) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), gone.into()];
    tx.put("DELETE FROM contact_merges WHERE tenant_id = $1 AND gone_id = $2", &params);
}
