//! Another business like one that is there.

use super::changed::{Refused, wrong};
use crate::desk::{Desk, mint};
use crate::error::{Error, Result};
use frontdesk_domain::tenant::NewTenant;
use frontdesk_domain::{ResourceId, ServiceId, Tenant, TenantId};

impl Desk {
    /// The document of a business like `like` under another name, if it could be booked. Nothing is written: whoever may
    /// make it does. Without a zone it is where the other one is.
    pub async fn another(
        &self,
        like: &TenantId,
        name: &str,
        zone: Option<String>,
    ) -> Result<std::result::Result<Tenant, Refused>> {
        let there = self.settings(like).await?.ok_or(Error::NotFound("tenant"))?.tenant;
        let zone = zone.unwrap_or_else(|| there.zone.clone());
        let new = NewTenant { id: mint!(self, TenantId), name: name.trim().to_owned(), zone };
        let tenant = there.another(new, || mint!(self, ServiceId), || mint!(self, ResourceId));
        let before = wrong(self, &there);
        let wrong: Vec<_> = wrong(self, &tenant).into_iter().filter(|problem| !before.contains(problem)).collect();
        Ok(if wrong.is_empty() { Ok(tenant) } else { Err(Refused::Wrong(wrong)) })
    }
}
