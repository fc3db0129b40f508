//! A business of the settings file that its people take into their own hands.

use super::changed::{Settings, settings};
use crate::acting::Acting;
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_domain::TenantId;
use frontdesk_domain::audit::{Deed, Verb};
use frontdesk_store::tenants::KeptIn;
use frontdesk_store::{self as store, Tx};

impl Desk {
    /// From now on the business lives in the database, as it stands, and the settings file changes it no more. One that
    /// lives there already stays as it is.
    pub async fn keep_settings_here(&self, tenant: &TenantId, acting: &Acting) -> Result<Settings> {
        let acting = acting.clone();
        let kept = self.commit(tenant, move |tx| {
            let acting = acting.clone();
            Box::pin(async move { keep(&acting, tx).await })
        });
        kept.await
    }
}

async fn keep(acting: &Acting, tx: &mut Tx) -> Result<Settings> {
    let kept = store::tenants::to_change(tx).await?.ok_or(Error::NotFound("tenant"))?;
    if kept.kept_in == KeptIn::Settings {
        store::tenants::keep_here(tx);
        acting.note(tx, Deed::plain(Verb::TenantKept));
    }
    settings(store::tenants::Kept { kept_in: KeptIn::Database, ..kept })
}
