//! What members write to be spoken in a call: messages of the medium voice. They are queued, given to the vendor to say,
//! and heard; or they were not said when the caller hung up.

use crate::error::Result;
use crate::messages::{columns, read};
use crate::tx::Tx;
use frontdesk_domain::{ConversationId, Delivery, Message, MessageId};

/// Those that wait to be said and those that are being said, oldest first.
pub async fn underway(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Message>> {
    const UNDERWAY: &str = concat!(
        "SELECT ",
        columns!(),
        " FROM messages m WHERE m.tenant_id = $1 AND m.conversation_id = $2 AND m.medium = 'voice' \
         AND m.author = 'member' AND m.delivery IN ('queued', 'sent') ORDER BY m.at, m.id"
    );
    let tenant = tx.tenant();
    let rows = tx.all(UNDERWAY, &[(&tenant).into(), conversation.into()]).await?;
    rows.into_iter().map(|mut row| read(&mut row)).collect()
}

/// How far one has come; `code` is why it was not said.
pub fn reached(tx: &mut Tx, id: &MessageId, delivery: Delivery, code: Option<&str>) {
    let tenant = tx.tenant();
    tx.put(
        "UPDATE messages SET delivery = $1, error_code = $2 WHERE tenant_id = $3 AND id = $4",
        &[delivery.name().into(), code.into(), (&tenant).into(), id.into()],
    );
}
