//! *Deliver*: what a turn committed leaves here, at least once, with a receipt that makes it once.
//!
//! Opt-out, quiet hours and the holder are enforced at this one place, on every route.

use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_domain::outside::Receipt;
use frontdesk_domain::{
    ConversationId, Event, EventId, Happened, MessageId, OutboxId, OutsideError, Purpose, TenantId,
};
use frontdesk_store::outbox::{Claimed, End, Settled};
use frontdesk_store::{self as store, Due, Tx};
use futures::StreamExt;
use futures::stream::BoxStream;
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::HashMap;
use std::time::Duration;

/// Rows taken at once; a bound on what a crash leaves to be reconciled.
const BATCH: usize = 64;
/// Sends in flight at the same time.
const AT_ONCE: usize = 8;
/// Longer than any send may take: after it another replica looks what became of the message.
const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// A row whose turn comes later than this after its claim is left for the lease to end: the one attempt that sends
/// must be over before anybody else may take the row.
const SEND_WITHIN: SignedDuration = SignedDuration::from_secs(40);
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Between two looks, however much is queued.
const REST: Duration = Duration::from_millis(100);
/// Quiet conversations are looked for this often.
const SWEEP_EVERY: Duration = Duration::from_secs(300);
/// Some six hours with the longest wait between them.
const ATTEMPTS_MAX: i64 = 40;
const WAIT_MAX_S: i64 = 600;
/// No vendor is waited for longer than this between two attempts, whatever it asks.
const AFTER_MAX: SignedDuration = SignedDuration::from_hours(1);

/// A row that was worked on.
#[derive(Clone)]
struct Ended {
    id: OutboxId,
    message: MessageId,
    conversation: ConversationId,
    settled: Settled,
}

async fn settle_all(desk: Desk, tx: &mut Tx, ended: Vec<Ended>) -> store::Result<()> {
    let ends: Vec<_> = ended.iter().map(|one| End { id: &one.id, settled: &one.settled }).collect();
    store::outbox::settle(tx, &ends).await?;
    for one in &ended {
        if let Settled::Failed { code } = &one.settled {
            told(&desk, (&one.message, &one.conversation, code), tx);
        }
    }
    Ok(())
}

/// A message will not arrive.
fn told(desk: &Desk, (message, conversation, code): (&MessageId, &ConversationId, &str), tx: &mut Tx) {
    let what = Happened::MessageFailed { message: message.clone(), code: Some(code.to_owned()) };
    let event = Event { id: mint!(desk, EventId), conversation: Some(conversation.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
}

/// What waits to be delivered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OutboxDepth {
    pub depth: i64,
    pub oldest_seconds: f64,
}

impl Desk {
    /// Runs until the desk stops: delivers, fires timers, and answers texts that a crash left unanswered.
    pub async fn work(self) {
        let mut sweep = tokio::time::interval(SWEEP_EVERY);
        loop {
            tokio::select! {
                _ = sweep.tick() => {
                    if let Err(error) = self.close_quiet().await {
                        tracing::warn!(%error, "quiet conversations could not be closed; it is tried again");
                    }
                    continue;
                }
                () = self.0.stop.cancelled() => return,
                () = self.0.outbox_filled.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
            if let Err(error) = self.work_once().await {
                tracing::warn!(%error, "the queue could not be looked through; it is tried again");
            }
            // What is queued meanwhile is taken together: under load one look serves many calls.
            tokio::time::sleep(REST).await;
        }
    }

    /// One look through everything that is due. Returns how many rows were worked on.
    pub async fn work_once(&self) -> Result<usize> {
        let mut done = 0;
        for due in self.0.store.due(self.now()).await? {
            // One tenant's trouble is no other's.
            match self.work_for(&due).await {
                Ok(count) => done += count,
                Err(error) => tracing::warn!(tenant = %due.tenant, %error, "a tenant's queue could not be worked on"),
            }
        }
        Ok(done)
    }

    /// What a timer or an answer puts into the outbox is found by the next look.
    async fn work_for(&self, due: &Due) -> Result<usize> {
        let mut done = 0;
        if due.inbox {
            done += self.answer_waiting(&due.tenant).await?;
        }
        if due.timers {
            done += self.fire_timers(&due.tenant).await?;
        }
        if due.outbox {
            done += self.deliver(&due.tenant).await?;
        }
        Ok(done)
    }

    async fn answer_waiting(&self, tenant: &TenantId) -> Result<usize> {
        let now = self.now();
        let waiting = self
            .tenant(tenant)
            .read(move |tx| Box::pin(store::inbox::conversations_waiting(tx, now, BATCH as i64)))
            .await?;
        if self.adviser(tenant).is_some() {
            return Ok(self.answer_aside(tenant, waiting));
        }
        for conversation in &waiting {
            self.answer(tenant, conversation).await;
        }
        Ok(waiting.len())
    }

    /// Where a model may be asked, nothing else waits for that; and a conversation that is being answered is left alone.
    fn answer_aside(&self, tenant: &TenantId, waiting: Vec<ConversationId>) -> usize {
        let idle = |c: &ConversationId| !self.0.asking.is_asking(tenant, c.as_str());
        let waiting: Vec<ConversationId> = waiting.into_iter().filter(idle).collect();
        let count = waiting.len();
        for conversation in waiting {
            let (desk, tenant) = (self.clone(), tenant.clone());
            self.in_hand(async move { desk.answer(&tenant, &conversation).await });
        }
        count
    }

    async fn deliver(&self, tenant: &TenantId) -> Result<usize> {
        let business = self.business(tenant).await?;
        let now = self.now();
        self.reached("claiming");
        let claimed = self
            .tenant(tenant)
            .write_again({
                let desk = self.clone();
                move |tx| {
                    let desk = desk.clone();
                    Box::pin(async move { desk.claim(tx, now).await })
                }
            })
            .await?;
        self.reached("claimed");
        let count = claimed.len();
        // What goes to one person goes in the order it was written.
        let mut by_person: HashMap<String, Vec<Claimed>> = HashMap::new();
        for row in claimed {
            by_person.entry(row.message.to.clone()).or_default().push(row);
        }
        let sends = by_person.into_values().map(|rows| self.deliver_in_order(&business, rows, now));
        let ended = futures::stream::iter(sends).flatten_unordered(AT_ONCE).ready_chunks(BATCH);
        ended.for_each(|ended| self.settle(tenant, ended)).await;
        Ok(count)
    }

    /// What is to be sent now. What is withdrawn is told, so that nobody goes on looking at it as if it were on its way.
    async fn claim(&self, tx: &mut Tx, now: Timestamp) -> store::Result<Vec<Claimed>> {
        let taken = store::outbox::claim(tx, now, now + LEASE, BATCH as i64).await?;
        for row in &taken.withdrawn {
            let ended = (&row.message.id, &row.message.conversation, "cancelled");
            told(self, ended, tx);
        }
        Ok(taken.claimed)
    }

    /// The rows of one person, each with how it ended.
    fn deliver_in_order<'a>(
        &'a self,
        business: &'a Business,
        rows: Vec<Claimed>,
        claimed_at: Timestamp,
    ) -> BoxStream<'a, Ended> {
        let sends = futures::stream::iter(rows).filter_map(move |row| self.deliver_one(business, row, claimed_at));
        sends.boxed()
    }

    async fn deliver_one(&self, business: &Business, row: Claimed, claimed_at: Timestamp) -> Option<Ended> {
        let settled = match held_back(business, &row, self.now()) {
            Some(settled) => settled,
            None => self.send(&row, claimed_at).await?,
        };
        self.reached("sent");
        metrics::counter!("frontdesk_outbox_total", "outcome" => settled.name()).increment(1);
        Some(Ended { id: row.id, message: row.message.id, conversation: row.message.conversation, settled })
    }

    /// Notes how rows ended, those that ended together in one transaction; when that fails, one by one.
    async fn settle(&self, tenant: &TenantId, ended: Vec<Ended>) {
        let (desk, together) = (self.clone(), ended.clone());
        let settled =
            self.tenant(tenant).write_again(move |tx| Box::pin(settle_all(desk.clone(), tx, together.clone()))).await;
        if settled.is_err() {
            for one in &ended {
                let (desk, one) = (self.clone(), vec![one.clone()]);
                if let Err(error) = self.tenant(tenant).write(move |tx| Box::pin(settle_all(desk, tx, one))).await {
                    tracing::warn!(%tenant, %error, "a receipt could not be noted; the lease runs out and it is looked up");
                }
            }
        }
        for one in ended {
            let _ = self.0.news.send(one.conversation);
        }
    }

    /// A row that was being sent when its process died is looked up at the vendor before anything is sent again.
    /// `None`: it took so long to come to this row that it may be somebody else's now.
    async fn send(&self, row: &Claimed, claimed_at: Timestamp) -> Option<Settled> {
        let Some(channel) = &row.channel else { return Some(Settled::Failed { code: "no_channel".into() }) };
        let Some(sender) = self.0.senders.get(&channel.kind) else {
            return Some(Settled::Failed { code: "no_sender".into() });
        };
        let tried_before = row.was_sending || row.attempts > 1;
        if tried_before {
            match sender.find(channel, &row.message).await {
                Ok(Some(receipt)) => return Some(sent(receipt)),
                Ok(None) => {}
                Err(error) => return Some(self.not_sent(row, error)),
            }
        }
        if self.now().duration_since(claimed_at) > SEND_WITHIN {
            return None;
        }
        Some(match sender.send(channel, &row.message).await {
            Ok(receipt) => sent(receipt),
            Err(error) => self.not_sent(row, error),
        })
    }

    /// How much waits to be delivered, over all tenants, and since when.
    pub async fn outbox_depth(&self) -> Result<OutboxDepth> {
        let now = self.now();
        let mut all = OutboxDepth::default();
        for tenant in self.0.store.tenants().await? {
            let (depth, oldest) = self.tenant(&tenant).read(move |tx| Box::pin(store::outbox::depth(tx, now))).await?;
            all.depth += depth;
            let age = oldest.map_or(0.0, |at| now.duration_since(at).as_secs_f64());
            all.oldest_seconds = all.oldest_seconds.max(age);
        }
        Ok(all)
    }

    fn not_sent(&self, row: &Claimed, error: OutsideError) -> Settled {
        tracing::warn!(message_id = %row.message.id, attempts = row.attempts, %error, "a text was not sent");
        match error {
            OutsideError::Rejected { code, .. } => Settled::Failed { code },
            OutsideError::Retry { .. } if row.attempts >= ATTEMPTS_MAX => Settled::Failed { code: "gave_up".into() },
            OutsideError::Retry { after, .. } => {
                let wait =
                    after.and_then(|d| SignedDuration::try_from(d).ok()).unwrap_or_else(|| backoff(row.attempts));
                Settled::Retry { not_before: self.now() + wait.min(AFTER_MAX), code: "not_reached".into() }
            }
            // Somebody has to mend the settings; meanwhile it waits, visibly.
            OutsideError::Unauthorized => Settled::Retry {
                not_before: self.now() + SignedDuration::from_secs(WAIT_MAX_S),
                code: "unauthorized".into(),
            },
        }
    }
}

fn sent(receipt: Receipt) -> Settled {
    Settled::Sent { provider_id: receipt.provider_id, delivery: receipt.delivery }
}

/// 1, 2, 4 … seconds, ten minutes at most.
fn backoff(attempts: i64) -> SignedDuration {
    SignedDuration::from_secs((1_i64 << (attempts - 1).clamp(0, 20)).min(WAIT_MAX_S))
}

/// What must not be sent, or not now.
fn held_back(business: &Business, row: &Claimed, now: Timestamp) -> Option<Settled> {
    if !row.consent.may_send() {
        return Some(Settled::Failed { code: "opted_out".into() });
    }
    let until = quiet_until(business, row.message.purpose, now)?;
    Some(Settled::Retry { not_before: until, code: "quiet_hours".into() })
}

/// Until when quiet hours hold back a message of this purpose; `None`: it may go.
pub(crate) fn quiet_until(business: &Business, purpose: Purpose, now: Timestamp) -> Option<Timestamp> {
    if !purpose.respects_quiet_hours() {
        return None;
    }
    let rules = &business.tenant.rules;
    let local = business.zone.to_datetime(now);
    let time = local.time();
    let overnight = rules.quiet_from > rules.quiet_until;
    let quiet = if overnight {
        time >= rules.quiet_from || time < rules.quiet_until
    } else {
        time >= rules.quiet_from && time < rules.quiet_until
    };
    if !quiet {
        return None;
    }
    let day = if overnight && time >= rules.quiet_from { local.date().saturating_add(1.day()) } else { local.date() };
    business.zone.to_ambiguous_timestamp(day.to_datetime(rules.quiet_until)).compatible().ok()
}
