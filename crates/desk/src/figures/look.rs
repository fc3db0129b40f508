//! Events are looked up for figures: those of the span, those that tell what became of them, and how the conversations
//! in it began.

use super::{By, Counts, Figure, Figured, Row, Told};
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Event, TenantId};
use frontdesk_store as store;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The longest span, in days.
pub const DAYS_MAX: i32 = 366;
/// More events than this are not read for one answer.
const EVENTS_MAX: usize = 400_000;
/// The longest that a definition looks back and ahead.
const BEFORE: SignedDuration = SignedDuration::from_mins(10);
const AFTER: SignedDuration = SignedDuration::from_hours(72);

/// There are too many events in the span; ask for fewer days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// The events around a span.
#[derive(Clone, Debug)]
pub struct Looked {
    events: Vec<Event>,
    /// `[from, to)`
    pub span: (Timestamp, Timestamp),
    /// When it was looked.
    pub now: Timestamp,
    zone: TimeZone,
}

impl Desk {
    /// The days from the first until the one that no longer belongs to it, in the tenant's zone.
    pub async fn look_at_days(
        &self,
        tenant: &TenantId,
        (from, to): (Date, Date),
    ) -> Result<std::result::Result<Looked, TooMany>> {
        let zone = self.business(tenant).await?.zone.clone();
        let begins = |date: Date| date.to_zoned(zone.clone()).map_or(Timestamp::MAX, |zoned| zoned.timestamp());
        let span = (begins(from), begins(to));
        let around = (earlier(span.0), later(span.1));
        let now = self.now();
        let rows = self.tenant(tenant);
        let found = rows.read(move |tx| Box::pin(async move { store::happened::around(tx, around, EVENTS_MAX).await }));
        let Some(events) = found.await? else { return Ok(Err(TooMany)) };
        Ok(Ok(Looked { events, span, now, zone }))
    }
}

fn earlier(at: Timestamp) -> Timestamp {
    at.checked_sub(BEFORE).unwrap_or(Timestamp::MIN)
}

fn later(at: Timestamp) -> Timestamp {
    at.checked_add(AFTER).unwrap_or(Timestamp::MAX)
}

impl Looked {
    pub fn figures(&self, by: Option<By>) -> Vec<Figured> {
        Figured::all(&Told::of(&self.events, self.span, self.now), &self.zone, by)
    }

    /// What a figure is made of, or one group of it, the latest first.
    pub fn rows(&self, figure: &Figure, of: Option<(By, &str)>, counts: Option<Counts>) -> Vec<Row> {
        let mut rows = (figure.rows)(&Told::of(&self.events, self.span, self.now));
        rows.retain(|row| of.is_none_or(|(by, key)| by.key(row, &self.zone) == key));
        rows.retain(|row| counts.is_none_or(|counts| row.counts == counts));
        rows.sort_by(|a, b| (b.at, &b.conversation).cmp(&(a.at, &a.conversation)));
        rows
    }
}
