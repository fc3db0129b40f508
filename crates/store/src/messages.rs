//! Messages of text channels.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{Address, Attachment, ConversationId, Delivery, Message, MessageId};
use jiff::Timestamp;

/// A message with what its vendor said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub message: Message,
    pub provider_id: Option<String>,
    pub error_code: Option<String>,
}

/// The columns `read` reads, of the table or alias `m`.
macro_rules! columns {
    () => {
        "m.id, m.conversation_id, m.medium, m.author, m.from_address, m.to_address, m.body, m.purpose, m.booking_id, \
         m.delivery, m.at"
    };
}
pub(crate) use columns;

pub fn insert(tx: &mut Tx, message: &Message) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO messages (tenant_id, id, conversation_id, medium, author, from_address, to_address, body,
             purpose, booking_id, delivery, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            (&tenant).into(),
            (&message.id).into(),
            (&message.conversation).into(),
            message.medium.name().into(),
            message.author.name().into(),
            (&message.from).into(),
            (&message.to).into(),
            (&message.body).into(),
            message.purpose.name().into(),
            message.booking.as_ref().into(),
            message.delivery.name().into(),
            message.at.into(),
        ],
    );
}

/// Notes how far the message with the vendor's id has come; reports arrive out of order, and a message never
/// goes back. `None`: no message has this id yet; the report is kept for the receipt that will bring it.
pub async fn advance(
    tx: &mut Tx,
    provider_id: &str,
    to: Delivery,
    code: Option<&str>,
) -> Result<Option<(MessageId, ConversationId)>> {
    let tenant = tx.tenant();
    tx.lock(&receipt(provider_id)).await;
    let found = tx
        .one(
            Sql::each(
                "SELECT m.id, m.conversation_id, m.delivery FROM messages m
                 WHERE m.tenant_id = $1 AND m.provider_id = $2",
                "SELECT m.id, m.conversation_id, m.delivery FROM messages m
                 WHERE m.tenant_id = $1 AND m.provider_id = $2 FOR UPDATE",
            ),
            &[(&tenant).into(), provider_id.into()],
        )
        .await?;
    let Some(mut row) = found else {
        keep_report(tx, provider_id, to, code);
        return Ok(None);
    };
    let (id, conversation, delivery): (MessageId, ConversationId, Delivery) = (row.id()?, row.id()?, row.word()?);
    let new = delivery.advance(to);
    if new != delivery {
        set_delivery(tx, &id, new, code);
    }
    Ok(Some((id, conversation)))
}

/// Notes the vendor's receipt, and a report that was faster than it.
pub async fn set_receipt(tx: &mut Tx, id: &MessageId, provider_id: &str, delivery: Delivery) -> Result<()> {
    let tenant = tx.tenant();
    tx.lock(&receipt(provider_id)).await;
    let Some(mut row) = tx.one(REACHED, &[provider_id.into(), (&tenant).into(), id.into()]).await? else {
        return Ok(());
    };
    let mut reached = row.word::<Delivery>()?.advance(delivery);
    let (early, code) = (row.word_or_null::<Delivery>()?, row.text_or_null()?);
    if let Some(early) = early {
        reached = reached.advance(early);
        forget_report(tx, provider_id);
    }
    tx.put(
        "UPDATE messages SET provider_id = $1, delivery = $2, error_code = coalesce($3, error_code)
         WHERE tenant_id = $4 AND id = $5",
        &[provider_id.into(), reached.name().into(), code.as_deref().into(), (&tenant).into(), id.into()],
    );
    Ok(())
}

/// How far it has come, and a report that was faster.
macro_rules! reached {
    ($lock:literal) => {
        concat!(
            "SELECT m.delivery, r.delivery, r.error_code FROM messages m \
             LEFT JOIN reports r ON r.tenant_id = m.tenant_id AND r.provider_id = $1 \
             WHERE m.tenant_id = $2 AND m.id = $3",
            $lock
        )
    };
}
const REACHED: Sql = Sql::each(reached!(""), reached!(" FOR UPDATE OF m"));

/// Receipts are about to be noted: their reports wait until they are.
pub(crate) async fn lock_receipts(tx: &mut Tx, provider_ids: impl Iterator<Item = &str>) {
    let keys: Vec<_> = provider_ids.map(receipt).collect();
    tx.lock_all(&keys).await;
}

/// A report is taken in with its receipt.
pub(crate) fn forget_report(tx: &mut Tx, provider_id: &str) {
    let tenant = tx.tenant();
    let by_provider = [(&tenant).into(), provider_id.into()];
    tx.put("DELETE FROM reports WHERE tenant_id = $1 AND provider_id = $2", &by_provider);
}

/// Receipt and report of one text wait for each other; otherwise neither of two at the same moment sees the other.
fn receipt(provider_id: &str) -> String {
    format!("receipt {provider_id}")
}

/// The messages of a conversation, oldest first.
pub async fn of(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Message>> {
    const OF: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM messages m WHERE m.tenant_id = $1 AND m.conversation_id = $2 ORDER BY m.at, m.id"
    );
    let tenant = tx.tenant();
    let rows = tx.all(OF, &[(&tenant).into(), conversation.into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// A message as the team sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub message: Message,
    pub error_code: Option<String>,
    /// The member or key that wrote it.
    pub written_by: Option<String>,
    /// The name its writer's program gave it.
    pub sent_as: Option<String>,
    /// The message it is another attempt at.
    pub retry_of: Option<MessageId>,
    /// In their order.
    pub files: Vec<Attachment>,
}

/// What `shown` reads after a message's own columns.
macro_rules! told_columns {
    () => {
        "m.error_code, m.written_by, b.sent_as, b.retry_of"
    };
}
pub(crate) use told_columns;

macro_rules! with_posted {
    () => {
        "LEFT JOIN posted b ON b.tenant_id = m.tenant_id AND b.message_id = m.id "
    };
}
pub(crate) use with_posted;

/// The messages as the team sees them, chosen by the rest of the statement.
macro_rules! shown {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), ", ", told_columns!(), " FROM messages m ", with_posted!(), $rest)
    };
}

/// The messages of a conversation after the one named, oldest first.
pub async fn page(
    tx: &mut Tx,
    conversation: &ConversationId,
    after: Option<&MessageId>,
    limit: i64,
) -> Result<Vec<Shown>> {
    const PAGE: &str = shown!("WHERE m.tenant_id = $1 AND m.conversation_id = $2 AND m.id > $3 ORDER BY m.id LIMIT $4");
    let tenant = tx.tenant();
    let after = after.map_or("", MessageId::as_str);
    let rows = tx.all(PAGE, &[(&tenant).into(), conversation.into(), after.into(), limit.into()]).await?;
    let mut page: Vec<Shown> = rows.into_iter().map(|mut row| shown(&mut row)).collect::<Result<_>>()?;
    with_files(tx, page.iter_mut()).await?;
    Ok(page)
}

/// One message as the team sees it.
pub async fn get(tx: &mut Tx, id: &MessageId) -> Result<Option<Shown>> {
    one(tx, id.as_str()).await
}

/// The message that a program sent under this name of its own.
pub async fn sent_as(tx: &mut Tx, name: &str) -> Result<Option<Shown>> {
    let tenant = tx.tenant();
    let sql = "SELECT message_id FROM posted WHERE tenant_id = $1 AND sent_as = $2";
    let Some(mut row) = tx.one(sql, &[(&tenant).into(), name.into()]).await? else { return Ok(None) };
    one(tx, &row.text()?).await
}

async fn one(tx: &mut Tx, id: &str) -> Result<Option<Shown>> {
    const ONE: &str = shown!("WHERE m.tenant_id = $1 AND m.id = $2");
    let tenant = tx.tenant();
    let Some(mut row) = tx.one(ONE, &[(&tenant).into(), id.into()]).await? else { return Ok(None) };
    let mut one = shown(&mut row)?;
    with_files(tx, std::iter::once(&mut one)).await?;
    Ok(Some(one))
}

/// Puts their files to messages.
pub(crate) async fn with_files<'s>(tx: &mut Tx, messages: impl Iterator<Item = &'s mut Shown>) -> Result<()> {
    let mut messages: Vec<&mut Shown> = messages.collect();
    let ids: Vec<&MessageId> = messages.iter().map(|one| &one.message.id).collect();
    for file in crate::attachments::of(tx, &ids).await? {
        let its = messages.iter_mut().find(|one| file.message == one.message.id);
        if let Some(one) = its {
            one.files.push(file);
        }
    }
    Ok(())
}

pub(crate) fn shown(row: &mut Row) -> Result<Shown> {
    Ok(Shown {
        message: read(row)?,
        error_code: row.text_or_null()?,
        written_by: row.text_or_null()?,
        sent_as: row.text_or_null()?,
        retry_of: row.id_or_null()?,
        files: Vec::new(),
    })
}

/// What our side said after a place in a conversation, oldest first; what was taken back before it left was never said.
pub async fn answers_since(
    tx: &mut Tx,
    conversation: &ConversationId,
    (at, id): (Timestamp, &str),
    limit: i64,
) -> Result<Vec<Shown>> {
    const SINCE: &str = shown!(
        "WHERE m.tenant_id = $1 AND m.conversation_id = $2 AND m.author IN ('assistant', 'member') \
         AND (m.delivery <> 'failed' OR coalesce(m.error_code, '') <> 'cancelled') AND (m.at, m.id) > ($3, $4) \
         ORDER BY m.at, m.id LIMIT $5"
    );
    let tenant = tx.tenant();
    let rows = tx.all(SINCE, &[(&tenant).into(), conversation.into(), at.into(), id.into(), limit.into()]).await?;
    let mut answers: Vec<Shown> = rows.into_iter().map(|mut row| shown(&mut row)).collect::<Result<_>>()?;
    with_files(tx, answers.iter_mut()).await?;
    Ok(answers)
}

/// Whether another attempt at this message has been made that has not failed.
pub async fn is_sent_again(tx: &mut Tx, id: &MessageId) -> Result<bool> {
    let tenant = tx.tenant();
    let sql = "SELECT 1 FROM posted b JOIN messages m ON m.tenant_id = b.tenant_id AND m.id = b.message_id
               WHERE b.tenant_id = $1 AND b.retry_of = $2 AND m.delivery <> 'failed'";
    Ok(tx.one(sql, &[(&tenant).into(), id.into()]).await?.is_some())
}

/// Notes under which name a program sent a message, and what it is another attempt at.
pub fn posted(tx: &mut Tx, id: &MessageId, sent_as: Option<&MessageId>, retry_of: Option<&MessageId>) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO posted (tenant_id, message_id, sent_as, retry_of) VALUES ($1, $2, $3, $4)",
        &[(&tenant).into(), id.into(), sent_as.into(), retry_of.into()],
    );
}

/// Notes who of the team wrote a message.
pub fn written_by(tx: &mut Tx, id: &MessageId, actor: &str) {
    let tenant = tx.tenant();
    let params = [actor.into(), (&tenant).into(), id.into()];
    tx.put("UPDATE messages SET written_by = $1 WHERE tenant_id = $2 AND id = $3", &params);
}

/// The messages exchanged with whoever has this address after the one named, oldest first, the latest 200 at most.
pub async fn with_contact(tx: &mut Tx, address: &Address, after: Option<&MessageId>) -> Result<Vec<Kept>> {
    const WITH: &str = concat!(
        "SELECT ",
        columns!(),
        ", m.provider_id, m.error_code \
         FROM contacts p JOIN conversations c ON c.tenant_id = p.tenant_id AND c.contact_id = p.id \
         JOIN messages m ON m.tenant_id = c.tenant_id AND m.conversation_id = c.id \
         WHERE p.tenant_id = $1 AND p.address_kind = $2 AND p.address = $3 AND m.id > $4 ORDER BY m.id DESC LIMIT 200"
    );
    let tenant = tx.tenant();
    let after = after.map_or("", MessageId::as_str);
    let params = [(&tenant).into(), address.kind().into(), address.value().into(), after.into()];
    let rows = tx.all(WITH, &params).await?;
    rows.into_iter().rev().map(|mut row| kept(&mut row)).collect()
}

/// The message that came in, or went out, under this id of the other side.
pub async fn by_provider_id(tx: &mut Tx, provider_id: &str) -> Result<Option<MessageId>> {
    let tenant = tx.tenant();
    let sql = "SELECT id FROM messages WHERE tenant_id = $1 AND provider_id = $2";
    let row = tx.one(sql, &[(&tenant).into(), provider_id.into()]).await?;
    row.map(|mut row| row.id()).transpose()
}

/// Every message of the tenant, oldest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Kept>> {
    const ALL: &str = concat!(
        "SELECT ",
        columns!(),
        ", m.provider_id, m.error_code FROM messages m WHERE m.tenant_id = $1 ORDER BY m.at, m.id"
    );
    let tenant = tx.tenant();
    let rows = tx.all(ALL, &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row| kept(&mut row)).collect()
}

fn kept(row: &mut Row) -> Result<Kept> {
    let message = read(row)?;
    Ok(Kept { message, provider_id: row.text_or_null()?, error_code: row.text_or_null()? })
}

fn set_delivery(tx: &mut Tx, id: &MessageId, delivery: Delivery, code: Option<&str>) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE messages SET delivery = $1, error_code = coalesce($2, error_code) WHERE tenant_id = $3 AND id = $4",
        &[delivery.name().into(), code.into(), (&tenant).into(), id.into()],
    );
}

fn keep_report(tx: &mut Tx, provider_id: &str, to: Delivery, code: Option<&str>) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO reports (tenant_id, provider_id, delivery, error_code) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, provider_id) DO UPDATE SET delivery = excluded.delivery, error_code = excluded.error_code
         WHERE reports.delivery NOT IN ('delivered', 'failed')",
        &[(&tenant).into(), provider_id.into(), to.name().into(), code.into()],
    );
}

pub(crate) fn read(row: &mut Row) -> Result<Message> {
    Ok(Message {
        id: row.id()?,
        conversation: row.id()?,
        medium: row.word()?,
        author: row.word()?,
        from: row.text()?,
        to: row.text()?,
        body: row.text()?,
        purpose: row.word()?,
        booking: row.id_or_null()?,
        delivery: row.word()?,
        at: row.at()?,
    })
}
