//! New passwords by the old one and by a link.

use crate::house::*;
use crate::house_cases;
use frontdesk_domain::Secret;
use frontdesk_identity::Refused;
use jiff::SignedDuration;

house_cases! {
    a_new_password_signs_every_other_browser_out
    a_link_sets_a_password_once_and_not_after_an_hour
}

async fn a_new_password_signs_every_other_browser_out(world: World) {
    let (first, people) = (world.owner().await, &world.people);
    let (visit, email) = (world.visit("203.0.113.7"), "ana@riverside.example");
    let other = people.sign_in(&visit, email, &Secret::new(GOOD)).await.unwrap();
    let mine = (&first.session.member, &first.session.id);
    let wrong = people.change_password(&visit, mine, &Secret::new("wrong"), &Secret::new(BETTER)).await;
    assert_eq!(refused(wrong), Refused::NotRight);
    let weak = people.change_password(&visit, mine, &Secret::new(GOOD), &Secret::new("Ana Souza 1984")).await;
    assert!(matches!(refused(weak), Refused::Weak(_)));
    let cookie = people.change_password(&visit, mine, &Secret::new(GOOD), &Secret::new(BETTER)).await.unwrap();
    assert!(!world.is_in(&other).await && !world.is_in(&first).await);
    assert!(people.by_cookie(cookie.expose()).await.unwrap().is_some());
    assert_eq!(refused(people.sign_in(&visit, email, &Secret::new(GOOD)).await), Refused::NotRight);
    people.sign_in(&visit, email, &Secret::new(BETTER)).await.unwrap();
}

async fn a_link_sets_a_password_once_and_not_after_an_hour(world: World) {
    let (owner, people, visit) = (world.owner().await, &world.people, world.visit("203.0.113.7"));
    let by = world.operator();
    let late = token(&people.password_link(&by, &owner.session.member).await.unwrap());
    world.later(SignedDuration::from_hours(1));
    assert!(people.look_password_link(&late).await.unwrap_err().is_link_gone());
    let link = token(&people.password_link(&by, &owner.session.member).await.unwrap());
    assert_eq!(people.look_password_link(&link).await.unwrap().email, "ana@riverside.example");
    let weak = people.reset_password(&visit, &link, &Secret::new("1234567890")).await;
    assert!(matches!(refused(weak), Refused::Weak(_)), "and the link still opens");
    let set = people.reset_password(&visit, &link, &Secret::new(BETTER)).await.unwrap();
    assert!(world.is_in(&set).await && !world.is_in(&owner).await);
    assert_eq!(refused(people.reset_password(&visit, &link, &Secret::new(BETTER)).await), Refused::LinkGone);
    people.bar(&by, &owner.session.member, true).await.unwrap_err();
}
