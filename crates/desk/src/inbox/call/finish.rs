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
use frontdesk_domain::{ConversationId, Event, EventId, Happened, MemberId, TenantId};
use frontdesk_store::held::Held;
use frontdesk_store::{self as store, Tx};

/// What is to become of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    End,
    /// One of the business's own numbers (E.164).
    Transfer(String),
    /// To a colleague, where whoever manages the team said they are reached.
    ToColleague(MemberId),
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
        let Some(asked) = self.what_is_asked(tenant, &fate).await? else {
            return Ok(Some(Err(Refused::NoSuchNumber)));
        };
        let Some(line) = self.on_the_line(tenant, id, myself(acting)).await? else {
            return Ok(Some(Err(Refused::NotInCall)));
        };
        let (desk, conversation, acting, on) = (self.clone(), id.clone(), acting.clone(), line.clone());
        let done = self
            .commit(tenant, move |tx| {
                let (desk, id, asked) = (desk.clone(), conversation.clone(), asked.clone());
                let (acting, line) = (acting.clone(), on.clone());
                Box::pin(async move { finish(&desk, &id, asked, (&acting, &line), tx).await })
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

    /// `None`: the call may not go there.
    async fn what_is_asked(&self, tenant: &TenantId, fate: &Fate) -> Result<Option<Asked>> {
        let to = match fate {
            Fate::End => return Ok(Some(Asked::End)),
            Fate::Transfer(to) => to,
            Fate::ToColleague(member) => {
                return Ok(self.phone_of(tenant, member).await?.map(|to| Asked::Transfer { to }));
            }
        };
        let numbers = transfer_numbers(self.business(tenant).await?.as_ref());
        Ok(numbers.contains(to).then(|| Asked::Transfer { to: to.clone() }))
    }

    /// Where a colleague who may come in is reached.
    async fn phone_of(&self, tenant: &TenantId, member: &MemberId) -> Result<Option<String>> {
        let (team, member) = (self.store().house().beside(tenant), member.clone());
        let found = team.read(move |tx| Box::pin(async move { store::memberships::get(tx, &member).await })).await?;
        let works = found.filter(|one| one.membership.disabled_at.is_none() && one.barred_at.is_none());
        Ok(works.and_then(|colleague| colleague.membership.phone))
    }
}

type Finished = std::result::Result<(Held, bool), Refused>;

async fn finish(
    desk: &Desk,
    id: &ConversationId,
    asked: Asked,
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
    let (what, verb) = match &asked {
        Asked::End => (Happened::CallEndAsked { by }, Verb::CallEnded),
        Asked::Transfer { .. } => (Happened::CallTransferAsked { by }, Verb::CallTransferred),
    };
    // Whoever only ends it or puts it through joins nobody.
    attend(tx, line, |attended| Attended { joins: attended.joins.filter(|_| !took), asked: Some(asked), ..attended })
        .await?;
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
    acting.note(tx, Deed::of(verb, id));
    Ok(store::held::get(tx, id).await?.map(|held| Ok((held, took))))
}
