//! How people reach a business: a number, or a chat on its pages.

use super::changed::Refused;
use frontdesk_domain::channel::{RING_SECONDS, is_origin, is_widget_key};
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
        ChannelKind::Web if !is_widget_key(&channel.address) => {
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
    (!RING_SECONDS.contains(&u32::from(ring.seconds))).then_some(("ring_first", "let it ring for 5 to 120 seconds"))
}
