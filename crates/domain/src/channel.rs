//! Ways in: a channel is data (the tenant's number and its settings); the code that speaks to its vendor is
//! a `ChannelAdapter`.

use crate::id::{ChannelId, TenantId};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// How long a person's phone may ring first, in seconds.
pub const RING_SECONDS: RangeInclusive<u32> = 5..=120;

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

/// Whether it can be a widget's key: it stands in a page and in addresses, so it is short and has plain signs.
pub fn is_widget_key(text: &str) -> bool {
    (3..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Whether it is an origin as browsers send it: lower case, scheme, host and port. Plain http is for this machine alone.
pub fn is_origin(text: &str) -> bool {
    match text.split_once("://") {
        Some(("https", rest)) => is_host(rest),
        Some(("http", rest)) => is_host(rest) && is_this_machine(rest),
        _ => false,
    }
}

fn is_host(rest: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
    !rest.is_empty() && rest.len() <= 260 && rest.bytes().all(allowed)
}

fn is_this_machine(rest: &str) -> bool {
    let name = rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    matches!(name.map_or(rest, |(name, _)| name), "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_https_and_a_host() {
        for origin in ["https://clinic.example", "https://clinic.example:8443", "http://localhost:8080", "http://[::1]"]
        {
            assert!(is_origin(origin), "{origin}");
        }
        let not = [
            "http://clinic.example",
            "https://clinic.example/",
            "https://Clinic.example",
            "clinic.example",
            "*",
            "https://",
            "https://a b",
            "http://localhost.example",
        ];
        for origin in not {
            assert!(!is_origin(origin), "{origin}");
        }
    }
}
