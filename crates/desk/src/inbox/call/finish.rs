//! A member ends a call, or has it put through to somebody: after what was written to be said, at the call's next turn.

use super::OnTheLine;
use super::on_the_line::{attend, is_on, myself};
use crate::acting::Acting;
use crate::business::Business;
use crate::call::{Asked, Attended};
use crate::desk::{Desk, mint};
use crate::error::Result;
use crate::inbox::Refused;
use crate::inbox::act::is_held_by;
use crate::inbox::said::{Saying, in_hand};
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ConversationId, Event, EventId, Happened, TenantId};
use frontdesk_store::held::Held;
use frontdesk_store::{self as store, Tx};

/// What is to become of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    End,
    /// One of the business's own numbers (E.164).
    Transfer(String),
}

/// The numbers calls may be put through to: where the assistant puts callers through, and the phones that ring first.
pub fn transfer_numbers(business: &Business) -> Vec<String> {
    let rings = business.tenant.channels.iter().filter_map(|channel| channel.ring_first.as_ref());
    let mut numbers: Vec<String> =
        business.tenant.transfer_to.iter().cloned().chain(rings.map(|ring| ring.to.clone())).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

impl Desk {
    /// Takes the call over where it is the assistant's, and has it ended or put through. `None`: there is no such
    /// conversation.
    pub async fn finish_call(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        fate: Fate,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Held, Refused>>> {
        let business = self.business(tenant).await?;
        if let Fate::Transfer(to) = &fate
            && !transfer_numbers(&business).contains(to)
        {
            return Ok(Some(Err(Refused::NoSuchNumber)));
        }
        let Some(line) = self.on_the_line(tenant, id, myself(acting)).await? else {
            return Ok(Some(Err(Refused::NotInCall)));
        };
        let (desk, conversation, acting, on) = (self.clone(), id.clone(), acting.clone(), line.clone());
        let done = self
            .commit(tenant, move |tx| {
                let (desk, id, fate) = (desk.clone(), conversation.clone(), fate.clone());
                let (acting, line) = (acting.clone(), on.clone());
                Box::pin(async move { finish(&desk, &id, fate, (&acting, &line), tx).await })
            })
            .await?;
        let _ = self.0.news.send(id.clone());
        Ok(done.map(|done| {
            done.map(|(held, took)| {
                if took {
                    self.cut_in(tenant, id, line);
                }
                held
            })
        }))
    }
}

type Finished = std::result::Result<(Held, bool), Refused>;

async fn finish(
    desk: &Desk,
    id: &ConversationId,
    fate: Fate,
    (acting, line): (&Acting, &OnTheLine),
    tx: &mut Tx,
) -> Result<Option<Finished>> {
    tx.lock(id.as_str()).await;
    tx.lock(&line.call).await;
    let Some(mut open) = store::conversations::get(tx, id).await? else { return Ok(None) };
    let Some(held) = store::held::get(tx, id).await?.filter(is_on) else {
        return Ok(Some(Err(Refused::NotInCall)));
    };
    let took = !is_held_by(&held, acting);
    let taking = Saying { take: true, ..Saying::default() };
    if let Err(refused) = in_hand(desk, &mut open, (&taking, Some(line)), acting, tx).await? {
        return Ok(Some(Err(refused)));
    }
    let by = acting.by.actor.name().to_owned();
    let (asked, what, verb) = match fate {
        Fate::End => (Asked::End, Happened::CallEndAsked { by }, Verb::CallEnded),
        Fate::Transfer(to) => (Asked::Transfer { to }, Happened::CallTransferAsked { by }, Verb::CallTransferred),
    };
    // Whoever only ends it or puts it through joins nobody.
    attend(tx, line, |attended| Attended { joins: attended.joins.filter(|_| !took), asked: Some(asked), ..attended })
        .await?;
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    acting.note(tx, Deed::of(verb, id));
    Ok(store::held::get(tx, id).await?.map(|held| Ok((held, took))))
}
