//! What is to happen at a time: reminders, the end of a quiet conversation.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{BookingId, ConversationId, TimerId};
use jiff::Timestamp;

#[derive(Clone, Debug)]
pub struct NewTimer<'a> {
    pub id: &'a TimerId,
    /// What is due, such as `reminder`.
    pub kind: &'a str,
    /// Unique in the tenant: setting it again moves the timer.
    pub key: &'a str,
    pub due_at: Timestamp,
    pub conversation: Option<&'a ConversationId>,
    pub booking: Option<&'a BookingId>,
    /// JSON.
    pub detail: &'a str,
}

/// A timer that is ours to carry out until the lease ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub id: TimerId,
    pub kind: String,
    pub key: String,
    pub due_at: Timestamp,
    pub conversation: Option<ConversationId>,
    pub booking: Option<BookingId>,
    pub detail: String,
    /// How often it was claimed, this time included.
    pub attempts: i64,
}

/// Sets a timer. One with this key makes the transaction fail with `Conflict`.
pub fn add(tx: &mut Tx, new: &NewTimer<'_>) {
    put(tx, ADD, new);
}

/// Sets a timer, or sets the one with this key anew.
pub fn set(tx: &mut Tx, new: &NewTimer<'_>) {
    put(tx, SET, new);
}

macro_rules! add {
    () => {
        "INSERT INTO timers (tenant_id, id, kind, key, due_at, conversation_id, booking_id, detail) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    };
}
const ADD: &str = add!();
const SET: &str = concat!(
    add!(),
    " ON CONFLICT (tenant_id, key) DO UPDATE SET kind = excluded.kind, due_at = excluded.due_at, \
     conversation_id = excluded.conversation_id, booking_id = excluded.booking_id, detail = excluded.detail, \
     lease_until = 0, attempts = 0, done_at = NULL"
);

fn put(tx: &mut Tx, sql: &'static str, new: &NewTimer<'_>) {
    let tenant = tx.tenant();
    tx.put(
        sql,
        &[
            (&tenant).into(),
            new.id.into(),
            new.kind.into(),
            new.key.into(),
            new.due_at.into(),
            new.conversation.into(),
            new.booking.into(),
            new.detail.into(),
        ],
    );
}

/// When a timer of this kind is due that is set and not done.
pub async fn pending(tx: &mut Tx, key: &str, kind: &str) -> Result<Option<Timestamp>> {
    let tenant = tx.tenant();
    let sql = "SELECT due_at FROM timers WHERE tenant_id = $1 AND key = $2 AND kind = $3 AND done_at IS NULL";
    let row = tx.one(sql, &[(&tenant).into(), key.into(), kind.into()]).await?;
    row.map(|mut row| row.at()).transpose()
}

/// Takes a timer back; one that is done stays as it is.
pub fn cancel(tx: &mut Tx, key: &str) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), key.into()];
    tx.put("DELETE FROM timers WHERE tenant_id = $1 AND key = $2 AND done_at IS NULL", &params);
}

/// Takes back every timer of a booking.
pub fn cancel_of(tx: &mut Tx, booking: &BookingId) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), booking.into()];
    tx.put("DELETE FROM timers WHERE tenant_id = $1 AND booking_id = $2 AND done_at IS NULL", &params);
}

/// Takes timers that are due and nobody has, soonest first.
pub async fn claim(tx: &mut Tx, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Vec<Due>> {
    let tenant = tx.tenant();
    let rows = tx.all(DUE, &[(&tenant).into(), now.into(), limit.into()]).await?;
    let due: Vec<Due> = rows.into_iter().map(read).collect::<Result<_>>()?;
    for timer in &due {
        tx.put(
            "UPDATE timers SET lease_until = $1, attempts = attempts + 1 WHERE tenant_id = $2 AND id = $3",
            &[lease_until.into(), (&tenant).into(), (&timer.id).into()],
        );
    }
    Ok(due)
}

macro_rules! due {
    ($lock:literal) => {
        concat!(
            "SELECT id, kind, key, due_at, conversation_id, booking_id, detail, attempts FROM timers \
             WHERE tenant_id = $1 AND done_at IS NULL AND due_at <= $2 AND lease_until <= $2 \
             ORDER BY due_at, id LIMIT $3",
            $lock
        )
    };
}
const DUE: Sql = Sql::each(due!(""), due!(" FOR UPDATE SKIP LOCKED"));

/// Notes that a timer was carried out. False: somebody else was quicker, or it was set anew or taken back since it was
/// claimed.
pub async fn done(tx: &mut Tx, timer: &Due, now: Timestamp) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE timers SET done_at = $1 WHERE tenant_id = $2 AND id = $3 AND due_at = $4 AND done_at IS NULL",
            &[now.into(), (&tenant).into(), (&timer.id).into(), timer.due_at.into()],
        )
        .await?;
    Ok(touched > 0)
}

fn read(mut row: Row) -> Result<Due> {
    Ok(Due {
        id: row.id()?,
        kind: row.text()?,
        key: row.text()?,
        due_at: row.at()?,
        conversation: row.id_or_null()?,
        booking: row.id_or_null()?,
        detail: row.text()?,
        attempts: row.int()? + 1,
    })
}
