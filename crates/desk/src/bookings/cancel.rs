//! A member cancels a booking.

use super::by_hand::{Refused, turn};
use crate::act;
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::turn::After;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{BookingId, Outcome, TenantId};
use frontdesk_store::bookings::Kept;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;
use std::sync::Arc;

type Answer = Option<std::result::Result<Kept, Refused>>;

impl Desk {
    /// Cancels it, frees its time and tells the guest. `seen`: when it was last changed, as it was seen. `None`: there is
    /// no such booking.
    pub async fn cancel_for(
        &self,
        tenant: &TenantId,
        id: &BookingId,
        seen: Option<Timestamp>,
        acting: &Acting,
    ) -> Result<Answer> {
        let business = self.business(tenant).await?;
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        let (answer, after) = self
            .commit(tenant, move |tx| {
                let (desk, business, id, acting) = (desk.clone(), business.clone(), id.clone(), acting.clone());
                Box::pin(async move { cancel(&desk, &business, (&id, seen), &acting, tx).await })
            })
            .await?;
        self.after(after);
        Ok(answer)
    }
}

async fn cancel(
    desk: &Desk,
    business: &Arc<Business>,
    (id, seen): (&BookingId, Option<Timestamp>),
    acting: &Acting,
    tx: &mut Tx,
) -> Result<(Answer, After)> {
    store::bookings::lock(tx, id).await;
    let Some(was) = store::bookings::kept(tx, id).await? else { return Ok((None, After::default())) };
    if seen.is_some_and(|seen| seen != was.changed_at) {
        return Ok((Some(Err(Refused::Changed)), After::default()));
    }
    let open = store::conversations::get(tx, &was.conversation).await?.ok_or(Error::NotFound("conversation"))?;
    let mut turn = turn(desk, business, open, acting)?;
    let Outcome::Cancelled { booking } = act::cancel_booking(&mut turn, tx, id).await? else {
        return Ok((Some(Err(Refused::Cancelled)), After::default()));
    };
    acting.note(tx, Deed::of(Verb::BookingCancelled, id).set("starts_at", booking.offer.starts_at));
    let kept = Kept { booking, changed_at: turn.now, ..was };
    Ok((Some(Ok(kept)), turn.after()))
}
