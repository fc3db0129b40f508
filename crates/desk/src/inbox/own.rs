//! What a member keeps for themselves: what they have begun to write, and their ways of looking at the list. Personal and
//! often changed, so that neither the audit trail nor the stream has it.

use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{Actor, ConversationId, TenantId, ViewId};
use frontdesk_store::drafts::Draft;
use frontdesk_store::views::SavedView;
use frontdesk_store::{self as store};

pub const DRAFT_CHARS_MAX: usize = 10_000;
/// Of a member and of the team together.
pub const VIEWS_MAX: i64 = 100;

impl Desk {
    /// Keeps what a member has begun to write; nothing when it is empty.
    pub async fn keep_draft(
        &self,
        tenant: &TenantId,
        who: &Actor,
        id: &ConversationId,
        mode: &'static str,
        body: String,
    ) -> Result<()> {
        let Some(member) = who.member().cloned() else { return Ok(()) };
        let (id, changed_at) = (id.clone(), self.now());
        self.commit(tenant, move |tx| {
            let (member, id, body) = (member.clone(), id.clone(), body.clone());
            Box::pin(async move {
                if body.is_empty() {
                    store::drafts::remove(tx, &member, &id, mode);
                } else {
                    store::drafts::put(tx, &member, &id, &Draft { mode: mode.to_owned(), body, changed_at });
                }
                Ok(())
            })
        })
        .await
    }

    /// What a member has begun to write in a conversation: an answer, a note, or both.
    pub async fn drafts(&self, tenant: &TenantId, who: &Actor, id: &ConversationId) -> Result<Vec<Draft>> {
        let Some(member) = who.member().cloned() else { return Ok(Vec::new()) };
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::drafts::of(tx, &member, &id).await })).await
    }

    /// A member's saved views and the team's.
    pub async fn saved_views(&self, tenant: &TenantId, who: &Actor) -> Result<Vec<SavedView>> {
        let member = who.member().cloned();
        let all = self
            .look(tenant, move |tx| Box::pin(async move { store::views::of(tx, member.as_ref(), VIEWS_MAX).await }));
        all.await
    }

    /// Saves a view; for the whole team where `shared`. `None`: there are too many.
    pub async fn save_view(
        &self,
        tenant: &TenantId,
        name: String,
        wanted: String,
        shared: bool,
        acting: &Acting,
    ) -> Result<Option<SavedView>> {
        let (desk, acting) = (self.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, name, wanted, acting) = (desk.clone(), name.clone(), wanted.clone(), acting.clone());
            Box::pin(async move {
                let member = acting.by.actor.member().filter(|_| !shared).cloned();
                let there = store::views::of(tx, acting.by.actor.member(), VIEWS_MAX).await?.len();
                if i64::try_from(there).is_ok_and(|there| there >= VIEWS_MAX) {
                    return Ok(None);
                }
                let view = SavedView { id: mint!(desk, ViewId), member, name, wanted, created_at: desk.now() };
                store::views::insert(tx, &view);
                acting.note(tx, Deed::of(Verb::ViewSaved, &view.id));
                Ok(Some(view))
            })
        })
        .await
    }

    /// Takes a view away. False: there is none such for them.
    pub async fn remove_view(&self, tenant: &TenantId, id: &ViewId, acting: &Acting) -> Result<bool> {
        let (id, acting) = (id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (id, acting) = (id.clone(), acting.clone());
            Box::pin(async move {
                let removed = store::views::remove(tx, acting.by.actor.member(), &id).await?;
                if removed {
                    acting.note(tx, Deed::of(Verb::ViewRemoved, &id));
                }
                Ok(removed)
            })
        })
        .await
    }
}
