//! One open page of a member.

use super::room::Place;
use super::whisper::Whisper;
use super::{Doing, Presence, Present, Sign};
use frontdesk_domain::{ConversationId, MemberId, TenantId};
use std::sync::Arc;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// When it is dropped, they are away, unless another of their pages is open.
#[derive(Debug)]
pub struct Page {
    presence: Presence,
    tenant: TenantId,
    member: MemberId,
    place: Place,
    news: Receiver<Arc<Sign>>,
    looks_at: Option<ConversationId>,
}

impl Page {
    pub(super) fn new(
        presence: Presence,
        tenant: TenantId,
        member: MemberId,
        place: Place,
        news: Receiver<Arc<Sign>>,
    ) -> Self {
        Self { presence, tenant, member, place, news, looks_at: None }
    }

    /// Tells the others what is done on this page now.
    pub fn does(&mut self, doing: Doing, conversation: Option<ConversationId>) {
        self.looks_at.clone_from(&conversation);
        let present = Present { member: self.member.clone(), conversation, doing, ago: None };
        self.presence.does(&self.tenant, self.place, present.clone());
        self.presence.whisper(&Whisper::Does { tenant: self.tenant.clone(), page: self.place.page, present });
    }

    /// What somebody else does next; may be given up and asked again. `None`: some were missed.
    pub async fn next(&mut self) -> Option<Sign> {
        loop {
            match self.news.recv().await {
                Ok(sign) if self.concerns(&sign) => return Some((*sign).clone()),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return None,
                // The room is kept for as long as somebody is in it.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    }

    /// One's own doings are not told, and of calls only the one that is looked at.
    fn concerns(&self, sign: &Sign) -> bool {
        match sign {
            Sign::Member(present) => present.member != self.member,
            Sign::Contact(_) => true,
            Sign::Call(call) => self.looks_at.as_ref() == Some(&call.conversation),
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // Nobody listens here any more: the room may be empty now.
        self.news = tokio::sync::broadcast::channel(1).1;
        self.presence.leaves(&self.tenant, self.place);
        self.presence.whisper(&Whisper::Leaves { tenant: self.tenant.clone(), page: self.place.page });
    }
}
