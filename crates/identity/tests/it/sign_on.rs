//! What becomes of somebody a provider vouches for. The way to the provider and back is in the browser tests, with a
//! real one.

use crate::house::World;
use frontdesk_domain::access::Role;
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{MemberId, OrganizationId, SignOnId, TenantId};
use frontdesk_identity::people::SignedIn;
use frontdesk_identity::sign_on::{Came, NotLetIn, Rules};
use frontdesk_store::organizations::{self, Organization};
use frontdesk_store::sign_in_providers::{self as providers, Provider};
use frontdesk_store::{members, memberships};
use serde_json::{Value, json};

crate::house_cases! {
    somebody_new_becomes_what_the_provider_says
    a_provider_opens_accounts_of_its_own_tenant_alone
    a_chain_shares_its_provider
    an_address_alone_is_not_enough
    nobody_is_made_owner_or_ceases_to_be_one
    who_was_disabled_stays_out
}

fn rules() -> Rules {
    let roles =
        [("staff".to_owned(), Role::Agent), ("leads".to_owned(), Role::Manager), ("boss".to_owned(), Role::Owner)];
    Rules { role_claim: Some("groups".into()), roles: roles.into(), new_members: true, ..Rules::default() }
}

fn claims(subject: &str, groups: &[&str]) -> Value {
    json!({
        "iss": "https://login.example", "aud": "desk", "sub": subject, "exp": 1, "groups": groups,
        "email": format!("{subject}@clinic.example"), "email_verified": true, "name": "Somebody",
    })
}

async fn came(world: &World, tenant: &TenantId, rules: Rules, claims: Value) -> Came {
    let id = SignOnId::parse(&format!("sgn_{tenant}")).unwrap();
    let provider = Provider {
        tenant: tenant.clone(),
        id: id.clone(),
        name: "Login".into(),
        issuer: "https://login.example".into(),
        client_id: "desk".into(),
        client_secret: String::new(),
        rules: "{}".into(),
        created_at: world.clock.now(),
        version: 1,
    };
    let (scoped, row) = (world.store.tenant(tenant), provider.clone());
    let there = scoped.read(|tx| Box::pin(providers::list(tx))).await.unwrap();
    if there.is_empty() {
        let added = scoped.write(move |tx| {
            providers::add(tx, &row);
            Box::pin(async { Ok(()) })
        });
        added.await.unwrap();
    }
    Came { provider, rules, claims: serde_json::from_value(claims).unwrap(), then: "/inbox".into() }
}

async fn comes(world: &World, tenant: &TenantId, rules: Rules, claims: Value) -> Result<SignedIn, NotLetIn> {
    let came = came(world, tenant, rules, claims).await;
    world.people.sign_on(&world.visit("203.0.113.5"), came).await.unwrap()
}

async fn role(world: &World, tenant: &TenantId, member: &MemberId) -> Option<Role> {
    let (house, member) = (world.store.house().beside(tenant), member.clone());
    let found = house.read(move |tx| Box::pin(async move { memberships::get(tx, &member).await })).await.unwrap();
    found.map(|colleague| colleague.membership.role)
}

async fn join(world: &World, tenant: &TenantId, member: &MemberId, role: Role) {
    let (house, member, now) = (world.store.house().beside(tenant), member.clone(), world.clock.now());
    house.write(move |tx| Box::pin(async move { memberships::put(tx, &member, &role, now) })).await.unwrap();
}

async fn somebody_new_becomes_what_the_provider_says(world: World) {
    let first = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    assert!(world.is_in(&first).await);
    let member = &first.session.member;
    assert_eq!((role(&world, &world.tenant, member).await, first.session.factor_at), (Some(Role::Agent), None));
    let believed = Rules { trusts_second_factor: true, ..rules() };
    let mut promoted = claims("u1", &["leads"]);
    promoted["amr"] = json!(["pwd", "mfa"]);
    promoted["email"] = json!("married@clinic.example");
    let second = comes(&world, &world.tenant, believed, promoted).await.unwrap();
    assert_eq!(&second.session.member, member, "the same by subject, whatever the address");
    assert_eq!(role(&world, &world.tenant, member).await, Some(Role::Manager));
    assert!(second.session.factor_at.is_some());
    comes(&world, &world.tenant, rules(), claims("u1", &[])).await.unwrap();
    assert_eq!(role(&world, &world.tenant, member).await, Some(Role::Manager), "no word, no change");
    let refused = async |rules, claims| comes(&world, &world.tenant, rules, claims).await.unwrap_err();
    assert_eq!(refused(rules(), claims("u2", &["visitors"])).await, NotLetIn::NoRole);
    let closed = Rules { new_members: false, ..rules() };
    assert_eq!(refused(closed, claims("u2", &["staff"])).await, NotLetIn::NoMember);
    let elsewhere = Rules { domains: vec!["other.example".into()], ..rules() };
    assert_eq!(refused(elsewhere, claims("u2", &["staff"])).await, NotLetIn::OtherAddress);
    let mut unverified = claims("u2", &["staff"]);
    unverified["email_verified"] = json!(false);
    assert_eq!(refused(rules(), unverified).await, NotLetIn::NoAddress);
}

async fn a_provider_opens_accounts_of_its_own_tenant_alone(world: World) {
    let signed_in = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    join(&world, &world.other, &signed_in.session.member, Role::Viewer).await;
    let again = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await;
    assert_eq!(again.unwrap_err(), NotLetIn::Elsewhere, "who runs this provider could look into the other tenant");
    let linked = Rules { link_by_email: true, ..rules() };
    let other = comes(&world, &world.other, linked, claims("u1", &["staff"])).await;
    assert_eq!(other.unwrap_err(), NotLetIn::Elsewhere, "nor the other way about");
}

async fn a_chain_shares_its_provider(world: World) {
    let signed_in = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    join(&world, &world.other, &signed_in.session.member, Role::Viewer).await;
    let chain = Organization {
        id: OrganizationId::parse("org_chain").unwrap(),
        name: "Chain".into(),
        created_at: world.clock.now(),
        version: 1,
    };
    let (tenants, house) = ([world.tenant.clone(), world.other.clone()], world.store.house());
    let founded = house.write(move |tx| {
        Box::pin(async move {
            organizations::create(tx, &chain)?;
            tenants.iter().try_for_each(|tenant| organizations::take_in(tx, &chain.id, tenant))
        })
    });
    founded.await.unwrap();
    assert!(comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.is_ok());
}

async fn an_address_alone_is_not_enough(world: World) {
    world.owner().await;
    let ana = || {
        let mut claims = claims("u9", &["staff"]);
        claims["email"] = json!("Ana@Riverside.example");
        claims
    };
    let refused = comes(&world, &world.tenant, rules(), ana()).await;
    assert_eq!(refused.unwrap_err(), NotLetIn::AccountThere);
    let joined = world.joined("ben@clinic.example", Role::Agent).await;
    let mut ben = claims("u8", &["staff"]);
    ben["email"] = json!("ben@clinic.example");
    assert_eq!(comes(&world, &world.tenant, rules(), ben.clone()).await.unwrap_err(), NotLetIn::AccountThere);
    let linked = Rules { link_by_email: true, ..rules() };
    let let_in = comes(&world, &world.tenant, linked, ben.clone()).await.unwrap();
    assert_eq!(let_in.session.member, joined.session.member, "as the tenant wants it");
    ben["email_verified"] = json!(false);
    assert!(comes(&world, &world.tenant, rules(), ben).await.is_ok(), "and by subject from then on");
}

async fn nobody_is_made_owner_or_ceases_to_be_one(world: World) {
    let signed_in = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    let member = &signed_in.session.member;
    comes(&world, &world.tenant, rules(), claims("u1", &["boss"])).await.unwrap();
    assert_eq!(role(&world, &world.tenant, member).await, Some(Role::Agent));
    join(&world, &world.tenant, member, Role::Owner).await;
    comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    assert_eq!(role(&world, &world.tenant, member).await, Some(Role::Owner));
}

async fn who_was_disabled_stays_out(world: World) {
    let signed_in = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await.unwrap();
    let (house, member, now) = (world.store.house(), signed_in.session.member.clone(), world.clock.now());
    house.write(move |tx| Box::pin(async move { members::disable(tx, &member, Some(now)) })).await.unwrap();
    let again = comes(&world, &world.tenant, rules(), claims("u1", &["staff"])).await;
    assert_eq!(again.unwrap_err(), NotLetIn::Disabled);
}
