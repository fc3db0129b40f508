//! Every way to forge a token that is known here, and what becomes of it.

use super::*;
use crate::crypt::JwkSet;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::hmac;
use serde_json::{Value, json};

const URL: &str = "https://desk.example";

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}

fn key(id: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(id, &[seed; 32]).unwrap()
}

fn ours() -> SigningKey {
    key("k1", 1)
}

fn access() -> Access {
    Access { member: MemberId::at(1, [1; 10]), tenant: TenantId::at(1, [2; 10]), family: FamilyId::at(1, [3; 10]) }
}

/// As the API reads one: the key by its name, then the token by the key.
fn read(text: &str, at: Timestamp) -> Result<Access, NotGood> {
    let published = JwkSet { keys: vec![ours().jwk(), key("k2", 2).jwk()] };
    let jws = Jws::read(text)?;
    let named = published.keys.iter().find(|jwk| jwk.kid.as_deref() == jws.kid()).and_then(|jwk| jwk.key());
    Issuer::new(URL).check(&jws, &named.ok_or(NotGood::Key)?, at)
}

fn good() -> String {
    Issuer::new(URL).sign(&access(), &ours(), now()).unwrap().expose().to_owned()
}

fn claims() -> Value {
    let token = good();
    serde_json::from_slice(&BASE64.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap()
}

fn with(change: impl FnOnce(&mut Value)) -> Value {
    let mut claims = claims();
    change(&mut claims);
    claims
}

fn unsigned(header: &Value, claims: &Value) -> String {
    format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()))
}

fn signed(header: &Value, claims: &Value, by: &SigningKey) -> String {
    let text = unsigned(header, claims);
    format!("{text}.{}", BASE64.encode(by.sign(text.as_bytes())))
}

fn hmac_signed(header: &Value, secret: &[u8]) -> String {
    let text = unsigned(header, &claims());
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes());
    format!("{text}.{}", BASE64.encode(tag))
}

#[test]
fn a_good_token_says_whose_it_is() {
    assert_eq!(read(&good(), now()), Ok(access()));
}

#[test]
fn forged_tokens_are_refused_each_for_its_own_reason() {
    let header = json!({ "alg": "EdDSA", "kid": "k1", "typ": "at+jwt" });
    let alg = |alg: &str| json!({ "alg": alg, "kid": "k1", "typ": "at+jwt" });
    let public = BASE64.decode(ours().jwk().x.unwrap()).unwrap();
    let token = good();
    let (body, signature) = token.rsplit_once('.').unwrap();
    let other_claims = BASE64.encode(with(|c| c["sub"] = json!("mbr_other")).to_string());
    let sign = |claims: &Value| signed(&header, claims, &ours());
    let table: Vec<(&str, String, NotGood)> = vec![
        ("nothing", String::new(), NotGood::Malformed),
        ("two parts", body.into(), NotGood::Malformed),
        ("four parts", format!("{token}.x"), NotGood::Malformed),
        ("very long", "a.".repeat(20_000), NotGood::Malformed),
        ("alg none, no signature", format!("{}.", unsigned(&alg("none"), &claims())), NotGood::Algorithm),
        ("alg None", format!("{}.{signature}", unsigned(&alg("None"), &claims())), NotGood::Algorithm),
        ("HMAC by the public key", hmac_signed(&alg("HS256"), &public), NotGood::Algorithm),
        ("HMAC that calls itself EdDSA", hmac_signed(&header, &public), NotGood::Signature),
        ("RS256 by name", format!("{}.{signature}", unsigned(&alg("RS256"), &claims())), NotGood::Algorithm),
        ("lower case", format!("{}.{signature}", unsigned(&alg("eddsa"), &claims())), NotGood::Algorithm),
        ("no signature", format!("{body}."), NotGood::Signature),
        ("a signature too short", format!("{body}.{}", &signature[..80]), NotGood::Signature),
        (
            "other claims under our signature",
            token.replacen(token.split('.').nth(1).unwrap(), &other_claims, 1),
            NotGood::Signature,
        ),
        ("another's key under our name", signed(&header, &claims(), &key("k1", 9)), NotGood::Signature),
        (
            "our other key's name",
            signed(&json!({ "alg": "EdDSA", "kid": "k2", "typ": "at+jwt" }), &claims(), &ours()),
            NotGood::Signature,
        ),
        (
            "an unknown key's name",
            signed(&json!({ "alg": "EdDSA", "kid": "k9", "typ": "at+jwt" }), &claims(), &ours()),
            NotGood::Key,
        ),
        ("no key's name", signed(&json!({ "alg": "EdDSA", "typ": "at+jwt" }), &claims(), &ours()), NotGood::Key),
        (
            "a key brought along",
            signed(&json!({ "alg": "EdDSA", "jwk": key("k1", 9).jwk(), "typ": "at+jwt" }), &claims(), &key("k1", 9)),
            NotGood::Key,
        ),
        (
            "what must be understood",
            signed(
                &json!({ "alg": "EdDSA", "kid": "k1", "typ": "at+jwt", "crit": ["b64"], "b64": false }),
                &claims(),
                &ours(),
            ),
            NotGood::Malformed,
        ),
        (
            "another kind of token",
            signed(&json!({ "alg": "EdDSA", "kid": "k1", "typ": "JWT" }), &claims(), &ours()),
            NotGood::Elsewhere,
        ),
        ("no kind", signed(&json!({ "alg": "EdDSA", "kid": "k1" }), &claims(), &ours()), NotGood::Elsewhere),
        ("another issuer", sign(&with(|c| c["iss"] = json!("https://evil.example"))), NotGood::Elsewhere),
        ("for another house", sign(&with(|c| c["aud"] = json!("https://other.example/v1"))), NotGood::Elsewhere),
        ("for many", sign(&with(|c| c["aud"] = json!(["https://desk.example/v1", "x"]))), NotGood::Malformed),
        ("no end", sign(&with(|c| drop(c.as_object_mut().unwrap().remove("exp")))), NotGood::Malformed),
        ("too long", sign(&with(|c| c["exp"] = json!(now().as_second() + 3600))), NotGood::Expired),
        ("not yet", sign(&with(|c| c["nbf"] = json!(now().as_second() + 31))), NotGood::Expired),
        (
            "numbers that overflow",
            sign(&with(|c| {
                c["nbf"] = json!(i64::MIN);
                c["exp"] = json!(i64::MAX);
            })),
            NotGood::Expired,
        ),
        ("not a member", sign(&with(|c| c["sub"] = json!("key_1"))), NotGood::Malformed),
    ];
    for (what, token, why) in table {
        assert_eq!(read(&token, now()), Err(why), "{what}");
    }
}

#[test]
fn every_bit_of_it_counts() {
    let token = good();
    for at in 0..token.len() {
        let mut changed = token.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'C' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        // The last sign of a part may carry bits that are not used; those must be zero.
        assert!(changed == token || read(&changed, now()).is_err(), "sign {at}");
    }
}

#[test]
fn it_ends_after_a_quarter_of_an_hour_and_the_leeway() {
    let token = good();
    let after = |seconds| read(&token, now() + SignedDuration::from_secs(seconds)).is_ok();
    assert!(after(-30) && after(0) && after(929));
    assert!(!after(930) && !after(-31));
}
