//! Keeps a message for the team.

use crate::desk::mint;
use crate::error::Result;
use crate::turn::Turn;
use frontdesk_domain::{Author, Delivery, Happened, Message, MessageId, Outcome, Purpose};
use frontdesk_store::{self as store, Tx};

pub(super) async fn take_message(
    turn: &mut Turn,
    tx: &mut Tx,
    name: Option<&str>,
    phone: Option<&str>,
    text: &str,
) -> Result<Outcome> {
    let from = phone.or(turn.caller.phone.as_deref()).unwrap_or_default().to_owned();
    let message = Message {
        id: mint!(turn.desk, MessageId),
        conversation: turn.conversation.id.clone(),
        medium: turn.medium,
        author: Author::Contact,
        from,
        to: "team".to_owned(),
        body: text.to_owned(),
        purpose: Purpose::Reply,
        booking: None,
        delivery: Delivery::Delivered,
        at: turn.now,
    };
    store::messages::insert(tx, &message);
    if let Some(name) = name.filter(|n| turn.contact.name.as_deref() != Some(n)) {
        store::contacts::set_name(tx, &turn.contact.id, name);
    }
    turn.happened(tx, Happened::MessageTaken);
    Ok(Outcome::MessageTaken)
}
