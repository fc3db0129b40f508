//! A tenant's stream is read on: what people want becomes a lead, what they were promised a task, and what becomes of
//! either follows. Each event counts once, whichever process reads it.

use super::folder::{Folders, TELLING, leave_lead};
use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::TenantId;
use frontdesk_store::stream::{self, Next, Position, Streamed};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Events read at once.
const BATCH: usize = 200;
/// Whoever looks waits for no more batches than this; the rest follows by itself.
const BATCHES_AWAITED: usize = 5;
/// What happened longer ago, before there were leads, is let alone.
const BACK: SignedDuration = SignedDuration::from_hours(30 * 24);
/// What happened before time decided a lead is read first, also where it is still being written.
const STILL_WRITTEN: SignedDuration = SignedDuration::from_mins(1);
/// Leads that time decides in one transaction.
const DECIDED_AT_ONCE: i64 = 100;

/// What is to be read: seen without a lock, taken only if nobody was quicker.
struct Ahead {
    seen: Option<Position>,
    until: Position,
    events: Vec<Streamed>,
    more: bool,
    /// Time has decided a lead, and nothing is left to be read.
    decided: bool,
    /// So much was read that where it ends is worth keeping.
    is_long: bool,
}

impl Desk {
    /// Reads on to the end of the stream.
    pub async fn keep_leads_of(&self, tenant: &TenantId) -> Result<()> {
        while self.read_on(tenant).await? {}
        Ok(())
    }

    /// The same for somebody who waits.
    pub(super) async fn read_until_now(&self, tenant: &TenantId) -> Result<()> {
        for _ in 0..BATCHES_AWAITED {
            if !self.read_on(tenant).await? {
                break;
            }
        }
        Ok(())
    }

    /// One batch. True: there is more.
    async fn read_on(&self, tenant: &TenantId) -> Result<bool> {
        let now = self.now();
        let ahead = self.look(tenant, move |tx| Box::pin(async move { ahead(tx, now).await })).await?;
        if !ahead.is_worth_it() {
            return Ok(false);
        }
        let (desk, business, ahead) = (self.clone(), self.business(tenant).await?, Arc::new(ahead));
        let more = ahead.more || ahead.decided;
        let taken = self.commit(tenant, move |tx| {
            let (desk, business, ahead) = (desk.clone(), business.clone(), ahead.clone());
            Box::pin(async move { take(&desk, &business, &ahead, now, tx).await })
        });
        Ok(!taken.await? || more)
    }
}

impl Ahead {
    fn is_worth_it(&self) -> bool {
        !self.events.is_empty() || self.decided || self.is_long || self.seen.is_none()
    }
}

async fn ahead(tx: &mut Tx, now: Timestamp) -> store::Result<Ahead> {
    let seen = store::leads_read::until(tx).await?;
    let begin = match seen {
        Some(position) => position,
        None => stream::before(tx, now - BACK).await?.position,
    };
    let Next::Events { mut events, more, soon } = stream::from(tx, begin, BATCH).await? else {
        return Err(store::Error::Broken("a stream has no place that it gave".into()));
    };
    let (until, is_long) = (events.last().map_or(begin, |last| last.position), events.len() >= BATCH);
    events.retain(|event| TELLING.contains(&event.kind.as_str()));
    let decided = !more && !soon && !store::leads::decided(tx, now - STILL_WRITTEN, 1).await?.is_empty();
    Ok(Ahead { seen, until, events, more, decided, is_long })
}

/// False: somebody else has read it meanwhile.
async fn take(desk: &Desk, business: &Business, ahead: &Ahead, now: Timestamp, tx: &mut Tx) -> Result<bool> {
    tx.lock("leads").await;
    if store::leads_read::until(tx).await? != ahead.seen {
        return Ok(false);
    }
    let mut folders = Folders::new(desk, business);
    for event in &ahead.events {
        folders.follow(event, tx).await?;
    }
    folders.save(tx).await?;
    if ahead.decided {
        decide(desk, now, tx).await?;
    }
    store::leads_read::keep(tx, ahead.until);
    Ok(true)
}

/// Appointments that were kept, and wishes that nobody heard of again.
async fn decide(desk: &Desk, now: Timestamp, tx: &mut Tx) -> Result<()> {
    for was in store::leads::decided(tx, now - STILL_WRITTEN, DECIDED_AT_ONCE).await? {
        let mut lead = was.clone();
        lead.passes();
        leave_lead(desk, &was, lead, tx).await?;
    }
    Ok(())
}
