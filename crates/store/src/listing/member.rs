//! What one member has seen, and what the team marked.

use crate::error::{Error, Result};
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, MemberId};
use jiff::Timestamp;

/// Since when somebody is of the team: what was said before is nothing new to them. `None`: they are not.
pub async fn since(tx: &mut Tx, member: &MemberId) -> Result<Option<Timestamp>> {
    let tenant = tx.tenant();
    let sql = "SELECT joined_at FROM memberships WHERE tenant_id = $1 AND member_id = $2";
    let row = tx.one(sql, &[(&tenant).into(), member.into()]).await?;
    row.map(|mut row| row.at()).transpose()
}

/// The instant of something in a conversation: a message, a turn or a note.
pub async fn seen_until(tx: &mut Tx, conversation: &ConversationId, entry: &str) -> Result<Option<Timestamp>> {
    let tenant = tx.tenant();
    let sql = match entry.split('_').next() {
        Some("msg") => "SELECT at FROM messages WHERE tenant_id = $1 AND conversation_id = $2 AND id = $3",
        Some("trn") => "SELECT at FROM turns WHERE tenant_id = $1 AND conversation_id = $2 AND id = $3",
        Some("nte") => "SELECT at FROM notes WHERE tenant_id = $1 AND conversation_id = $2 AND id = $3",
        _ => return Ok(None),
    };
    let row = tx.one(sql, &[(&tenant).into(), conversation.into(), entry.into()]).await?;
    row.map(|mut row| row.at()).transpose()
}

/// Notes up to where a member has seen it. `back`: also where they had seen more.
pub fn note_seen(tx: &mut Tx, member: &MemberId, conversation: &ConversationId, until: Timestamp, back: bool) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO inbox_seen (tenant_id, member_id, conversation_id, seen_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, member_id, conversation_id) DO UPDATE SET seen_at = excluded.seen_at
         WHERE $5 OR inbox_seen.seen_at < excluded.seen_at",
        &[(&tenant).into(), member.into(), conversation.into(), until.into(), back.into()],
    );
}

/// What was said until then needs no answer.
pub fn mark_no_answer(tx: &mut Tx, conversation: &ConversationId, until: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO conversation_marks (tenant_id, conversation_id, tags, no_answer_at) VALUES ($1, $2, '[]', $3)
         ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET no_answer_at = excluded.no_answer_at",
        &[(&tenant).into(), conversation.into(), until.into()],
    );
}

/// A conversation's tags.
pub async fn marks(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<String>> {
    const TAGS: Sql = Sql::both("SELECT tags FROM conversation_marks WHERE tenant_id = $1 AND conversation_id = $2");
    let tenant = tx.tenant();
    let row = tx.one(TAGS, &[(&tenant).into(), conversation.into()]).await?;
    row.map_or(Ok(Vec::new()), |mut row| row.json())
}

/// The tags of all conversations, each with how many have it, the most used first.
pub async fn tags(tx: &mut Tx, limit: i64) -> Result<Vec<(String, i64)>> {
    const TAGS: Sql = Sql::each(
        "SELECT e.value, count(*) FROM conversation_marks k, json_each(k.tags) e WHERE k.tenant_id = $1
         GROUP BY e.value ORDER BY count(*) DESC, e.value LIMIT $2",
        "SELECT e.value, count(*) FROM conversation_marks k, jsonb_array_elements_text(k.tags::jsonb) AS e(value)
         WHERE k.tenant_id = $1 GROUP BY e.value ORDER BY count(*) DESC, e.value LIMIT $2",
    );
    let tenant = tx.tenant();
    let rows = tx.all(TAGS, &[(&tenant).into(), limit.into()]).await?;
    rows.into_iter().map(|mut row| Ok((row.text()?, row.int()?))).collect()
}

pub fn set_tags(tx: &mut Tx, conversation: &ConversationId, tags: &[String]) -> Result<()> {
    let tenant = tx.tenant();
    let tags = serde_json::to_string(tags).map_err(|_| Error::broken("tags cannot be written as JSON"))?;
    tx.put(
        "INSERT INTO conversation_marks (tenant_id, conversation_id, tags) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET tags = excluded.tags",
        &[(&tenant).into(), conversation.into(), (&tags).into()],
    );
    Ok(())
}
