//! A tenant's events of a time, without an index over it: where they begin and end in the stream is found by halving,
//! because positions and times grow together but for some seconds.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::Event;
use jiff::{SignedDuration, Timestamp};

/// How far an event's time may be from its neighbours' in the stream: a transaction that waited, clocks of two machines.
const ASTRAY: SignedDuration = SignedDuration::from_mins(5);

/// The events of a time, and before them those with which the conversations in it began. `None`: more than `limit`.
pub async fn around(tx: &mut Tx, (from, to): (Timestamp, Timestamp), limit: usize) -> Result<Option<Vec<Event>>> {
    let Some((first, last)) = ends(tx).await? else { return Ok(Some(Vec::new())) };
    let from_position = position(tx, from.checked_sub(ASTRAY).unwrap_or(from), (first, last)).await?;
    let to_position = position(tx, to.checked_add(ASTRAY).unwrap_or(to), (from_position, last)).await?;
    let tenant = tx.tenant();
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let params = [(&tenant).into(), from_position.into(), to_position.into(), limit.saturating_add(1).into()];
    let before = tx
        .all(
            "SELECT id, conversation_id, at, body FROM events WHERE tenant_id = $1 AND position < $2
                 AND conversation_id IN (SELECT e.conversation_id FROM events e
                     WHERE e.tenant_id = $1 AND e.position >= $2 AND e.position < $3)
             ORDER BY position, nth LIMIT $4",
            &params,
        )
        .await?;
    let within = tx
        .all(
            "SELECT id, conversation_id, at, body FROM events
             WHERE tenant_id = $1 AND position >= $2 AND position < $3 ORDER BY position, nth LIMIT $4",
            &params,
        )
        .await?;
    if before.len().saturating_add(within.len()) > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Ok(None);
    }
    let read =
        |mut row: Row| Ok(Event { id: row.id()?, conversation: row.id_or_null()?, at: row.at()?, what: row.json()? });
    before.into_iter().chain(within).map(read).collect::<Result<_>>().map(Some)
}

/// The first position, and one after the last.
async fn ends(tx: &mut Tx) -> Result<Option<(i64, i64)>> {
    let tenant = tx.tenant();
    let sql = "SELECT position FROM events WHERE tenant_id = $1 ORDER BY position, nth LIMIT 1";
    let Some(mut first) = tx.one(sql, &[(&tenant).into()]).await? else { return Ok(None) };
    let sql = "SELECT position FROM events WHERE tenant_id = $1 ORDER BY position DESC, nth DESC LIMIT 1";
    let Some(mut last) = tx.one(sql, &[(&tenant).into()]).await? else { return Ok(None) };
    Ok(Some((first.int()?, last.int()?.saturating_add(1))))
}

/// The first position whose event happened at this time or later.
async fn position(tx: &mut Tx, at: Timestamp, (mut low, mut high): (i64, i64)) -> Result<i64> {
    let tenant = tx.tenant();
    while low < high {
        let middle = low + (high - low) / 2;
        let sql =
            "SELECT position, at FROM events WHERE tenant_id = $1 AND position >= $2 ORDER BY position, nth LIMIT 1";
        let Some(mut row) = tx.one(sql, &[(&tenant).into(), middle.into()]).await? else {
            high = middle;
            continue;
        };
        let (found, found_at) = (row.int()?, row.at()?);
        if found_at < at {
            low = found + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}
