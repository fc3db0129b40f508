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
}

impl Page {
    pub(super) fn new(
        presence: Presence,
        tenant: TenantId,
        member: MemberId,
        place: Place,
        news: Receiver<Arc<Sign>>,
    ) -> Self {
        Self { presence, tenant, member, place, news }
    }

    /// Tells the others what is done on this page now.
    pub fn does(&self, doing: Doing, conversation: Option<ConversationId>) {
        let present = Present { member: self.member.clone(), conversation, doing, ago: None };
        self.presence.does(&self.tenant, self.place, present.clone());
        self.presence.whisper(&Whisper::Does { tenant: self.tenant.clone(), page: self.place.page, present });
    }

    /// What somebody else does next; may be given up and asked again. `None`: some were missed.
    pub async fn next(&mut self) -> Option<Sign> {
        loop {
            match self.news.recv().await {
                Ok(sign) if !self.is_mine(&sign) => return Some((*sign).clone()),
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => return None,
                // The room is kept for as long as somebody is in it.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
    }

    fn is_mine(&self, sign: &Sign) -> bool {
        matches!(sign, Sign::Member(present) if present.member == self.member)
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
