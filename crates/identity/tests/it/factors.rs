//! Second factors. Passkeys of a real browser are in the browser tests.

use crate::world::World;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{FactorId, MemberId, Role, Secret};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::factors::{CODES, Factors, Refused, Shown};
use frontdesk_identity::{Standing, Standings};
use frontdesk_store::{memberships, sign_in_rules};
use ring::hmac;

crate::cases! {
    an_app_counts_once_it_has_shown_a_code
    a_code_is_good_once
    codes_may_be_tried_five_times
    a_code_on_paper_is_good_once
    another_member_has_other_factors
    two_requests_with_one_code_get_one_answer
    who_has_a_factor_needs_it
    passkeys_need_a_name_and_a_challenge
}

fn factors(world: &World) -> Factors {
    Factors::new(world.store.clone(), world.clock(), HouseKey::new([7; 32]), "https://desk.example")
}

/// The app's part: it reads the secret from the picture.
struct App {
    id: FactorId,
    secret: Vec<u8>,
}

impl App {
    async fn begin(world: &World, member: &MemberId) -> Self {
        let begun = factors(world).begin_app(member, "Phone", "Clinic", "ada@clinic.example").await.unwrap().unwrap();
        let secret = base32(begun.secret.expose());
        assert!(begun.uri.expose().contains(begun.secret.expose()));
        Self { id: begun.id, secret }
    }

    fn code(&self, world: &World) -> String {
        let step = world.clock.now().as_second() / 30;
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &self.secret), &step.to_be_bytes());
        let from = usize::from(tag.as_ref()[19] & 15);
        let four: [u8; 4] = tag.as_ref()[from..from + 4].try_into().unwrap();
        format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
    }
}

fn base32(text: &str) -> Vec<u8> {
    let value = |sign: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(sign).unwrap() as u64;
    let groups = text.as_bytes().chunks(8);
    groups
        .flat_map(|group| {
            let number = group.iter().fold(0, |number, sign| number << 5 | value(char::from(*sign)));
            number.to_be_bytes()[3..].to_vec()
        })
        .collect()
}

async fn confirmed(world: &World, member: &MemberId) -> (App, Vec<Secret>) {
    let app = App::begin(world, member).await;
    let code = app.code(world);
    let codes = factors(world).confirm_app(&world.by(), member, &app.id, &code).await.unwrap().unwrap();
    world.clock.pass(30);
    (app, codes)
}

async fn show(world: &World, code: &str) -> Result<Shown, Refused> {
    factors(world).show_code(&world.by(), &world.member, code).await.unwrap()
}

async fn an_app_counts_once_it_has_shown_a_code(world: World) {
    let app = App::begin(&world, &world.member).await;
    assert_eq!(show(&world, &app.code(&world)).await, Err(Refused::NotRight), "not yet confirmed");
    let (by, member) = (world.by(), &world.member);
    let wrong = factors(&world).confirm_app(&by, member, &app.id, "000000").await.unwrap();
    assert_eq!(wrong.unwrap_err(), Refused::NotRight);
    assert!(factors(&world).of(member).await.unwrap().authenticators.is_empty());
    let codes = factors(&world).confirm_app(&by, member, &app.id, &app.code(&world)).await.unwrap().unwrap();
    assert_eq!(codes.len(), CODES);
    world.clock.pass(30);
    assert_eq!(show(&world, &app.code(&world)).await, Ok(Shown::App(app.id.clone())));
    let (_, codes) = confirmed(&world, member).await;
    assert_eq!(codes.len(), 0, "the second one leaves the codes as they are");
    assert_eq!(factors(&world).of(member).await.unwrap().authenticators.len(), 2);
    let removed = async |id: &FactorId| factors(&world).remove(&by, member, id).await.unwrap();
    assert_eq!(removed(&app.id).await, Ok(()));
    assert_eq!(removed(&app.id).await, Err(Refused::Gone));
}

async fn a_code_is_good_once(world: World) {
    let (app, _) = confirmed(&world, &world.member).await;
    let code = app.code(&world);
    assert!(show(&world, &code).await.is_ok());
    assert_eq!(show(&world, &code).await, Err(Refused::NotRight));
    world.clock.pass(30);
    assert_eq!(show(&world, &code).await, Err(Refused::NotRight), "though its time is not over");
    assert!(show(&world, &app.code(&world)).await.is_ok());
}

async fn codes_may_be_tried_five_times(world: World) {
    let (app, codes) = confirmed(&world, &world.member).await;
    let good = app.code(&world);
    let wrong = if good == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert_eq!(show(&world, wrong).await, Err(Refused::NotRight));
    }
    assert_eq!(show(&world, &good).await, Err(Refused::Wait { minutes: 16 }), "the right one does not count either");
    assert!(matches!(show(&world, codes[0].expose()).await, Err(Refused::Wait { .. })));
    world.clock.pass(15 * 60);
    assert!(show(&world, &app.code(&world)).await.is_ok(), "nobody is locked out for ever");
    world.clock.pass(30);
    for _ in 0..4 {
        let _ = show(&world, wrong).await;
    }
    assert!(show(&world, &app.code(&world)).await.is_ok(), "a good one begins the count anew");
}

async fn a_code_on_paper_is_good_once(world: World) {
    let (_, codes) = confirmed(&world, &world.member).await;
    let first = codes[0].expose().to_uppercase();
    assert_eq!(show(&world, &first).await, Ok(Shown::Paper));
    assert_eq!(show(&world, &first).await, Err(Refused::NotRight));
    assert_eq!(factors(&world).of(&world.member).await.unwrap().codes_left, 9);
    let new = factors(&world).new_codes(&world.by(), &world.member).await.unwrap();
    assert_eq!(show(&world, codes[1].expose()).await, Err(Refused::NotRight), "the old ones are void");
    assert_eq!(show(&world, new[1].expose()).await, Ok(Shown::Paper));
}

async fn another_member_has_other_factors(world: World) {
    let eve = world.join("mbr_eve", "eve@clinic.example").await;
    let (hers, codes) = confirmed(&world, &eve).await;
    let (_, _) = confirmed(&world, &world.member).await;
    assert_eq!(show(&world, &hers.code(&world)).await, Err(Refused::NotRight));
    assert_eq!(show(&world, codes[0].expose()).await, Err(Refused::NotRight));
    let removed = factors(&world).remove(&world.by(), &world.member, &hers.id).await.unwrap();
    assert_eq!(removed, Err(Refused::Gone));
}

async fn two_requests_with_one_code_get_one_answer(world: World) {
    let (app, codes) = confirmed(&world, &world.member).await;
    for code in [app.code(&world).as_str(), codes[0].expose()] {
        let both = tokio::join!(show(&world, code), show(&world, code));
        assert_eq!(i32::from(both.0.is_ok()) + i32::from(both.1.is_ok()), 1, "{both:?}");
    }
}

async fn standing(world: &World) -> Standing {
    let found = Standings::default().of(&world.store, &world.member, world.clock.now()).await.unwrap();
    Standing::clone(&found.unwrap())
}

async fn who_has_a_factor_needs_it(world: World) {
    let (house, member, now) = (world.store.house().beside(&world.tenant), world.member.clone(), world.clock.now());
    let join = house.write(move |tx| Box::pin(async move { memberships::put(tx, &member, &Role::Manager, now) }));
    join.await.unwrap();
    assert!(!standing(&world).await.places[0].wants_second_factor);
    let scoped = world.store.tenant(&world.tenant);
    let set = async |roles: Vec<Role>, version| {
        scoped.write(move |tx| Box::pin(async move { sign_in_rules::set(tx, &roles, version, now).await })).await
    };
    assert!(set(vec![Role::Owner], 0).await.unwrap());
    assert!(!standing(&world).await.places[0].wants_second_factor, "owners alone");
    assert!(!set(vec![], 0).await.unwrap() && !set(vec![], 7).await.unwrap(), "it was changed meanwhile");
    assert!(set(vec![Role::Owner, Role::Manager], 1).await.unwrap());
    assert!(standing(&world).await.places[0].wants_second_factor, "the tenant wants it of managers");
    assert!(set(vec![], 2).await.unwrap());
    assert!(!standing(&world).await.places[0].wants_second_factor);
    let (app, _) = confirmed(&world, &world.member).await;
    assert!(standing(&world).await.places[0].wants_second_factor, "and whoever has one");
    factors(&world).remove(&world.by(), &world.member, &app.id).await.unwrap().unwrap();
    assert!(!standing(&world).await.places[0].wants_second_factor);
    assert_eq!(factors(&world).of(&world.member).await.unwrap().codes_left, 0, "no codes without a factor");
}

async fn passkeys_need_a_name_and_a_challenge(world: World) {
    let nameless = Factors::new(world.store.clone(), world.clock(), HouseKey::new([7; 32]), "http://127.0.0.1:8080");
    assert_eq!(nameless.ask_passkey().await.unwrap().unwrap_err(), Refused::NoSite);
    let options = factors(&world).begin_passkey(&world.member, ("ada@clinic.example", "Ada")).await.unwrap().unwrap();
    assert_eq!(options.0["rp"]["id"], "desk.example");
    assert_eq!(options.0["authenticatorSelection"]["userVerification"], "required");
    let asked = factors(&world).ask_passkey().await.unwrap().unwrap();
    assert_ne!(asked.0["challenge"], options.0["challenge"]);
}
