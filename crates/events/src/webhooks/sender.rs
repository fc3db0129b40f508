//! Sends what is to be told. Any process may; for one address, one at a time does, by a lease.

use super::attempt::{Outcome, Try, attempt, body};
use super::endpoint::Webhooks;
use super::schedule::{GIVEN_UP_AFTER, pause, rest};
use crate::told::Told;
use frontdesk_domain::outside::mint;
use frontdesk_domain::{DeliveryId, Event, EventId, Happened, TenantId, WebhookId, hex};
use frontdesk_store::deliveries::{self, Delivery, State};
use frontdesk_store::stream::{self, Next, Seen};
use frontdesk_store::webhooks::{self, Sending, Stored};
use frontdesk_store::{Awake, Result, Scoped, Store, Tx, events};
use futures::{StreamExt, stream as futures_stream};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::time::interval;
use tokio_util::sync::CancellationToken;

/// Events filed at once.
const FILED: usize = 200;
/// Deliveries that wait for one address; while there are more, the events wait in the stream.
const WAITING_MAX: i64 = 1_000;
/// Deliveries sent in one go, and how many of them at the same time.
const SENT: usize = 32;
const AT_ONCE: usize = 4;
/// Addresses served at the same time.
const ADDRESSES_AT_ONCE: usize = 8;
/// Longer than one go may take.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Every address is looked at this often, whatever was said.
const SWEEP_EVERY: Duration = Duration::from_secs(15);
/// Between two looks, so that events of a moment go together.
const GATHER: Duration = Duration::from_millis(50);
/// How long the log is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Attempts that the log keeps of one delivery.
const TRIES_KEPT: usize = 12;

/// The sender of this process.
#[derive(Clone, Debug)]
pub struct Sender {
    store: Store,
    webhooks: Webhooks,
    /// By what a lease is known to be this process's.
    name: String,
}

impl Sender {
    pub fn new(store: Store, webhooks: Webhooks) -> Self {
        let name = hex(&webhooks.clock.random());
        Self { store, webhooks, name }
    }

    /// Sends until stopped. What is on its way is waited for.
    pub async fn run(&self, stop: &CancellationToken) {
        let (mut stirred, mut look, mut sweep) = (self.store.stirred(), interval(LOOK_EVERY), interval(SWEEP_EVERY));
        loop {
            let mut whose = HashSet::new();
            let mut all = false;
            tokio::select! {
                told = stirred.recv() => match told {
                    Ok(told) => drop(whose.insert(told.tenant)),
                    Err(_) => all = true,
                },
                _ = look.tick() => {}
                _ = sweep.tick() => all = true,
                () = stop.cancelled() => return,
            }
            tokio::time::sleep(GATHER).await;
            gather(&mut stirred, &mut whose, &mut all);
            if let Err(error) = self.look(&whose, all).await {
                tracing::warn!(%error, "webhooks could not be looked through; it is tried again");
            }
        }
    }

    /// Serves the addresses that have something due, those of these tenants, or all. Says how many deliveries were
    /// attempted.
    pub async fn look(&self, whose: &HashSet<TenantId>, all: bool) -> Result<usize> {
        let awake = self.store.webhooks(self.webhooks.clock.now()).await?;
        let wanted = awake.into_iter().filter(|one| all || one.due || whose.contains(&one.tenant));
        let served = futures_stream::iter(wanted).map(|one| async move {
            // One address's trouble is no other's.
            self.serve(&one).await.unwrap_or_else(|error| {
                tracing::warn!(tenant = %one.tenant, webhook = %one.webhook, %error, "a webhook could not be served");
                0
            })
        });
        Ok(served.buffer_unordered(ADDRESSES_AT_ONCE).fold(0, async |sum, count| sum + count).await)
    }

    /// Files what is new and sends what is due, until nothing is.
    async fn serve(&self, one: &Awake) -> Result<usize> {
        let (scoped, mut sent) = (self.store.tenant(&one.tenant), 0);
        loop {
            if !self.has_work(&scoped, one).await? {
                return Ok(sent);
            }
            let Some((stored, due)) = self.claim(&scoped, &one.webhook).await? else { return Ok(sent) };
            let ended = self.send(&scoped, &stored, due).await?;
            sent += ended.len();
            let failed = ended.iter().any(|(_, outcome)| *outcome != Outcome::Arrived);
            self.settle(&scoped, stored, ended).await?;
            if failed {
                return Ok(sent);
            }
        }
    }

    /// Asked first, so that an address with nothing to send costs no write.
    async fn has_work(&self, scoped: &Scoped, one: &Awake) -> Result<bool> {
        let (id, now) = (one.webhook.clone(), self.webhooks.clock.now());
        let work = scoped.read(move |tx| {
            Box::pin(async move {
                let Some(stored) = webhooks::get(tx, &id).await? else { return Ok(false) };
                // An address that is down is left alone for its time, whatever happens meanwhile.
                if !stored.enabled || (stored.state.failures > 0 && stored.state.due_at > now) {
                    return Ok(false);
                }
                Ok(stored.state.due_at <= now || stream::head(tx).await?.position > stored.state.position)
            })
        });
        work.await
    }

    async fn claim(&self, scoped: &Scoped, id: &WebhookId) -> Result<Option<(Stored, Vec<Delivery>)>> {
        let (id, name, webhooks) = (id.clone(), self.name.clone(), self.webhooks.clone());
        let claimed = scoped.write(move |tx| {
            Box::pin(async move {
                let now = webhooks.clock.now();
                let Some(mut stored) = webhooks::claim(tx, &id, &name, now, now + LEASE).await? else {
                    return Ok(None);
                };
                file(tx, &webhooks, &mut stored, now).await?;
                deliveries::forget(tx, &id, now - KEPT).await?;
                // One delivery shows whether an address that failed is back.
                let limit = if stored.state.failures > 0 { 1 } else { SENT };
                let due = deliveries::due(tx, &id, now, limit).await?;
                Ok(Some((stored, due)))
            })
        });
        claimed.await
    }

    async fn send(&self, scoped: &Scoped, stored: &Stored, due: Vec<Delivery>) -> Result<Vec<(Delivery, Outcome)>> {
        let secrets = self.webhooks.secrets(stored)?;
        let attempts = futures_stream::iter(due).map(|delivery| {
            let secrets = &secrets;
            async move {
                let now = self.webhooks.clock.now();
                let position = delivery.position;
                let found = scoped.read(move |tx| Box::pin(async move { stream::at(tx, position).await })).await?;
                let told = found.and_then(|event| body(&Told::of(scoped.id(), &event)));
                let Some(told) = told else { return Ok(self.lost(delivery, now)) };
                let what = (delivery.event.as_str(), &told);
                let (tried, outcome) = attempt(&self.webhooks.http, &stored.url, secrets, what, now).await;
                metrics::counter!("webhook_attempts_total", "outcome" => label(outcome)).increment(1);
                Ok((self.tried(delivery, tried, outcome), outcome))
            }
        });
        attempts.buffer_unordered(AT_ONCE).collect::<Vec<Result<_>>>().await.into_iter().collect()
    }

    /// The event is gone from the stream: nothing can be sent, and nobody is to blame.
    fn lost(&self, delivery: Delivery, at: Timestamp) -> (Delivery, Outcome) {
        let tried = Try { at, status: None, error: Some("the event is no longer there".into()), ms: 0 };
        let tries = noted(&delivery.tries, tried);
        (Delivery { state: State::Failed, ended_at: Some(at), tries, ..delivery }, Outcome::Arrived)
    }

    /// The delivery after an attempt.
    fn tried(&self, delivery: Delivery, tried: Try, outcome: Outcome) -> Delivery {
        let (now, attempts) = (self.webhooks.clock.now(), delivery.attempts + 1);
        let tries = noted(&delivery.tries, tried);
        let after = |state, ended_at, due_at| Delivery { state, attempts, due_at, ended_at, tries, ..delivery };
        let not_before = match outcome {
            Outcome::Arrived => return after(State::Delivered, Some(now), now),
            Outcome::Gone => None,
            Outcome::Failed { not_before } => not_before,
        };
        match pause(attempts, self.webhooks.clock.random()[0]) {
            Some(pause) => after(State::Waiting, None, now + pause.max(not_before.unwrap_or_default())),
            None => after(State::Failed, Some(now), now),
        }
    }

    /// Keeps what came of it and gives the address back.
    async fn settle(&self, scoped: &Scoped, stored: Stored, ended: Vec<(Delivery, Outcome)>) -> Result<()> {
        let (name, webhooks) = (self.name.clone(), self.webhooks.clone());
        let settled = scoped.write(move |tx| {
            Box::pin(async move {
                let now = webhooks.clock.now();
                for (delivery, _) in &ended {
                    deliveries::keep(tx, delivery);
                }
                let outcomes: Vec<Outcome> = ended.iter().map(|(_, outcome)| *outcome).collect();
                let mut state = after(stored.state.clone(), &outcomes, now);
                let (_, next) = deliveries::waiting(tx, &stored.id).await?;
                let rested = now + if outcomes.is_empty() { SignedDuration::ZERO } else { rest(state.failures) };
                state.due_at = next.map_or(webhooks::NEVER, |next| next.max(rested));
                webhooks::keep(tx, &stored.id, &name, &state).await?;
                match given_up(&state, &outcomes, now) {
                    Some(why) => give_up(tx, &webhooks, &stored, why, now).await,
                    None => Ok(()),
                }
            })
        });
        settled.await
    }
}

/// What else was stirred in the meantime.
fn gather(stirred: &mut broadcast::Receiver<frontdesk_store::Stirred>, whose: &mut HashSet<TenantId>, all: &mut bool) {
    loop {
        match stirred.try_recv() {
            Ok(told) => drop(whose.insert(told.tenant)),
            Err(broadcast::error::TryRecvError::Lagged(_)) => *all = true,
            Err(_) => return,
        }
    }
}

/// Files the events after the last one that was, as far as there is room.
async fn file(tx: &mut Tx, webhooks: &Webhooks, stored: &mut Stored, now: Timestamp) -> Result<()> {
    let (waiting, _) = deliveries::waiting(tx, &stored.id).await?;
    if waiting >= WAITING_MAX {
        return Ok(());
    }
    let Next::Events { events, .. } = stream::from(tx, stored.state.position, FILED).await? else { return Ok(()) };
    for event in &events {
        if stored.types.is_empty() || stored.types.contains(&event.kind) {
            let id = mint(&*webhooks.clock, DeliveryId::at);
            deliveries::file(tx, &id, &stored.id, event, now);
        }
    }
    if let Some(Seen { position, .. }) = events.last().map(|last| last.seen()) {
        stored.state.position = position;
        webhooks::go_to(tx, &stored.id, position, now);
    }
    Ok(())
}

/// How the sending stands after these attempts.
fn after(mut state: Sending, outcomes: &[Outcome], now: Timestamp) -> Sending {
    if outcomes.contains(&Outcome::Arrived) {
        (state.failures, state.failing_since, state.delivered_at) = (0, None, Some(now));
    } else if !outcomes.is_empty() {
        state.failures += outcomes.len() as i64;
        state.failing_since = state.failing_since.or(Some(now));
    }
    state
}

/// Why an address is no longer called.
fn given_up(state: &Sending, outcomes: &[Outcome], now: Timestamp) -> Option<&'static str> {
    if outcomes.contains(&Outcome::Gone) {
        return Some("gone");
    }
    state.failing_since.is_some_and(|since| now.duration_since(since) >= GIVEN_UP_AFTER).then_some("failing")
}

/// Switches the address off and says so in the tenant's stream.
async fn give_up(tx: &mut Tx, webhooks: &Webhooks, stored: &Stored, why: &str, now: Timestamp) -> Result<()> {
    if webhooks::disable(tx, &stored.id, why, now).await? {
        tracing::warn!(tenant = %tx.tenant(), webhook = %stored.id, why, "a webhook was switched off");
        let what = Happened::WebhookDisabled { webhook: stored.id.clone(), why: why.to_owned() };
        let id = mint(&*webhooks.clock, EventId::at);
        events::append(tx, &Event { id, conversation: None, at: now, what });
    }
    Ok(())
}

/// The attempts with one more, the oldest left out.
fn noted(tries: &str, tried: Try) -> String {
    let mut all: Vec<Try> = serde_json::from_str(tries).unwrap_or_default();
    all.push(tried);
    let old = all.len().saturating_sub(TRIES_KEPT);
    all.drain(..old);
    serde_json::to_string(&all).unwrap_or_else(|_| "[]".into())
}

fn label(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Arrived => "arrived",
        Outcome::Failed { .. } => "failed",
        Outcome::Gone => "gone",
    }
}

#[cfg(test)]
pub(super) mod testing {
    //! A clock that is moved by hand.

    use frontdesk_domain::outside::Clock;
    use jiff::Timestamp;
    use std::sync::atomic::{AtomicI64, AtomicU64, Ordering::SeqCst};

    #[derive(Debug)]
    pub(in crate::webhooks) struct Hand {
        seconds: AtomicI64,
        thrown: AtomicU64,
    }

    impl Default for Hand {
        fn default() -> Self {
            Self { seconds: AtomicI64::new(1_795_600_000), thrown: AtomicU64::new(1) }
        }
    }

    impl Clock for Hand {
        fn now(&self) -> Timestamp {
            Timestamp::from_second(self.seconds.load(SeqCst)).unwrap()
        }

        fn random(&self) -> [u8; 16] {
            let n = self.thrown.fetch_add(1, SeqCst);
            let (low, high) = (n.wrapping_mul(0x9e37_79b9_7f4a_7c15), n.wrapping_mul(0xd1b5_4a32_d192_ed03));
            let mut bytes = [0; 16];
            bytes[..8].copy_from_slice(&low.to_be_bytes());
            bytes[8..].copy_from_slice(&high.to_be_bytes());
            bytes
        }
    }
}
