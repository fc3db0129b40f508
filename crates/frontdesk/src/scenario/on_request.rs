//! Scenarios for whoever asks over HTTP: one at a time, apart from the server's own work and its figures.

use super::from::{Source, scenario_from};
use async_trait::async_trait;
use frontdesk_desk::Desk;
use frontdesk_domain::outside::PhoneAdapter;
use frontdesk_domain::{ConversationId, TenantId};
use frontdesk_web::v1::scenarios::{NotWritten, WriteScenario};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// A conversation that takes longer to be rehearsed is given up.
const WITHIN: Duration = Duration::from_secs(30);

pub struct OnRequest {
    phone: Arc<dyn PhoneAdapter>,
    one: Semaphore,
}

impl OnRequest {
    pub fn new(phone: Arc<dyn PhoneAdapter>) -> Self {
        Self { phone, one: Semaphore::new(1) }
    }
}

#[async_trait]
impl WriteScenario for OnRequest {
    async fn write(&self, desk: &Desk, tenant: &TenantId, of: &ConversationId) -> Result<String, NotWritten> {
        let Ok(_turn) = self.one.try_acquire() else { return Err(NotWritten::Busy) };
        let told = desk.replay(tenant, of, self.phone.as_ref()).await.map_err(|_| NotWritten::Busy)?;
        let told = told.ok_or(NotWritten::NotThere)?;
        let source = Source::of(desk, tenant, told).await.map_err(cannot)?;
        // Rehearsals are work for a thread of their own, and count in no figure of the server.
        let rehearsed = tokio::task::spawn_blocking(move || apart(&source));
        rehearsed.await.map_err(|_| NotWritten::Busy)?
    }
}

fn apart(source: &Source) -> Result<String, NotWritten> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|_| NotWritten::Busy)?;
    let rehearse = || runtime.block_on(async { tokio::time::timeout(WITHIN, scenario_from(source)).await });
    let written = metrics::with_local_recorder(&metrics::NoopRecorder, rehearse);
    let too_long = || {
        NotWritten::Cannot("The conversation is too long to be rehearsed here. Use `frontdesk scenario from`.".into())
    };
    written.map_err(|_| too_long())?.map_err(cannot)
}

fn cannot(why: anyhow::Error) -> NotWritten {
    NotWritten::Cannot(format!("{why:#}."))
}
