//! Files of conversations. Their bytes lie in pieces, each written and read in a transaction of its own, so that no large
//! file keeps the database from anybody.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::attachment::{Attachment, Content, Standing, Trouble};
use frontdesk_domain::{AttachmentId, ConversationId, MessageId};
use jiff::Timestamp;
use serde_json::json;

/// The longest piece.
pub const PIECE_BYTES: usize = 256 * 1024;

macro_rules! columns {
    () => {
        "a.id, a.conversation_id, a.message_id, a.place, a.name, a.state, a.kind, a.bytes, a.sha256, a.trouble, a.at"
    };
}

/// What is kept of a file beside what anybody is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Where the vendor has it.
    pub source: Option<String>,
    /// Signs the addresses by which it is fetched from here.
    pub secret: Option<String>,
}

/// Announces a file; its bytes follow.
pub fn announce(tx: &mut Tx, file: &Attachment, way: &Way) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO attachments (tenant_id, id, conversation_id, message_id, place, name, source, secret, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            (&tenant).into(),
            (&file.id).into(),
            (&file.conversation).into(),
            file.message.as_ref().into(),
            file.place.into(),
            file.name.as_deref().into(),
            way.source.as_deref().into(),
            way.secret.as_deref().into(),
            file.at.into(),
        ],
    );
}

pub async fn get(tx: &mut Tx, id: &AttachmentId) -> Result<Option<(Attachment, Way)>> {
    const GET: &str =
        concat!("SELECT ", columns!(), ", a.source, a.secret FROM attachments a WHERE a.tenant_id = $1 AND a.id = $2");
    let tenant = tx.tenant();
    let row = tx.one(GET, &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| {
        let file = read(&mut row)?;
        Ok((file, Way { source: row.text_or_null()?, secret: row.text_or_null()? }))
    })
    .transpose()
}

/// The files of these messages, each message's in their order.
pub async fn of(tx: &mut Tx, messages: &[&MessageId]) -> Result<Vec<Attachment>> {
    const OF: crate::Sql = crate::Sql::each(
        concat!(
            "SELECT ",
            columns!(),
            " FROM attachments a WHERE a.tenant_id = $1 AND a.message_id IN (SELECT value FROM json_each($2)) \
             ORDER BY a.message_id, a.place"
        ),
        concat!(
            "SELECT ",
            columns!(),
            " FROM attachments a WHERE a.tenant_id = $1 \
             AND a.message_id = ANY (ARRAY(SELECT jsonb_array_elements_text($2::text::jsonb))) \
             ORDER BY a.message_id, a.place"
        ),
    );
    if messages.is_empty() {
        return Ok(Vec::new());
    }
    let tenant = tx.tenant();
    let ids: Vec<&str> = messages.iter().map(|id| id.as_str()).collect();
    let ids = json!(ids).to_string();
    let rows = tx.all(OF, &[(&tenant).into(), ids.as_str().into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// Every file of the tenant, oldest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Attachment>> {
    const ALL: &str = concat!("SELECT ", columns!(), " FROM attachments a WHERE a.tenant_id = $1 ORDER BY a.at, a.id");
    let tenant = tx.tenant();
    let rows = tx.all(ALL, &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// Keeps a piece; one that was kept under its number before gives way.
pub fn keep_piece(tx: &mut Tx, id: &AttachmentId, nth: i64, body: &[u8]) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO attachment_pieces (tenant_id, attachment_id, nth, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, attachment_id, nth) DO UPDATE SET body = excluded.body",
        &[(&tenant).into(), id.into(), nth.into(), body.into()],
    );
}

/// A piece; `None` after the last one.
pub async fn piece(tx: &mut Tx, id: &AttachmentId, nth: i64) -> Result<Option<Vec<u8>>> {
    let tenant = tx.tenant();
    let sql = "SELECT body FROM attachment_pieces WHERE tenant_id = $1 AND attachment_id = $2 AND nth = $3";
    let row = tx.one(sql, &[(&tenant).into(), id.into(), nth.into()]).await?;
    row.map(|mut row| row.bytes()).transpose()
}

/// Its bytes are all here. Pieces of an earlier attempt that was longer go. False: it was not coming.
pub async fn kept(tx: &mut Tx, id: &AttachmentId, content: &Content, pieces: i64) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE attachments SET state = 'kept', kind = $1, bytes = $2, sha256 = $3, trouble = NULL
             WHERE tenant_id = $4 AND id = $5 AND state = 'coming'",
            &[content.kind.name().into(), content.bytes.into(), (&content.sha256).into(), (&tenant).into(), id.into()],
        )
        .await?;
    if touched > 0 {
        let sql = "DELETE FROM attachment_pieces WHERE tenant_id = $1 AND attachment_id = $2 AND nth >= $3";
        tx.put(sql, &[(&tenant).into(), id.into(), pieces.into()]);
    }
    Ok(touched > 0)
}

/// It could not be had. False: it was not coming.
pub async fn failed(tx: &mut Tx, id: &AttachmentId, why: Trouble) -> Result<bool> {
    let tenant = tx.tenant();
    let sql =
        "UPDATE attachments SET state = 'failed', trouble = $1 WHERE tenant_id = $2 AND id = $3 AND state = 'coming'";
    Ok(tx.exec(sql, &[why.name().into(), (&tenant).into(), id.into()]).await? > 0)
}

/// One that could not be had is fetched again. False: it was not given up.
pub async fn coming_again(tx: &mut Tx, id: &AttachmentId) -> Result<bool> {
    let tenant = tx.tenant();
    let sql = "UPDATE attachments SET state = 'coming', trouble = NULL \
               WHERE tenant_id = $1 AND id = $2 AND state = 'failed' AND source IS NOT NULL";
    Ok(tx.exec(sql, &[(&tenant).into(), id.into()]).await? > 0)
}

/// Puts a file of a conversation to a message, where it goes with none yet. False: it is not there, or goes with another.
pub async fn send_with(
    tx: &mut Tx,
    id: &AttachmentId,
    (conversation, message): (&ConversationId, &MessageId),
    place: i64,
) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE attachments SET message_id = $1, place = $2
             WHERE tenant_id = $3 AND id = $4 AND conversation_id = $5 AND message_id IS NULL AND state = 'kept'",
            &[message.into(), place.into(), (&tenant).into(), id.into(), conversation.into()],
        )
        .await?;
    Ok(touched > 0)
}

/// Removes the files that were taken in before then and sent with nothing, so many at once. Returns how many.
pub async fn forget_unsent(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<usize> {
    let tenant = tx.tenant();
    let sql = "SELECT id FROM attachments WHERE tenant_id = $1 AND message_id IS NULL AND at < $2 ORDER BY at LIMIT $3";
    let rows = tx.all(sql, &[(&tenant).into(), before.into(), limit.into()]).await?;
    let ids: Vec<AttachmentId> = rows.into_iter().map(|mut row| row.id()).collect::<Result<_>>()?;
    for id in &ids {
        forget(tx, id).await?;
    }
    Ok(ids.len())
}

/// Removes a file that was sent with nothing. False: there is none.
pub async fn forget(tx: &mut Tx, id: &AttachmentId) -> Result<bool> {
    let tenant = tx.tenant();
    tx.put(
        "DELETE FROM attachment_pieces WHERE tenant_id = $1 AND attachment_id IN
             (SELECT a.id FROM attachments a WHERE a.tenant_id = $1 AND a.id = $2 AND a.message_id IS NULL)",
        &[(&tenant).into(), id.into()],
    );
    let sql = "DELETE FROM attachments WHERE tenant_id = $1 AND id = $2 AND message_id IS NULL";
    Ok(tx.exec(sql, &[(&tenant).into(), id.into()]).await? > 0)
}

fn read(row: &mut Row) -> Result<Attachment> {
    let (id, conversation, message) = (row.id()?, row.id()?, row.id_or_null()?);
    let (place, name, state) = (row.int()?, row.text_or_null()?, row.text()?);
    let (kind, bytes, sha256) = (row.word_or_null()?, row.int_or_null()?, row.text_or_null()?);
    let trouble = row.word_or_null()?;
    let standing = match (state.as_str(), kind, bytes, sha256) {
        ("coming", ..) => Standing::Coming,
        ("kept", Some(kind), Some(bytes), Some(sha256)) => Standing::Kept(Content { kind, bytes, sha256 }),
        ("failed", ..) => Standing::Failed(trouble.unwrap_or(Trouble::NotReached)),
        _ => return Err(Error::broken("a stored file stands as nothing wrote it")),
    };
    Ok(Attachment { id, conversation, message, place, name, standing, at: row.at()? })
}
