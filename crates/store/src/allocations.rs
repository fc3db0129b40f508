//! Who has which place when: holds and booked times. The database refuses two that overlap, whoever asks.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
pub use frontdesk_domain::schedule::Busy;
use frontdesk_domain::{BlockId, BookingId, ContactId, ConversationId, Hold, HoldId, Offer};
use jiff::Timestamp;

macro_rules! busy {
    ($when:literal) => {
        concat!(
            "SELECT resource_id, seat, starts_at, ends_at FROM allocations WHERE tenant_id = $1 AND ",
            $when,
            " AND (expires_at IS NULL OR (expires_at > $4 AND conversation_id <> $5)) \
             AND (booking_id IS NULL OR booking_id <> $6)"
        )
    };
}

/// What is taken between `$2` and `$3` began at most four hours before, or is one of the few that take longer.
const BUSY: &str = concat!(
    busy!("starts_at > $2 - 14400000000 AND starts_at < $3 AND ends_at > $2 AND ends_at - starts_at <= 14400000000"),
    " UNION ALL ",
    busy!("ends_at > $2 AND starts_at < $3 AND ends_at - starts_at > 14400000000"),
    " ORDER BY starts_at, resource_id, seat"
);

/// All that is taken between two instants. Holds that ran out do not count, nor do the hold of the
/// conversation that asks and the booking that is being moved.
pub async fn busy(
    tx: &mut Tx,
    (from, to): (Timestamp, Timestamp),
    now: Timestamp,
    except: Option<&ConversationId>,
    except_booking: Option<&BookingId>,
) -> Result<Vec<Busy>> {
    let tenant = tx.tenant();
    let rows = tx
        .all(
            BUSY,
            &[
                (&tenant).into(),
                from.into(),
                to.into(),
                now.into(),
                except.map_or("", ConversationId::as_str).into(),
                except_booking.map_or("", BookingId::as_str).into(),
            ],
        )
        .await?;
    let read =
        |mut row: Row| Ok(Busy { resource: row.id()?, seat: row.small()?, starts_at: row.at()?, ends_at: row.at()? });
    rows.into_iter().map(read).collect()
}

/// A time that somebody is deciding about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub hold: Hold,
    pub conversation: ConversationId,
    pub contact: ContactId,
    /// Of the contact, where it is known.
    pub name: Option<String>,
}

macro_rules! holds {
    ($when:literal) => {
        concat!(
            "SELECT a.id, a.service_id, a.resource_id, a.seat, a.starts_at, a.offer_ends_at, a.expires_at, \
             a.conversation_id, k.id AS contact_id, k.name FROM allocations a \
             JOIN conversations c ON c.tenant_id = a.tenant_id AND c.id = a.conversation_id \
             JOIN contacts k ON k.tenant_id = c.tenant_id AND k.id = c.contact_id WHERE a.tenant_id = $1 AND ",
            $when,
            " AND a.offer_ends_at > $2 AND a.expires_at > $4"
        )
    };
}

/// What is held between two instants, earliest first; `limit` at most.
pub async fn holds(tx: &mut Tx, (from, to): (Timestamp, Timestamp), now: Timestamp, limit: i64) -> Result<Vec<Held>> {
    const HOLDS: &str = concat!(
        holds!("a.starts_at > $2 - 14400000000 AND a.starts_at < $3 AND a.ends_at - a.starts_at <= 14400000000"),
        " UNION ALL ",
        holds!("a.ends_at > $2 AND a.starts_at < $3 AND a.ends_at - a.starts_at > 14400000000"),
        " ORDER BY 5, 1 LIMIT $5"
    );
    let tenant = tx.tenant();
    let rows = tx.all(HOLDS, &[(&tenant).into(), from.into(), to.into(), now.into(), limit.into()]).await?;
    let read = |mut row: Row| {
        let hold = read(&mut row)?;
        Ok(Held { hold, conversation: row.id()?, contact: row.id()?, name: row.text_or_null()? })
    };
    rows.into_iter().map(read).collect()
}

/// How many times are held and not booked.
pub async fn held(tx: &mut Tx, now: Timestamp) -> Result<i64> {
    let tenant = tx.tenant();
    let sql = "SELECT count(*) FROM allocations WHERE tenant_id = $1 AND expires_at > $2";
    let row = tx.one(sql, &[(&tenant).into(), now.into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// Holds a time until `hold.expires_at`; `ends_at` includes the buffer. False: somebody has it.
/// Holds that ran out give way.
pub async fn hold(
    tx: &mut Tx,
    hold: &Hold,
    ends_at: Timestamp,
    conversation: &ConversationId,
    now: Timestamp,
) -> Result<bool> {
    // Mostly nobody has it. Only who is refused looks whether what stands in the way still counts.
    Ok(insert(tx, hold, ends_at, conversation).await?
        || clear(tx, &hold.offer, ends_at, now).await? && insert(tx, hold, ends_at, conversation).await?)
}

async fn insert(tx: &mut Tx, hold: &Hold, ends_at: Timestamp, conversation: &ConversationId) -> Result<bool> {
    let tenant = tx.tenant();
    let offer = &hold.offer;
    let params = [
        (&tenant).into(),
        (&hold.id).into(),
        (&offer.resource).into(),
        i64::from(offer.seat).into(),
        (&offer.service).into(),
        offer.starts_at.into(),
        offer.ends_at.into(),
        ends_at.into(),
        conversation.into(),
        hold.expires_at.into(),
    ];
    Ok(tx.exec(HOLD, &params).await? > 0)
}

/// Removes holds that ran out from a time. False: there was none.
async fn clear(tx: &mut Tx, offer: &Offer, ends_at: Timestamp, now: Timestamp) -> Result<bool> {
    let tenant = tx.tenant();
    let cleared = tx
        .exec(
            "DELETE FROM allocations WHERE tenant_id = $1 AND resource_id = $2 AND seat = $3
                 AND starts_at < $4 AND ends_at > $5 AND expires_at IS NOT NULL AND expires_at <= $6",
            &[
                (&tenant).into(),
                (&offer.resource).into(),
                i64::from(offer.seat).into(),
                ends_at.into(),
                offer.starts_at.into(),
                now.into(),
            ],
        )
        .await?;
    Ok(cleared > 0)
}

/// Takes a place for a block. False: somebody has it. Holds that ran out give way.
pub(crate) async fn block(tx: &mut Tx, block: &BlockId, time: &Offer, now: Timestamp) -> Result<bool> {
    Ok(insert_block(tx, block, time).await?
        || clear(tx, time, time.ends_at, now).await? && insert_block(tx, block, time).await?)
}

async fn insert_block(tx: &mut Tx, block: &BlockId, time: &Offer) -> Result<bool> {
    let tenant = tx.tenant();
    let params = [
        (&tenant).into(),
        block.into(),
        (&time.resource).into(),
        i64::from(time.seat).into(),
        (&time.service).into(),
        time.starts_at.into(),
        time.ends_at.into(),
        time.ends_at.into(),
    ];
    Ok(tx.exec(BLOCK, &params).await? > 0)
}

/// Takes a place from `$6` to `$8`. On SQLite the question comes first, because the trigger answers an overlap with an
/// error; its single writer lets nothing happen in between.
macro_rules! taking {
    ($columns:literal, $values:literal) => {
        Sql::each(
            concat!(
                taking!(@into $columns),
                " SELECT $1, $2, $3, $4, $5, $6, $7, $8, ",
                $values,
                " WHERE coalesce((SELECT a.ends_at FROM allocations a \
                     WHERE a.tenant_id = $1 AND a.resource_id = $3 AND a.seat = $4 AND a.starts_at < $8 \
                     ORDER BY a.starts_at DESC LIMIT 1) <= $6, TRUE)"
            ),
            concat!(
                taking!(@into $columns),
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ",
                $values,
                ") ON CONFLICT DO NOTHING"
            ),
        )
    };
    (@into $columns:literal) => {
        concat!(
            "INSERT INTO allocations \
                 (tenant_id, id, resource_id, seat, service_id, starts_at, offer_ends_at, ends_at, ",
            $columns,
            ")"
        )
    };
}

const HOLD: Sql = taking!("conversation_id, expires_at", "$9, $10");
/// A block is held by nobody and never runs out: it is its own booking.
const BLOCK: Sql = taking!("booking_id", "$2");

/// Gives up the conversation's hold.
pub async fn release(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<HoldId>> {
    let tenant = tx.tenant();
    let of_conversation = [(&tenant).into(), conversation.into()];
    // Asked first, because mostly there is none.
    let rows = tx
        .all(
            "SELECT id FROM allocations WHERE tenant_id = $1 AND conversation_id = $2 AND expires_at IS NOT NULL",
            &of_conversation,
        )
        .await?;
    let Some(mut row) = rows.into_iter().next_back() else { return Ok(None) };
    tx.put(
        "DELETE FROM allocations WHERE tenant_id = $1 AND conversation_id = $2 AND expires_at IS NOT NULL",
        &of_conversation,
    );
    row.id().map(Some)
}

/// The hold a conversation has and that has not run out.
pub async fn of(tx: &mut Tx, conversation: &ConversationId, now: Timestamp) -> Result<Option<Hold>> {
    let tenant = tx.tenant();
    let row = tx
        .one(
            "SELECT id, service_id, resource_id, seat, starts_at, offer_ends_at, expires_at FROM allocations
             WHERE tenant_id = $1 AND conversation_id = $2 AND expires_at IS NOT NULL AND expires_at > $3
             ORDER BY expires_at DESC, id DESC LIMIT 1",
            &[(&tenant).into(), conversation.into(), now.into()],
        )
        .await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Turns a hold into a booked time. False: it ran out and somebody else has the time now, or it was released.
/// A hold that ran out and that nobody took is still good.
pub async fn book(tx: &mut Tx, hold: &Hold, booking: &BookingId) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE allocations SET expires_at = NULL, booking_id = $1
             WHERE tenant_id = $2 AND resource_id = $3 AND seat = $4 AND starts_at = $5 AND id = $6
                 AND expires_at IS NOT NULL",
            &[
                booking.into(),
                (&tenant).into(),
                (&hold.offer.resource).into(),
                i64::from(hold.offer.seat).into(),
                hold.offer.starts_at.into(),
                (&hold.id).into(),
            ],
        )
        .await?;
    Ok(touched > 0)
}

/// Frees the time that a booking had.
pub fn free(tx: &mut Tx, booking: &BookingId, had: &Offer) {
    let tenant = tx.tenant();
    tx.put(
        "DELETE FROM allocations WHERE tenant_id = $1 AND resource_id = $2 AND seat = $3 AND starts_at = $4
             AND booking_id = $5",
        &[(&tenant).into(), (&had.resource).into(), i64::from(had.seat).into(), had.starts_at.into(), booking.into()],
    );
}

fn read(row: &mut Row) -> Result<Hold> {
    Ok(Hold {
        id: row.id()?,
        offer: Offer {
            service: row.id()?,
            resource: row.id()?,
            seat: row.small()?,
            starts_at: row.at()?,
            ends_at: row.at()?,
        },
        expires_at: row.at()?,
    })
}
