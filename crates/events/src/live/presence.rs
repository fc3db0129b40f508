//! Who of the team is looking at what, and who is writing: told to the others at this moment and kept nowhere. It has no
//! place in the stream, so a frame may be lost; the next one tells it again.

use frontdesk_domain::{ConversationId, MemberId, TenantId};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{Receiver, Sender, channel};

/// Whoever falls further behind misses some.
const KEPT: usize = 256;

/// Somebody of the team, at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Present {
    pub member: MemberId,
    /// What they look at; `None`: at nothing in particular.
    pub conversation: Option<ConversationId>,
    pub doing: Doing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    Watching,
    /// To the contact. Told again every few seconds while it goes on.
    Typing,
    /// For the team.
    Noting,
    /// None of their pages is open any more.
    Away,
}

/// Everybody who is here, by tenant. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Presence(Arc<Mutex<HashMap<TenantId, Room>>>);

#[derive(Debug)]
struct Room {
    news: Sender<Arc<(u64, Present)>>,
    /// Each open page by a number of its own.
    here: HashMap<u64, Present>,
    next: u64,
}

impl Default for Room {
    fn default() -> Self {
        Self { news: channel(KEPT).0, here: HashMap::new(), next: 0 }
    }
}

/// One open page of a member. When it is dropped, they are away, unless another of their pages is open.
#[derive(Debug)]
pub struct Page {
    presence: Presence,
    tenant: TenantId,
    member: MemberId,
    number: u64,
    news: Receiver<Arc<(u64, Present)>>,
}

impl Presence {
    /// Somebody opens a page: with who is here besides them.
    pub fn enter(&self, tenant: &TenantId, member: &MemberId) -> (Page, Vec<Present>) {
        let mut rooms = self.rooms();
        let room = rooms.entry(tenant.clone()).or_default();
        let here = room.here.values().filter(|present| present.member != *member).cloned().collect();
        room.next += 1;
        let number = room.next;
        let news = room.news.subscribe();
        let present = Present { member: member.clone(), conversation: None, doing: Doing::Watching };
        room.tell(number, present);
        let page = Page { presence: self.clone(), tenant: tenant.clone(), member: member.clone(), number, news };
        (page, here)
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<TenantId, Room>> {
        // Whole values are put in and taken out: a poisoned lock still holds sound ones.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Room {
    fn tell(&mut self, number: u64, present: Present) {
        self.here.insert(number, present.clone());
        // They may all be gone at this moment.
        let _ = self.news.send(Arc::new((number, present)));
    }
}

impl Page {
    /// Tells the others what is done on this page now.
    pub fn does(&self, doing: Doing, conversation: Option<ConversationId>) {
        if let Some(room) = self.presence.rooms().get_mut(&self.tenant) {
            room.tell(self.number, Present { member: self.member.clone(), conversation, doing });
        }
    }

    /// What somebody else does next; may be given up and asked again. `None`: some were missed.
    pub async fn next(&mut self) -> Option<Present> {
        loop {
            match self.news.recv().await {
                Ok(news) if news.1.member != self.member => return Some(news.1.clone()),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return None,
                // The room is kept for as long as somebody is in it.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let mut rooms = self.presence.rooms();
        let Some(room) = rooms.get_mut(&self.tenant) else { return };
        room.here.remove(&self.number);
        if !room.here.values().any(|present| present.member == self.member) {
            let away = Present { member: self.member.clone(), conversation: None, doing: Doing::Away };
            let _ = room.news.send(Arc::new((self.number, away)));
        }
        if room.here.is_empty() {
            rooms.remove(&self.tenant);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(n: u8) -> MemberId {
        MemberId::at(1, [n; 10])
    }

    #[tokio::test]
    async fn others_see_what_one_does_and_that_one_leaves() {
        let (presence, tenant) = (Presence::default(), TenantId::at(1, [1; 10]));
        let (mut ana, nobody) = presence.enter(&tenant, &member(1));
        assert!(nobody.is_empty());
        let (ben, here) = presence.enter(&tenant, &member(2));
        assert_eq!(here, [Present { member: member(1), conversation: None, doing: Doing::Watching }]);
        let conversation = ConversationId::at(1, [3; 10]);
        ana.does(Doing::Watching, None);
        ben.does(Doing::Typing, Some(conversation.clone()));
        let (second, _) = presence.enter(&tenant, &member(2));
        drop(ben);
        drop(second);
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(ana.next().await.unwrap().doing);
        }
        assert_eq!(seen, [Doing::Watching, Doing::Typing, Doing::Watching, Doing::Away], "one's own are not told");
        let (_other, here) = presence.enter(&TenantId::at(2, [2; 10]), &member(3));
        assert!(here.is_empty(), "another tenant is another room");
        drop(ana);
        assert!(!presence.rooms().contains_key(&tenant), "an empty room is taken down");
    }
}
