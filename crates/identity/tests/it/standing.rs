//! Roles change, members are disabled and leave; a tenant keeps an owner.

use crate::house::*;
use crate::house_cases;
use frontdesk_domain::access::{Permission, PermissionSet, Role};
use frontdesk_identity::Refused;
use frontdesk_identity::people::NewStanding;
use jiff::SignedDuration;

house_cases! {
    disabling_works_at_once_here_and_within_a_second_elsewhere
    the_last_owner_stays
    nobody_acts_on_whoever_may_do_more
    a_custom_role_works_at_once_and_is_not_removed_while_held
    a_role_in_the_organization_counts_in_each_of_its_tenants
    two_owners_cannot_remove_each_other
}

fn standing(role: Role, disabled: bool) -> NewStanding {
    NewStanding { role, disabled, version: None }
}

async fn disabling_works_at_once_here_and_within_a_second_elsewhere(world: World) {
    world.owner().await;
    let ben = world.joined("ben@riverside.example", Role::Agent).await;
    let (people, by, other) = (&world.people, world.operator(), world.another());
    let (id, cookie) = (&ben.session.member, ben.cookie.expose());
    assert_eq!(other.by_cookie(cookie).await.unwrap().unwrap().places.len(), 1);
    let done = people.restand(&by, &world.tenant, id, standing(Role::Agent, true), PermissionSet::ALL).await.unwrap();
    assert!(done.membership.disabled_at.is_some());
    assert_eq!(people.by_cookie(cookie).await.unwrap().unwrap().places, [], "signed in, and at home nowhere");
    world.later(SignedDuration::from_secs(1));
    assert_eq!(other.by_cookie(cookie).await.unwrap().unwrap().places, []);
    people.restand(&by, &world.tenant, id, standing(Role::Agent, false), PermissionSet::ALL).await.unwrap();
    assert_eq!(people.by_cookie(cookie).await.unwrap().unwrap().places.len(), 1);

    people.bar(&by, id, true).await.unwrap();
    assert!(people.by_cookie(cookie).await.unwrap().is_none());
    people.bar(&by, id, false).await.unwrap();
    assert!(people.by_cookie(cookie).await.unwrap().is_none(), "the sessions are gone for good");
}

async fn the_last_owner_stays(world: World) {
    let owner = world.owner().await;
    let (people, by, id) = (&world.people, world.operator(), &owner.session.member);
    let all = PermissionSet::ALL;
    for new in [standing(Role::Manager, false), standing(Role::Owner, true)] {
        assert_eq!(refused(people.restand(&by, &world.tenant, id, new, all).await), Refused::LastOwner);
    }
    let own = world.visit("203.0.113.7").of(id);
    assert_eq!(refused(people.take_out(&own, &world.tenant, id, PermissionSet::NONE).await), Refused::LastOwner);
    assert_eq!(refused(people.bar(&by, id, true).await), Refused::LastOwner);
    let ben = world.joined("ben@riverside.example", Role::Owner).await;
    people.take_out(&own, &world.tenant, id, PermissionSet::NONE).await.unwrap();
    assert_eq!(refused(people.take_out(&by, &world.tenant, &ben.session.member, all).await), Refused::LastOwner);
    assert_eq!(refused(people.bar(&by, id, true).await), Refused::LastOwner, "of the other tenant");
}

async fn nobody_acts_on_whoever_may_do_more(world: World) {
    let owner = world.owner().await;
    let ben = world.joined("ben@riverside.example", Role::Agent).await;
    let (people, by) = (&world.people, world.operator());
    let manager = Role::Manager.permissions().unwrap();
    let id = &owner.session.member;
    let demoted = people.restand(&by, &world.tenant, id, standing(Role::Viewer, false), manager).await;
    assert_eq!(refused(demoted), Refused::BeyondYours);
    assert_eq!(refused(people.take_out(&by, &world.tenant, id, manager).await), Refused::BeyondYours);
    let promoted = people.restand(&by, &world.tenant, &ben.session.member, standing(Role::Owner, false), manager).await;
    assert_eq!(refused(promoted), Refused::BeyondYours);
    let stale = NewStanding { version: Some(9), ..standing(Role::Viewer, false) };
    let stale = people.restand(&by, &world.tenant, &ben.session.member, stale, manager).await;
    assert_eq!(refused(stale), Refused::Changed);
    let elsewhere =
        people.restand(&by, &world.other, &ben.session.member, standing(Role::Viewer, false), manager).await;
    assert_eq!(refused(elsewhere), Refused::NotFound);
}

async fn a_custom_role_works_at_once_and_is_not_removed_while_held(world: World) {
    world.owner().await;
    let (people, by, all) = (&world.people, world.operator(), PermissionSet::ALL);
    let read = PermissionSet::of(&[Permission::BookingsRead]);
    let role = people.create_role(&by, &world.tenant, ("Night desk", read), all).await.unwrap();
    let twin = people.create_role(&by, &world.tenant, ("Night desk", read), all).await;
    assert_eq!(refused(twin), Refused::NameTaken);
    let ben = world.joined("ben@riverside.example", Role::Custom(role.id.clone())).await;
    let may = async |permission| {
        let principal = people.by_cookie(ben.cookie.expose()).await.unwrap().unwrap();
        principal.only_place().unwrap().may(permission)
    };
    assert!(may(Permission::BookingsRead).await && !may(Permission::BookingsWrite).await);
    let mut wider = role.clone();
    wider.permissions = read.with(PermissionSet::of(&[Permission::BookingsWrite]));
    assert_eq!(refused(people.change_role(&by, &world.tenant, wider.clone(), read).await), Refused::BeyondYours);
    people.change_role(&by, &world.tenant, wider.clone(), all).await.unwrap();
    assert!(may(Permission::BookingsWrite).await);
    assert_eq!(refused(people.change_role(&by, &world.tenant, wider, all).await), Refused::Changed);
    assert_eq!(refused(people.remove_role(&by, &world.tenant, &role.id, all).await), Refused::RoleInUse);
    assert_eq!(refused(people.remove_role(&by, &world.other, &role.id, all).await), Refused::NotFound);
    people.take_out(&by, &world.tenant, &ben.session.member, all).await.unwrap();
    people.remove_role(&by, &world.tenant, &role.id, all).await.unwrap();
    assert_eq!(people.roles(&world.tenant).await.unwrap(), []);
}

async fn a_role_in_the_organization_counts_in_each_of_its_tenants(world: World) {
    world.owner().await;
    let ben = world.joined("ben@riverside.example", Role::Viewer).await;
    let (people, by, id) = (&world.people, world.operator(), &ben.session.member);
    let chain = people.create_organization(&by, "Riverside Group", id).await.unwrap();
    people.take_in(&by, &chain.id, &world.tenant).await.unwrap();
    people.take_in(&by, &chain.id, &world.other).await.unwrap();
    let principal = people.by_cookie(ben.cookie.expose()).await.unwrap().unwrap();
    assert_eq!(principal.organizations, [chain.id.clone()]);
    let roles: Vec<_> = principal.places.iter().map(|place| place.role.clone().unwrap()).collect();
    assert_eq!(roles, [Role::Owner, Role::Owner], "the greater of the two");
    assert_eq!(refused(people.take_out_of_organization(&by, &chain.id, id).await), Refused::LastOwner);
    assert_eq!(refused(people.put_in_organization(&by, &chain.id, id, Role::Agent).await), Refused::LastOwner);
    people.let_go(&by, &chain.id, &world.other).await.unwrap();
    let principal = people.by_cookie(ben.cookie.expose()).await.unwrap().unwrap();
    assert_eq!(principal.places.len(), 1);
    assert_eq!(refused(people.let_go(&by, &chain.id, &world.other).await), Refused::NotFound);
}

async fn two_owners_cannot_remove_each_other(world: World) {
    let ana = world.owner().await;
    let ben = world.joined("ben@riverside.example", Role::Owner).await;
    let (people, other, all) = (&world.people, world.another(), PermissionSet::ALL);
    let (a, b) = (&ana.session.member, &ben.session.member);
    let (as_ana, as_ben) = (world.visit("203.0.113.7").of(a), world.visit("203.0.113.9").of(b));
    let (one, two) =
        tokio::join!(people.take_out(&as_ana, &world.tenant, b, all), other.take_out(&as_ben, &world.tenant, a, all),);
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    assert_eq!(people.team(&world.tenant, None, 10).await.unwrap().len(), 1);
}
