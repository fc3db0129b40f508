//! Invitations: given, taken, withdrawn, run out.

use crate::house::*;
use crate::house_cases;
use frontdesk_domain::Secret;
use frontdesk_domain::access::{Permission, PermissionSet, Role};
use frontdesk_identity::Refused;
use frontdesk_identity::people::Joining;
use jiff::SignedDuration;

house_cases! {
    somebody_new_joins_by_a_link
    nobody_gives_more_than_they_have
    an_invitation_is_for_one_address
    an_invitation_runs_out_and_is_withdrawn
}

fn new() -> Joining {
    Joining::New { name: "Ben Roth".into(), password: Secret::new(GOOD) }
}

async fn somebody_new_joins_by_a_link(world: World) {
    world.owner().await;
    let (people, by) = (&world.people, world.operator());
    let asked = ("Ben@Riverside.example", Role::Agent);
    let invited = people.invite(&by, &world.tenant, asked.clone(), PermissionSet::ALL, true).await.unwrap();
    let link = token(&invited.link.unwrap());
    let offer = people.look_invitation(&link).await.unwrap();
    assert_eq!((offer.invitation.email.as_str(), offer.has_account), ("ben@riverside.example", false));
    let visit = world.visit("203.0.113.9");
    let (_, signed_in) = people.join(&visit, &link, new()).await.unwrap();
    let principal = people.by_cookie(signed_in.unwrap().cookie.expose()).await.unwrap().unwrap();
    let place = principal.only_place().unwrap();
    assert_eq!((&place.tenant, &place.role), (&world.tenant, &Some(Role::Agent)));
    assert!(place.may(Permission::BookingsWrite) && !place.may(Permission::MembersManage));
    assert_eq!(refused(people.join(&visit, &link, new()).await), Refused::LinkGone);
    let again = people.invite(&by, &world.tenant, asked, PermissionSet::ALL, true).await;
    assert_eq!(refused(again), Refused::Already);
    assert_eq!(people.team(&world.tenant, None, 10).await.unwrap().len(), 2);
}

async fn nobody_gives_more_than_they_have(world: World) {
    let (people, by) = (&world.people, world.operator());
    let manager = Role::Manager.permissions().unwrap();
    let owner = people.invite(&by, &world.tenant, ("eve@riverside.example", Role::Owner), manager, true).await;
    assert_eq!(refused(owner), Refused::BeyondYours);
    let made =
        people.create_role(&by, &world.tenant, ("Keys", PermissionSet::of(&[Permission::KeysManage])), manager).await;
    assert_eq!(refused(made), Refused::BeyondYours);
    let keys = PermissionSet::of(&[Permission::KeysManage]);
    let role = people.create_role(&by, &world.tenant, ("Keys", keys), PermissionSet::ALL).await.unwrap();
    let custom = Role::Custom(role.id.clone());
    let given = people.invite(&by, &world.tenant, ("eve@riverside.example", custom.clone()), manager, true).await;
    assert_eq!(refused(given), Refused::BeyondYours, "not by way of a custom role either");
    let elsewhere = people.invite(&by, &world.other, ("eve@riverside.example", custom), PermissionSet::ALL, true).await;
    assert_eq!(refused(elsewhere), Refused::NoRole, "a role of another tenant is none");
}

async fn an_invitation_is_for_one_address(world: World) {
    let ben = world.joined("ben@riverside.example", Role::Agent).await;
    let (people, by, visit) = (&world.people, world.operator(), world.visit("203.0.113.9"));
    let asked = ("ben@riverside.example", Role::Viewer);
    let invited = people.invite(&by, &world.other, asked, PermissionSet::ALL, true).await.unwrap();
    let link = token(&invited.link.unwrap());
    assert!(people.look_invitation(&link).await.unwrap().has_account);
    assert_eq!(refused(people.join(&visit, &link, new()).await), Refused::SignInFirst, "no second account");
    let cem = world.joined("cem@riverside.example", Role::Agent).await;
    let other = people.join(&visit, &link, Joining::Member(cem.session.member.clone())).await;
    assert_eq!(refused(other), Refused::ForSomebodyElse);
    let (_, none) = people.join(&visit, &link, Joining::Member(ben.session.member.clone())).await.unwrap();
    assert!(none.is_none(), "already signed in");
    let principal = people.by_cookie(ben.cookie.expose()).await.unwrap().unwrap();
    assert_eq!(principal.places.len(), 2);
}

async fn an_invitation_runs_out_and_is_withdrawn(world: World) {
    let (people, by) = (&world.people, world.operator());
    let asked = ("ben@riverside.example", Role::Agent);
    let first = people.invite(&by, &world.tenant, asked.clone(), PermissionSet::ALL, true).await.unwrap();
    let second = people.invite(&by, &world.tenant, asked.clone(), PermissionSet::ALL, true).await.unwrap();
    let old = people.look_invitation(&token(&first.link.unwrap())).await;
    assert!(old.unwrap_err().is_link_gone(), "the second replaced the first");
    people.withdraw(&by, &world.tenant, &second.invitation.id).await.unwrap();
    assert!(people.look_invitation(&token(&second.link.unwrap())).await.unwrap_err().is_link_gone());
    assert_eq!(refused(people.withdraw(&by, &world.tenant, &second.invitation.id).await), Refused::NotFound);
    let third = people.invite(&by, &world.tenant, asked, PermissionSet::ALL, true).await.unwrap();
    assert_eq!(refused(people.withdraw(&by, &world.other, &third.invitation.id).await), Refused::NotFound);
    world.later(SignedDuration::from_hours(24 * 7));
    assert!(people.look_invitation(&token(&third.link.unwrap())).await.unwrap_err().is_link_gone());
}
