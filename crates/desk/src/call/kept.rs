//! Calls that are going on here, as their last turn left them. The next turn then need not ask the database; saving it
//! names the version that was seen, so that whatever happened elsewhere meanwhile makes it begin again.

use frontdesk_domain::{ConversationStatus, Holder, Medium, TenantId};
use frontdesk_store::conversations::Open;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

/// A caller says something every few seconds.
const KEPT_FOR: SignedDuration = SignedDuration::from_secs(60);
const CALLS_MAX: usize = 4_096;

#[derive(Debug, Default)]
pub(crate) struct Calls {
    going_on: Mutex<HashMap<(TenantId, String), Kept>>,
    hasher: RandomState,
}

/// A call with all its deliveries that were answered.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub open: Open,
    answered: Vec<u64>,
    at: Timestamp,
}

impl Calls {
    /// Takes the call out for a turn: a second one at the same moment asks the database. `None` also when the delivery
    /// was answered before: what it was answered is in the database.
    pub(crate) fn take(&self, tenant: &TenantId, call: &str, delivery: &str, now: Timestamp) -> Option<Kept> {
        let name = (tenant.clone(), call.to_owned());
        let mut going_on = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        if going_on.get(&name)?.answered.contains(&self.hasher.hash_one(delivery)) {
            return None;
        }
        going_on.remove(&name).filter(|kept| now.duration_since(kept.at) < KEPT_FOR)
    }

    /// The call after a turn, to be kept once the turn is committed. `before` is what the turn began with; without it
    /// the call began with this turn. `None`: it has ended, or somebody else talks.
    pub(crate) fn after(&self, before: Option<Kept>, open: Open, delivery: &str, now: Timestamp) -> Option<Kept> {
        let ours = &open.conversation;
        let goes_on =
            ours.status == ConversationStatus::Open && ours.holder == Holder::Assistant && ours.medium == Medium::Voice;
        let mut answered = before.map(|kept| kept.answered).unwrap_or_default();
        answered.push(self.hasher.hash_one(delivery));
        goes_on.then_some(Kept { open, answered, at: now })
    }

    pub(crate) fn keep(&self, tenant: &TenantId, call: &str, kept: Kept) {
        let mut going_on = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        if going_on.len() >= CALLS_MAX {
            let now = kept.at;
            going_on.retain(|_, kept| now.duration_since(kept.at) < KEPT_FOR);
        }
        if going_on.len() < CALLS_MAX {
            going_on.insert((tenant.clone(), call.to_owned()), kept);
        }
    }
}
