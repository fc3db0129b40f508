//! Tokens for programs that act for a member at one tenant: an access token of 15 minutes, and a refresh token that
//! gets the next pair.
//!
//! An access token is believed by its signature and by its family, which is looked at again every second: what is
//! revoked ends then, not with the 15 minutes. A refresh token is good once. When an old one is shown again, somebody
//! copied it, and the whole family ends.

mod access;
mod begin;
mod known;
mod refresh;
mod shown;
mod turn;

pub use access::{Access, Issuer};
pub use begin::{FAMILIES_MAX, NewFamily, Pair, Refused, Tokens};
pub use refresh::Refreshed;
pub use shown::ShownRefresh;
pub use turn::{Turn, turn};
