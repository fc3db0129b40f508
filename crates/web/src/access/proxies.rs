//! The proxies in front of the desk. What they say about a request counts, and nobody else's word.

use super::peer::peer;
use crate::App;
use axum::extract::FromRequestParts;
use axum::http::Extensions;
use axum::http::request::Parts;
use ipnet::IpNet;
use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

/// Whose `X-Forwarded-…` and `X-Request-Id` are believed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Proxies {
    /// Nobody's.
    #[default]
    None,
    /// One proxy, on this machine or in a private network.
    Near,
    /// These, one behind the other, wherever they are.
    Named(Arc<[IpNet]>),
}

impl Proxies {
    /// Whether a request was passed on by one of them.
    pub fn passed_on(&self, request: &Extensions) -> bool {
        peer(request).is_some_and(|peer| self.have(peer))
    }

    pub(super) fn have(&self, address: IpAddr) -> bool {
        match self {
            Self::None => false,
            Self::Near => is_near(address),
            Self::Named(networks) => networks.iter().any(|network| network.contains(&address)),
        }
    }

    /// Whether an address that a proxy named is another proxy of ours, whose word counts as well.
    pub(super) fn go_on_at(&self, address: IpAddr) -> bool {
        matches!(self, Self::Named(_)) && self.have(address)
    }
}

fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Whether one of the proxies passed the request on.
#[derive(Clone, Copy, Debug)]
pub struct PassedOn(pub bool);

impl FromRequestParts<App> for PassedOn {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(app.proxies.passed_on(&parts.extensions)))
    }
}
