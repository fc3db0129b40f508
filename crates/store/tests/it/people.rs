//! What stands above tenants: members and what they hold.

use crate::cases;
use crate::world::*;
use frontdesk_store::*;

cases! {
    a_member_is_found_by_id_and_address
    a_tenant_never_reaches_a_member
}

pub fn member(email: &str) -> members::Member {
    members::Member {
        id: new_id!(MemberId),
        email: email.into(),
        name: "Ana Souza".into(),
        password: Some("$argon2id$x".into()),
        email_verified_at: None,
        disabled_at: None,
        created_at: at(0),
        version: 1,
    }
}

async fn a_member_is_found_by_id_and_address(world: World) {
    let (house, ana) = (world.store.house(), member("ana@example.com"));
    let stored = ana.clone();
    let none = house.read(|tx| Box::pin(members::any(tx))).await.unwrap();
    house.write(move |tx| Box::pin(async move { members::create(tx, &stored) })).await.unwrap();
    assert_eq!((none, house.read(|tx| Box::pin(members::any(tx))).await.unwrap()), (false, true));
    let id = ana.id.clone();
    let change = work(move |tx| {
        Box::pin(async move {
            members::rehash(tx, &id, "$argon2id$other", "$argon2id$lost")?;
            members::rehash(tx, &id, "$argon2id$x", "$argon2id$y")?;
            members::rename(tx, &id, "Ana Maria")?;
            members::verify_email(tx, &id, at(1))?;
            members::verify_email(tx, &id, at(2))?;
            members::disable(tx, &id, Some(at(3)))?;
            members::get(tx, &id).await
        })
    });
    let changed = house.write(change).await.unwrap().unwrap();
    let wanted = members::Member {
        name: "Ana Maria".into(),
        password: Some("$argon2id$y".into()),
        email_verified_at: Some(at(1)),
        disabled_at: Some(at(3)),
        version: 3,
        ..ana
    };
    assert_eq!(changed, wanted);
    let found = house.read(|tx| Box::pin(members::at_email(tx, "ana@example.com"))).await.unwrap();
    assert_eq!(found, Some(wanted));
    let twin = member("ana@example.com");
    let second = house.write(move |tx| Box::pin(async move { members::create(tx, &twin) })).await;
    assert!(matches!(second, Err(Error::Conflict(_))), "{second:?}");
}

async fn a_tenant_never_reaches_a_member(world: World) {
    let ana = member("ana@example.com");
    let id = ana.id.clone();
    world.store.house().write(move |tx| Box::pin(async move { members::create(tx, &ana) })).await.unwrap();
    let looked = world.mine().read(|tx| Box::pin(members::at_email(tx, "ana@example.com"))).await;
    assert!(matches!(&looked, Err(Error::Broken(what)) if what.contains("store.house()")), "{looked:?}");
    let wrote = world.mine().write(move |tx| Box::pin(async move { members::disable(tx, &id, None) })).await;
    assert!(matches!(wrote, Err(Error::Broken(_))), "{wrote:?}");
}
