//! What is to be sent is queued, taken back, counted.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::{BookingId, ChannelId, ConversationId, MessageId, OutboxId, Purpose};
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
