//! Side questions, answered from what the tenant set down.

use super::turn::Turn;
use crate::phrasing::HoursRow;
use frontdesk_domain::{Medium, Service};
use jiff::civil::{Date, Time};
use serde_json::{Map, Value, json};

/// As many services are named at once, with or without prices.
const NAMED_MAX: usize = 6;

impl Turn<'_> {
    /// Says the answer. False when there is no such topic.
    pub fn answer(&mut self, topic: &str, about: Option<&str>) -> bool {
        self.trace(format!("answer {topic}"));
        match topic {
            "hours" => self.answer_hours(about.and_then(|d| d.parse().ok())),
            "address" => self.answer_address(),
            "price" => self.answer_price(about),
            "services" => self.answer_services(),
            "robot" => self.say("answer_robot"),
            "angry" => self.soothe(),
            "why" => self.say_why(),
            "who" if self.says.iter().any(|s| s.phrase == "introduction") => {}
            "who" => self.say("answer_who"),
            "small_talk" | "how_are_you" => self.say(topic),
            "language" => self.say("language_not_spoken"),
            "already_told" => {
                let args = self.args();
                self.say_with("already_told", args);
            }
            "emergency" => {
                let number = emergency_number(&self.scene.tenant.locale.region);
                self.say_with("answer_emergency", with("number", json!(number)));
            }
            _ => return false,
        }
        true
    }

    fn answer_hours(&mut self, date: Option<Date>) {
        let tenant = self.scene.tenant;
        let Some(date) = date else {
            let rows = hours_rows(|day| {
                let mut spans: Vec<(Time, Time)> = tenant
                    .hours
                    .iter()
                    .filter(|o| o.day.to_monday_zero_offset() == day)
                    .map(|o| (o.opens, o.closes))
                    .collect();
                spans.sort();
                spans
            });
            return self.say_with("answer_hours", with("hours", json!(rows)));
        };
        let mut args = with("day", json!(date));
        let spans = tenant.openings_on(date);
        if spans.is_empty() {
            args.insert("holiday".into(), json!(tenant.holiday_on(date)));
            return self.say_with("answer_closed_on", args);
        }
        let clock = |t: Time| t.strftime("%H:%M").to_string();
        let spans: Vec<_> = spans.into_iter().map(|(a, b)| json!({ "from": clock(a), "to": clock(b) })).collect();
        args.insert("hours".into(), json!(spans));
        self.say_with("answer_hours_on", args);
    }

    fn answer_address(&mut self) {
        let addresses = &self.scene.tenant.address;
        let first = self.scene.tenant.locale.language;
        match addresses.get(&self.scene.language).or(addresses.get(&first)).or(addresses.values().next()) {
            Some(address) => self.say_with("answer_address", with("address", json!(address))),
            None => self.say("answer_no_address"),
        }
    }

    fn answer_price(&mut self, about: Option<&str>) {
        let language = self.scene.language;
        let priced = |s: &&Service| s.price.is_some();
        let services = &self.scene.tenant.services;
        if let Some(service) = about.and_then(|id| services.iter().filter(priced).find(|s| s.id.as_str() == id)) {
            let mut args = with("service", json!(service.name_in(language)));
            args.insert("price".into(), json!(service.price));
            return self.say_with("answer_price", args);
        }
        let prices: Vec<Value> = services
            .iter()
            .filter(priced)
            .take(NAMED_MAX)
            .map(|s| json!({ "service": s.name_in(language), "price": s.price }))
            .collect();
        if prices.is_empty() {
            return self.say("answer_no_price");
        }
        self.say_with("answer_prices", with("prices", json!(prices)));
    }

    fn answer_services(&mut self) {
        let language = self.scene.language;
        let services = self.scene.tenant.services.iter().take(NAMED_MAX);
        let names: Vec<&str> = services.map(|s| s.name_in(language)).collect();
        self.say_with("answer_services", with("services", json!(names)));
    }

    /// What the text media do with a phone key.
    pub fn is_text(&self) -> bool {
        self.scene.medium != Medium::Voice
    }
}

fn with(name: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(name.to_owned(), value)])
}

/// Days with the same hours run together.
fn hours_rows(spans_of: impl Fn(i8) -> Vec<(Time, Time)>) -> Vec<HoursRow> {
    let mut rows: Vec<HoursRow> = Vec::new();
    for day in 0..7u8 {
        let spans = spans_of(day as i8);
        match rows.last_mut() {
            Some(row) if row.spans == spans && row.to + 1 == day => row.to = day,
            _ if spans.is_empty() => {}
            _ => rows.push(HoursRow { from: day, to: day, spans }),
        }
    }
    rows
}

/// The number for emergencies in a region (ISO 3166-1); 112 works in most countries.
fn emergency_number(region: &str) -> &'static str {
    match region {
        "US" | "CA" | "MX" | "PR" => "911",
        "GB" => "999",
        "AU" => "000",
        "NZ" => "111",
        _ => "112",
    }
}
