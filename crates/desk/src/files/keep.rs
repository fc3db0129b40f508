//! Bytes are kept where they are of a kind that is taken: piece by piece, and the file stands as kept with the last one.

use super::fetch::told;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_domain::attachment::Content;
use frontdesk_domain::{Attachment, AttachmentId, FileKind, Happened, TenantId, Trouble, hex};
use frontdesk_store::attachments::PIECE_BYTES;
use frontdesk_store::timers::Due;
use frontdesk_store::{self as store, Tx};
use sha2::{Digest, Sha256};
use std::sync::Arc;

impl Desk {
    /// Keeps what was fetched for a file.
    pub(super) async fn keep(&self, tenant: &TenantId, file: &Attachment, bytes: &[u8], timer: &Due) -> Result<()> {
        let Some(content) = content(bytes) else {
            return self.give_up(tenant, file, timer, Trouble::NotAccepted).await;
        };
        let pieces = self.keep_pieces(tenant, &file.id, bytes).await?;
        let (desk, kept, timer) = (self.clone(), file.clone(), timer.clone());
        self.commit(tenant, move |tx| {
            let (desk, file, timer, content) = (desk.clone(), kept.clone(), timer.clone(), content.clone());
            Box::pin(async move { arrived(&desk, &file, &timer, (&content, pieces), tx).await })
        })
        .await?;
        metrics::counter!("frontdesk_files_total", "outcome" => "kept").increment(1);
        let _ = self.0.news.send(file.conversation.clone());
        Ok(())
    }

    /// Each in a transaction of its own. Returns how many.
    async fn keep_pieces(&self, tenant: &TenantId, id: &AttachmentId, bytes: &[u8]) -> Result<i64> {
        let mut nth = 0;
        for piece in bytes.chunks(PIECE_BYTES) {
            let (id, piece): (_, Arc<[u8]>) = (id.clone(), piece.into());
            self.commit(tenant, move |tx| {
                let (id, piece) = (id.clone(), piece.clone());
                Box::pin(async move {
                    store::attachments::keep_piece(tx, &id, nth, &piece);
                    Ok(())
                })
            })
            .await?;
            nth += 1;
        }
        Ok(nth)
    }
}

/// What the bytes are. `None`: nothing that is taken.
fn content(bytes: &[u8]) -> Option<Content> {
    let kind = FileKind::of(bytes)?;
    let length = i64::try_from(bytes.len()).ok()?;
    Some(Content { kind, bytes: length, sha256: hex(&Sha256::digest(bytes)) })
}

async fn arrived(
    desk: &Desk,
    file: &Attachment,
    timer: &Due,
    (content, pieces): (&Content, i64),
    tx: &mut Tx,
) -> Result<()> {
    store::timers::done(tx, timer, desk.now()).await?;
    if store::attachments::kept(tx, &file.id, content, pieces).await? {
        let (message, attachment) = (file.message.clone(), file.id.clone());
        told(desk, file, Happened::FileArrived { message, attachment }, tx);
    }
    Ok(())
}
