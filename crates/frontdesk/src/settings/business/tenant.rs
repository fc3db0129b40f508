//! The business itself, from its name to its ways in.

use super::languages::{self, Spoken};
use super::services::Offered;
use super::{intents, opening_hours, phone, practitioners, rules, ways_in};
use crate::settings::ids;
use crate::settings::item::Item;
use crate::settings::nearest::{instead, nearest};
use crate::settings::page::At;
use crate::settings::section::{Keys, Section};
use frontdesk_dialogue::Playbook;
use frontdesk_domain::{Language, Tenant, holidays};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub const KEYS: Keys = &[
    "name",
    "formerly",
    "zone",
    "locale",
    "languages",
    "currency",
    "address",
    "holidays",
    "closed_on",
    "hours",
    "services",
    "practitioners",
    "intents",
    "rules",
    "transfer_to",
    "numbers",
    "widgets",
    "playbooks",
    "advice",
];

const PLAYBOOK: &str = "appointments";

/// What is known beside the business itself.
#[derive(Debug)]
pub struct Known<'a> {
    pub playbooks: &'a HashMap<String, Arc<Playbook>>,
    /// Whether calls and texts are carried by anybody.
    pub has_phone: bool,
    /// Numbers and widget keys of the whole file, with their places.
    pub addresses: HashMap<&'a str, At<'a>>,
    /// The businesses' names so far, with their places.
    pub names: HashMap<&'a str, At<'a>>,
}

#[derive(Clone, Copy, Debug)]
pub struct Business<'a> {
    pub section: Section<'a>,
}

impl<'a> Business<'a> {
    /// `None` when something is wrong; then it has been told.
    pub fn read(&self, known: &mut Known<'a>) -> Option<Tenant> {
        let section = &self.section;
        let name = self.name(known);
        let id = ids::tenant(section.text("formerly").or(name).unwrap_or_default());
        let playbooks = self.playbooks(known);
        let spoken = languages::read(section, &playbooks, known);
        let zone =
            section.needed("zone", "Add it as zone = \"America/Edmonton\", the nearest large city of your time zone");
        let zone = zone.and_then(|item| time_zone(&item));
        let currency = section.needed("currency", "Add the three letters of your currency, such as \"CAD\"");
        let currency = currency.and_then(|item| currency_code(&item));
        let hours = opening_hours::read(section);
        let resources = practitioners::read(section, &id);
        let services = match &spoken {
            Some(spoken) => {
                Offered { tenant: &id, spoken, currency: currency.as_deref(), practitioners: &resources }.read(section)
            }
            None => Vec::new(),
        };
        let rules = rules::read(section);
        let intents =
            spoken.as_ref().map(|spoken| intents::read(section, spoken, &playbooks, known)).unwrap_or_default();
        let channels = ways_in::read(section, &id, known);
        let transfer_to = section.get("transfer_to").and_then(|item| phone::not_ours(&item, &channels));
        let spoken = spoken?;
        Some(Tenant {
            name: name?.to_owned(),
            zone: zone?,
            address: self.address(&spoken),
            locale: spoken.locale,
            languages: spoken.all,
            currency: currency?,
            holidays: section.get("holidays").and_then(|item| region(&item)),
            closed_on: self.closed_on(),
            hours,
            services,
            resources: resources.into_iter().map(|(_, resource)| resource).collect(),
            rules,
            transfer_to,
            intents,
            playbooks,
            channels,
            id,
        })
    }

    fn name(&self, known: &mut Known<'a>) -> Option<&'a str> {
        let item = self.section.needed("name", "Add it as it is spoken: name = \"Riverside Clinic\"")?;
        let name = item.text()?;
        if let Some(first) = known.names.insert(name, item.at) {
            let what = format!("another business is called {name:?} too ({})", item.page.line(first));
            item.wrong(what, "Give each its own name, such as with the town");
        }
        Some(name)
    }

    fn playbooks(&self, known: &Known<'_>) -> Vec<String> {
        let Some(item) = self.section.get("playbooks") else { return vec![PLAYBOOK.to_owned()] };
        for (item, name) in item.texts() {
            if !known.playbooks.contains_key(name) {
                let remedy = instead(name, known.playbooks.keys().map(String::as_str));
                item.wrong(format!("there is no playbook {name:?}"), remedy);
            }
        }
        item.texts().into_iter().map(|(_, name)| name.to_owned()).collect()
    }

    fn address(&self, spoken: &Spoken) -> BTreeMap<Language, String> {
        let remedy = "Add it as it is spoken: address = \"120 River Street, across from the library\"";
        self.section.needed("address", remedy).map(|item| languages::text(&item, spoken)).unwrap_or_default()
    }

    fn closed_on(&self) -> Vec<Date> {
        let Some(item) = self.section.get("closed_on") else { return Vec::new() };
        item.list().iter().filter_map(date).collect()
    }
}

fn date(item: &Item<'_>) -> Option<Date> {
    let text = item.written()?;
    let date = text.parse().ok();
    if date.is_none() {
        item.wrong(format!("{text:?} is not a date"), "Write year, month and day, such as 2026-12-24");
    }
    date
}

fn time_zone(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    if frontdesk_domain::zone::named(text).is_ok() && text.contains('/') {
        return Some(text.to_owned());
    }
    let known = frontdesk_domain::zone::names();
    let remedy = match nearest(text, known.iter().map(String::as_str).filter(|name| name.contains('/'))) {
        Some(zone) => format!("Did you mean {zone:?}?"),
        None => "Write the area and the nearest large city, such as \"America/Edmonton\"".into(),
    };
    item.wrong(format!("{text:?} is not a time zone"), remedy);
    None
}

fn currency_code(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    let ok = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    if !ok {
        item.wrong(
            format!("{text:?} is not a currency"),
            "Write its three capital letters, such as \"CAD\" or \"EUR\"",
        );
    }
    ok.then(|| text.to_owned())
}

fn region(item: &Item<'_>) -> Option<String> {
    let text = item.text()?;
    let ok = holidays::REGIONS.contains(&text);
    if !ok {
        let known = holidays::REGIONS.join(", ");
        let remedy = format!("Regions are {known}; for others take the line out and write the days in closed_on");
        item.wrong(format!("the holidays of {text:?} are not known"), remedy);
    }
    ok.then(|| text.to_owned())
}

/// The name an id is made from.
pub(super) fn first_name<'a>(section: &Section<'a>, name: &'a str) -> &'a str {
    section.text("formerly").unwrap_or(name)
}

/// Names of one kind of a business are told apart by people, so they have to differ.
pub(super) fn unlike_others(item: &Item<'_>, name: &str, others: &[String], what: &str) {
    if others.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        item.wrong(format!("two {what}s are called {name:?}"), format!("Give each {what} its own name"));
    }
}
