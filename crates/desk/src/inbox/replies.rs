//! Texts for what is often said, filled in with what is known of a conversation at the moment they are taken.

use super::fill::{Filled, fill};
use crate::acting::Acting;
use crate::business::Business;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_dialogue as dialogue;
use frontdesk_domain::{Actor, Booking, ConversationId, Language, ReplyId, TenantId};
use frontdesk_store::conversations::Open;
use frontdesk_store::replies::CannedReply;
use frontdesk_store::{self as store};
use std::collections::BTreeMap;

pub const REPLIES_MAX: i64 = 500;

impl Desk {
    /// All there are, by name.
    pub async fn replies(&self, tenant: &TenantId) -> Result<Vec<CannedReply>> {
        self.look(tenant, |tx| Box::pin(store::replies::all(tx, REPLIES_MAX))).await
    }

    pub async fn reply(&self, tenant: &TenantId, id: &ReplyId) -> Result<Option<CannedReply>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::replies::get(tx, &id).await })).await
    }

    /// `None`: there are too many.
    pub async fn add_reply(
        &self,
        tenant: &TenantId,
        name: String,
        body: String,
        acting: &Acting,
    ) -> Result<Option<CannedReply>> {
        let (desk, acting) = (self.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, name, body, acting) = (desk.clone(), name.clone(), body.clone(), acting.clone());
            Box::pin(async move {
                let there = store::replies::all(tx, REPLIES_MAX).await?.len();
                if i64::try_from(there).is_ok_and(|there| there >= REPLIES_MAX) {
                    return Ok(None);
                }
                let reply = CannedReply { id: mint!(desk, ReplyId), name, body, version: 1, changed_at: desk.now() };
                store::replies::insert(tx, &reply);
                acting.note(tx, Deed::of(Verb::ReplyAdded, &reply.id));
                Ok(Some(reply))
            })
        })
        .await
    }

    /// Puts another text in its place. `None`: somebody was faster, or it is gone.
    pub async fn replace_reply(
        &self,
        tenant: &TenantId,
        reply: CannedReply,
        acting: &Acting,
    ) -> Result<Option<CannedReply>> {
        let (now, acting) = (self.now(), acting.clone());
        self.commit(tenant, move |tx| {
            let (reply, acting) = (CannedReply { changed_at: now, ..reply.clone() }, acting.clone());
            Box::pin(async move {
                if !store::replies::replace(tx, &reply).await? {
                    return Ok(None);
                }
                acting.note(tx, Deed::of(Verb::ReplyChanged, &reply.id).hidden("text"));
                Ok(store::replies::get(tx, &reply.id).await?)
            })
        })
        .await
    }

    pub async fn remove_reply(&self, tenant: &TenantId, id: &ReplyId, acting: &Acting) -> Result<bool> {
        let (id, acting) = (id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (id, acting) = (id.clone(), acting.clone());
            Box::pin(async move {
                let removed = store::replies::remove(tx, &id).await?;
                if removed {
                    acting.note(tx, Deed::of(Verb::ReplyRemoved, &id));
                }
                Ok(removed)
            })
        })
        .await
    }

    /// The text with what is known of a conversation now. `None`: there is no such conversation.
    pub async fn fill_reply(
        &self,
        tenant: &TenantId,
        who: &Actor,
        reply: &CannedReply,
        id: &ConversationId,
    ) -> Result<Option<Filled>> {
        let business = self.business(tenant).await?;
        let (id, now) = (id.clone(), self.now());
        let found = self.look(tenant, move |tx| {
            Box::pin(async move {
                let Some(open) = store::conversations::get(tx, &id).await? else { return Ok(None) };
                let contact = &open.contact;
                let coming = store::bookings::upcoming(tx, &contact.address, None, now).await?;
                Ok(Some((open, coming.into_iter().next())))
            })
        });
        let Some((open, booking)) = found.await? else { return Ok(None) };
        let mut known = known(self, &business, &open, booking.as_ref());
        if let Some(name) = self.member_name(who).await? {
            known.insert("member.name", name);
        }
        Ok(Some(fill(&reply.body, |name| known.get(name).cloned())))
    }

    async fn member_name(&self, who: &Actor) -> Result<Option<String>> {
        let Some(member) = who.member().cloned() else { return Ok(None) };
        let found =
            self.0.store.house().read(move |tx| Box::pin(async move { store::members::get(tx, &member).await }));
        Ok(found.await?.map(|member| member.name))
    }
}

fn known(desk: &Desk, business: &Business, open: &Open, booking: Option<&Booking>) -> BTreeMap<&'static str, String> {
    let (tenant, language) = (&business.tenant, open.conversation.language);
    let mut known = BTreeMap::from([("business.name", tenant.name.clone())]);
    if let Some(address) = in_language(&tenant.address, language, tenant.locale.language) {
        known.insert("business.address", address);
    }
    if let Some(name) = &open.contact.name {
        known.insert("contact.first_name", name.split_whitespace().next().unwrap_or_default().to_owned());
        known.insert("contact.name", name.clone());
    }
    let Some(booking) = booking else { return known };
    let today = business.zone.to_datetime(desk.now()).date();
    let at = business.zone.to_datetime(booking.offer.starts_at);
    known.insert("booking.when", dialogue::moment(language, at, today));
    known.insert("booking.reference", booking.reference.clone());
    let service = tenant.service(&booking.offer.service);
    if let Some(name) = service.and_then(|s| in_language(&s.name, language, tenant.locale.language)) {
        known.insert("booking.service", name);
    }
    if let Some(resource) = tenant.resource(&booking.offer.resource) {
        known.insert("booking.with", resource.name.clone());
    }
    known
}

fn in_language(texts: &BTreeMap<Language, String>, language: Language, first: Language) -> Option<String> {
    texts.get(&language).or_else(|| texts.get(&first)).cloned()
}
