//! The team writes among itself: notes on a conversation, with the colleagues who are to look, and tags.

use crate::acting::Acting;
use crate::desk::{Desk, mint};
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{ConversationId, Event, EventId, Happened, MemberId, NoteId, TenantId};
use frontdesk_store::notes::Note;
use frontdesk_store::{self as store, Tx};

pub const NOTE_CHARS_MAX: usize = 4_000;
pub const MENTIONS_MAX: usize = 20;

/// What is to be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    pub body: String,
    pub mentions: Vec<MemberId>,
}

impl Desk {
    /// Notes it. `None`: there is no such conversation; `Err`: nobody of the team has this id.
    pub async fn note(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        new: NewNote,
        acting: &Acting,
    ) -> Result<Option<std::result::Result<Note, MemberId>>> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, new, acting) = (desk.clone(), id.clone(), new.clone(), acting.clone());
            Box::pin(async move { note(&desk, &id, new, &acting, tx).await })
        })
        .await
    }

    /// The notes on a conversation after the one named, oldest first.
    pub async fn notes(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        after: Option<NoteId>,
        limit: i64,
    ) -> Result<Vec<Note>> {
        let id = id.clone();
        let page = self
            .look(tenant, move |tx| Box::pin(async move { store::notes::page(tx, &id, after.as_ref(), limit).await }));
        page.await
    }

    /// The tags of all conversations, each with how many have it, the most used first.
    pub async fn tags(&self, tenant: &TenantId, limit: i64) -> Result<Vec<(String, i64)>> {
        self.look(tenant, move |tx| Box::pin(async move { store::listing::tags(tx, limit).await })).await
    }

    /// Gives a conversation these tags and no others. False: there is no such conversation.
    pub async fn tag(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        tags: Vec<String>,
        acting: &Acting,
    ) -> Result<bool> {
        let (desk, id, acting) = (self.clone(), id.clone(), acting.clone());
        self.commit(tenant, move |tx| {
            let (desk, id, tags, acting) = (desk.clone(), id.clone(), tags.clone(), acting.clone());
            Box::pin(async move {
                if store::held::get(tx, &id).await?.is_none() {
                    return Ok(false);
                }
                store::listing::set_tags(tx, &id, &tags)?;
                happened(&desk, &id, Happened::ConversationTagged, tx);
                acting.note(tx, Deed::of(Verb::ConversationTagged, &id).hidden("tags"));
                Ok(true)
            })
        })
        .await
    }
}

async fn note(
    desk: &Desk,
    id: &ConversationId,
    new: NewNote,
    acting: &Acting,
    tx: &mut Tx,
) -> Result<Option<std::result::Result<Note, MemberId>>> {
    if store::held::get(tx, id).await?.is_none() {
        return Ok(None);
    }
    for member in &new.mentions {
        if !store::held::is_of_the_team(tx, member).await? {
            return Ok(Some(Err(member.clone())));
        }
    }
    let note = Note {
        id: mint!(desk, NoteId),
        conversation: id.clone(),
        author: acting.by.actor.name().to_owned(),
        body: new.body,
        mentions: new.mentions,
        at: desk.now(),
    };
    store::notes::insert(tx, &note)?;
    if let Some(member) = acting.by.actor.member() {
        store::drafts::remove(tx, member, id, "note");
    }
    happened(desk, id, Happened::NoteAdded { note: note.id.clone() }, tx);
    acting.note(tx, Deed::of(Verb::NoteWritten, &note.id).set("conversation", id));
    Ok(Some(Ok(note)))
}

fn happened(desk: &Desk, id: &ConversationId, what: Happened, tx: &mut Tx) {
    let event = Event { id: mint!(desk, EventId), conversation: Some(id.clone()), at: desk.now(), what };
    store::events::append(tx, &event);
}
