//! Recognising somebody by what their request shows.

use super::Principal;
use crate::outside::OutsideError;
use async_trait::async_trait;
use std::fmt;
use std::sync::Arc;

/// What a request shows of who is asking. Prints dots.
#[derive(Clone, Copy)]
pub enum Shown<'a> {
    /// The value of the session's cookie.
    Session(&'a str),
    /// What follows `Bearer`: an access token, or an API key.
    Bearer(&'a str),
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Session(_) => "Session(•••)",
            Self::Bearer(_) => "Bearer(•••)",
        })
    }
}

/// Knows members, sessions, tokens and keys. Somebody who was disabled is nobody within a second.
#[async_trait]
pub trait Identify: Send + Sync + fmt::Debug {
    /// `None`: this opens nothing, whether it never did, ran out or was revoked.
    async fn identify(&self, shown: Shown<'_>) -> Result<Option<Arc<Principal>>, OutsideError>;
}
