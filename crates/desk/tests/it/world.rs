//! A clinic, its desk and whoever writes or calls.

use frontdesk_desk::advice::{Adviser, Advisers};
use frontdesk_desk::{Desk, Parts};
use frontdesk_dialogue::{Playbook, builtin};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::*;
use frontdesk_store::{BoxFuture, Database, Result, Store, Tx, tenants};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub const NUMBER: &str = "+15875550100";

/// Seconds since the test began.
#[derive(Debug, Default)]
pub struct Hand(pub AtomicU64, pub AtomicU64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(self.0.load(Ordering::Relaxed) as i64)
    }

    fn random(&self) -> [u8; 16] {
        u128::from(self.1.fetch_add(1, Ordering::Relaxed))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
            .to_le_bytes()
    }
}

pub fn playbook() -> Arc<Playbook> {
    let files: Vec<_> =
        builtin("appointments").unwrap().iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    Arc::new(Playbook::load(&files).unwrap())
}

fn clinic(id: &TenantId) -> Tenant {
    let channel = Channel {
        id: ChannelId::at(1, [1; 10]),
        tenant: id.clone(),
        kind: ChannelKind::Twilio,
        address: NUMBER.into(),
        ring_first: None,
        origins: Vec::new(),
    };
    Tenant {
        id: id.clone(),
        name: "Clinic".into(),
        zone: "UTC".into(),
        locale: Locale::new(Language::En, "CA"),
        languages: vec![Language::En],
        currency: "CAD".into(),
        address: Default::default(),
        holidays: None,
        closed_on: Vec::new(),
        hours: Vec::new(),
        services: Vec::new(),
        resources: Vec::new(),
        rules: Default::default(),
        transfer_to: None,
        intents: Vec::new(),
        playbooks: vec!["appointments".into()],
        channels: vec![channel],
    }
}

/// From somebody's mobile phone.
pub fn text(key: &str, body: &str, keyword: Option<Keyword>) -> Inbound {
    let event = InboundEvent::Text { body: body.into(), media: Vec::new(), keyword };
    Inbound { key: key.into(), call: None, medium: Medium::Sms, to: NUMBER.into(), from: from("1"), round: None, event }
}

/// Somebody calls; in the call `CA1` whoever writes.
pub fn call(call: &str, key: &str, event: InboundEvent) -> Inbound {
    let from = from(call.trim_start_matches("CA"));
    Inbound {
        key: key.into(),
        call: Some(call.into()),
        medium: Medium::Voice,
        to: NUMBER.into(),
        from,
        round: None,
        event,
    }
}

fn from(last: &str) -> Address {
    Address::Phone(format!("+1587555011{last}"))
}

pub fn job<T, F>(job: F) -> F
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>>,
{
    job
}

pub async fn desk(clock: Arc<Hand>, tenant: &TenantId) -> Desk {
    desk_on(Store::open(&Database::SqliteMemory).await.unwrap(), clock, tenant).await
}

pub async fn desk_on(store: Store, clock: Arc<Hand>, tenant: &TenantId) -> Desk {
    desk_with(store, clock, tenant, Advisers::default()).await
}

/// A desk whose tenant has a language model.
pub async fn advised(store: Store, clock: Arc<Hand>, tenant: &TenantId, adviser: Adviser) -> Desk {
    desk_with(store, clock, tenant, Advisers::everybody(adviser)).await
}

async fn desk_with(store: Store, clock: Arc<Hand>, tenant: &TenantId, advisers: Advisers) -> Desk {
    let clinic = clinic(tenant);
    let save = job(move |tx| Box::pin(async move { tenants::save(tx, &clinic, Timestamp::UNIX_EPOCH).await }));
    store.tenant(tenant).write(save).await.unwrap();
    let playbooks = HashMap::from([("appointments".to_owned(), playbook())]);
    Desk::new(Parts { store, clock, senders: HashMap::new(), playbooks, advisers, fail_point: None })
}
