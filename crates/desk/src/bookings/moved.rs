//! A member moves a booking.

use super::by_hand::{Refused, refused, search, turn};
use crate::act;
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::turn::After;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{BookingId, BookingStatus, Clock, Outcome, ResourceId, TenantId, When};
use frontdesk_store::bookings::Kept;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

/// Where it goes. What is `None` stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTime {
    pub starts_at: Timestamp,
    pub resource: Option<ResourceId>,
}

type Answer = Option<std::result::Result<Kept, Refused>>;

impl Desk {
    /// Moves it, where the time is free, and tells the guest. `seen`: when it was last changed, as it was seen. `None`:
    /// there is no such booking.
    pub async fn move_for(
        &self,
        tenant: &TenantId,
        id: &BookingId,
        to: NewTime,
        seen: Option<Timestamp>,
        acting: &Acting,
    ) -> Result<Answer> {
        let business = self.business(tenant).await?;
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        let (answer, after) = self
            .commit(tenant, move |tx| {
                let (desk, business, id) = (desk.clone(), business.clone(), id.clone());
                let (to, acting) = (to.clone(), acting.clone());
                Box::pin(async move { move_it(&desk, &business, (&id, &to, seen), &acting, tx).await })
            })
            .await?;
        self.after(after);
        Ok(answer)
    }
}

async fn move_it(
    desk: &Desk,
    business: &Arc<Business>,
    (id, to, seen): (&BookingId, &NewTime, Option<Timestamp>),
    acting: &Acting,
    tx: &mut Tx,
) -> Result<(Answer, After)> {
    let no = |refused| Ok((Some(Err(refused)), After::default()));
    store::bookings::lock(tx, id).await;
    let Some(was) = store::bookings::kept(tx, id).await? else { return Ok((None, After::default())) };
    if seen.is_some_and(|seen| seen != was.changed_at) {
        return no(Refused::Changed);
    }
    if was.booking.status != BookingStatus::Confirmed {
        return no(Refused::Cancelled);
    }
    let had = was.booking.offer.clone();
    let resource = to.resource.as_ref().unwrap_or(&had.resource);
    // As long as it was: somebody may have booked more than the service takes.
    let minutes = u16::try_from(had.ends_at.duration_since(had.starts_at).as_mins()).ok();
    if let Err(refused) = search(desk, business, &had.service, Some(resource), minutes) {
        return no(refused);
    }
    let open = store::conversations::get(tx, &was.conversation).await?.ok_or(Error::NotFound("conversation"))?;
    let mut turn = turn(desk, business, open, acting)?;
    let when = When { day: None, clock: Some(Clock::Exact { at: to.starts_at }) };
    let (service, resource) = (&had.service, Some(resource));
    let wanted = act::Wanted { service, resource, when: &when, minutes, moving: Some(id) };
    let offer = match act::hold_time(&mut turn, tx, wanted).await? {
        Outcome::Held { hold } => hold.offer,
        other => return no(refused(other)?),
    };
    let (from, at) = (had.starts_at, offer.starts_at);
    let Outcome::Moved { booking, .. } =
        act::move_to(&mut turn, tx, frontdesk_domain::Booking { offer, ..was.booking }, had).await?
    else {
        return Err(store::Error::Conflict("the time was taken meanwhile".into()).into());
    };
    acting.note(tx, Deed::of(Verb::BookingMoved, id).changed("starts_at", from, at));
    let kept = Kept { booking, changed_at: turn.now, ..was };
    Ok((Some(Ok(kept)), turn.after()))
}
