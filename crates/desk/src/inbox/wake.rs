//! A conversation that was put off comes back: when its time has come, or when the contact writes.

use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_domain::{ConversationId, Event, EventId, Happened};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;

/// The kind of its timer.
pub(crate) const WAKE: &str = "wake";

/// Opens it where it rests until then or earlier; `None`: until whenever.
pub(crate) async fn wake(desk: &Desk, id: &ConversationId, until: Option<Timestamp>, tx: &mut Tx) -> Result<()> {
    if store::held::wake(tx, id, until).await? {
        let what = Happened::ConversationReopened;
        let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
        store::events::append(tx, &event);
    }
    Ok(())
}
