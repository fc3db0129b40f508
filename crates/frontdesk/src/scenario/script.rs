//! A scenario as it was read, before anything runs.

use frontdesk_dialogue::Place;
use frontdesk_domain::{Contact, Delivery, Language, Medium, Offer, Tenant};
use jiff::{SignedDuration, Timestamp};
use regex::Regex;

#[derive(Clone, Debug)]
pub struct Script {
    pub at: Place,
    /// Which behaviour would break unseen without it.
    pub why: String,
    pub now: Timestamp,
    pub tenant: Tenant,
    pub channel: Medium,
    /// The number the person calls or texts from, or `anonymous`.
    pub from: String,
    /// The number called; the tenant's first where none is given.
    pub to: String,
    pub given: Vec<Given>,
    pub turns: Vec<Turn>,
    pub turns_at_most: usize,
    pub end: End,
}

/// What was there before the first word.
#[derive(Clone, Debug)]
pub enum Given {
    /// The person's own appointment.
    Booking(Slot),
    /// Somebody else's, which the end need not mention.
    Taken(Slot),
    /// What is known of the person.
    Contact(Box<Contact>),
}

/// A time of somebody's.
#[derive(Clone, Debug)]
pub struct Slot {
    pub offer: Offer,
    pub name: String,
    pub phone: String,
    pub reference: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Turn {
    pub at: Place,
    /// The person goes on over another channel.
    pub channel: Option<Medium>,
    /// The person goes on with another number of the business.
    pub to: Option<String>,
    pub does: Does,
    pub twice: Option<Twice>,
    pub expect: Expect,
}

#[derive(Clone, Debug)]
pub enum Does {
    /// Rings, or opens the chat.
    Open,
    Hear(String),
    Press(String),
    Silence,
    /// A text that is a picture and no words.
    File,
    /// The call ends with this status.
    HangUp(String),
    /// The leg that was dialled ended with this status.
    Dialed(String),
    /// Seconds of voicemail.
    Voicemail(u32),
    Wait(SignedDuration),
    Until(Timestamp),
    /// The text vendor is not reached for so long.
    SmsDown(SignedDuration),
    /// The text vendor refuses with this code.
    SmsRefused(String),
    /// The vendor reports how far the last text came.
    Report(Delivery, Option<String>),
    /// Another caller tries to take a time; `refused` says what must come of it.
    Rival {
        slot: Slot,
        refused: bool,
    },
}

/// The vendor delivers the same webhook again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twice {
    After,
    AtOnce,
}

#[derive(Clone, Debug, Default)]
pub struct Expect {
    pub say: Vec<Wanted>,
    pub not: Vec<Wanted>,
    pub options: Option<Vec<String>>,
    pub next: Option<String>,
    pub language: Option<Language>,
}

/// Words that must, or must not, appear.
#[derive(Clone, Debug)]
pub enum Wanted {
    Words(String),
    Pattern(Regex),
}

/// How the world must look at the end.
#[derive(Clone, Debug, Default)]
pub struct End {
    pub events: Vec<(Place, String, i64)>,
    pub texts: Option<Vec<WantedText>>,
    pub bookings: Option<(Place, Vec<WantedBooking>)>,
    /// What the team was told.
    pub messages: Option<(Place, Vec<Wanted>)>,
    pub holds: Option<(Place, i64)>,
    pub status: Option<(Place, String)>,
    pub holder: Option<(Place, String)>,
    pub consent: Option<(Place, String)>,
    pub language: Option<(Place, String)>,
}

#[derive(Clone, Debug)]
pub struct WantedText {
    pub at: Place,
    pub to: Option<String>,
    pub purpose: Option<String>,
    pub contains: Vec<Wanted>,
    pub not: Vec<Wanted>,
    pub sent_at: Option<Timestamp>,
}

#[derive(Clone, Debug)]
pub struct WantedBooking {
    pub status: String,
    pub starts_at: Timestamp,
    pub name: Option<String>,
    pub service: Option<String>,
    pub with: Option<String>,
    pub minutes: Option<i64>,
    pub phone: Option<String>,
}

impl Does {
    /// Whether the person spends a turn on it.
    pub fn is_turn(&self) -> bool {
        matches!(self, Self::Hear(_) | Self::Press(_) | Self::Silence | Self::File)
    }
}

impl Wanted {
    pub fn is_in(&self, text: &str) -> bool {
        match self {
            Self::Words(words) => text.contains(words.as_str()),
            Self::Pattern(pattern) => pattern.is_match(text),
        }
    }
}

impl std::fmt::Display for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Words(words) => write!(f, "{words:?}"),
            Self::Pattern(pattern) => write!(f, "/{pattern}/"),
        }
    }
}
