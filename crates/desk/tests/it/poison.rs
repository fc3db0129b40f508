//! A message whose turn fails every time is not tried for ever.

use frontdesk_desk::{Desk, Parts};
use frontdesk_dialogue::{Playbook, builtin};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::*;
use frontdesk_store::{BoxFuture, Database, Result, Store, Tx, conversations, events, inbox, tenants};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const NUMBER: &str = "+15875550100";

/// Seconds since the test began.
#[derive(Debug, Default)]
struct Hand(AtomicU64, AtomicU64);

impl Clock for Hand {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(self.0.load(Ordering::Relaxed) as i64)
    }

    fn random(&self) -> [u8; 16] {
        u128::from(self.1.fetch_add(1, Ordering::Relaxed)).to_le_bytes()
    }
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
        playbooks: vec!["appointments".into()],
        channels: vec![channel],
    }
}

fn text(key: &str) -> Inbound {
    Inbound {
        key: key.into(),
        call: None,
        medium: Medium::Sms,
        to: NUMBER.into(),
        from: Address::Phone("+15875550111".into()),
        event: InboundEvent::Text { body: "Hello".into(), media: Vec::new(), keyword: None },
    }
}

fn job<T, F>(job: F) -> F
where
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>>,
{
    job
}

async fn desk(clock: Arc<Hand>, tenant: &TenantId) -> Desk {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let clinic = clinic(tenant);
    let save = job(move |tx| Box::pin(async move { tenants::save(tx, &clinic, Timestamp::UNIX_EPOCH).await }));
    store.tenant(tenant).write(save).await.unwrap();
    let files: Vec<_> =
        builtin("appointments").unwrap().iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
    let playbooks = HashMap::from([("appointments".to_owned(), Arc::new(Playbook::load(&files).unwrap()))]);
    Desk::new(Parts { store, clock, senders: HashMap::new(), playbooks, fail_point: None })
}

#[tokio::test]
async fn what_cannot_be_answered_waits_for_a_person() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let desk = desk(clock.clone(), &tenant).await;
    let id = desk.hear_text(text("SM1")).await.unwrap().unwrap().conversation.unwrap();
    desk.settled().await;
    let rows = desk.store().tenant(&tenant);
    let broken = id.clone();
    let save = conversations::Saved {
        dialogue: "{",
        language: Language::En,
        status: ConversationStatus::Open,
        holder: Holder::Assistant,
        medium: Medium::Sms,
        turn_count: 1,
        last_at: Timestamp::UNIX_EPOCH,
        seen: 1,
    };
    let spoil = job(move |tx| {
        conversations::save(tx, &broken, &save);
        Box::pin(std::future::ready(Ok(())))
    });
    rows.write(spoil).await.unwrap();
    desk.hear_text(text("SM2")).await.unwrap();
    desk.settled().await;

    for _ in 0..40 {
        clock.0.fetch_add(10, Ordering::Relaxed);
        desk.work_once().await.unwrap();
    }

    let look = job(move |tx| {
        Box::pin(async move {
            let holder = conversations::get(tx, &id).await?.unwrap().conversation.holder;
            Ok((holder, inbox::waiting(tx, &id).await?.len(), events::of(tx, &id).await?))
        })
    });
    let (holder, waiting, events) = rows.write(look).await.unwrap();
    assert_eq!((holder, waiting), (Holder::Queue, 0));
    let asked = events.iter().filter(|e| matches!(e.what, Happened::HandoffRequested { .. })).count();
    assert_eq!(asked, 1);
}
