//! Conversations with their dialogue state: what a turn loads and saves.

use crate::contacts;
use crate::error::Result;
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{
    Address, ChannelId, Contact, ContactId, Conversation, ConversationId, ConversationStatus, Holder, Language, Medium,
};
use jiff::Timestamp;

/// A conversation as a turn needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub conversation: Conversation,
    /// Grows whenever another party holds the conversation.
    pub epoch: i64,
    /// The dialogue state as JSON.
    pub dialogue: String,
    pub turn_count: i64,
    /// Grows with every change.
    pub version: i64,
    pub contact: Contact,
}

/// What a turn leaves behind.
#[derive(Clone, Debug)]
pub struct Saved<'a> {
    pub dialogue: &'a str,
    pub language: Language,
    pub status: ConversationStatus,
    /// When it differs from the stored one, the epoch grows by one.
    pub holder: Holder,
    pub medium: Medium,
    pub turn_count: i64,
    pub last_at: Timestamp,
    /// The version that was read. When there is a later one the transaction fails with a conflict.
    pub seen: i64,
}

/// The columns `read` reads, of conversations `c` and contacts `p`.
macro_rules! open_columns {
    () => {
        concat!(
            "c.id, c.channel_id, c.medium, c.status, c.holder, c.language, c.opened_at, c.last_at, c.holder_epoch, ",
            "c.dialogue, c.turn_count, c.version, ",
            contacts::columns!()
        )
    };
}

macro_rules! with_contact {
    () => {
        "JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id "
    };
}

/// The conversation of a call and, when the delivery `key` was answered before, that answer. One question.
pub async fn for_call(tx: &mut Tx, call_id: &str, key: &str) -> Result<Option<(Open, Option<String>)>> {
    const FOR_CALL: &str = concat!(
        "SELECT ",
        open_columns!(),
        ", (SELECT t.answer FROM turns t \
             WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.conversation_id AND t.key = $1) FROM calls k \
         JOIN conversations c ON c.tenant_id = k.tenant_id AND c.id = k.conversation_id ",
        with_contact!(),
        "WHERE k.tenant_id = $2 AND k.call_id = $3"
    );
    let tenant = tx.tenant();
    let row = tx.one(FOR_CALL, &[key.into(), (&tenant).into(), call_id.into()]).await?;
    row.map(|mut row| Ok((read(&mut row)?, row.text_or_null()?))).transpose()
}

/// The contact's latest conversation in writing that is open or rests, and that had a word since then. A call is a conversation of its own
/// until it ends.
pub async fn open_for_contact(tx: &mut Tx, contact: &ContactId, since: Timestamp) -> Result<Option<Open>> {
    const OPEN: &str = concat!(
        "SELECT ",
        open_columns!(),
        " FROM conversations c ",
        with_contact!(),
        "WHERE c.tenant_id = $1 AND c.contact_id = $2 AND c.status <> 'closed' AND c.medium <> 'voice' AND c.last_at >= $3 \
         ORDER BY c.last_at DESC, c.id DESC LIMIT 1"
    );
    let tenant = tx.tenant();
    let row = tx.one(OPEN, &[(&tenant).into(), contact.into(), since.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// The latest conversation of whoever has this address, open or closed.
pub async fn latest_of(tx: &mut Tx, address: &Address) -> Result<Option<ConversationId>> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT c.id FROM contacts p JOIN conversations c ON c.tenant_id = p.tenant_id AND c.contact_id = p.id
             WHERE p.tenant_id = $1 AND p.address_kind = $2 AND p.address = $3 ORDER BY c.last_at DESC, c.id DESC LIMIT 1",
            &[(&tenant).into(), address.kind().into(), address.value().into()],
        )
        .await?;
    row.map(|mut row| row.id()).transpose()
}

pub async fn get(tx: &mut Tx, id: &ConversationId) -> Result<Option<Open>> {
    const GET: &str = concat!(
        "SELECT ",
        open_columns!(),
        " FROM conversations c ",
        with_contact!(),
        "WHERE c.tenant_id = $1 AND c.id = $2"
    );
    let tenant = tx.tenant();
    let row = tx.one(GET, &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Every conversation of the tenant, oldest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<ConversationId>> {
    let tenant = tx.tenant();
    let rows = tx.all("SELECT id FROM conversations WHERE tenant_id = $1 ORDER BY id", &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// The open conversations in which nothing was said since `before`, oldest first. One that waits for a person is not
/// over, however quiet it is.
pub async fn quiet_since(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<Vec<ConversationId>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            "SELECT id FROM conversations WHERE tenant_id = $1 AND status = 'open' AND last_at < $2
                 AND holder <> 'queue'
             ORDER BY last_at LIMIT $3",
            &[(&tenant).into(), before.into(), limit.into()],
        )
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

pub fn create(tx: &mut Tx, conversation: &Conversation, dialogue: &str) {
    create_after(tx, conversation, dialogue, 0);
}

/// A conversation that is stored with what its first turns left.
pub fn create_after(tx: &mut Tx, conversation: &Conversation, dialogue: &str, turns: i64) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO conversations (tenant_id, id, contact_id, channel_id, medium, status, holder, language,
             dialogue, opened_at, last_at, turn_count)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            (&tenant).into(),
            (&conversation.id).into(),
            (&conversation.contact).into(),
            (&conversation.channel).into(),
            conversation.medium.name().into(),
            conversation.status.name().into(),
            conversation.holder.name().into(),
            conversation.language.code().into(),
            dialogue.into(),
            conversation.opened_at.into(),
            conversation.last_at.into(),
            turns.into(),
        ],
    );
}

pub fn save(tx: &mut Tx, id: &ConversationId, saved: &Saved<'_>) {
    let tenant = tx.tenant();
    tx.put(
        SAVE,
        &[
            saved.dialogue.into(),
            saved.language.code().into(),
            saved.status.name().into(),
            saved.holder.name().into(),
            saved.medium.name().into(),
            saved.turn_count.into(),
            saved.last_at.into(),
            saved.seen.into(),
            (&tenant).into(),
            id.into(),
        ],
    );
}

/// No version is none, which the column refuses: a later one was read by nobody here.
const SAVE: &str = "UPDATE conversations SET dialogue = $1, language = $2, status = $3,
         holder_epoch = holder_epoch + CASE WHEN holder = $4 THEN 0 ELSE 1 END, holder = $4,
         medium = $5, turn_count = $6, last_at = $7, version = CASE WHEN version = $8 THEN version + 1 END
     WHERE tenant_id = $9 AND id = $10";

/// What is known of the contact has changed: their calls that are going on are to be read again.
pub fn contact_changed(tx: &mut Tx, contact: &ContactId) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE conversations SET version = version + 1
         WHERE tenant_id = $1 AND contact_id = $2 AND status = 'open' AND medium = 'voice'",
        &[(&tenant).into(), contact.into()],
    );
}

/// Gives the conversation to somebody else, whatever its dialogue state is.
pub fn hand_over(tx: &mut Tx, id: &ConversationId, holder: Holder) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE conversations SET holder_epoch = holder_epoch + CASE WHEN holder = $1 THEN 0 ELSE 1 END, holder = $1,
             version = version + 1
         WHERE tenant_id = $2 AND id = $3",
        &[holder.name().into(), (&tenant).into(), id.into()],
    );
}

/// Notes that something was said in a conversation nobody answers by itself.
pub fn touch(tx: &mut Tx, id: &ConversationId, now: Timestamp) {
    let tenant = tx.tenant();
    let params = [now.into(), (&tenant).into(), id.into()];
    tx.put("UPDATE conversations SET last_at = $1, version = version + 1 WHERE tenant_id = $2 AND id = $3", &params);
}

fn read(row: &mut Row) -> Result<Open> {
    let id = row.id()?;
    let channel: ChannelId = row.id()?;
    let (medium, status, holder) = (row.word()?, row.word()?, row.word()?);
    let language = row.word()?;
    let (opened_at, last_at) = (row.at()?, row.at()?);
    let (epoch, dialogue, turn_count, version) = (row.int()?, row.text()?, row.int()?, row.int()?);
    let contact = contacts::read(row)?;
    let conversation =
        Conversation { id, contact: contact.id.clone(), channel, medium, status, holder, language, opened_at, last_at };
    Ok(Open { conversation, epoch, dialogue, turn_count, version, contact })
}
