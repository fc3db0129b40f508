//! Timers: reminders before an appointment.

use crate::act::Text;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::turn::Turn;
use frontdesk_domain::{
    Booking, BookingId, BookingStatus, ConversationId, ConversationStatus, Medium, Purpose, TenantId, TimerId,
};
use frontdesk_store::timers::{Due, NewTimer};
use frontdesk_store::{self as store, Tx};
use jiff::SignedDuration;
use std::sync::Arc;

const REMINDER: &str = "reminder";
const BATCH: i64 = 64;
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// Sets the reminders of a booking that still lie ahead.
pub(crate) fn remind(turn: &Turn, tx: &mut Tx, booking: &Booking) {
    for minutes in &turn.business.tenant.rules.reminder_minutes {
        let due_at = booking.offer.starts_at - SignedDuration::from_mins(i64::from(*minutes));
        if due_at <= turn.now || booking.phone.is_none() {
            continue;
        }
        store::timers::set(
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

/// Takes the reminders of a booking back.
pub(crate) fn forget(turn: &Turn, tx: &mut Tx, booking: &BookingId) {
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
            let (desk, business) = (self.clone(), business.clone());
            self.tenant(tenant)
                .write(move |tx| Box::pin(async move { Ok(fire(&desk, business, &timer, tx).await?) }))
                .await?;
        }
        Ok(count)
    }
}

/// A reminder goes out only for a booking that still stands and still lies ahead.
async fn fire(desk: &Desk, business: Arc<Business>, timer: &Due, tx: &mut Tx) -> Result<()> {
    store::timers::done(tx, &timer.id, desk.now());
    let (Some(id), Some(conversation)) = (&timer.booking, &timer.conversation) else { return Ok(()) };
    let Some(booking) = store::bookings::get(tx, id).await? else { return Ok(()) };
    let sent_at = crate::outbox::quiet_until(&business, Purpose::Reminder, desk.now()).unwrap_or(desk.now());
    if booking.status != BookingStatus::Confirmed || booking.offer.starts_at <= sent_at {
        return Ok(());
    }
    let open = answerable(desk, &business, conversation, tx).await?;
    let mut turn = Turn::of(desk, business, open, Medium::Sms)?;
    Text::about(&turn, &booking, "text_reminder", Purpose::Reminder)?.queue(&mut turn, tx).await?;
    // An answer to the reminder goes on in this conversation, however long ago its last word was.
    if turn.contact.address.phone().is_some() {
        turn.conversation.status = ConversationStatus::Open;
        turn.conversation.medium = Medium::Sms;
        turn.keep(tx)?;
    }
    desk.0.outbox_filled.notify_one();
    Ok(())
}

/// The conversation the contact has open now, else the one the booking was made in.
async fn answerable(
    desk: &Desk,
    business: &Business,
    booked_in: &ConversationId,
    tx: &mut Tx,
) -> Result<store::conversations::Open> {
    let made = store::conversations::get(tx, booked_in).await?.ok_or(Error::NotFound("conversation"))?;
    let since = desk.now() - SignedDuration::from_hours(i64::from(business.tenant.rules.conversation_hours));
    let open = store::conversations::open_for_contact(tx, &made.contact.id, since).await?;
    Ok(open.filter(|o| o.conversation.medium != Medium::Voice).unwrap_or(made))
}
