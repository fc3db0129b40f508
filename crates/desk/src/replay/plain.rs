//! Values as a person reads them: no quotes, no braces, names instead of ids, and times on the clock of the business.

use crate::business::Business;
use frontdesk_domain::Command;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What a business calls things, and its clock.
#[derive(Debug)]
pub struct Plain<'a> {
    zone: &'a TimeZone,
    /// Of services and people, by id.
    names: BTreeMap<&'a str, &'a str>,
}

impl<'a> Plain<'a> {
    pub fn of(business: &'a Business) -> Self {
        let tenant = &business.tenant;
        let services = tenant.services.iter().map(|s| (s.id.as_str(), s.name_in(tenant.locale.language)));
        let people = tenant.resources.iter().map(|r| (r.id.as_str(), r.name.as_str()));
        Self { zone: &business.zone, names: services.chain(people).collect() }
    }

    /// `key value, key value`; what is inside stands in brackets. Empty and absent things are left out.
    pub fn text(&self, value: &impl Serialize) -> String {
        self.of_value(&json!(value))
    }

    /// Of something that is told apart by the member `tag`, the rest.
    pub fn without(&self, tag: &str, value: &impl Serialize) -> String {
        let mut value = json!(value);
        value.as_object_mut().map(|map| map.remove(tag));
        self.of_value(&value)
    }

    /// The command's name first.
    pub fn command(&self, command: &Command) -> String {
        let mut told = json!(command);
        let name = told.as_object_mut().and_then(|map| map.remove("command")).unwrap_or_default();
        match told.as_object() {
            Some(rest) if !rest.is_empty() => self.text(&json!({ name.as_str().unwrap_or_default(): told })),
            _ => self.text(&name),
        }
    }

    fn of_value(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => self.word(text),
            Value::Array(list) => list.iter().map(|v| self.inside(v)).collect::<Vec<_>>().join("; "),
            Value::Object(map) => {
                let told = map.iter().map(|(key, value)| (key, self.inside(value))).filter(|(_, v)| !v.is_empty());
                told.map(|(key, value)| format!("{key} {value}")).collect::<Vec<_>>().join(", ")
            }
            other => other.to_string(),
        }
    }

    fn word(&self, text: &str) -> String {
        match (self.names.get(text), text.parse::<Timestamp>()) {
            (Some(name), _) => (*name).to_owned(),
            (None, Ok(at)) => local(at, self.zone),
            (None, Err(_)) => text.to_owned(),
        }
    }

    fn inside(&self, value: &Value) -> String {
        match value {
            Value::Object(_) | Value::Array(_) => match self.of_value(value) {
                text if text.is_empty() => text,
                text => format!("({text})"),
            },
            other => self.of_value(other),
        }
    }
}

/// `Tue 24 Nov 2026 14:00`.
pub fn local(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%a %-d %b %Y %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_without_knowing_json() {
        let zone = frontdesk_domain::zone::named("America/Denver").unwrap();
        let plain = Plain { zone: &zone, names: BTreeMap::from([("res_1", "Dr. Patel")]) };
        let offer = json!({ "at": "2026-11-24T21:00:00Z", "with": "res_1", "seat": null, "of": { "days": [1, 2] } });
        assert_eq!(plain.text(&offer), "at Tue 24 Nov 2026 14:00, of (days (1; 2)), with Dr. Patel");
    }
}
