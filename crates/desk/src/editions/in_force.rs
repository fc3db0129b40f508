//! The playbook a business goes by: as it comes, or in an edition of its own. It is compiled once in a process for each
//! edition; a turn finds it with the business and asks the database nothing more.

use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_dialogue::{Edition, Playbook};
use frontdesk_domain::Tenant;
use frontdesk_store as store;
use std::sync::Arc;

/// A playbook, and the edition it is in.
#[derive(Clone, Debug)]
pub(crate) struct InForce {
    pub playbook: Arc<Playbook>,
    /// 0 is the playbook as it comes.
    pub number: i64,
    /// As far as it fits this program's playbook.
    pub edition: Arc<Edition>,
}

impl InForce {
    pub fn as_it_comes(playbook: Arc<Playbook>) -> Self {
        Self { playbook, number: 0, edition: Arc::default() }
    }
}

/// Reads an edition as it was stored.
pub(super) fn read(document: &str) -> Result<Edition> {
    serde_json::from_str(document).map_err(|e| Error::json("an edition of the playbook", &e))
}

/// The name of the playbook that a business goes by.
pub(crate) fn name_of(tenant: &Tenant) -> &str {
    tenant.playbooks.first().map_or("appointments", String::as_str)
}

impl Desk {
    /// What a tenant goes by, where this is the number of its edition.
    pub(crate) async fn in_force(&self, tenant: &Tenant, number: i64) -> Result<InForce> {
        let theirs = self.playbook(name_of(tenant))?;
        if number == 0 {
            return Ok(InForce::as_it_comes(theirs));
        }
        if let Some(known) = self.known_business(&tenant.id).filter(|known| known.in_force.number == number) {
            let before = &known.tenant;
            if (&before.languages, &before.playbooks) == (&tenant.languages, &tenant.playbooks) {
                return Ok(known.in_force.clone());
            }
        }
        let published =
            self.look(&tenant.id, move |tx| Box::pin(async move { store::editions::get(tx, number).await }));
        let edition = read(&published.await?.ok_or(Error::NotFound("edition"))?.document)?;
        self.compiled(tenant, theirs, edition, number).await
    }

    /// Beside the threads that answer: reading a playbook takes some milliseconds.
    async fn compiled(&self, of: &Tenant, theirs: Arc<Playbook>, edition: Edition, number: i64) -> Result<InForce> {
        if edition.is_empty() {
            return Ok(InForce { number, ..InForce::as_it_comes(theirs) });
        }
        let spoken = of.languages.clone();
        let compiled = tokio::task::spawn_blocking(move || theirs.edited_as_it_fits(&edition, &spoken)).await;
        let (playbook, left, problems) = compiled.map_err(|_| Error::NotFound("edition that can be read"))?;
        if !problems.is_empty() {
            let (tenant, count) = (&of.id, problems.len());
            tracing::error!(%tenant, edition = number, count, "parts of a business's edition do not fit the playbook of this version and are left out; publish it anew without them");
        }
        Ok(InForce { playbook: Arc::new(playbook), number, edition: Arc::new(left) })
    }

    /// A playbook as it was: one that comes with this program, in an edition. None: another program's.
    pub(crate) async fn playbook_as_it_was(&self, of: &Tenant, paper: &str) -> Option<Arc<Playbook>> {
        let paper: Paper = serde_json::from_str(paper).ok()?;
        let theirs = self.playbook(&paper.name).ok()?;
        if paper.base.as_deref() != Some(theirs.digest().to_string().as_str()) {
            return None;
        }
        let spoken = of.languages.clone();
        let edited = tokio::task::spawn_blocking(move || theirs.edited(&paper.edition, &spoken)).await;
        edited.ok()?.ok().map(Arc::new)
    }
}

/// What is kept of a playbook that turns are taken with.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Paper {
    pub name: String,
    /// Of the program it came with.
    pub version: String,
    /// The digest of the playbook as it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    #[serde(default, skip_serializing_if = "Edition::is_empty")]
    pub edition: Edition,
}

impl Paper {
    pub fn of(tenant: &Tenant, theirs: &Playbook, edition: &Edition, version: &str) -> Self {
        let base = Some(theirs.digest().to_string());
        Self { name: name_of(tenant).to_owned(), version: version.to_owned(), base, edition: edition.clone() }
    }

    pub fn written(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|e| Error::json("what is kept of a playbook", &e))
    }
}
