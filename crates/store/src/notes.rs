//! What the team notes on a conversation. A note is no message: it has no address and no channel, and no row of the outbox
//! can name one.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, MemberId, NoteId};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub conversation: ConversationId,
    /// The member or key that wrote it.
    pub author: String,
    pub body: String,
    /// Who is to look.
    pub mentions: Vec<MemberId>,
    pub at: Timestamp,
}

/// The columns `read` reads, of the alias `n`.
macro_rules! columns {
    () => {
        "n.id, n.conversation_id, n.author, n.body, n.mentions, n.at"
    };
}
pub(crate) use columns;

pub fn insert(tx: &mut Tx, note: &Note) -> Result<()> {
    let tenant = tx.tenant();
    let mentions = serde_json::to_string(&note.mentions).map_err(|_| Error::broken("ids cannot be written as JSON"))?;
    tx.put(
        "INSERT INTO notes (tenant_id, id, conversation_id, author, body, mentions, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&tenant).into(),
            (&note.id).into(),
            (&note.conversation).into(),
            (&note.author).into(),
            (&note.body).into(),
            (&mentions).into(),
            note.at.into(),
        ],
    );
    for member in &note.mentions {
        tx.put(
            "INSERT INTO mentions (tenant_id, member_id, conversation_id, note_id, at) VALUES ($1, $2, $3, $4, $5)",
            &[(&tenant).into(), member.into(), (&note.conversation).into(), (&note.id).into(), note.at.into()],
        );
    }
    Ok(())
}

/// The notes on a conversation after the one named, oldest first.
pub async fn page(tx: &mut Tx, conversation: &ConversationId, after: Option<&NoteId>, limit: i64) -> Result<Vec<Note>> {
    const PAGE: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM notes n WHERE n.tenant_id = $1 AND n.conversation_id = $2 AND n.id > $3 ORDER BY n.id LIMIT $4"
    );
    let tenant = tx.tenant();
    let after = after.map_or("", NoteId::as_str);
    let rows = tx.all(PAGE, &[(&tenant).into(), conversation.into(), after.into(), limit.into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

pub(crate) fn read(row: &mut Row) -> Result<Note> {
    Ok(Note {
        id: row.id()?,
        conversation: row.id()?,
        author: row.text()?,
        body: row.text()?,
        mentions: row.json()?,
        at: row.at()?,
    })
}
