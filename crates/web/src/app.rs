//! What every handler may use.

use crate::access::{Pace, Proxies};
use crate::understand::Reader;
use crate::v1::scenarios::WriteScenario;
use frontdesk_desk::Desk;
use frontdesk_domain::access::Identify;
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_events::live::Live;
use frontdesk_events::webhooks::Webhooks;
use frontdesk_identity::Identity;
use metrics_exporter_prometheus::PrometheusHandle;
use std::ops::Deref;
use std::sync::Arc;

/// What every handler may use, shared by all requests.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

/// What a desk's HTTP side is put together from.
#[derive(Clone)]
pub struct Parts {
    pub desk: Desk,
    /// The phone vendor's side: verifies, reads, and writes its answers.
    pub phone: Arc<dyn PhoneAdapter>,
    /// Recognises members and keys.
    pub identify: Arc<dyn Identify>,
    /// Members, keys and tokens.
    pub identity: Arc<Identity>,
    /// Streams of events that are followed here.
    pub live: Live,
    pub webhooks: Webhooks,
    /// Where the outside world reaches us, without a slash at the end: `https://desk.example`.
    pub public_url: Arc<str>,
    /// Whose `X-Forwarded-Proto`, `-Host` and `-For` are believed.
    pub proxies: Proxies,
    /// Signs the audit trail, and marks the addresses in it.
    pub audit: frontdesk_audit::Keys,
    /// How much may be asked.
    pub pace: Arc<Pace>,
    pub metrics: PrometheusHandle,
    /// Writes conversations down as scenarios; `None` where nobody does.
    pub scenarios: Option<Arc<dyn WriteScenario>>,
    /// Reads texts for whoever reaches the desk; `None` where that is not wanted.
    pub reader: Option<Arc<Reader>>,
}

impl From<Parts> for App {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// The name of the session's cookie. A browser takes the longer one over TLS alone, for this host and all of it.
    pub fn cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-frontdesk" } else { "frontdesk" }
    }

    /// Whether browsers reach us over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").field("public_url", &self.public_url).finish_non_exhaustive()
    }
}
