//! What a conversation remembers between turns. Written with every turn, so names are short and empty things
//! are left out.

use frontdesk_domain::{Booking, BookingId, Hold, Offer, Pace, ResourceId, ServiceId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The dialogue of one conversation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The flows in hand, the one spoken about last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) frames: Vec<Frame>,
    /// What was asked last and waits for an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) question: Option<Asking>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pending: Option<Pending>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hold: Option<Hold>,
    /// The contact's bookings, when they were looked up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) bookings: Vec<Known>,
    /// What the caller said of themselves: kept from flow to flow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone: Option<String>,
    /// The flow that was let go last: "actually, let's do it after all".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dropped: Option<Frame>,
    /// The flows that were asked about, with their labels: "move it, or cancel it?"
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) wishes: Vec<Wish>,
    /// The last reply, for "pardon?".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) last: Option<Last>,
    pub(crate) pace: Pace,
    /// Misses in a row: silence, or words that could not be read.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) strikes: u8,
    /// Misses in the whole conversation.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) misses: u8,
    /// How often the open question was asked in a row.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) asked: u8,
    /// Outbursts so far: the first is answered.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) outbursts: u8,
    /// How often something was refused that has to be known: first the reason is told, then a person is offered.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) refusals: u8,
    /// A person was called in for an emergency.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) alerted: bool,
    /// Who we are was said.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) introduced: bool,
    /// The caller said goodbye while something was still to be done.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) leaving: bool,
    /// What was asked last belongs to a version of the flow that is no more.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) asked_of_another: bool,
    /// What was hidden from language models, so that it is called the same in every turn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) hidden: Vec<Hidden>,
}

/// Words that a language model never sees, and what stands for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    #[serde(rename = "t")]
    pub token: String,
    #[serde(rename = "w")]
    pub words: String,
}

/// A flow in hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Frame {
    pub flow: String,
    /// Of the flow as it was when it began; 0 is not known.
    #[serde(rename = "v", skip_serializing_if = "is_no_version")]
    pub version: u32,
    /// What it was begun for is committed.
    #[serde(rename = "c", skip_serializing_if = "is_false")]
    pub committed: bool,
    /// The step's id.
    pub at: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub slots: BTreeMap<String, Value>,
    /// The actions that were taken, by step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<String>,
    /// What is offered to choose from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// What the open question tells besides, such as the day of the options.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub facts: Map<String, Value>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Asking {
    /// "How can I help?"
    Home,
    /// "Anything else?"
    More,
    /// The question of the current step.
    Step,
    /// "What would you like to change?"
    Change,
    /// "Would you like to move it, or cancel it?"
    Which,
    /// A grown-up was asked for.
    GrownUp,
    /// Somebody who may be grown up is asked who they are.
    WhoSpeaks,
}

/// What the outcome that is awaited belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Pending {
    /// The current step of the current flow.
    Step,
    /// The hold is given up, and the flow with it.
    LetGo,
    /// The hold is given up, the caller leaves.
    Leave,
    /// The hold is given up for another flow that was started.
    Switch,
    /// Everything begins anew.
    StartOver,
    /// A person is asked for because we did not get on.
    GiveUp,
    GiveUpBySms,
    /// A person is called in, and the conversation goes on.
    Alert,
}

/// A flow that was offered, as it was told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Wish {
    #[serde(rename = "f")]
    pub flow: String,
    #[serde(rename = "l")]
    pub label: String,
    /// What was said of it, where it was only guessed.
    #[serde(rename = "k", default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, Value)>,
}

/// One thing offered, as it was shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Choice {
    #[serde(rename = "l")]
    pub label: String,
    #[serde(rename = "p")]
    pub pick: Pick,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Pick {
    Time(Timestamp, ResourceId),
    /// One of the two instants that a clock shows alike.
    Instant(Timestamp),
    Day(Date),
    Booking(BookingId, Timestamp),
}

/// A booking, as far as it is spoken about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Known {
    pub id: BookingId,
    pub service: ServiceId,
    pub resource: ResourceId,
    pub at: Timestamp,
    pub reference: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Last {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
}

impl State {
    /// The slot this conversation holds, as the last outcome told it.
    pub fn hold(&self) -> Option<&Hold> {
        self.hold.as_ref()
    }

    /// The flow that is spoken about, and the step at which it is.
    pub fn spoken_about(&self) -> Option<(&str, &str)> {
        self.top().map(|frame| (frame.flow.as_str(), frame.at.as_str()))
    }

    /// The flows in hand, the one spoken about now first: each with its step and what is known for it.
    pub fn in_hand(&self) -> impl Iterator<Item = (&str, &str, impl Iterator<Item = (&str, &Value)>)> {
        self.frames.iter().rev().map(|f| (f.flow.as_str(), f.at.as_str(), f.slots.iter().map(|(n, v)| (n.as_str(), v))))
    }

    pub(crate) fn top(&self) -> Option<&Frame> {
        self.frames.last()
    }

    /// The labels offered with the open question.
    pub(crate) fn labels(&self) -> Vec<String> {
        match self.question {
            Some(Asking::Step) => self.top().into_iter().flat_map(|f| &f.options).map(|o| o.label.clone()).collect(),
            Some(Asking::Which) => self.wishes.iter().map(|w| w.label.clone()).filter(|l| !l.is_empty()).collect(),
            _ => Vec::new(),
        }
    }
}

impl From<&Booking> for Known {
    fn from(booking: &Booking) -> Self {
        let Offer { service, resource, starts_at, .. } = booking.offer.clone();
        Self { id: booking.id.clone(), service, resource, at: starts_at, reference: booking.reference.clone() }
    }
}

fn is_zero(n: &u8) -> bool {
    *n == 0
}

fn is_no_version(n: &u32) -> bool {
    *n == 0
}

fn is_false(b: &bool) -> bool {
    !*b
}
