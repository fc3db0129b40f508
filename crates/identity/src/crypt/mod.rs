//! What the house seals and signs with, and what it checks other people's signatures with.
//!
//! All of it stands on `ring`, which carries TLS already: one library to keep up to date, constant time, and an RSA
//! that only verifies.

mod house_key;
mod jwk;
mod jws;
mod signing;

pub use house_key::HouseKey;
pub use jwk::{Jwk, JwkSet, PublicKey};
pub use jws::{Jws, NotGood};
pub use signing::{NoKey, SigningKey};
