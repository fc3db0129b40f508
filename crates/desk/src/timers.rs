//! Timers: reminders before an appointment, and conversations that were put off.

use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::files::FETCH;
use crate::inbox::{OVERDUE, OWNER_FIRST, WAKE, overdue, wake};
use crate::turn::{Saved, Turn};
use frontdesk_domain::{
    Booking, BookingId, BookingStatus, ConversationId, ConversationStatus, Medium, Purpose, TenantId, TimerId,
};
use frontdesk_store::timers::{Due, NewTimer};
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use std::sync::Arc;

const REMINDER: &str = "reminder";
const BATCH: i64 = 64;
pub(crate) const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// Some half an hour of leases.
const ATTEMPTS_MAX: i64 = 30;

/// Sets the reminders of a booking that still lie ahead; `set`: anew, or for the first time.
pub(crate) fn remind(turn: &Turn, tx: &mut Tx, booking: &Booking, set: fn(&mut Tx, &NewTimer<'_>)) {
    for minutes in &turn.business.tenant.rules.reminder_minutes {
        let due_at = booking.offer.starts_at - SignedDuration::from_mins(i64::from(*minutes));
        if due_at <= turn.now || booking.phone.is_none() {
            continue;
        }
        set(
            tx,
            &NewTimer {
                id: &mint!(turn.desk, TimerId),
                kind: REMINDER,
                key: &key(&booking.id, *minutes),
                due_at,
                conversation: Some(&turn.conversation.id),
                booking: Some(&booking.id),
                detail: "{}",
            },
        );
    }
}

/// Takes the reminders of a booking back, those too that are written and not yet sent.
pub(crate) fn forget(turn: &Turn, tx: &mut Tx, booking: &BookingId) {
    store::outbox::forget_reminders(tx, booking);
    for minutes in &turn.business.tenant.rules.reminder_minutes {
        store::timers::cancel(tx, &key(booking, *minutes));
    }
}

fn key(booking: &BookingId, minutes: u32) -> String {
    format!("{REMINDER}:{booking}:{minutes}")
}

impl Desk {
    pub(crate) async fn fire_timers(&self, tenant: &TenantId) -> Result<usize> {
        let business = self.business(tenant).await?;
        let now = self.now();
        let due =
            self.tenant(tenant).write(move |tx| Box::pin(store::timers::claim(tx, now, now + LEASE, BATCH))).await?;
        let count = due.len();
        for timer in due {
            if timer.kind == FETCH {
                self.fetch_beside(tenant, timer, now);
                continue;
            }
            self.carry_out(tenant, &business, timer).await;
        }
        Ok(count)
    }

    /// One that fails is tried again when its lease ends, and keeps none of the others waiting.
    async fn carry_out(&self, tenant: &TenantId, business: &Arc<Business>, timer: Due) {
        let (desk, business, attempts) = (self.clone(), business.clone(), timer.attempts);
        let fired = self
            .commit(tenant, move |tx| {
                let (desk, business, timer) = (desk.clone(), business.clone(), timer.clone());
                Box::pin(async move { fire_or_give_up(&desk, business, &timer, tx).await })
            })
            .await;
        match fired {
            Ok(()) => self.0.outbox_filled.notify_one(),
            Err(error) => tracing::error!(%tenant, attempts, %error, "a timer failed; it is tried again"),
        }
    }
}

async fn fire_or_give_up(desk: &Desk, business: Arc<Business>, timer: &Due, tx: &mut Tx) -> Result<()> {
    if timer.attempts > ATTEMPTS_MAX {
        tracing::error!(timer = %timer.id, "a timer failed too often and is given up");
        store::timers::done(tx, timer, desk.now()).await?;
        return Ok(());
    }
    if timer.kind == WAKE {
        return wake_up(desk, timer, tx).await;
    }
    match timer.kind.as_str() {
        // What waits is answered by whoever looks for what nobody has answered.
        OWNER_FIRST => {
            store::timers::done(tx, timer, desk.now()).await?;
            Ok(())
        }
        OVERDUE => overdue(desk, &business, timer, tx).await,
        _ => fire(desk, business, timer, tx).await,
    }
}

/// A conversation that was put off until now.
async fn wake_up(desk: &Desk, timer: &Due, tx: &mut Tx) -> Result<()> {
    if let Some(id) = &timer.conversation {
        tx.lock(id.as_str()).await;
        wake(desk, id, Some(timer.due_at), tx).await?;
    }
    store::timers::done(tx, timer, desk.now()).await?;
    Ok(())
}

/// A reminder goes out only for a booking that still stands and still lies ahead. In quiet hours the timer waits and not
/// a text, because the booking may be moved or cancelled until then.
async fn fire(desk: &Desk, business: Arc<Business>, timer: &Due, tx: &mut Tx) -> Result<()> {
    let now = desk.now();
    let (Some(id), Some(conversation)) = (&timer.booking, &timer.conversation) else {
        store::timers::done(tx, timer, now).await?;
        return Ok(());
    };
    let open = answerable(desk, &business, conversation, tx).await?;
    store::bookings::lock(tx, id).await;
    let booking = store::bookings::get(tx, id).await?;
    if !store::timers::done(tx, timer, now).await? {
        return Ok(());
    }
    let quiet_until = crate::outbox::quiet_until(&business, Purpose::Reminder, now);
    let stands = |b: &Booking| b.status == BookingStatus::Confirmed && b.offer.starts_at > quiet_until.unwrap_or(now);
    let Some(booking) = booking.filter(stands) else { return Ok(()) };
    if let Some(due_at) = quiet_until {
        let later = NewTimer {
            id: &timer.id,
            kind: &timer.kind,
            key: &timer.key,
            due_at,
            conversation: Some(conversation),
            booking: Some(id),
            detail: &timer.detail,
        };
        store::timers::set(tx, &later);
        return Ok(());
    }
    let mut turn = Turn::of(desk, business, open, Medium::Sms)?;
    turn.reminder(booking)?.queue(&mut turn, tx).await?;
    // An answer to the reminder goes on in this conversation, however long ago its last word was; not in a call that
    // is still going on.
    let in_call = turn.conversation.medium == Medium::Voice && turn.conversation.status == ConversationStatus::Open;
    if turn.contact.address.phone().is_some() && !in_call {
        turn.conversation.status = ConversationStatus::Open;
        turn.conversation.medium = Medium::Sms;
        turn.save(tx, Saved { key: timer.id.as_str(), heard: "", answer: "" })?;
    }
    Ok(())
}

/// The conversation the contact has open in writing now, else the one the booking was made in; locked.
async fn answerable(
    desk: &Desk,
    business: &Business,
    booked_in: &ConversationId,
    tx: &mut Tx,
) -> Result<store::conversations::Open> {
    let made = store::conversations::get(tx, booked_in).await?.ok_or(Error::NotFound("conversation"))?;
    let since = desk.now() - SignedDuration::from_hours(i64::from(business.tenant.rules.conversation_hours));
    let open = store::conversations::open_for_contact(tx, &made.contact.id, since).await?;
    let chosen = open.unwrap_or(made);
    // A turn may be running in it: read again once that is over.
    let id = chosen.conversation.id.clone();
    tx.lock(id.as_str()).await;
    Ok(store::conversations::get(tx, &id).await?.unwrap_or(chosen))
}
