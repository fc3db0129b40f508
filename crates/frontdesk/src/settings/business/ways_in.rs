//! `[[business.numbers]]` and `[[business.widgets]]`: how people reach the business.

use super::Known;
use super::phone;
use crate::settings::ids;
use crate::settings::item::Item;
use crate::settings::section::{Keys, Section};
use frontdesk_domain::channel::{RING_SECONDS, is_origin, is_widget_key};
use frontdesk_domain::{Channel, ChannelKind, RingFirst, TenantId};

pub const NUMBER_KEYS: Keys = &["address", "ring_first"];
pub const RING_FIRST_KEYS: Keys = &["to", "seconds"];
pub const WIDGET_KEYS: Keys = &["key", "origins"];

const USUAL_RING_SECONDS: u16 = 20;

pub fn read<'a>(business: &Section<'a>, tenant: &TenantId, known: &mut Known<'a>) -> Vec<Channel> {
    let numbers = business.sections("numbers", "business.numbers", NUMBER_KEYS);
    let widgets = business.sections("widgets", "business.widgets", WIDGET_KEYS);
    if numbers.is_empty() && widgets.is_empty() {
        let remedy = "Add [[business.numbers]] with the address of a Twilio number, or [[business.widgets]] with a key";
        business.page.wrong(business.at, "nobody can reach this business", remedy);
    }
    let mut rung = Vec::new();
    let mut all: Vec<Channel> = Vec::new();
    for section in &numbers {
        let Some(channel) = number(section, tenant, known) else { continue };
        rung.push(section.get("ring_first"));
        all.push(channel);
    }
    // A number that is rung first must be none of ours, so all of ours have to be known before.
    let rung: Vec<_> = rung.into_iter().map(|item| ring_first(&item?, &all)).collect();
    for (channel, ring) in all.iter_mut().zip(rung) {
        channel.ring_first = ring;
    }
    all.extend(widgets.iter().filter_map(|section| widget(section, tenant, known)));
    all
}

fn number<'a>(section: &Section<'a>, tenant: &TenantId, known: &mut Known<'a>) -> Option<Channel> {
    let item = section.needed("address", "Add the number: address = \"+15875550100\"")?;
    let address = phone::number(&item)?;
    if !known.has_phone {
        item.wrong(
            "there is a number, but no account that carries its calls",
            "Add [twilio] with account_sid and an auth token",
        );
    }
    only_once(&item, address, "number", known);
    Some(channel(tenant, ChannelKind::Twilio, address, Vec::new()))
}

fn ring_first(item: &Item<'_>, numbers: &[Channel]) -> Option<RingFirst> {
    let section = item.section("business.numbers.ring_first", RING_FIRST_KEYS)?;
    let to = section.needed("to", "Add the number that rings first: to = \"+15875550199\"");
    let to = to.and_then(|item| phone::not_ours(&item, numbers));
    let seconds = section.get("seconds").and_then(|item| item.whole_number(RING_SECONDS, "seconds"));
    Some(RingFirst { to: to?, seconds: seconds.and_then(|n| u16::try_from(n).ok()).unwrap_or(USUAL_RING_SECONDS) })
}

fn widget<'a>(section: &Section<'a>, tenant: &TenantId, known: &mut Known<'a>) -> Option<Channel> {
    let item = section.needed("key", "Add a key, the word that data-key names in the page: key = \"riverside\"")?;
    let key = item.text()?;
    if !is_widget_key(key) {
        item.wrong(format!("{key:?} is not a key"), "Write 3 to 64 letters, digits or hyphens");
    }
    only_once(&item, key, "widget key", known);
    let origins = section.get("origins").map(|item| item.texts()).unwrap_or_default();
    let origins = origins.into_iter().filter_map(|(item, text)| origin(&item, text)).collect();
    Some(channel(tenant, ChannelKind::Web, key, origins))
}

fn channel(tenant: &TenantId, kind: ChannelKind, address: &str, origins: Vec<String>) -> Channel {
    let id = ids::channel(tenant, kind, address);
    Channel { id, tenant: tenant.clone(), kind, address: address.to_owned(), ring_first: None, origins }
}

/// A call has to belong to one business.
fn only_once<'a>(item: &Item<'a>, address: &'a str, what: &str, known: &mut Known<'a>) {
    if let Some(first) = known.addresses.insert(address, item.at) {
        let remedy = format!("Write each {what} once in the whole file");
        item.wrong(format!("this {what} is there already ({})", item.page.line(first)), remedy);
    }
}

fn origin(item: &Item<'_>, text: &str) -> Option<String> {
    if is_origin(text) {
        return Some(text.to_owned());
    }
    if text.strip_prefix("http://").is_some_and(|host| is_origin(&format!("https://{host}"))) {
        item.wrong(format!("{text:?} is not https"), "Write https://; http:// is for this machine alone");
    } else {
        let remedy = "Write scheme and host alone, such as \"https://clinic.example\"";
        item.wrong(format!("{text:?} is not an origin"), remedy);
    }
    None
}
