//! The language model of a tenant, and how far it is asked.

use super::Job;
use frontdesk_domain::Medium;
use frontdesk_domain::model::LanguageModel;
use std::sync::Arc;
use std::time::Duration;

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
