//! What a row of the list is made from, read for many conversations at once.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{
    Author, ChannelId, ContactId, ConversationId, ConversationStatus, Holder, Medium, MemberId, MessageId, TurnId,
};
use jiff::Timestamp;

/// A conversation as it is, with what was said last and what waits.
#[derive(Clone, Debug)]
pub struct Facts {
    pub conversation: ConversationId,
    pub contact: ContactId,
    pub channel: ChannelId,
    pub medium: Medium,
    pub status: ConversationStatus,
    pub holder: Holder,
    pub assignee: Option<MemberId>,
    pub snoozed_until: Option<Timestamp>,
    pub version: i64,
    pub opened_at: Timestamp,
    pub message: Option<LastMessage>,
    /// The last turn, where it was on the phone.
    pub turn: Option<LastTurn>,
    /// When the contact last wrote.
    pub wrote_at: Option<Timestamp>,
    /// The contact's first message that nobody answered and that was not settled.
    pub unanswered_at: Option<Timestamp>,
    /// When a member last wrote.
    pub member_at: Option<Timestamp>,
    /// Up to when nothing needs an answer.
    pub no_answer_at: Option<Timestamp>,
    /// When the assistant last asked for a person, and the event as JSON.
    pub asked: Option<(Timestamp, String)>,
    pub handed_back_at: Option<Timestamp>,
    pub failed: bool,
    pub due_at: Option<Timestamp>,
}

#[derive(Clone, Debug)]
pub struct LastMessage {
    pub id: MessageId,
    pub author: Author,
    pub body: String,
    pub at: Timestamp,
}

#[derive(Clone, Debug)]
pub struct LastTurn {
    pub id: TurnId,
    pub heard: String,
    /// The turn's record as JSON.
    pub record: String,
    pub at: Timestamp,
}

/// Of these conversations, those that are there.
pub async fn facts(tx: &mut Tx, conversations: &[ConversationId]) -> Result<Vec<Facts>> {
    let tenant = tx.tenant();
    let ids: Vec<&str> = conversations.iter().map(ConversationId::as_str).collect();
    let ids = serde_json::json!(ids).to_string();
    let rows = tx.all(FACTS, &[(&tenant).into(), (&ids).into()]).await?;
    rows.into_iter().map(read).collect()
}

/// The conversations of a person, whichever of their addresses.
pub async fn of_contact(tx: &mut Tx, contact: &ContactId) -> Result<Vec<ConversationId>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT c.id FROM conversations c WHERE c.tenant_id = $1 AND c.contact_id IN (
                 SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2))",
            &[(&tenant).into(), contact.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// Of the conversation's messages, aliased.
macro_rules! messages {
    ($alias:literal) => {
        concat!(
            "FROM messages ",
            $alias,
            " WHERE ",
            $alias,
            ".tenant_id = c.tenant_id AND ",
            $alias,
            ".conversation_id = c.id "
        )
    };
}

/// The last of the conversation's events of a kind. Without the sum PostgreSQL may go through all of the tenant's events
/// in their order, for each conversation, until one fits.
macro_rules! events {
    ($what:literal, $kind:literal) => {
        concat!(
            "(SELECT ",
            $what,
            " FROM events e WHERE e.tenant_id = c.tenant_id AND e.conversation_id = c.id AND e.type = '",
            $kind,
            "' ORDER BY e.position + 0 DESC, e.nth DESC LIMIT 1)"
        )
    };
}

/// A message that was taken back before it left was never said. One that failed counts until another attempt was taken by
/// the vendor; where that failed too, it is the one that counts.
macro_rules! select {
    ($joins:expr, $ids:literal) => {
        concat!(
            "SELECT c.id, c.contact_id, c.channel_id, c.medium, c.status, c.holder, c.assignee, c.snoozed_until, \
             c.version, c.opened_at, m.id, m.author, m.body, m.at, t.id, t.heard, t.record, t.at, (SELECT max(h.at) ",
            messages!("h"),
            "AND h.author = 'contact'), (SELECT min(w.at) ",
            messages!("w"),
            "AND w.author = 'contact' AND w.at > coalesce((SELECT max(a.at) ",
            messages!("a"),
            "AND a.author IN ('assistant', 'member') AND a.delivery <> 'failed'), 0) AND w.at > coalesce(k.no_answer_at, 0)), \
             (SELECT max(b.at) ",
            messages!("b"),
            "AND b.author = 'member' AND b.delivery <> 'failed'), k.no_answer_at, ",
            events!("e.at", "handoff_requested"),
            ", ",
            events!("e.body", "handoff_requested"),
            ", ",
            events!("e.at", "conversation_handed_back"),
            ", EXISTS (SELECT 1 ",
            messages!("f"),
            "AND f.delivery = 'failed' AND coalesce(f.error_code, '') <> 'cancelled' AND NOT EXISTS ( \
                 SELECT 1 FROM posted r JOIN messages n ON n.tenant_id = r.tenant_id AND n.id = r.message_id \
                 WHERE r.tenant_id = f.tenant_id AND r.retry_of = f.id AND (n.delivery IN ('sent', 'delivered') \
                     OR n.delivery = 'failed' AND coalesce(n.error_code, '') <> 'cancelled'))), d.due_at \
             FROM conversations c ",
            $joins,
            " WHERE c.tenant_id = $1 AND c.id ",
            $ids
        )
    };
}
/// The last message that was not taken back before it left.
macro_rules! last {
    ($what:literal) => {
        concat!(
            "SELECT ",
            $what,
            " ",
            messages!("l"),
            "AND (l.delivery <> 'failed' OR coalesce(l.error_code, '') <> 'cancelled') \
             ORDER BY l.at DESC, l.id DESC LIMIT 1"
        )
    };
}

const FACTS: Sql = Sql::each(
    select!(
        concat!(
            "LEFT JOIN conversation_marks k ON k.tenant_id = c.tenant_id AND k.conversation_id = c.id \
             LEFT JOIN timers d ON d.tenant_id = c.tenant_id AND d.key = 'answer:' || c.id AND d.done_at IS NULL \
             LEFT JOIN turns t ON t.tenant_id = c.tenant_id AND t.conversation_id = c.id AND t.seq = c.turn_count \
                 AND t.medium = 'voice' \
             LEFT JOIN messages m ON m.tenant_id = c.tenant_id AND m.id = (",
            last!("l.id"),
            ")"
        ),
        "IN (SELECT value FROM json_each($2))"
    ),
    // Each is looked up for its conversation: joined, PostgreSQL may go through all of the tenant's messages for one.
    select!(
        concat!(
            "LEFT JOIN LATERAL (SELECT k.no_answer_at FROM conversation_marks k \
                 WHERE k.tenant_id = c.tenant_id AND k.conversation_id = c.id LIMIT 1) k ON true \
             LEFT JOIN LATERAL (SELECT d.due_at FROM timers d \
                 WHERE d.tenant_id = c.tenant_id AND d.key = 'answer:' || c.id AND d.done_at IS NULL LIMIT 1) d ON true \
             LEFT JOIN LATERAL (SELECT t.id, t.heard, t.record, t.at FROM turns t WHERE t.tenant_id = c.tenant_id \
                 AND t.conversation_id = c.id AND t.seq = c.turn_count AND t.medium = 'voice' LIMIT 1) t ON true \
             LEFT JOIN LATERAL (",
            last!("l.id, l.author, l.body, l.at"),
            ") m ON true"
        ),
        "= ANY (ARRAY(SELECT jsonb_array_elements_text($2::text::jsonb)))"
    ),
);

fn read(mut row: Row) -> Result<Facts> {
    Ok(Facts {
        conversation: row.id()?,
        contact: row.id()?,
        channel: row.id()?,
        medium: row.word()?,
        status: row.word()?,
        holder: row.word()?,
        assignee: row.id_or_null()?,
        snoozed_until: row.at_or_null()?,
        version: row.int()?,
        opened_at: row.at()?,
        message: message(&mut row)?,
        turn: turn(&mut row)?,
        wrote_at: row.at_or_null()?,
        unanswered_at: row.at_or_null()?,
        member_at: row.at_or_null()?,
        no_answer_at: row.at_or_null()?,
        asked: row.at_or_null()?.zip(row.text_or_null()?),
        handed_back_at: row.at_or_null()?,
        failed: row.flag()?,
        due_at: row.at_or_null()?,
    })
}

fn message(row: &mut Row) -> Result<Option<LastMessage>> {
    let (id, author, body, at) = (row.id_or_null()?, row.word_or_null()?, row.text_or_null()?, row.at_or_null()?);
    let all = id.zip(author).zip(body.zip(at));
    Ok(all.map(|((id, author), (body, at))| LastMessage { id, author, body, at }))
}

fn turn(row: &mut Row) -> Result<Option<LastTurn>> {
    let (id, heard, record, at) = (row.id_or_null()?, row.text_or_null()?, row.text_or_null()?, row.at_or_null()?);
    let all = id.zip(heard).zip(record.zip(at));
    Ok(all.map(|((id, heard), (record, at))| LastTurn { id, heard, record, at }))
}

/// What people look for in these conversations, in no order: name and address, what was written, what was said on the
/// phone. Each piece with its conversation; the latest `pieces` of each kind.
pub async fn pieces(
    tx: &mut Tx,
    conversations: &[ConversationId],
    pieces: i64,
) -> Result<Vec<(ConversationId, String)>> {
    let tenant = tx.tenant();
    let ids: Vec<&str> = conversations.iter().map(ConversationId::as_str).collect();
    let ids = serde_json::json!(ids).to_string();
    let rows = tx.all(PIECES, &[(&tenant).into(), (&ids).into(), pieces.into()]).await?;
    rows.into_iter().map(|mut row| Ok((row.id()?, row.text()?))).collect()
}

/// A conversation that is wanted is `w`.
macro_rules! wanted {
    ($ids:literal) => {
        concat!(
            "WITH w AS (SELECT c.tenant_id, c.id, c.contact_id FROM conversations c WHERE c.tenant_id = $1 AND c.id ",
            $ids,
            ") "
        )
    };
}

const PIECES: Sql = Sql::each(
    concat!(
        wanted!("IN (SELECT value FROM json_each($2))"),
        "SELECT w.id, coalesce(p.name, '') || ' ' || p.address FROM w \
             JOIN contacts p ON p.tenant_id = w.tenant_id AND p.id = w.contact_id \
         UNION ALL SELECT x.conversation_id, x.body FROM (SELECT m.conversation_id, m.body, \
                 row_number() OVER (PARTITION BY m.conversation_id ORDER BY m.at DESC, m.id DESC) AS nth \
             FROM w JOIN messages m ON m.tenant_id = w.tenant_id AND m.conversation_id = w.id) x WHERE x.nth <= $3 \
         UNION ALL SELECT y.conversation_id, y.heard FROM (SELECT t.conversation_id, t.heard, \
                 row_number() OVER (PARTITION BY t.conversation_id ORDER BY t.seq DESC) AS nth \
             FROM w JOIN turns t ON t.tenant_id = w.tenant_id AND t.conversation_id = w.id \
                 AND t.medium = 'voice') y WHERE y.nth <= $3"
    ),
    concat!(
        wanted!("= ANY (ARRAY(SELECT jsonb_array_elements_text($2::text::jsonb)))"),
        "SELECT w.id, coalesce(p.name, '') || ' ' || p.address FROM w CROSS JOIN LATERAL (SELECT p.name, p.address \
             FROM contacts p WHERE p.tenant_id = w.tenant_id AND p.id = w.contact_id LIMIT 1) p \
         UNION ALL SELECT w.id, m.body FROM w CROSS JOIN LATERAL (SELECT m.body FROM messages m \
             WHERE m.tenant_id = w.tenant_id AND m.conversation_id = w.id ORDER BY m.at DESC, m.id DESC LIMIT $3) m \
         UNION ALL SELECT w.id, t.heard FROM w CROSS JOIN LATERAL (SELECT t.heard FROM turns t \
             WHERE t.tenant_id = w.tenant_id AND t.conversation_id = w.id AND t.medium = 'voice' \
             ORDER BY t.seq DESC LIMIT $3) t"
    ),
);
