//! A tenant: one clinic, shop or hotel with its people, services, hours and rules.

use crate::channel::Channel;
use crate::id::{ResourceId, ServiceId, TenantId};
use crate::language::{Language, Locale};
use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod another;
pub mod check;
mod country;
mod start;
mod trade;

pub use another::NewTenant;
pub use start::Start;
pub use trade::{Trade, Usual};

/// Everything the desk knows of a business. Kept as one document in the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tenant {
    pub id: TenantId,
    /// As it is spoken: "Riverside Clinic".
    pub name: String,
    /// IANA zone, such as `America/Edmonton`.
    pub zone: String,
    /// The first language; its region sets day-first dates, the phone region and the currency.
    pub locale: Locale,
    /// All languages the assistant answers in.
    pub languages: Vec<Language>,
    /// ISO 4217.
    pub currency: String,
    /// As it is spoken, by language; the first language's is the fallback.
    pub address: BTreeMap<Language, String>,
    /// ISO 3166-2 region whose statutory holidays the business keeps, such as `CA-AB`.
    pub holidays: Option<String>,
    /// Days closed for other reasons.
    #[serde(default)]
    pub closed_on: Vec<Date>,
    pub hours: Vec<Opening>,
    pub services: Vec<Service>,
    pub resources: Vec<Resource>,
    pub rules: Rules,
    /// Where a caller who asks for a person is put through (E.164); without one a message is taken.
    #[serde(default)]
    pub transfer_to: Option<String>,
    /// What callers want besides, by examples, and more examples of what the playbook knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intents: Vec<OwnIntent>,
    /// Playbooks in use, such as `appointments`.
    pub playbooks: Vec<String>,
    pub channels: Vec<Channel>,
}

/// What callers of a business want, by examples.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnIntent {
    /// What it is about, in a word or two: `late_checkout`. It counts as one more example.
    pub name: String,
    /// A flow or a topic of the playbook.
    pub leads_to: String,
    /// What people say, by language.
    pub examples: BTreeMap<Language, Vec<String>>,
}

/// Open from `opens` until `closes` on a day of the week. Several on one day make a lunch break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    #[serde(with = "weekday")]
    pub day: Weekday,
    pub opens: Time,
    pub closes: Time,
}

/// What is booked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub id: ServiceId,
    /// By language: "Checkup", "Revisión".
    pub name: BTreeMap<Language, String>,
    /// Other words people use for it, by language.
    #[serde(default)]
    pub also: BTreeMap<Language, Vec<String>>,
    pub minutes: u16,
    /// In the smallest unit of the tenant's currency.
    pub price: Option<i64>,
    /// Booked when none is named.
    #[serde(default)]
    pub default: bool,
    /// Who can do it; empty means everybody.
    #[serde(default)]
    pub by: Vec<ResourceId>,
    /// Proposed when the business was made, and not yet looked at.
    #[serde(default, skip_serializing_if = "is_not")]
    pub sample: bool,
}

/// Who or what is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    pub id: ResourceId,
    /// As it is spoken: "Dr. Patel".
    pub name: String,
    /// Other words people use: "Priya", "Patel".
    #[serde(default)]
    pub also: Vec<String>,
    /// How many may be booked at the same time.
    #[serde(default = "one")]
    pub capacity: u16,
    /// Proposed when the business was made, and not yet looked at.
    #[serde(default, skip_serializing_if = "is_not")]
    pub sample: bool,
}

/// What may be booked when, and what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// A slot is kept this long while the caller decides.
    pub hold_minutes: u16,
    /// An appointment cannot begin sooner than this from now.
    pub notice_minutes: u32,
    pub horizon_days: u16,
    /// Free time after every appointment.
    pub buffer_minutes: u16,
    /// Appointments begin on multiples of this from the opening.
    pub grid_minutes: u16,
    /// How long before an appointment a reminder is sent.
    pub reminder_minutes: Vec<u32>,
    /// Reminders wait from `quiet_from` until `quiet_until`, local time.
    pub quiet_from: Time,
    pub quiet_until: Time,
    /// An open text conversation is closed after this long without a message.
    pub conversation_hours: u16,
    /// A text that begins a conversation waits so long for a person before the assistant answers; 0: it answers at once.
    #[serde(skip_serializing_if = "is_zero")]
    pub answer_after_seconds: u16,
    /// Whoever asked for a person waits no longer than this before the team is told again; 0: it is not.
    #[serde(skip_serializing_if = "is_zero")]
    pub handoff_minutes: u16,
}

/// What is not used is not written, so that a document stays as it was.
fn is_zero(number: &u16) -> bool {
    *number == 0
}

fn is_not(flag: &bool) -> bool {
    !flag
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            hold_minutes: 5,
            notice_minutes: 0,
            horizon_days: 120,
            buffer_minutes: 0,
            grid_minutes: 15,
            reminder_minutes: vec![24 * 60, 2 * 60],
            quiet_from: Time::constant(21, 0, 0, 0),
            quiet_until: Time::constant(8, 0, 0, 0),
            conversation_hours: 72,
            answer_after_seconds: 0,
            handoff_minutes: 0,
        }
    }
}

impl Tenant {
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|s| s.id == *id)
    }

    pub fn default_service(&self) -> Option<&Service> {
        self.services.iter().find(|s| s.default).or(self.services.first())
    }

    pub fn resource(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|r| r.id == *id)
    }

    /// Who can do a service, in the tenant's order.
    pub fn resources_for<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Resource> {
        self.resources.iter().filter(|r| service.by.is_empty() || service.by.contains(&r.id))
    }

    /// The openings of a date, earliest first; empty on holidays and closed days.
    pub fn openings_on(&self, date: Date) -> Vec<(Time, Time)> {
        if self.closed_on.contains(&date) || self.holiday_on(date).is_some() {
            return Vec::new();
        }
        let mut all: Vec<_> =
            self.hours.iter().filter(|o| o.day == date.weekday()).map(|o| (o.opens, o.closes)).collect();
        all.sort();
        all
    }

    /// The English name of the statutory holiday the business keeps on a date.
    pub fn holiday_on(&self, date: Date) -> Option<&'static str> {
        crate::holidays::on(self.holidays.as_deref()?, date)
    }
}

impl Service {
    pub fn name_in(&self, language: Language) -> &str {
        self.name.get(&language).or_else(|| self.name.values().next()).map_or("", String::as_str)
    }
}

fn one() -> u16 {
    1
}

mod weekday {
    use super::*;

    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    pub fn serialize<S: serde::Serializer>(day: &Weekday, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(NAMES[day.to_monday_zero_offset() as usize])
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Weekday, D::Error> {
        let text = String::deserialize(d)?.to_lowercase();
        let n = NAMES.iter().position(|name| *name == text).ok_or_else(|| {
            serde::de::Error::custom(format!("{text:?} is not a day of the week; write monday, tuesday, …"))
        })?;
        Weekday::from_monday_zero_offset(n as i8).map_err(serde::de::Error::custom)
    }
}
