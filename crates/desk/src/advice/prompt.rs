//! The part of a question that is the same for many: what a model is to do and what the business offers. It is kept
//! once, by its digest, and a turn's record names it.

use crate::desk::Desk;
use frontdesk_domain::model::Ask;
use frontdesk_domain::{Digest, TenantId};
use frontdesk_store::papers::{self, Kind};
use serde_json::json;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// So many are known to be kept; with more, some are written again, which changes nothing.
const KNOWN_MAX: usize = 4_096;

/// Prompts that this process has kept.
#[derive(Debug, Default)]
pub(crate) struct Prompts(Mutex<HashSet<(TenantId, Digest)>>);

impl Prompts {
    fn knows(&self, tenant: &TenantId, digest: Digest) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(&(tenant.clone(), digest))
    }

    fn learns(&self, tenant: &TenantId, digest: Digest) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= KNOWN_MAX {
            known.clear();
        }
        known.insert((tenant.clone(), digest));
    }
}

/// Everything of a question but the lines of the conversation.
pub(crate) fn prompt(ask: &Ask) -> String {
    json!({
        "instructions": ask.instructions,
        "schema": ask.schema,
        "tokens_max": ask.tokens_max,
        "temperature": ask.temperature,
    })
    .to_string()
}

impl Desk {
    /// Keeps what is asked, before it is. Where that fails, the question goes out all the same.
    pub(super) async fn keep_prompt(&self, tenant: &TenantId, ask: &Ask) {
        let body = prompt(ask);
        let digest = Digest::of(&body);
        if self.0.prompts.knows(tenant, digest) {
            return;
        }
        let (now, scoped) = (self.now(), self.tenant(tenant));
        let kept = scoped.write_again(move |tx| {
            papers::keep(tx, Kind::Prompt, digest, &body, now);
            Box::pin(std::future::ready(Ok(())))
        });
        match kept.await {
            Ok(()) => self.0.prompts.learns(tenant, digest),
            Err(error) => tracing::warn!(%tenant, %error, "what a model is asked could not be kept for `explain`"),
        }
    }
}
