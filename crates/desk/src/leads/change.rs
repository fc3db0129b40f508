//! Leads in the hands of the team.

use super::Refused;
use super::folder::{leave_lead, told};
use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::lead::WENT_QUIET;
use frontdesk_domain::{ContactId, ConversationId, Happened, Lead, LeadId, Stage, TenantId};
use frontdesk_store::leads::{Listed, Sum, Wanted};
use frontdesk_store::{self as store, Tx};
use jiff::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLead {
    pub contact: ContactId,
    pub conversation: Option<ConversationId>,
    pub wants: String,
    pub value: Option<i64>,
}

/// What is to be different; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadChange {
    pub stage: Option<Stage>,
    pub wants: Option<String>,
    pub value: Option<Option<i64>>,
    pub reason: Option<String>,
}

type Answer = std::result::Result<Listed, Refused>;

impl Desk {
    /// The latest first, with what happened until now.
    pub async fn leads(&self, tenant: &TenantId, wanted: Wanted) -> Result<Vec<Listed>> {
        self.read_until_now(tenant).await?;
        self.look(tenant, move |tx| Box::pin(async move { store::leads::list(tx, &wanted).await })).await
    }

    pub async fn lead(&self, tenant: &TenantId, id: &LeadId) -> Result<Option<Listed>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::leads::listed(tx, &id).await })).await
    }

    /// How many there are in each stage, in its order, and what they are worth; of those that are completed or lost only
    /// what became so since then.
    pub async fn lead_sums(&self, tenant: &TenantId, since: Option<Timestamp>) -> Result<Vec<Sum>> {
        self.read_until_now(tenant).await?;
        let since = since.unwrap_or(Timestamp::MIN);
        let found = self.look(tenant, move |tx| Box::pin(async move { store::leads::sums(tx, since).await })).await?;
        let sum =
            |stage| found.iter().find(|sum| sum.stage == stage).copied().unwrap_or(Sum { stage, count: 0, value: 0 });
        Ok(Stage::ALL.into_iter().map(sum).collect())
    }

    /// How many leads nobody has looked after yet.
    pub async fn new_leads(&self, tenant: &TenantId) -> Result<i64> {
        self.read_until_now(tenant).await?;
        self.look(tenant, |tx| Box::pin(store::leads::new_ones(tx))).await
    }

    pub async fn note_lead(&self, tenant: &TenantId, new: NewLead, acting: &Acting) -> Result<Answer> {
        let (desk, acting) = (self.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, new, acting) = (desk.clone(), new.clone(), acting.clone());
            Box::pin(async move { note(&desk, new, &acting, tx).await })
        })
        .await
    }

    /// Changes it where it is at the version that was seen. `None`: there is no such lead.
    pub async fn change_lead(
        &self,
        tenant: &TenantId,
        id: &LeadId,
        change: LeadChange,
        seen: i64,
        acting: &Acting,
    ) -> Result<Option<Answer>> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, change, acting) = (desk.clone(), id.clone(), change.clone(), acting.clone());
            Box::pin(async move { changed(&desk, &id, change, seen, &acting, tx).await })
        })
        .await
    }
}

async fn note(desk: &Desk, new: NewLead, acting: &Acting, tx: &mut Tx) -> Result<Answer> {
    if store::contacts::get(tx, &new.contact).await?.is_none() {
        return Ok(Err(Refused::NoContact));
    }
    if let Some(id) = &new.conversation
        && store::conversations::get(tx, id).await?.is_none()
    {
        return Ok(Err(Refused::NoConversation));
    }
    let now = desk.now();
    let lead = Lead {
        id: mint!(desk, LeadId),
        contact: new.contact,
        conversation: new.conversation,
        booking: None,
        stage: Stage::New,
        wants: new.wants,
        value: new.value,
        reason: None,
        decides_at: Some(now + WENT_QUIET),
        created_at: now,
        changed_at: now,
        version: 1,
    };
    store::leads::insert(tx, &lead);
    told(desk, Happened::LeadCreated { lead: lead.id.clone() }, tx);
    acting.note(tx, Deed::of(Verb::LeadCreated, &lead.id));
    Ok(store::leads::listed(tx, &lead.id).await?.ok_or(Refused::NoContact))
}

async fn changed(
    desk: &Desk,
    id: &LeadId,
    change: LeadChange,
    seen: i64,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<Answer>> {
    tx.lock("leads").await;
    let Some(was) = store::leads::get(tx, id).await? else { return Ok(None) };
    if seen != was.version {
        return Ok(Some(Err(Refused::Changed)));
    }
    let stage = change.stage.unwrap_or(was.stage);
    let reason = change.reason.or_else(|| was.reason.clone()).filter(|_| stage == Stage::Lost);
    if stage == Stage::Lost && reason.is_none() {
        return Ok(Some(Err(Refused::NoReason)));
    }
    let wants = change.wants.unwrap_or_else(|| was.wants.clone());
    let decides_at = if stage == was.stage { was.decides_at } else { decides_at(&was, stage, desk.now(), tx).await? };
    let lead = Lead { stage, reason, wants, value: change.value.unwrap_or(was.value), decides_at, ..was.clone() };
    leave_lead(desk, &was, Lead { changed_at: desk.now(), ..lead }, tx).await?;
    acting.note(tx, Deed::of(Verb::LeadChanged, id).changed("stage", was.stage.name(), stage.name()));
    Ok(store::leads::listed(tx, id).await?.map(Ok))
}

/// When time decides it from now on. What a member said of an appointment that is over stays as they said it.
async fn decides_at(was: &Lead, stage: Stage, now: Timestamp, tx: &mut Tx) -> Result<Option<Timestamp>> {
    match (stage, &was.booking) {
        (Stage::New | Stage::Qualified, _) => Ok(Some(now + WENT_QUIET)),
        (Stage::Appointment, Some(booking)) => {
            let booking = store::bookings::get(tx, booking).await?;
            Ok(booking.map(|booking| booking.offer.ends_at).filter(|ends_at| *ends_at > now))
        }
        _ => Ok(None),
    }
}
