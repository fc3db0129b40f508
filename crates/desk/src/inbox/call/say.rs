//! A member writes what is to be said to the caller: kept as a message, spoken at the next turn of the call.

use super::OnTheLine;
use super::on_the_line::{attend, is_on, myself};
use crate::acting::Acting;
use crate::business::Business;
use crate::call::Attended;
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use crate::inbox::said::{Said, Saying, again, in_hand, queued, said_since};
use crate::inbox::{Refused, act::is_held_by};
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{
    Author, ConversationId, Delivery, Event, EventId, Medium, Message, MessageId, Purpose, TenantId,
};
use frontdesk_store::conversations::Open;
use frontdesk_store::messages::Shown;
use frontdesk_store::{self as store, Tx};
use std::sync::Arc;

/// The longest a member may have said at once: some three quarters of a minute.
pub const LINE_CHARS_MAX: usize = 600;

impl Desk {
    /// Has it said. `None`: there is no such conversation.
    pub async fn say_in_call(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        saying: Saying,
        acting: &Acting,
    ) -> Result<Option<Said>> {
        let business = self.business(tenant).await?;
        let Some(line) = self.on_the_line(tenant, id, myself(acting)).await? else {
            return Ok(Some(Said::Refused(Refused::NotInCall)));
        };
        let (desk, conversation, acting, on) = (self.clone(), id.clone(), acting.clone(), line.clone());
        let said = self
            .commit(tenant, move |tx| {
                let (desk, business, id) = (desk.clone(), business.clone(), conversation.clone());
                let (saying, acting, line) = (saying.clone(), acting.clone(), on.clone());
                Box::pin(async move { say(&desk, &business, &id, saying, (&acting, &line), tx).await })
            })
            .await?;
        let _ = self.0.news.send(id.clone());
        let Some((said, took)) = said else { return Ok(None) };
        if took {
            self.cut_in(tenant, id, line);
        }
        Ok(Some(said))
    }
}

/// With whether the call was taken over by it.
async fn say(
    desk: &Desk,
    business: &Arc<Business>,
    id: &ConversationId,
    saying: Saying,
    (acting, line): (&Acting, &OnTheLine),
    tx: &mut Tx,
) -> Result<Option<(Said, bool)>> {
    tx.lock(id.as_str()).await;
    tx.lock(&line.call).await;
    let refused = |why| Ok(Some((Said::Refused(why), false)));
    let Some(mut open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    if let Some(name) = &saying.sent_as
        && let Some(before) = store::messages::sent_as(tx, name.as_str()).await?
    {
        return Ok(Some((again(before, id, acting), false)));
    }
    let Some(held) = store::held::get(tx, id).await?.filter(is_on) else { return refused(Refused::NotInCall) };
    let took = !is_held_by(&held, acting);
    let Some(meanwhile) = said_since(id, &saying, tx).await? else { return refused(Refused::NoSuchEntry) };
    if !meanwhile.is_empty() {
        return Ok(Some((Said::Meanwhile(meanwhile), false)));
    }
    if let Err(why) = in_hand(desk, &mut open, (&saying, Some(line)), acting, tx).await? {
        return refused(why);
    }
    let message = line_of(desk, business, &open, saying.body)?;
    store::messages::insert(tx, &message);
    store::messages::written_by(tx, &message.id, acting.by.actor.name());
    if saying.sent_as.is_some() {
        store::messages::posted(tx, &message.id, saying.sent_as.as_ref(), None);
    }
    if let Some(member) = acting.by.actor.member() {
        store::drafts::remove(tx, member, id, "reply");
    }
    attend(tx, line, |attended| Attended { waits: true, ..attended }).await?;
    store::conversations::touch(tx, id, desk.now());
    let what = queued(&message, open.conversation.language);
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    acting.note(tx, Deed::of(Verb::CallSaid, &message.id).set("conversation", id));
    let written_by = Some(acting.by.actor.name().to_owned());
    let sent_as = saying.sent_as.map(|name| name.to_string());
    let shown = Shown { message, error_code: None, written_by, sent_as, retry_of: None, files: Vec::new() };
    Ok(Some((Said::Message(Box::new(shown)), took)))
}

fn line_of(desk: &Desk, business: &Business, open: &Open, body: String) -> Result<Message> {
    let channel = business.channel(&open.conversation.channel).ok_or(Error::NotFound("channel"))?;
    Ok(Message {
        id: mint!(desk, MessageId),
        conversation: open.conversation.id.clone(),
        medium: Medium::Voice,
        author: Author::Member,
        from: channel.address.clone(),
        to: open.contact.address.value().to_owned(),
        body,
        purpose: Purpose::Reply,
        booking: None,
        delivery: Delivery::Queued,
        at: desk.now(),
    })
}
