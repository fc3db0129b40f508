//! ID tokens that are as they should be, and others.

use super::super::rules::Rules;
use super::*;
use crate::crypt::SigningKey;
use frontdesk_domain::access::Role;
use serde_json::json;

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_seed("p1", &[5; 32]).unwrap()
}

fn good() -> Value {
    json!({
        "iss": "https://idp.example", "aud": "desk", "sub": "u1", "nonce": "n1",
        "exp": now().as_second() + 300, "iat": now().as_second(),
        "email": "Ada@Clinic.example", "email_verified": true, "name": "Ada", "groups": ["staff", "leads"], "amr": ["pwd", "otp"],
    })
}

fn read(claims: &Value, by: &SigningKey) -> Result<Claims, NotGood> {
    let token = Jws::sign(by, "JWT", claims).unwrap();
    let expected = Expected { issuer: "https://idp.example", client_id: "desk", nonce: "n1", now: now() };
    Claims::verified(token.expose(), &JwkSet { keys: vec![key().jwk()] }, &expected)
}

fn with(change: impl FnOnce(&mut Value)) -> Value {
    let mut claims = good();
    change(&mut claims);
    claims
}

#[test]
fn a_good_token_tells_who_it_is() {
    let claims = read(&good(), &key()).unwrap();
    assert_eq!((claims.sub.as_str(), claims.verified_email().as_deref()), ("u1", Some("ada@clinic.example")));
    assert_eq!((claims.name().as_deref(), claims.words("groups")), (Some("Ada"), vec!["staff".into(), "leads".into()]));
    for aud in [json!(["desk"]), json!("desk")] {
        assert!(read(&with(|c| c["aud"] = aud), &key()).is_ok());
    }
    let several = with(|c| {
        c["aud"] = json!(["desk", "other"]);
        c["azp"] = json!("desk");
    });
    assert!(read(&several, &key()).is_ok());
}

#[test]
fn tokens_that_are_not_for_us_or_not_now() {
    let seconds = now().as_second();
    let table = [
        ("another issuer", with(|c| c["iss"] = json!("https://idp.example/")), NotGood::Elsewhere),
        ("for another client", with(|c| c["aud"] = json!("other")), NotGood::Elsewhere),
        ("for several, asked by nobody", with(|c| c["aud"] = json!(["desk", "other"])), NotGood::Elsewhere),
        ("asked by another", with(|c| c["azp"] = json!("other")), NotGood::Elsewhere),
        ("for nobody", with(|c| c["aud"] = json!(7)), NotGood::Elsewhere),
        ("another nonce", with(|c| c["nonce"] = json!("n2")), NotGood::Elsewhere),
        ("no nonce", with(|c| drop(c.as_object_mut().unwrap().remove("nonce"))), NotGood::Elsewhere),
        ("run out", with(|c| c["exp"] = json!(seconds - 60)), NotGood::Expired),
        ("not yet", with(|c| c["nbf"] = json!(seconds + 61)), NotGood::Expired),
        ("made later", with(|c| c["iat"] = json!(seconds + 61)), NotGood::Expired),
        ("nobody", with(|c| c["sub"] = json!("")), NotGood::Malformed),
        ("a long name", with(|c| c["sub"] = json!("x".repeat(256))), NotGood::Malformed),
        ("no end", with(|c| drop(c.as_object_mut().unwrap().remove("exp"))), NotGood::Malformed),
    ];
    for (what, claims, why) in table {
        assert_eq!(read(&claims, &key()).map(|_| ()), Err(why), "{what}");
    }
    let forged = SigningKey::from_seed("p1", &[6; 32]).unwrap();
    assert_eq!(read(&good(), &forged).map(|_| ()), Err(NotGood::Signature));
    let unknown = SigningKey::from_seed("p2", &[5; 32]).unwrap();
    assert_eq!(read(&good(), &unknown).map(|_| ()), Err(NotGood::Key));
}

#[test]
fn only_a_verified_address_is_one() {
    for (verified, email, there) in [
        (json!(true), "ada@clinic.example", true),
        (json!("true"), "ada@clinic.example", true),
        (json!(false), "ada@clinic.example", false),
        (json!("yes"), "ada@clinic.example", false),
        (json!(1), "ada@clinic.example", false),
        (Value::Null, "ada@clinic.example", false),
        (json!(true), "ada", false),
        (json!(true), "ada@clinic.example@evil.example", false),
    ] {
        let claims = with(|c| {
            c["email_verified"] = verified.clone();
            c["email"] = json!(email);
        });
        assert_eq!(read(&claims, &key()).unwrap().verified_email().is_some(), there, "{verified} {email}");
    }
}

#[test]
fn rules_give_the_role() {
    let claims = read(&good(), &key()).unwrap();
    let roles = [("staff".to_owned(), Role::Agent), ("leads".to_owned(), Role::Manager)];
    let rules = Rules { role_claim: Some("groups".into()), roles: roles.into(), ..Rules::default() };
    assert_eq!(rules.role(&claims), Some(Role::Manager), "the larger of two");
    assert_eq!(Rules::default().role(&claims), None);
    let usual = Rules { usual_role: Some(Role::Viewer), role_claim: Some("none".into()), ..rules.clone() };
    assert_eq!(usual.role(&claims), Some(Role::Viewer));
    assert!(!rules.second_factor(&claims));
    assert!(Rules { trusts_second_factor: true, ..rules.clone() }.second_factor(&claims));
    let domains = Rules { domains: vec!["Clinic.example".into()], ..rules };
    assert!(domains.takes_address("ada@clinic.example") && !domains.takes_address("ada@notclinic.example"));
}

#[test]
fn what_is_told_beside_the_token_is_of_the_same_person() {
    let bare = with(|c| drop(c.as_object_mut().unwrap().remove("email")));
    let mut claims = read(&bare, &key()).unwrap();
    let told =
        |sub: &str| json!({ "sub": sub, "email": "x@clinic.example", "name": "Other" }).as_object().unwrap().clone();
    claims.learn(told("u2"));
    assert_eq!(claims.verified_email(), None);
    claims.learn(told("u1"));
    assert_eq!((claims.verified_email().as_deref(), claims.name().as_deref()), (Some("x@clinic.example"), Some("Ada")));
}
