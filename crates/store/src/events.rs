//! What happened, append-only.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{BookingId, ConversationId, Event};
use jiff::Timestamp;

/// Adds to the tenant's [stream](crate::stream).
pub fn append(tx: &mut Tx, event: &Event) {
    let Ok(body) = serde_json::to_string(&event.what) else {
        return tx.fail(Error::broken("an event cannot be written as JSON"));
    };
    let tenant = tx.tenant();
    let nth = tx.next_event();
    tx.put(
        "INSERT INTO events (tenant_id, id, conversation_id, type, body, at, nth) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&tenant).into(),
            (&event.id).into(),
            event.conversation.as_ref().into(),
            event.what.name().into(),
            (&body).into(),
            event.at.into(),
            nth.into(),
        ],
    );
}

/// How often each event happened to the tenant, by name.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    let tenant = tx.tenant();
    let sql = "SELECT type, count(*) FROM events WHERE tenant_id = $1 GROUP BY type ORDER BY type";
    let rows = tx.all(sql, &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row| Ok((row.text()?, row.int()?))).collect()
}

/// The events of a conversation, oldest first.
pub async fn of(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Event>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT id, conversation_id, at, body FROM events WHERE tenant_id = $1 AND conversation_id = $2
             ORDER BY position, nth",
            &[(&tenant).into(), conversation.into()],
        )
        .await?;
    rows.into_iter().map(read).collect()
}

/// The events of a booking since it was made, whichever conversation they happened in, oldest first.
pub async fn of_booking(tx: &mut Tx, booking: &BookingId, made_at: Timestamp) -> Result<Vec<Event>> {
    let tenant = tx.tenant();
    let named = format!("%\"{booking}\"%");
    let rows = tx
        .all(
            "SELECT id, conversation_id, at, body FROM events WHERE tenant_id = $1 AND at >= $2
                 AND type IN ('booking_confirmed', 'booking_moved', 'booking_cancelled') AND body LIKE $3 ESCAPE '!'
             ORDER BY position, nth",
            &[(&tenant).into(), made_at.into(), (&named.replace('_', "!_")).into()],
        )
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(mut row: Row) -> Result<Event> {
    Ok(Event { id: row.id()?, conversation: row.id_or_null()?, at: row.at()?, what: row.json()? })
}
