//! What each adapter can do and needs to know. The dashboard's forms, `check` and the documents are made
//! from this list.

use frontdesk_domain::{ChannelKind, Medium};

/// One adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manifest {
    pub kind: ChannelKind,
    /// As it is shown to people.
    pub name: &'static str,
    pub media: &'static [Medium],
    pub capabilities: &'static [Capability],
    pub settings: &'static [Setting],
    pub limits: Limits,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// Speech and keypad.
    Calls,
    /// Puts a caller through to a person.
    Transfer,
    Voicemail,
    /// Rings a person before the assistant answers.
    RingFirst,
    Texts,
    /// Pictures that arrive.
    Pictures,
    /// Tells whether a text was delivered.
    DeliveryReports,
    /// Can be asked whether it took a text, so that a crash never sends one twice.
    Reconciles,
}

/// One thing the adapter has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The key in `frontdesk.toml`, under the adapter's table.
    pub name: &'static str,
    pub what: &'static str,
    pub secret: bool,
    pub required: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Characters of one text.
    pub text_chars_max: usize,
    /// Characters of one spoken reply.
    pub spoken_chars_max: usize,
    /// Seconds in which a webhook has to be answered.
    pub answer_seconds_max: u32,
}

/// All adapters, in the order they are shown.
pub const ADAPTERS: &[Manifest] = &[TWILIO];

const TWILIO: Manifest = Manifest {
    kind: ChannelKind::Twilio,
    name: "Twilio",
    media: &[Medium::Voice, Medium::Sms],
    capabilities: &[
        Capability::Calls,
        Capability::Transfer,
        Capability::Voicemail,
        Capability::RingFirst,
        Capability::Texts,
        Capability::Pictures,
        Capability::DeliveryReports,
        Capability::Reconciles,
    ],
    settings: &[
        Setting {
            name: "account_sid",
            what: "The account SID from the first page of Twilio's console; it begins with AC.",
            secret: false,
            required: true,
        },
        Setting {
            name: "auth_token",
            what: "The auth token beside it. Webhooks are verified with it and texts are sent with it.",
            secret: true,
            required: true,
        },
        Setting {
            name: "api_base",
            what: "Where Twilio's REST interface is; change it only for a stand-in.",
            secret: false,
            required: false,
        },
    ],
    limits: Limits { text_chars_max: 1_600, spoken_chars_max: 3_000, answer_seconds_max: 15 },
};

/// The adapter of a kind of channel, where it has one: the web chat is our own and needs none.
pub fn of(kind: ChannelKind) -> Option<&'static Manifest> {
    ADAPTERS.iter().find(|manifest| manifest.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_marked() {
        for setting in ADAPTERS.iter().flat_map(|adapter| adapter.settings) {
            let sounds_secret = ["token", "secret", "password", "key"].iter().any(|word| setting.name.contains(word));
            assert_eq!(setting.secret, sounds_secret, "{}", setting.name);
        }
    }
}
