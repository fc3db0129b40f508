//! Times in which nothing can be booked. A block has its places in `allocations` as a booking has, so that whatever keeps
//! two bookings apart keeps bookings out of it.

use crate::allocations;
use crate::error::{Error, Result};
use crate::row::Row;
use crate::tx::Tx;
use frontdesk_domain::{Block, BlockId, BookingId, Offer, ResourceId, ServiceId};
use jiff::Timestamp;

/// Stands where a booked time names its service.
const NO_SERVICE: &str = "svc_blocked";

macro_rules! columns {
    ($rest:literal) => {
        concat!("SELECT id, resources, starts_at, ends_at, note FROM blocks WHERE tenant_id = $1 AND ", $rest)
    };
}

/// What stands in the way of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InTheWay {
    pub bookings: Vec<BookingId>,
    pub blocks: Vec<BlockId>,
    /// Times that callers are deciding about; none lasts longer than a tenant's hold time.
    pub held: usize,
}

impl InTheWay {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// All that a resource has between two instants.
pub async fn in_the_way(
    tx: &mut Tx,
    resource: &ResourceId,
    (from, to): (Timestamp, Timestamp),
    now: Timestamp,
    found: &mut InTheWay,
) -> Result<()> {
    let tenant = tx.tenant();
    let sql = "SELECT booking_id FROM allocations
        WHERE tenant_id = $1 AND resource_id = $2 AND ends_at > $3 AND starts_at < $4
            AND (expires_at IS NULL OR expires_at > $5)
        ORDER BY starts_at, seat";
    for mut row in tx.all(sql, &[(&tenant).into(), resource.into(), from.into(), to.into(), now.into()]).await? {
        let id = row.text_or_null()?;
        match id.as_deref().map(|id| (BookingId::parse(id), BlockId::parse(id))) {
            Some((Some(booking), _)) => found.bookings.push(booking),
            Some((_, Some(block))) if !found.blocks.contains(&block) => found.blocks.push(block),
            Some(_) => {}
            None => found.held += 1,
        }
    }
    Ok(())
}

/// Stores a block without its places.
pub fn insert(tx: &mut Tx, block: &Block, now: Timestamp) {
    let tenant = tx.tenant();
    let Ok(resources) = serde_json::to_string(&block.resources) else {
        return tx.fail(Error::broken("a block cannot be written as JSON"));
    };
    tx.put(
        "INSERT INTO blocks (tenant_id, id, resources, starts_at, ends_at, note, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            (&tenant).into(),
            (&block.id).into(),
            (&resources).into(),
            block.starts_at.into(),
            block.ends_at.into(),
            (&block.note).into(),
            now.into(),
        ],
    );
}

/// Takes a place for the block; holds that ran out give way. False: somebody has it.
pub async fn take(tx: &mut Tx, block: &Block, resource: &ResourceId, seat: u16, now: Timestamp) -> Result<bool> {
    let time = Offer {
        service: ServiceId::parse(NO_SERVICE).ok_or_else(|| Error::broken("a block has no service"))?,
        resource: resource.clone(),
        seat,
        starts_at: block.starts_at,
        ends_at: block.ends_at,
    };
    allocations::block(tx, &block.id, &time, now).await
}

pub async fn get(tx: &mut Tx, id: &BlockId) -> Result<Option<Block>> {
    let tenant = tx.tenant();
    let row = tx.one(columns!("id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Blocks that reach into a span, earliest first.
pub async fn between(tx: &mut Tx, from: Timestamp, to: Timestamp, limit: i64) -> Result<Vec<Block>> {
    let tenant = tx.tenant();
    let sql = columns!("ends_at > $2 AND starts_at < $3 ORDER BY starts_at, id LIMIT $4");
    let rows = tx.all(sql, &[(&tenant).into(), from.into(), to.into(), limit.into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// Removes a block and frees its places.
pub fn remove(tx: &mut Tx, block: &Block) {
    let tenant = tx.tenant();
    for resource in &block.resources {
        tx.put(
            "DELETE FROM allocations WHERE tenant_id = $1 AND resource_id = $2 AND starts_at = $3 AND booking_id = $4",
            &[(&tenant).into(), resource.into(), block.starts_at.into(), (&block.id).into()],
        );
    }
    tx.put("DELETE FROM blocks WHERE tenant_id = $1 AND id = $2", &[(&tenant).into(), (&block.id).into()]);
}

fn read(row: &mut Row) -> Result<Block> {
    Ok(Block { id: row.id()?, resources: row.json()?, starts_at: row.at()?, ends_at: row.at()?, note: row.text()? })
}
