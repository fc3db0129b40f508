//! What the audit trail is told of a business that the settings file changed: which parts, and the digest of the whole
//! before and after. The parts themselves may name people; the papers of the business keep each document by its digest.

use frontdesk_audit::{Deed, Verb, digest};
use frontdesk_domain::Tenant;
use serde_json::Value;

/// Every part of a business's document.
const PARTS: &[&str] = &[
    "name",
    "zone",
    "locale",
    "languages",
    "currency",
    "address",
    "holidays",
    "closed_on",
    "hours",
    "services",
    "resources",
    "rules",
    "transfer_to",
    "intents",
    "playbooks",
    "channels",
];

/// `None`: nothing was changed.
pub fn of(before: Option<&Tenant>, after: &Tenant) -> Option<Deed> {
    let whole = |tenant: &Tenant| serde_json::to_string(tenant).unwrap_or_default();
    let Some(was) = before else {
        return Some(Deed::of(Verb::TenantCreated, &after.id).set("document", digest(&whole(after))).because(WHY));
    };
    if was == after {
        return None;
    }
    let deed = Deed::of(Verb::TenantChanged, &after.id).changed("document", digest(&whole(was)), digest(&whole(after)));
    let (was, is) = (parts(was), parts(after));
    let differs = |part: &&&str| was.get(**part) != is.get(**part);
    Some(PARTS.iter().filter(differs).fold(deed, |deed, part| deed.hidden(part)).because(WHY))
}

const WHY: &str = "settings file";

fn parts(tenant: &Tenant) -> Value {
    serde_json::to_value(tenant).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::clinic;
    use frontdesk_domain::OwnIntent;

    #[test]
    fn each_part_that_changed_is_named_and_nothing_of_it_told() {
        let before = clinic::clinic(2);
        let mut after = before.clone();
        after.name = "Lakeside".into();
        after.rules.hold_minutes += 1;
        after.transfer_to = Some("+15875550188".into());
        let deed = of(Some(&before), &after).unwrap();
        let told: Vec<_> = deed.changes.iter().map(|change| change.what).collect();
        assert_eq!(told, ["document", "name", "rules", "transfer_to"]);
        let text = serde_json::to_string(&deed.told()).unwrap();
        assert!(!text.contains("Lakeside") && !text.contains("0188") && text.contains("sha256:"), "{text}");
        assert_eq!(of(Some(&after), &after), None);
        assert_eq!(of(None, &after).unwrap().verb, Verb::TenantCreated);
    }

    #[test]
    fn every_part_of_a_business_is_known_here() {
        let mut whole = clinic::clinic(1);
        whole.intents.push(OwnIntent { name: "x".into(), leads_to: "x".into(), examples: Default::default() });
        let parts = parts(&whole);
        let missing: Vec<_> =
            parts.as_object().unwrap().keys().filter(|key| *key != "id" && !PARTS.contains(&key.as_str())).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
