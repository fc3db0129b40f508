//! The free times of some days, as the assistant would find them.

use super::by_hand::{Refused, search};
use crate::alternatives;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Offer, ResourceId, ServiceId, TenantId};
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// What is looked for, on days of the tenant's zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeTimes {
    pub service: ServiceId,
    pub resource: Option<ResourceId>,
    pub minutes: Option<u16>,
    /// Both days belong to it.
    pub days: (Date, Date),
}

impl Desk {
    /// One offer for each time that is free, earliest first, `limit` at most.
    pub async fn free_times(
        &self,
        tenant: &TenantId,
        wanted: FreeTimes,
        limit: usize,
    ) -> Result<std::result::Result<Vec<Offer>, Refused>> {
        let business = self.business(tenant).await?;
        let desk = self.clone();
        let found = self.look(tenant, move |tx| {
            Box::pin(async move {
                let searched = search(&desk, &business, &wanted.service, wanted.resource.as_ref(), wanted.minutes);
                let search = match searched {
                    Ok(search) => search,
                    Err(refused) => return Ok(Err(refused)),
                };
                let (mut date, last) = (wanted.days.0.max(search.today()), wanted.days.1.min(search.last_day()));
                let mut free = Vec::new();
                while date <= last && free.len() < limit {
                    free.extend(alternatives::free_on(tx, &search, date, (Time::MIN, Time::MAX), None).await?);
                    date = date.saturating_add(1.day());
                }
                free.truncate(limit);
                Ok(Ok(free))
            })
        });
        found.await
    }
}
