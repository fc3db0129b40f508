//! Where a request comes from: the other end of the connection, or, behind a proxy that is trusted, whom it names.

use crate::App;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use frontdesk_audit::Origin;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::net::IpAddr;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of the connection; the server puts it into every request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Tells two addresses of one network apart in the audit trail, for whoever has the key alone.
#[derive(Clone)]
pub struct Marker([u8; 32]);

impl Marker {
    pub fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    fn mark(&self, address: IpAddr) -> [u8; 8] {
        let mut mark = [0; 8];
        if let Ok(mut hash) = Hmac::<Sha256>::new_from_slice(&self.0) {
            hash.update(address.to_canonical().to_string().as_bytes());
            mark.copy_from_slice(hash.finalize().into_bytes().split_at(8).0);
        }
        mark
    }
}

impl std::fmt::Debug for Marker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Marker(•••)")
    }
}

/// Where whoever asks is. `None` in a request that came over no connection, as in tests.
pub fn client(app: &App, parts: &Parts) -> Option<IpAddr> {
    let peer = parts.extensions.get::<Peer>()?.0.to_canonical();
    if !app.behind_proxy {
        return Some(peer);
    }
    Some(forwarded(&parts.headers, peer, |address| app.trusted_proxies.contains(&address)))
}

/// Each proxy adds whom it saw at the end. So the last that is no proxy of ours is the client: what stands before it, the
/// client may have written itself.
fn forwarded(headers: &HeaderMap, peer: IpAddr, is_ours: impl Fn(IpAddr) -> bool) -> IpAddr {
    let lines: Vec<&str> = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
    let mut client = peer;
    for text in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        let Ok(address) = text.trim().parse::<IpAddr>() else { break };
        client = address.to_canonical();
        if !is_ours(client) {
            break;
        }
    }
    client
}

/// As the audit trail may know it.
pub fn origin(app: &App, parts: &Parts) -> Origin {
    client(app, parts).map_or(Origin::Inside, |address| Origin::network(address, app.marker.mark(address)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn of(line: &'static str) -> String {
        let headers = HeaderMap::from_iter([(FORWARDED_FOR.parse().unwrap(), HeaderValue::from_static(line))]);
        let ours: IpAddr = "10.0.0.2".parse().unwrap();
        forwarded(&headers, "10.0.0.1".parse().unwrap(), |address| address == ours).to_string()
    }

    #[test]
    fn what_the_client_wrote_itself_does_not_count() {
        assert_eq!(of("203.0.113.7"), "203.0.113.7");
        assert_eq!(of("1.2.3.4, 203.0.113.7"), "203.0.113.7");
        assert_eq!(of("1.2.3.4, 203.0.113.7, 10.0.0.2"), "203.0.113.7");
        assert_eq!(of("nonsense"), "10.0.0.1");
        assert_eq!(of("::ffff:203.0.113.7"), "203.0.113.7");
    }

    #[test]
    fn a_mark_tells_addresses_apart_by_the_key() {
        let (one, two): (IpAddr, IpAddr) = ("203.0.113.7".parse().unwrap(), "203.0.113.8".parse().unwrap());
        let marker = Marker::new([1; 32]);
        assert_ne!(marker.mark(one), marker.mark(two));
        assert_ne!(marker.mark(one), Marker::new([2; 32]).mark(one));
        assert_eq!(marker.mark(one), marker.mark("::ffff:203.0.113.7".parse().unwrap()));
    }
}
