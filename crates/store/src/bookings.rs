//! Committed bookings.

use crate::contacts::read_address;
use crate::error::Result;
use crate::row::Row;
use crate::sql::Param;
use crate::tx::Tx;
use crate::words::kind_name;
use frontdesk_domain::{
    Address, Booking, BookingId, BookingKind, ContactId, ConversationId, Offer, ResourceId, ServiceId,
};
use jiff::Timestamp;

/// How many of a contact's bookings are looked at.
const UPCOMING_MAX: i64 = 50;

/// The columns `read` reads.
macro_rules! columns {
    () => {
        "SELECT id, kind, status, reference, service_id, resource_id, seat, starts_at, ends_at, name, address_kind, \
         address, phone, booked_at FROM bookings WHERE tenant_id = $1 "
    };
}

/// A reference that another booking has makes the transaction fail with `Conflict`.
pub fn insert(tx: &mut Tx, booking: &Booking, contact: &ContactId, conversation: &ConversationId) {
    let tenant = tx.tenant();
    let offer = &booking.offer;
    tx.put(
        "INSERT INTO bookings (tenant_id, id, kind, status, reference, service_id, resource_id, seat, starts_at,
             ends_at, name, address_kind, address, phone, contact_id, conversation_id, booked_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)",
        &[
            (&tenant).into(),
            (&booking.id).into(),
            kind_name(booking.kind).into(),
            booking.status.name().into(),
            (&booking.reference).into(),
            (&offer.service).into(),
            (&offer.resource).into(),
            i64::from(offer.seat).into(),
            offer.starts_at.into(),
            offer.ends_at.into(),
            (&booking.name).into(),
            booking.address.kind().into(),
            booking.address.value().into(),
            booking.phone.as_ref().into(),
            contact.into(),
            conversation.into(),
            booking.booked_at.into(),
        ],
    );
}

/// Two who change one booking, or speak of it as it stands, wait for each other. Taken before it is read, and after the
/// lock of the conversation.
pub async fn lock(tx: &mut Tx, id: &BookingId) {
    tx.lock(&format!("booking {id}")).await;
}

pub async fn get(tx: &mut Tx, id: &BookingId) -> Result<Option<Booking>> {
    let tenant = tx.tenant();
    let row = tx.one(concat!(columns!(), "AND id = $2"), &[(&tenant).into(), id.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

pub async fn by_reference(tx: &mut Tx, reference: &str) -> Result<Option<Booking>> {
    let tenant = tx.tenant();
    let row = tx.one(concat!(columns!(), "AND reference = $2"), &[(&tenant).into(), reference.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// The confirmed bookings from now on that were made from this address or for this phone, soonest first.
pub async fn upcoming(tx: &mut Tx, address: &Address, phone: Option<&str>, now: Timestamp) -> Result<Vec<Booking>> {
    const UPCOMING: &str = concat!(
        columns!(),
        "AND status = 'confirmed' AND starts_at >= $2 AND ((address_kind = $3 AND address = $4) OR phone = $5) \
         ORDER BY starts_at, id LIMIT $6"
    );
    let tenant = tx.tenant();
    let phone = phone.or(address.phone());
    let params = [
        (&tenant).into(),
        now.into(),
        address.kind().into(),
        address.value().into(),
        phone.into(),
        UPCOMING_MAX.into(),
    ];
    let rows = tx.all(UPCOMING, &params).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// A booking with whose it is and where it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub booking: Booking,
    pub contact: ContactId,
    pub conversation: ConversationId,
    pub changed_at: Timestamp,
}

macro_rules! kept {
    ($($from:literal),+) => {
        concat!(
            "SELECT b.id, b.kind, b.status, b.reference, b.service_id, b.resource_id, b.seat, b.starts_at, b.ends_at, \
             b.name, b.address_kind, b.address, b.phone, b.booked_at, b.contact_id, b.conversation_id, b.changed_at ",
            $($from),+
        )
    };
}

pub async fn kept(tx: &mut Tx, id: &BookingId) -> Result<Option<Kept>> {
    let tenant = tx.tenant();
    let sql = kept!("FROM bookings b WHERE b.tenant_id = $1 AND b.id = $2");
    let row = tx.one(sql, &[(&tenant).into(), id.into()]).await?;
    row.map(read_kept).transpose()
}

/// The confirmed bookings that begin from an instant until another, soonest first, after the one named. They are found
/// by the times they take.
pub async fn between(
    tx: &mut Tx,
    (from, until): (Timestamp, Timestamp),
    after: Option<(Timestamp, &BookingId)>,
    limit: i64,
) -> Result<Vec<Kept>> {
    let tenant = tx.tenant();
    let (after_at, after_id) = after.map_or((from, ""), |(at, id)| (at, id.as_str()));
    let rows = tx
        .all(
            kept!(
                "FROM allocations a JOIN bookings b ON b.tenant_id = a.tenant_id AND b.id = a.booking_id \
                 WHERE a.tenant_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 AND a.expires_at IS NULL \
                 AND (a.starts_at > $2 OR b.id > $4) ORDER BY a.starts_at, b.id LIMIT $5"
            ),
            &[(&tenant).into(), after_at.max(from).into(), until.into(), after_id.into(), limit.into()],
        )
        .await?;
    rows.into_iter().map(read_kept).collect()
}

/// The confirmed bookings that have a part of their time in a span, earliest first; `limit` at most.
pub async fn reaching(tx: &mut Tx, (from, to): (Timestamp, Timestamp), limit: i64) -> Result<Vec<Kept>> {
    macro_rules! reaching {
        ($when:literal) => {
            kept!(
                "FROM allocations a JOIN bookings b ON b.tenant_id = a.tenant_id AND b.id = a.booking_id \
                 WHERE a.tenant_id = $1 AND b.ends_at > $2 AND a.expires_at IS NULL AND ",
                $when
            )
        };
    }
    const REACHING: &str = concat!(
        reaching!("a.starts_at > $2 - 14400000000 AND a.starts_at < $3 AND a.ends_at - a.starts_at <= 14400000000"),
        " UNION ALL ",
        reaching!("a.ends_at > $2 AND a.starts_at < $3 AND a.ends_at - a.starts_at > 14400000000"),
        " ORDER BY 8, 1 LIMIT $4"
    );
    let tenant = tx.tenant();
    let rows = tx.all(REACHING, &[(&tenant).into(), from.into(), to.into(), limit.into()]).await?;
    rows.into_iter().map(read_kept).collect()
}

/// All bookings, cancelled ones too, the latest made first, after the one named; or those of one person.
pub async fn latest(
    tx: &mut Tx,
    contact: Option<&ContactId>,
    after: Option<&BookingId>,
    limit: i64,
) -> Result<Vec<Kept>> {
    let tenant = tx.tenant();
    let after = after.map_or(crate::cards::LAST, BookingId::as_str);
    let rows = match contact {
        Some(contact) => {
            let sql = kept!(
                "FROM bookings b WHERE b.tenant_id = $1 AND b.contact_id IN (SELECT k.id FROM contacts k \
                 WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)) AND b.id < $3 ORDER BY b.id DESC LIMIT $4"
            );
            tx.all(sql, &[(&tenant).into(), contact.into(), after.into(), limit.into()]).await?
        }
        None => {
            let sql = kept!("FROM bookings b WHERE b.tenant_id = $1 AND b.id < $2 ORDER BY b.id DESC LIMIT $3");
            tx.all(sql, &[(&tenant).into(), after.into(), limit.into()]).await?
        }
    };
    rows.into_iter().map(read_kept).collect()
}

fn read_kept(mut row: Row) -> Result<Kept> {
    let booking = read(&mut row)?;
    Ok(Kept { booking, contact: row.id()?, conversation: row.id()?, changed_at: row.at()? })
}

/// Moves a booking to another offer.
pub fn update_offer(tx: &mut Tx, id: &BookingId, offer: &Offer, now: Timestamp) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE bookings SET service_id = $1, resource_id = $2, seat = $3, starts_at = $4, ends_at = $5, changed_at = $6
         WHERE tenant_id = $7 AND id = $8",
        &[
            (&offer.service).into(),
            (&offer.resource).into(),
            i64::from(offer.seat).into(),
            offer.starts_at.into(),
            offer.ends_at.into(),
            now.into(),
            (&tenant).into(),
            id.into(),
        ],
    );
}

/// False when it was cancelled before or never there. Its time is freed by `allocations::free`.
pub async fn cancel(tx: &mut Tx, id: &BookingId, now: Timestamp) -> Result<bool> {
    let tenant = tx.tenant();
    let touched = tx
        .exec(
            "UPDATE bookings SET status = 'cancelled', changed_at = $1
             WHERE tenant_id = $2 AND id = $3 AND status = 'confirmed'",
            &[now.into(), (&tenant).into(), id.into()],
        )
        .await?;
    Ok(touched > 0)
}

/// How many people are still to come for a service.
pub async fn to_come_of_service(tx: &mut Tx, service: &ServiceId, now: Timestamp) -> Result<i64> {
    let sql = "SELECT count(*) FROM bookings
        WHERE tenant_id = $1 AND service_id = $2 AND starts_at > $3 AND status = 'confirmed'";
    count(tx, sql, service.into(), now).await
}

/// How many people are still to come to a resource.
pub async fn to_come_of_resource(tx: &mut Tx, resource: &ResourceId, now: Timestamp) -> Result<i64> {
    let sql = "SELECT count(*) FROM bookings
        WHERE tenant_id = $1 AND resource_id = $2 AND starts_at > $3 AND status = 'confirmed'";
    count(tx, sql, resource.into(), now).await
}

async fn count(tx: &mut Tx, sql: &'static str, of: Param<'_>, now: Timestamp) -> Result<i64> {
    let tenant = tx.tenant();
    let row = tx.one(sql, &[(&tenant).into(), of, now.into()]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// Every booking of the tenant, cancelled ones too, in the order they were made.
pub async fn all(tx: &mut Tx) -> Result<Vec<Booking>> {
    let tenant = tx.tenant();
    let rows = tx.all(concat!(columns!(), "ORDER BY booked_at, id"), &[(&tenant).into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

fn read(row: &mut Row) -> Result<Booking> {
    let (id, kind, status): (BookingId, BookingKind, _) = (row.id()?, row.word()?, row.word()?);
    let reference = row.text()?;
    let offer =
        Offer { service: row.id()?, resource: row.id()?, seat: row.small()?, starts_at: row.at()?, ends_at: row.at()? };
    Ok(Booking {
        id,
        kind,
        status,
        reference,
        offer,
        name: row.text()?,
        address: read_address(row)?,
        phone: row.text_or_null()?,
        booked_at: row.at()?,
    })
}
