//! What a member holds besides a password: an app that shows codes, and a device that keeps a passkey.

use crate::world::URL;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ciborium::{Value as Cbor, cbor};
use frontdesk_domain::outside::Clock;
use ring::digest::{SHA256, digest};
use ring::hmac;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};

const CREDENTIAL: &str = "cred";

/// The code that an app shows now, of the secret it was told.
pub fn code(secret: &str, clock: &dyn Clock) -> String {
    const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = secret.chars().map(|sign| format!("{:05b}", BASE32.find(sign).unwrap())).collect();
    let bytes: Vec<u8> = bits.as_bytes().chunks_exact(8).map(byte).collect();
    let step = (clock.now().as_second() / 30).to_be_bytes();
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes), &step);
    let at = usize::from(tag.as_ref()[19] & 15);
    let number = u32::from_be_bytes(tag.as_ref()[at..at + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", number % 1_000_000)
}

fn byte(bits: &[u8]) -> u8 {
    u8::from_str_radix(std::str::from_utf8(bits).unwrap(), 2).unwrap()
}

/// A device that verified its person. Real ones are in the browser tests.
pub struct Device {
    key: Ed25519KeyPair,
}

impl Default for Device {
    fn default() -> Self {
        Self { key: Ed25519KeyPair::from_seed_unchecked(&[3; 32]).unwrap() }
    }
}

impl Device {
    /// Makes a passkey, as the desk's options ask.
    pub fn make(&self, options: &Value) -> Value {
        let x = Cbor::Bytes(self.key.public_key().as_ref().to_vec());
        let public = encoded(&cbor!({ 1 => 1, 3 => -8, -1 => 6, -2 => x }).unwrap());
        let size = u16::try_from(CREDENTIAL.len()).unwrap().to_be_bytes();
        let data = [data(&options["rp"]["id"], 69), vec![0; 16], size.to_vec(), CREDENTIAL.into(), public].concat();
        let attestation = cbor!({ "fmt" => "none", "attStmt" => {}, "authData" => Cbor::Bytes(data) }).unwrap();
        json!({ "id": BASE64.encode(CREDENTIAL), "type": "public-key", "response": {
            "clientDataJSON": BASE64.encode(client("webauthn.create", options)),
            "attestationObject": BASE64.encode(encoded(&attestation)),
        } })
    }

    /// Shows it.
    pub fn show(&self, options: &Value) -> Value {
        let (client, data) = (client("webauthn.get", options), data(&options["rpId"], 5));
        let message = [data.as_slice(), digest(&SHA256, client.as_bytes()).as_ref()].concat();
        json!({ "id": BASE64.encode(CREDENTIAL), "type": "public-key", "response": {
            "clientDataJSON": BASE64.encode(client),
            "authenticatorData": BASE64.encode(data),
            "signature": BASE64.encode(self.key.sign(&message)),
        } })
    }
}

fn client(kind: &str, options: &Value) -> String {
    json!({ "type": kind, "challenge": options["challenge"], "origin": URL, "crossOrigin": false }).to_string()
}

/// Flags: 1 present, 4 verified, 64 with a credential.
fn data(site: &Value, flags: u8) -> Vec<u8> {
    let hash = digest(&SHA256, site.as_str().unwrap().as_bytes());
    [hash.as_ref(), &[flags], &[0; 4]].concat()
}

fn encoded(value: &Cbor) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}
