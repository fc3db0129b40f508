//! How the list looks in the API.

use crate::v1::shapes::{MessageShape, TurnShape};
use frontdesk_desk::inbox::TimelineEntry;
use frontdesk_domain::{Address, ConversationStatus, Medium};
use frontdesk_events::Happening;
use frontdesk_store::listing::{Counts, Shown};
use frontdesk_store::notes::Note;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// A conversation as the list shows it to whoever asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct InboxRow {
    /// `cnv_…`
    pub conversation: String,
    pub contact: InboxContact,
    pub channel: String,
    /// `voice`, `sms` or `web`.
    pub medium: &'static str,
    /// `open`, `snoozed` or `closed`.
    pub status: &'static str,
    /// Who answers: `assistant`, `member`, or `queue` while it waits for a person.
    pub holder: &'static str,
    /// The member it was given to.
    pub assignee: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub snoozed_until: Option<Timestamp>,
    /// The last word that both sides know of.
    pub preview: Option<InboxPreview>,
    /// Its id, `msg_…` or `trn_…`: what to send as `seen` with an answer.
    pub last: Option<String>,
    /// When it was said; the list is ordered by it.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Something is new to whoever asks.
    pub unread: bool,
    /// A note that is new to whoever asks names them.
    pub mentioned: bool,
    /// Since when somebody waits for a person.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub waiting_since: Option<Timestamp>,
    /// Until when a person should have answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub due_at: Option<Timestamp>,
    /// There is danger.
    pub urgent: bool,
    /// A message could not be delivered, and no later attempt was.
    pub failed: bool,
    /// Whoever asks has begun to write something.
    pub draft: bool,
    pub tags: Vec<String>,
    /// The team it was given to.
    pub team: Option<String>,
    /// It is a call that is going on.
    pub in_call: bool,
    /// Grows with every change of the conversation.
    pub version: i64,
}

/// Whose conversation it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct InboxContact {
    /// `con_…`
    pub id: String,
    pub name: Option<String>,
    /// The number, E.164; null for a visitor of the chat and for a hidden number.
    pub address: Option<String>,
}

/// The beginning of what was said last.
#[derive(Debug, Serialize, ToSchema)]
pub struct InboxPreview {
    /// `contact`, `assistant`, `member` or `system`.
    pub author: &'static str,
    pub text: String,
}

impl From<Shown> for InboxRow {
    fn from(shown: Shown) -> Self {
        let Shown { row, name, address, tags, team, unread, mentioned, draft } = shown;
        let standing = row.standing;
        let address = match address {
            Address::Phone(number) => Some(number),
            Address::Visitor(_) | Address::Anonymous(_) => None,
        };
        Self {
            conversation: standing.conversation.to_string(),
            contact: InboxContact { id: row.contact.to_string(), name, address },
            channel: row.channel.to_string(),
            medium: row.medium.name(),
            status: standing.status.name(),
            holder: standing.holder.name(),
            assignee: standing.assignee.map(|id| id.to_string()),
            snoozed_until: row.snoozed_until,
            preview: row.preview.map(|p| InboxPreview { author: p.author.name(), text: p.text }),
            last: row.last,
            at: standing.at,
            unread,
            mentioned,
            waiting_since: standing.waiting_since,
            due_at: standing.due_at,
            urgent: standing.urgent,
            failed: standing.failed,
            draft,
            tags,
            team: team.map(|id| id.to_string()),
            in_call: row.medium == Medium::Voice && standing.status == ConversationStatus::Open,
            version: row.version,
        }
    }
}

/// How many conversations are in each view.
#[derive(Debug, Serialize, ToSchema)]
pub struct InboxCounts {
    pub waiting: i64,
    pub mine: i64,
    pub unassigned: i64,
    pub assistant: i64,
    pub all: i64,
    pub snoozed: i64,
    pub failed: i64,
    /// Open conversations in which something is new to whoever asks.
    pub unread: i64,
}

impl From<Counts> for InboxCounts {
    fn from(counts: Counts) -> Self {
        let Counts { waiting, mine, unassigned, assistant, all, snoozed, failed, unread } = counts;
        Self { waiting, mine, unassigned, assistant, all, snoozed, failed, unread }
    }
}

/// What the team noted on a conversation. The contact never sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteShape {
    /// `nte_…`
    pub id: String,
    pub conversation: String,
    /// The member or key that wrote it.
    pub author: String,
    pub body: String,
    /// The members who are to look.
    pub mentions: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<Note> for NoteShape {
    fn from(note: Note) -> Self {
        Self {
            id: note.id.to_string(),
            conversation: note.conversation.to_string(),
            author: note.author,
            body: note.body,
            mentions: note.mentions.iter().map(ToString::to_string).collect(),
            at: note.at,
        }
    }
}

/// One thing that happened: one of `message`, `turn`, `note` and `event` is there, as `kind` says.
#[derive(Debug, Serialize, ToSchema)]
pub struct TimelineShape {
    /// `msg_…`, `trn_…`, `nte_…` or `evt_…`
    pub id: String,
    /// `message`, `turn` (on the phone), `note` or `event`.
    pub kind: &'static str,
    pub conversation: String,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<TurnShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Happening>,
}

impl From<TimelineEntry> for TimelineShape {
    fn from(entry: TimelineEntry) -> Self {
        let (at, id) = entry.place();
        let (id, conversation) = (id.to_owned(), String::new());
        let bare = Self { id, kind: "event", conversation, at, message: None, turn: None, note: None, event: None };
        match entry {
            TimelineEntry::Message(shown) => {
                let conversation = shown.message.conversation.to_string();
                Self { kind: "message", conversation, message: Some(shown.into()), ..bare }
            }
            TimelineEntry::Turn(conversation, turn) => {
                Self { kind: "turn", conversation: conversation.to_string(), turn: Some(turn.into()), ..bare }
            }
            TimelineEntry::Note(note) => {
                Self { kind: "note", conversation: note.conversation.to_string(), note: Some(note.into()), ..bare }
            }
            TimelineEntry::Event { conversation, what, .. } => {
                Self { conversation: conversation.to_string(), event: Some((&what).into()), ..bare }
            }
        }
    }
}
