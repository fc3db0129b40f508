//! Conversations as the team sees them: who holds them, whose they are, and until when they rest.

use crate::cards::LAST;
use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{ContactId, Conversation, ConversationId, ConversationStatus, Holder, Medium, MemberId};
use jiff::Timestamp;

/// A conversation without its dialogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub conversation: Conversation,
    /// Grows whenever another party holds the conversation.
    pub epoch: i64,
    /// Grows with every change.
    pub version: i64,
    pub turns: i64,
    pub assignee: Option<MemberId>,
    pub snoozed_until: Option<Timestamp>,
    /// Of the contact, where it is known.
    pub name: Option<String>,
}

/// Which conversations are wanted; `None` wants all.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub status: Option<ConversationStatus>,
    pub holder: Option<Holder>,
    pub assignee: Option<MemberId>,
    /// Of this person, whichever of their addresses.
    pub contact: Option<ContactId>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.contact_id, c.channel_id, c.medium, c.status, c.holder, c.language, c.opened_at, c.last_at, \
             c.holder_epoch, c.version, c.turn_count, c.assignee, c.snoozed_until, p.name FROM conversations c \
             JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id WHERE c.tenant_id = $1 ",
            $rest
        )
    };
}

pub async fn get(tx: &mut Tx, id: &ConversationId) -> Result<Option<Held>> {
    let tenant = tx.tenant();
    let row = tx.one(select!("AND c.id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

/// The latest first, after the one named.
pub async fn list(tx: &mut Tx, wanted: &Wanted, after: Option<&ConversationId>, limit: i64) -> Result<Vec<Held>> {
    let tenant = tx.tenant();
    let after = after.map_or(LAST, ConversationId::as_str);
    let rows = match &wanted.contact {
        Some(contact) => tx.all(OF_CONTACT, &[(&tenant).into(), contact.into(), after.into(), limit.into()]).await?,
        None => {
            let params = [
                (&tenant).into(),
                after.into(),
                wanted.status.map_or("", ConversationStatus::name).into(),
                wanted.holder.map_or("", Holder::name).into(),
                wanted.assignee.as_ref().map_or("", MemberId::as_str).into(),
                limit.into(),
            ];
            // With a holder that is no assistant the few of the index are looked through, else all.
            let by_people = matches!(wanted.holder, Some(Holder::Queue | Holder::Member));
            tx.all(if by_people { BY_PEOPLE } else { LIST }, &params).await?
        }
    };
    rows.into_iter().map(read).collect()
}

const LIST: &str = select!(
    "AND c.id < $2 AND ($3 = '' OR c.status = $3) AND ($4 = '' OR c.holder = $4) \
     AND ($5 = '' OR c.assignee = $5) ORDER BY c.id DESC LIMIT $6"
);
const BY_PEOPLE: &str = select!(
    "AND c.id < $2 AND c.holder <> 'assistant' AND ($3 = '' OR c.status = $3) AND c.holder = $4 \
     AND ($5 = '' OR c.assignee = $5) ORDER BY c.id DESC LIMIT $6"
);
const OF_CONTACT: &str = select!(
    "AND c.contact_id IN (SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)) \
     AND c.id < $3 ORDER BY c.id DESC LIMIT $4"
);

/// What a member's act leaves of a conversation.
#[derive(Clone, Debug)]
pub struct Left {
    pub holder: Holder,
    pub status: ConversationStatus,
    pub medium: Medium,
    pub assignee: Option<MemberId>,
    pub snoozed_until: Option<Timestamp>,
}

/// Leaves it so. When the holder changes, what was queued before is stale.
pub fn leave(tx: &mut Tx, id: &ConversationId, left: &Left) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE conversations SET holder_epoch = holder_epoch + CASE WHEN holder = $1 THEN 0 ELSE 1 END, holder = $1,
             status = $2, medium = $3, assignee = $4, snoozed_until = $5, version = version + 1
         WHERE tenant_id = $6 AND id = $7",
        &[
            left.holder.name().into(),
            left.status.name().into(),
            left.medium.name().into(),
            left.assignee.as_ref().into(),
            left.snoozed_until.into(),
            (&tenant).into(),
            id.into(),
        ],
    );
}

/// The same where the conversation is still at the version that was seen; else the transaction fails with a conflict. For
/// calls, whose turns do not wait for anybody.
pub fn leave_as_seen(tx: &mut Tx, id: &ConversationId, left: &Left, seen: i64) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE conversations SET version = CASE WHEN version = $1 THEN version END WHERE tenant_id = $2 AND id = $3",
        &[seen.into(), (&tenant).into(), id.into()],
    );
    leave(tx, id, left);
}

/// Whether somebody is a member of the tenant.
pub async fn is_of_the_team(tx: &mut Tx, member: &MemberId) -> Result<bool> {
    let tenant = tx.tenant();
    let sql = "SELECT 1 FROM memberships WHERE tenant_id = $1 AND member_id = $2 AND disabled_at IS NULL";
    Ok(tx.one(sql, &[(&tenant).into(), member.into()]).await?.is_some())
}

/// Opens a conversation that rests; false when it does not, or not until then any more.
pub async fn wake(tx: &mut Tx, id: &ConversationId, until: Option<Timestamp>) -> Result<bool> {
    const WAKE: Sql = Sql::both(
        "UPDATE conversations SET status = 'open', snoozed_until = NULL, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND status = 'snoozed' AND snoozed_until <= $3",
    );
    let tenant = tx.tenant();
    let until = until.map_or(i64::MAX, Timestamp::as_microsecond);
    Ok(tx.exec(WAKE, &[(&tenant).into(), id.into(), until.into()]).await? > 0)
}

fn read(mut row: Row) -> Result<Held> {
    let conversation = Conversation {
        id: row.id()?,
        contact: row.id()?,
        channel: row.id()?,
        medium: row.word()?,
        status: row.word()?,
        holder: row.word()?,
        language: row.word()?,
        opened_at: row.at()?,
        last_at: row.at()?,
    };
    Ok(Held {
        conversation,
        epoch: row.int()?,
        version: row.int()?,
        turns: row.int()?,
        assignee: row.id_or_null()?,
        snoozed_until: row.at_or_null()?,
        name: row.text_or_null()?,
    })
}
