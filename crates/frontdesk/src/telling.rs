//! What tells others what happens: streams that are followed, and webhooks.

use crate::clock::jitter;
use frontdesk_domain::outside::Clock;
use frontdesk_events::live::Live;
use frontdesk_events::webhooks::{Sender, Webhooks};
use frontdesk_http::{Outgoing, Settings};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_store::Store;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Milliseconds that a receiver may take.
const TIMEOUT_MS: u64 = 15_000;
/// Bytes of a receiver's answer that are read; nobody looks at them.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

#[derive(Clone, Debug)]
pub struct Telling {
    pub live: Live,
    pub webhooks: Webhooks,
    sender: Sender,
}

impl Telling {
    /// `hosts` may be called by webhooks although they lie in a private network: the operator named them.
    pub fn new(store: &Store, clock: Arc<dyn Clock>, key: HouseKey, hosts: &[String]) -> anyhow::Result<Self> {
        // Addresses have a schedule of their own, so nothing is repeated and no host is left alone here.
        let settings = Settings {
            timeout_ms: TIMEOUT_MS,
            attempts_max: 1,
            failures_max: u32::MAX,
            body_bytes_max: ANSWER_BYTES_MAX,
            allowed: hosts.to_vec(),
            ..Settings::default()
        };
        let http = Outgoing::new(settings, jitter).map_err(|e| anyhow::anyhow!("webhooks cannot be sent: {e}"))?;
        let webhooks = Webhooks { http: Arc::new(http), key, clock };
        let sender = Sender::new(store.clone(), webhooks.clone());
        Ok(Self { live: Live::new(store.clone()), webhooks, sender })
    }

    /// Reads and sends until stopped.
    pub async fn work(&self, stop: &CancellationToken) {
        tokio::join!(self.live.run(stop), self.sender.run(stop));
    }
}
