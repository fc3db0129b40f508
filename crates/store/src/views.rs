//! Filters of the list of conversations under a name: a member's own, or the whole team's.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{MemberId, ViewId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub id: ViewId,
    /// Whose it is; `None`: the team's.
    pub member: Option<MemberId>,
    pub name: String,
    /// JSON: what the list is asked with.
    pub wanted: String,
    pub created_at: Timestamp,
}

pub fn insert(tx: &mut Tx, view: &SavedView) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO views (tenant_id, id, member_id, name, wanted, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&tenant).into(),
            (&view.id).into(),
            view.member.as_ref().map_or("", MemberId::as_str).into(),
            (&view.name).into(),
            (&view.wanted).into(),
            view.created_at.into(),
        ],
    );
}

/// A member's own and the team's, in the order they were made.
pub async fn of(tx: &mut Tx, member: Option<&MemberId>, limit: i64) -> Result<Vec<SavedView>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT id, member_id, name, wanted, created_at FROM views
             WHERE tenant_id = $1 AND member_id IN ('', $2) ORDER BY id LIMIT $3",
            &[(&tenant).into(), member.map_or("", MemberId::as_str).into(), limit.into()],
        )
        .await?;
    rows.into_iter().map(read).collect()
}

/// Takes away one that is the member's or the team's. False: there is none such.
pub async fn remove(tx: &mut Tx, member: Option<&MemberId>, id: &ViewId) -> Result<bool> {
    let tenant = tx.tenant();
    let sql = "DELETE FROM views WHERE tenant_id = $1 AND member_id IN ('', $2) AND id = $3";
    let params = [(&tenant).into(), member.map_or("", MemberId::as_str).into(), id.into()];
    Ok(tx.exec(sql, &params).await? > 0)
}

fn read(mut row: Row) -> Result<SavedView> {
    let id = row.id()?;
    let member = MemberId::parse(&row.text()?);
    Ok(SavedView { id, member, name: row.text()?, wanted: row.text()?, created_at: row.at()? })
}
