//! What an outcome tells and offers: facts for the phrases under it, and options to choose from.

use super::args::minute;
use super::turn::Turn;
use crate::phrasing::format_of;
use crate::state::{Choice, Known, Pick};
use frontdesk_domain::{NotFree, Offer, Outcome, ResourceId, ServiceId, When};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde_json::{Map, Value, json};

/// More than these are never named at once.
const NAMED_MAX: usize = 3;

impl Turn<'_> {
    /// Keeps what an outcome tells: the hold, the bookings, facts and options.
    pub fn absorb(&mut self, outcome: &Outcome) {
        let (facts, options) = (self.facts_of(outcome), self.options_of(outcome));
        match outcome {
            Outcome::Held { hold } => self.state.hold = Some(hold.clone()),
            Outcome::NotFree { .. } | Outcome::TimeNeeded { .. } | Outcome::Lost { .. } | Outcome::Released => {
                self.state.hold = None;
            }
            Outcome::Booked { booking } | Outcome::Moved { booking, .. } => {
                self.state.hold = None;
                self.state.bookings.retain(|b| b.id != booking.id);
                self.state.bookings.push(Known::from(booking));
            }
            Outcome::Cancelled { booking } => self.state.bookings.retain(|b| b.id != booking.id),
            Outcome::Found { bookings } => {
                self.state.bookings = bookings.iter().take(NAMED_MAX).map(Known::from).collect();
                self.keep_found();
            }
            _ => {}
        }
        self.facts = facts;
        if let Some(frame) = self.top() {
            frame.options = options;
        }
    }

    /// The one booking there is, is the one that is meant; of several, the only one at the time that was said.
    fn keep_found(&mut self) {
        self.keep_meant();
        let only = match self.state.bookings.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        let slot = self.flow().and_then(|f| f.slot_of(crate::playbook::SlotKind::Booking)).map(|s| s.name.clone());
        let Some((slot, frame)) = slot.zip(self.top()) else { return };
        match only {
            Some(id) => frame.slots.insert(slot, json!(id)),
            None => frame.slots.remove(&slot),
        };
        self.take_over_booking();
    }

    fn keep_meant(&mut self) {
        let said = self.slot_of(crate::playbook::SlotKind::Booking).and_then(|v| v.get("when")).cloned();
        let Some(said) = said.and_then(|w| serde_json::from_value::<When>(w).ok()) else { return };
        let meant = self.state.bookings.iter().filter(|b| said.may_be(self.scene.local(b.at)));
        let meant: Vec<Known> = meant.cloned().collect();
        if meant.len() == 1 {
            self.state.bookings = meant;
        }
    }

    fn facts_of(&self, outcome: &Outcome) -> Map<String, Value> {
        let facts = match outcome {
            Outcome::TimeNeeded { date, .. } => json!({ "day": date }),
            Outcome::WhichDay { from, to, .. } => json!({ "first_day": from, "last_day": to }),
            Outcome::TwiceThatNight { date, time, .. } => json!({ "day": date, "time": clock(*time) }),
            Outcome::NotFree { reason, .. } => self.refusal(reason),
            Outcome::Moved { from, .. } => json!({ "from": minute(&self.scene, *from) }),
            Outcome::Found { bookings } => json!({ "count": bookings.len() }),
            Outcome::Lost { .. } => {
                let at = self.state.hold.as_ref().map(|h| h.offer.starts_at);
                json!({ "asked_at": at.map(|at| minute(&self.scene, at)) })
            }
            _ => Value::Null,
        };
        match facts {
            Value::Object(facts) => facts.into_iter().filter(|(_, v)| !v.is_null()).collect(),
            _ => Map::new(),
        }
    }

    fn refusal(&self, reason: &NotFree) -> Value {
        let asked = |at: &Timestamp| {
            let local = self.scene.local(*at);
            match local.time() == Time::midnight() {
                true => local.date().to_string(),
                false => minute(&self.scene, *at),
            }
        };
        match reason {
            NotFree::Past { at } => json!({ "asked_at": asked(at) }),
            NotFree::TooSoon { at, minutes_ahead } => json!({ "asked_at": asked(at), "minutes_ahead": minutes_ahead }),
            NotFree::TooFar { date, days_ahead_max } => json!({ "day": date, "days_ahead_max": days_ahead_max }),
            NotFree::Closed { date, time, opens, closes } => json!({
                "day": date,
                "time": time.map(clock),
                "opens": opens.map(clock),
                "closes": closes.map(clock),
                "asked_at": time.map_or_else(|| date.to_string(), |t| format!("{date}T{}", clock(t))),
            }),
            NotFree::Holiday { date, holiday } => json!({ "day": date, "holiday": holiday }),
            NotFree::Taken { at, resource } => {
                json!({ "asked_at": asked(at), "whom": resource.as_ref().and_then(|id| self.whom(id)) })
            }
            NotFree::Full { from, to } => json!({ "day": from, "last_day": (from != to).then_some(to) }),
            NotFree::NoSuchTime { date, time } => json!({ "day": date, "time": clock(*time) }),
        }
    }

    fn whom(&self, id: &ResourceId) -> Option<&str> {
        self.scene.tenant.resource(id).map(|r| r.name.as_str())
    }

    fn options_of(&self, outcome: &Outcome) -> Vec<Choice> {
        match outcome {
            Outcome::DayNeeded { soonest: offers }
            | Outcome::TimeNeeded { free: offers, .. }
            | Outcome::WhichDay { free: offers, .. }
            | Outcome::NotFree { offers, .. }
            | Outcome::Lost { offers } => self.times(offers),
            Outcome::WhichOfTwoDays { dates } => {
                let label = |date: &Date| (format_of(self.scene.language).day)(*date, self.other_year(*date));
                dates.iter().map(|date| Choice { label: label(date), pick: Pick::Day(*date) }).collect()
            }
            Outcome::TwiceThatNight { instants, .. } => {
                instants.iter().map(|at| Choice { label: self.with_offset(*at), pick: Pick::Instant(*at) }).collect()
            }
            Outcome::Found { bookings } if bookings.len() > 1 => bookings
                .iter()
                .take(NAMED_MAX)
                .map(|b| Choice {
                    label: self.booking_label(Some(&b.offer.service), b.offer.starts_at),
                    pick: Pick::Booking(b.id.clone(), b.offer.starts_at),
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Times as short as they can be told apart: the day only where they differ in it, the person only where
    /// somebody else was asked for or two have the same time.
    fn times(&self, offers: &[Offer]) -> Vec<Choice> {
        let mut offers: Vec<&Offer> = offers.iter().take(NAMED_MAX).collect();
        let wished = self.slot_of(crate::playbook::SlotKind::Resource).and_then(Value::as_str);
        if wished.is_none() {
            offers.dedup_by_key(|o| o.starts_at);
        }
        let one_day = self.common_day(offers.iter().map(|o| o.starts_at)).is_some();
        let label = |offer: &Offer| {
            let time = if one_day { self.clock_label(offer.starts_at) } else { self.full(offer.starts_at) };
            let same_time = offers.iter().filter(|o| o.starts_at == offer.starts_at).count() > 1;
            let other_person = wished.is_some_and(|id| offers.iter().any(|o| o.resource.as_str() != id));
            match self.whom(&offer.resource).filter(|_| same_time || other_person) {
                Some(whom) => (format_of(self.scene.language).with)(&time, whom),
                None => time,
            }
        };
        let pick = |o: &Offer| Pick::Time(o.starts_at, o.resource.clone());
        offers.iter().map(|o| Choice { label: label(o), pick: pick(o) }).collect()
    }

    /// The same options in the language spoken now.
    pub fn labelled(&self, options: &[Choice]) -> Vec<Choice> {
        let format = format_of(self.scene.language);
        let times = options.iter().filter_map(|o| match &o.pick {
            Pick::Time(at, _) => Some(*at),
            _ => None,
        });
        let one_day = self.common_day(times).is_some();
        let label = |choice: &Choice| match &choice.pick {
            Pick::Time(at, resource) => {
                let time = if one_day { self.clock_label(*at) } else { self.full(*at) };
                match self.whom(resource).filter(|whom| choice.label.contains(whom)) {
                    Some(whom) => (format.with)(&time, whom),
                    None => time,
                }
            }
            Pick::Instant(at) => self.with_offset(*at),
            Pick::Day(date) => (format.day)(*date, self.other_year(*date)),
            Pick::Booking(id, at) => {
                let known = self.state.bookings.iter().find(|b| b.id == *id);
                self.booking_label(known.map(|b| &b.service), *at)
            }
        };
        options.iter().map(|o| Choice { label: label(o), pick: o.pick.clone() }).collect()
    }

    /// "Checkup on Tuesday, November 24 at 9:30 AM"
    pub fn booking_label(&self, service: Option<&ServiceId>, at: Timestamp) -> String {
        let service = service.and_then(|id| self.scene.tenant.service(id));
        let name = service.map_or("", |s| s.name_in(self.scene.language));
        if name.is_empty() { self.full(at) } else { (format_of(self.scene.language).on)(name, &self.full(at)) }
    }

    /// What a question about options may name besides them.
    pub fn choice_facts(&self, options: &[Choice]) -> Map<String, Value> {
        let instants = options.iter().filter_map(|o| match &o.pick {
            Pick::Time(at, _) => Some(*at),
            _ => None,
        });
        let mut facts = Map::new();
        facts.insert("options".into(), json!(options.iter().map(|o| &o.label).collect::<Vec<_>>()));
        if let Some(day) = self.common_day(instants) {
            facts.insert("day".into(), json!(day));
            facts.insert("that_day".into(), json!(self.said_day() == Some(day)));
        }
        facts
    }

    /// The day a refusal has just named.
    fn said_day(&self) -> Option<Date> {
        let told = self.facts.get("asked_at").or(self.facts.get("day")).and_then(Value::as_str)?;
        told.get(..10)?.parse().ok()
    }

    fn common_day(&self, mut instants: impl Iterator<Item = Timestamp>) -> Option<Date> {
        let first = self.scene.local(instants.next()?).date();
        instants.all(|at| self.scene.local(at).date() == first).then_some(first)
    }

    fn clock_label(&self, at: Timestamp) -> String {
        (format_of(self.scene.language).time)(self.scene.local(at).time())
    }

    fn full(&self, at: Timestamp) -> String {
        let local = self.scene.local(at);
        (format_of(self.scene.language).when)(local.date(), self.other_year(local.date()), local.time())
    }

    /// "1:30 AM (MDT)": the same clock time before and after the change.
    fn with_offset(&self, at: Timestamp) -> String {
        let zone = at.to_zoned(self.scene.zone.clone());
        format!("{} ({})", self.clock_label(at), zone.strftime("%Z"))
    }

    fn other_year(&self, date: Date) -> bool {
        date.year() != self.scene.today().year()
    }
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}
