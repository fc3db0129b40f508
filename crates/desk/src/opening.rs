//! A conversation that begins.

use crate::business::Business;
use crate::desk::{Desk, mint};
use frontdesk_domain::{
    Address, ChannelId, Consent, Contact, ContactId, Conversation, ConversationId, ConversationStatus, Holder, Medium,
};
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
    unstored(conversation, contact)
}

/// As its first turn finds it, which stores it.
pub(crate) fn unstored(conversation: Conversation, contact: Contact) -> Open {
    Open { conversation, epoch: 0, dialogue: String::new(), turn_count: 0, version: 0, contact }
}

/// Somebody nobody here has heard of.
pub(crate) fn new_contact(desk: &Desk, address: &Address, tx: &mut Tx) -> Contact {
    let contact = somebody(desk, address);
    store::contacts::create(tx, &contact, desk.now());
    contact
}

/// The same, not stored yet.
pub(crate) fn somebody(desk: &Desk, address: &Address) -> Contact {
    Contact {
        id: mint!(desk, ContactId),
        name: None,
        language: None,
        address: address.clone(),
        greet_by_name: false,
        sms: Consent::Implied,
    }
}
