//! The installation's key for the trail: it signs heads, and makes the marks of addresses.

use crate::chain::signed;
use frontdesk_domain::audit::Origin;
use frontdesk_domain::hex::unhex;
use frontdesk_domain::{TenantId, hex};
use frontdesk_store::audit::Head;
use ring::digest::{SHA256, digest};
use ring::hmac;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

/// Made of the installation's secret, so that every replica signs alike and there is nothing more to keep. Prints dots.
#[derive(Clone)]
pub struct Keys {
    pair: Arc<Ed25519KeyPair>,
    marks: hmac::Key,
}

/// The secret gives no key.
#[derive(Debug, thiserror::Error)]
#[error("no signing key can be made of the installation's secret")]
pub struct NoKey;

impl Keys {
    /// Each use has a key of its own, from which neither the secret nor another key can be found.
    pub fn of(secret: &[u8; 32]) -> Result<Self, NoKey> {
        let own = |purpose: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), purpose);
        let seed = own(b"frontdesk audit heads 1");
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_ref()).map_err(|_| NoKey)?;
        let marks = hmac::Key::new(hmac::HMAC_SHA256, own(b"frontdesk audit marks 1").as_ref());
        Ok(Self { pair: Arc::new(pair), marks })
    }

    /// The public key, by which anybody can check heads. In hexadecimal.
    pub fn public(&self) -> String {
        hex(self.pair.public_key().as_ref())
    }

    /// Those who trust this key alone.
    pub fn trusted(&self) -> Trusted {
        Trusted::default().and(self.pair.public_key().as_ref())
    }

    /// Where a request came from, as the trail keeps it.
    pub fn origin(&self, address: IpAddr) -> Origin {
        let canonical = address.to_canonical().to_string();
        let tag = hmac::sign(&self.marks, canonical.as_bytes());
        let mut mark = [0; 8];
        mark.iter_mut().zip(tag.as_ref()).for_each(|(mark, byte)| *mark = *byte);
        Origin::network(address, mark)
    }

    pub(crate) fn sign(&self, tenant: &TenantId, head: Head) -> Head {
        let head = Head { key_id: key_id(self.pair.public_key().as_ref()), ..head };
        let signature = hex(self.pair.sign(&signed(tenant, &head)).as_ref());
        Head { signature, ..head }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(•••)")
    }
}

/// Public keys whose signatures count: the installation's own, and those it had before.
#[derive(Clone, Debug, Default)]
pub struct Trusted(HashMap<String, Vec<u8>>);

impl Trusted {
    #[must_use]
    pub fn and(mut self, public: &[u8]) -> Self {
        self.0.insert(key_id(public), public.to_vec());
        self
    }

    /// An earlier key, as [`Keys::public`] gave it. `None`: that is not one.
    pub fn and_hex(self, public: &str) -> Option<Self> {
        unhex(public).filter(|bytes| bytes.len() == 32).map(|bytes| self.and(&bytes))
    }

    pub(crate) fn knows(&self, key_id: &str) -> bool {
        self.0.contains_key(key_id)
    }

    pub(crate) fn is_good(&self, tenant: &TenantId, head: &Head) -> bool {
        let (Some(public), Some(signature)) = (self.0.get(&head.key_id), unhex(&head.signature)) else { return false };
        UnparsedPublicKey::new(&ED25519, public).verify(&signed(tenant, head), &signature).is_ok()
    }
}

fn key_id(public: &[u8]) -> String {
    hex(digest(&SHA256, public).as_ref().get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_good_as_it_was_signed_and_for_its_tenant_alone() {
        let (a, b) = (TenantId::parse("ten_a").unwrap(), TenantId::parse("ten_b").unwrap());
        let keys = Keys::of(&[7; 32]).unwrap();
        let head = Head {
            seq: 3,
            hash: "h".into(),
            marks: "m".into(),
            at: 9,
            key_id: String::new(),
            signature: String::new(),
        };
        let head = keys.sign(&a, head);
        let trusted = keys.trusted();
        assert!(trusted.is_good(&a, &head));
        assert!(!trusted.is_good(&b, &head));
        let others = [
            Head { seq: 2, ..head.clone() },
            Head { hash: "i".into(), ..head.clone() },
            Head { marks: "n".into(), ..head.clone() },
            Head { at: 8, ..head.clone() },
            Head { key_id: "x".into(), ..head.clone() },
            Head { signature: "00".into(), ..head.clone() },
        ];
        assert!(others.iter().all(|other| !trusted.is_good(&a, other)));
        assert!(!Keys::of(&[8; 32]).unwrap().trusted().is_good(&a, &head));
        let earlier = Keys::of(&[8; 32]).unwrap().trusted().and_hex(&keys.public()).unwrap();
        assert!(earlier.is_good(&a, &head));
        assert!(Trusted::default().and_hex("abcd").is_none());
    }

    #[test]
    fn addresses_of_one_network_have_their_own_marks() {
        let keys = Keys::of(&[7; 32]).unwrap();
        let origin = |address: &str| keys.origin(address.parse().unwrap()).to_string();
        assert_ne!(origin("203.0.113.7"), origin("203.0.113.8"));
        assert_eq!(origin("203.0.113.7"), origin("::ffff:203.0.113.7"));
        assert!(origin("203.0.113.7").starts_with("203.0.113.0/24 "));
        assert_ne!(
            origin("203.0.113.7"),
            Keys::of(&[8; 32]).unwrap().origin("203.0.113.7".parse().unwrap()).to_string()
        );
        assert_eq!(format!("{keys:?}"), "Keys(•••)");
    }
}
