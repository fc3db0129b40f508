//! Giving a file out, to whoever may read its conversation.

use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::{Attachment, AttachmentId, ConversationId, TenantId};
use frontdesk_store as store;

impl Desk {
    /// A file of a conversation. `None`: it has no such file.
    pub async fn file_in(
        &self,
        tenant: &TenantId,
        conversation: &ConversationId,
        id: &AttachmentId,
    ) -> Result<Option<Attachment>> {
        let found = self.file_and_source(tenant, id).await?;
        Ok(found.map(|(file, _)| file).filter(|file| file.conversation == *conversation))
    }

    /// A piece of its bytes, counted from 0. `None`: there are no more.
    pub async fn file_piece(&self, tenant: &TenantId, id: &AttachmentId, nth: i64) -> Result<Option<Vec<u8>>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::attachments::piece(tx, &id, nth).await })).await
    }

    pub(super) async fn file_and_source(
        &self,
        tenant: &TenantId,
        id: &AttachmentId,
    ) -> Result<Option<(Attachment, String)>> {
        let id = id.clone();
        self.look(tenant, move |tx| Box::pin(async move { store::attachments::get(tx, &id).await })).await
    }
}
