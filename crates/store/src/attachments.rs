//! Files of conversations. Their bytes lie in pieces, each written and read in a transaction of its own, so that no large
//! file keeps the database from anybody.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::attachment::{Attachment, Content, Standing, Trouble};
use frontdesk_domain::{AttachmentId, MessageId};
use serde_json::json;

/// The longest piece.
pub const PIECE_BYTES: usize = 256 * 1024;

macro_rules! columns {
    () => {
        "a.id, a.conversation_id, a.message_id, a.place, a.name, a.state, a.kind, a.bytes, a.sha256, a.trouble, a.at"
    };
}

/// Announces a file that lies there with the vendor; its bytes follow.
pub fn announce(tx: &mut Tx, file: &Attachment, source: &str) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO attachments (tenant_id, id, conversation_id, message_id, place, name, source, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            (&tenant).into(),
            (&file.id).into(),
            (&file.conversation).into(),
            (&file.message).into(),
            file.place.into(),
            file.name.as_deref().into(),
            source.into(),
            file.at.into(),
        ],
    );
}

/// A file, and where the vendor has it.
pub async fn get(tx: &mut Tx, id: &AttachmentId) -> Result<Option<(Attachment, String)>> {
    const GET: &str =
        concat!("SELECT ", columns!(), ", a.source FROM attachments a WHERE a.tenant_id = $1 AND a.id = $2");
    let tenant = tx.tenant();
    let row = tx.one(GET, &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| Ok((read(&mut row)?, row.text()?))).transpose()
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
               WHERE tenant_id = $1 AND id = $2 AND state = 'failed'";
    Ok(tx.exec(sql, &[(&tenant).into(), id.into()]).await? > 0)
}

fn read(row: &mut Row) -> Result<Attachment> {
    let (id, conversation, message) = (row.id()?, row.id()?, row.id()?);
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
