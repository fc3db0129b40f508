//! Turns: what was heard, understood and answered, kept for explanation, replay and second deliveries.

use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, Medium, TurnId};
use jiff::Timestamp;

#[derive(Clone, Debug)]
pub struct NewTurn<'a> {
    pub id: &'a TurnId,
    pub conversation: &'a ConversationId,
    /// Counts the turns of the conversation from 1; two turns with the same number conflict.
    pub seq: i64,
    /// The delivery that is answered.
    pub key: &'a str,
    pub medium: Medium,
    pub heard: &'a str,
    /// The turn record as JSON.
    pub record: &'a str,
    /// What was answered, byte for byte.
    pub answer: &'a str,
    pub at: Timestamp,
}

pub fn insert(tx: &mut Tx, turn: &NewTurn<'_>) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO turns (tenant_id, id, conversation_id, seq, key, medium, heard, record, answer, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            (&tenant).into(),
            turn.id.into(),
            turn.conversation.into(),
            turn.seq.into(),
            turn.key.into(),
            turn.medium.name().into(),
            turn.heard.into(),
            turn.record.into(),
            turn.answer.into(),
            turn.at.into(),
        ],
    );
}

/// A turn as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: TurnId,
    pub seq: i64,
    pub medium: Medium,
    pub heard: String,
    pub record: String,
    pub answer: String,
    pub at: Timestamp,
}

/// The conversation a turn belongs to. Turns are found by their conversation; a search by id reads them all, which
/// somebody who asks about one turn can wait for.
pub async fn conversation(tx: &mut Tx, id: &TurnId) -> Result<Option<ConversationId>> {
    let tenant = tx.tenant();
    let sql = "SELECT conversation_id FROM turns WHERE tenant_id = $1 AND id = $2 LIMIT 1";
    let row = tx.one(sql, &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| row.id()).transpose()
}

/// The answer of a conversation's latest turn.
pub async fn latest_answer(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<String>> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT answer FROM turns WHERE tenant_id = $1 AND conversation_id = $2 ORDER BY seq DESC LIMIT 1",
            &[(&tenant).into(), conversation.into()],
        )
        .await?;
    row.map(|mut row| row.text()).transpose()
}

/// The turns of a conversation, first to last.
pub async fn of(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Turn>> {
    page(tx, conversation, 0, i64::MAX).await
}

/// So many of them, after the one of this number.
pub async fn page(tx: &mut Tx, conversation: &ConversationId, after: i64, limit: i64) -> Result<Vec<Turn>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT id, seq, medium, heard, record, answer, at FROM turns
             WHERE tenant_id = $1 AND conversation_id = $2 AND seq > $3 ORDER BY seq LIMIT $4",
            &[(&tenant).into(), conversation.into(), after.into(), limit.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

pub(crate) fn read(row: &mut Row) -> Result<Turn> {
    Ok(Turn {
        id: row.id()?,
        seq: row.int()?,
        medium: row.word()?,
        heard: row.text()?,
        record: row.text()?,
        answer: row.text()?,
        at: row.at()?,
    })
}
