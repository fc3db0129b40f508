//! Signed JSON (RFC 7515), in its compact form.
//!
//! The algorithm is the key's. What the token says of itself chooses nothing: it must agree, or the token is refused.

use super::jwk::PublicKey;
use super::signing::SigningKey;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use frontdesk_domain::Secret;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Longer than any token that is made or taken here.
const BYTES_MAX: usize = 16 * 1024;

/// Why a token is not believed. For tests and metrics; whoever showed it is told nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotGood {
    #[error("it is not a signed token")]
    Malformed,
    #[error("it is signed by an algorithm other than its key's")]
    Algorithm,
    #[error("it is signed by a key that is not known")]
    Key,
    #[error("its signature does not fit")]
    Signature,
    #[error("it is of another kind, or from or for somebody else")]
    Elsewhere,
    #[error("it has expired, or is not good yet")]
    Expired,
    #[error("what it stands for was ended")]
    Ended,
}

#[derive(Debug, Deserialize)]
struct Header {
    alg: String,
    #[serde(default)]
    kid: Option<String>,
    #[serde(default)]
    typ: Option<String>,
    /// What a reader must understand. We understand nothing of the kind.
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

/// A token taken apart, and not believed yet.
#[derive(Debug)]
pub struct Jws<'a> {
    header: Header,
    signed: &'a str,
    claims: Vec<u8>,
    signature: Vec<u8>,
}

impl<'a> Jws<'a> {
    /// Signs. `typ` says what kind of token it is, so that one is not taken for another.
    pub fn sign(key: &SigningKey, typ: &str, claims: &impl Serialize) -> Result<Secret, NotGood> {
        let header = serde_json::json!({ "alg": "EdDSA", "kid": key.id, "typ": typ }).to_string();
        let claims = serde_json::to_vec(claims).map_err(|_| NotGood::Malformed)?;
        let signed = format!("{}.{}", BASE64.encode(header), BASE64.encode(claims));
        let signature = BASE64.encode(key.sign(signed.as_bytes()));
        Ok(Secret::new(format!("{signed}.{signature}")))
    }

    pub fn read(text: &'a str) -> Result<Self, NotGood> {
        if text.len() > BYTES_MAX {
            return Err(NotGood::Malformed);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(NotGood::Malformed)?;
        let (header, claims) = signed.split_once('.').ok_or(NotGood::Malformed)?;
        let header: Header = serde_json::from_slice(&decoded(header)?).map_err(|_| NotGood::Malformed)?;
        if header.crit.is_some() {
            return Err(NotGood::Malformed);
        }
        Ok(Self { header, signed, claims: decoded(claims)?, signature: decoded(signature)? })
    }

    pub fn kid(&self) -> Option<&str> {
        self.header.kid.as_deref()
    }

    pub fn alg(&self) -> &str {
        &self.header.alg
    }

    pub fn typ(&self) -> Option<&str> {
        self.header.typ.as_deref()
    }

    /// What it says, now that the key has been found fit.
    pub fn verified<T: DeserializeOwned>(&self, key: &PublicKey) -> Result<T, NotGood> {
        if self.header.alg != key.alg() {
            return Err(NotGood::Algorithm);
        }
        if !key.verifies(self.signed.as_bytes(), &self.signature) {
            return Err(NotGood::Signature);
        }
        serde_json::from_slice(&self.claims).map_err(|_| NotGood::Malformed)
    }
}

fn decoded(part: &str) -> Result<Vec<u8>, NotGood> {
    BASE64.decode(part).map_err(|_| NotGood::Malformed)
}

#[cfg(test)]
mod tests {
    use super::super::jwk::{Jwk, JwkSet};
    use super::*;

    /// RFC 8037, appendix A.4: Ed25519.
    #[test]
    fn the_example_of_the_standard_is_verified() {
        let jwk: Jwk =
            serde_json::from_str(r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#)
                .unwrap();
        let (signed, signature) = (
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc",
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
        );
        assert!(jwk.key().unwrap().verifies(signed.as_bytes(), &BASE64.decode(signature).unwrap()));
        assert!(!jwk.key().unwrap().verifies(b"another", &BASE64.decode(signature).unwrap()));
    }

    /// RSA and the curve P-256, signed by OpenSSL (through Node.js).
    #[test]
    fn signatures_made_elsewhere_are_verified() {
        let set: JwkSet = serde_json::from_str(include_str!("../../tests/payloads/jws-keys.json")).unwrap();
        let tokens: Vec<String> = serde_json::from_str(include_str!("../../tests/payloads/jws-tokens.json")).unwrap();
        for (token, alg) in tokens.iter().zip(["RS256", "ES256"]) {
            let jws = Jws::read(token).unwrap();
            let key = set.find(None, jws.alg()).unwrap();
            let claims: serde_json::Value = jws.verified(&key).unwrap();
            assert_eq!(Jwk::of(&key).key().as_ref(), Some(&key), "it is kept as it is");
            assert_eq!((jws.alg(), claims["iss"].as_str()), (alg, Some("joe")));
            let changed = token.replacen(".eyJpc3Mi", ".eyJpc3Nj", 1);
            assert_eq!(Jws::read(&changed).unwrap().verified::<serde_json::Value>(&key), Err(NotGood::Signature));
        }
    }

    #[test]
    fn a_set_with_two_keys_that_could_be_meant_names_none() {
        let key = |id: &str| SigningKey::from_seed(id, &[id.len() as u8; 32]).unwrap().jwk();
        let set = JwkSet { keys: vec![key("a"), key("bb")] };
        assert!(set.find(Some("bb"), "EdDSA").is_some());
        assert_eq!(set.find(None, "EdDSA"), None);
        assert_eq!(set.find(Some("bb"), "RS256"), None);
        assert_eq!(set.find(Some("c"), "EdDSA"), None);
    }
}
