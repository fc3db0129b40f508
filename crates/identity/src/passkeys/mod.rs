//! Passkeys (WebAuthn, level 3): what a browser is asked for, and whether its answer is good.
//!
//! Attestation is neither asked for nor looked at: which make of authenticator somebody has is none of our business.
//! The person has to be verified by it (a PIN, a finger), so that a passkey is two factors at once.

mod authenticator;
mod client;
mod options;
mod site;
mod verify;

pub use authenticator::BadKey;
pub use options::{Asked, CreationOptions, RequestOptions};
pub use site::Site;
pub use verify::{Assertion, NewPasskey, NotVerified, Registration};
