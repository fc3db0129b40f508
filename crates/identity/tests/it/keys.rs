//! API keys.

use crate::world::{World, may};
use frontdesk_domain::access::{Actor, Permission, PermissionSet};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{KeyId, TenantId};
use frontdesk_identity::keys::{self, KnownKeys, Made, NewApiKey, Refused};
use frontdesk_store::api_keys::{self, ApiKey};
use jiff::SignedDuration;

crate::cases! {
    a_key_opens_its_tenant_and_no_other
    a_revoked_key_is_nothing
    a_key_ends_when_it_should
    the_last_use_is_kept_to_the_minute
    nobody_hands_out_more_than_they_have
    what_is_no_key_is_nobody
    a_tenant_has_so_many_keys
}

fn wanted(words: &str) -> NewApiKey {
    NewApiKey { name: "Till".into(), permissions: may(words), expires_at: None }
}

async fn make(world: &World, may: PermissionSet, new: NewApiKey) -> Result<Made, Refused> {
    let (scoped, by) = (world.store.tenant(&world.tenant), world.by());
    scoped.write(move |tx| Box::pin(async move { keys::make(tx, &by, may, new).await })).await.unwrap()
}

async fn made(world: &World, words: &str) -> Made {
    make(world, PermissionSet::ALL, wanted(words)).await.unwrap()
}

async fn stored(world: &World, id: &KeyId) -> ApiKey {
    let id = id.clone();
    let scoped = world.store.tenant(&world.tenant);
    scoped.read(move |tx| Box::pin(async move { api_keys::get(tx, &id).await })).await.unwrap().unwrap()
}

async fn revoke(world: &World, tenant: &TenantId, id: &KeyId) -> bool {
    let (scoped, by, id) = (world.store.tenant(tenant), world.by(), id.clone());
    scoped.write(move |tx| Box::pin(async move { keys::revoke(tx, &by, &id).await })).await.unwrap()
}

fn replica(world: &World) -> KnownKeys {
    KnownKeys::new(world.store.clone(), world.clock())
}

async fn a_key_opens_its_tenant_and_no_other(world: World) {
    let made = made(&world, "bookings.read").await;
    let known = replica(&world);
    let somebody = known.identify(made.secret.expose()).await.unwrap().unwrap();
    assert_eq!(somebody.actor, Actor::Key(made.key.id.clone()));
    assert_eq!(somebody.only_place().map(|place| &place.tenant), Some(&world.tenant));
    assert!(somebody.only_place().unwrap().may(Permission::BookingsRead));
    assert!(!somebody.only_place().unwrap().may(Permission::BookingsWrite));
    assert!(!revoke(&world, &world.other, &made.key.id).await, "another tenant's hands");
    assert_eq!(stored(&world, &made.key.id).await.revoked_at, None);
}

async fn a_revoked_key_is_nothing(world: World) {
    let made = made(&world, "bookings.read").await;
    let (here, elsewhere) = (replica(&world), replica(&world));
    for replica in [&here, &elsewhere] {
        assert!(replica.identify(made.secret.expose()).await.unwrap().is_some());
    }
    assert!(revoke(&world, &world.tenant, &made.key.id).await);
    here.forget();
    assert_eq!(here.identify(made.secret.expose()).await.unwrap(), None, "where it was revoked, at once");
    world.clock.pass(1);
    assert_eq!(elsewhere.identify(made.secret.expose()).await.unwrap(), None, "elsewhere within a second");
    assert!(!revoke(&world, &world.tenant, &made.key.id).await, "it is revoked once");
}

async fn a_key_ends_when_it_should(world: World) {
    let ends = world.clock.now() + SignedDuration::from_mins(5);
    let new = NewApiKey { expires_at: Some(ends), ..wanted("bookings.read") };
    let made = make(&world, PermissionSet::ALL, new).await.unwrap();
    let known = replica(&world);
    world.clock.pass(299);
    assert!(known.identify(made.secret.expose()).await.unwrap().is_some());
    world.clock.pass(1);
    assert_eq!(known.identify(made.secret.expose()).await.unwrap(), None);
}

async fn the_last_use_is_kept_to_the_minute(world: World) {
    let made = made(&world, "bookings.read").await;
    let (known, first) = (replica(&world), world.clock.now());
    for _ in 0..50 {
        known.identify(made.secret.expose()).await.unwrap().unwrap();
        world.clock.pass(1);
    }
    assert_eq!(stored(&world, &made.key.id).await.used_at, Some(first));
    world.clock.pass(20);
    let wrong = format!("fdk_{}_{}", made.key.prefix, "0".repeat(64));
    assert_eq!(known.identify(&wrong).await.unwrap(), None);
    assert_eq!(stored(&world, &made.key.id).await.used_at, Some(first), "a wrong secret is no use of it");
    known.identify(made.secret.expose()).await.unwrap().unwrap();
    assert_eq!(stored(&world, &made.key.id).await.used_at, Some(world.clock.now()));
}

async fn nobody_hands_out_more_than_they_have(world: World) {
    let mine = may("keys.manage bookings.read");
    let refused = make(&world, mine, wanted("bookings.read bookings.write audit.read")).await.unwrap_err();
    assert_eq!(refused, Refused::MoreThanYours(may("bookings.write audit.read")));
    assert!(refused.to_string().contains("take out: bookings.write audit.read"));
    assert!(make(&world, mine, wanted("bookings.read")).await.is_ok());
    let no_name = NewApiKey { name: "  ".into(), ..wanted("bookings.read") };
    assert_eq!(make(&world, PermissionSet::ALL, no_name).await.unwrap_err(), Refused::Name);
    let past = NewApiKey { expires_at: Some(world.clock.now()), ..wanted("bookings.read") };
    assert_eq!(make(&world, PermissionSet::ALL, past).await.unwrap_err(), Refused::Expiry);
}

async fn what_is_no_key_is_nobody(world: World) {
    let made = made(&world, "bookings.read").await;
    let secret = made.secret.expose();
    let swapped = format!("fdk_000000000000_{}", secret.rsplit('_').next().unwrap());
    let (known, cut) = (replica(&world), &secret[..secret.len() - 1]);
    for wrong in ["", "fdk_", "' OR 1=1 --", &swapped, cut, &format!("{secret} "), &secret.to_uppercase()] {
        assert_eq!(known.identify(wrong).await.unwrap(), None, "{wrong:?}");
    }
    let row = stored(&world, &made.key.id).await;
    assert!(!format!("{row:?}").contains(secret.rsplit('_').next().unwrap()), "the secret is not stored");
}

async fn a_tenant_has_so_many_keys(world: World) {
    let scoped = world.store.tenant(&world.tenant);
    let by = world.by();
    let filled = scoped.write(move |tx| {
        Box::pin(async move {
            for _ in 0..api_keys::KEYS_MAX {
                keys::make(tx, &by, PermissionSet::ALL, wanted("bookings.read")).await?.unwrap();
            }
            Ok(())
        })
    });
    filled.await.unwrap();
    let one_more = make(&world, PermissionSet::ALL, wanted("bookings.read")).await;
    assert_eq!(one_more.unwrap_err(), Refused::TooMany);
}
