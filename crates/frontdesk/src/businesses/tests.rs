use super::*;
use crate::demo::clinic;
use crate::wiring;
use frontdesk_domain::{Channel, ChannelId};
use frontdesk_store::Database;
use frontdesk_store::audit::{self, Wanted};

fn number(tenant: &TenantId, address: &str) -> Channel {
    Channel {
        id: ChannelId::at(0, [address.len() as u8; 10]),
        tenant: tenant.clone(),
        kind: ChannelKind::Twilio,
        address: address.into(),
        ring_first: None,
        origins: Vec::new(),
    }
}

fn business(n: u8, numbers: &[&str]) -> Tenant {
    let mut tenant = clinic::clinic(1);
    tenant.id = TenantId::at(0, [n; 10]);
    tenant.channels = numbers.iter().map(|address| number(&tenant.id, address)).collect();
    tenant
}

async fn reached(store: &Store, address: &str) -> Option<TenantId> {
    store.route(ChannelKind::Twilio, address).await.unwrap()
}

#[tokio::test]
async fn a_number_moves_between_businesses_and_a_business_that_is_gone_is_not_reached() {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let keep = async |tenants: &[Tenant]| keep(&store, tenants, wiring::system_clock()).await.unwrap();
    let (one, two) = (business(1, &["+15550000001", "+155500000022"]), business(2, &["+1555000000333"]));
    keep(&[one.clone(), two.clone()]).await;
    assert_eq!(reached(&store, "+15550000001").await, Some(one.id.clone()));
    assert_eq!(reached(&store, "+1555000000333").await, Some(two.id.clone()));

    let moved = (business(1, &["+1555000000333"]), business(2, &["+15550000001"]));
    keep(&[moved.0.clone(), moved.1.clone()]).await;
    assert_eq!(reached(&store, "+15550000001").await, Some(two.id.clone()));
    assert_eq!(reached(&store, "+1555000000333").await, Some(one.id.clone()));
    assert_eq!(reached(&store, "+155500000022").await, None);

    keep(std::slice::from_ref(&moved.0)).await;
    assert_eq!(reached(&store, "+15550000001").await, None);
    assert_eq!(store.tenants().await.unwrap().len(), 2, "what was booked there stays");

    keep(&[moved.0, moved.1]).await;
    assert_eq!(reached(&store, "+15550000001").await, Some(two.id));
}

#[tokio::test]
async fn without_settings_those_of_the_database_are_served_and_without_both_nothing_is_touched() {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let clock = wiring::system_clock;
    assert_eq!(all(&store, &[], clock()).await.unwrap(), [], "the first one is made in the dashboard");
    let one = business(1, &["+15550000001"]);
    all(&store, std::slice::from_ref(&one), clock()).await.unwrap();
    let nothing = all(&store, &[], clock()).await.unwrap_err().to_string();
    assert!(nothing.contains("[[business]]"), "{nothing}");
    assert_eq!(reached(&store, "+15550000001").await, Some(one.id.clone()), "a lost file lets no number go");

    let (scoped, two) = (store.tenant(&business(2, &[]).id), business(2, &["+155500000022"]));
    let lives_here = scoped.write(move |tx| {
        Box::pin(async move {
            store::tenants::save(tx, &two, Timestamp::UNIX_EPOCH).await?;
            store::tenants::keep_here(tx);
            Ok(())
        })
    });
    lives_here.await.unwrap();
    assert_eq!(all(&store, &[], clock()).await.unwrap(), [business(2, &[]).id]);
    assert_eq!(reached(&store, "+155500000022").await, Some(business(2, &[]).id));
}

#[tokio::test]
async fn what_the_settings_change_is_noted_once() {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let mut one = business(1, &["+15550000001"]);
    for _ in 0..2 {
        keep(&store, std::slice::from_ref(&one), wiring::system_clock()).await.unwrap();
    }
    one.rules.hold_minutes += 1;
    for _ in 0..2 {
        keep(&store, std::slice::from_ref(&one), wiring::system_clock()).await.unwrap();
    }
    let scoped = store.tenant(&one.id);
    let entries = scoped.read(|tx| Box::pin(async move { audit::list(tx, &Wanted::default(), None, true, 100).await }));
    let told: Vec<_> = entries.await.unwrap().into_iter().map(|e| (e.verb, e.why)).collect();
    let why = || Some("settings file".to_owned());
    assert_eq!(told, [("tenant.created".to_owned(), why()), ("tenant.changed".to_owned(), why())]);
}

#[tokio::test]
async fn what_its_owner_keeps_here_the_settings_change_no_more() {
    let store = Store::open(&Database::SqliteMemory).await.unwrap();
    let mut one = business(1, &["+15550000001"]);
    let keep =
        async |tenant: &Tenant| keep(&store, std::slice::from_ref(tenant), wiring::system_clock()).await.unwrap();
    keep(&one).await;
    assert!(living_here(&store, std::slice::from_ref(&one)).await.unwrap().is_empty());
    let scoped = store.tenant(&one.id);
    let take = scoped.write(|tx| {
        Box::pin(async move {
            store::tenants::keep_here(tx);
            Ok(())
        })
    });
    take.await.unwrap();
    one.name = "Lakeside".into();
    one.channels.clear();
    keep(&one).await;
    save(&store, one.clone(), &By::operator(wiring::system_clock())).await.unwrap();
    let there = kept(&store, &one.id).await.unwrap().unwrap();
    assert_eq!(there.tenant, business(1, &["+15550000001"]));
    assert_eq!(reached(&store, "+15550000001").await, Some(one.id.clone()));
    assert_eq!(living_here(&store, std::slice::from_ref(&one)).await.unwrap(), [&one]);
    assert_eq!(all(&store, std::slice::from_ref(&one), wiring::system_clock()).await.unwrap(), [one.id]);
}
