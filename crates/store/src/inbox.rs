//! What came in and waits to be understood. A delivery is filed once, whatever the vendor repeats.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, TurnId};
use jiff::Timestamp;

/// Files a delivery; false when it was filed before. One without a conversation is only remembered.
pub async fn file(
    tx: &mut Tx,
    key: &str,
    conversation: Option<&ConversationId>,
    event: &str,
    now: Timestamp,
) -> Result<bool> {
    let tenant = tx.tenant();
    let filed = tx
        .exec(
            "INSERT INTO inbox (tenant_id, key, conversation_id, event, received_at, not_before)
             VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (tenant_id, key) DO NOTHING",
            &[(&tenant).into(), key.into(), conversation.into(), event.into(), now.into()],
        )
        .await?;
    Ok(filed > 0)
}

/// One turn takes no more than this in; what is left waits for the next.
const WAITING_MAX: i64 = 50;

/// What waits in a conversation, in the order it came: `(key, event)`; the first 50.
pub async fn waiting(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<(String, String)>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT key, event FROM inbox WHERE tenant_id = $1 AND conversation_id = $2 AND taken_by IS NULL
             ORDER BY received_at, key LIMIT $3",
            &[(&tenant).into(), conversation.into(), WAITING_MAX.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| Ok((row.text()?, row.text()?))).collect()
}

/// Notes that a turn has taken these deliveries in.
pub fn take<K: AsRef<str>>(tx: &mut Tx, keys: &[K], turn: &TurnId) {
    let tenant = tx.tenant();
    for key in keys {
        tx.put(
            "UPDATE inbox SET taken_by = $1 WHERE tenant_id = $2 AND key = $3",
            &[turn.into(), (&tenant).into(), key.as_ref().into()],
        );
    }
}

/// The conversations in which something waits that is due, the longest waiting first.
pub async fn conversations_waiting(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<ConversationId>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT conversation_id FROM inbox
             WHERE tenant_id = $1 AND conversation_id IS NOT NULL AND taken_by IS NULL AND not_before <= $2
             GROUP BY conversation_id ORDER BY min(received_at) LIMIT $3",
            &[(&tenant).into(), now.into(), limit.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// Puts off what waits in a conversation after a failure.
pub fn postpone(tx: &mut Tx, conversation: &ConversationId, not_before: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE inbox SET failures = failures + 1, not_before = $1
         WHERE tenant_id = $2 AND conversation_id = $3 AND taken_by IS NULL",
        &[not_before.into(), (&tenant).into(), conversation.into()],
    );
}

/// Leaves a delivery to whoever filed it until then: they may be asking somebody what it means.
pub fn leave_until(tx: &mut Tx, key: &str, not_before: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE inbox SET not_before = $1 WHERE tenant_id = $2 AND key = $3",
        &[not_before.into(), (&tenant).into(), key.into()],
    );
}

/// How often the understanding of what waits has failed.
pub async fn failures(tx: &mut Tx, conversation: &ConversationId) -> Result<i64> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT coalesce(max(failures), 0) FROM inbox
             WHERE tenant_id = $1 AND conversation_id = $2 AND taken_by IS NULL",
            &[(&tenant).into(), conversation.into()],
        )
        .await?;
    row.map_or(Ok(0), |mut row| row.int())
}
