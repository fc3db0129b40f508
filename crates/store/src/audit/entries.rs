//! Entries, byte for byte as they are hashed.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::TenantId;

/// One entry. All of it is text as it stands in the table, so that what is hashed is what is stored, whether this program
/// knows the words or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    /// Microseconds since 1970.
    pub at: i64,
    pub actor: String,
    pub verb: String,
    pub object: Option<String>,
    /// A JSON list.
    pub changes: String,
    pub origin: String,
    pub why: Option<String>,
}

/// Puts an entry into a tenant's trail, to be linked soon. The house may do that for any tenant, a tenant for itself.
pub fn append(tx: &mut Tx, tenant: &TenantId, entry: &Entry) {
    if *tenant != tx.tenant() && tx.in_house().is_err() {
        return;
    }
    tx.put(
        "INSERT INTO audit_entries (tenant_id, id, at, actor, verb, object, changes, origin, why)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            tenant.into(),
            (&entry.id).into(),
            entry.at.into(),
            (&entry.actor).into(),
            (&entry.verb).into(),
            entry.object.as_deref().into(),
            (&entry.changes).into(),
            (&entry.origin).into(),
            entry.why.as_deref().into(),
        ],
    );
    tx.put("INSERT INTO audit_waiting (tenant_id, entry_id) VALUES ($1, $2)", &[tenant.into(), (&entry.id).into()]);
}

/// The columns of an entry, in the order of [`read`].
macro_rules! columns {
    () => {
        "e.id, e.at, e.actor, e.verb, e.object, e.changes, e.origin, e.why"
    };
}
pub(super) use columns;

pub(super) fn read(row: &mut Row) -> Result<Entry> {
    read_or_null(row)?.ok_or_else(|| Error::Broken("an audit entry has no id".into()))
}

/// `None` where an outer join found no entry.
pub(super) fn read_or_null(row: &mut Row) -> Result<Option<Entry>> {
    let Some(id) = row.text_or_null()? else { return Ok(None) };
    Ok(Some(Entry {
        id,
        at: row.int()?,
        actor: row.text()?,
        verb: row.text()?,
        object: row.text_or_null()?,
        changes: row.text()?,
        origin: row.text()?,
        why: row.text_or_null()?,
    }))
}
