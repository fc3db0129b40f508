//! What turns were decided by, looked up for a conversation: settings that were replaced, playbooks of other versions,
//! and what models were asked.

use crate::business::Business;
use crate::desk::Desk;
use crate::error::Result;
use crate::turn::{MadeOf, Record};
use frontdesk_domain::{Digest, TenantId};
use frontdesk_store::papers::{self, Kind};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The papers of one conversation.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    /// By the half of the digest that turns have.
    settings: BTreeMap<u32, Arc<Business>>,
    /// The version of Frontdesk whose playbook it was.
    versions: BTreeMap<u32, String>,
    prompts: BTreeMap<String, Value>,
}

impl Papers {
    /// The business as it was when a turn was taken; as it is now where that is not known.
    pub(super) fn business<'b>(&'b self, now: &'b Arc<Business>, made_of: MadeOf) -> &'b Arc<Business> {
        self.settings.get(&made_of.settings).unwrap_or(now)
    }

    /// The version of Frontdesk that a turn was taken by, where its playbook was another one.
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
        let name = business.tenant.playbooks.first().cloned().unwrap_or_default();
        let (digest, body) = (business.playbook.digest(), json!({ "name": name, "version": version }).to_string());
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
            if made_of.settings != now.made_of.settings && !papers.settings.contains_key(&made_of.settings) {
                let document = self.paper(&now.tenant.id, Kind::Settings, format!("{:08x}", made_of.settings)).await?;
                // A document that this version cannot read is as good as none.
                let was = document.and_then(|text| now.as_it_was(&text, made_of.settings).ok());
                papers.settings.extend(was.map(|was| (made_of.settings, Arc::new(was))));
            }
            if made_of.playbook != now.made_of.playbook && !papers.versions.contains_key(&made_of.playbook) {
                let paper = self.paper(&now.tenant.id, Kind::Playbook, format!("{:08x}", made_of.playbook)).await?;
                let version = paper.and_then(|text| serde_json::from_str::<Value>(&text).ok());
                let version = version.and_then(|v| v.get("version")?.as_str().map(str::to_owned));
                papers.versions.extend(version.map(|version| (made_of.playbook, version)));
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

    async fn paper(&self, tenant: &TenantId, kind: Kind, digits: String) -> Result<Option<String>> {
        let scoped = self.tenant(tenant);
        let read = scoped.read(move |tx| Box::pin(async move { papers::beginning(tx, kind, &digits).await }));
        Ok(read.await?)
    }
}
