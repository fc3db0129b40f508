//! What turns were decided by, looked up for a conversation: settings that were replaced, playbooks of other versions,
//! and what models were asked.

use crate::business::Business;
use crate::desk::Desk;
use crate::editions::{Paper, name_of};
use crate::error::Result;
use crate::turn::{MadeOf, Record};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::{Digest, Tenant, TenantId};
use frontdesk_store::papers::{self, Kind};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The papers of one conversation.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    /// The business as it was when a turn was taken, where it was another one.
    businesses: BTreeMap<(u32, u32), Arc<Business>>,
    /// The version of Frontdesk whose playbook it was.
    versions: BTreeMap<u32, String>,
    prompts: BTreeMap<String, Value>,
}

impl Papers {
    /// The business as it was when a turn was taken; as it is now where that is not known.
    pub(super) fn business<'b>(&'b self, now: &'b Arc<Business>, made_of: MadeOf) -> &'b Arc<Business> {
        self.businesses.get(&(made_of.settings, made_of.playbook)).unwrap_or(now)
    }

    /// The version of Frontdesk that a turn was taken by, where its playbook is not known here.
    pub fn version(&self, made_of: MadeOf) -> Option<&str> {
        self.versions.get(&made_of.playbook).map(String::as_str)
    }

    /// What a model was asked, but for the lines.
    pub fn prompt(&self, digest: Digest) -> Option<&Value> {
        self.prompts.get(&digest.to_string())
    }
}

impl Desk {
    /// Keeps with which version of Frontdesk the playbook of a business came, for turns to come. Its settings are kept
    /// whenever they are written.
    pub async fn keep_version(&self, tenant: &TenantId, version: &str) -> Result<()> {
        let business = self.business(tenant).await?;
        let theirs = self.playbook(name_of(&business.tenant))?;
        let paper = Paper::of(&business.tenant, &theirs, &business.in_force.edition, version);
        let (digest, body) = (business.playbook.digest(), paper.written()?);
        let (now, scoped) = (self.now(), self.tenant(tenant));
        let keep = scoped.write(move |tx| {
            papers::keep(tx, Kind::Playbook, digest, &body, now);
            Box::pin(std::future::ready(Ok(())))
        });
        Ok(keep.await?)
    }

    /// What these turns were decided by, as far as it is not what stands now.
    pub(super) async fn papers(&self, now: &Business, records: &[Record]) -> Result<Papers> {
        let mut papers = Papers::default();
        for record in records {
            let made_of = record.made_of;
            let key = (made_of.settings, made_of.playbook);
            if made_of != now.made_of && !papers.businesses.contains_key(&key) {
                let was = self.business_as_it_was(now, made_of, &mut papers.versions).await?;
                papers.businesses.extend(was.map(|was| (key, Arc::new(was))));
            }
            for digest in record.advice.iter().map(|advice| advice.given.prompt.to_string()) {
                if !papers.prompts.contains_key(&digest) {
                    let prompt = self.paper(&now.tenant.id, Kind::Prompt, digest.clone()).await?;
                    let prompt = prompt.and_then(|text| serde_json::from_str(&text).ok());
                    papers.prompts.extend(prompt.map(|prompt| (digest, prompt)));
                }
            }
        }
        Ok(papers)
    }

    /// None: nothing of it is known.
    async fn business_as_it_was(
        &self,
        now: &Business,
        made_of: MadeOf,
        versions: &mut BTreeMap<u32, String>,
    ) -> Result<Option<Business>> {
        let mut document = None;
        if made_of.settings != now.made_of.settings {
            document = self.paper(&now.tenant.id, Kind::Settings, format!("{:08x}", made_of.settings)).await?;
        }
        let settings = document.as_deref().map(|document| (document, made_of.settings));
        // A document that this version cannot read is as good as none.
        let was = settings.and_then(|settings| now.as_it_was(Some(settings), None).ok());
        let tenant = was.as_ref().map_or(&now.tenant, |was| &was.tenant);
        let playbook = match made_of.playbook == now.made_of.playbook {
            true => None,
            false => self.playbook_then(tenant, made_of.playbook, versions).await?,
        };
        match playbook {
            Some(playbook) => Ok(now.as_it_was(settings.filter(|_| was.is_some()), Some(playbook)).ok()),
            None => Ok(was),
        }
    }

    /// The playbook of this digest, in its edition. None: it came with another version, which is noted.
    async fn playbook_then(
        &self,
        tenant: &Tenant,
        digest: u32,
        versions: &mut BTreeMap<u32, String>,
    ) -> Result<Option<Arc<Playbook>>> {
        let is_it = |playbook: &Arc<Playbook>| MadeOf::of(Digest::default(), playbook.digest()).playbook == digest;
        if let Some(theirs) = self.playbook(name_of(tenant)).ok().filter(is_it) {
            return Ok(Some(theirs));
        }
        let Some(paper) = self.paper(&tenant.id, Kind::Playbook, format!("{digest:08x}")).await? else {
            return Ok(None);
        };
        let was = self.playbook_as_it_was(tenant, &paper).await.filter(is_it);
        if was.is_none() {
            let version = serde_json::from_str::<Value>(&paper).ok();
            let version = version.and_then(|v| v.get("version")?.as_str().map(str::to_owned));
            versions.extend(version.map(|version| (digest, version)));
        }
        Ok(was)
    }

    async fn paper(&self, tenant: &TenantId, kind: Kind, digits: String) -> Result<Option<String>> {
        let scoped = self.tenant(tenant);
        let read = scoped.read(move |tx| Box::pin(async move { papers::beginning(tx, kind, &digits).await }));
        Ok(read.await?)
    }
}
