//! How far the rows are made.

use crate::cards::LAST;
use crate::error::Result;
use crate::sql::Sql;
use crate::stream::Position;
use crate::tx::Tx;
use frontdesk_domain::{ContactId, ConversationId};

/// Up to where in the stream, and how much of what was there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub position: Position,
    /// Conversations from this one on are in the list, the older ones are not; `None`: all are.
    pub filled_to: Option<String>,
}

pub async fn place(tx: &mut Tx) -> Result<Option<Place>> {
    let tenant = tx.tenant();
    let sql = "SELECT position, nth, filled_to, whole FROM inbox_places WHERE tenant_id = $1";
    let row = tx.one(sql, &[(&tenant).into()]).await?;
    row.map(|mut row| {
        let position = Position { at: row.int()?, nth: row.int()? };
        let filled_to = row.text()?;
        Ok(Place { position, filled_to: (!row.flag()?).then_some(filled_to) })
    })
    .transpose()
}

/// Begins the list: what happens after `position` is followed, what was before is filled in.
pub fn begin(tx: &mut Tx, position: Position) -> Place {
    let place = Place { position, filled_to: Some(LAST.to_owned()) };
    go_on(tx, &place);
    place
}

pub fn go_on(tx: &mut Tx, place: &Place) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO inbox_places (tenant_id, position, nth, filled_to, whole) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id) DO UPDATE SET position = excluded.position, nth = excluded.nth,
             filled_to = excluded.filled_to, whole = excluded.whole",
        &[
            (&tenant).into(),
            place.position.at.into(),
            place.position.nth.into(),
            place.filled_to.as_deref().unwrap_or("").into(),
            place.filled_to.is_none().into(),
        ],
    );
}

/// Something that happened, by whose rows it is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    pub position: Position,
    pub conversation: Option<ConversationId>,
    pub contact: Option<ContactId>,
    /// Nothing will appear before it any more. What is committed and not settled counts for the rows too, so that whoever
    /// has changed something finds it; it is looked at once more when it is settled.
    pub settled: bool,
}

/// What happened after a place.
pub async fn after(tx: &mut Tx, position: Position, limit: i64) -> Result<Vec<Touched>> {
    const AFTER: Sql = Sql::each(
        "SELECT position, nth, conversation_id, CASE WHEN type = 'contact_changed' THEN body ->> 'contact' END, true
         FROM events WHERE tenant_id = $1 AND (position, nth) > ($2, $3) ORDER BY position, nth LIMIT $4",
        "SELECT position, nth, conversation_id,
             CASE WHEN type = 'contact_changed' THEN body::jsonb ->> 'contact' END, position < stream_horizon()
         FROM events WHERE tenant_id = $1 AND (position, nth) > ($2, $3) ORDER BY position, nth LIMIT $4",
    );
    let tenant = tx.tenant();
    let params = [(&tenant).into(), position.at.into(), position.nth.into(), limit.into()];
    let rows = tx.all(AFTER, &params).await?;
    let read = |mut row: crate::Row| {
        Ok(Touched {
            position: Position { at: row.int()?, nth: row.int()? },
            conversation: row.id_or_null()?,
            contact: row.id_or_null()?,
            settled: row.flag()?,
        })
    };
    rows.into_iter().map(read).collect()
}

/// So many conversations before this one, the latest first.
pub async fn older(tx: &mut Tx, than: &str, limit: i64) -> Result<Vec<ConversationId>> {
    let tenant = tx.tenant();
    let sql = "SELECT id FROM conversations WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
    let rows = tx.all(sql, &[(&tenant).into(), than.into(), limit.into()]).await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}
