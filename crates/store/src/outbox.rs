//! Messages that are to be sent. A row is written with the turn that wants it and sent after the commit, at
//! least once; a lease tells when the one who sends it has died on the way.

use crate::error::Result;
use crate::messages;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{
    Author, BookingId, Channel, ChannelId, Consent, ConversationId, Delivery, Message, MessageId, OutboxId, Purpose,
};
use jiff::Timestamp;

#[derive(Clone, Debug)]
pub struct NewOutbox<'a> {
    pub id: &'a OutboxId,
    pub message: &'a MessageId,
    pub channel: &'a ChannelId,
    pub conversation: &'a ConversationId,
    /// The conversation's epoch when it was queued.
    pub epoch: i64,
    pub purpose: Purpose,
    pub queued_at: Timestamp,
    pub not_before: Timestamp,
}

/// A row that is ours to send until the lease ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    pub id: OutboxId,
    pub message: Message,
    /// None: the tenant gave the channel up; it cannot be sent.
    pub channel: Option<Channel>,
    /// What whoever has the number it goes to agreed to, now; else the contact it was written for.
    pub consent: Consent,
    /// How often it was claimed, this time included.
    pub attempts: i64,
    /// Somebody claimed it and never told how it ended: ask the vendor before sending.
    pub was_sending: bool,
}

/// How an attempt ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    Sent { provider_id: String, delivery: Delivery },
    Retry { not_before: Timestamp, code: String },
    Failed { code: String },
    Cancelled,
}

impl Settled {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sent { .. } => "sent",
            Self::Retry { .. } => "retry",
            Self::Failed { .. } => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

pub fn queue(tx: &mut Tx, new: &NewOutbox<'_>) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO outbox (tenant_id, id, message_id, channel_id, conversation_id, holder_epoch, purpose, queued_at,
             not_before, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued')",
        &[
            (&tenant).into(),
            new.id.into(),
            new.message.into(),
            new.channel.into(),
            new.conversation.into(),
            new.epoch.into(),
            new.purpose.name().into(),
            new.queued_at.into(),
            new.not_before.into(),
        ],
    );
}

/// Takes rows that are due, and rows whose lease ran out, in the order they were queued. Two who claim at the
/// same time get different rows. What the assistant queued before somebody else took the conversation is
/// cancelled instead.
pub async fn claim(tx: &mut Tx, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Vec<Claimed>> {
    let tenant = tx.tenant();
    let rows = tx.all(DUE, &[(&tenant).into(), now.into(), limit.into()]).await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for mut row in rows {
        let stale = row.flag()?;
        let row = read(row)?;
        if stale && row.message.author == Author::Assistant && !row.was_sending {
            set_state(tx, &row.id, "cancelled");
            messages::fail(tx, &row.message.id, "cancelled");
            continue;
        }
        claimed.push(row);
    }
    if !claimed.is_empty() {
        let ids: Vec<&str> = claimed.iter().map(|row| row.id.as_str()).collect();
        let ids = serde_json::json!(ids).to_string();
        tx.put(TAKE, &[lease_until.into(), (&tenant).into(), ids.as_str().into()]);
    }
    Ok(claimed)
}

/// The ids are a JSON list.
const TAKE: Sql = Sql::each(
    "UPDATE outbox SET state = 'sending', lease_until = $1, attempts = attempts + 1
     WHERE tenant_id = $2 AND id IN (SELECT value FROM json_each($3))",
    "UPDATE outbox SET state = 'sending', lease_until = $1, attempts = attempts + 1
     WHERE tenant_id = $2 AND id IN (SELECT jsonb_array_elements_text($3::text::jsonb))",
);

/// Each of the two kinds in the order of its own index: what was sent long ago is not looked at again.
macro_rules! due {
    ($lock:literal) => {
        concat!(
            "WITH queued AS (SELECT id FROM outbox WHERE tenant_id = $1 AND state = 'queued' AND not_before <= $2 \
                 ORDER BY not_before LIMIT $3",
            $lock,
            "), silent AS (SELECT id FROM outbox WHERE tenant_id = $1 AND state = 'sending' AND lease_until <= $2 \
                 ORDER BY lease_until LIMIT $3",
            $lock,
            ") SELECT c.holder_epoch > o.holder_epoch, o.id, o.state, o.attempts, ",
            messages::columns!(),
            ", coalesce(r.sms_consent, p.sms_consent), h.document \
             FROM (SELECT id FROM queued UNION ALL SELECT id FROM silent) d \
             JOIN outbox o ON o.tenant_id = $1 AND o.id = d.id \
             JOIN messages m ON m.tenant_id = o.tenant_id AND m.id = o.message_id \
             JOIN conversations c ON c.tenant_id = o.tenant_id AND c.id = o.conversation_id \
             JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id \
             LEFT JOIN contacts r ON r.tenant_id = o.tenant_id AND r.address_kind = 'phone' AND r.address = m.to_address \
             LEFT JOIN channels h ON h.tenant_id = o.tenant_id AND h.id = o.channel_id \
             ORDER BY o.queued_at, o.id LIMIT $3"
        )
    };
}
const DUE: Sql = Sql::each(due!(""), due!(" FOR UPDATE SKIP LOCKED"));

/// Takes back what still waits to remind of a booking.
pub fn forget_reminders(tx: &mut Tx, booking: &BookingId) {
    let tenant = tx.tenant();
    let params = [(&tenant).into(), booking.into()];
    tx.put(
        "UPDATE messages SET delivery = 'failed', error_code = 'cancelled'
         WHERE tenant_id = $1 AND booking_id = $2 AND delivery = 'queued' AND id IN (
             SELECT o.message_id FROM outbox o
             WHERE o.tenant_id = $1 AND o.state = 'queued' AND o.purpose = 'reminder')",
        &params,
    );
    tx.put(
        "UPDATE outbox SET state = 'cancelled' WHERE tenant_id = $1 AND state = 'queued' AND purpose = 'reminder'
             AND message_id IN (SELECT m.id FROM messages m
                 WHERE m.tenant_id = $1 AND m.id = outbox.message_id AND m.booking_id = $2)",
        &params,
    );
}

/// Notes how an attempt ended, with the message it was for.
pub async fn settle(tx: &mut Tx, id: &OutboxId, end: &Settled) -> Result<()> {
    match end {
        Settled::Sent { provider_id, delivery } => {
            if let Some(message) = close(tx, id, "sent", None).await? {
                messages::set_receipt(tx, &message, provider_id, *delivery).await?;
            }
        }
        Settled::Retry { not_before, code } => put_off(tx, id, *not_before, code),
        Settled::Failed { code } => {
            if let Some(message) = close(tx, id, "failed", Some(code)).await? {
                messages::fail(tx, &message, code);
            }
        }
        Settled::Cancelled => {
            if let Some(message) = close(tx, id, "cancelled", None).await? {
                messages::fail(tx, &message, "cancelled");
            }
        }
    }
    Ok(())
}

/// `(how many wait or are being sent, when the oldest of them was queued)`
pub async fn depth(tx: &mut Tx, now: Timestamp) -> Result<(i64, Option<Timestamp>)> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT count(*), min(queued_at) FROM (
                 SELECT queued_at FROM outbox WHERE tenant_id = $1 AND state = 'queued' AND not_before <= $2
                 UNION ALL SELECT queued_at FROM outbox WHERE tenant_id = $1 AND state = 'sending') AS waiting",
            &[(&tenant).into(), now.into()],
        )
        .await?;
    row.map_or(Ok((0, None)), |mut row| Ok((row.int()?, row.at_or_null()?)))
}

/// The message of the row; `None` when it was settled before.
async fn close(tx: &mut Tx, id: &OutboxId, state: &str, code: Option<&str>) -> Result<Option<MessageId>> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "UPDATE outbox SET state = $1, last_error = $2, lease_until = NULL
             WHERE tenant_id = $3 AND id = $4 AND state IN ('queued', 'sending') RETURNING message_id",
            &[state.into(), code.into(), (&tenant).into(), id.into()],
        )
        .await?;
    row.map(|mut row| row.id()).transpose()
}

fn set_state(tx: &mut Tx, id: &OutboxId, state: &str) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE outbox SET state = $1 WHERE tenant_id = $2 AND id = $3",
        &[state.into(), (&tenant).into(), id.into()],
    );
}

fn put_off(tx: &mut Tx, id: &OutboxId, not_before: Timestamp, code: &str) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE outbox SET state = 'queued', not_before = $1, last_error = $2, lease_until = NULL
         WHERE tenant_id = $3 AND id = $4 AND state = 'sending'",
        &[not_before.into(), code.into(), (&tenant).into(), id.into()],
    );
}

fn read(mut row: Row) -> Result<Claimed> {
    let id = row.id()?;
    let was_sending = row.text()? == "sending";
    let attempts = row.int()? + 1;
    let message = messages::read(&mut row)?;
    let consent = row.word()?;
    let channel = row.json_or_null()?;
    Ok(Claimed { id, message, channel, consent, attempts, was_sending })
}
