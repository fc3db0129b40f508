//! Which site a passkey is for.

use ring::digest::{SHA256, digest};
use std::net::IpAddr;

/// The origin that members reach us at, and the name that passkeys are bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub origin: String,
    /// The host, without a port.
    pub id: String,
}

impl Site {
    /// `None`: browsers make passkeys for names alone, never for an IP address.
    pub fn of(public_url: &str) -> Option<Self> {
        let origin = public_url.trim_end_matches('/');
        let (_, place) = origin.split_once("://")?;
        let host = place.rsplit_once(':').map_or(place, |(host, _)| host);
        let named = !host.starts_with('[') && host.parse::<IpAddr>().is_err() && !host.is_empty();
        named.then(|| Self { origin: origin.to_owned(), id: host.to_ascii_lowercase() })
    }

    /// As an authenticator knows it.
    pub(super) fn hash(&self) -> Vec<u8> {
        digest(&SHA256, self.id.as_bytes()).as_ref().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_a_name() {
        let id = |url: &str| Site::of(url).map(|site| site.id);
        assert_eq!(id("https://Desk.example/"), Some("desk.example".into()));
        assert_eq!(id("http://localhost:8080"), Some("localhost".into()));
        for url in ["http://127.0.0.1:8080", "http://[::1]:8080", "desk.example", "https://"] {
            assert_eq!(id(url), None, "{url}");
        }
    }
}
