//! The rows of the list, written many at once.

use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::lists::Standing;
use frontdesk_domain::{Author, ChannelId, ContactId, Medium};
use jiff::Timestamp;
use serde_json::{Value, json};

/// A conversation as the list shows it to everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub standing: Standing,
    pub contact: ContactId,
    pub channel: ChannelId,
    pub medium: Medium,
    pub snoozed_until: Option<Timestamp>,
    /// `msg_…` or `trn_…`: the last thing said that both sides know of.
    pub last: Option<String>,
    pub preview: Option<Preview>,
    /// When the contact spoke last.
    pub heard_at: Option<Timestamp>,
    pub version: i64,
}

/// The beginning of what was said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub author: Author,
    pub text: String,
}

/// Rows with what is looked for in each.
pub fn put(tx: &mut Tx, rows: &[(Listed, String)]) {
    if rows.is_empty() {
        return;
    }
    let tenant = tx.tenant();
    let listed: Vec<Value> = rows.iter().map(|(row, _)| row_json(row)).collect();
    let words: Vec<Value> =
        rows.iter().map(|(row, words)| json!({ "id": row.standing.conversation, "words": words })).collect();
    tx.put(PUT, &[(&tenant).into(), (&json!(listed).to_string()).into()]);
    tx.put(PUT_WORDS, &[(&tenant).into(), (&json!(words).to_string()).into()]);
}

fn row_json(row: &Listed) -> Value {
    let standing = &row.standing;
    let at = |at: Option<Timestamp>| at.map(Timestamp::as_microsecond);
    // No NUL: PostgreSQL cannot keep one.
    let text = row.preview.as_ref().map(|preview| preview.text.replace('\0', "\u{FFFD}"));
    json!({
        "conversation_id": standing.conversation, "contact_id": row.contact, "channel_id": row.channel,
        "medium": row.medium.name(), "status": standing.status.name(), "holder": standing.holder.name(),
        "assignee": standing.assignee, "snoozed_until": at(row.snoozed_until), "at": standing.at.as_microsecond(),
        "last_id": row.last, "author": row.preview.as_ref().map(|preview| preview.author.name()), "snippet": text,
        "heard_at": at(row.heard_at), "waiting_since": at(standing.waiting_since), "due_at": at(standing.due_at),
        "urgent": standing.urgent, "failed": standing.failed, "version": row.version,
    })
}

/// Each column of a row once, by its name in the JSON.
macro_rules! put {
    ($from:literal) => {
        concat!(
            "INSERT INTO inbox_rows (tenant_id, conversation_id, contact_id, channel_id, medium, status, holder, assignee, \
                 snoozed_until, at, last_id, author, snippet, heard_at, waiting_since, due_at, urgent, failed, version) ",
            $from,
            " ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET contact_id = excluded.contact_id, \
                 channel_id = excluded.channel_id, medium = excluded.medium, status = excluded.status, \
                 holder = excluded.holder, assignee = excluded.assignee, snoozed_until = excluded.snoozed_until, \
                 at = excluded.at, last_id = excluded.last_id, author = excluded.author, snippet = excluded.snippet, \
                 heard_at = excluded.heard_at, waiting_since = excluded.waiting_since, due_at = excluded.due_at, \
                 urgent = excluded.urgent, failed = excluded.failed, version = excluded.version"
        )
    };
}
const PUT: Sql = Sql::each(
    put!(
        "SELECT $1, e.value ->> 'conversation_id', e.value ->> 'contact_id', e.value ->> 'channel_id', \
             e.value ->> 'medium', e.value ->> 'status', e.value ->> 'holder', e.value ->> 'assignee', \
             e.value ->> 'snoozed_until', e.value ->> 'at', e.value ->> 'last_id', e.value ->> 'author', \
             e.value ->> 'snippet', e.value ->> 'heard_at', e.value ->> 'waiting_since', e.value ->> 'due_at', \
             e.value ->> 'urgent', e.value ->> 'failed', e.value ->> 'version' FROM json_each($2) e WHERE true"
    ),
    put!(
        "SELECT $1, e.* FROM jsonb_to_recordset($2::text::jsonb) AS e (conversation_id text, contact_id text, \
             channel_id text, medium text, status text, holder text, assignee text, snoozed_until bigint, at bigint, \
             last_id text, author text, snippet text, heard_at bigint, waiting_since bigint, due_at bigint, \
             urgent boolean, failed boolean, version bigint)"
    ),
);

const PUT_WORDS: Sql = Sql::each(
    "INSERT INTO inbox_words (tenant_id, conversation_id, words)
         SELECT $1, e.value ->> 'id', e.value ->> 'words' FROM json_each($2) e WHERE true
     ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET words = excluded.words",
    "INSERT INTO inbox_words (tenant_id, conversation_id, words)
         SELECT $1, e.id, e.words FROM jsonb_to_recordset($2::text::jsonb) AS e (id text, words text)
     ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET words = excluded.words",
);
