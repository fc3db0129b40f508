//! Moving to another e-mail address.

use crate::house::*;
use crate::house_cases;
use crate::letters::Postbox;
use frontdesk_domain::access::Role;
use frontdesk_domain::{MemberId, Secret};
use frontdesk_identity::Refused;
use frontdesk_identity::people::SignedIn;
use frontdesk_store::addresses;
use frontdesk_store::audit::{self, Wanted};
use jiff::SignedDuration;

house_cases! {
    the_reader_of_the_new_address_decides_and_the_old_one_is_told
    whether_an_address_is_somebodys_is_not_told
    a_new_password_ends_what_was_begun
    only_the_newest_link_opens_and_not_for_ever
    the_operator_hands_a_link_over
}

const OLD: &str = "ana@riverside.example";
const NEW: &str = "ana.souza@home.example";

async fn asks(world: &World, who: &SignedIn, email: &str) {
    let member = &who.session.member;
    world.people.ask_for_address(&world.visit("203.0.113.7").of(member), member, email).await.unwrap();
}

async fn address(world: &World, member: &MemberId) -> String {
    world.people.member(member).await.unwrap().email
}

/// The letters that are sent now: to whom and about what, in order of the alphabet.
async fn letters(world: &World, post: &Postbox) -> Vec<(String, String)> {
    world.people.deliver_waiting(post).await.unwrap();
    let mut told = post.told();
    told.sort();
    told
}

fn letter(to: &str, subject: &str) -> (String, String) {
    (to.to_owned(), subject.to_owned())
}

/// Asks, and gives the link of the letter that went to the new address.
async fn link(world: &World, who: &SignedIn, email: &str) -> Secret {
    let post = Postbox::default();
    asks(world, who, email).await;
    world.people.deliver_waiting(&post).await.unwrap();
    post.link_to(email).unwrap()
}

async fn verbs(world: &World) -> Vec<String> {
    let scoped = world.store.tenant(&world.tenant);
    let all = scoped.read(|tx| Box::pin(async move { audit::list(tx, &Wanted::default(), None, true, 100).await }));
    all.await.unwrap().into_iter().map(|entry| entry.verb).collect()
}

async fn the_reader_of_the_new_address_decides_and_the_old_one_is_told(world: World) {
    let owner = world.owner().await;
    let (people, post, member) = (&world.people, Postbox::default(), owner.session.member.clone());
    asks(&world, &owner, " Ana.Souza@HOME.example ").await;
    people.ask_for_link(&world.visit("198.51.100.1"), OLD).await.unwrap();
    people.deliver_waiting(&post).await.unwrap();
    let (reset, confirm) = (post.link_to(OLD).unwrap(), post.link_to(NEW).unwrap());
    let mut told = post.told();
    told.sort();
    let asked = letter(OLD, "Another address was asked for");
    assert_eq!(told, [letter(NEW, "Confirm your new address"), asked, letter(OLD, "Set a new password")]);
    assert_eq!(address(&world, &member).await, OLD, "nothing is changed before the link is opened");

    people.confirm_address(&world.visit("203.0.113.7"), &confirm).await.unwrap();
    assert_eq!(address(&world, &member).await, NEW);
    assert!(people.member(&member).await.unwrap().email_verified_at.is_some());
    assert!(world.is_in(&owner).await, "sessions stay");
    assert_eq!(letters(&world, &post).await, [letter(OLD, "Your address was changed")]);
    let (house, id) = (world.store.house(), member.clone());
    let former = house.read(move |tx| Box::pin(async move { addresses::former(tx, &id).await })).await.unwrap();
    assert_eq!(former, None, "told, and forgotten");

    let visit = world.visit("203.0.113.7");
    let old = people.sign_in(&visit, OLD, &Secret::new(GOOD)).await;
    assert_eq!(refused(old), Refused::NotRight);
    people.sign_in(&visit, NEW, &Secret::new(GOOD)).await.unwrap();
    assert!(people.look_password_link(&reset).await.unwrap_err().is_link_gone(), "it lies in the old letter box");
    assert!(people.confirm_address(&visit, &confirm).await.unwrap_err().is_link_gone(), "it works once");
    let verbs = verbs(&world).await;
    for verb in ["email.change_asked", "email.changed"] {
        assert!(verbs.iter().any(|noted| noted == verb), "{verbs:?}");
    }
}

async fn whether_an_address_is_somebodys_is_not_told(world: World) {
    let owner = world.owner().await;
    world.joined("ben@riverside.example", Role::Agent).await;
    let post = Postbox::default();
    letters(&world, &post).await;
    asks(&world, &owner, "ben@riverside.example").await;
    let told = letters(&world, &post).await;
    assert_eq!(told, [letter(OLD, "Another address was asked for")], "Ben is not written to, and Ana is told no more");

    // Somebody else gets it between the asking and the opening.
    let confirm = link(&world, &owner, NEW).await;
    world.joined(NEW, Role::Agent).await;
    let late = world.people.confirm_address(&world.visit("203.0.113.7"), &confirm).await;
    assert_eq!(refused(late), Refused::Already);
    assert_eq!(address(&world, &owner.session.member).await, OLD);
}

async fn a_new_password_ends_what_was_begun(world: World) {
    let owner = world.owner().await;
    let visit = world.visit("203.0.113.7");
    let confirm = link(&world, &owner, NEW).await;
    let mine = (&owner.session.member, &owner.session.id);
    world.people.change_password(&visit, mine, &Secret::new(GOOD), &Secret::new(BETTER)).await.unwrap();
    assert!(world.people.confirm_address(&visit, &confirm).await.unwrap_err().is_link_gone());

    let confirm = link(&world, &owner, NEW).await;
    let reset = world.people.password_link(&world.operator(), &owner.session.member).await.unwrap();
    world.people.reset_password(&visit, &token(&reset), &Secret::new(GOOD)).await.unwrap();
    assert!(world.people.confirm_address(&visit, &confirm).await.unwrap_err().is_link_gone());
    assert_eq!(address(&world, &owner.session.member).await, OLD);
}

async fn only_the_newest_link_opens_and_not_for_ever(world: World) {
    let owner = world.owner().await;
    let visit = world.visit("203.0.113.7");
    let first = link(&world, &owner, "ana@elsewhere.example").await;
    let second = link(&world, &owner, NEW).await;
    assert!(world.people.confirm_address(&visit, &first).await.unwrap_err().is_link_gone());
    world.later(SignedDuration::from_hours(25));
    assert!(world.people.confirm_address(&visit, &second).await.unwrap_err().is_link_gone());

    let post = Postbox::default();
    for n in 0..9 {
        asks(&world, &owner, &format!("stranger{n}@elsewhere.example")).await;
        world.people.deliver_waiting(&post).await.unwrap();
    }
    let strangers = post.told().into_iter().filter(|(to, _)| to.starts_with("stranger")).count();
    assert_eq!(strangers, 5, "nobody makes the desk write to many strangers");

    // Whoever was barred meanwhile moves nowhere.
    world.later(SignedDuration::from_hours(2));
    let ben = world.joined("ben@riverside.example", Role::Agent).await;
    let confirm = link(&world, &ben, "ben@home.example").await;
    world.people.bar(&world.operator(), &ben.session.member, true).await.unwrap();
    assert!(world.people.confirm_address(&visit, &confirm).await.unwrap_err().is_link_gone());
}

async fn the_operator_hands_a_link_over(world: World) {
    let owner = world.owner().await;
    let (people, by, member) = (&world.people, world.operator(), &owner.session.member);
    world.joined("ben@riverside.example", Role::Agent).await;
    assert_eq!(refused(people.address_link(&by, member, "ben@riverside.example").await), Refused::Already);
    let link = people.address_link(&by, member, NEW).await.unwrap();
    assert!(link.expose().starts_with("https://desk.example/confirm-address#"), "the page that confirms");
    people.confirm_address(&world.visit("203.0.113.7"), &token(&link)).await.unwrap();
    assert_eq!(address(&world, member).await, NEW);
}
