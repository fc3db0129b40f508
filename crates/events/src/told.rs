//! An event as it is told to others: written once, however many hear it.

use crate::cursor::cursor;
use bytes::Bytes;
use frontdesk_domain::TenantId;
use frontdesk_store::stream::{Position, Streamed};
use serde::Serialize;
use std::sync::OnceLock;

/// The version of an event's shape. A member that is added does not raise it; one that changes or goes does.
pub const VERSION: u32 = 1;

/// An event, encoded.
#[derive(Debug)]
pub struct Told {
    pub position: Position,
    /// Its type.
    pub kind: String,
    pub cursor: String,
    /// As JSON: [`crate::Event`].
    pub json: Bytes,
    line: OnceLock<Bytes>,
    frame: OnceLock<Bytes>,
}

/// What every event begins with; its own members follow.
#[derive(Serialize)]
struct Head<'a> {
    id: &'a str,
    cursor: &'a str,
    tenant: &'a TenantId,
    conversation: Option<&'a str>,
    at: String,
    version: u32,
}

impl Told {
    pub fn of(tenant: &TenantId, event: &Streamed) -> Self {
        let cursor = cursor(&event.seen());
        let head = Head {
            id: event.id.as_str(),
            cursor: &cursor,
            tenant,
            conversation: event.conversation.as_ref().map(|id| id.as_str()),
            at: event.at.to_string(),
            version: VERSION,
        };
        let json = joined(&serde_json::to_string(&head).unwrap_or_default(), &event.body);
        let (line, frame) = (OnceLock::new(), OnceLock::new());
        Self { position: event.position, kind: event.kind.clone(), cursor, json: json.into(), line, frame }
    }

    /// The part of the cursor by which the event is known again.
    pub(crate) fn mark(&self) -> &str {
        self.cursor.rsplit('-').next().unwrap_or_default()
    }

    /// As a server-sent event.
    pub fn line(&self) -> Bytes {
        let made = || [b"id: ", self.cursor.as_bytes(), b"\nevent: event\ndata: ", &self.json, b"\n\n"].concat().into();
        self.line.get_or_init(made).clone()
    }

    /// As a frame of the WebSocket.
    pub fn frame(&self) -> Bytes {
        let made = || [&br#"{"frame":"event","event":"#[..], &self.json, b"}"].concat().into();
        self.frame.get_or_init(made).clone()
    }
}

/// Two JSON objects as one. What is stored is an object with its type in it.
fn joined(head: &str, body: &str) -> String {
    let head = head.strip_suffix('}').unwrap_or(head);
    let body = body.strip_prefix('{').unwrap_or("}");
    format!("{head},{body}")
}
