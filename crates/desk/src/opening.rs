//! A conversation that begins.

use crate::business::Business;
use crate::desk::{Desk, mint};
use frontdesk_domain::{ChannelId, Contact, Conversation, ConversationId, ConversationStatus, Holder, Medium};

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
