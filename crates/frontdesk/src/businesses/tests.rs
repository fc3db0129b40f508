use super::*;
use crate::demo::clinic;
use frontdesk_domain::{Channel, ChannelId};
use frontdesk_store::Database;

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
    let now = Timestamp::UNIX_EPOCH;
    let (one, two) = (business(1, &["+15550000001", "+155500000022"]), business(2, &["+1555000000333"]));
    keep(&store, &[one.clone(), two.clone()], now).await.unwrap();
    assert_eq!(reached(&store, "+15550000001").await, Some(one.id.clone()));
    assert_eq!(reached(&store, "+1555000000333").await, Some(two.id.clone()));

    let moved = (business(1, &["+1555000000333"]), business(2, &["+15550000001"]));
    keep(&store, &[moved.0.clone(), moved.1.clone()], now).await.unwrap();
    assert_eq!(reached(&store, "+15550000001").await, Some(two.id.clone()));
    assert_eq!(reached(&store, "+1555000000333").await, Some(one.id.clone()));
    assert_eq!(reached(&store, "+155500000022").await, None);

    keep(&store, std::slice::from_ref(&moved.0), now).await.unwrap();
    assert_eq!(reached(&store, "+15550000001").await, None);
    assert_eq!(store.tenants().await.unwrap().len(), 2, "what was booked there stays");

    keep(&store, &[moved.0, moved.1], now).await.unwrap();
    assert_eq!(reached(&store, "+15550000001").await, Some(two.id));
}
