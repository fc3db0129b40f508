//! Everybody who is here, in this process and in the others.
//!
//! Processes on one database tell each other by whispers, which are told anew every half minute while there is company:
//! whoever was in a process that died is taken for away soon after.

use super::left::Left;
use super::page::Page;
use super::room::{Place, Room};
use super::sign::{Doing, InCall, Present, Sign};
use super::whisper::Whisper;
use frontdesk_domain::{ConversationId, MemberId, TenantId};
use frontdesk_store::{Store, Whispered};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::time::Instant;

/// What another process said of a page counts for so long.
pub(super) const BELIEVED: Duration = Duration::from_secs(75);

/// Everybody who is here, by tenant. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Presence(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    rooms: Mutex<Rooms>,
    /// `None`: there are no other processes to tell.
    others: Option<Store>,
}

#[derive(Debug, Default)]
pub(super) struct Rooms {
    pub(super) all: HashMap<TenantId, Room>,
    left: Left,
    next: u64,
    /// Another process was heard last.
    company: Option<Instant>,
}

impl Presence {
    /// Told to and heard from the other processes on this database.
    pub fn among(store: Store) -> Self {
        Self(Arc::new(Inner { rooms: Mutex::default(), others: Some(store) }))
    }

    /// Somebody opens a page: with who is here besides them, and who left a while ago.
    pub fn enter(&self, tenant: &TenantId, member: &MemberId) -> (Page, Vec<Present>) {
        let here = self.here(tenant, member, Instant::now());
        let mut rooms = self.rooms();
        let news = rooms.all.entry(tenant.clone()).or_default().listen();
        rooms.next += 1;
        let place = Place { process: Place::HERE, page: rooms.next };
        drop(rooms);
        let mut page = Page::new(self.clone(), tenant.clone(), member.clone(), place, news);
        page.does(Doing::Watching, None);
        (page, here)
    }

    /// Who is here besides a member, and who left.
    pub(super) fn here(&self, tenant: &TenantId, member: &MemberId, now: Instant) -> Vec<Present> {
        let rooms = self.rooms();
        let others = rooms.all.get(tenant).map(|room| room.others(member, now)).unwrap_or_default();
        let mut here = rooms.left.of(tenant, now);
        here.retain(|left| left.member != *member && !others.iter().any(|present| present.member == left.member));
        here.extend(others);
        here
    }

    /// The members with a page open, in whichever process.
    pub fn members(&self, tenant: &TenantId) -> HashSet<MemberId> {
        let rooms = self.rooms();
        rooms.all.get(tenant).map(Room::members).unwrap_or_default()
    }

    /// The contact of a conversation is writing.
    pub fn contact_writes(&self, tenant: &TenantId, conversation: &ConversationId) {
        self.sign(tenant, Sign::Contact(conversation.clone()));
        self.whisper(&Whisper::Contact { tenant: tenant.clone(), conversation: conversation.clone() });
    }

    /// Something happens in a call. Whoever looks at it is told, in whichever process; nobody else is.
    pub fn in_call(&self, tenant: &TenantId, call: InCall) {
        let (here, elsewhere) = {
            let rooms = self.rooms();
            rooms.all.get(tenant).map(|room| room.watched(&call.conversation)).unwrap_or_default()
        };
        if elsewhere {
            self.whisper(&Whisper::Call { tenant: tenant.clone(), call: call.clone() });
        }
        if here {
            self.sign(tenant, Sign::Call(call));
        }
    }

    /// What the team does, for somebody who is not of it.
    pub fn overhear(&self, tenant: &TenantId) -> Receiver<Arc<Sign>> {
        self.rooms().all.entry(tenant.clone()).or_default().listen()
    }

    pub(super) fn does(&self, tenant: &TenantId, place: Place, present: Present) {
        let mut rooms = self.rooms();
        rooms.left.is_back(tenant, &present.member);
        rooms.all.entry(tenant.clone()).or_default().tell(place, present, Instant::now());
    }

    fn sign(&self, tenant: &TenantId, sign: Sign) {
        if let Some(room) = self.rooms().all.get(tenant) {
            room.say(sign);
        }
    }

    pub(super) fn leaves(&self, tenant: &TenantId, place: Place) {
        let mut rooms = self.rooms();
        let Some(room) = rooms.all.get_mut(tenant) else { return };
        let away = room.leave(place);
        if room.is_empty() {
            rooms.all.remove(tenant);
        }
        if let Some(member) = away {
            rooms.left.note(tenant, member, Instant::now());
        }
    }

    pub(super) fn whisper(&self, whisper: &Whisper) {
        let Some(store) = &self.0.others else { return };
        if self.rooms().has_company(Instant::now()) {
            store.whisper(whisper.text());
        }
    }

    /// Says to the other processes that this one is here, and to whoever is new what is done here.
    pub(in crate::live) fn greet(&self) {
        self.sweep(Instant::now());
        let Some(store) = &self.0.others else { return };
        store.whisper(Whisper::Hello.text());
        if self.rooms().has_company(Instant::now()) {
            self.repeat(store);
        }
    }

    /// What another process said.
    pub(in crate::live) fn heard(&self, whispered: &Whispered) {
        let Some(store) = &self.0.others else { return };
        let Some(whisper) = Whisper::read(&whispered.text) else { return };
        let was_alone = {
            let (mut rooms, now) = (self.rooms(), Instant::now());
            let alone = !rooms.has_company(now);
            rooms.company = Some(now);
            alone
        };
        if was_alone {
            store.whisper(Whisper::Hello.text());
            self.repeat(store);
        }
        let process = whispered.process;
        match whisper {
            Whisper::Hello => {}
            Whisper::Does { tenant, page, present } => self.does(&tenant, Place { process, page }, present),
            Whisper::Leaves { tenant, page } => self.leaves(&tenant, Place { process, page }),
            Whisper::Contact { tenant, conversation } => self.sign(&tenant, Sign::Contact(conversation)),
            Whisper::Call { tenant, call } => self.sign(&tenant, Sign::Call(call)),
        }
    }

    /// Every page that is open here, once more.
    fn repeat(&self, store: &Store) {
        let now = Instant::now();
        let rooms = self.rooms();
        for (tenant, room) in &rooms.all {
            for (page, present) in room.pages_of(Place::HERE, now) {
                store.whisper(Whisper::Does { tenant: tenant.clone(), page, present }.text());
            }
        }
    }

    /// Whoever is in a process that fell silent has left.
    pub(super) fn sweep(&self, now: Instant) {
        let gone: Vec<(TenantId, Place)> = {
            let mut rooms = self.rooms();
            rooms.all.retain(|_, room| !room.is_empty());
            let silent = rooms.all.iter().map(|(tenant, room)| (tenant, room.silent(now)));
            silent.flat_map(|(tenant, places)| places.into_iter().map(|place| (tenant.clone(), place))).collect()
        };
        for (tenant, place) in gone {
            self.leaves(&tenant, place);
        }
    }

    pub(super) fn rooms(&self) -> MutexGuard<'_, Rooms> {
        // Whole values are put in and taken out: a poisoned lock still holds sound ones.
        self.0.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rooms {
    fn has_company(&self, now: Instant) -> bool {
        self.company.is_some_and(|heard| now.duration_since(heard) < BELIEVED)
    }
}
