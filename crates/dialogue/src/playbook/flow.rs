//! A flow as it is stepped: its slots, and its steps in one flat list that point at each other.

use super::problem::Place;
use frontdesk_domain::EntityKind;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug)]
pub struct Flow {
    pub name: String,
    /// As it is written.
    pub document: Arc<str>,
    /// Half a digest of the document: another one is another version. None is 0.
    pub version: u32,
    /// What it does, in a sentence.
    pub about: String,
    /// Intents that start it.
    pub starts_on: Vec<String>,
    /// Intents that may mean it: where several flows are meant, the contact is asked which.
    pub maybe_on: Vec<String>,
    /// Kinds of facts that start it when nothing else is going on: "Tuesday at two?" means a booking.
    pub starts_with: Vec<SlotKind>,
    /// The key that starts it on the phone.
    pub key: Option<u8>,
    /// The flow it interrupts goes on afterwards, instead of being given up.
    pub interrupts: bool,
    pub slots: Vec<Slot>,
    pub steps: Vec<Step>,
    pub at: Place,
}

#[derive(Debug)]
pub struct Slot {
    pub name: String,
    pub kind: SlotKind,
    /// May stay empty; a caller who is asked may decline.
    pub optional: bool,
    pub default: Option<Default>,
    pub from: Option<Source>,
}

/// What fills a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    Service,
    Resource,
    When,
    Name,
    Phone,
    Booking,
    Text,
    YesNo,
    Minutes,
}

/// What fills a slot that nobody mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    /// The tenant's service that is booked when none is named.
    Service,
}

/// What is known without asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    CallerPhone,
    /// Only of callers who agreed to be greeted by name.
    CallerName,
}

#[derive(Debug)]
pub struct Step {
    /// As it is written, or made from its place: `hold.not_free.1`.
    pub id: String,
    pub does: Does,
    pub next: To,
    /// The outcome under which it is written, whose facts its phrases may use.
    pub under: Option<&'static str>,
    pub at: Place,
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    Step(usize),
    /// The end of the flow.
    End,
    /// As written; resolved when the whole flow is read.
    Named(String, Place),
}

#[derive(Debug)]
pub enum Does {
    /// Asks for a slot unless it is filled. `again` is the question in other words.
    Collect {
        slot: String,
        ask: Phrase,
        again: Option<Phrase>,
    },
    Say {
        phrase: Phrase,
    },
    Do {
        action: &'static str,
        with: BTreeMap<String, String>,
        on: Vec<(String, To)>,
    },
    Branch {
        on: Subject,
        cases: Vec<(String, To)>,
    },
    /// Offers what the last outcome found; the choice fills the slot. `none` is asked when nothing was found.
    Choose {
        slot: String,
        ask: Phrase,
        none: Option<Phrase>,
    },
    /// Yes goes on with the next step; without a `no`, the caller is asked what to change.
    Confirm {
        ask: Phrase,
        yes: Option<To>,
        no: Option<To>,
    },
    Answer {
        topic: String,
    },
    Handoff {
        reason: String,
        on: Vec<(String, To)>,
    },
    Call {
        flow: String,
    },
    Goto,
    End {
        how: Ending,
    },
}

/// A phrase by its name, and where it is named.
#[derive(Clone, Debug)]
pub struct Phrase {
    pub name: String,
    pub at: Place,
}

/// What a `branch` looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `none`, `one`, `many`: how many bookings were found.
    Bookings,
    /// `voice`, `sms`, `web`.
    Medium,
    /// `open`, `closed`: whether the business is open now.
    Opening,
    /// `known`, `missing`.
    Slot(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Back to the flow that was interrupted, else "anything else?".
    Flow,
    /// The call is over.
    Conversation,
    /// The call is put through to the number the handoff gave.
    Transfer,
    /// The caller leaves a message after the tone.
    Voicemail,
}

impl Flow {
    pub fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|s| s.name == name)
    }

    pub fn slot_of(&self, kind: SlotKind) -> Option<&Slot> {
        self.slots.iter().find(|s| s.kind == kind)
    }

    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == id)
    }

    pub fn first(&self) -> &str {
        self.steps.first().map_or("", |s| s.id.as_str())
    }
}

impl SlotKind {
    pub const ALL: [(&'static str, SlotKind); 9] = [
        ("service", Self::Service),
        ("resource", Self::Resource),
        ("when", Self::When),
        ("name", Self::Name),
        ("phone", Self::Phone),
        ("booking", Self::Booking),
        ("text", Self::Text),
        ("yes_no", Self::YesNo),
        ("minutes", Self::Minutes),
    ];

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind)
    }

    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    /// What the understanding should expect when this is asked for.
    pub fn expected(self) -> &'static [EntityKind] {
        match self {
            Self::When => &[EntityKind::Datetime, EntityKind::Date, EntityKind::Time],
            Self::Name => &[EntityKind::Name],
            Self::Phone => &[EntityKind::Phone],
            Self::Booking => &[EntityKind::Code],
            Self::YesNo => &[EntityKind::Confirmation],
            Self::Minutes => &[EntityKind::Duration],
            Self::Service | Self::Resource | Self::Text => &[],
        }
    }
}

impl Subject {
    /// The cases a branch must cover.
    pub fn cases(&self) -> &'static [&'static str] {
        match self {
            Self::Bookings => &["none", "one", "many"],
            Self::Medium => &["voice", "sms", "web"],
            Self::Opening => &["open", "closed"],
            Self::Slot(_) => &["known", "missing"],
        }
    }
}

impl Ending {
    pub const ALL: [(&'static str, Ending); 4] = [
        ("flow", Self::Flow),
        ("conversation", Self::Conversation),
        ("transfer", Self::Transfer),
        ("voicemail", Self::Voicemail),
    ];
}

impl Step {
    /// Every step this one may go to.
    pub fn goes_to(&self) -> Vec<&To> {
        let mut all: Vec<&To> = Vec::new();
        match &self.does {
            Does::Do { on, .. } | Does::Handoff { on, .. } | Does::Branch { cases: on, .. } => {
                all.extend(on.iter().map(|(_, to)| to));
            }
            Does::Confirm { yes, no, .. } => {
                all.extend(yes.iter().chain(no));
                if yes.is_none() {
                    all.push(&self.next);
                }
            }
            Does::End { .. } => {}
            _ => all.push(&self.next),
        }
        all
    }

    pub fn phrases(&self) -> Vec<&Phrase> {
        match &self.does {
            Does::Collect { ask, again, .. } => std::iter::once(ask).chain(again).collect(),
            Does::Choose { ask, none, .. } => std::iter::once(ask).chain(none).collect(),
            Does::Say { phrase } => vec![phrase],
            Does::Confirm { ask, .. } => vec![ask],
            _ => Vec::new(),
        }
    }
}
