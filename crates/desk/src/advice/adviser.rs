//! The language model of a tenant, and how far it is asked.

use super::{Job, Limits};
use frontdesk_domain::model::LanguageModel;
use frontdesk_domain::{Medium, TenantId};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

/// Who asks whom.
#[derive(Clone, Debug, Default)]
pub struct Advisers {
    /// `None`: asks nobody, whatever others do.
    by_tenant: HashMap<TenantId, Option<Arc<Adviser>>>,
    others: Option<Arc<Adviser>>,
}

impl Advisers {
    /// One adviser for whoever has none of their own.
    pub fn everybody(adviser: Adviser) -> Self {
        Self { by_tenant: HashMap::new(), others: Some(Arc::new(adviser)) }
    }

    pub fn set(&mut self, tenant: TenantId, adviser: Adviser) {
        self.by_tenant.insert(tenant, Some(Arc::new(adviser)));
    }

    /// This tenant asks nobody.
    pub fn without(&mut self, tenant: TenantId) {
        self.by_tenant.insert(tenant, None);
    }

    pub(crate) fn of(&self, tenant: &TenantId) -> Option<Arc<Adviser>> {
        if self.is_empty() {
            return None;
        }
        self.by_tenant.get(tenant).unwrap_or(&self.others).clone()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.by_tenant.is_empty() && self.others.is_none()
    }
}

/// A model and its limits.
#[derive(Clone, Debug)]
pub struct Adviser {
    pub model: Arc<dyn LanguageModel>,
    /// It is asked what words mean that local understanding is not sure of.
    pub commands: bool,
    /// It is asked for warmer words.
    pub phrasing: bool,
    /// What all questions of one turn may take together while a caller listens.
    pub voice_within: Duration,
    /// The same where somebody reads.
    pub text_within: Duration,
    /// Of each tenant by itself.
    pub limits: Limits,
}

impl Adviser {
    /// For commands alone, within what a caller on the phone and a person who writes bear.
    pub fn new(model: Arc<dyn LanguageModel>) -> Self {
        Self {
            model,
            commands: true,
            phrasing: false,
            voice_within: Duration::from_millis(2_500),
            text_within: Duration::from_secs(8),
            limits: Limits::default(),
        }
    }

    pub fn does(&self, job: Job) -> bool {
        match job {
            Job::Commands => self.commands,
            Job::Phrasing => self.phrasing,
        }
    }

    pub fn within(&self, medium: Medium) -> Duration {
        match medium {
            Medium::Voice => self.voice_within,
            Medium::Sms | Medium::Web => self.text_within,
        }
    }
}
