//! What of a changed document the audit trail is told: numbers, days and words of the program from what to what. Names,
//! numbers and addresses are named as changed, and nothing of them is kept.

use frontdesk_audit::Deed;
use frontdesk_domain::audit::Value;
use frontdesk_domain::holidays::REGIONS;
use frontdesk_domain::tenant::Opening;
use frontdesk_domain::{Channel, Resource, Rules, Service, Tenant};
use jiff::civil::Time;

/// The deed with what is different. Only what a change can touch is looked at; what it left alone tells nothing.
pub(super) fn told(deed: Deed, before: &Tenant, after: &Tenant) -> Deed {
    let deed = particulars(deed, before, after);
    let deed = number(deed, "openings", count(&before.hours), count(&after.hours));
    let deed = number(deed, "open_minutes", open(&before.hours), open(&after.hours));
    let deed = word(deed, "holidays", region(before), region(after));
    let deed = number(deed, "closed_on", count(&before.closed_on), count(&after.closed_on));
    let deed = rules(deed, &before.rules, &after.rules);
    let deed = each(deed, &before.services, &after.services, |a, b| a.id == b.id, service);
    let deed = each(deed, &before.resources, &after.resources, |a, b| a.id == b.id, resource);
    each(deed, &before.channels, &after.channels, |a, b| a.id == b.id, channel)
}

fn particulars(deed: Deed, before: &Tenant, after: &Tenant) -> Deed {
    let codes = |tenant: &Tenant| tenant.languages.iter().map(|language| language.code()).collect::<Vec<_>>();
    let deed = hidden(deed, "name", before.name != after.name);
    let deed = hidden(deed, "zone", before.zone != after.zone);
    let deed = hidden(deed, "locale", before.locale != after.locale);
    let deed = hidden(deed, "currency", before.currency != after.currency);
    let deed = hidden(deed, "address", before.address != after.address);
    let deed = hidden(deed, "transfer_to", before.transfer_to != after.transfer_to);
    if codes(before) == codes(after) { deed } else { deed.changed("languages", codes(before), codes(after)) }
}

fn rules(deed: Deed, before: &Rules, after: &Rules) -> Deed {
    type Part = (&'static str, fn(&Rules) -> i64);
    const PARTS: [Part; 8] = [
        ("hold_minutes", |rules| rules.hold_minutes.into()),
        ("notice_minutes", |rules| rules.notice_minutes.into()),
        ("horizon_days", |rules| rules.horizon_days.into()),
        ("buffer_minutes", |rules| rules.buffer_minutes.into()),
        ("grid_minutes", |rules| rules.grid_minutes.into()),
        ("quiet_from", |rules| minute(rules.quiet_from)),
        ("quiet_until", |rules| minute(rules.quiet_until)),
        ("conversation_hours", |rules| rules.conversation_hours.into()),
    ];
    let deed = PARTS.iter().fold(deed, |deed, (what, of)| number(deed, what, of(before), of(after)));
    hidden(deed, "reminder_minutes", before.reminder_minutes != after.reminder_minutes)
}

fn service(deed: Deed, before: &Service, after: &Service) -> Deed {
    let deed = hidden(deed, "name", before.name != after.name || before.also != after.also);
    let deed = number(deed, "minutes", before.minutes.into(), after.minutes.into());
    let deed = match (before.price, after.price) {
        (None, Some(price)) => deed.set("price", price),
        (Some(price), None) => deed.gone("price", price),
        (Some(was), Some(is)) => number(deed, "price", was, is),
        (None, None) => deed,
    };
    let deed =
        if before.default == after.default { deed } else { deed.changed("default", before.default, after.default) };
    number(deed, "by", count(&before.by), count(&after.by))
}

fn resource(deed: Deed, before: &Resource, after: &Resource) -> Deed {
    let deed = hidden(deed, "name", before.name != after.name || before.also != after.also);
    number(deed, "capacity", before.capacity.into(), after.capacity.into())
}

fn channel(deed: Deed, before: &Channel, after: &Channel) -> Deed {
    let deed = hidden(deed, "ring_first", before.ring_first != after.ring_first);
    hidden(deed, "origins", before.origins != after.origins)
}

/// What is there before and after and is not the same.
fn each<T: PartialEq>(
    deed: Deed,
    before: &[T],
    after: &[T],
    same: impl Fn(&T, &T) -> bool,
    tell: impl Fn(Deed, &T, &T) -> Deed,
) -> Deed {
    let pairs = before.iter().filter_map(|was| after.iter().find(|is| same(was, is)).map(|is| (was, is)));
    pairs.filter(|(was, is)| was != is).fold(deed, |deed, (was, is)| tell(deed, was, is))
}

fn number(deed: Deed, what: &'static str, before: i64, after: i64) -> Deed {
    if before == after { deed } else { deed.changed(what, before, after) }
}

fn word(deed: Deed, what: &'static str, before: Option<&'static str>, after: Option<&'static str>) -> Deed {
    match (before.map(Value::from), after.map(Value::from)) {
        (was, is) if was == is => deed,
        (None, Some(is)) => deed.set(what, is),
        (Some(was), None) => deed.gone(what, was),
        (Some(was), Some(is)) => deed.changed(what, was, is),
        (None, None) => deed,
    }
}

fn hidden(deed: Deed, what: &'static str, differs: bool) -> Deed {
    if differs { deed.hidden(what) } else { deed }
}

fn count<T>(all: &[T]) -> i64 {
    i64::try_from(all.len()).unwrap_or(i64::MAX)
}

fn minute(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// Minutes a week.
fn open(hours: &[Opening]) -> i64 {
    hours.iter().map(|opening| minute(opening.closes) - minute(opening.opens)).sum()
}

/// The region as the program writes it.
fn region(tenant: &Tenant) -> Option<&'static str> {
    REGIONS.iter().copied().find(|region| Some(*region) == tenant.holidays.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use frontdesk_domain::audit::Verb;
    use serde_json::json;

    fn clinic() -> Tenant {
        let document = json!({
            "id": "ten_a", "name": "Riverside", "zone": "America/Edmonton", "locale": "en-CA", "languages": ["en"],
            "currency": "CAD", "address": {}, "holidays": null, "rules": {}, "playbooks": ["appointments"],
            "hours": [{"day": "monday", "opens": "09:00", "closes": "17:00"}], "channels": [],
            "services": [{"id": "svc_1", "name": {"en": "Checkup"}, "minutes": 30, "price": null}],
            "resources": [{"id": "res_1", "name": "Dr. Patel"}],
        });
        serde_json::from_value(document).unwrap()
    }

    fn changes(make: impl FnOnce(&mut Tenant)) -> String {
        let before = clinic();
        let mut after = before.clone();
        make(&mut after);
        let deed = told(Deed::plain(Verb::SettingsChanged), &before, &after);
        serde_json::to_string(&deed.told()).unwrap()
    }

    #[test]
    fn numbers_are_told_and_names_are_not() {
        assert_eq!(changes(|_| {}), "[]");
        let held = changes(|tenant| tenant.rules.hold_minutes = 9);
        assert_eq!(held, r#"[{"what":"hold_minutes","before":5,"after":9}]"#);
        let longer = changes(|tenant| tenant.services[0].minutes += 5);
        assert_eq!(longer, r#"[{"what":"minutes","before":30,"after":35}]"#);
        let renamed = changes(|tenant| tenant.resources[0].name = "Zenobia".into());
        assert_eq!(renamed, r#"[{"what":"name"}]"#);
        let moved = changes(|tenant| {
            tenant.name = "Zenobia's".into();
            tenant.transfer_to = Some("+15875550188".into());
        });
        assert_eq!(moved, r#"[{"what":"name"},{"what":"transfer_to"}]"#);
        let shorter = changes(|tenant| tenant.hours.clear());
        let told = r#"[{"what":"openings","before":1,"after":0},{"what":"open_minutes","before":480,"after":0}]"#;
        assert_eq!(shorter, told);
    }
}
