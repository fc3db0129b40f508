//! Signing in by another house (OpenID Connect): authorization code, PKCE, state bound to the browser, nonce.
//!
//! A provider is believed about its own tenant and no further. It opens accounts that belong to its tenant (or to the
//! tenants of the same organization) alone, so whoever runs one business's provider cannot become somebody who also
//! works for another.

mod back;
mod begin;
mod claims;
mod manage;
mod member;
mod place;
mod rules;

pub use back::{Back, Came, NotBack};
pub use begin::{Begun, Error, SignOn};
pub use claims::Claims;
pub use manage::{NewProvider, Wrong, rules};
pub use member::NotLetIn;
pub use rules::Rules;
