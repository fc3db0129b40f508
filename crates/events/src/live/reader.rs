//! The one reader: looks at the streams that are followed when a commit stirs them, and hands each event out once.

use super::following::Following;
use super::presence::Presence;
use crate::cursor::After;
use crate::told::Told;
use frontdesk_domain::TenantId;
use frontdesk_store::stream::{self, Next, Seen};
use frontdesk_store::{Error, Stirred, Store};
use futures::{StreamExt, stream as futures_stream};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, broadcast};
use tokio::time::interval;
use tokio_util::sync::CancellationToken;

/// Events a follower may be behind before it is told to begin anew.
const BEHIND_MAX: usize = 512;
/// Followers of one tenant in this process.
const FOLLOWERS_MAX: usize = 6_000;
/// Events read at once.
const BATCH: usize = 256;
/// Streams read at the same time.
const AT_ONCE: usize = 4;
/// Streams are looked at this often although nobody said that they were stirred.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// Between two looks, however much happens.
const REST: Duration = Duration::from_millis(15);
/// Until committed events are looked for again that were behind an older transaction.
const AGAIN: Duration = Duration::from_millis(15);
/// Before the other processes are listened to again.
const RELAY_AGAIN: Duration = Duration::from_secs(1);
/// Processes tell each other that they are there.
const GREET_EVERY: Duration = Duration::from_secs(30);

type News = broadcast::Receiver<Arc<Told>>;

/// The streams that are followed here. Clones share them.
#[derive(Clone, Debug)]
pub struct Live(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    store: Store,
    followed: Mutex<HashMap<TenantId, Followed>>,
    /// Streams that somebody began to follow.
    fresh: Mutex<HashSet<TenantId>>,
    came: Notify,
    presence: Presence,
}

#[derive(Debug)]
struct Followed {
    /// By the types that are wanted: nobody is woken for what others want. None wanted means all.
    told: HashMap<Vec<String>, broadcast::Sender<Arc<Told>>>,
    /// The last event that was handed out.
    seen: Seen,
}

/// Why a stream cannot be followed at this moment.
#[derive(Debug, thiserror::Error)]
pub enum NotNow {
    #[error("too many follow this tenant's events here")]
    Full,
    #[error(transparent)]
    Store(#[from] Error),
}

impl Live {
    pub fn new(store: Store) -> Self {
        let (followed, fresh, presence) = (Mutex::default(), Mutex::default(), Presence::among(store.clone()));
        Self(Arc::new(Inner { store, followed, fresh, came: Notify::new(), presence }))
    }

    /// Who of the team is here.
    pub fn presence(&self) -> &Presence {
        &self.0.presence
    }

    /// Follows a tenant's stream from a cursor on.
    pub async fn follow(&self, tenant: &TenantId, after: After, mut types: Vec<String>) -> Result<Following, NotNow> {
        types.sort_unstable();
        types.dedup();
        // First the news, then the past: so nothing falls between them.
        let (news, seen) = self.subscribe(tenant, &types).await?;
        let from = match after {
            After::Now => seen,
            After::Start => Seen::start(),
            After::Event(seen) => seen,
        };
        Ok(Following::begin(&self.0.store.tenant(tenant), from, types, news).await?)
    }

    async fn subscribe(&self, tenant: &TenantId, types: &[String]) -> Result<(News, Seen), NotNow> {
        let known = lock(&self.0.followed).get_mut(tenant).map(|followed| followed.join(types));
        if let Some(joined) = known {
            return joined;
        }
        let head = self.0.store.tenant(tenant).read(|tx| Box::pin(stream::head(tx))).await?;
        let new = || Followed { told: HashMap::new(), seen: head };
        let joined = lock(&self.0.followed).entry(tenant.clone()).or_insert_with(new).join(types);
        lock(&self.0.fresh).insert(tenant.clone());
        self.0.came.notify_one();
        joined
    }

    /// Reads for all followers, until stopped.
    pub async fn run(&self, stop: &CancellationToken) {
        let reading = async { tokio::join!(self.read(), self.relay(), self.gossip()) };
        tokio::select! {
            _ = reading => {}
            () = stop.cancelled() => {}
        }
    }

    /// Hears from the other processes on this database, and tells them.
    async fn relay(&self) {
        loop {
            if let Err(error) = self.0.store.relay().await {
                tracing::warn!(%error, "other processes are not heard for a moment; streams are looked at all the same");
            }
            tokio::time::sleep(RELAY_AGAIN).await;
        }
    }

    /// Hears who is here in the other processes, and tells them who is here in this one.
    async fn gossip(&self) {
        let (mut whispers, mut greet) = (self.0.store.whispers(), interval(GREET_EVERY));
        loop {
            tokio::select! {
                whispered = whispers.recv() => match whispered {
                    Ok(whispered) if whispered.is_connected() => self.0.presence.greet(),
                    Ok(whispered) => self.0.presence.heard(&whispered),
                    // What was missed is told again with the next greeting.
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                },
                _ = greet.tick() => self.0.presence.greet(),
            }
        }
    }

    async fn read(&self) {
        let (mut stirred, mut look) = (self.0.store.stirred(), interval(LOOK_EVERY));
        let mut again: HashSet<TenantId> = HashSet::new();
        loop {
            let mut looked_at = std::mem::take(&mut again);
            tokio::select! {
                told = stirred.recv() => self.mark(told, &mut looked_at),
                () = self.0.came.notified() => looked_at.extend(std::mem::take(&mut *lock(&self.0.fresh))),
                _ = look.tick() => looked_at.extend(self.everybody()),
                () = tokio::time::sleep(AGAIN), if !looked_at.is_empty() => {}
            }
            while let Ok(told) = stirred.try_recv() {
                looked_at.insert(told.tenant);
            }
            let looks = futures_stream::iter(looked_at).map(|tenant| self.look(tenant)).buffer_unordered(AT_ONCE);
            again = looks.filter_map(std::future::ready).collect().await;
            tokio::time::sleep(REST).await;
        }
    }

    fn mark(&self, told: Result<Stirred, RecvError>, looked_at: &mut HashSet<TenantId>) {
        match told {
            Ok(told) => looked_at.extend([told.tenant]),
            Err(_) => looked_at.extend(self.everybody()),
        }
    }

    /// Those that are still followed; the others are given up.
    fn everybody(&self) -> Vec<TenantId> {
        let mut followed = lock(&self.0.followed);
        followed.retain(|_, one| one.is_heard());
        metrics::gauge!("event_streams_followed").set(followed.len() as f64);
        followed.keys().cloned().collect()
    }

    /// Hands out what is new. Gives the tenant back when there is more to come in a moment.
    async fn look(&self, tenant: TenantId) -> Option<TenantId> {
        let scoped = self.0.store.tenant(&tenant);
        loop {
            let seen = lock(&self.0.followed).get(&tenant)?.seen.clone();
            let next = scoped.read(move |tx| Box::pin(async move { stream::after(tx, &seen, BATCH).await })).await;
            match next {
                Ok(Next::Events { events, more, soon }) => {
                    let told: Vec<_> = events.iter().map(|event| Arc::new(Told::of(&tenant, event))).collect();
                    self.hand_out(&tenant, told, events.last().map(|last| last.seen()));
                    if !more {
                        return soon.then_some(tenant);
                    }
                }
                // The database is another one than a moment ago. Who follows begins anew.
                Ok(Next::Unknown) => {
                    lock(&self.0.followed).remove(&tenant);
                    return None;
                }
                Err(error) => {
                    tracing::warn!(%tenant, %error, "a stream could not be read; it is tried again");
                    return Some(tenant);
                }
            }
        }
    }

    fn hand_out(&self, tenant: &TenantId, told: Vec<Arc<Told>>, last: Option<Seen>) {
        let mut followed = lock(&self.0.followed);
        let (Some(one), Some(last)) = (followed.get_mut(tenant), last) else { return };
        for event in told {
            one.tell(&event);
        }
        one.seen = last;
    }
}

impl Followed {
    fn join(&mut self, types: &[String]) -> Result<(News, Seen), NotNow> {
        if self.told.values().map(broadcast::Sender::receiver_count).sum::<usize>() >= FOLLOWERS_MAX {
            return Err(NotNow::Full);
        }
        let told = self.told.entry(types.to_vec()).or_insert_with(|| broadcast::channel(BEHIND_MAX).0);
        Ok((told.subscribe(), self.seen.clone()))
    }

    fn tell(&self, event: &Arc<Told>) {
        for (types, told) in &self.told {
            if types.is_empty() || types.contains(&event.kind) {
                // Nobody may be left.
                let _ = told.send(Arc::clone(event));
            }
        }
    }

    /// Forgets what nobody wants any more; whether somebody is left.
    fn is_heard(&mut self) -> bool {
        self.told.retain(|_, told| told.receiver_count() > 0);
        !self.told.is_empty()
    }
}

/// What a panic left is whole: nothing is awaited while one of these is held.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
