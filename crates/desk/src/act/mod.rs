//! *Act*: one file per action. Each returns an outcome; a refusal is an outcome, never an error.

mod book;
mod cancel_booking;
mod confirmation;
mod continue_by_sms;
mod find_bookings;
mod hand_off;
mod hold_time;
mod move_booking;
mod take_message;

use crate::error::Result;
use crate::turn::Turn;
pub(crate) use confirmation::Text;
use frontdesk_domain::{Action, Happened, Outcome};
use frontdesk_store::{self as store, Tx};

/// Carries out what the dialogue asked for, inside the turn's transaction.
pub(crate) async fn perform(turn: &mut Turn, tx: &mut Tx, action: &Action) -> Result<Outcome> {
    match action {
        Action::HoldTime { service, resource, when, minutes, moving } => {
            let wanted = hold_time::Wanted {
                service,
                resource: resource.as_ref(),
                when,
                minutes: *minutes,
                moving: moving.as_ref(),
            };
            hold_time::hold_time(turn, tx, wanted).await
        }
        Action::ReleaseHold => {
            release_hold(turn, tx).await?;
            Ok(Outcome::Released)
        }
        Action::Book { name, phone } => book::book(turn, tx, name, phone.as_deref()).await,
        Action::FindBookings { phone, reference } => {
            find_bookings::find_bookings(turn, tx, phone.as_deref(), reference.as_deref()).await
        }
        Action::MoveBooking { booking } => move_booking::move_booking(turn, tx, booking).await,
        Action::CancelBooking { booking } => cancel_booking::cancel_booking(turn, tx, booking).await,
        Action::TakeMessage { name, phone, text } => {
            take_message::take_message(turn, tx, name.as_deref(), phone.as_deref(), text).await
        }
        Action::HandOff { reason } => hand_off::hand_off(turn, tx, reason).await,
        Action::ContinueBySms => continue_by_sms::continue_by_sms(turn, tx).await,
    }
}

/// Gives up the conversation's hold, if it has one.
pub(crate) async fn release_hold(turn: &Turn, tx: &mut Tx) -> Result<()> {
    if let Some(hold) = store::allocations::release(tx, &turn.conversation.id).await? {
        turn.happened(tx, Happened::HoldReleased { hold });
    }
    Ok(())
}
