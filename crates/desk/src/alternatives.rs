//! The nearest times that are really free.

use crate::error::Result;
use frontdesk_domain::schedule::{DAYS_SEARCHED, Search};
use frontdesk_domain::{BookingId, Offer};
use frontdesk_store::{self as store, Tx};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};

/// How many are named to somebody who hears them.
pub(crate) const HEARD: usize = 2;
const WHOLE_DAY: (Time, Time) = (Time::MIN, Time::MAX);

/// Free times near an instant: at that very time with somebody else, on that day, or on the days after.
pub(crate) async fn near(
    tx: &mut Tx,
    search: &Search<'_>,
    near: Timestamp,
    moving: Option<&BookingId>,
    count: usize,
) -> Result<Vec<Offer>> {
    let anyone = Search { resource: None, ..search.clone() };
    let wanted_day = search.local(near).date().clamp(search.today(), search.last_day());
    let mut found = Vec::new();
    if search.resource.is_some() {
        let same_time = free_on(tx, &anyone, wanted_day, WHOLE_DAY, moving).await?;
        found.extend(same_time.into_iter().filter(|o| o.starts_at == near));
    }
    for date in days_around(search, wanted_day) {
        if found.len() >= count {
            break;
        }
        let free = free_on(tx, search, date, WHOLE_DAY, moving).await?;
        let rest = count - found.len();
        found.extend(search.nearest(free, search.same_time_on(date, near), rest));
    }
    Ok(found)
}

/// The day itself, the days after it, and, where those lie beyond the horizon, the days before it.
fn days_around(search: &Search<'_>, day: Date) -> Vec<Date> {
    let after = (0..=DAYS_SEARCHED).map(|n| day.saturating_add(n.days()));
    let before = (1..=DAYS_SEARCHED).map(|n| day.saturating_sub(n.days()));
    let open = |d: &Date| *d >= search.today() && *d <= search.last_day();
    after.chain(before).filter(open).collect()
}

/// The free times of one day.
pub(crate) async fn free_on(
    tx: &mut Tx,
    search: &Search<'_>,
    date: Date,
    clock: (Time, Time),
    moving: Option<&BookingId>,
) -> Result<Vec<Offer>> {
    if search.tenant.openings_on(date).is_empty() {
        return Ok(Vec::new());
    }
    let (from, to) = (search.midnight(date), search.midnight(date.saturating_add(1.day())));
    let busy = store::allocations::busy(tx, (from, to), search.now, None, moving).await?;
    Ok(search.free_on(date, clock, &busy))
}
