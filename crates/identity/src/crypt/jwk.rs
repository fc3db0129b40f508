//! Public keys as they are published (RFC 7517), ours and those of sign-in providers.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_FIXED, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey, VerificationAlgorithm,
};
use serde::{Deserialize, Serialize};

/// More keys than any provider publishes.
const KEYS_MAX: usize = 64;

/// One published key. Fields that are not known here are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    pub kty: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub usage: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub crv: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JwkSet {
    pub keys: Vec<Jwk>,
}

/// A key that verifies by one algorithm and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    Ed25519(Vec<u8>),
    /// The point, uncompressed.
    P256(Vec<u8>),
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
}

impl Jwk {
    pub(super) fn ed25519(id: &str, public: &[u8]) -> Self {
        let some = |text: &str| Some(text.to_owned());
        Self {
            kty: "OKP".into(),
            kid: some(id),
            usage: some("sig"),
            alg: some("EdDSA"),
            crv: some("Ed25519"),
            x: Some(BASE64.encode(public)),
            ..Self::default()
        }
    }

    /// As it is kept.
    pub fn of(key: &PublicKey) -> Self {
        let kept = |bytes: &[u8]| Some(BASE64.encode(bytes));
        let empty = Self { alg: Some(key.alg().into()), ..Self::default() };
        match key {
            PublicKey::Ed25519(x) => Self { kty: "OKP".into(), crv: Some("Ed25519".into()), x: kept(x), ..empty },
            PublicKey::P256(point) => {
                let (x, y) = point.get(1..).unwrap_or_default().split_at_checked(32).unwrap_or_default();
                Self { kty: "EC".into(), crv: Some("P-256".into()), x: kept(x), y: kept(y), ..empty }
            }
            PublicKey::Rsa { n, e } => Self { kty: "RSA".into(), n: kept(n), e: kept(e), ..empty },
        }
    }

    /// `None`: it is for encryption, of a kind that is not taken here, or not well made.
    pub fn key(&self) -> Option<PublicKey> {
        if self.usage.as_deref().is_some_and(|usage| usage != "sig") {
            return None;
        }
        let key = match (self.kty.as_str(), self.crv.as_deref()) {
            ("OKP", Some("Ed25519")) => PublicKey::Ed25519(sized(&self.x, 32)?),
            ("EC", Some("P-256")) => PublicKey::p256(&sized(&self.x, 32)?, &sized(&self.y, 32)?),
            ("RSA", _) => PublicKey::Rsa { n: bytes(&self.n)?, e: bytes(&self.e)? },
            _ => return None,
        };
        self.alg.as_deref().is_none_or(|alg| alg == key.alg()).then_some(key)
    }
}

impl JwkSet {
    /// The key of this name. Where the signature names none, the set has to hold one key alone that could be meant.
    pub fn find(&self, kid: Option<&str>, alg: &str) -> Option<PublicKey> {
        let named = |jwk: &&Jwk| kid.is_none() || jwk.kid.as_deref() == kid;
        let mut fitting = self.keys.iter().take(KEYS_MAX).filter(named).filter_map(Jwk::key).filter(|k| k.alg() == alg);
        let found = fitting.next()?;
        fitting.next().is_none().then_some(found)
    }
}

impl PublicKey {
    pub fn p256(x: &[u8], y: &[u8]) -> Self {
        Self::P256([&[4], x, y].concat())
    }

    /// The name of its algorithm in a JWS.
    pub fn alg(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "EdDSA",
            Self::P256(_) => "ES256",
            Self::Rsa { .. } => "RS256",
        }
    }

    /// A signature as a JWS carries it.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.checks(message, signature, &ECDSA_P256_SHA256_FIXED)
    }

    /// A signature as an authenticator makes it: that of an elliptic curve is written in ASN.1.
    pub fn verifies_authenticator(&self, message: &[u8], signature: &[u8]) -> bool {
        self.checks(message, signature, &ECDSA_P256_SHA256_ASN1)
    }

    fn checks(&self, message: &[u8], signature: &[u8], curve: &'static dyn VerificationAlgorithm) -> bool {
        match self {
            Self::Ed25519(key) => UnparsedPublicKey::new(&ED25519, key).verify(message, signature).is_ok(),
            Self::P256(key) => UnparsedPublicKey::new(curve, key).verify(message, signature).is_ok(),
            Self::Rsa { n, e } => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).is_ok()
            }
        }
    }
}

fn bytes(field: &Option<String>) -> Option<Vec<u8>> {
    BASE64.decode(field.as_deref()?.trim_end_matches('=')).ok()
}

fn sized(field: &Option<String>, size: usize) -> Option<Vec<u8>> {
    bytes(field).filter(|bytes| bytes.len() == size)
}
