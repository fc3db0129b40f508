//! Signing by Ed25519.

use super::jwk::{Jwk, PublicKey};
use ring::signature::{Ed25519KeyPair, KeyPair};
use std::fmt;

/// A private key. It is made from 32 random bytes, and those are what is kept of it, sealed.
pub struct SigningKey {
    /// Names the key in what it signs.
    pub id: String,
    pair: Ed25519KeyPair,
}

/// These bytes make no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a signing key that is stored cannot be used; was the house key changed?")]
pub struct NoKey;

impl SigningKey {
    pub fn from_seed(id: &str, seed: &[u8]) -> Result<Self, NoKey> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| NoKey)?;
        Ok(Self { id: id.to_owned(), pair })
    }

    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }

    pub fn public(&self) -> PublicKey {
        PublicKey::Ed25519(self.pair.public_key().as_ref().to_vec())
    }

    /// As it is published.
    pub fn jwk(&self) -> Jwk {
        Jwk::ed25519(&self.id, self.pair.public_key().as_ref())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.id)
    }
}
