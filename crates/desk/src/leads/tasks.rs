//! Tasks in the hands of the team.

use super::Refused;
use super::folder::told;
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ContactId, ConversationId, Happened, MemberId, Task, TaskId, TaskKind, TenantId};
use frontdesk_store::tasks::{Listed, Wanted};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTask {
    pub title: String,
    pub contact: Option<ContactId>,
    pub conversation: Option<ConversationId>,
    pub assignee: Option<MemberId>,
    pub due_at: Option<Timestamp>,
}

/// What is to be different; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskChange {
    pub title: Option<String>,
    pub assignee: Option<Option<MemberId>>,
    pub due_at: Option<Option<Timestamp>>,
    pub done: Option<bool>,
}

type Answer = std::result::Result<Listed, Refused>;

/// Which tasks are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WantedTasks {
    /// Those that are done instead of those that are to be done.
    pub done: bool,
    pub assignee: Option<MemberId>,
    pub contact: Option<ContactId>,
    pub conversation: Option<ConversationId>,
    pub after: Option<TaskId>,
    pub limit: i64,
}

impl Desk {
    /// Of what is to be done the soonest due first, of what is done the latest first, with what happened until now.
    /// `None`: no page of this list ended so.
    pub async fn tasks(&self, tenant: &TenantId, wanted: WantedTasks) -> Result<Option<Vec<Listed>>> {
        self.read_until_now(tenant).await?;
        self.look(tenant, move |tx| Box::pin(async move { listed(wanted, tx).await })).await
    }

    /// How many are to be done by then, those too that should be done long since.
    pub async fn tasks_due(&self, tenant: &TenantId, then: Timestamp) -> Result<i64> {
        self.read_until_now(tenant).await?;
        self.look(tenant, move |tx| Box::pin(async move { store::tasks::due_before(tx, then).await })).await
    }

    pub async fn task(&self, tenant: &TenantId, id: &TaskId) -> Result<Option<Listed>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::tasks::listed(tx, &id).await })).await
    }

    pub async fn note_task(&self, tenant: &TenantId, new: NewTask, acting: &Acting) -> Result<Answer> {
        let (desk, acting) = (self.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, new, acting) = (desk.clone(), new.clone(), acting.clone());
            Box::pin(async move { note(&desk, new, &acting, tx).await })
        })
        .await
    }

    /// Changes it where it is at the version that was seen. `None`: there is no such task.
    pub async fn change_task(
        &self,
        tenant: &TenantId,
        id: &TaskId,
        change: TaskChange,
        seen: i64,
        acting: &Acting,
    ) -> Result<Option<Answer>> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, change, acting) = (desk.clone(), id.clone(), change.clone(), acting.clone());
            Box::pin(async move { changed(&desk, &id, change, seen, &acting, tx).await })
        })
        .await
    }
}

async fn listed(wanted: WantedTasks, tx: &mut Tx) -> store::Result<Option<Vec<Listed>>> {
    let after = match &wanted.after {
        Some(id) => match store::tasks::get(tx, id).await? {
            Some(task) => Some(task),
            None => return Ok(None),
        },
        None => None,
    };
    let WantedTasks { done, assignee, contact, conversation, limit, .. } = wanted;
    let wanted = Wanted { done, assignee, contact, conversation, after, limit };
    store::tasks::list(tx, &wanted).await.map(Some)
}

async fn note(desk: &Desk, new: NewTask, acting: &Acting, tx: &mut Tx) -> Result<Answer> {
    let with = match &new.conversation {
        Some(id) => match store::conversations::get(tx, id).await? {
            Some(open) => Some(open.contact.id),
            None => return Ok(Err(Refused::NoConversation)),
        },
        None => None,
    };
    if let Some(refused) = refused(&new, tx).await? {
        return Ok(Err(refused));
    }
    let task = Task {
        id: mint!(desk, TaskId),
        kind: TaskKind::Noted,
        title: new.title,
        contact: new.contact.or(with),
        conversation: new.conversation,
        assignee: new.assignee,
        due_at: new.due_at,
        created_at: desk.now(),
        done_at: None,
        done_by: None,
        version: 1,
    };
    store::tasks::insert(tx, &task);
    told(desk, Happened::TaskCreated { task: task.id.clone() }, tx);
    acting.note(tx, Deed::of(Verb::TaskCreated, &task.id));
    Ok(store::tasks::listed(tx, &task.id).await?.ok_or(Refused::Changed))
}

async fn refused(new: &NewTask, tx: &mut Tx) -> Result<Option<Refused>> {
    if let Some(id) = &new.contact
        && store::contacts::get(tx, id).await?.is_none()
    {
        return Ok(Some(Refused::NoContact));
    }
    is_stranger(new.assignee.as_ref(), tx).await
}

async fn is_stranger(assignee: Option<&MemberId>, tx: &mut Tx) -> Result<Option<Refused>> {
    let Some(id) = assignee else { return Ok(None) };
    Ok((!store::held::is_of_the_team(tx, id).await?).then_some(Refused::NotOfTheTeam))
}

async fn changed(
    desk: &Desk,
    id: &TaskId,
    change: TaskChange,
    seen: i64,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<Answer>> {
    tx.lock("leads").await;
    let Some(was) = store::tasks::get(tx, id).await? else { return Ok(None) };
    if seen != was.version {
        return Ok(Some(Err(Refused::Changed)));
    }
    if let Some(refused) = is_stranger(change.assignee.iter().flatten().next(), tx).await? {
        return Ok(Some(Err(refused)));
    }
    let task = left(desk.now(), was.clone(), change, acting);
    if !store::tasks::change(tx, &task).await? {
        return Ok(Some(Err(Refused::Changed)));
    }
    told(desk, became(&was, &task), tx);
    let word = |task: &Task| if task.done_at.is_some() { "done" } else { "open" };
    acting.note(tx, Deed::of(Verb::TaskChanged, id).changed("state", word(&was), word(&task)));
    Ok(store::tasks::listed(tx, id).await?.map(Ok))
}

fn left(now: Timestamp, was: Task, change: TaskChange, acting: &Acting) -> Task {
    let by = || acting.by.actor.member().cloned();
    let (done_at, done_by) = match change.done {
        Some(true) if was.done_at.is_none() => (Some(now), by()),
        Some(false) => (None, None),
        _ => (was.done_at, was.done_by),
    };
    Task {
        title: change.title.unwrap_or(was.title),
        assignee: change.assignee.unwrap_or(was.assignee),
        due_at: change.due_at.unwrap_or(was.due_at),
        done_at,
        done_by,
        version: was.version + 1,
        ..was
    }
}

fn became(was: &Task, task: &Task) -> Happened {
    let task_id = task.id.clone();
    match was.done_at.is_none() && task.done_at.is_some() {
        true => Happened::TaskDone { task: task_id },
        false => Happened::TaskChanged { task: task_id },
    }
}
