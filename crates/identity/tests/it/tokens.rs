//! Families of tokens, and the keys that sign them.

use crate::world::{World, may};
use frontdesk_domain::MemberId;
use frontdesk_identity::Keyring;
use frontdesk_identity::crypt::{HouseKey, Jws, NotGood};
use frontdesk_identity::tokens::{Issuer, NewFamily, Pair, Refreshed, Refused, Tokens};
use std::sync::Arc;

crate::cases! {
    a_pair_is_turned_into_the_next
    a_race_of_two_gives_both_the_same
    an_old_token_ends_the_family
    a_copied_token_is_found_out
    a_revoked_family_is_nothing
    keys_follow_one_another_with_an_overlap
    one_key_is_made_by_many_replicas
    another_house_key_is_told
    what_is_asked_for_is_checked
}

const DAY: i64 = 86_400;

async fn replica(world: &World) -> Tokens {
    let house_key = HouseKey::new([7; 32]);
    let keyring = Arc::new(Keyring::new(world.store.clone(), world.clock(), house_key));
    keyring.keep().await.unwrap();
    Tokens::new(world.store.clone(), world.clock(), keyring, Issuer::new("https://desk.example/"))
}

fn wanted(world: &World) -> NewFamily {
    NewFamily {
        member: world.member.clone(),
        tenant: world.tenant.clone(),
        name: "Export script".into(),
        permissions: may("bookings.read"),
        second_factor: true,
        shown_at: Some(world.clock().now()),
    }
}

async fn begin(world: &World, tokens: &Tokens) -> Pair {
    tokens.begin(&world.by(), wanted(world)).await.unwrap().unwrap()
}

async fn refresh(world: &World, tokens: &Tokens, pair: &Pair) -> Refreshed {
    tokens.refresh(&world.by(), pair.refresh.expose()).await.unwrap()
}

async fn next(world: &World, tokens: &Tokens, pair: &Pair) -> Pair {
    match refresh(world, tokens, pair).await {
        Refreshed::Pair(pair) => pair,
        other => panic!("{other:?}"),
    }
}

async fn why(tokens: &Tokens, pair: &Pair) -> Option<NotGood> {
    tokens.check(pair.access.expose()).await.unwrap().err()
}

async fn a_pair_is_turned_into_the_next(world: World) {
    let tokens = replica(&world).await;
    let first = begin(&world, &tokens).await;
    let (access, family) = tokens.check(first.access.expose()).await.unwrap().unwrap();
    assert_eq!((&access.member, &access.tenant), (&world.member, &world.tenant));
    assert_eq!((family.permissions, family.second_factor), (may("bookings.read"), true));
    world.clock.pass(14 * 60);
    let second = next(&world, &tokens, &first).await;
    assert_eq!(second.family.id, first.family.id);
    assert_ne!(second.refresh, first.refresh);
    world.clock.pass(2 * 60);
    assert_eq!(why(&tokens, &first).await, Some(NotGood::Expired), "sixteen minutes old");
    assert_eq!(why(&tokens, &second).await, None);
    let mut pair = second;
    for _ in 0..20 {
        world.clock.pass(3 * DAY);
        tokens.keyring().keep().await.unwrap();
        pair = next(&world, &tokens, &pair).await;
    }
    world.clock.pass(29 * DAY);
    pair = next(&world, &tokens, &pair).await;
    world.clock.pass(2 * DAY);
    assert!(matches!(refresh(&world, &tokens, &pair).await, Refreshed::NotGood), "after 90 days in any case");
}

async fn a_race_of_two_gives_both_the_same(world: World) {
    let (one, two) = (replica(&world).await, replica(&world).await);
    let first = begin(&world, &one).await;
    for turn in 1..=5 {
        world.clock.pass(14 * 60);
        let pair = if turn == 1 { first.clone() } else { begin(&world, &one).await };
        let (a, b) = tokio::join!(next(&world, &one, &pair), next(&world, &two, &pair));
        assert_eq!(a.refresh, b.refresh, "both go on with the same");
        assert_eq!((why(&one, &a).await, why(&two, &b).await), (None, None));
        world.clock.pass(14 * 60);
        next(&world, &two, &b).await;
    }
}

async fn an_old_token_ends_the_family(world: World) {
    let tokens = replica(&world).await;
    let first = begin(&world, &tokens).await;
    let elsewhere = replica(&world).await;
    let second = next(&world, &tokens, &first).await;
    let other_family = begin(&world, &tokens).await;
    assert_eq!(why(&elsewhere, &second).await, None);
    world.clock.pass(11);
    let Refreshed::Reused(family) = refresh(&world, &tokens, &first).await else { panic!("an old token was taken") };
    assert_eq!(family.id, first.family.id);
    for pair in [&first, &second] {
        assert_eq!(why(&tokens, pair).await, Some(NotGood::Ended), "where it was found out, at once");
    }
    world.clock.pass(1);
    assert_eq!(why(&elsewhere, &second).await, Some(NotGood::Ended), "elsewhere within a second");
    assert!(matches!(refresh(&world, &tokens, &second).await, Refreshed::NotGood), "the good one too");
    assert!(matches!(refresh(&world, &tokens, &first).await, Refreshed::NotGood), "told once");
    assert_eq!(why(&tokens, &other_family).await, None, "another program of the same member goes on");
}

/// A thief who copies a token and uses it in the very moment of the owner's own request gets the owner's next one, and
/// no branch of his own: at the next turn one of the two shows an old one.
async fn a_copied_token_is_found_out(world: World) {
    let tokens = replica(&world).await;
    let first = begin(&world, &tokens).await;
    let owner = next(&world, &tokens, &first).await;
    let thief = next(&world, &tokens, &first).await;
    assert_eq!(owner.refresh, thief.refresh);
    world.clock.pass(14 * 60);
    next(&world, &tokens, &owner).await;
    world.clock.pass(60);
    assert!(matches!(refresh(&world, &tokens, &thief).await, Refreshed::Reused(_)));
    let again = begin(&world, &tokens).await;
    let second = next(&world, &tokens, &again).await;
    next(&world, &tokens, &second).await;
    assert!(matches!(refresh(&world, &tokens, &again).await, Refreshed::Reused(_)), "two turns back, however quick");
}

async fn a_revoked_family_is_nothing(world: World) {
    let tokens = replica(&world).await;
    let pair = begin(&world, &tokens).await;
    let eve = world.join("mbr_eve", "eve@clinic.example").await;
    assert!(!tokens.revoke(&world.by(), &eve, &pair.family.id).await.unwrap(), "another member's");
    assert_eq!(why(&tokens, &pair).await, None);
    assert!(tokens.revoke(&world.by(), &world.member, &pair.family.id).await.unwrap());
    assert_eq!(why(&tokens, &pair).await, Some(NotGood::Ended));
    assert!(matches!(refresh(&world, &tokens, &pair).await, Refreshed::NotGood));
    assert_eq!(tokens.list(&world.member).await.unwrap(), []);
    assert!(!tokens.revoke(&world.by(), &world.member, &pair.family.id).await.unwrap(), "it ends once");
}

fn signed_by(pair: &Pair) -> String {
    Jws::read(pair.access.expose()).unwrap().kid().unwrap().to_owned()
}

async fn published(tokens: &Tokens) -> Vec<String> {
    tokens.keyring().published().await.unwrap().keys.into_iter().filter_map(|jwk| jwk.kid).collect()
}

async fn keys_follow_one_another_with_an_overlap(world: World) {
    let (one, two) = (replica(&world).await, replica(&world).await);
    let old = signed_by(&begin(&world, &one).await);
    world.clock.pass(30 * DAY - 1800);
    let before = begin(&world, &one).await;
    one.keyring().keep().await.unwrap();
    let [first, second] = &published(&one).await[..] else { panic!("the next one is published ahead") };
    assert_eq!((first, &signed_by(&before)), (&old, &old));
    world.clock.pass(1800);
    assert_eq!(signed_by(&begin(&world, &one).await), old, "an hour of notice in any case");
    world.clock.pass(1800);
    let after = begin(&world, &one).await;
    assert_eq!(&signed_by(&after), second);
    assert_eq!(why(&two, &after).await, None, "a replica that has not heard of the key looks it up");
    let last = begin(&world, &two).await;
    assert_eq!(&signed_by(&last), second);
    two.keyring().keep().await.unwrap();
    assert_eq!(published(&two).await.len(), 2, "what the old one signed can still be good");
    world.clock.pass(DAY + 1);
    two.keyring().keep().await.unwrap();
    assert_eq!(&published(&two).await, &[second.clone()]);
}

async fn one_key_is_made_by_many_replicas(world: World) {
    let many = futures::future::join_all((0..8).map(|_| replica(&world))).await;
    for tokens in &many {
        assert_eq!(published(tokens).await.len(), 1);
    }
}

async fn another_house_key_is_told(world: World) {
    replica(&world).await;
    let other = Keyring::new(world.store.clone(), world.clock(), HouseKey::new([8; 32]));
    let told = other.keep().await.unwrap_err().to_string();
    assert!(told.contains("house key") && told.contains("house.key"), "{told}");
}

async fn what_is_asked_for_is_checked(world: World) {
    let tokens = replica(&world).await;
    let refused = async |new: NewFamily| tokens.begin(&world.by(), new).await.unwrap().unwrap_err();
    assert_eq!(refused(NewFamily { name: " ".into(), ..wanted(&world) }).await, Refused::Name);
    assert_eq!(refused(NewFamily { permissions: Default::default(), ..wanted(&world) }).await, Refused::NoPermission);
    for _ in 0..50 {
        begin(&world, &tokens).await;
    }
    assert_eq!(refused(wanted(&world)).await, Refused::TooMany);
    for wrong in ["", "fdr_", "fdr_x_0_y", "eyJhbGciOiJub25lIn0.e30."] {
        assert!(matches!(tokens.refresh(&world.by(), wrong).await.unwrap(), Refreshed::NotGood), "{wrong}");
        assert!(tokens.check(wrong).await.unwrap().is_err(), "{wrong}");
    }
    let stranger = MemberId::parse("mbr_nobody").unwrap();
    assert!(
        tokens.begin(&world.by(), NewFamily { member: stranger, ..wanted(&world) }).await.is_err(),
        "no such member"
    );
}
