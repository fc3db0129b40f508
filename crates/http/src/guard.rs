//! Keeps outgoing calls from addresses inside the house: this machine, private networks, and the metadata
//! services of clouds. What is checked is the address that is then connected to, so that a name cannot mean
//! one thing when it is checked and another when it is used.

use crate::lookup::{Lookup, System};
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

/// A host and port.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Place {
    /// Lower case, without a final dot; an IPv6 address without its brackets.
    pub(super) host: String,
    pub(super) port: u16,
}

impl Place {
    pub(super) fn of(url: &Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        Some(Self { host: plain_host(url.host_str()?), port: url.port_or_known_default()? })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

/// The address is not for us to call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the host has a private address; add it to the allowed hosts in the settings if it is yours")]
pub(super) struct NotAllowed;

/// The hosts that may be called although their addresses are private.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    /// Without a port: every port.
    allowed: Arc<Vec<(String, Option<u16>)>>,
    lookup: Arc<dyn Lookup>,
}

impl Guard {
    pub(super) fn new(allowed: &[String]) -> Self {
        Self::looking_up_in(Arc::new(System), allowed)
    }

    pub(super) fn looking_up_in(lookup: Arc<dyn Lookup>, allowed: &[String]) -> Self {
        Self { allowed: Arc::new(allowed.iter().map(|text| split(text)).collect()), lookup }
    }

    /// The part of the check that needs no look-up. A host that is allowed on some ports is refused on others.
    pub(super) fn check(&self, place: &Place) -> Result<(), NotAllowed> {
        if self.knows(&place.host) {
            return if self.allows(place) { Ok(()) } else { Err(NotAllowed) };
        }
        match place.host.parse::<IpAddr>() {
            Ok(ip) if !is_public(ip) => Err(NotAllowed),
            _ => Ok(()),
        }
    }

    /// Whether the operator named it.
    pub(super) fn allows(&self, place: &Place) -> bool {
        self.allowed.iter().any(|(host, port)| *host == place.host && port.is_none_or(|port| port == place.port))
    }

    fn knows(&self, host: &str) -> bool {
        self.allowed.iter().any(|(allowed, _)| allowed == host)
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let host = plain_host(name.as_str());
        let (known, lookup) = (self.knows(&host), self.lookup.clone());
        Box::pin(async move {
            let found = lookup.addresses(&host).await?;
            let usable: Vec<SocketAddr> = found.into_iter().filter(|a| known || is_public(a.ip())).collect();
            if usable.is_empty() { Err(NotAllowed.into()) } else { Ok(Box::new(usable.into_iter()) as Addrs) }
        })
    }
}

fn plain_host(host: &str) -> String {
    host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase()
}

/// `host`, `host:port`, `[v6]:port` or a bare IPv6 address.
fn split(text: &str) -> (String, Option<u16>) {
    let whole = || (plain_host(text), None);
    if text.parse::<Ipv6Addr>().is_ok() {
        return whole();
    }
    match text.rsplit_once(':') {
        Some((host, port)) => port.parse().map_or_else(|_| whole(), |port| (plain_host(host), Some(port))),
        None => whole(),
    }
}

/// Whether an address belongs to the open internet.
pub(super) fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, d] = ip.octets();
    let reserved = matches!(
        (a, b, c),
        (0 | 10 | 127, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
            | (224..=255, _, _)
    );
    // The one metadata service of a cloud whose address looks like any other.
    !reserved && [a, b, c, d] != [168, 63, 129, 16]
}

/// Only 2000::/3 is given out, and within it some blocks carry an IPv4 address or are for documents.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let s = ip.segments();
    let v4 = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match s {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => v4(high, low),
        [0x2002, high, low, ..] => v4(high, low),
        [0x2001, 0x0..=0x1ff | 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => false,
        // An address of an automatic tunnel (RFC 5214).
        [_, _, _, _, 0 | 0x200, 0x5efe, high, low] if !v4(high, low) => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests;
