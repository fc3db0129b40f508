//! A tenant's stream, page by page.

use crate::cursor::{After, cursor};
use crate::told::Told;
use frontdesk_store::stream::{self, Next, Seen, Streamed};
use frontdesk_store::{Result, Scoped, Tx};

/// Events of a page.
pub const PAGE_MAX: usize = 500;
/// Events that are looked through for those of the wanted types, in one go.
const LOOKED_THROUGH_MAX: usize = 2_000;

/// A page of events.
#[derive(Debug)]
pub struct Page {
    pub items: Vec<Told>,
    /// The cursor from which to go on, also when there is nothing more now.
    pub next: String,
    /// There is more now.
    pub more: bool,
}

#[derive(Debug)]
pub enum Read {
    Page(Page),
    /// The cursor names no event of this stream.
    Unknown,
}

/// At most `limit` events of these types after a cursor; no types means all.
pub async fn page(scoped: &Scoped, after: After, types: Vec<String>, limit: usize) -> Result<Read> {
    let tenant = scoped.id().clone();
    let found =
        scoped.read(move |tx| Box::pin(async move { find(tx, after, &types, limit.clamp(1, PAGE_MAX)).await })).await?;
    Ok(found.map_or(Read::Unknown, |(events, seen, more)| {
        let items = events.iter().map(|event| Told::of(&tenant, event)).collect();
        Read::Page(Page { items, next: cursor(&seen), more })
    }))
}

type Found = Option<(Vec<Streamed>, Seen, bool)>;

async fn find(tx: &mut Tx, after: After, types: &[String], limit: usize) -> Result<Found> {
    let mut seen = match after {
        After::Start => Seen::start(),
        After::Now => return Ok(Some((Vec::new(), stream::head(tx).await?, false))),
        After::Event(seen) => seen,
    };
    let (mut found, mut looked): (Vec<Streamed>, usize) = (Vec::new(), 0);
    loop {
        let wanted = if types.is_empty() { limit } else { PAGE_MAX };
        let (events, more) = match stream::after(tx, &seen, wanted).await? {
            Next::Events { events, more, .. } => (events, more),
            Next::Unknown => return Ok(None),
        };
        looked += events.len();
        for event in events {
            if found.len() == limit {
                return Ok(Some((found, seen, true)));
            }
            seen = event.seen();
            if types.is_empty() || types.contains(&event.kind) {
                found.push(event);
            }
        }
        if !more || found.len() == limit || looked >= LOOKED_THROUGH_MAX {
            return Ok(Some((found, seen, more)));
        }
    }
}
