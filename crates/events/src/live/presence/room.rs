//! Everybody of one tenant.

use super::everybody::BELIEVED;
use super::{Doing, Present, Sign};
use frontdesk_domain::{ConversationId, MemberId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::{Receiver, Sender, channel};
use tokio::time::Instant;

/// Whoever falls further behind misses some.
const KEPT: usize = 256;
/// Pages of one tenant that are known; those that come later are told and not kept.
const PAGES_MAX: usize = 10_000;
/// Who has not been heard to type for so long has stopped.
const TYPES_FOR: Duration = Duration::from_secs(6);

/// A page in a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) process: i32,
    pub(super) page: u64,
}

impl Place {
    /// No server of a database has this number.
    pub(super) const HERE: i32 = 0;
}

#[derive(Debug)]
pub(super) struct Room {
    news: Sender<Arc<Sign>>,
    here: HashMap<Place, (Present, Instant)>,
}

impl Default for Room {
    fn default() -> Self {
        Self { news: channel(KEPT).0, here: HashMap::new() }
    }
}

impl Room {
    pub(super) fn listen(&self) -> Receiver<Arc<Sign>> {
        self.news.subscribe()
    }

    pub(super) fn say(&self, sign: Sign) {
        // They may all be gone at this moment.
        let _ = self.news.send(Arc::new(sign));
    }

    /// Keeps what is done on a page, and tells it where it is new.
    pub(super) fn tell(&mut self, place: Place, present: Present, now: Instant) {
        if self.here.len() < PAGES_MAX || self.here.contains_key(&place) {
            let before = self.here.insert(place, (present.clone(), now));
            let is_repeated = place.process != Place::HERE && present.doing == Doing::Watching;
            if is_repeated && before.is_some_and(|(before, _)| before == present) {
                return;
            }
        }
        self.say(Sign::Member(present));
    }

    /// The member whose last page it was.
    pub(super) fn leave(&mut self, place: Place) -> Option<MemberId> {
        let (Present { member, .. }, _) = self.here.remove(&place)?;
        if self.here.values().any(|(present, _)| present.member == member) {
            return None;
        }
        self.say(Sign::Member(Present { member: member.clone(), conversation: None, doing: Doing::Away, ago: None }));
        Some(member)
    }

    pub(super) fn others(&self, member: &MemberId, now: Instant) -> Vec<Present> {
        let others = self.here.values().filter(|(present, _)| present.member != *member);
        others.map(|(present, since)| at_this_moment(present, *since, now)).collect()
    }

    pub(super) fn members(&self) -> HashSet<MemberId> {
        self.here.values().map(|(present, _)| present.member.clone()).collect()
    }

    /// Whether a conversation is looked at in this process, and in another.
    pub(super) fn watched(&self, conversation: &ConversationId) -> (bool, bool) {
        let at = self.here.iter().filter(|(_, (present, _))| present.conversation.as_ref() == Some(conversation));
        at.fold((false, false), |(here, elsewhere), (place, _)| match place.process {
            Place::HERE => (true, elsewhere),
            _ => (here, true),
        })
    }

    pub(super) fn pages_of(&self, process: i32, now: Instant) -> Vec<(u64, Present)> {
        let own = self.here.iter().filter(|(place, _)| place.process == process);
        own.map(|(place, (present, since))| (place.page, at_this_moment(present, *since, now))).collect()
    }

    /// Pages of processes that have not been heard for long.
    pub(super) fn silent(&self, now: Instant) -> Vec<Place> {
        let others = self.here.iter().filter(|(place, _)| place.process != Place::HERE);
        others.filter(|(_, (_, heard))| now.duration_since(*heard) > BELIEVED).map(|(place, _)| *place).collect()
    }

    /// Nobody is here, and nobody listens.
    pub(super) fn is_empty(&self) -> bool {
        self.here.is_empty() && self.news.receiver_count() == 0
    }
}

/// Somebody typed a while ago and stopped.
fn at_this_moment(present: &Present, since: Instant, now: Instant) -> Present {
    let over = now.duration_since(since) > TYPES_FOR && matches!(present.doing, Doing::Typing | Doing::Noting);
    Present { doing: if over { Doing::Watching } else { present.doing }, ..present.clone() }
}
