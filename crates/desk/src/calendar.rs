//! The calendar: some days of a business as they are drawn, with the clock changes in them.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Block, ResourceId, Tenant, TenantId};
use frontdesk_store as store;
use frontdesk_store::allocations::Held;
use frontdesk_store::bookings::Kept;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// More bookings than this in one calendar are not drawn.
const BOOKINGS_MAX: i64 = 2_000;
const HOLDS_MAX: i64 = 500;
const BLOCKS_MAX: i64 = 500;

/// Days of the tenant's zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    pub days: Vec<Day>,
    /// Those that stand, earliest first.
    pub bookings: Vec<Kept>,
    /// Times that somebody is deciding about now.
    pub holds: Vec<Held>,
    pub blocks: Vec<Block>,
    /// There are more than are drawn; ask for fewer days.
    pub more: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    pub date: Date,
    pub starts_at: Timestamp,
    /// When the next day begins: 23, 24 or 25 hours later.
    pub ends_at: Timestamp,
    /// The name of the holiday that is kept.
    pub holiday: Option<&'static str>,
    pub open: Vec<Open>,
    pub clock_change: Option<ClockChange>,
}

/// When appointments may be, as the clock shows it and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub opens: Time,
    pub closes: Time,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

/// The clock jumps from one time to another: forwards over times that do not exist, or backwards to times that are
/// shown twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockChange {
    pub at: Timestamp,
    pub from: DateTime,
    pub to: DateTime,
}

impl Desk {
    /// From the first day to the last, both of them too; of one resource or of all.
    pub async fn calendar(
        &self,
        tenant: &TenantId,
        (first, last): (Date, Date),
        resource: Option<ResourceId>,
    ) -> Result<Calendar> {
        let business = self.business(tenant).await?;
        let days = days(&business.tenant, &business.zone, first, last);
        let span = span(&days);
        let now = self.now();
        let found = self.look(tenant, move |tx| {
            Box::pin(async move {
                let bookings = store::bookings::reaching(tx, span, BOOKINGS_MAX).await?;
                let holds = store::allocations::holds(tx, span, now, HOLDS_MAX).await?;
                Ok((bookings, holds, store::blocks::between(tx, span.0, span.1, BLOCKS_MAX).await?))
            })
        });
        let (mut bookings, mut holds, mut blocks) = found.await?;
        let is_full = |len: usize, max: i64| i64::try_from(len).is_ok_and(|len| len >= max);
        let more = is_full(bookings.len(), BOOKINGS_MAX)
            || is_full(holds.len(), HOLDS_MAX)
            || is_full(blocks.len(), BLOCKS_MAX);
        if let Some(only) = &resource {
            bookings.retain(|kept| kept.booking.offer.resource == *only);
            holds.retain(|held| held.hold.offer.resource == *only);
            blocks.retain(|block| block.resources.contains(only));
        }
        Ok(Calendar { days, bookings, holds, blocks, more })
    }
}

fn span(days: &[Day]) -> (Timestamp, Timestamp) {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) => (first.starts_at, last.ends_at),
        _ => (Timestamp::MIN, Timestamp::MIN),
    }
}

/// Days that the calendar of this zone has; none where it ends.
fn days(tenant: &Tenant, zone: &TimeZone, first: Date, last: Date) -> Vec<Day> {
    let mut days = Vec::new();
    let mut date = first;
    while date <= last {
        let Ok(next) = date.checked_add(1.day()) else { break };
        days.extend(day(tenant, zone, date, next));
        date = next;
    }
    days
}

fn day(tenant: &Tenant, zone: &TimeZone, date: Date, next: Date) -> Option<Day> {
    let begins = |date: Date| date.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp());
    let (starts_at, ends_at) = (begins(date)?, begins(next)?);
    // What opens or closes in the hour that is left out does so when it is over.
    let instant = |date: Date, time: Time| zone.to_ambiguous_timestamp(date.to_datetime(time)).compatible().ok();
    let opening = |(opens, closes): (Time, Time)| {
        let closing = if closes == Time::MIN { Some(ends_at) } else { instant(date, closes) };
        Some(Open { opens, closes, starts_at: instant(date, opens)?, ends_at: closing? })
    };
    let open = tenant.openings_on(date).into_iter().filter_map(opening).collect();
    let clock_change = clock_change(zone, starts_at, ends_at);
    Some(Day { date, starts_at, ends_at, holiday: tenant.holiday_on(date), open, clock_change })
}

fn clock_change(zone: &TimeZone, starts_at: Timestamp, ends_at: Timestamp) -> Option<ClockChange> {
    let before = starts_at.checked_sub(1.nanosecond()).ok()?;
    let change = zone.following(before).find(|change| {
        change.timestamp() >= ends_at || zone.to_offset(change.timestamp() - 1.second()) != change.offset()
    })?;
    let at = change.timestamp();
    let was = zone.to_offset(at - 1.second());
    (at < ends_at).then(|| ClockChange { at, from: was.to_datetime(at), to: change.offset().to_datetime(at) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn change_on(day: Date) -> Option<(i64, String, String)> {
        let zone = TimeZone::posix("MST7MDT,M3.2.0,M11.1.0").unwrap();
        let begins = |date: Date| date.to_zoned(zone.clone()).unwrap().timestamp();
        let (starts_at, ends_at) = (begins(day), begins(day.tomorrow().unwrap()));
        let change = clock_change(&zone, starts_at, ends_at)?;
        Some((ends_at.duration_since(starts_at).as_hours(), change.from.to_string(), change.to.to_string()))
    }

    #[test]
    fn the_two_odd_days_of_a_year_say_where_they_are_odd() {
        let change = |hours, from: &str, to: &str| Some((hours, from.to_owned(), to.to_owned()));
        assert_eq!(change_on(date(2026, 11, 1)), change(25, "2026-11-01T02:00:00", "2026-11-01T01:00:00"));
        assert_eq!(change_on(date(2027, 3, 14)), change(23, "2027-03-14T02:00:00", "2027-03-14T03:00:00"));
        assert_eq!([change_on(date(2026, 10, 31)), change_on(date(2026, 11, 2))], [None, None]);
    }
}
