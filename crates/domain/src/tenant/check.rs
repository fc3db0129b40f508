//! What is wrong with a tenant's document. Whoever changes one is told everything at once, with the place of each.

use super::{Opening, Resource, Rules, Service, Tenant};
use crate::contact::is_e164;
use crate::holidays;
use jiff::civil::Time;
use serde::Serialize;
use std::collections::HashSet;
use std::ops::RangeInclusive;

const WEEK_MINUTES: u32 = 7 * 24 * 60;
/// What a service may take, in minutes.
pub const SERVICE_MINUTES: RangeInclusive<u32> = 5..=12 * 60;
/// How many a resource may have at once.
pub const CAPACITY: RangeInclusive<u32> = 1..=200;
/// How long a time is kept for somebody who is deciding, in minutes.
pub const HOLD_MINUTES: RangeInclusive<u32> = 1..=60;
/// How long before its beginning a time can be booked at the latest, in minutes.
pub const NOTICE_MINUTES: RangeInclusive<u32> = 0..=4 * WEEK_MINUTES;
/// How far ahead can be booked, in days.
pub const HORIZON_DAYS: RangeInclusive<u32> = 1..=730;
/// What stays free between two bookings, in minutes.
pub const BUFFER_MINUTES: RangeInclusive<u32> = 0..=240;
/// The steps in which times begin, in minutes.
pub const GRID_MINUTES: RangeInclusive<u32> = 5..=240;
/// How long before a booking a reminder goes out, in minutes.
pub const REMINDER_MINUTES: RangeInclusive<u32> = 5..=4 * WEEK_MINUTES;
/// How long a conversation waits for its next message, in hours.
pub const CONVERSATION_HOURS: RangeInclusive<u32> = 1..=720;
/// How long a text waits for a person before the assistant answers, in seconds.
pub const ANSWER_AFTER_SECONDS: RangeInclusive<u32> = 0..=3_600;
/// How long somebody waits who asked for a person, in minutes.
pub const HANDOFF_MINUTES: RangeInclusive<u32> = 0..=1_440;
/// Most items of a list: services, resources, openings.
const ITEMS_MAX: usize = 500;
/// Longest name that is still spoken.
const NAME_CHARS_MAX: usize = 120;

/// One mistake: where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// A JSON pointer into the document: `/services/0/minutes`.
    pub at: String,
    pub what: String,
}

/// Everything that is wrong; an empty list is a business that can be booked.
pub fn problems(tenant: &Tenant) -> Vec<Problem> {
    let mut found = Found::default();
    particulars(tenant, &mut found);
    openings(&tenant.hours, &mut found);
    resources(&tenant.resources, &mut found);
    services(tenant, &mut found);
    rules(&tenant.rules, &mut found);
    found.0
}

#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn wrong(&mut self, at: impl Into<String>, what: impl Into<String>) {
        self.0.push(Problem { at: at.into(), what: what.into() });
    }

    fn name(&mut self, at: String, name: &str) {
        if name.trim().is_empty() {
            self.wrong(at, "the name is empty; write it as it is spoken");
        } else if name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
            self.wrong(at, format!("the name is longer than {NAME_CHARS_MAX} characters, or more than one line"));
        }
    }

    fn within(&mut self, at: &str, number: u32, range: RangeInclusive<u32>, unit: &str) {
        if !range.contains(&number) {
            let what = format!("{number} is not from {} to {} {unit}", range.start(), range.end());
            self.wrong(at, what);
        }
    }

    fn not_too_many(&mut self, at: &str, count: usize) {
        if count > ITEMS_MAX {
            self.wrong(at, format!("there are {count}, and {ITEMS_MAX} at most are kept"));
        }
    }
}

fn particulars(tenant: &Tenant, found: &mut Found) {
    found.name("/name".into(), &tenant.name);
    if !tenant.languages.contains(&tenant.locale.language) {
        found.wrong("/languages", "the first language of the locale is not among the languages");
    }
    if tenant.currency.len() != 3 || !tenant.currency.bytes().all(|b| b.is_ascii_uppercase()) {
        found.wrong("/currency", "write the three capital letters of the currency, such as EUR");
    }
    if let Some(region) = &tenant.holidays
        && !holidays::REGIONS.contains(&region.as_str())
    {
        let known = holidays::REGIONS.join(", ");
        found.wrong("/holidays", format!("holidays are known of {known}; leave it out and write days in closed_on"));
    }
    found.not_too_many("/closed_on", tenant.closed_on.len());
    if let Some(number) = &tenant.transfer_to {
        transfer(tenant, number, found);
    }
}

fn transfer(tenant: &Tenant, number: &str, found: &mut Found) {
    if !is_e164(number) {
        found.wrong("/transfer_to", "write a plus, the country and the whole number, without spaces");
    } else if tenant.channels.iter().any(|channel| channel.address == number) {
        found.wrong("/transfer_to", "the desk answers this number itself, so the call would go round in a circle");
    }
}

fn openings(hours: &[Opening], found: &mut Found) {
    if hours.is_empty() {
        found.wrong("/hours", "no day has opening hours, so nothing could ever be booked");
    }
    found.not_too_many("/hours", hours.len());
    for (n, opening) in hours.iter().enumerate().take(ITEMS_MAX) {
        if opening.closes <= opening.opens {
            let what = "it closes before it opens; hours past midnight are two openings, until 23:59 and from 00:00";
            found.wrong(format!("/hours/{n}"), what);
        }
        let earlier = hours.iter().take(n);
        let meets =
            |other: &Opening| other.day == opening.day && opening.opens < other.closes && other.opens < opening.closes;
        if earlier.into_iter().any(meets) {
            found.wrong(format!("/hours/{n}"), "it overlaps with another opening of that day");
        }
    }
}

fn resources(all: &[Resource], found: &mut Found) {
    if all.is_empty() {
        found.wrong("/resources", "there is nobody and nothing to be booked; a room or a chair will do");
    }
    found.not_too_many("/resources", all.len());
    let mut names = HashSet::new();
    let mut ids = HashSet::new();
    for (n, resource) in all.iter().enumerate() {
        found.name(format!("/resources/{n}/name"), &resource.name);
        found.within(&format!("/resources/{n}/capacity"), resource.capacity.into(), CAPACITY, "people at once");
        if !names.insert(resource.name.to_lowercase()) || !ids.insert(&resource.id) {
            found.wrong(format!("/resources/{n}/name"), "two resources are called that; give each its own name");
        }
    }
}

fn services(tenant: &Tenant, found: &mut Found) {
    let all = &tenant.services;
    if all.is_empty() {
        found.wrong("/services", "there is nothing to book");
    }
    found.not_too_many("/services", all.len());
    let mut names = HashSet::new();
    let mut ids = HashSet::new();
    for (n, service) in all.iter().enumerate() {
        named(tenant, n, service, found);
        if !names.insert(service.name_in(tenant.locale.language).to_lowercase()) || !ids.insert(&service.id) {
            found.wrong(format!("/services/{n}/name"), "two services are called that; give each its own name");
        }
        found.within(&format!("/services/{n}/minutes"), service.minutes.into(), SERVICE_MINUTES, "minutes");
        if service.price.is_some_and(|price| !(0..=1_000_000_000).contains(&price)) {
            found.wrong(format!("/services/{n}/price"), "write the price in the smallest unit, such as cents");
        }
        for id in service.by.iter().filter(|id| tenant.resource(id).is_none()) {
            found.wrong(format!("/services/{n}/by"), format!("there is no resource {id}"));
        }
    }
    match all.iter().filter(|service| service.default).count() {
        0 if all.len() > 1 => found.wrong("/services", "no service is the default, the one booked when none is named"),
        0 | 1 => {}
        _ => found.wrong("/services", "several services are the default; keep one"),
    }
}

fn named(tenant: &Tenant, n: usize, service: &Service, found: &mut Found) {
    match service.name.get(&tenant.locale.language) {
        None => found.wrong(format!("/services/{n}/name"), "it has no name in the first language of the business"),
        Some(_) => {
            for (language, name) in &service.name {
                found.name(format!("/services/{n}/name/{}", language.code()), name);
            }
        }
    }
}

fn rules(rules: &Rules, found: &mut Found) {
    found.within("/rules/hold_minutes", rules.hold_minutes.into(), HOLD_MINUTES, "minutes");
    found.within("/rules/notice_minutes", rules.notice_minutes, NOTICE_MINUTES, "minutes");
    found.within("/rules/horizon_days", rules.horizon_days.into(), HORIZON_DAYS, "days");
    found.within("/rules/buffer_minutes", rules.buffer_minutes.into(), BUFFER_MINUTES, "minutes");
    found.within("/rules/grid_minutes", rules.grid_minutes.into(), GRID_MINUTES, "minutes");
    found.within("/rules/conversation_hours", rules.conversation_hours.into(), CONVERSATION_HOURS, "hours");
    found.within("/rules/answer_after_seconds", rules.answer_after_seconds.into(), ANSWER_AFTER_SECONDS, "seconds");
    found.within("/rules/handoff_minutes", rules.handoff_minutes.into(), HANDOFF_MINUTES, "minutes");
    found.not_too_many("/rules/reminder_minutes", rules.reminder_minutes.len());
    for (n, minutes) in rules.reminder_minutes.iter().enumerate().take(ITEMS_MAX) {
        found.within(&format!("/rules/reminder_minutes/{n}"), *minutes, REMINDER_MINUTES, "minutes");
    }
    let whole = |time: Time| time.second() == 0 && time.subsec_nanosecond() == 0;
    if !whole(rules.quiet_from) || !whole(rules.quiet_until) {
        found.wrong("/rules/quiet_from", "write hours and minutes, such as 21:00");
    }
}

#[cfg(test)]
mod tests;
