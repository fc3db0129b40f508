//! The first owner, signing in and out, sessions, and what slows a stranger down.

use crate::house::*;
use crate::house_cases;
use frontdesk_domain::Secret;
use frontdesk_domain::access::{Credential, Role};
use frontdesk_identity::{Refused, Visit};
use jiff::SignedDuration;

house_cases! {
    the_first_owner_comes_by_the_link_and_only_once
    whoever_is_unknown_is_told_the_same_as_whoever_mistypes
    whoever_is_turned_away_costs_the_same
    a_stranger_waits_longer_each_time_and_never_locks_the_owner_out
    sessions_are_listed_and_end
    a_session_that_is_idle_or_old_opens_nothing
    a_grave_act_takes_a_new_cookie
}

async fn the_first_owner_comes_by_the_link_and_only_once(world: World) {
    let people = &world.people;
    let old = people.first_owner_link().await.unwrap().unwrap();
    let link = people.first_owner_link().await.unwrap().unwrap();
    assert!(link.expose().starts_with("https://desk.example/first-run#"));
    assert_eq!(refused(people.look_first_owner(&token(&old)).await), Refused::LinkGone, "printed anew");
    people.look_first_owner(&token(&link)).await.unwrap();

    let visit = world.visit("203.0.113.7");
    let ana = ("Ana Souza", "Ana@Riverside.example");
    let weak = people.become_first_owner(&visit, &token(&link), ana, &Secret::new("riverside")).await;
    assert!(matches!(refused(weak), Refused::Weak(_)));
    let (token, good) = (token(&link), Secret::new(GOOD));
    let (one, two) = tokio::join!(
        people.become_first_owner(&visit, &token, ana, &good),
        people.become_first_owner(&visit, &token, ("Eve", "eve@elsewhere.example"), &good),
    );
    let (there, gone) = if one.is_ok() { (one, two) } else { (two, one) };
    assert!(matches!(refused(gone), Refused::LinkGone | Refused::OwnerThere));
    let principal = people.by_cookie(there.unwrap().cookie.expose()).await.unwrap().unwrap();
    let places: Vec<_> = principal.places.iter().map(|place| (&place.tenant, place.role.clone())).collect();
    assert_eq!(places, [(&world.tenant, Some(Role::Owner)), (&world.other, Some(Role::Owner))]);
    assert!(matches!(principal.by, Credential::Session(_)));
    assert_eq!(people.first_owner_link().await.unwrap(), None, "there is somebody");
}

async fn whoever_is_unknown_is_told_the_same_as_whoever_mistypes(world: World) {
    world.owner().await;
    let visit = world.visit("198.51.100.1");
    let wrong = Secret::new("nobody has this one");
    for (email, password) in [
        ("ana@riverside.example", &wrong),
        ("nobody@riverside.example", &wrong),
        ("nobody@riverside.example", &Secret::new(GOOD)),
        ("no address", &wrong),
    ] {
        assert_eq!(refused(world.people.sign_in(&visit, email, password).await), Refused::NotRight);
    }
    let in_again = world.people.sign_in(&visit, " ANA@riverside.example ", &Secret::new(GOOD)).await.unwrap();
    assert!(world.is_in(&in_again).await);
    assert_eq!(
        (in_again.session.device.as_str(), in_again.session.place.as_str()),
        ("Firefox on Linux", "198.51.100.0/24")
    );
}

/// The work is counted, not the time it takes: a clock on the wall would tell of the machine.
async fn whoever_is_turned_away_costs_the_same(world: World) {
    world.owner().await;
    let barred = world.joined("bea@riverside.example", Role::Agent).await.session.member;
    world.people.bar(&world.operator(), &barred, true).await.unwrap();
    world.without_a_password("ida@riverside.example").await;
    let mut costs = Vec::new();
    for (n, (email, password)) in [
        ("ana@riverside.example", "nobody has this one"),
        ("nobody@riverside.example", "nobody has this one"),
        ("nobody@riverside.example", GOOD),
        ("ida@riverside.example", GOOD),
        ("bea@riverside.example", GOOD),
    ]
    .into_iter()
    .enumerate()
    {
        let (hashed, drawn) = (world.people.passwords_done(), world.clock.thrown());
        let visit = world.visit(&format!("198.51.{n}.1"));
        assert_eq!(refused(world.people.sign_in(&visit, email, &Secret::new(password)).await), Refused::NotRight);
        costs.push((world.people.passwords_done() - hashed, world.clock.thrown() - drawn));
    }
    // One Argon2id each, and as many ids for what is noted.
    assert!(costs[0].0 == 1 && costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
    let (hashed, visit) = (world.people.passwords_done(), world.visit("203.0.113.7"));
    world.people.sign_in(&visit, "ana@riverside.example", &Secret::new(GOOD)).await.unwrap();
    assert_eq!(world.people.passwords_done() - hashed, 1, "and whoever is let in no more");
}

async fn a_stranger_waits_longer_each_time_and_never_locks_the_owner_out(world: World) {
    let owner = world.owner().await;
    let (people, stranger, wrong) = (&world.people, world.visit("198.51.100.1"), Secret::new("wrong"));
    let email = "ana@riverside.example";
    for _ in 0..5 {
        assert_eq!(refused(people.sign_in(&stranger, email, &wrong).await), Refused::NotRight);
    }
    let Refused::Wait { seconds } = refused(people.sign_in(&stranger, email, &wrong).await) else { panic!() };
    assert!((10..=16).contains(&seconds), "{seconds}");
    // The right password waits too, from wherever it comes: else guessing would go on.
    let elsewhere = world.visit("192.0.2.77");
    let right = people.sign_in(&elsewhere, email, &Secret::new(GOOD)).await;
    assert!(matches!(refused(right), Refused::Wait { .. }));
    // The browser that signed in before is not kept out …
    let known = Visit { known_by: Some(owner.device.clone()), ..elsewhere.clone() };
    let again = people.sign_in(&known, email, &Secret::new(GOOD)).await.unwrap();
    assert_eq!(again.device.expose(), owner.device.expose(), "and stays the same browser");
    // … one that made itself known is.
    let forged = Secret::new(format!("{}0", owner.device.expose()));
    let forged = people.sign_in(&Visit { known_by: Some(forged), ..elsewhere }, email, &Secret::new(GOOD)).await;
    assert!(matches!(refused(forged), Refused::Wait { .. }));

    world.later(SignedDuration::from_secs(16));
    assert_eq!(refused(people.sign_in(&stranger, email, &wrong).await), Refused::NotRight);
    let Refused::Wait { seconds: longer } = refused(people.sign_in(&stranger, email, &wrong).await) else { panic!() };
    assert!(longer > seconds, "{longer} after {seconds}");
    // A link opens whatever the counter says, and clears it.
    let link = people.password_link(&world.operator(), &owner.session.member).await.unwrap();
    people.reset_password(&stranger, &token(&link), &Secret::new(BETTER)).await.unwrap();
    people.sign_in(&stranger, email, &Secret::new(BETTER)).await.unwrap();
}

async fn sessions_are_listed_and_end(world: World) {
    let first = world.owner().await;
    let (people, member) = (&world.people, first.session.member.clone());
    let (email, good, visit) = ("ana@riverside.example", Secret::new(GOOD), world.visit("198.51.100.1"));
    let second = people.sign_in(&visit, email, &good).await.unwrap();
    let third = people.sign_in(&visit, email, &good).await.unwrap();
    assert_eq!(people.sessions(&member).await.unwrap().len(), 3);
    let by = visit.of(&member);
    people.sign_out(&by, &member, &second.session.id).await.unwrap();
    assert!(!world.is_in(&second).await && world.is_in(&third).await);
    assert_eq!(refused(people.sign_out(&by, &member, &second.session.id).await), Refused::NotFound);

    let other = world.another();
    assert!(other.by_cookie(first.cookie.expose()).await.unwrap().is_some());
    assert_eq!(people.sign_out_everywhere(&by, &member, Some(&third.session.id)).await.unwrap(), 1);
    assert!(!world.is_in(&first).await && world.is_in(&third).await);
    assert!(other.by_cookie(first.cookie.expose()).await.unwrap().is_some(), "it was asked in this second");
    world.later(SignedDuration::from_secs(1));
    assert!(other.by_cookie(first.cookie.expose()).await.unwrap().is_none(), "the other process knows within a second");
    for odd in ["", "x", &"g".repeat(64), &"0".repeat(64)] {
        assert!(people.by_cookie(odd).await.unwrap().is_none());
    }
}

async fn a_session_that_is_idle_or_old_opens_nothing(world: World) {
    let used = world.owner().await;
    let (email, good) = ("ana@riverside.example", Secret::new(GOOD));
    let idle = world.people.sign_in(&world.visit("198.51.100.1"), email, &good).await.unwrap();
    for _ in 0..5 {
        world.later(SignedDuration::from_hours(24 * 6));
        assert!(world.is_in(&used).await || world.clock_days(&used) >= 30);
    }
    assert!(!world.is_in(&idle).await, "nobody used it for a week");
    assert!(!world.is_in(&used).await, "thirty days are the end, however much it is used");
    world.people.tidy().await.unwrap();
    assert_eq!(world.people.sessions(&used.session.member).await.unwrap(), []);
}

async fn a_grave_act_takes_a_new_cookie(world: World) {
    let owner = world.owner().await;
    let (people, visit, session) = (&world.people, world.visit("203.0.113.7"), &owner.session);
    let wrong = people.show_again(&visit, &session.member, &session.id, &Secret::new("wrong")).await;
    assert_eq!(refused(wrong), Refused::NotRight);
    world.later(SignedDuration::from_mins(30));
    let cookie = people.show_again(&visit, &session.member, &session.id, &Secret::new(GOOD)).await.unwrap();
    assert!(!world.is_in(&owner).await, "the old cookie opens nothing");
    let principal = people.by_cookie(cookie.expose()).await.unwrap().unwrap();
    assert!(principal.shown_since(frontdesk_domain::outside::Clock::now(&*world.clock)));
}
