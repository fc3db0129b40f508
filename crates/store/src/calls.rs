//! Telephone calls and the conversation each belongs to.

use crate::contacts;
use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::{Address, Contact, ConversationId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub conversation: ConversationId,
    /// As the vendor says it: `in-progress`, `completed`, `no-answer`, …
    pub status: String,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// What is known when a call rings.
#[derive(Clone, Debug, PartialEq)]
pub enum Ringing {
    /// It began before: this is a second delivery.
    Begun,
    /// A new call, and whoever has the number it comes from.
    New(Option<Contact>),
}

/// One question for the two things a call begins with.
pub async fn ringing(tx: &mut Tx, call_id: &str, from: &Address) -> Result<Ringing> {
    const RINGING: &str = concat!(
        "SELECT EXISTS (SELECT 1 FROM calls k WHERE k.tenant_id = $1 AND k.call_id = $2), p.id IS NOT NULL, ",
        contacts::columns!(),
        " FROM (SELECT 1 AS one) line \
         LEFT JOIN contacts p ON p.tenant_id = $1 AND p.address_kind = $3 AND p.address = $4"
    );
    let tenant = tx.tenant();
    let params = [(&tenant).into(), call_id.into(), from.kind().into(), from.value().into()];
    let Some(mut row) = tx.one(RINGING, &params).await? else { return Ok(Ringing::New(None)) };
    let (begun, known) = (row.flag()?, row.flag()?);
    Ok(match (begun, known) {
        (true, _) => Ringing::Begun,
        (false, true) => Ringing::New(Some(contacts::read(&mut row)?)),
        (false, false) => Ringing::New(None),
    })
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

/// The vendor's id of a conversation's call that has not ended. It is looked for among all calls, which is for what
/// people ask and never for a turn.
pub async fn going_on(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<String>> {
    let tenant = tx.tenant();
    let sql = "SELECT call_id FROM calls WHERE tenant_id = $1 AND conversation_id = $2 AND ended_at IS NULL
         ORDER BY started_at DESC LIMIT 1";
    let row = tx.one(sql, &[(&tenant).into(), conversation.into()]).await?;
    row.map(|mut row| row.text()).transpose()
}

/// What the next answer of a call needs that a person has in hand, as JSON. `None`: nobody has ever taken it over.
pub async fn attended(tx: &mut Tx, call_id: &str) -> Result<Option<String>> {
    let tenant = tx.tenant();
    let sql = "SELECT attended FROM calls WHERE tenant_id = $1 AND call_id = $2";
    let row = tx.one(sql, &[(&tenant).into(), call_id.into()]).await?;
    Ok(row.map(|mut row| row.text_or_null()).transpose()?.flatten())
}

pub fn attend(tx: &mut Tx, call_id: &str, attended: &str) {
    let tenant = tx.tenant();
    let sql = "UPDATE calls SET attended = $1 WHERE tenant_id = $2 AND call_id = $3";
    tx.put(sql, &[attended.into(), (&tenant).into(), call_id.into()]);
}
