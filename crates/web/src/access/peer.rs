//! Where a request comes from: the other end of the connection, or, behind a proxy that is trusted, whom it names.

use super::proxies::Proxies;
use crate::App;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use frontdesk_audit::Origin;
use std::net::{IpAddr, SocketAddr};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The other end of the connection, which the server tells with every request. `None` in a request that came over no
/// connection, as in tests.
pub(super) fn peer(request: &Extensions) -> Option<IpAddr> {
    request.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip().to_canonical())
}

/// Where whoever asks is.
pub fn client(app: &App, parts: &Parts) -> Option<IpAddr> {
    peer(&parts.extensions).map(|peer| forwarded(&parts.headers, peer, &app.proxies))
}

/// Each proxy adds whom it saw at the end. So the last that is no proxy of ours is the client: what stands before it, the
/// client may have written itself.
fn forwarded(headers: &HeaderMap, peer: IpAddr, proxies: &Proxies) -> IpAddr {
    if !proxies.have(peer) {
        return peer;
    }
    let lines: Vec<&str> = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
    let mut client = peer;
    for text in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
        let Some(address) = address(text.trim()) else { break };
        client = address;
        if !proxies.go_on_at(client) {
            break;
        }
    }
    client
}

/// Some proxies write the port as well.
fn address(text: &str) -> Option<IpAddr> {
    let alone = text.parse::<IpAddr>().ok();
    alone.or_else(|| text.parse::<SocketAddr>().ok().map(|at| at.ip())).map(|address| address.to_canonical())
}

/// As the audit trail may know it.
pub fn origin(app: &App, parts: &Parts) -> Origin {
    client(app, parts).map_or(Origin::Unknown, |address| app.audit.origin(address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn of(proxies: &Proxies, peer: &str, lines: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(line));
        }
        forwarded(&headers, peer.parse().unwrap(), proxies).to_string()
    }

    fn named(networks: &[&str]) -> Proxies {
        Proxies::Named(networks.iter().map(|text| text.parse().unwrap()).collect())
    }

    #[test]
    fn whom_a_proxy_saw_counts_and_not_what_the_client_wrote() {
        let ours = named(&["10.0.0.0/8", "2001:db8:5::/48"]);
        let seen = |lines: &[&'static str]| of(&ours, "10.0.0.1", lines);
        assert_eq!(seen(&["203.0.113.7"]), "203.0.113.7");
        assert_eq!(seen(&["1.2.3.4, 203.0.113.7"]), "203.0.113.7");
        assert_eq!(seen(&["1.2.3.4, 203.0.113.7, 10.9.9.9"]), "203.0.113.7", "two hops");
        assert_eq!(seen(&["1.2.3.4, 203.0.113.7, 2001:db8:5::1, 10.9.9.9"]), "203.0.113.7", "three hops");
        assert_eq!(seen(&["1.2.3.4", "10.0.0.9, 203.0.113.7", "10.9.9.9"]), "203.0.113.7", "over several lines");
        assert_eq!(seen(&["203.0.113.7:4711, 10.9.9.9"]), "203.0.113.7", "with a port");
        assert_eq!(seen(&["[2001:db8::7]:4711"]), "2001:db8::7");
        assert_eq!(seen(&["::ffff:203.0.113.7"]), "203.0.113.7");
        assert_eq!(seen(&["10.3.3.3"]), "10.3.3.3", "somebody inside");
        assert_eq!(seen(&["203.0.113.7, nonsense, 10.9.9.9"]), "10.9.9.9", "no further than what is understood");
        assert_eq!(seen(&[]), "10.0.0.1");
        assert_eq!(of(&ours, "2001:db8:5::2", &["203.0.113.7"]), "203.0.113.7");
    }

    #[test]
    fn nobody_else_is_believed() {
        let line: &[&'static str] = &["1.2.3.4"];
        assert_eq!(of(&named(&["10.0.0.0/8"]), "203.0.113.9", line), "203.0.113.9");
        assert_eq!(of(&named(&["10.0.0.0/8"]), "192.168.1.1", line), "192.168.1.1");
        assert_eq!(of(&Proxies::Near, "203.0.113.9", line), "203.0.113.9");
        assert_eq!(of(&Proxies::None, "127.0.0.1", line), "127.0.0.1");
        assert_eq!(of(&Proxies::Near, "127.0.0.1", line), "1.2.3.4");
        assert_eq!(of(&Proxies::Near, "10.0.0.1", &["1.2.3.4, 192.168.1.7"]), "192.168.1.7", "one proxy, one hop");
        assert_eq!(of(&Proxies::Near, "fd00::1", line), "1.2.3.4");
    }
}
