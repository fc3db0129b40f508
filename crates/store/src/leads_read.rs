//! How far the stream of events was read for leads and tasks, and whom the events are of.

use crate::error::Result;
use crate::row::Row;
use crate::stream::Position;
use crate::tx::Tx;
use frontdesk_domain::{BookingId, ContactId, ConversationId, Medium};
use jiff::Timestamp;

/// Whom an event is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// The address it came up with.
    pub contact: ContactId,
    /// The person as they are shown.
    pub person: ContactId,
    /// Whether they can be called back.
    pub has_number: bool,
    /// How the conversation is held now.
    pub medium: Medium,
    /// Whether any lead of theirs goes on, and whether anything was promised to them.
    pub wants: bool,
    pub promised: bool,
}

/// The last event that was read. `None`: none yet.
pub async fn until(tx: &mut Tx) -> Result<Option<Position>> {
    let tenant = tx.tenant();
    let row = tx.one("SELECT position, nth FROM leads_read WHERE tenant_id = $1", &[(&tenant).into()]).await?;
    row.map(|mut row| Ok(Position { at: row.int()?, nth: row.int()? })).transpose()
}

pub fn keep(tx: &mut Tx, until: Position) {
    let tenant = tx.tenant();
    tx.put(
        "INSERT INTO leads_read (tenant_id, position, nth) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id) DO UPDATE SET position = excluded.position, nth = excluded.nth",
        &[(&tenant).into(), until.at.into(), until.nth.into()],
    );
}

macro_rules! whose {
    ($from:literal) => {
        concat!(
            "SELECT k.id, coalesce(k.merged_into, k.id), k.address_kind = 'phone', c.medium, \
             EXISTS (SELECT 1 FROM contacts g JOIN leads l ON l.tenant_id = g.tenant_id AND l.contact_id = g.id \
                 WHERE g.tenant_id = $1 AND (g.id = coalesce(k.merged_into, k.id) \
                     OR g.merged_into = coalesce(k.merged_into, k.id)) \
                 AND l.stage IN ('new', 'qualified', 'appointment')), \
             EXISTS (SELECT 1 FROM contacts g JOIN tasks t ON t.tenant_id = g.tenant_id AND t.contact_id = g.id \
                 WHERE g.tenant_id = $1 AND (g.id = coalesce(k.merged_into, k.id) \
                     OR g.merged_into = coalesce(k.merged_into, k.id)) \
                 AND t.done_at IS NULL AND t.kind <> 'noted')",
            $from
        )
    };
}

/// Whoever a conversation is with.
pub async fn whose(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<Whose>> {
    const WHOSE: &str = whose!(
        " FROM conversations c JOIN contacts k ON k.tenant_id = c.tenant_id AND k.id = c.contact_id \
         WHERE c.tenant_id = $1 AND c.id = $2"
    );
    let tenant = tx.tenant();
    let row = tx.one(WHOSE, &[(&tenant).into(), conversation.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// Whoever a booking is for, and when it ends.
pub async fn of_booking(tx: &mut Tx, booking: &BookingId) -> Result<Option<(Whose, Timestamp)>> {
    const OF_BOOKING: &str = whose!(
        ", b.ends_at FROM bookings b JOIN contacts k ON k.tenant_id = b.tenant_id AND k.id = b.contact_id \
         JOIN conversations c ON c.tenant_id = b.tenant_id AND c.id = b.conversation_id \
         WHERE b.tenant_id = $1 AND b.id = $2"
    );
    let tenant = tx.tenant();
    let row = tx.one(OF_BOOKING, &[(&tenant).into(), booking.into()]).await?;
    row.map(|mut row| Ok((read(&mut row)?, row.at()?))).transpose()
}

/// Whether a time was held in a conversation between two instants, both of them too.
pub async fn was_held(
    tx: &mut Tx,
    conversation: &ConversationId,
    (from, until): (Timestamp, Timestamp),
) -> Result<bool> {
    const HELD: &str = "SELECT 1 FROM events WHERE tenant_id = $1 AND conversation_id = $2 AND type = 'slot_held'
        AND at >= $3 AND at <= $4 LIMIT 1";
    let tenant = tx.tenant();
    Ok(tx.one(HELD, &[(&tenant).into(), conversation.into(), from.into(), until.into()]).await?.is_some())
}

fn read(row: &mut Row) -> Result<Whose> {
    Ok(Whose {
        contact: row.id()?,
        person: row.id()?,
        has_number: row.flag()?,
        medium: row.word()?,
        wants: row.flag()?,
        promised: row.flag()?,
    })
}
