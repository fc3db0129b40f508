//! What the team has to do.

use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{ContactId, ConversationId, MemberId, Task, TaskId, TaskKind};
use jiff::Timestamp;

/// Which tasks are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub done: bool,
    pub assignee: Option<MemberId>,
    /// About a person, whichever of their addresses.
    pub contact: Option<ContactId>,
    pub conversation: Option<ConversationId>,
    /// The last one of the page before.
    pub after: Option<Task>,
    pub limit: i64,
}

/// A task with whom it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// `contact` is the person as they are shown.
    pub task: Task,
    pub name: Option<String>,
    /// A number (E.164), a visitor's id, or nothing.
    pub address: Option<String>,
}

macro_rules! listed {
    ($($rest:tt)+) => {
        concat!(
            "SELECT t.id, t.kind, t.title, k.id, t.conversation_id, t.assignee, t.due_at, t.created_at, t.done_at, \
             t.done_by, t.version, k.name, k.address FROM tasks t \
             LEFT JOIN contacts o ON o.tenant_id = t.tenant_id AND o.id = t.contact_id \
             LEFT JOIN contacts k ON k.tenant_id = t.tenant_id AND k.id = coalesce(o.merged_into, o.id) \
             WHERE t.tenant_id = $1 ",
            $($rest)+
        )
    };
}

macro_rules! page {
    ($of:literal) => {
        listed!(concat!("AND ($2 = '' OR t.assignee = $2) AND ($3 = '' OR t.contact_id IN (SELECT g.id FROM contacts g \
             WHERE g.tenant_id = $1 AND (g.id = $3 OR g.merged_into = $3))) AND ($4 = '' OR t.conversation_id = $4) ", $of))
    };
}

macro_rules! columns {
    () => {
        "SELECT id, kind, title, contact_id, conversation_id, assignee, due_at, created_at, done_at, done_by, version \
         FROM tasks WHERE tenant_id = $1 "
    };
}

pub async fn get(tx: &mut Tx, id: &TaskId) -> Result<Option<Task>> {
    let tenant = tx.tenant();
    let row = tx.one(concat!(columns!(), "AND id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read).transpose()
}

pub async fn listed(tx: &mut Tx, id: &TaskId) -> Result<Option<Listed>> {
    let tenant = tx.tenant();
    let row = tx.one(listed!("AND t.id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(read_listed).transpose()
}

/// Of what is to be done the soonest due first, and last what is due at no time; of what is done the latest first.
pub async fn list(tx: &mut Tx, wanted: &Wanted) -> Result<Vec<Listed>> {
    const OPEN: &str = page!(
        "AND t.done_at IS NULL AND (coalesce(t.due_at, 9223372036854775807), t.id) > ($5, $6) \
         ORDER BY coalesce(t.due_at, 9223372036854775807), t.id LIMIT $7"
    );
    const DONE: &str =
        page!("AND t.done_at IS NOT NULL AND (t.done_at, t.id) < ($5, $6) ORDER BY t.done_at DESC, t.id DESC LIMIT $7");
    let tenant = tx.tenant();
    let (sql, begin) = if wanted.done { (DONE, (i64::MAX, crate::cards::LAST)) } else { (OPEN, (i64::MIN, "")) };
    let place =
        |task: &Task| if wanted.done { task.done_at } else { task.due_at }.map_or(i64::MAX, |at| at.as_microsecond());
    let (at, id) = wanted.after.as_ref().map_or(begin, |task| (place(task), task.id.as_str()));
    let params = [
        (&tenant).into(),
        wanted.assignee.as_ref().map_or("", MemberId::as_str).into(),
        wanted.contact.as_ref().map_or("", ContactId::as_str).into(),
        wanted.conversation.as_ref().map_or("", ConversationId::as_str).into(),
        at.into(),
        id.into(),
        wanted.limit.into(),
    ];
    tx.all(sql, &params).await?.into_iter().map(read_listed).collect()
}

/// How many are to be done by then, those too that should be done long since.
pub async fn due_before(tx: &mut Tx, then: Timestamp) -> Result<i64> {
    const DUE: &str = "SELECT count(*) FROM tasks WHERE tenant_id = $1 AND done_at IS NULL AND due_at < $2";
    let tenant = tx.tenant();
    let row = tx.one(DUE, &[(&tenant).into(), then.into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// What a person was promised and nobody has done, oldest first.
pub async fn promised_to(tx: &mut Tx, person: &ContactId) -> Result<Vec<Task>> {
    const PROMISED: &str = concat!(
        columns!(),
        "AND contact_id IN (SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)) \
         AND done_at IS NULL AND kind <> 'noted' ORDER BY id"
    );
    let tenant = tx.tenant();
    let rows = tx.all(PROMISED, &[(&tenant).into(), person.into()]).await?;
    rows.into_iter().map(read).collect()
}

pub fn insert(tx: &mut Tx, task: &Task) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO tasks (tenant_id, id, kind, title, contact_id, conversation_id, assignee, due_at, created_at,
             done_at, done_by, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            (&tenant).into(),
            (&task.id).into(),
            task.kind.name().into(),
            (&task.title).into(),
            task.contact.as_ref().into(),
            task.conversation.as_ref().into(),
            task.assignee.as_ref().into(),
            task.due_at.into(),
            task.created_at.into(),
            task.done_at.into(),
            task.done_by.as_ref().into(),
            task.version.into(),
        ],
    );
}

/// Saves a task that was read at the version before. False: somebody was quicker.
pub async fn change(tx: &mut Tx, task: &Task) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE tasks SET title = $1, assignee = $2, due_at = $3, done_at = $4, done_by = $5, version = $6
             WHERE tenant_id = $7 AND id = $8 AND version = $9",
            &[
                (&task.title).into(),
                task.assignee.as_ref().into(),
                task.due_at.into(),
                task.done_at.into(),
                task.done_by.as_ref().into(),
                task.version.into(),
                (&tenant).into(),
                (&task.id).into(),
                (task.version - 1).into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

fn read_listed(mut row: Row) -> Result<Listed> {
    Ok(Listed { task: read_from(&mut row)?, name: row.text_or_null()?, address: row.text_or_null()? })
}

fn read(mut row: Row) -> Result<Task> {
    read_from(&mut row)
}

fn read_from(row: &mut Row) -> Result<Task> {
    Ok(Task {
        id: row.id()?,
        kind: kind(&row.text()?)?,
        title: row.text()?,
        contact: row.id_or_null()?,
        conversation: row.id_or_null()?,
        assignee: row.id_or_null()?,
        due_at: row.at_or_null()?,
        created_at: row.at()?,
        done_at: row.at_or_null()?,
        done_by: row.id_or_null()?,
        version: row.int()?,
    })
}

fn kind(name: &str) -> Result<TaskKind> {
    TaskKind::parse(name).ok_or_else(|| Error::broken("a task has a kind that this program does not know"))
}
