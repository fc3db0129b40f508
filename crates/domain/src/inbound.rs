//! What a channel adapter hears: one vendor webhook becomes zero or more of these.

use crate::ConversationId;
use crate::channel::Medium;
use crate::contact::{Address, Keyword};
use crate::message::Delivery;
use serde::{Deserialize, Serialize};

/// One thing that came in, already verified.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inbound {
    /// Identifies the delivery at the vendor: a second one with the same key gets the stored answer.
    pub key: String,
    /// The vendor's id of the call, where there is one: all webhooks of a call belong to one conversation.
    pub call: Option<String>,
    pub medium: Medium,
    /// The tenant's address it came to: the number called, or the widget's key.
    pub to: String,
    pub from: Address,
    /// Of a call that a person of the team has in hand: the number of the answer that was heard to its end.
    #[serde(default)]
    pub round: Option<i64>,
    pub event: InboundEvent,
}

impl Inbound {
    /// Whether files come with it.
    pub fn brings_files(&self) -> bool {
        matches!(&self.event, InboundEvent::Text { media, .. } if !media.is_empty())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum InboundEvent {
    /// A call begins.
    CallRang,
    /// Speech that was recognised, likeliest reading first.
    Said {
        text: String,
        #[serde(default)]
        nbest: Vec<String>,
    },
    /// Keys that were pressed, with `#` and `*`.
    Pressed { digits: String },
    /// The caller is still speaking: what was recognised until now, and may change. It is shown and kept nowhere.
    Speaking {
        words: String,
        conversation: ConversationId,
        /// The number of the turn that the words will belong to.
        turn: i64,
    },
    /// Nothing was heard in time.
    Silent,
    /// The vendor asks what is to be said, because we had it ask.
    Prompted,
    /// A text message. `keyword` is set when it only changes what may be sent: STOP, HELP, START.
    Text {
        body: String,
        #[serde(default)]
        media: Vec<String>,
        #[serde(default)]
        keyword: Option<Keyword>,
    },
    /// The visitor opened the chat.
    ChatOpened,
    /// The forwarded call ended: `completed`, `no-answer`, `busy`, `failed`, `canceled`.
    DialEnded {
        status: String,
        #[serde(default)]
        seconds: u32,
    },
    /// The call ended, as the status callback tells it.
    CallEnded { status: String },
    /// A voicemail was recorded.
    VoicemailLeft { recording: String, seconds: u32 },
    /// A text we sent has come this far.
    Reported { provider_id: String, delivery: Delivery, code: Option<String> },
}
