//! What a member has begun to write, kept until it is sent or taken away.

use crate::error::Result;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, MemberId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// `reply` or `note`.
    pub mode: String,
    pub body: String,
    pub changed_at: Timestamp,
}

pub fn put(tx: &mut Tx, member: &MemberId, conversation: &ConversationId, draft: &Draft) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO drafts (tenant_id, member_id, conversation_id, mode, body, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, member_id, conversation_id, mode)
         DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at",
        &[
            (&tenant).into(),
            member.into(),
            conversation.into(),
            (&draft.mode).into(),
            (&draft.body).into(),
            draft.changed_at.into(),
        ],
    );
}

pub fn remove(tx: &mut Tx, member: &MemberId, conversation: &ConversationId, mode: &str) {
    let tenant = tx.tenant();
    tx.put(
        "DELETE FROM drafts WHERE tenant_id = $1 AND member_id = $2 AND conversation_id = $3 AND mode = $4",
        &[(&tenant).into(), member.into(), conversation.into(), mode.into()],
    );
}

/// A member's drafts in a conversation: two at most.
pub async fn of(tx: &mut Tx, member: &MemberId, conversation: &ConversationId) -> Result<Vec<Draft>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT mode, body, changed_at FROM drafts
             WHERE tenant_id = $1 AND member_id = $2 AND conversation_id = $3 ORDER BY mode",
            &[(&tenant).into(), member.into(), conversation.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| Ok(Draft { mode: row.text()?, body: row.text()?, changed_at: row.at()? })).collect()
}
