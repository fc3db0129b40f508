//! What stands above tenants: members and what they hold.

use crate::cases;
use crate::world::*;
use frontdesk_domain::MemberId;
use frontdesk_domain::access::{Actor, Permission, PermissionSet, Role};
use frontdesk_store::*;

cases! {
    a_member_is_found_by_id_and_address
    a_tenant_never_reaches_a_member
    a_session_is_found_by_its_cookie_until_it_is_revoked
    what_a_member_holds_comes_from_the_tenant_and_from_above
    a_link_opens_once_and_a_new_one_withdraws_the_old
    attempts_add_up_and_begin_anew
    an_invitation_replaces_the_one_before
    a_letter_is_claimed_by_one_and_tried_again
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

fn session(member: &MemberId, minutes: i64) -> sessions::Session {
    sessions::Session {
        id: new_id!(SessionId),
        member: member.clone(),
        device: "Firefox on Linux".into(),
        place: "203.0.113.0".into(),
        created_at: at(minutes),
        seen_at: at(minutes),
        expires_at: at(minutes + 600),
        shown_at: at(minutes),
        factor_at: None,
    }
}

async fn a_session_is_found_by_its_cookie_until_it_is_revoked(world: World) {
    let house = world.store.house();
    let ana = member("ana@example.com");
    let (one, two, three) = (session(&ana.id, 0), session(&ana.id, 5), session(&ana.id, 9));
    let job = work(move |tx| {
        Box::pin(async move {
            members::create(tx, &ana)?;
            for (session, digest) in [(&one, "d1"), (&two, "d2"), (&three, "d3")] {
                sessions::create(tx, session, digest)?;
            }
            assert_eq!(sessions::of_cookie(tx, "d1").await?, Some(one.clone()));
            assert_eq!(sessions::of_cookie(tx, "d9").await?, None);
            sessions::seen(tx, &one.id, at(20))?;
            sessions::seen(tx, &one.id, at(10))?;
            let listed: Vec<_> = sessions::of_member(tx, &ana.id).await?.into_iter().map(|s| s.id).collect();
            assert_eq!(listed, [one.id.clone(), three.id.clone(), two.id.clone()]);

            sessions::rotate(tx, &two.id, "d2b", at(7), true)?;
            assert_eq!(sessions::of_cookie(tx, "d2").await?, None, "the old cookie opens nothing");
            let rotated = sessions::of_cookie(tx, "d2b").await?.unwrap();
            assert_eq!((rotated.shown_at, rotated.factor_at), (at(7), Some(at(7))));
            sessions::rotate(tx, &two.id, "d2c", at(8), false)?;
            assert_eq!(sessions::of_cookie(tx, "d2c").await?.unwrap().factor_at, Some(at(7)));

            members::disable(tx, &ana.id, Some(at(11)))?;
            assert_eq!(sessions::of_cookie(tx, "d1").await?, None, "whoever is disabled is nobody");
            members::disable(tx, &ana.id, None)?;

            let somebody = new_id!(MemberId);
            assert!(!sessions::revoke(tx, &somebody, &one.id).await?, "a session of somebody else");
            assert_eq!(sessions::revoke_all(tx, &ana.id, Some(&two.id)).await?, 2);
            assert!(sessions::revoke(tx, &ana.id, &two.id).await? && !sessions::revoke(tx, &ana.id, &two.id).await?);
            sessions::create(tx, &session(&ana.id, 0), "d4")?;
            assert_eq!(sessions::forget(tx, at(10), at(-1)).await?, 0);
            assert_eq!(sessions::forget(tx, at(600), at(-1)).await?, 1);
            Ok(())
        })
    });
    house.write(job).await.unwrap();
}

async fn what_a_member_holds_comes_from_the_tenant_and_from_above(world: World) {
    for (tenant, number) in [(&world.tenant, "+15875550100"), (&world.other, "+15875550101")] {
        let clinic = clinic(tenant, number);
        let save = work(move |tx| Box::pin(async move { tenants::save(tx, &clinic, at(0)).await }));
        world.store.tenant(tenant).write(save).await.unwrap();
    }
    let (ana, ben) = (member("ana@example.com"), member("ben@example.com"));
    let chain = organizations::Organization {
        id: new_id!(OrganizationId),
        name: "Riverside Group".into(),
        created_at: at(0),
        version: 1,
    };
    let own = roles::CustomRole {
        id: new_id!(RoleId),
        name: "Night desk".into(),
        permissions: PermissionSet::of(&[Permission::BookingsRead]),
        created_at: at(0),
        version: 1,
    };
    let (mine, theirs) = (world.tenant.clone(), world.other.clone());
    let (a, b, org, night) = (ana.id.clone(), ben.id.clone(), chain.id.clone(), own.clone());
    let job = work(move |tx| {
        Box::pin(async move {
            members::create(tx, &ana)?;
            members::create(tx, &ben)?;
            roles::create(tx, &own)?;
            organizations::create(tx, &chain)?;
            organizations::take_in(tx, &chain.id, &theirs)?;
            memberships::put(tx, &a, &Role::Owner, at(0))?;
            memberships::put(tx, &b, &Role::Custom(own.id.clone()), at(1))?;
            organizations::put_member(tx, &chain.id, &b, &Role::Owner, at(1))?;
            let held = memberships::held(tx, &b).await?;
            let wanted = [
                memberships::Held {
                    tenant: mine.clone(),
                    role: Role::Custom(own.id.clone()),
                    custom: Some(own.permissions),
                },
                memberships::Held { tenant: theirs.clone(), role: Role::Owner, custom: None },
            ];
            assert_eq!(held, wanted);
            assert_eq!(memberships::holders(tx, &Role::Custom(own.id.clone())).await?, 1);

            memberships::lock_owners(tx).await?;
            assert_eq!(memberships::only_owned_by(tx, &a).await?, [mine.clone()]);
            organizations::take_in(tx, &chain.id, &mine)?;
            assert_eq!(memberships::only_owned_by(tx, &a).await?, [], "the chain's owner owns it too");
            members::disable(tx, &b, Some(at(2)))?;
            assert_eq!(memberships::only_owned_by(tx, &a).await?, [mine.clone()], "but not while disabled");
            organizations::let_go(tx, &mine)?;

            let ben = memberships::get(tx, &b).await?.unwrap();
            assert_eq!((ben.email.as_str(), ben.barred_at), ("ben@example.com", Some(at(2))));
            let version = ben.membership.version;
            assert!(memberships::change(tx, &b, &Role::Viewer, Some(at(3)), version).await?);
            assert!(!memberships::change(tx, &b, &Role::Owner, None, version).await?, "somebody was first");
            let held = memberships::held(tx, &b).await?;
            assert_eq!(held.iter().map(|h| &h.tenant).collect::<Vec<_>>(), [&theirs], "disabled in the one tenant");
            assert_eq!(memberships::team(tx, None, 10).await?.len(), 2);
            assert_eq!(memberships::team(tx, Some(&a), 10).await?.len(), 1);
            assert!(memberships::remove(tx, &b).await? && !memberships::remove(tx, &b).await?);
            assert_eq!(organizations::owned_by(tx, &b).await?, [chain.id.clone()]);
            assert!(!organizations::has_other_owner(tx, &chain.id, &b).await?);
            assert!(organizations::rename(tx, &chain.id, "Riverside", 1).await?);
            assert!(!organizations::rename(tx, &chain.id, "Lakeside", 1).await?);
            Ok(())
        })
    });
    world.store.house().beside(&world.tenant).write(job).await.unwrap();
    let seen = world.mine().read(|tx| Box::pin(roles::list(tx))).await.unwrap();
    assert_eq!(seen, [night], "a tenant sees its own roles");
    assert_eq!(world.theirs().read(|tx| Box::pin(roles::list(tx))).await.unwrap(), []);
    let house = world.store.house();
    let listed = house.read(move |tx| Box::pin(async move { organizations::tenants(tx, &org).await })).await.unwrap();
    assert_eq!(listed, [world.other.clone()]);
}

async fn a_link_opens_once_and_a_new_one_withdraws_the_old(world: World) {
    use links::{Opens, Purpose, look, put, take};
    let job = work(|tx| {
        Box::pin(async move {
            let opens = Opens { subject: "mbr_1".into(), of_tenant: String::new() };
            put(tx, Purpose::Password, &opens, "a", (at(0), at(30)))?;
            put(tx, Purpose::Password, &opens, "b", (at(1), at(31)))?;
            put(tx, Purpose::Email, &opens, "c", (at(1), at(31)))?;
            assert_eq!(look(tx, Purpose::Password, "a", at(2)).await?, None, "the later link replaced it");
            assert_eq!(look(tx, Purpose::Email, "b", at(2)).await?, None, "another door");
            assert_eq!(look(tx, Purpose::Password, "b", at(31)).await?, None, "too late");
            assert_eq!(look(tx, Purpose::Password, "b", at(2)).await?, Some(opens.clone()));
            assert_eq!(take(tx, Purpose::Password, "b", at(2)).await?, Some(opens));
            assert_eq!(take(tx, Purpose::Password, "b", at(2)).await?, None, "used up");
            assert_eq!((links::forget(tx, at(30)).await?, links::forget(tx, at(31)).await?), (0, 1));
            Ok(())
        })
    });
    world.store.house().write(job).await.unwrap();
}

async fn attempts_add_up_and_begin_anew(world: World) {
    let job = work(|tx| {
        Box::pin(async move {
            assert_eq!(attempts::of(tx, "k").await?, None);
            attempts::failed(tx, "k", at(0), at(-60))?;
            attempts::failed(tx, "k", at(5), at(-55))?;
            assert_eq!(attempts::of(tx, "k").await?, Some(attempts::Failures { count: 2, last_at: at(5) }));
            attempts::failed(tx, "k", at(90), at(30))?;
            assert_eq!(attempts::of(tx, "k").await?.map(|f| f.count), Some(1));
            attempts::failed(tx, "l", at(91), at(31))?;
            attempts::clear(tx, "l")?;
            assert_eq!((attempts::forget(tx, at(90)).await?, attempts::forget(tx, at(91)).await?), (0, 1));
            Ok(())
        })
    });
    world.store.house().write(job).await.unwrap();
}

async fn an_invitation_replaces_the_one_before(world: World) {
    settle_clinic(&world).await;
    let invite = |role: Role, minutes: i64| invitations::Invitation {
        id: new_id!(InvitationId),
        email: "cem@example.com".into(),
        role,
        invited_by: Actor::Operator,
        created_at: at(minutes),
        expires_at: at(minutes + 60),
    };
    let (first, second) = (invite(Role::Owner, 0), invite(Role::Agent, 1));
    let job = work(move |tx| {
        Box::pin(async move {
            invitations::put(tx, &first)?;
            invitations::put(tx, &second)?;
            assert_eq!(invitations::get(tx, &first.id).await?, None);
            assert_eq!(invitations::list(tx, None, 10).await?, [second.clone()]);
            assert_eq!(invitations::list(tx, Some(&second.id), 10).await?, []);
            assert!(invitations::remove(tx, &second.id).await? && !invitations::remove(tx, &second.id).await?);
            Ok(())
        })
    });
    world.store.house().beside(&world.tenant).write(job).await.unwrap();
}

async fn a_letter_is_claimed_by_one_and_tried_again(world: World) {
    let letter = letters::Letter {
        id: "l1".into(),
        kind: "password".into(),
        subject: "mbr_1".into(),
        of_tenant: String::new(),
        tries: 0,
    };
    let job = work(move |tx| {
        Box::pin(async move {
            letters::queue(tx, &letter, at(0))?;
            letters::queue(tx, &letter, at(0))?;
            let claimed = letters::claim(tx, at(0), at(1), 10).await?;
            assert_eq!(claimed, [letters::Letter { tries: 1, ..letter.clone() }]);
            assert_eq!(letters::claim(tx, at(0), at(1), 10).await?, [], "it is somebody's");
            letters::again(tx, "l1", at(5))?;
            assert_eq!(letters::claim(tx, at(4), at(6), 10).await?, []);
            assert_eq!(letters::claim(tx, at(5), at(6), 10).await?.len(), 1);
            assert_eq!(letters::claim(tx, at(6), at(7), 10).await?.len(), 1, "whoever had it went silent");
            letters::done(tx, "l1")?;
            assert_eq!(letters::claim(tx, at(60), at(61), 10).await?, []);
            Ok(())
        })
    });
    world.store.house().write(job).await.unwrap();
}
