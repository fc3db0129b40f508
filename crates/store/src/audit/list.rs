//! Reading the trail, youngest entries first or oldest first.

use super::entries::{Entry, columns, read};
use crate::error::Result;
use crate::sql::Sql;
use crate::tx::Tx;

/// Which entries are wanted; nothing given wants all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub actor: Option<String>,
    pub verb: Option<String>,
    pub object: Option<String>,
    /// Microseconds since 1970: not before this one.
    pub from: Option<i64>,
    /// Before this one.
    pub until: Option<i64>,
}

/// Entries that come after the entry `after` in that order; all from the first one where there is none.
pub async fn list(
    tx: &mut Tx,
    wanted: &Wanted,
    after: Option<&str>,
    oldest_first: bool,
    limit: i64,
) -> Result<Vec<Entry>> {
    let tenant = tx.tenant();
    let sql = match (oldest_first, &wanted.object, &wanted.actor) {
        (true, ..) => UPWARDS,
        (false, Some(_), _) => OF_OBJECT,
        (false, None, Some(_)) => OF_ACTOR,
        (false, None, None) => DOWNWARDS,
    };
    let (first, last) = ("aud_", "aud_~");
    let from = after.unwrap_or(if oldest_first { first } else { last });
    let params = [
        (&tenant).into(),
        from.into(),
        wanted.object.as_deref().into(),
        wanted.actor.as_deref().into(),
        wanted.verb.as_deref().into(),
        wanted.from.into(),
        wanted.until.into(),
        limit.into(),
    ];
    let rows = tx.all(sql, &params).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

macro_rules! listed {
    ($beyond:literal, $object:literal, $actor:literal, $order:literal) => {
        Sql::both(concat!(
            "SELECT ",
            columns!(),
            " FROM audit_entries e WHERE e.tenant_id = $1 AND e.id ",
            $beyond,
            " $2 AND ",
            $object,
            " AND ",
            $actor,
            " AND (CAST($5 AS text) IS NULL OR e.verb = $5) AND (CAST($6 AS bigint) IS NULL OR e.at >= $6)
             AND (CAST($7 AS bigint) IS NULL OR e.at < $7) ORDER BY e.id ",
            $order,
            " LIMIT $8"
        ))
    };
}
/// A filter that may be missing keeps the planner from its index, so that those with one have a text of their own.
const UPWARDS: Sql =
    listed!(">", "(CAST($3 AS text) IS NULL OR e.object = $3)", "(CAST($4 AS text) IS NULL OR e.actor = $4)", "ASC");
const DOWNWARDS: Sql = listed!("<", "CAST($3 AS text) IS NULL", "CAST($4 AS text) IS NULL", "DESC");
const OF_OBJECT: Sql = listed!("<", "e.object = $3", "(CAST($4 AS text) IS NULL OR e.actor = $4)", "DESC");
const OF_ACTOR: Sql = listed!("<", "CAST($3 AS text) IS NULL", "e.actor = $4", "DESC");
