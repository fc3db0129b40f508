//! Conversations as they are stored, for commands that look back. Nothing is written and nothing is sent.

use crate::cli::Stored;
use crate::demo::Console;
use crate::wiring;
use anyhow::bail;
use frontdesk_channels::twilio::Phone;
use frontdesk_desk::Desk;
use frontdesk_desk::replay::{Replayed, Told};
use frontdesk_domain::{ConversationId, Secret, TenantId, TurnId};
use std::sync::Arc;

/// The stored conversations of all businesses.
pub struct Archive {
    pub desk: Desk,
    tenants: Vec<TenantId>,
    phone: Phone,
}

/// What was asked about, found.
pub struct Found {
    pub tenant: TenantId,
    pub told: Told,
    /// The one turn that was asked about.
    pub turn: Option<TurnId>,
}

impl Found {
    /// The turns asked about.
    pub fn turns(&self) -> impl Iterator<Item = &Replayed> {
        self.told.turns.iter().filter(|t| self.turn.as_ref().is_none_or(|id| *id == t.id))
    }
}

impl Archive {
    pub async fn open(stored: &Stored) -> anyhow::Result<Self> {
        let store = wiring::stored(stored).await?;
        let tenants = store.tenants().await?;
        // What a vendor is answered depends on no token; nothing that is verified by one comes in here.
        let phone = Phone::new(Secret::new(""));
        let desk = wiring::desk(store, Arc::new(Console), wiring::system_clock())?;
        Ok(Self { desk, tenants, phone })
    }

    /// The turn, conversation or person that is meant, whichever business it belongs to.
    pub async fn find(&self, of: &str) -> anyhow::Result<Found> {
        for tenant in &self.tenants {
            let turn = TurnId::parse(of);
            let conversation = match (&turn, ConversationId::parse(of)) {
                (Some(turn), _) => self.desk.conversation_of(tenant, turn).await?,
                (None, Some(conversation)) => Some(conversation),
                (None, None) => self.desk.conversation_with(tenant, of).await?,
            };
            let Some(conversation) = conversation else { continue };
            if let Some(told) = self.told(tenant, &conversation).await? {
                return Ok(Found { tenant: tenant.clone(), told, turn });
            }
        }
        bail!(
            "nothing here is called {of:?}; give the id of a turn (trn_…) or of a conversation (cnv_…; \
             `frontdesk export messages` names them), or a phone number as it is stored (+14035550142)"
        )
    }

    pub async fn told(&self, tenant: &TenantId, conversation: &ConversationId) -> anyhow::Result<Option<Told>> {
        Ok(self.desk.replay(tenant, conversation, &self.phone).await?)
    }

    /// Every conversation of every business.
    pub async fn all(&self) -> anyhow::Result<Vec<(TenantId, ConversationId)>> {
        let mut all = Vec::new();
        for tenant in &self.tenants {
            let ids = self.desk.conversations(tenant).await?;
            all.extend(ids.into_iter().map(|id| (tenant.clone(), id)));
        }
        Ok(all)
    }
}
