//! The business of a scenario, and what was there before the first word.

use super::read::Reading;
use super::read_turn::language;
use super::script::{Given, Slot};
use crate::demo::clinic;
use frontdesk_dialogue::one_of;
use frontdesk_dialogue::yaml::{Node, What};
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{Address, Consent, Contact, ContactId, Locale, Offer, Rules, Tenant};
use jiff::SignedDuration;
use jiff::civil::{Time, Weekday};
use serde_json::{Value, json};

const TENANT: &[&str] = &[
    "name",
    "zone",
    "region",
    "language",
    "languages",
    "holidays",
    "closed_on",
    "hours",
    "rules",
    "transfer_to",
    "practitioners",
    "services",
    "address",
    "prices",
];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SLOT: &[&str] = &["at", "with", "service", "minutes", "name", "phone", "reference"];
const CONTACT: &[&str] = &["name", "phone", "language", "greet_by_name", "consent"];
const SERVICE: &[&str] = &["minutes", "price", "by"];

/// Another business than the demo clinic: its whole document, as JSON.
pub fn business(reading: &mut Reading, node: &Node) -> Option<Tenant> {
    let text = reading.word(node)?;
    let read = serde_json::from_str(&text).map_err(|e| format!("this is no document of a business: {e}"));
    reading.or_wrong(node, read)
}

/// The business, or the demo clinic with two practitioners, and what the scenario changes of it.
pub fn tenant(reading: &mut Reading, business: Option<Tenant>, node: Option<&Node>) -> Tenant {
    let mut tenant = business.unwrap_or_else(|| clinic::clinic(2));
    let Some(node) = node else { return tenant };
    node.only(TENANT, &mut reading.problems);
    let word = |reading: &mut Reading, key| node.get(key).and_then(|n| reading.word(n));
    let none = |word: String| Some(word).filter(|w| w != "none");
    if let Some(name) = word(reading, "name") {
        tenant.name = name;
    }
    if let Some(zone) = word(reading, "zone") {
        tenant.zone = zone;
    }
    if let Some(holidays) = word(reading, "holidays") {
        tenant.holidays = none(holidays);
    }
    if let Some(number) = word(reading, "transfer_to") {
        tenant.transfer_to = none(number);
    }
    if node.get("address").is_some() {
        tenant.address.clear();
    }
    if node.get("prices").is_some() {
        tenant.services.iter_mut().for_each(|s| s.price = None);
    }
    speaks(reading, node, &mut tenant);
    if let Some(days) = node.get("closed_on") {
        tenant.closed_on = reading.each(days, |r, n| {
            let date = r.word(n)?.parse().map_err(|_| "this is no date; write 2026-11-24".to_owned());
            r.or_wrong(n, date)
        });
    }
    if let Some(hours) = node.get("hours") {
        tenant.hours = opening(reading, hours);
    }
    if let Some(rules) = node.get("rules") {
        tenant.rules = changed_rules(reading, rules);
    }
    if let Some(practitioners) = node.get("practitioners") {
        practise(reading, practitioners, &mut tenant);
    }
    if let Some(services) = node.get("services") {
        serve(reading, services, &mut tenant);
    }
    tenant
}

fn speaks(reading: &mut Reading, node: &Node, tenant: &mut Tenant) {
    let first = node.get("language").and_then(|n| language(reading, n)).unwrap_or(tenant.locale.language);
    let region = node.get("region").and_then(|n| reading.word(n)).unwrap_or_else(|| tenant.locale.region.clone());
    tenant.locale = Locale::new(first, &region);
    if let Some(all) = node.get("languages") {
        tenant.languages = reading.each(all, language);
    }
    if !tenant.languages.contains(&first) {
        tenant.languages.insert(0, first);
    }
}

/// `monday: 09:00-12:00, 13:00-17:00`, `every_day: 00:00-23:59`.
fn opening(reading: &mut Reading, node: &Node) -> Vec<Opening> {
    let mut all = Vec::new();
    for (name, key, value) in node.pairs(&mut reading.problems) {
        let days: Vec<usize> = match DAYS.iter().position(|day| *day == name) {
            Some(day) => vec![day],
            None if name == "every_day" => (0..7).collect(),
            None => {
                reading.wrong(key, format!("{name:?} is no day"), one_of(DAYS));
                continue;
            }
        };
        let word = reading.word(value).unwrap_or_default();
        for span in word.split(',').map(str::trim).filter(|s| !s.is_empty()) {
            let parsed = span.split_once('-').and_then(|(o, c)| Some((o.parse().ok()?, c.parse().ok()?)));
            let Some((opens, closes)): Option<(Time, Time)> = parsed else {
                reading.wrong(value, format!("{span:?} is no opening"), "Write 09:00-17:00");
                continue;
            };
            let weekdays = days.iter().filter_map(|n| Weekday::from_monday_zero_offset(i8::try_from(*n).ok()?).ok());
            all.extend(weekdays.map(|day| Opening { day, opens, closes }));
        }
    }
    all
}

/// By the names the rules have in the settings.
fn changed_rules(reading: &mut Reading, node: &Node) -> Rules {
    let mut rules = serde_json::to_value(Rules::default()).unwrap_or_default();
    for (name, key, value) in node.pairs(&mut reading.problems) {
        if rules.get(name).is_none() {
            let known = rules.as_object().into_iter().flat_map(|o| o.keys().map(String::as_str));
            reading.problems.push(key.at.problem(format!("there is no rule `{name}`"), one_of(known)));
            continue;
        }
        rules[name] = plain(value);
    }
    let parsed = serde_json::from_value(rules).map_err(|e| format!("the rules cannot be read: {e}"));
    reading.or_wrong(node, parsed).unwrap_or_default()
}

fn plain(node: &Node) -> Value {
    match &node.what {
        What::Text(text) => text.parse::<u32>().map_or_else(|_| json!(text), |n| json!(n)),
        What::List(list) => list.iter().map(plain).collect(),
        What::Map(_) => Value::Null,
    }
}

/// How many practitioners there are, or how many people one of them takes at a time.
fn practise(reading: &mut Reading, node: &Node, tenant: &mut Tenant) {
    if node.word().is_some() {
        if let Some(count) = reading.number::<u8>(node) {
            tenant.resources = clinic::clinic(count).resources;
        }
        return;
    }
    for (name, key, value) in node.pairs(&mut reading.problems) {
        let capacity = reading.number(value);
        match (tenant.resources.iter_mut().find(|r| r.name == name), capacity) {
            (Some(resource), Some(capacity)) => resource.capacity = capacity,
            _ => reading.wrong(key, format!("there is no {name}"), "Name a practitioner of the demo clinic"),
        }
    }
}

fn serve(reading: &mut Reading, node: &Node, tenant: &mut Tenant) {
    let resources = tenant.resources.clone();
    for (name, key, value) in node.pairs(&mut reading.problems) {
        value.only(SERVICE, &mut reading.problems);
        let Some(service) = tenant.services.iter_mut().find(|s| s.name.values().any(|n| n == name)) else {
            reading.wrong(key, format!("there is no service {name}"), "Name a service of the demo clinic");
            continue;
        };
        if let Some(minutes) = value.get("minutes").and_then(|n| reading.number(n)) {
            service.minutes = minutes;
        }
        if let Some(price) = value.get("price").and_then(|n| reading.number(n)) {
            service.price = Some(price);
        }
        if let Some(by) = value.get("by") {
            let named = reading.each(by, Reading::word);
            service.by = resources.iter().filter(|r| named.contains(&r.name)).map(|r| r.id.clone()).collect();
        }
    }
}

pub fn given(reading: &mut Reading, node: &Node, tenant: &Tenant, from: &str) -> Option<Given> {
    node.only(&["booking", "taken", "contact"], &mut reading.problems);
    if let Some(node) = node.get("booking") {
        node.only(SLOT, &mut reading.problems);
        return slot(reading, node, tenant, ("Ana Flores", from)).map(Given::Booking);
    }
    if let Some(node) = node.get("taken") {
        node.only(SLOT, &mut reading.problems);
        return slot(reading, node, tenant, ("Somebody Else", "+14035550999")).map(Given::Taken);
    }
    let node = reading.need(node, "contact")?;
    node.only(CONTACT, &mut reading.problems);
    let word = |reading: &mut Reading, key| node.get(key).and_then(|n| reading.word(n));
    Some(Given::Contact(Box::new(Contact {
        id: ContactId::at(0, [0; 10]),
        name: word(reading, "name"),
        language: node.get("language").and_then(|n| language(reading, n)),
        address: Address::Phone(word(reading, "phone").unwrap_or_else(|| from.to_owned())),
        greet_by_name: node.get("greet_by_name").is_some_and(|n| reading.flag(n)),
        sms: Consent::parse(&word(reading, "consent").unwrap_or_default()),
    })))
}

/// A time somebody has. Whoever is named first does it where nobody is named.
pub fn slot(reading: &mut Reading, node: &Node, tenant: &Tenant, (name, phone): (&str, &str)) -> Option<Slot> {
    let starts_at = reading.need(node, "at").and_then(|n| reading.instant(n))?;
    let word = |reading: &mut Reading, key| node.get(key).and_then(|n| reading.word(n));
    let service = word(reading, "service");
    let named = |s: &&frontdesk_domain::Service| service.as_ref().is_some_and(|w| s.name.values().any(|n| n == w));
    let service = tenant.services.iter().find(named).or(tenant.default_service())?;
    let with = word(reading, "with");
    let resource = match &with {
        Some(with) => tenant.resources.iter().find(|r| r.name == *with),
        None => tenant.resources_for(service).next(),
    };
    let Some(resource) = resource else {
        reading.wrong(node, "nobody of that name works here", "Name a practitioner of the demo clinic");
        return None;
    };
    let minutes = node.get("minutes").and_then(|n| reading.number(n)).unwrap_or(service.minutes);
    let ends_at = starts_at + SignedDuration::from_mins(i64::from(minutes));
    Some(Slot {
        offer: Offer { service: service.id.clone(), resource: resource.id.clone(), seat: 0, starts_at, ends_at },
        name: word(reading, "name").unwrap_or_else(|| name.to_owned()),
        phone: word(reading, "phone").unwrap_or_else(|| phone.to_owned()),
        reference: word(reading, "reference"),
    })
}
