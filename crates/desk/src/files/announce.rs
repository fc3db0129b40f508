//! A message came with files that lie with the vendor: they are noted with it, in its transaction, and fetched afterwards.

use super::fetch::{FETCH, key};
use crate::desk::{Desk, mint};
use frontdesk_domain::attachment::FILES_MAX;
use frontdesk_domain::{Attachment, AttachmentId, ConversationId, Message, Standing, TimerId};
use frontdesk_store::timers::NewTimer;
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;

pub(crate) fn announce(desk: &Desk, message: &Message, sources: &[String], tx: &mut Tx) {
    for (place, source) in (0..).zip(sources.iter().take(FILES_MAX)) {
        let file = Attachment {
            id: mint!(desk, AttachmentId),
            conversation: message.conversation.clone(),
            message: message.id.clone(),
            place,
            name: None,
            standing: Standing::Coming,
            at: message.at,
        };
        store::attachments::announce(tx, &file, source);
        fetch_at(desk, (&file.id, &file.conversation), message.at, 0, tx);
    }
}

/// Has a file fetched then, after so many attempts that came to nothing.
pub(super) fn fetch_at(
    desk: &Desk,
    (file, conversation): (&AttachmentId, &ConversationId),
    due_at: Timestamp,
    attempts: u32,
    tx: &mut Tx,
) {
    let timer = NewTimer {
        id: &mint!(desk, TimerId),
        kind: FETCH,
        key: &key(file),
        due_at,
        conversation: Some(conversation),
        booking: None,
        detail: &attempts.to_string(),
    };
    store::timers::set(tx, &timer);
}
