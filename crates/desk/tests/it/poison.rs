//! A message whose turn fails every time is not tried for ever.

use crate::world::{Hand, desk, job, text};
use frontdesk_domain::*;
use frontdesk_store::{conversations, events, inbox};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn what_cannot_be_answered_waits_for_a_person() {
    let (clock, tenant) = (Arc::new(Hand::default()), TenantId::at(1, [1; 10]));
    let desk = desk(clock.clone(), &tenant).await;
    let id = desk.hear_text(text("SM1", "Hello", None)).await.unwrap().unwrap().conversation.unwrap();
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
    desk.hear_text(text("SM2", "Hello", None)).await.unwrap();
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
