//! `[[business.practitioners]]`: who or what is booked.

use super::tenant::{first_name, unlike_others};
use crate::settings::ids;
use crate::settings::section::{Keys, Section};
use frontdesk_domain::tenant::check::CAPACITY;
use frontdesk_domain::{Resource, TenantId};

pub const KEYS: Keys = &["name", "formerly", "also", "capacity"];

/// Each with the name it is called by in `by`.
pub fn read(business: &Section<'_>, tenant: &TenantId) -> Vec<(String, Resource)> {
    let remedy = "Add one with [[business.practitioners]] and name = \"Dr. Patel\"; a room or a chair will do";
    if business.needed("practitioners", remedy).is_none() {
        return Vec::new();
    }
    let mut all: Vec<(String, Resource)> = Vec::new();
    for section in business.sections("practitioners", "business.practitioners", KEYS) {
        let Some(item) = section.needed("name", "Add it as it is spoken: name = \"Dr. Patel\"") else { continue };
        let Some(name) = item.text() else { continue };
        let others: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
        unlike_others(&item, name, &others, "practitioner");
        let capacity = section.get("capacity").and_then(|item| item.whole_number(CAPACITY, "people at once"));
        let also = section.get("also").map(|item| item.texts()).unwrap_or_default();
        let resource = Resource {
            id: ids::practitioner(tenant, first_name(&section, name)),
            name: name.to_owned(),
            also: also.into_iter().map(|(_, word)| word.to_owned()).collect(),
            capacity: capacity.and_then(|n| u16::try_from(n).ok()).unwrap_or(1),
            sample: false,
        };
        all.push((name.to_owned(), resource));
    }
    all
}
