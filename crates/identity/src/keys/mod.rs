//! API keys: how other programs come in to one tenant.
//!
//! A key is `fdk_` with a public prefix and 256 random bits. It is shown once, may do what its scopes say and never
//! more than its maker could, and is nothing from the moment it is revoked. Making one is grave: see the routes.

mod known;
mod make;
mod shown;

pub use known::KnownKeys;
pub use make::{Made, NewApiKey, Refused, make, revoke};
pub use shown::ShownKey;
