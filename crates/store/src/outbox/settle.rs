//! How the sending of messages ended, noted with the messages themselves: many in a few statements.

use crate::error::Result;
use crate::messages;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{Delivery, MessageId, OutboxId};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::HashMap;

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

/// An attempt that is over.
#[derive(Clone, Copy, Debug)]
pub struct End<'a> {
    pub id: &'a OutboxId,
    pub settled: &'a Settled,
}

/// Notes how attempts ended, with the messages they were for. Each row is named once; one that was settled before stays
/// as it is.
pub async fn settle(tx: &mut Tx, ends: &[End<'_>]) -> Result<()> {
    if ends.is_empty() {
        return Ok(());
    }
    let tenant = tx.tenant();
    messages::lock_receipts(tx, ends.iter().filter_map(End::provider)).await;
    let named: Vec<_> = ends.iter().map(|end| Named { id: end.id.as_str(), provider: end.provider() }).collect();
    let rows = tx.all(STANDING, &[json(&named).as_str().into(), (&tenant).into()]).await?;
    let ends: HashMap<&OutboxId, &Settled> = ends.iter().map(|end| (end.id, end.settled)).collect();
    let mut notes = Notes::default();
    for row in rows {
        let standing = Standing::read(row)?;
        if let Some(settled) = ends.get(&standing.id) {
            notes.take(standing, settled);
        }
    }
    notes.write(tx);
    Ok(())
}

impl<'a> End<'a> {
    /// The vendor's id, where there is one now.
    fn provider(&self) -> Option<&'a str> {
        match self.settled {
            Settled::Sent { provider_id, .. } => Some(provider_id),
            _ => None,
        }
    }
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    provider: Option<&'a str>,
}

/// The rows as they stand, each with how far its message has come and a report that was faster than its receipt. The
/// ids stand apart too, so that the index is taken: of a list PostgreSQL knows nothing, and would read the whole table.
const STANDING: Sql = Sql::each(
    "SELECT o.id, o.state, o.message_id, m.delivery, r.delivery, r.error_code
     FROM json_each($1) e CROSS JOIN outbox o ON o.tenant_id = $2 AND o.id = e.value ->> 'id'
     JOIN messages m ON m.tenant_id = o.tenant_id AND m.id = o.message_id
     LEFT JOIN reports r ON r.tenant_id = o.tenant_id AND r.provider_id = e.value ->> 'provider'",
    "SELECT o.id, o.state, o.message_id, m.delivery, r.delivery, r.error_code
     FROM jsonb_to_recordset($1::text::jsonb) AS e (id text, provider text)
     JOIN outbox o ON o.id = e.id
     JOIN messages m ON m.tenant_id = o.tenant_id AND m.id = o.message_id
     LEFT JOIN reports r ON r.tenant_id = o.tenant_id AND r.provider_id = e.provider
     WHERE o.tenant_id = $2 AND o.id = ANY (ARRAY(SELECT i ->> 'id' FROM jsonb_array_elements($1::text::jsonb) i))
     FOR UPDATE OF o, m",
);

struct Standing {
    id: OutboxId,
    state: String,
    message: MessageId,
    reached: Delivery,
    /// A report that was faster than the receipt, and its code.
    early: Option<Delivery>,
    early_code: Option<String>,
}

impl Standing {
    fn read(mut row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id()?,
            state: row.text()?,
            message: row.id()?,
            reached: row.word()?,
            early: row.word_or_null()?,
            early_code: row.text_or_null()?,
        })
    }
}

/// What is to be written.
#[derive(Default)]
struct Notes<'a> {
    rows: Vec<RowNote<'a>>,
    messages: Vec<MessageNote<'a>>,
    /// The vendor's ids whose reports are taken in.
    early: Vec<&'a str>,
}

#[derive(Serialize)]
struct RowNote<'a> {
    id: OutboxId,
    state: &'static str,
    error: Option<&'a str>,
    /// Whether what went wrong last stays on record.
    keeps: bool,
    not_before: Option<i64>,
}

#[derive(Serialize)]
struct MessageNote<'a> {
    id: MessageId,
    delivery: &'static str,
    provider: Option<&'a str>,
    error: Option<String>,
}

impl<'a> Notes<'a> {
    fn take(&mut self, standing: Standing, settled: &'a Settled) {
        let waits = standing.state == "sending" || standing.state == "queued";
        match settled {
            Settled::Retry { not_before, code } if standing.state == "sending" => {
                let not_before = Some(not_before.as_microsecond());
                self.row(standing.id, "queued", Some(code), not_before);
            }
            Settled::Sent { provider_id, delivery } if waits => self.sent(standing, provider_id, *delivery),
            Settled::Failed { code } if waits => {
                self.row(standing.id, "failed", Some(code), None);
                self.failed(standing.message, code);
            }
            Settled::Cancelled if waits => {
                let note = RowNote { id: standing.id, state: "cancelled", error: None, keeps: true, not_before: None };
                self.rows.push(note);
                self.failed(standing.message, "cancelled");
            }
            _ => {}
        }
    }

    fn sent(&mut self, standing: Standing, provider: &'a str, delivery: Delivery) {
        self.row(standing.id, "sent", None, None);
        let mut reached = standing.reached.advance(delivery);
        if let Some(early) = standing.early {
            reached = reached.advance(early);
            self.early.push(provider);
        }
        self.messages.push(MessageNote {
            id: standing.message,
            delivery: reached.name(),
            provider: Some(provider),
            error: standing.early_code,
        });
    }

    fn failed(&mut self, message: MessageId, code: &str) {
        let delivery = Delivery::Failed.name();
        self.messages.push(MessageNote { id: message, delivery, provider: None, error: Some(code.to_owned()) });
    }

    fn row(&mut self, id: OutboxId, state: &'static str, error: Option<&'a str>, not_before: Option<i64>) {
        self.rows.push(RowNote { id, state, error, keeps: false, not_before });
    }

    fn write(self, tx: &mut Tx) {
        let tenant = tx.tenant();
        if !self.rows.is_empty() {
            tx.put(NOTE_ROWS, &[json(&self.rows).as_str().into(), (&tenant).into()]);
        }
        if !self.messages.is_empty() {
            tx.put(NOTE_MESSAGES, &[json(&self.messages).as_str().into(), (&tenant).into()]);
        }
        for provider in self.early {
            messages::forget_report(tx, provider);
        }
    }
}

const NOTE_ROWS: Sql = Sql::each(
    "UPDATE outbox SET state = e.value ->> 'state', lease_until = NULL,
         last_error = CASE WHEN e.value ->> 'keeps' THEN last_error ELSE e.value ->> 'error' END,
         not_before = coalesce(e.value ->> 'not_before', not_before)
     FROM json_each($1) e WHERE outbox.tenant_id = $2 AND outbox.id = e.value ->> 'id'",
    "UPDATE outbox SET state = e.state, lease_until = NULL,
         last_error = CASE WHEN e.keeps THEN last_error ELSE e.error END,
         not_before = coalesce(e.not_before, outbox.not_before)
     FROM jsonb_to_recordset($1::text::jsonb) AS e (id text, state text, error text, keeps boolean, not_before bigint)
     WHERE outbox.tenant_id = $2 AND outbox.id = e.id
         AND outbox.id = ANY (ARRAY(SELECT i ->> 'id' FROM jsonb_array_elements($1::text::jsonb) i))",
);

const NOTE_MESSAGES: Sql = Sql::each(
    "UPDATE messages SET delivery = e.value ->> 'delivery',
         provider_id = coalesce(e.value ->> 'provider', provider_id),
         error_code = coalesce(e.value ->> 'error', error_code)
     FROM json_each($1) e WHERE messages.tenant_id = $2 AND messages.id = e.value ->> 'id'",
    "UPDATE messages SET delivery = e.delivery, provider_id = coalesce(e.provider, provider_id),
         error_code = coalesce(e.error, error_code)
     FROM jsonb_to_recordset($1::text::jsonb) AS e (id text, delivery text, provider text, error text)
     WHERE messages.tenant_id = $2 AND messages.id = e.id
         AND messages.id = ANY (ARRAY(SELECT i ->> 'id' FROM jsonb_array_elements($1::text::jsonb) i))",
);

/// As the parameter of a list. Texts and numbers alone, which JSON can always hold.
fn json(list: &impl Serialize) -> String {
    serde_json::to_string(list).unwrap_or_default()
}
