//! How people reach a business: a number, or a chat on its pages.

use super::changed::Refused;
use frontdesk_domain::contact::is_e164;
use frontdesk_domain::tenant::check::Problem;
use frontdesk_domain::{Channel, ChannelId, ChannelKind, RingFirst, Tenant};

/// What of a channel can be said; its kind and its address stay what they were made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    pub kind: ChannelKind,
    /// E.164 for a number, the key in the page for a chat.
    pub address: String,
    pub ring_first: Option<RingFirst>,
    /// Pages that may hold the chat, as scheme and host.
    pub origins: Vec<String>,
}

pub(super) fn add(tenant: &mut Tenant, id: ChannelId, way: WayIn) {
    let WayIn { kind, address, ring_first, origins } = way;
    tenant.channels.push(Channel { id, tenant: tenant.id.clone(), kind, address, ring_first, origins });
}

pub(super) fn change(tenant: &mut Tenant, id: &ChannelId, way: WayIn) -> Result<(), Refused> {
    let channel = tenant.channels.iter_mut().find(|channel| channel.id == *id).ok_or(Refused::NotThere)?;
    if (channel.kind, &channel.address) != (way.kind, &way.address) {
        let what = "a channel keeps its kind and address; remove it and add another".to_owned();
        return Err(Refused::Wrong(vec![Problem { at: "/address".into(), what }]));
    }
    channel.ring_first = way.ring_first;
    channel.origins = way.origins;
    Ok(())
}

/// What is wrong with the ways in; `has_phone` says whether anybody carries calls here.
pub(super) fn problems(tenant: &Tenant, has_phone: bool) -> Vec<Problem> {
    let mut found = Vec::new();
    for (n, channel) in tenant.channels.iter().enumerate() {
        let at = |field: &str| format!("/channels/{n}/{field}");
        for (field, what) in of(tenant, channel, has_phone) {
            found.push(Problem { at: at(field), what: what.to_owned() });
        }
    }
    found
}

fn of(tenant: &Tenant, channel: &Channel, has_phone: bool) -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    match channel.kind {
        ChannelKind::Twilio if !has_phone => {
            found.push(("kind", "this installation has no account that carries calls"))
        }
        ChannelKind::Twilio if !is_e164(&channel.address) => {
            found.push(("address", "write a plus, the country and the whole number, without spaces"));
        }
        ChannelKind::Web if !is_key(&channel.address) => {
            found.push(("address", "write 3 to 64 letters, digits or hyphens"));
        }
        _ => {}
    }
    if channel.kind == ChannelKind::Web && channel.ring_first.is_some() {
        found.push(("ring_first", "a chat rings nobody"));
    }
    if let Some(ring) = &channel.ring_first {
        found.extend(ringing(tenant, ring));
    }
    if channel.origins.len() > 50 || !channel.origins.iter().all(|origin| is_origin(origin)) {
        found.push(("origins", "write https, a host and nothing else, such as https://clinic.example; 50 at most"));
    }
    found
}

fn ringing(tenant: &Tenant, ring: &RingFirst) -> Option<(&'static str, &'static str)> {
    if !is_e164(&ring.to) {
        return Some(("ring_first", "write a plus, the country and the whole number, without spaces"));
    }
    if tenant.channels.iter().any(|channel| channel.address == ring.to) {
        return Some(("ring_first", "the desk answers this number itself, so the call would go round in a circle"));
    }
    (!(5..=120).contains(&ring.seconds)).then_some(("ring_first", "let it ring for 5 to 120 seconds"))
}

fn is_key(text: &str) -> bool {
    (3..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// As browsers send it: lower case, scheme, host and port. Plain http is for this machine alone.
fn is_origin(text: &str) -> bool {
    let host = |rest: &str| {
        let allowed =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b':' | b'[' | b']');
        !rest.is_empty() && rest.len() <= 260 && rest.bytes().all(allowed)
    };
    let local = |rest: &str| {
        let name = rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        matches!(name.map_or(rest, |(name, _)| name), "localhost" | "127.0.0.1" | "[::1]")
    };
    match text.split_once("://") {
        Some(("https", rest)) => host(rest),
        Some(("http", rest)) => host(rest) && local(rest),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_https_and_a_host() {
        for origin in ["https://clinic.example", "https://clinic.example:8443", "http://localhost:8080", "http://[::1]"]
        {
            assert!(is_origin(origin), "{origin}");
        }
        let not = [
            "http://clinic.example",
            "https://clinic.example/",
            "https://Clinic.example",
            "clinic.example",
            "*",
            "https://",
            "https://a b",
            "http://localhost.example",
        ];
        for origin in not {
            assert!(!is_origin(origin), "{origin}");
        }
    }
}
