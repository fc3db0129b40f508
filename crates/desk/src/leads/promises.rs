//! What somebody was promised, and what keeps it: a call that nobody took is answered, a message is called back about,
//! and whoever asked for a person gets one.

use super::folder::dice;
use crate::desk::Desk;
use frontdesk_domain::{ContactId, ConversationId, Task, TaskId, TaskKind};
use jiff::Timestamp;

/// Whom a promise was made to, and when.
pub(super) struct Promised<'p> {
    pub contact: &'p ContactId,
    pub conversation: &'p ConversationId,
    pub at: Timestamp,
    pub due_at: Timestamp,
}

/// Adds a promise to those of a person, unless one of them says it already.
pub(super) fn promise(desk: &Desk, tasks: &mut Vec<Task>, kind: TaskKind, to: Promised<'_>) {
    if tasks.iter().any(|task| task.done_at.is_none() && task.kind.covers(kind)) {
        return;
    }
    tasks.push(Task {
        id: TaskId::at(to.at.as_millisecond(), dice(desk)),
        kind,
        title: String::new(),
        contact: Some(to.contact.clone()),
        conversation: Some(to.conversation.clone()),
        assignee: None,
        due_at: Some(to.due_at),
        created_at: to.at,
        done_at: None,
        done_by: None,
        version: 0,
    });
}

/// A person has answered: every promise is kept.
pub(super) fn answered(tasks: &mut [Task], at: Timestamp) {
    tasks.iter_mut().filter(|task| task.done_at.is_none()).for_each(|task| task.done_at = Some(at));
}

/// Whoever was missed has called or written again, and is looked after. True: somebody was waited for.
pub(super) fn came_back(tasks: &mut [Task], at: Timestamp) -> bool {
    let missed = |task: &&mut Task| task.done_at.is_none() && task.kind == TaskKind::MissedCall;
    tasks.iter_mut().filter(missed).map(|task| task.done_at = Some(at)).count() > 0
}
