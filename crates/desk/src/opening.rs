//! A conversation that begins.

use crate::business::Business;
use crate::desk::{Desk, mint};
use frontdesk_domain::{ChannelId, Contact, Conversation, ConversationId, ConversationStatus, Holder, Medium};
use frontdesk_store::conversations::Open;
use frontdesk_store::{self as store, Tx};

/// Open, the assistant's, and in the contact's language where the business still speaks it.
pub(crate) fn conversation(
    desk: &Desk,
    business: &Business,
    contact: &Contact,
    channel: &ChannelId,
    medium: Medium,
) -> Conversation {
    let tenant = &business.tenant;
    let now = desk.now();
    Conversation {
        id: mint!(desk, ConversationId),
        contact: contact.id.clone(),
        channel: channel.clone(),
        medium,
        status: ConversationStatus::Open,
        holder: Holder::Assistant,
        language: contact.language.filter(|l| tenant.languages.contains(l)).unwrap_or(tenant.locale.language),
        opened_at: now,
        last_at: now,
    }
}

/// Stores it, as a turn would find it.
pub(crate) fn begin(tx: &mut Tx, conversation: Conversation, contact: Contact) -> Open {
    store::conversations::create(tx, &conversation, "");
    Open { conversation, epoch: 0, dialogue: String::new(), turn_count: 0, version: 0, contact }
}
