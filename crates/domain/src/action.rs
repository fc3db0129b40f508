//! The actions a flow may take and the outcomes it may branch on. The dialogue asks for an action, the desk
//! carries it out, and the outcome goes back to the dialogue.

use crate::booking::{Booking, Hold, Offer};
use crate::id::{BookingId, ResourceId, ServiceId};
use crate::when::When;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// Something to do in the world, with everything it needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum Action {
    /// Finds the time that was asked for and holds it. A hold this conversation already has is given up
    /// first, in the same transaction.
    HoldTime {
        service: ServiceId,
        /// `None`: whoever is free.
        resource: Option<ResourceId>,
        when: When,
        /// Overrides the service's own length.
        minutes: Option<u16>,
        /// The booking that is being moved: its own time does not count as taken.
        moving: Option<BookingId>,
    },
    /// Gives up the conversation's hold.
    ReleaseHold,
    /// Turns the conversation's hold into a booking and queues the confirmation text.
    Book {
        name: String,
        phone: Option<String>,
    },
    /// The contact's bookings from now on, soonest first.
    FindBookings {
        phone: Option<String>,
        reference: Option<String>,
    },
    /// Moves a booking to the conversation's hold.
    MoveBooking {
        booking: BookingId,
    },
    CancelBooking {
        booking: BookingId,
    },
    /// Keeps a message for the team.
    TakeMessage {
        name: Option<String>,
        phone: Option<String>,
        text: String,
    },
    /// Asks for a person.
    HandOff {
        reason: String,
    },
    /// Calls a person in at once, while the conversation goes on.
    Alert {
        reason: String,
        /// What the contact said, for the team.
        words: String,
    },
    /// Goes on by text message with the caller.
    ContinueBySms,
}

/// What came of an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// `HoldTime`: the time is kept for the caller.
    Held {
        hold: Hold,
    },
    /// `HoldTime`: no day was said. `soonest` are free times.
    DayNeeded {
        soonest: Vec<Offer>,
    },
    /// `HoldTime`: the day is known, the time is not. `free` are some free times of that day.
    TimeNeeded {
        date: Date,
        free: Vec<Offer>,
    },
    /// `HoldTime`: "next week some time".
    WhichDay {
        from: Option<Date>,
        to: Option<Date>,
        free: Vec<Offer>,
    },
    /// `HoldTime`: the words may mean two days, and both are open.
    WhichOfTwoDays {
        dates: [Date; 2],
    },
    /// `HoldTime`: the clock shows this time twice on that night.
    TwiceThatNight {
        date: Date,
        time: Time,
        instants: [Timestamp; 2],
    },
    /// `HoldTime`: not possible; `offers` are the nearest times that are really free.
    NotFree {
        reason: NotFree,
        offers: Vec<Offer>,
    },
    Released,
    /// `Book`: committed with this turn.
    Booked {
        booking: Booking,
    },
    /// `MoveBooking`: committed with this turn.
    Moved {
        booking: Booking,
        from: Timestamp,
    },
    /// `CancelBooking`: committed with this turn.
    Cancelled {
        booking: Booking,
    },
    /// `Book`, `MoveBooking`: the hold ran out and somebody else has the time now.
    Lost {
        offers: Vec<Offer>,
    },
    /// `CancelBooking`, `MoveBooking`: there is no such booking any more.
    Gone,
    Found {
        bookings: Vec<Booking>,
    },
    MessageTaken,
    /// `HandOff`, `Alert`: a number to put the caller through to.
    TransferTo {
        number: String,
    },
    /// `HandOff`: a person will answer in this conversation.
    Queued,
    /// `Alert`: the team has been told, with the contact's words.
    Alerted,
    /// `ContinueBySms`: a text is on its way.
    Continued,
    /// `ContinueBySms`, `HandOff`: not possible here.
    NotPossible {
        why: String,
    },
}

/// Why a time is not to be had. A refusal is a value, never an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NotFree {
    Past {
        at: Timestamp,
    },
    TooSoon {
        at: Timestamp,
        minutes_ahead: u32,
    },
    TooFar {
        date: Date,
        days_ahead_max: u16,
    },
    /// Outside the opening hours of that day; `opens` and `closes` are that day's, `None` when closed all day. In a
    /// break between two openings `closes` is when the break begins and `opens` when it ends.
    Closed {
        date: Date,
        time: Option<Time>,
        opens: Option<Time>,
        closes: Option<Time>,
    },
    Holiday {
        date: Date,
        holiday: String,
    },
    /// Somebody has it. `resource` is set when one practitioner was asked for.
    Taken {
        at: Timestamp,
        resource: Option<ResourceId>,
    },
    /// Nothing is free on that day, or in that part of it.
    Full {
        from: Date,
        to: Date,
    },
    /// The clocks go forward over this time.
    NoSuchTime {
        date: Date,
        time: Time,
    },
}

/// The outcomes each action may have, by the names a flow branches on. The flow checker reads this.
pub const ACTIONS: &[(&str, &[&str])] = &[
    (
        "hold_time",
        &["held", "day_needed", "time_needed", "which_day", "which_of_two_days", "twice_that_night", "not_free"],
    ),
    ("release_hold", &["released"]),
    ("book", &["booked", "lost"]),
    ("find_bookings", &["found"]),
    ("move_booking", &["moved", "lost", "gone"]),
    ("cancel_booking", &["cancelled", "gone"]),
    ("take_message", &["message_taken"]),
    ("hand_off", &["transfer_to", "queued", "not_possible"]),
    ("alert", &["transfer_to", "alerted"]),
    ("continue_by_sms", &["continued", "not_possible"]),
];

impl Outcome {
    /// The name a flow branches on.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Held { .. } => "held",
            Self::DayNeeded { .. } => "day_needed",
            Self::TimeNeeded { .. } => "time_needed",
            Self::WhichDay { .. } => "which_day",
            Self::WhichOfTwoDays { .. } => "which_of_two_days",
            Self::TwiceThatNight { .. } => "twice_that_night",
            Self::NotFree { .. } => "not_free",
            Self::Released => "released",
            Self::Booked { .. } => "booked",
            Self::Moved { .. } => "moved",
            Self::Cancelled { .. } => "cancelled",
            Self::Lost { .. } => "lost",
            Self::Gone => "gone",
            Self::Found { .. } => "found",
            Self::MessageTaken => "message_taken",
            Self::TransferTo { .. } => "transfer_to",
            Self::Queued => "queued",
            Self::Alerted => "alerted",
            Self::Continued => "continued",
            Self::NotPossible { .. } => "not_possible",
        }
    }
}

impl Action {
    /// The name a flow uses.
    pub fn name(&self) -> &'static str {
        match self {
            Self::HoldTime { .. } => "hold_time",
            Self::ReleaseHold => "release_hold",
            Self::Book { .. } => "book",
            Self::FindBookings { .. } => "find_bookings",
            Self::MoveBooking { .. } => "move_booking",
            Self::CancelBooking { .. } => "cancel_booking",
            Self::TakeMessage { .. } => "take_message",
            Self::HandOff { .. } => "hand_off",
            Self::Alert { .. } => "alert",
            Self::ContinueBySms => "continue_by_sms",
        }
    }
}
