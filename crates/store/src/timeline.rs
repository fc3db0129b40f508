//! What happened with a person, or in one conversation, in one list: what was written, what was said on the phone, what
//! the team noted, and who held the conversation when.

use crate::error::Result;
use crate::messages::{self, Shown};
use crate::notes::{self, Note};
use crate::row::Row;
use crate::turns::Turn;
use crate::tx::Tx;
use frontdesk_domain::{ContactId, ConversationId, EventId};
use jiff::Timestamp;

/// Whose list it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    Conversation(ConversationId),
    /// Of a person, whichever of their addresses.
    Contact(ContactId),
}

/// One thing in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Message(Shown),
    /// On the phone.
    Turn(ConversationId, Turn),
    Note(Note),
    /// As JSON.
    Event {
        id: EventId,
        conversation: ConversationId,
        at: Timestamp,
        body: String,
    },
}

impl Entry {
    /// Where it stands: by its instant, and by its id where two have the same.
    pub fn place(&self) -> (Timestamp, &str) {
        match self {
            Self::Message(shown) => (shown.message.at, shown.message.id.as_str()),
            Self::Turn(_, turn) => (turn.at, turn.id.as_str()),
            Self::Note(note) => (note.at, note.id.as_str()),
            Self::Event { id, at, .. } => (*at, id.as_str()),
        }
    }
}

/// Sorts after every id, at the end of time.
const END: (i64, &str) = (i64::MAX, "");

/// So many entries before this place, the latest first.
pub async fn before(tx: &mut Tx, of: &Of, place: Option<(Timestamp, &str)>, limit: i64) -> Result<Vec<Entry>> {
    let tenant = tx.tenant();
    let (texts, id) = match of {
        Of::Conversation(id) => (&OF_CONVERSATION, id.as_str()),
        Of::Contact(id) => (&OF_CONTACT, id.as_str()),
    };
    let (at, last) = place.map_or(END, |(at, id)| (at.as_microsecond(), id));
    let params = [(&tenant).into(), id.into(), at.into(), last.into(), limit.into()];
    let mut all = Vec::new();
    for (text, read) in texts.iter().zip(READ) {
        for mut row in tx.all(*text, &params).await? {
            all.push(read(&mut row)?);
        }
    }
    all.sort_by(|one, two| two.place().cmp(&one.place()));
    all.truncate(usize::try_from(limit).unwrap_or(0));
    let messages = all.iter_mut().filter_map(|entry| match entry {
        Entry::Message(shown) => Some(shown),
        _ => None,
    });
    messages::with_files(tx, messages).await?;
    Ok(all)
}

/// The four kinds, of conversations `x.conversation_id` that `$of` chooses.
macro_rules! texts {
    ($of:literal) => {
        [
            concat!(
                "SELECT ",
                messages::columns!(),
                ", ",
                messages::told_columns!(),
                " FROM messages m ",
                messages::with_posted!(),
                "WHERE m.tenant_id = $1 AND m.conversation_id ",
                $of,
                " AND (m.at, m.id) < ($3, $4) ORDER BY m.at DESC, m.id DESC LIMIT $5"
            ),
            concat!(
                "SELECT t.conversation_id, t.id, t.seq, t.medium, t.heard, t.record, t.answer, t.at FROM turns t \
                 WHERE t.tenant_id = $1 AND t.conversation_id ",
                $of,
                " AND t.medium = 'voice' AND (t.at, t.id) < ($3, $4) ORDER BY t.at DESC, t.id DESC LIMIT $5"
            ),
            concat!(
                "SELECT ",
                notes::columns!(),
                " FROM notes n WHERE n.tenant_id = $1 AND n.conversation_id ",
                $of,
                " AND (n.at, n.id) < ($3, $4) ORDER BY n.at DESC, n.id DESC LIMIT $5"
            ),
            concat!(
                "SELECT e.id, e.conversation_id, e.at, e.body FROM events e \
                 WHERE e.tenant_id = $1 AND e.conversation_id ",
                $of,
                " AND e.type IN ('call_started', 'call_missed', 'call_ended', 'conversation_opened', \
                 'conversation_closed', 'conversation_taken_over', 'conversation_handed_back', 'conversation_assigned', \
                 'conversation_reopened', 'conversation_snoozed', 'no_answer_needed', 'booking_confirmed', \
                 'booking_moved', 'booking_cancelled', 'handoff_requested', 'handoff_overdue', 'message_taken', \
                 'consent_changed') AND (e.at, e.id) < ($3, $4) ORDER BY e.at DESC, e.id DESC LIMIT $5"
            ),
        ]
    };
}
const OF_CONVERSATION: [&str; 4] = texts!("= $2");
const OF_CONTACT: [&str; 4] = texts!(
    "IN (SELECT c.id FROM conversations c WHERE c.tenant_id = $1 AND c.contact_id IN ( \
         SELECT k.id FROM contacts k WHERE k.tenant_id = $1 AND (k.id = $2 OR k.merged_into = $2)))"
);

const READ: [fn(&mut Row) -> Result<Entry>; 4] = [
    |row| messages::shown(row).map(Entry::Message),
    |row| Ok(Entry::Turn(row.id()?, crate::turns::read(row)?)),
    |row| notes::read(row).map(Entry::Note),
    |row| Ok(Entry::Event { id: row.id()?, conversation: row.id()?, at: row.at()?, body: row.text()? }),
];
