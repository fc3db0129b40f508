//! A tenant's stream: its events in an order in which nothing ever appears before what was read already.
//!
//! Ids are made before a transaction commits, so an order by id lets a reader pass by what commits late. Positions are
//! in the order of commits, as far as a reader can tell: on SQLite because there is one writer, on PostgreSQL because a
//! reader stops before the oldest transaction that is still running.

use crate::error::Result;
use crate::row::Row;
use crate::sql::Sql;
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, EventId};
use jiff::Timestamp;

/// Where an event stands in its tenant's stream; later ones are greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    pub at: i64,
    /// Within the transaction that wrote it.
    pub nth: i64,
}

impl Position {
    /// Before the first event.
    pub const START: Self = Self { at: i64::MIN, nth: i64::MIN };
}

/// The last event that somebody has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub position: Position,
    /// The end of the event's id, by which it is known again; empty at the start.
    pub mark: String,
}

impl Seen {
    /// Nothing yet.
    pub fn start() -> Self {
        Self { position: Position::START, mark: String::new() }
    }

    pub fn event(position: Position, id: &EventId) -> Self {
        const MARK: usize = 12;
        let id = id.as_str();
        Self { position, mark: id.get(id.len().saturating_sub(MARK)..).unwrap_or(id).to_owned() }
    }

    fn is(&self, event: &Streamed) -> bool {
        self.position == event.position && event.id.as_str().ends_with(&self.mark)
    }
}

/// An event as it is stored; `body` is JSON with the event's type in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Streamed {
    pub position: Position,
    pub id: EventId,
    pub conversation: Option<ConversationId>,
    pub kind: String,
    pub at: Timestamp,
    pub body: String,
}

impl Streamed {
    pub fn seen(&self) -> Seen {
        Seen::event(self.position, &self.id)
    }
}

/// What comes after an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Events {
        events: Vec<Streamed>,
        /// There is more now.
        more: bool,
        /// There is more that was committed and may be read in a moment, when older transactions have ended.
        soon: bool,
    },
    /// The event is not there: it is another tenant's or another database's, or was never committed.
    Unknown,
}

macro_rules! events {
    ($horizon:literal, $rest:literal) => {
        concat!(
            "SELECT position, nth, id, conversation_id, type, at, body, ",
            $horizon,
            " FROM events WHERE tenant_id = $1 AND ",
            $rest
        )
    };
}

/// At most `limit` events after the last one seen.
pub async fn after(tx: &mut Tx, seen: &Seen, limit: usize) -> Result<Next> {
    if seen.position == Position::START {
        return from(tx, seen.position, limit).await;
    }
    // With the one that was seen.
    let (mut events, soon) = found(tx, seen.position, limit + 1).await?;
    if !events.first().is_some_and(|first| seen.is(first)) {
        return Ok(Next::Unknown);
    }
    events.remove(0);
    Ok(next(events, soon, limit))
}

/// At most `limit` events after a position that this database gave, whether or not its event is there.
pub async fn from(tx: &mut Tx, position: Position, limit: usize) -> Result<Next> {
    let first = Position { nth: position.nth.saturating_add(1), ..position };
    let (events, soon) = found(tx, first, limit).await?;
    Ok(next(events, soon, limit))
}

/// From this position on, one more than `limit` to tell whether there is more; and whether there will be in a moment.
async fn found(tx: &mut Tx, Position { at, nth }: Position, limit: usize) -> Result<(Vec<Streamed>, bool)> {
    const FROM: Sql = Sql::each(
        events!("1", "(position, nth) >= ($2, $3) ORDER BY position, nth LIMIT $4"),
        events!("position < stream_horizon()", "(position, nth) >= ($2, $3) ORDER BY position, nth LIMIT $4"),
    );
    let tenant = tx.tenant();
    settled(tx.all(FROM, &[(&tenant).into(), at.into(), nth.into(), (limit as i64 + 1).into()]).await?)
}

fn next(mut events: Vec<Streamed>, soon: bool, limit: usize) -> Next {
    let more = events.len() > limit;
    events.truncate(limit);
    Next::Events { events, more, soon }
}

/// The last event that can be read.
pub async fn head(tx: &mut Tx) -> Result<Seen> {
    const HEAD: Sql = Sql::each(
        events!("1", "1 = 1 ORDER BY position DESC, nth DESC LIMIT 1"),
        events!("true", "position < stream_horizon() ORDER BY position DESC, nth DESC LIMIT 1"),
    );
    let tenant = tx.tenant();
    let row = tx.one(HEAD, &[(&tenant).into()]).await?;
    let event = row.map(|mut row| read(&mut row)).transpose()?;
    Ok(event.map_or_else(Seen::start, |event| event.seen()))
}

/// One event of the stream.
pub async fn at(tx: &mut Tx, Position { at, nth }: Position) -> Result<Option<Streamed>> {
    const ONE: Sql = Sql::both(events!("true", "position = $2 AND nth = $3"));
    let tenant = tx.tenant();
    let row = tx.one(ONE, &[(&tenant).into(), at.into(), nth.into()]).await?;
    row.map(|mut row| read(&mut row)).transpose()
}

/// The last event that happened before this time; the start when there is none.
pub async fn before(tx: &mut Tx, since: Timestamp) -> Result<Seen> {
    const BEFORE: Sql = Sql::each(
        events!("1", "at < $2 ORDER BY position DESC, nth DESC LIMIT 1"),
        events!("true", "at < $2 AND position < stream_horizon() ORDER BY position DESC, nth DESC LIMIT 1"),
    );
    let tenant = tx.tenant();
    let row = tx.one(BEFORE, &[(&tenant).into(), since.into()]).await?;
    let event = row.map(|mut row| read(&mut row)).transpose()?;
    Ok(event.map_or_else(Seen::start, |event| event.seen()))
}

/// The events up to the first that may not be read yet, and whether there is such a one.
fn settled(rows: Vec<Row>) -> Result<(Vec<Streamed>, bool)> {
    let mut events = Vec::with_capacity(rows.len());
    for mut row in rows {
        let event = read(&mut row)?;
        if !row.flag()? {
            return Ok((events, true));
        }
        events.push(event);
    }
    Ok((events, false))
}

fn read(row: &mut Row) -> Result<Streamed> {
    Ok(Streamed {
        position: Position { at: row.int()?, nth: row.int()? },
        id: row.id()?,
        conversation: row.id_or_null()?,
        kind: row.text()?,
        at: row.at()?,
        body: row.text()?,
    })
}
