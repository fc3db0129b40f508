//! A turn is taken again from its record: the same, or said to be different and why.

use crate::calls::{Plain, SCRIPT, hears, of_call, said};
use crate::world::{Hand, desk, job};
use frontdesk_desk::Desk;
use frontdesk_desk::replay::{Told, What};
use frontdesk_domain::*;
use frontdesk_store::{BoxFuture, Result, Tx, tenants};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// A call that leaves a message.
async fn called(clock: &Arc<Hand>, tenant: &TenantId) -> Desk {
    let desk = desk(clock.clone(), tenant).await;
    hears(&desk, "CA1", "CA1-0", InboundEvent::CallRang).await;
    for (n, words) in SCRIPT.iter().enumerate() {
        clock.0.fetch_add(7, Ordering::Relaxed);
        hears(&desk, "CA1", &format!("CA1-{}", n + 1), said(words)).await;
    }
    desk
}

async fn told(desk: &Desk, tenant: &TenantId) -> Told {
    let id = of_call(desk, tenant, "CA1").await.conversation.id;
    desk.replay(tenant, &id, &Plain).await.unwrap().unwrap()
}

fn the_tenant() -> TenantId {
    TenantId::at(1, [1; 10])
}

async fn changed(desk: &Desk, tenant: &TenantId, sql: &'static str) {
    let change = job(move |tx| {
        tx.put(sql, &[]);
        Box::pin(std::future::ready(Ok(())))
    });
    desk.store().tenant(tenant).write(change).await.unwrap();
}

#[tokio::test]
async fn a_call_is_replayed_from_its_records() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = called(&clock, &tenant).await;
    let told = told(&desk, &tenant).await;
    assert_eq!(told.turns.len(), 1 + SCRIPT.len());
    assert!(told.turns.iter().all(|turn| turn.is_same()), "{:#?}", told.turns);
    assert_eq!(told.state, None, "the turns lead to the state that is stored");
    assert!(told.turns[3].again.heard.as_ref().unwrap().reading.entities.iter().any(|e| e.kind == EntityKind::Name));
    let found = desk.conversation_of(&tenant, &told.turns[2].id).await.unwrap();
    assert_eq!(found, Some(told.conversation));
}

#[tokio::test]
async fn what_else_was_heard_is_heard_again() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = desk(clock.clone(), &tenant).await;
    hears(&desk, "CA1", "CA1-0", InboundEvent::CallRang).await;
    let nbest = vec![SCRIPT[0].to_owned()];
    hears(&desk, "CA1", "CA1-1", InboundEvent::Said { text: "leaf a massage".into(), nbest: nbest.clone() }).await;
    hears(&desk, "CA1", "CA1-2", InboundEvent::Pressed { digits: "0".into() }).await;
    hears(&desk, "CA1", "CA1-3", InboundEvent::Silent).await;
    let told = told(&desk, &tenant).await;
    assert_eq!(told.turns[1].record.nbest, nbest);
    assert!(told.turns.iter().all(|turn| turn.is_same()), "{:#?}", told.turns);
}

#[tokio::test]
async fn a_turn_that_was_another_one_is_found_and_those_behind_it_are_astray() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = called(&clock, &tenant).await;
    changed(&desk, &tenant, "UPDATE turns SET heard = 'What are your hours?' WHERE seq = 2").await;
    let told = told(&desk, &tenant).await;
    let differ = told.turns[1].differences.iter().map(|d| d.what).collect::<Vec<_>>();
    assert!(differ.contains(&What::Understood) && differ.contains(&What::Answer) && differ.contains(&What::State));
    assert!(told.turns[0].is_same());
    assert_eq!(told.turns[2].astray_since, Some(2));
    assert!(told.turns[1].made_of_now.is_none(), "neither settings nor playbook have changed");
}

#[tokio::test]
async fn each_part_of_a_record_counts() {
    let parts = [
        ("UPDATE turns SET answer = 'x' WHERE seq = 3", What::Answer),
        ("UPDATE turns SET record = replace(record, '\"said\":\"', '\"said\":\"x') WHERE seq = 3", What::Said),
        ("UPDATE turns SET record = replace(record, '\"language\":\"en\",', '') WHERE seq = 3", What::Language),
        ("UPDATE turns SET record = replace(record, '\"state\":\"', '\"nothing\":\"') WHERE seq = 3", What::State),
    ];
    for (change, what) in parts {
        let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
        let desk = called(&clock, &tenant).await;
        changed(&desk, &tenant, change).await;
        let told = told(&desk, &tenant).await;
        let found = told.turns[2].differences.iter().map(|d| d.what).collect::<Vec<_>>();
        assert!(found.contains(&what), "{change}: {found:?}");
    }
}

/// Calls, is given another name, and calls again.
async fn called_around_a_change(clock: &Arc<Hand>, tenant: &TenantId) -> Desk {
    let desk = called(clock, tenant).await;
    let rename = job(|tx| Box::pin(renamed(tx)) as BoxFuture<'_, Result<()>>);
    desk.store().tenant(tenant).write(rename).await.unwrap();
    clock.0.fetch_add(60, Ordering::Relaxed);
    desk
}

#[tokio::test]
async fn turns_are_taken_again_with_the_settings_of_then() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = called_around_a_change(&clock, &tenant).await;
    // The call goes on after the change: its later turns have the new name.
    let answer = hears(&desk, "CA1", "CA1-9", said("who am I talking to?")).await;
    assert!(answer.contains("Another name"), "{answer}");
    let told = told(&desk, &tenant).await;
    assert!(told.turns.iter().all(|turn| turn.is_same()), "{:#?}", told.turns);
    let of_then: Vec<bool> = told.turns.iter().map(|turn| turn.of_then).collect();
    assert_eq!(of_then, [true, true, true, true, true, true, false]);
    assert!(told.turns[0].record.said.contains("Clinic"), "{}", told.turns[0].record.said);
}

#[tokio::test]
async fn changed_settings_are_told_apart_from_a_changed_desk() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = called_around_a_change(&clock, &tenant).await;
    changed(&desk, &tenant, "DELETE FROM papers").await;
    let told = told(&desk, &tenant).await;
    let (then, now) = (told.turns[0].record.made_of, told.turns[0].made_of_now.unwrap());
    assert_ne!(then.settings, now.settings);
    assert_eq!(then.playbook, now.playbook);
    assert!(!told.turns[0].of_then);
    assert!(told.turns[0].differences.iter().any(|d| d.what == What::Said), "the greeting has the name");
}

#[tokio::test]
async fn the_version_whose_playbook_it_was_is_known() {
    let (clock, tenant) = (Arc::new(Hand::default()), the_tenant());
    let desk = called(&clock, &tenant).await;
    desk.keep_version(&tenant, "0.0.9").await.unwrap();
    // Another playbook took the first turn, and it was the one of a version that is known.
    let playbook = told(&desk, &tenant).await.turns[0].record.made_of.playbook;
    let (then, now) = (format!("{playbook:08x}"), "0badf00d");
    let sql = format!("UPDATE turns SET record = replace(record, '.{then}', '.{now}') WHERE seq = 1");
    changed(&desk, &tenant, Box::leak(sql.into_boxed_str())).await;
    let sql = format!("UPDATE papers SET digest = '{now}' || substr(digest, 9) WHERE kind = 'playbook'");
    changed(&desk, &tenant, Box::leak(sql.into_boxed_str())).await;
    let told = told(&desk, &tenant).await;
    assert_eq!(told.turns[0].version_then.as_deref(), Some("0.0.9"));
    assert_eq!(told.turns[1].version_then, None, "the others were taken with today's");
}

async fn renamed(tx: &mut Tx) -> Result<()> {
    let mut there = tenants::load(tx).await?.unwrap();
    there.name = "Another name".into();
    tenants::save(tx, &there, Timestamp::UNIX_EPOCH).await
}
