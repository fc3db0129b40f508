//! Ways in: a channel is data (the tenant's number and its settings); the code that speaks to its vendor is
//! a `ChannelAdapter`.

use crate::id::{ChannelId, TenantId};
use serde::{Deserialize, Serialize};

/// How a conversation is carried. Decides how a reply is fitted: spoken, segmented, or with buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    Voice,
    Sms,
    Web,
}

impl Medium {
    pub fn name(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Sms => "sms",
            Self::Web => "web",
        }
    }
}

/// Which vendor or medium a channel speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// A Twilio number: voice and SMS on the same address.
    Twilio,
    /// The chat widget; the address is the widget's public key.
    Web,
}

impl ChannelKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Twilio => "twilio",
            Self::Web => "web",
        }
    }
}

/// A tenant's way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: ChannelId,
    pub tenant: TenantId,
    pub kind: ChannelKind,
    /// E.164 for a phone number, the public key for a widget. Unique in the whole installation.
    pub address: String,
    /// Rings a person before the assistant answers.
    #[serde(default)]
    pub ring_first: Option<RingFirst>,
    /// Origins a widget may be embedded in, such as `https://clinic.example`; none means no page may.
    #[serde(default)]
    pub origins: Vec<String>,
}

/// Rings the owner first; only an unanswered call reaches the assistant, as a text conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RingFirst {
    /// E.164.
    pub to: String,
    /// Seconds before the call counts as missed.
    #[serde(default = "twenty")]
    pub seconds: u16,
}

fn twenty() -> u16 {
    20
}
