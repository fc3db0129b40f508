//! A member looks at the list, marks what they have seen, or says that nothing needs an answer.

use super::search::folded;
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use crate::inbox::Refused;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::lists::View;
use frontdesk_domain::{Actor, ConversationId, Event, EventId, Happened, TenantId};
use frontdesk_store::listing::{self, Counts, Filter, From, Looks, Shown};
use frontdesk_store::{self as store, Tx};
use jiff::{SignedDuration, Timestamp};

/// Who looks, and since when they are of the team.
async fn looks(tx: &mut Tx, who: &Actor) -> store::Result<Looks> {
    let Some(member) = who.member() else { return Ok(Looks { member: None, since: Timestamp::MAX }) };
    let since = listing::since(tx, member).await?.unwrap_or(Timestamp::MAX);
    Ok(Looks { member: Some(member.clone()), since })
}

/// Which part of the list is wanted.
#[derive(Clone, Debug)]
pub struct PageOf {
    pub view: View,
    pub filter: Filter,
    /// Where it begins; `None`: at the top.
    pub from: Option<From>,
    pub limit: i64,
}

impl Desk {
    /// A page of a view, in its order.
    pub async fn listed(&self, tenant: &TenantId, who: &Actor, wanted: PageOf) -> Result<Vec<Shown>> {
        self.catch_up(tenant).await?;
        let PageOf { view, mut filter, from, limit } = wanted;
        filter.words = folded(&filter.words);
        let who = who.clone();
        let page = self.look(tenant, move |tx| {
            Box::pin(async move {
                let looks = looks(tx, &who).await?;
                listing::list(tx, view, &looks, &filter, from.as_ref(), limit).await
            })
        });
        page.await
    }

    /// One conversation as the list shows it.
    pub async fn listed_one(&self, tenant: &TenantId, who: &Actor, id: &ConversationId) -> Result<Option<Shown>> {
        self.catch_up(tenant).await?;
        let (who, id) = (who.clone(), id.clone());
        let row = self.look(tenant, move |tx| {
            Box::pin(async move {
                let looks = looks(tx, &who).await?;
                listing::get(tx, &id, &looks).await
            })
        });
        row.await
    }

    /// How many conversations are in each view.
    pub async fn listed_counts(&self, tenant: &TenantId, who: &Actor) -> Result<Counts> {
        self.catch_up(tenant).await?;
        let who = who.clone();
        let counts = self.look(tenant, move |tx| {
            Box::pin(async move {
                let looks = looks(tx, &who).await?;
                listing::counts(tx, &looks).await
            })
        });
        counts.await
    }

    /// Notes that a member has seen a conversation up to this message, turn or note. False: there is no such thing in it.
    pub async fn see(&self, tenant: &TenantId, who: &Actor, id: &ConversationId, through: &str) -> Result<bool> {
        let (who, id, through) = (who.clone(), id.clone(), through.to_owned());
        self.commit(tenant, move |tx| {
            let (who, id, through) = (who.clone(), id.clone(), through.clone());
            Box::pin(async move {
                let Some(until) = listing::seen_until(tx, &id, &through).await? else { return Ok(false) };
                if let Some(member) = who.member() {
                    listing::note_seen(tx, member, &id, until, false);
                }
                Ok(true)
            })
        })
        .await
    }

    /// Makes what the contact said last new to the member again.
    pub async fn unsee(&self, tenant: &TenantId, who: &Actor, id: &ConversationId) -> Result<()> {
        self.catch_up(tenant).await?;
        let (who, id) = (who.clone(), id.clone());
        self.commit(tenant, move |tx| {
            let (who, id) = (who.clone(), id.clone());
            Box::pin(async move {
                let looks = looks(tx, &who).await?;
                let heard = listing::get(tx, &id, &looks).await?.and_then(|shown| shown.row.heard_at);
                if let (Some(member), Some(heard)) = (who.member(), heard) {
                    let before = heard.saturating_sub(SignedDuration::from_micros(1)).unwrap_or(heard);
                    listing::note_seen(tx, member, &id, before, true);
                }
                Ok(())
            })
        })
        .await
    }

    /// What was said until now needs no answer. `None`: there is no such conversation.
    pub async fn no_answer_needed(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<(), Refused>>> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, acting) = (desk.clone(), id.clone(), acting.clone());
            Box::pin(async move {
                tx.lock(id.as_str()).await;
                let Some(held) = store::held::get(tx, &id).await? else { return Ok(None) };
                if held.conversation.status == frontdesk_domain::ConversationStatus::Closed {
                    return Ok(Some(Err(Refused::Closed)));
                }
                listing::mark_no_answer(tx, &id, desk.now());
                let what = Happened::NoAnswerNeeded { by: acting.by.actor.name().to_owned() };
                let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
                store::events::append(tx, &event);
                acting.note(tx, Deed::of(Verb::ConversationSettled, &id));
                Ok(Some(Ok(())))
            })
        })
        .await
    }
}
