//! Where a request comes from: the other end of the connection, or, behind a proxy that is trusted, whom it names.

use crate::App;
use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use frontdesk_audit::Origin;
use std::net::{IpAddr, SocketAddr};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of the connection; the server puts it into every request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// Where whoever asks is. `None` in a request that came over no connection, as in tests.
pub fn client(app: &App, parts: &Parts) -> Option<IpAddr> {
    let connected = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| Peer(peer.ip()));
    let peer = parts.extensions.get::<Peer>().copied().or_else(connected)?.0.to_canonical();
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
    client(app, parts).map_or(Origin::Unknown, |address| app.audit.origin(address))
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
}
