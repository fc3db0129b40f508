//! Times that the team blocks, with the same care for what was promised as a booking gets.

use crate::acting::Acting;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_domain::audit::{Deed, Verb};
use frontdesk_domain::{Block, BlockId, ResourceId, Tenant, TenantId};
use frontdesk_store::blocks::{self, InTheWay};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};
use std::ops::Range;
use std::sync::Arc;

/// The longest time that is blocked at once.
const LONGEST: SignedDuration = SignedDuration::from_hours(366 * 24);
const NOTE_CHARS_MAX: usize = 500;
/// Blocks that are listed at most, and more than one span has.
const LISTED_MAX: i64 = 1_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBlock {
    /// Empty: everybody and everything there is.
    pub resources: Vec<ResourceId>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub note: String,
}

/// Why a time cannot be blocked. Nothing is different then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It ends before it begins, or is longer than a year.
    NoSpan,
    NoResource(ResourceId),
    /// The note is too long.
    LongNote,
    /// Somebody was promised a part of it: move or cancel these first.
    Taken(InTheWay),
}

type Answer = std::result::Result<Block, Refused>;

impl Desk {
    /// Blocks the time at every place of the resources, or at none.
    pub async fn block(&self, tenant: &TenantId, new: NewBlock, acting: &Acting) -> Result<Answer> {
        let business = self.business(tenant).await?;
        let block = match checked(self, &business.tenant, new) {
            Ok(block) => block,
            Err(refused) => return Ok(Err(refused)),
        };
        let (acting, now) = (acting.clone(), self.now());
        self.commit(tenant, move |tx| {
            let (business, block, acting) = (business.clone(), block.clone(), acting.clone());
            Box::pin(async move { place(&business, block, now, &acting, tx).await })
        })
        .await
    }

    /// Frees the time. `None`: there is no such block.
    pub async fn unblock(&self, tenant: &TenantId, id: &BlockId, acting: &Acting) -> Result<Option<Block>> {
        let (id, acting) = (id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (id, acting) = (id.clone(), acting.clone());
            Box::pin(async move {
                let Some(block) = blocks::get(tx, &id).await? else { return Ok(None) };
                blocks::remove(tx, &block);
                acting.note(tx, Deed::of(Verb::BlockRemoved, &id));
                Ok(Some(block))
            })
        })
        .await
    }

    /// The blocks that reach into a span, earliest first.
    pub async fn blocks(&self, tenant: &TenantId, from: Timestamp, to: Timestamp) -> Result<Vec<Block>> {
        Ok(self.tenant(tenant).read(move |tx| Box::pin(blocks::between(tx, from, to, LISTED_MAX))).await?)
    }

    pub async fn block_of(&self, tenant: &TenantId, id: &BlockId) -> Result<Option<Block>> {
        let id = id.clone();
        Ok(self.tenant(tenant).read(move |tx| Box::pin(async move { blocks::get(tx, &id).await })).await?)
    }
}

fn checked(desk: &Desk, tenant: &Tenant, new: NewBlock) -> Answer {
    let NewBlock { mut resources, starts_at, ends_at, note } = new;
    if ends_at <= starts_at || ends_at.duration_since(starts_at) > LONGEST {
        return Err(Refused::NoSpan);
    }
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(Refused::LongNote);
    }
    if let Some(unknown) = resources.iter().find(|id| tenant.resource(id).is_none()) {
        return Err(Refused::NoResource(unknown.clone()));
    }
    if resources.is_empty() {
        resources = tenant.resources.iter().map(|resource| resource.id.clone()).collect();
    }
    resources.sort();
    resources.dedup();
    Ok(Block { id: mint!(desk, BlockId), resources, starts_at, ends_at, note })
}

async fn place(business: &Arc<Business>, block: Block, now: Timestamp, acting: &Acting, tx: &mut Tx) -> Result<Answer> {
    let mut found = InTheWay::default();
    for resource in &block.resources {
        blocks::in_the_way(tx, resource, (block.starts_at, block.ends_at), now, &mut found).await?;
    }
    if !found.is_nothing() {
        return Ok(Err(Refused::Taken(found)));
    }
    blocks::insert(tx, &block, now);
    for resource in &block.resources {
        let seats = business.tenant.resource(resource).map_or(0, |resource| resource.capacity);
        take_all(tx, &block, resource, seats, now).await?;
    }
    acting.note(tx, Deed::of(Verb::BlockCreated, &block.id));
    Ok(Ok(block))
}

/// A place that was taken after the look gives the whole block up; the next try sees who has it.
async fn take_all(tx: &mut Tx, block: &Block, resource: &ResourceId, seats: u16, now: Timestamp) -> Result<()> {
    for seat in 0..seats {
        if !blocks::take(tx, block, resource, seat, now).await? {
            return Err(store::Error::Conflict("a part of the time was taken meanwhile".into()).into());
        }
    }
    Ok(())
}

/// A resource that takes more at once than before is blocked at its new places too. One that is booked there from the
/// time when it took as many stays booked.
pub(crate) async fn widen(tx: &mut Tx, resource: &ResourceId, seats: Range<u16>, now: Timestamp) -> Result<()> {
    if seats.is_empty() {
        return Ok(());
    }
    for block in blocks::between(tx, now, Timestamp::MAX, LISTED_MAX).await? {
        for seat in seats.clone().filter(|_| block.resources.contains(resource)) {
            blocks::take(tx, &block, resource, seat, now).await?;
        }
    }
    Ok(())
}
