//! How long somebody waits for a person: a text waits for the owner before the assistant answers, and whoever asked for a
//! person is not forgotten when nobody comes. Both are timers, so that a restart forgets neither.

use super::list::waits_since;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_domain::{ConversationId, Event, EventId, Happened, Rules, TimerId};
use frontdesk_store::timers::{Due, NewTimer};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Until the assistant answers in the owner's place.
pub(crate) const OWNER_FIRST: &str = "owner_first";
/// Until somebody of the team should have come.
pub(crate) const OVERDUE: &str = "overdue";
/// The team is reminded no more often of one who waits.
const TIMES_MAX: u32 = 5;

/// A conversation has one of them at most; the list shows when it is due.
fn key(id: &ConversationId) -> String {
    format!("answer:{id}")
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Detail {
    times: u32,
}

/// Gives the owner time for a text that begins a conversation, or comes while they have time. The instant until which the
/// assistant keeps silent; `None`: it answers at once.
pub(crate) async fn owner_first(
    desk: &Desk,
    rules: &Rules,
    id: &ConversationId,
    opened: bool,
    tx: &mut Tx,
) -> Result<Option<Timestamp>> {
    if rules.answer_after_seconds == 0 {
        return Ok(None);
    }
    if let Some(due_at) = store::timers::pending(tx, &key(id), OWNER_FIRST).await? {
        return Ok(Some(due_at));
    }
    if !opened {
        return Ok(None);
    }
    let due_at = desk.now() + SignedDuration::from_secs(i64::from(rules.answer_after_seconds));
    set(desk, id, OWNER_FIRST, due_at, &Detail::default(), tx);
    Ok(Some(due_at))
}

/// Somebody asked for a person: the team has so many minutes.
pub(crate) fn wait_for_a_person(desk: &Desk, rules: &Rules, id: &ConversationId, tx: &mut Tx) {
    if rules.handoff_minutes > 0 {
        let due_at = desk.now() + SignedDuration::from_mins(i64::from(rules.handoff_minutes));
        set(desk, id, OVERDUE, due_at, &Detail::default(), tx);
    }
}

/// A person has come, or nobody waits any more.
pub(super) fn nobody_waits(id: &ConversationId, tx: &mut Tx) {
    store::timers::cancel(tx, &key(id));
}

/// Nobody has come. It never goes silently back to the assistant: the team is told, again and again.
pub(crate) async fn overdue(desk: &Desk, business: &Business, timer: &Due, tx: &mut Tx) -> Result<()> {
    let Some(id) = &timer.conversation else {
        store::timers::done(tx, timer, desk.now()).await?;
        return Ok(());
    };
    tx.lock(id.as_str()).await;
    if !store::timers::done(tx, timer, desk.now()).await? || waits_since(id, tx).await?.is_none() {
        return Ok(());
    }
    let times = serde_json::from_str::<Detail>(&timer.detail).unwrap_or_default().times + 1;
    let what = Happened::HandoffOverdue { times };
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    metrics::counter!("frontdesk_handoffs_overdue_total").increment(1);
    if times < TIMES_MAX {
        let minutes = business.tenant.rules.handoff_minutes.max(1);
        let due_at = desk.now() + SignedDuration::from_mins(i64::from(minutes));
        set(desk, id, OVERDUE, due_at, &Detail { times }, tx);
    }
    Ok(())
}

fn set(desk: &Desk, id: &ConversationId, kind: &str, due_at: Timestamp, detail: &Detail, tx: &mut Tx) {
    let detail = serde_json::to_string(detail).unwrap_or_else(|_| "{}".to_owned());
    let timer = NewTimer {
        id: &mint!(desk, TimerId),
        kind,
        key: &key(id),
        due_at,
        conversation: Some(id),
        booking: None,
        detail: &detail,
    };
    store::timers::set(tx, &timer);
}
