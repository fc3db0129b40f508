//! Telephone calls and the conversation each belongs to.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::ConversationId;
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub conversation: ConversationId,
    /// As the vendor says it: `in-progress`, `completed`, `no-answer`, …
    pub status: String,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// `call_id` is the vendor's. A second start of the same call makes the transaction fail with `Conflict`.
pub fn start(tx: &mut Tx, call_id: &str, conversation: &ConversationId, status: &str, now: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO calls (tenant_id, call_id, conversation_id, status, started_at) VALUES ($1, $2, $3, $4, $5)",
        &[(&tenant).into(), call_id.into(), conversation.into(), status.into(), now.into()],
    );
}

/// True the first time; the end of a call is reported more than once.
pub async fn end(tx: &mut Tx, call_id: &str, status: &str, now: Timestamp) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE calls SET status = $1, ended_at = $2 WHERE tenant_id = $3 AND call_id = $4 AND ended_at IS NULL",
            &[status.into(), now.into(), (&tenant).into(), call_id.into()],
        )
        .await?;
    Ok(touched > 0)
}

pub async fn get(tx: &mut Tx, call_id: &str) -> Result<Option<Call>> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT conversation_id, status, started_at, ended_at FROM calls WHERE tenant_id = $1 AND call_id = $2",
            &[(&tenant).into(), call_id.into()],
        )
        .await?;
    row.map(|mut row| {
        Ok(Call { conversation: row.id()?, status: row.text()?, started_at: row.at()?, ended_at: row.at_or_null()? })
    })
    .transpose()
}
