//! Rows that are due are claimed for a while by whoever sends them.

use super::settle::{End, Settled, settle};
use crate::error::Result;
use crate::messages;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{Author, Channel, Consent, Message, OutboxId};
use jiff::Timestamp;

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

/// What is to be sent now, and what is not to be sent any more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    pub claimed: Vec<Claimed>,
    /// What the assistant queued before somebody else took the conversation.
    pub withdrawn: Vec<Claimed>,
}

/// Takes rows that are due, and rows whose lease ran out, in the order they were queued. Two who claim at the
/// same time get different rows. What the assistant queued before somebody else took the conversation is
/// cancelled instead.
pub async fn claim(tx: &mut Tx, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Taken> {
    let tenant = tx.tenant();
    let rows = tx.all(DUE, &[(&tenant).into(), now.into(), limit.into()]).await?;
    let (mut claimed, mut withdrawn) = (Vec::with_capacity(rows.len()), Vec::new());
    for mut row in rows {
        let since_taken_over = row.flag()?;
        let row = read(row)?;
        let is_stale = since_taken_over && row.message.author == Author::Assistant && !row.was_sending;
        if is_stale { withdrawn.push(row) } else { claimed.push(row) }
    }
    let cancelled: Vec<_> = withdrawn.iter().map(|row| End { id: &row.id, settled: &Settled::Cancelled }).collect();
    settle(tx, &cancelled).await?;
    if !claimed.is_empty() {
        let ids: Vec<&str> = claimed.iter().map(|row| row.id.as_str()).collect();
        let ids = serde_json::json!(ids).to_string();
        tx.put(TAKE, &[lease_until.into(), (&tenant).into(), ids.as_str().into()]);
    }
    Ok(Taken { claimed, withdrawn })
}

/// The ids are a JSON list. As an array PostgreSQL looks them up in the index; a list of unknown length it would compare
/// with every row there is.
const TAKE: Sql = Sql::each(
    "UPDATE outbox SET state = 'sending', lease_until = $1, attempts = attempts + 1
     WHERE tenant_id = $2 AND id IN (SELECT value FROM json_each($3))",
    "UPDATE outbox SET state = 'sending', lease_until = $1, attempts = attempts + 1
     WHERE tenant_id = $2 AND id = ANY (ARRAY(SELECT jsonb_array_elements_text($3::text::jsonb)))",
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

fn read(mut row: Row) -> Result<Claimed> {
    let id = row.id()?;
    let was_sending = row.text()? == "sending";
    let attempts = row.int()? + 1;
    let message = messages::read(&mut row)?;
    let consent = row.word()?;
    let channel = row.json_or_null()?;
    Ok(Claimed { id, message, channel, consent, attempts, was_sending })
}
