//! Somebody of the team has a file fetched again that could not be had.

use super::announce::fetch_at;
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::Result;
use frontdesk_audit::{Deed, Verb};
use frontdesk_domain::{Attachment, Standing, TenantId};
use frontdesk_store::{self as store, Tx};

impl Desk {
    /// Has it fetched again. `None`: it was not given up.
    pub async fn fetch_again(
        &self,
        tenant: &TenantId,
        file: &Attachment,
        acting: &Acting,
    ) -> Result<Option<Attachment>> {
        let (desk, wanted, acting) = (self.clone(), file.clone(), acting.clone());
        let begun = self
            .commit(tenant, move |tx| {
                let (desk, file, acting) = (desk.clone(), wanted.clone(), acting.clone());
                Box::pin(async move { fetch_again(&desk, &file, &acting, tx).await })
            })
            .await?;
        self.0.outbox_filled.notify_one();
        Ok(begun.then(|| Attachment { standing: Standing::Coming, ..file.clone() }))
    }
}

async fn fetch_again(desk: &Desk, file: &Attachment, acting: &Acting, tx: &mut Tx) -> Result<bool> {
    if !store::attachments::coming_again(tx, &file.id).await? {
        return Ok(false);
    }
    fetch_at(desk, (&file.id, &file.conversation), desk.now(), 0, tx);
    acting.note(tx, Deed::of(Verb::FileFetched, &file.id).set("conversation", &file.conversation));
    Ok(true)
}
