//! The frames of the chat socket.

use frontdesk_desk::chat::ChatMessage;
use frontdesk_domain::{Language, MessageId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Longest message a visitor may write, in characters.
pub(super) const BODY_CHARS_MAX: usize = 2_000;

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum FromClient {
    Hello {
        token: String,
        #[serde(default)]
        after: Option<String>,
    },
    Say {
        client_id: String,
        body: String,
    },
    /// Begins to write, and goes on; told again every few seconds.
    Typing,
    Pong,
    #[serde(other)]
    Unknown,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum FromDesk<'a> {
    Ready {
        visitor: &'a str,
        business: &'a str,
        language: Language,
    },
    Message(MessageFrame),
    Typing {
        on: bool,
    },
    Error {
        code: &'static str,
        message: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        client_id: Option<String>,
    },
    Ping,
}

/// A message of the conversation.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageFrame {
    #[schema(value_type = String)]
    pub id: MessageId,
    /// `contact`, `assistant`, `member` or `system`.
    pub author: &'static str,
    pub body: String,
    /// Answers that may be tapped, in order.
    pub options: Vec<String>,
    /// RFC 3339.
    pub at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
}

impl From<ChatMessage> for MessageFrame {
    fn from(m: ChatMessage) -> Self {
        Self {
            id: m.id,
            author: m.author.name(),
            body: m.body,
            options: m.options,
            at: m.at.to_string(),
            client_id: m.client_id,
        }
    }
}

/// A name a browser may give a message: 8 to 64 letters, digits, `-` and `_`.
pub(super) fn is_client_id(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
