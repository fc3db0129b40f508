//! `[[business.services]]`: what is booked.

use super::languages::{self, Spoken};
use super::price::price;
use super::tenant::{first_name, unlike_others};
use crate::settings::ids;
use crate::settings::item::Item;
use crate::settings::nearest::instead;
use crate::settings::section::{Keys, Section};
use frontdesk_domain::tenant::check::SERVICE_MINUTES;
use frontdesk_domain::{Resource, ResourceId, Service, TenantId};

pub const KEYS: Keys = &["name", "formerly", "also", "minutes", "price", "default", "by"];

/// What services are read with.
#[derive(Clone, Copy, Debug)]
pub struct Offered<'a> {
    pub tenant: &'a TenantId,
    pub spoken: &'a Spoken,
    /// `None` when it could not be read, which has been told by then.
    pub currency: Option<&'a str>,
    pub practitioners: &'a [(String, Resource)],
}

impl Offered<'_> {
    pub fn read(&self, business: &Section<'_>) -> Vec<Service> {
        let remedy = "Add one with [[business.services]], a name and its minutes";
        if business.needed("services", remedy).is_none() {
            return Vec::new();
        }
        let sections = business.sections("services", "business.services", KEYS);
        let mut all: Vec<Service> = Vec::new();
        for section in &sections {
            let others: Vec<String> = all.iter().map(|s| s.name_in(self.spoken.first()).to_owned()).collect();
            all.extend(self.one(section, &others));
        }
        one_default(&sections);
        if let [only] = all.as_mut_slice() {
            only.default = true;
        }
        all
    }

    fn one(&self, section: &Section<'_>, others: &[String]) -> Option<Service> {
        let item = section.needed("name", "Add it as it is spoken: name = \"Checkup\"");
        let names = item.map(|item| languages::text(&item, self.spoken)).unwrap_or_default();
        let minutes = section.needed("minutes", "Add how long it takes: minutes = 30");
        let minutes = minutes.and_then(|item| item.whole_number(SERVICE_MINUTES, "minutes"));
        let price = section.get("price").and_then(|item| price(&item, self.currency.unwrap_or_default()));
        let by = section.get("by").map(|item| by(&item, self.practitioners)).unwrap_or_default();
        let first = names.get(&self.spoken.first())?.clone();
        unlike_others(&item?, &first, others, "service");
        Some(Service {
            id: ids::service(self.tenant, first_name(section, &first)),
            name: names,
            also: section.get("also").map(|item| languages::texts(&item, self.spoken)).unwrap_or_default(),
            minutes: minutes.and_then(|n| u16::try_from(n).ok())?,
            price,
            default: section.get("default").and_then(|item| item.flag()).unwrap_or_default(),
            by,
            sample: false,
        })
    }
}

fn by(item: &Item<'_>, practitioners: &[(String, Resource)]) -> Vec<ResourceId> {
    let mut ids = Vec::new();
    for (item, name) in item.texts() {
        match practitioners.iter().find(|(known, _)| known == name) {
            Some((_, resource)) => ids.push(resource.id.clone()),
            None => {
                let remedy = instead(name, practitioners.iter().map(|(known, _)| known.as_str()));
                item.wrong(format!("no practitioner is called {name:?}"), remedy);
            }
        }
    }
    ids
}

/// "I'd like an appointment" has to mean one service.
fn one_default(sections: &[Section<'_>]) {
    let defaults =
        sections.iter().filter_map(|section| section.get("default")).filter(|item| item.flag() == Some(true));
    let defaults: Vec<Item<'_>> = defaults.collect();
    match (defaults.as_slice(), sections) {
        ([], [first, _, ..]) => first.page.wrong(
            first.at,
            "no service is the default, the one that is booked when a caller names none",
            "Add default = true to the most usual one",
        ),
        ([_, second, ..], _) => second.wrong("a second service is the default", "Keep default = true at one service"),
        _ => {}
    }
}
