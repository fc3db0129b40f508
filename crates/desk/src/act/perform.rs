//! From the action the dialogue asks for to the file that does it.

use super::{
    alert, book, cancel_booking, continue_by_sms, find_bookings, hand_off, hold_time, move_booking, release_hold,
    take_message,
};
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{Action, Outcome};
use frontdesk_store::Tx;

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
        Action::Alert { reason, words } => alert::alert(turn, tx, reason, words).await,
        Action::ContinueBySms => continue_by_sms::continue_by_sms(turn, tx).await,
    }
}
