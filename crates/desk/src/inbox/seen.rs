//! The team looks at conversations: lists of them, one, its messages, and what was said on the phone.

use crate::desk::Desk;
use crate::error::Result;
use crate::turn::Record;
use frontdesk_domain::{Command, ConversationId, Medium, MessageId, TenantId, TurnId};
use frontdesk_store::held::{Held, Wanted};
use frontdesk_store::messages::Shown;
use frontdesk_store::{self as store};
use jiff::Timestamp;

/// A turn as it is told to people: what was heard and what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub id: TurnId,
    pub seq: i64,
    pub medium: Medium,
    pub heard: String,
    /// What the words were taken to mean.
    pub understood: Vec<Command>,
    /// How long language models were asked, in milliseconds; 0 where none was.
    pub models_ms: u32,
    pub said: String,
    pub at: Timestamp,
}

impl Desk {
    /// So many conversations, the latest first, after the one named.
    pub async fn inbox(
        &self,
        tenant: &TenantId,
        wanted: Wanted,
        after: Option<ConversationId>,
        limit: i64,
    ) -> Result<Vec<Held>> {
        let list = self.look(tenant, move |tx| {
            Box::pin(async move { store::held::list(tx, &wanted, after.as_ref(), limit).await })
        });
        list.await
    }

    pub async fn conversation(&self, tenant: &TenantId, id: &ConversationId) -> Result<Option<Held>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::held::get(tx, &id).await })).await
    }

    /// The messages of a conversation after the one named, oldest first.
    pub async fn messages_in(
        &self,
        tenant: &TenantId,
        id: &ConversationId,
        after: Option<MessageId>,
        limit: i64,
    ) -> Result<Vec<Shown>> {
        let id = id.clone();
        let page = self.look(tenant, move |tx| {
            Box::pin(async move { store::messages::page(tx, &id, after.as_ref(), limit).await })
        });
        page.await
    }

    /// The turns of a conversation after the one of that number, first to last.
    pub async fn turns_in(&self, tenant: &TenantId, id: &ConversationId, after: i64, limit: i64) -> Result<Vec<Told>> {
        let id = id.clone();
        let turns =
            self.look(tenant, move |tx| Box::pin(async move { store::turns::page(tx, &id, after, limit).await }));
        Ok(turns.await?.into_iter().map(told).collect())
    }
}

pub(super) fn told(turn: store::turns::Turn) -> Told {
    // A record that an older program wrote may not be readable; what was heard still is.
    let record = serde_json::from_str::<Record>(&turn.record).unwrap_or_default();
    Told {
        id: turn.id,
        seq: turn.seq,
        medium: turn.medium,
        heard: turn.heard,
        understood: record.understood.unwrap_or_default().commands,
        models_ms: record.advice.iter().map(|advice| advice.given.took_ms).fold(0, u32::saturating_add),
        said: record.said,
        at: turn.at,
    }
}
