//! How many conversations are in each view.

use super::query::Looks;
use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::MemberId;

/// How many conversations are in each view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: i64,
    pub mine: i64,
    pub unassigned: i64,
    pub assistant: i64,
    pub all: i64,
    pub snoozed: i64,
    pub failed: i64,
    /// Open ones in which something is new to the member.
    pub unread: i64,
}

/// When the member last saw the conversation `$of`.
macro_rules! seen_at {
    ($of:literal) => {
        concat!(
            "(SELECT s.seen_at FROM inbox_seen s WHERE s.tenant_id = $3 AND s.member_id = $1 AND s.conversation_id = ",
            $of,
            ")"
        )
    };
}

/// One pass over the rows, in which nobody is looked up. For what is unread it takes everything heard since the member
/// came, and mends that by what they have seen, and by where they were named although they had heard everything.
const COUNTS: &str = concat!(
    "SELECT count(*) FILTER (WHERE r.status = 'open' AND r.waiting_since IS NOT NULL), \
         count(*) FILTER (WHERE r.status = 'open' AND r.assignee = $1), \
         count(*) FILTER (WHERE r.status = 'open' AND r.holder <> 'assistant' AND r.assignee IS NULL), \
         count(*) FILTER (WHERE r.status = 'open' AND r.holder = 'assistant'), \
         count(*) FILTER (WHERE r.status = 'open'), count(*) FILTER (WHERE r.status = 'snoozed'), \
         count(*) FILTER (WHERE r.failed), \
         count(*) FILTER (WHERE r.status = 'open' AND coalesce(r.heard_at, 0) > $2) \
         + CAST(coalesce((SELECT sum((SELECT CASE WHEN coalesce(o.heard_at, 0) > m.seen_at THEN 1 ELSE 0 END \
                 - CASE WHEN coalesce(o.heard_at, 0) > $2 THEN 1 ELSE 0 END FROM inbox_rows o \
                 WHERE o.tenant_id = $3 AND o.conversation_id = m.conversation_id AND o.status = 'open')) \
             FROM inbox_seen m WHERE m.tenant_id = $3 AND m.member_id = $1), 0) AS bigint) \
         + (SELECT count(*) FROM (SELECT conversation_id, max(at) AS at FROM mentions \
                 WHERE tenant_id = $3 AND member_id = $1 GROUP BY conversation_id) n \
             WHERE n.at > coalesce(",
    seen_at!("n.conversation_id"),
    ", 0) AND EXISTS (SELECT 1 FROM inbox_rows o WHERE o.tenant_id = $3 AND o.conversation_id = n.conversation_id \
             AND o.status = 'open' AND coalesce(o.heard_at, 0) <= coalesce(",
    seen_at!("o.conversation_id"),
    ", $2))) \
     FROM inbox_rows r WHERE r.tenant_id = $3 AND r.status IN ('open', 'snoozed')"
);

/// How many there are in each view; together in one look, so that they fit each other.
pub async fn counts(tx: &mut Tx, looks: &Looks) -> Result<Counts> {
    let tenant = tx.tenant();
    let member = looks.member.as_ref().map_or("", MemberId::as_str);
    let row = tx.one(COUNTS, &[member.into(), looks.since.into(), (&tenant).into()]).await?;
    row.map_or(Ok(Counts::default()), |mut row| {
        Ok(Counts {
            waiting: row.int()?,
            mine: row.int()?,
            unassigned: row.int()?,
            assistant: row.int()?,
            all: row.int()?,
            snoozed: row.int()?,
            failed: row.int()?,
            unread: row.int()?,
        })
    })
}
