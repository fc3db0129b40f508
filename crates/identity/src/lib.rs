//! Who somebody is and how he proves it: members, sign-in, sessions, invitations, and what is kept about it.
//!
//! What somebody may do is decided in `domain::access`; HTTP is `web`'s. Time and random bytes come in through
//! `domain::outside::Clock`, so that every use case can be tested at a given moment with given tokens. Nothing slow
//! happens inside a transaction.

pub mod crypt;
pub mod factors;
pub mod keys;
pub mod particulars;
pub mod passkeys;
pub mod passwords;
pub mod people;
pub mod sign_on;
pub mod tokens;

mod by_passkey;
mod fresh;
mod identity;
mod keyring;
mod refused;
mod standing;
#[cfg(test)]
mod testing;
mod token;
mod visit;

pub use identity::Identity;
pub use keyring::{Keyring, Signer};
pub use people::People;
pub use refused::{Error, Refused, Result};
pub use standing::{Standing, Standings};
pub use token::Token;
pub use visit::Visit;
