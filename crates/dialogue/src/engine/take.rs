//! From a `do` step to the action, with everything it needs taken from slots.

use super::turn::Turn;
use crate::playbook::SlotKind;
use frontdesk_domain::{Action, BookingId, Clock, ResourceId, ServiceId, When};
use serde_json::Value;
use std::collections::BTreeMap;

/// Why an action cannot be taken yet.
pub(super) enum Lacking {
    /// This kind of slot is empty.
    Slot(SlotKind),
    /// It is not one of the actions of a flow.
    Unknown,
}

impl Turn<'_> {
    pub fn action_of(&self, action: &str, with: &BTreeMap<String, String>) -> Result<Action, Lacking> {
        let slot = |argument: &str| {
            let name = with.get(argument).map_or(argument, String::as_str);
            self.state.top().and_then(|f| f.slots.get(name)).filter(|v| !v.is_null())
        };
        let text = |argument: &str| slot(argument).and_then(Value::as_str).map(str::to_owned);
        let booking = |argument: &str| slot(argument).and_then(Value::as_str).and_then(BookingId::parse);
        let needs = |kind: SlotKind| Lacking::Slot(kind);
        match action {
            "hold_time" => {
                let when: Option<When> = slot("when").cloned().and_then(|v| serde_json::from_value(v).ok());
                let moving = booking("moving");
                Ok(Action::HoldTime {
                    service: self.service(text("service")).ok_or(needs(SlotKind::Service))?,
                    resource: text("resource").and_then(|id| ResourceId::parse(&id)),
                    when: self.beside(when.ok_or(needs(SlotKind::When))?, moving.as_ref()),
                    minutes: slot("minutes").and_then(Value::as_u64).and_then(|m| u16::try_from(m).ok()),
                    moving,
                })
            }
            "release_hold" => Ok(Action::ReleaseHold),
            "book" => Ok(Action::Book { name: text("name").ok_or(needs(SlotKind::Name))?, phone: text("phone") }),
            "find_bookings" => {
                let reference = slot("booking").and_then(|v| v.get("reference")).and_then(Value::as_str);
                let reference = reference.map(str::to_owned).or_else(|| self.proven_reference());
                Ok(Action::FindBookings { phone: text("phone"), reference })
            }
            "move_booking" => Ok(Action::MoveBooking { booking: booking("booking").ok_or(needs(SlotKind::Booking))? }),
            "cancel_booking" => {
                Ok(Action::CancelBooking { booking: booking("booking").ok_or(needs(SlotKind::Booking))? })
            }
            "take_message" => Ok(Action::TakeMessage {
                name: text("name"),
                phone: text("phone"),
                text: text("text").ok_or(needs(SlotKind::Text))?,
            }),
            "alert" => Ok(Action::Alert { reason: "asked_for".to_owned(), words: String::new() }),
            "continue_by_sms" => Ok(Action::ContinueBySms),
            _ => Err(Lacking::Unknown),
        }
    }

    /// Who has told the reference of their appointment once need not tell it again.
    fn proven_reference(&self) -> Option<String> {
        let hides_number = self.scene.caller.phone.is_none();
        self.state.bookings.first().filter(|_| hides_number).map(|b| b.reference.clone())
    }

    fn service(&self, id: Option<String>) -> Option<ServiceId> {
        let default = || self.scene.tenant.default_service().map(|s| s.id.clone());
        id.and_then(|id| ServiceId::parse(&id)).or_else(default)
    }

    /// What was left to the booking that is moved.
    fn beside(&self, when: When, moving: Option<&BookingId>) -> When {
        let known = moving.and_then(|id| self.state.bookings.iter().find(|b| b.id == *id));
        match known {
            Some(known) => when.beside(self.scene.local(known.at)),
            None => When { clock: when.clock.filter(|c| *c != Clock::AsBooked), ..when },
        }
    }
}
