//! What was or is to be told to which address.

use crate::error::Result;
use crate::row::Row;
use crate::stream::{Position, Streamed};
use crate::tx::Tx;
use crate::words::Word;
use frontdesk_domain::{DeliveryId, EventId, WebhookId};
use jiff::Timestamp;

/// What has become of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Waiting,
    Delivered,
    /// It was given up; it may be replayed.
    Failed,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

impl Word for State {
    const WHAT: &'static str = "state of a delivery";

    fn read(text: &str) -> Option<Self> {
        [Self::Waiting, Self::Delivered, Self::Failed].into_iter().find(|state| state.name() == text)
    }
}

/// One event for one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub id: DeliveryId,
    pub webhook: WebhookId,
    pub event: EventId,
    pub kind: String,
    pub position: Position,
    pub state: State,
    pub attempts: i64,
    pub due_at: Timestamp,
    pub filed_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    /// JSON: the attempts.
    pub tries: String,
}

macro_rules! columns {
    () => {
        "id, webhook_id, event_id, type, position, nth, state, attempts, due_at, filed_at, ended_at, tries"
    };
}

/// Notes that an event is to be told to an address.
pub fn file(tx: &mut Tx, id: &DeliveryId, webhook: &WebhookId, event: &Streamed, now: Timestamp) {
    const FILE: &str = concat!(
        "INSERT INTO deliveries (tenant_id, ",
        columns!(),
        ") VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $8, NULL, '[]')"
    );
    let tenant = tx.tenant();
    tx.put(
        FILE,
        &[
            (&tenant).into(),
            id.into(),
            webhook.into(),
            (&event.id).into(),
            (&event.kind).into(),
            event.position.at.into(),
            event.position.nth.into(),
            now.into(),
        ],
    );
}

/// How many wait, and when the first of them is due.
pub async fn waiting(tx: &mut Tx, webhook: &WebhookId) -> Result<(i64, Option<Timestamp>)> {
    let tenant = tx.tenant();
    let sql =
        "SELECT count(*), min(due_at) FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting'";
    match tx.one(sql, &[(&tenant).into(), webhook.into()]).await? {
        Some(mut row) => Ok((row.int()?, row.at_or_null()?)),
        None => Ok((0, None)),
    }
}

/// Those that are due, the longest due first.
pub async fn due(tx: &mut Tx, webhook: &WebhookId, now: Timestamp, limit: usize) -> Result<Vec<Delivery>> {
    const DUE: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting' AND due_at <= $3 \
         ORDER BY due_at, id LIMIT $4"
    );
    let tenant = tx.tenant();
    let rows = tx.all(DUE, &[(&tenant).into(), webhook.into(), now.into(), (limit as i64).into()]).await?;
    rows.into_iter().map(read).collect()
}

/// Keeps what has become of one.
pub fn keep(tx: &mut Tx, delivery: &Delivery) {
    const KEEP: &str = "UPDATE deliveries SET state = $1, attempts = $2, due_at = $3, ended_at = $4, tries = $5 \
         WHERE tenant_id = $6 AND id = $7";
    let tenant = tx.tenant();
    tx.put(
        KEEP,
        &[
            delivery.state.name().into(),
            delivery.attempts.into(),
            delivery.due_at.into(),
            delivery.ended_at.into(),
            (&delivery.tries).into(),
            (&tenant).into(),
            (&delivery.id).into(),
        ],
    );
}

pub async fn get(tx: &mut Tx, webhook: &WebhookId, id: &DeliveryId) -> Result<Option<Delivery>> {
    const GET: &str =
        concat!("SELECT ", columns!(), " FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND id = $3");
    let tenant = tx.tenant();
    tx.one(GET, &[(&tenant).into(), webhook.into(), id.into()]).await?.map(read).transpose()
}

/// The log of an address, newest first, from before `before`.
pub async fn log(tx: &mut Tx, webhook: &WebhookId, before: Option<&DeliveryId>, limit: usize) -> Result<Vec<Delivery>> {
    const LOG: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4"
    );
    // Sorts after every id.
    const END: &str = "dlv_~";
    let tenant = tx.tenant();
    let before = before.map_or(END, DeliveryId::as_str);
    let rows = tx.all(LOG, &[(&tenant).into(), webhook.into(), before.into(), (limit as i64).into()]).await?;
    rows.into_iter().map(read).collect()
}

/// Removes what was over before `then` from the log.
pub async fn forget(tx: &mut Tx, webhook: &WebhookId, then: Timestamp) -> Result<u64> {
    let tenant = tx.tenant();
    let first = DeliveryId::at(then.as_millisecond(), [0; 10]);
    let sql = "DELETE FROM deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND id < $3 AND state <> 'waiting'";
    tx.exec(sql, &[(&tenant).into(), webhook.into(), (&first).into()]).await
}

fn read(mut row: Row) -> Result<Delivery> {
    Ok(Delivery {
        id: row.id()?,
        webhook: row.id()?,
        event: row.id()?,
        kind: row.text()?,
        position: Position { at: row.int()?, nth: row.int()? },
        state: row.word()?,
        attempts: row.int()?,
        due_at: row.at()?,
        filed_at: row.at()?,
        ended_at: row.at_or_null()?,
        tries: row.text()?,
    })
}
