//! An authenticator in a few lines, and answers of it that were tampered with. Real ones are in the browser tests.

use super::*;
use crate::crypt::SigningKey;
use ciborium::{Value, cbor};
use serde_json::json;

const CHALLENGE: &str = "Y2hhbGxlbmdl";

fn site() -> Site {
    Site::of("https://desk.example").unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_seed("authenticator", &[3; 32]).unwrap()
}

fn cose() -> Value {
    let x = BASE64.decode(key().jwk().x.unwrap()).unwrap();
    cbor!({ 1 => 1, 3 => -8, -1 => 6, -2 => Value::Bytes(x) }).unwrap()
}

fn encoded(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

/// Flags: 1 present, 4 verified, 64 with a credential.
fn data(site_id: &str, flags: u8, signed: u32) -> Vec<u8> {
    let hash = digest(&SHA256, site_id.as_bytes());
    [hash.as_ref(), &[flags], &signed.to_be_bytes()].concat()
}

fn with_credential(data: Vec<u8>, cose: &Value) -> Vec<u8> {
    [data, vec![0; 16], vec![0, 4], b"cred".to_vec(), encoded(cose)].concat()
}

fn client(kind: &str, origin: &str) -> serde_json::Value {
    json!({ "type": kind, "challenge": CHALLENGE, "origin": origin, "crossOrigin": false })
}

fn registration(client: &serde_json::Value, data: Vec<u8>) -> Registration {
    let attestation = cbor!({ "fmt" => "none", "attStmt" => {}, "authData" => Value::Bytes(data) }).unwrap();
    let json = json!({ "id": "Y3JlZA", "type": "public-key", "response": {
        "clientDataJSON": BASE64.encode(client.to_string()),
        "attestationObject": BASE64.encode(encoded(&attestation)),
    } });
    serde_json::from_value(json).unwrap()
}

fn assertion(client: &serde_json::Value, data: &[u8]) -> Assertion {
    let client = client.to_string();
    let message = [data, digest(&SHA256, client.as_bytes()).as_ref()].concat();
    let json = json!({ "id": "Y3JlZA", "type": "public-key", "response": {
        "clientDataJSON": BASE64.encode(client),
        "authenticatorData": BASE64.encode(data),
        "signature": BASE64.encode(key().sign(&message)),
    } });
    serde_json::from_value(json).unwrap()
}

#[test]
fn a_passkey_is_made_and_shown() {
    let create = client("webauthn.create", "https://desk.example");
    let answer = registration(&create, with_credential(data("desk.example", 69, 0), &cose()));
    assert_eq!(answer.challenge().as_deref(), Ok(CHALLENGE));
    let made = answer.verify(&site()).unwrap();
    assert_eq!((made.credential.as_str(), &made.key), ("Y3JlZA", &key().public()));
    let get = client("webauthn.get", "https://desk.example");
    let shown = assertion(&get, &data("desk.example", 5, 0));
    assert_eq!((shown.credential(), shown.challenge().as_deref()), (Some("Y3JlZA"), Ok(CHALLENGE)));
    assert_eq!(shown.verify(&site(), &made.key, 0), Ok(0), "one that does not count");
    assert_eq!(assertion(&get, &data("desk.example", 5, 8)).verify(&site(), &made.key, 7), Ok(8));
}

#[test]
fn answers_that_do_not_count() {
    let create = || client("webauthn.create", "https://desk.example");
    let data_ok = || with_credential(data("desk.example", 69, 0), &cose());
    let framed = json!({ "type": "webauthn.create", "challenge": CHALLENGE, "origin": "https://desk.example", "crossOrigin": true });
    let es384 = cbor!({ 1 => 2, 3 => -35, -1 => 2, -2 => Value::Bytes(vec![1; 48]), -3 => Value::Bytes(vec![1; 48]) });
    let short = cbor!({ 1 => 1, 3 => -8, -1 => 6, -2 => Value::Bytes(vec![1; 31]) });
    let mixed = cbor!({ 1 => 2, 3 => -8, -1 => 6, -2 => Value::Bytes(vec![1; 32]) });
    let with = |cose: &Value| with_credential(data("desk.example", 69, 0), cose);
    let mut long = data("desk.example", 69, 0);
    long.extend([[0; 16].as_slice(), &[255, 255], &[1; 70_000]].concat());
    let table = [
        ("of a sign-in", client("webauthn.get", "https://desk.example"), data_ok(), NotVerified::Ceremony),
        (
            "another page",
            client("webauthn.create", "https://desk.example.evil.example"),
            data_ok(),
            NotVerified::Origin,
        ),
        ("without TLS", client("webauthn.create", "http://desk.example"), data_ok(), NotVerified::Origin),
        ("in somebody's frame", framed, data_ok(), NotVerified::Origin),
        ("another site's", create(), with_credential(data("evil.example", 69, 0), &cose()), NotVerified::Site),
        ("nobody verified", create(), with_credential(data("desk.example", 65, 0), &cose()), NotVerified::Person),
        ("nobody there", create(), with_credential(data("desk.example", 68, 0), &cose()), NotVerified::Person),
        ("no credential", create(), data("desk.example", 5, 0), NotVerified::Malformed),
        ("cut short", create(), data_ok()[..60].to_vec(), NotVerified::Malformed),
        ("empty", create(), Vec::new(), NotVerified::Malformed),
        ("a name too long", create(), long, NotVerified::Malformed),
        ("a kind not asked for", create(), with(&es384.unwrap()), NotVerified::Key),
        ("a key too short", create(), with(&short.unwrap()), NotVerified::Key),
        ("an algorithm of another kind", create(), with(&mixed.unwrap()), NotVerified::Key),
    ];
    for (what, client, data, why) in table {
        assert_eq!(registration(&client, data).verify(&site()), Err(why), "{what}");
    }
}

#[test]
fn assertions_that_do_not_count() {
    let get = || client("webauthn.get", "https://desk.example");
    let public = key().public();
    let verify = |answer: &Assertion, before| answer.verify(&site(), &public, before);
    let good = assertion(&get(), &data("desk.example", 5, 7));
    assert_eq!(verify(&good, 7), Err(NotVerified::Copied));
    assert_eq!(verify(&assertion(&get(), &data("desk.example", 5, 0)), 7), Err(NotVerified::Copied), "counts no more");
    let other = SigningKey::from_seed("other", &[4; 32]).unwrap().public();
    assert_eq!(good.verify(&site(), &other, 0), Err(NotVerified::Signature));
    let mut moved = good.clone();
    moved.response.authenticator_data = BASE64.encode(data("desk.example", 5, 9));
    assert_eq!(verify(&moved, 0), Err(NotVerified::Signature), "another count under the signature");
    let mut other_challenge = good.clone();
    let claimed = json!({ "type": "webauthn.get", "challenge": "b3RoZXI", "origin": "https://desk.example" });
    other_challenge.response.client_data_json = BASE64.encode(claimed.to_string());
    assert_eq!(verify(&other_challenge, 0), Err(NotVerified::Signature), "another challenge under the signature");
    assert_eq!(verify(&assertion(&get(), &data("desk.example", 1, 8)), 0), Err(NotVerified::Person));
    assert_eq!(verify(&assertion(&get(), &data("evil.example", 5, 8)), 0), Err(NotVerified::Site));
    let create = client("webauthn.create", "https://desk.example");
    assert_eq!(verify(&assertion(&create, &data("desk.example", 5, 8)), 0), Err(NotVerified::Ceremony));
}

#[test]
fn deep_and_broken_cbor_ends_in_an_error() {
    let create = client("webauthn.create", "https://desk.example");
    let nested = [vec![0x81; 20_000], vec![0]].concat();
    for attestation in [nested, vec![0xbf], vec![0x9b, 255, 255, 255, 255, 255, 255, 255, 255], vec![0xa1, 0x68]] {
        let mut answer = registration(&create, Vec::new());
        answer.response.attestation_object = BASE64.encode(attestation);
        assert_eq!(answer.verify(&site()), Err(NotVerified::Malformed));
    }
}
