//! What happened with a person, or in one conversation, in one list.

use crate::desk::Desk;
use crate::error::Result;
use crate::inbox::seen::{Told as Turn, told};
use frontdesk_domain::{ConversationId, EventId, Happened, TenantId};
use frontdesk_store::messages::Shown;
use frontdesk_store::notes::Note;
use frontdesk_store::timeline::{self, Entry, Of};
use jiff::Timestamp;

/// One thing in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Message(Shown),
    Turn(ConversationId, Turn),
    Note(Note),
    Event { id: EventId, conversation: ConversationId, at: Timestamp, what: Happened },
}

impl Told {
    /// Where it stands in the list.
    pub fn place(&self) -> (Timestamp, &str) {
        match self {
            Self::Message(shown) => (shown.message.at, shown.message.id.as_str()),
            Self::Turn(_, turn) => (turn.at, turn.id.as_str()),
            Self::Note(note) => (note.at, note.id.as_str()),
            Self::Event { id, at, .. } => (*at, id.as_str()),
        }
    }
}

impl Desk {
    /// So many entries before a place, the latest first.
    pub async fn timeline(
        &self,
        tenant: &TenantId,
        of: Of,
        before: Option<(Timestamp, String)>,
        limit: i64,
    ) -> Result<Vec<Told>> {
        let entries = self.look(tenant, move |tx| {
            Box::pin(async move {
                let before = before.as_ref().map(|(at, id)| (*at, id.as_str()));
                timeline::before(tx, &of, before, limit).await
            })
        });
        Ok(entries.await?.into_iter().filter_map(entry).collect())
    }
}

/// An event that an older program wrote and nobody can read any more is left out.
fn entry(entry: Entry) -> Option<Told> {
    Some(match entry {
        Entry::Message(shown) => Told::Message(shown),
        Entry::Turn(conversation, turn) => Told::Turn(conversation, told(turn)),
        Entry::Note(note) => Told::Note(note),
        Entry::Event { id, conversation, at, body } => {
            Told::Event { id, conversation, at, what: serde_json::from_str(&body).ok()? }
        }
    })
}
