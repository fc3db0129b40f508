//! The desk: everything a use case needs, in one place.

use crate::advice::{Advisers, Asking, Prompts};
use crate::business::Business;
use crate::error::{Error, Result};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::outside::{Clock, Sender};
use frontdesk_domain::{ChannelKind, ConversationId, TenantId};
use frontdesk_store::{self as store, BoxFuture, Scoped, Store, Tx};
use futures::{FutureExt, TryFutureExt};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::Duration;
use tokio::sync::{Notify, broadcast};
use tokio_util::task::TaskTracker;
use tracing::Instrument;

/// How long a business is kept in memory before its document is read again: what is changed or published in one process
/// is in force in all of them within a second.
const BUSINESS_FOR: SignedDuration = SignedDuration::from_millis(900);
/// Who owns a number changes seldom.
const ROUTE_FOR: SignedDuration = SignedDuration::from_secs(5);
/// Tries at a transaction that the database turned away.
const TRIES_MAX: u32 = 3;
/// Long enough for whoever was first to have committed.
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(30);
/// Conversations whose news wait for a slow chat socket; a socket that falls behind reads the store instead.
const NEWS_KEPT: usize = 1024;

#[derive(Clone, Debug)]
pub struct Desk(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    /// How texts leave, by kind of channel.
    pub senders: HashMap<ChannelKind, Arc<dyn Sender>>,
    playbooks: HashMap<String, Arc<Playbook>>,
    businesses: RwLock<HashMap<TenantId, (Arc<Business>, Timestamp)>>,
    pub calls: crate::call::Calls,
    /// Language models; most tenants have none.
    pub advisers: Advisers,
    pub asking: Asking,
    pub prompts: Prompts,
    routes: RwLock<HashMap<(ChannelKind, String), (TenantId, Timestamp)>>,
    pub lists: crate::inbox::ListMakers,
    /// Conversations that are tried out.
    pub rehearsals: tokio::sync::Semaphore,
    /// Files that are fetched.
    pub fetching: tokio::sync::Semaphore,
    /// Something to deliver was committed.
    pub outbox_filled: Notify,
    /// A conversation has news for whoever watches it.
    pub news: broadcast::Sender<ConversationId>,
    /// Turns and deliveries in hand; shutdown waits for them.
    pub tasks: TaskTracker,
    pub stop: tokio_util::sync::CancellationToken,
    pub fail_point: Option<FailPoint>,
}

/// Whether a use case that fails may have others run again that were to be committed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commit {
    Shared,
    Alone,
}

/// Comes in at the named steps of a turn: stops the process dead, or does something beside it. Exists so that crash tests can prove what survives.
#[derive(Clone)]
pub struct FailPoint(Arc<dyn Fn(&str) + Send + Sync>);

impl FailPoint {
    /// Kills the process at that step, as a power cut would.
    pub fn killing(step: String) -> Self {
        Self::calling(move |reached| {
            if reached == step {
                std::process::abort();
            }
        })
    }

    /// Calls this at each step, inside the transaction where the step is in one. It must not wait.
    pub fn calling(hit: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self(Arc::new(hit))
    }
}

impl std::fmt::Debug for FailPoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FailPoint")
    }
}

/// What a desk is put together from.
#[derive(Debug)]
pub struct Parts {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub senders: HashMap<ChannelKind, Arc<dyn Sender>>,
    pub playbooks: HashMap<String, Arc<Playbook>>,
    /// Language models, for the tenants that have one.
    pub advisers: Advisers,
    pub fail_point: Option<FailPoint>,
}

impl Desk {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inner {
            store: parts.store,
            clock: parts.clock,
            senders: parts.senders,
            playbooks: parts.playbooks,
            businesses: RwLock::default(),
            calls: crate::call::Calls::default(),
            advisers: parts.advisers,
            asking: Asking::default(),
            prompts: Prompts::default(),
            routes: RwLock::default(),
            lists: crate::inbox::ListMakers::default(),
            rehearsals: tokio::sync::Semaphore::new(crate::editions::AT_ONCE_MAX),
            fetching: tokio::sync::Semaphore::new(crate::files::AT_ONCE_MAX),
            outbox_filled: Notify::new(),
            news: broadcast::channel(NEWS_KEPT).0,
            tasks: TaskTracker::new(),
            stop: tokio_util::sync::CancellationToken::new(),
            fail_point: parts.fail_point,
        }))
    }

    pub fn store(&self) -> &Store {
        &self.0.store
    }

    pub fn clock(&self) -> Arc<dyn Clock> {
        self.0.clock.clone()
    }

    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    pub fn news(&self) -> broadcast::Receiver<ConversationId> {
        self.0.news.subscribe()
    }

    /// An id for a request, to find what it caused in the logs.
    pub fn request_id(&self) -> String {
        let [a, b, c, d, e, f, g, h, ..] = self.0.clock.random();
        format!("req_{:016x}", u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }

    /// Cancelled when the process is about to stop.
    pub fn stopping(&self) -> &tokio_util::sync::CancellationToken {
        &self.0.stop
    }

    /// Stops taking new work and waits until what is in hand is done.
    pub async fn finish(&self) {
        self.0.stop.cancel();
        self.0.tasks.close();
        self.0.tasks.wait().await;
    }

    /// The tenant a number or widget key belongs to. `None`: nobody's.
    pub async fn tenant_at(&self, kind: ChannelKind, address: &str) -> Result<Option<TenantId>> {
        let now = self.now();
        let key = (kind, address.to_owned());
        if let Some((tenant, read_at)) = read(&self.0.routes).get(&key)
            && now.duration_since(*read_at) < ROUTE_FOR
        {
            return Ok(Some(tenant.clone()));
        }
        let found = self.0.store.route(kind, address).await?;
        if let Some(tenant) = &found {
            write(&self.0.routes).insert(key, (tenant.clone(), now));
        }
        Ok(found)
    }

    /// The business of a tenant, not older than a second.
    pub async fn business(&self, id: &TenantId) -> Result<Arc<Business>> {
        let now = self.now();
        if let Some((business, read_at)) = read(&self.0.businesses).get(id)
            && now.duration_since(*read_at) < BUSINESS_FOR
        {
            return Ok(business.clone());
        }
        let business = Arc::new(self.load_business(id).await?);
        write(&self.0.businesses).insert(id.clone(), (business.clone(), now));
        Ok(business)
    }

    async fn load_business(&self, id: &TenantId) -> Result<Business> {
        let read = self.tenant(id).read(|tx| Box::pin(store::tenants::load_with_edition(tx))).await?;
        let (tenant, edition) = read.ok_or(Error::NotFound("tenant"))?;
        let in_force = self.in_force(&tenant, edition).await?;
        let business = Business::of(tenant, in_force)?;
        let wishes = business.wishes.clone();
        if !wishes.are_learned() {
            // Beside the turn: few need it, and those that come before it is done wait for it.
            tokio::task::spawn_blocking(move || wishes.learn());
        }
        Ok(business)
    }

    /// Has the business read anew, because it was changed. What does not depend on the change is taken from the old one.
    pub(crate) fn forget_business(&self, id: &TenantId) {
        if let Some((_, read_at)) = write(&self.0.businesses).get_mut(id) {
            *read_at = Timestamp::MIN;
        }
    }

    /// The business as it was read last, however long ago.
    pub(crate) fn known_business(&self, id: &TenantId) -> Option<Arc<Business>> {
        read(&self.0.businesses).get(id).map(|(business, _)| business.clone())
    }

    /// Whether anybody carries messages of this kind.
    pub(crate) fn has_sender(&self, kind: ChannelKind) -> bool {
        self.0.senders.contains_key(&kind)
    }

    /// A playbook that was loaded at the start.
    pub fn playbook(&self, name: &str) -> Result<Arc<Playbook>> {
        self.0.playbooks.get(name).cloned().ok_or(Error::NotFound("playbook"))
    }

    pub(crate) fn tenant(&self, id: &TenantId) -> Scoped {
        self.0.store.tenant(id)
    }

    /// Runs a use case that only looks.
    pub(crate) async fn look<T, F>(&self, tenant: &TenantId, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, store::Result<T>> + Send + 'static,
    {
        Ok(self.tenant(tenant).read(job).await?)
    }

    /// Runs a use case in one transaction; when the database was away or somebody else was first, once more. What
    /// was committed unnoticed is found by its key then.
    pub(crate) async fn commit<T, F>(&self, tenant: &TenantId, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Clone + Send + Sync + 'static,
    {
        self.commit_as(tenant, Commit::Shared, job).await
    }

    /// The same, where the use case may give itself up: then it shares no commit from which the others would have to
    /// be run again.
    pub(crate) async fn commit_as<T, F>(&self, tenant: &TenantId, how: Commit, job: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Clone + Send + Sync + 'static,
    {
        let scoped = self.tenant(tenant);
        let mut tries = 0;
        loop {
            tries += 1;
            let job = job.clone();
            let committed = match how {
                Commit::Shared => scoped.write_again(move |tx| job(tx).map_err(store::Error::from).boxed()).await,
                Commit::Alone => scoped.write(move |tx| job(tx).map_err(store::Error::from).boxed()).await,
            };
            match committed {
                Err(error) if error.is_retry() && tries < TRIES_MAX => {
                    tracing::debug!(%tenant, %error, "a transaction is tried again");
                    tokio::time::sleep(TRY_AGAIN_AFTER * tries).await;
                }
                other => return Ok(other?),
            }
        }
    }

    /// Dies here when a crash test says so; nothing otherwise.
    pub(crate) fn reached(&self, step: &str) {
        if let Some(FailPoint(hit)) = &self.0.fail_point {
            hit(step);
        }
    }

    /// Waits until every message that was filed so far is answered; for callers that take turns, such as a terminal.
    pub async fn settled(&self) {
        while !self.0.tasks.is_empty() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Runs a task that shutdown waits for; its log lines carry the id of the request that began it.
    pub(crate) fn in_hand(&self, task: impl Future<Output = ()> + Send + 'static) {
        self.0.tasks.spawn(task.in_current_span());
    }
}

/// A poisoned lock still holds whole values: they are swapped, never edited in place.
fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Makes an id of the wanted kind from the desk's clock and dice.
macro_rules! mint {
    ($desk:expr, $id:ty) => {
        frontdesk_domain::outside::mint(&*$desk.0.clock, <$id>::at)
    };
}
pub(crate) use mint;
