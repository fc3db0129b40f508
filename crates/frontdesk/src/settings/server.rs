//! `[server]`: where it listens, and what the world calls it.

use super::item::Item;
use super::section::{Keys, Section};
use axum::http::Uri;
use frontdesk_web::access::Proxies;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

pub const KEYS: Keys = &[
    "listen",
    "public_url",
    "behind_proxy",
    "trusted_proxies",
    "understand",
    "webhook_hosts",
    "limits",
    "private_issuers",
];

const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    pub listen: SocketAddr,
    /// An origin, without a slash at the end.
    pub public_url: String,
    /// Whose `X-Forwarded-…` are believed.
    pub proxies: Proxies,
    /// Whether it reads texts for whoever reaches it.
    pub understand: bool,
    /// Hosts, with or without a port, that webhooks may call although they lie in a private network.
    pub webhook_hosts: Vec<String>,
    /// Whether requests to `/v1` are held to rates.
    pub limits: bool,
    /// Providers of single sign-on whose addresses are private.
    pub private_issuers: Vec<String>,
}

/// `has_phone`: somebody carries calls, and has to know where the desk is.
pub fn read(section: &Section<'_>, has_phone: bool) -> Option<Server> {
    let listen = section.get("listen").map_or(Some(LISTEN), |item| address(&item));
    let public_url = public_url(section, listen.filter(|_| !has_phone));
    let proxies = proxies(section);
    let understand = section.get("understand").map(|item| item.flag());
    let hosts = section.get("webhook_hosts").map(|item| item.texts()).unwrap_or_default();
    let limits = section.get("limits").map_or(Some(true), |item| item.flag());
    let private_issuers = section.get("private_issuers").map_or_else(Vec::new, |item| item.texts());
    let private_issuers = private_issuers.into_iter().map(|(_, text)| text.to_owned()).collect();
    let listen = listen?;
    Some(Server {
        listen,
        public_url: public_url?,
        proxies: proxies?,
        understand: understand.unwrap_or(Some(listen.ip().is_loopback()))?,
        webhook_hosts: hosts.into_iter().map(|(_, host)| host.to_owned()).collect(),
        limits: limits?,
        private_issuers,
    })
}

/// A desk that listens on this machine alone is reached from there, unless it is said otherwise.
fn public_url(section: &Section<'_>, listen: Option<SocketAddr>) -> Option<String> {
    if let Some(item) = section.get("public_url") {
        return origin(&item);
    }
    if let Some(listen) = listen.filter(|listen| listen.ip().is_loopback()) {
        return Some(format!("http://localhost:{}", listen.port()));
    }
    let remedy = "Add the address that Twilio and browsers reach this desk at, such as \"https://desk.example\"";
    section.needed("public_url", remedy).map(|_| String::new())
}

/// `trusted_proxies` says that there are some, so `behind_proxy` need not be said as well.
fn proxies(section: &Section<'_>) -> Option<Proxies> {
    let named = section.get("trusted_proxies");
    let behind = section.get("behind_proxy").map(|item| item.flag().map(|flag| (item, flag)));
    match (named, behind) {
        (None, None | Some(Some((_, false)))) => Some(Proxies::None),
        (None, Some(Some((_, true)))) => Some(Proxies::Near),
        (Some(named), None | Some(Some((_, true)))) => networks(&named),
        (Some(_), Some(Some((item, false)))) => {
            item.wrong(
                "there are trusted_proxies, but no proxy",
                "Write behind_proxy = true, or take one of the two out",
            );
            None
        }
        (_, Some(None)) => None,
    }
}

/// In the environment with commas between them.
fn networks(item: &Item<'_>) -> Option<Proxies> {
    let texts = item.texts().into_iter().flat_map(|(item, text)| text.split(',').map(move |text| (item, text.trim())));
    let networks: Option<Arc<[IpNet]>> = texts.map(|(item, text)| network(&item, text)).collect();
    Some(Proxies::Named(networks.filter(|networks| !networks.is_empty())?))
}

fn network(item: &Item<'_>, text: &str) -> Option<IpNet> {
    let network = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from)).ok();
    if network.is_none_or(|network| network.prefix_len() == 0) {
        let remedy = "Write the network that your proxies are in, such as \"10.0.0.0/8\", or the address of one";
        item.wrong(format!("{text:?} is not a network of proxies"), remedy);
        return None;
    }
    network
}

fn address(item: &Item<'_>) -> Option<SocketAddr> {
    let text = item.text()?;
    let address = text.parse().ok();
    if address.is_none() {
        let remedy =
            "Write an IP address and a port, such as \"127.0.0.1:8080\", or \"0.0.0.0:8080\" for every network";
        item.wrong(format!("{text:?} is not an address to listen on"), remedy);
    }
    address
}

/// Signatures cover the URL, so it has to be exactly what Twilio calls.
fn origin(item: &Item<'_>) -> Option<String> {
    let text = item.text()?.trim_end_matches('/');
    let uri = text.parse::<Uri>().ok();
    let parts = uri.as_ref().and_then(|uri| Some((uri.scheme_str()?, uri.host()?, uri.path_and_query()?.as_str())));
    let Some((scheme, host, "/")) = parts else {
        item.wrong(
            format!("{text:?} is not an address of the web without a path"),
            "Write scheme and host alone, such as \"https://desk.example\"",
        );
        return None;
    };
    match scheme {
        "https" => Some(text.to_owned()),
        "http" if is_loopback(host) => Some(text.to_owned()),
        _ => {
            let remedy =
                "Write https:// and let a proxy in front carry the certificate; http:// is for this machine alone";
            item.wrong("the public URL is not https", remedy);
            None
        }
    }
}

pub fn is_loopback(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
