//! Filling and correcting slots.

use super::turn::Turn;
use crate::playbook::{Does, Flow, Slot, SlotDefault, SlotKind, Source, arguments_of};
use crate::state::{Choice, Frame, Known, Pick};
use frontdesk_domain::{Clock, Day, When};
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Turn<'_> {
    /// A flow at its first step, with everything that is known without asking.
    pub fn frame(&self, flow: &Flow) -> Frame {
        let known = |slot: &Slot| Some((slot.name.clone(), self.unasked(slot)?));
        let slots = flow.slots.iter().filter_map(known).collect();
        Frame { flow: flow.name.clone(), version: flow.version, at: flow.first().to_owned(), slots, ..Frame::default() }
    }

    fn unasked(&self, slot: &Slot) -> Option<Value> {
        let caller = self.scene.caller;
        let told = match slot.kind {
            SlotKind::Name => self.state.name.as_deref(),
            SlotKind::Phone => self.state.phone.as_deref(),
            _ => None,
        };
        let known = told.or(match slot.from {
            Some(Source::CallerPhone) => caller.phone.as_deref(),
            Some(Source::CallerName) => caller.spoken_name(),
            None => None,
        });
        match (known, slot.default) {
            (Some(known), _) => Some(json!(known)),
            (None, Some(SlotDefault::Service)) => self.scene.tenant.default_service().map(|s| json!(s.id)),
            (None, None) => None,
        }
    }

    /// The value of the first slot of a kind, when it has one.
    pub fn slot_of(&self, kind: SlotKind) -> Option<&Value> {
        let slot = self.flow()?.slot_of(kind)?;
        self.state.top()?.slots.get(&slot.name).filter(|v| !v.is_null())
    }

    /// The booking spoken about.
    pub fn booking(&self) -> Option<&Known> {
        let id = self.slot_of(SlotKind::Booking)?.as_str()?;
        self.state.bookings.iter().find(|b| b.id.as_str() == id)
    }

    /// Whether a slot needs no asking: it is filled, or the caller declined to fill it.
    pub fn is_known(&self, slot: &str) -> bool {
        let value = self.state.top().and_then(|f| f.slots.get(slot));
        match self.flow().and_then(|f| f.slot(slot)).map(|s| s.kind) {
            Some(SlotKind::When) => value.is_some_and(Value::is_object),
            _ => value.is_some(),
        }
    }

    /// Takes a value. True when it changes anything.
    pub fn fill(&mut self, name: &str, value: Value) -> bool {
        let Some(kind) = self.kind_of(name) else { return false };
        let Some(value) = self.checked(kind, name, value) else { return false };
        match (kind, value.as_str()) {
            (SlotKind::Name, Some(text)) => self.state.name = Some(text.to_owned()),
            (SlotKind::Phone, Some(text)) => self.state.phone = Some(text.to_owned()),
            _ => {}
        }
        let Some(frame) = self.state.frames.last_mut() else { return false };
        let before = frame.slots.get(name);
        if before == Some(&value) || (value.is_null() && before.is_none() && kind == SlotKind::Resource) {
            return false;
        }
        frame.slots.insert(name.to_owned(), value);
        self.trace(format!("{name}: set"));
        true
    }

    /// The kind of a slot: of the flow in hand, or of any where none is.
    fn kind_of(&self, slot: &str) -> Option<SlotKind> {
        let of = |flow: &Flow| flow.slot(slot).map(|s| s.kind);
        match self.flow() {
            Some(flow) => of(flow),
            None => self.playbook.flows.iter().find_map(of),
        }
    }

    /// The value in the shape its slot keeps; `None` when it says nothing new or is of another kind.
    fn checked(&self, kind: SlotKind, name: &str, value: Value) -> Option<Value> {
        let tenant = self.scene.tenant;
        match kind {
            SlotKind::When => self.merged(name, value),
            SlotKind::Service => tenant.services.iter().any(|s| Some(s.id.as_str()) == value.as_str()).then_some(value),
            SlotKind::Resource if value.is_null() => Some(value),
            SlotKind::Resource => {
                tenant.resources.iter().any(|r| Some(r.id.as_str()) == value.as_str()).then_some(value)
            }
            // A name that asks something would make two questions of one.
            SlotKind::Name if value.as_str().is_some_and(|name| name.contains('?')) => None,
            SlotKind::Name | SlotKind::Text | SlotKind::Phone => {
                value.as_str().is_some_and(|t| !t.trim().is_empty()).then_some(value)
            }
            SlotKind::Booking => {
                let named = value.get("reference").is_some_and(Value::is_string) || value.get("when").is_some();
                (value.is_string() || named).then_some(value)
            }
            SlotKind::YesNo => value.is_boolean().then_some(value),
            SlotKind::Minutes => value.as_u64().filter(|m| (5..=480).contains(m)).map(|m| json!(m)),
        }
    }

    /// What is known of the time after these words: "make it three" keeps the day.
    fn merged(&self, name: &str, value: Value) -> Option<Value> {
        let newer: When = serde_json::from_value(value).ok().filter(|w: &When| !w.is_empty())?;
        let known = self.state.top().and_then(|f| f.slots.get(name)).cloned();
        let known: When = known.and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
        // "I was with you last year", while a time is held, is told and not wished for.
        let told = self.state.hold.is_some() && newer.is_before(self.scene.today());
        // Where the time is asked for, what is still held answers it like any other.
        let asked = self.asked_kind() == Some(SlotKind::When);
        if told || (!asked && self.is_held(&newer)) {
            return None;
        }
        // The time that was found meanwhile is the same time.
        let clock = newer.clock.filter(|c| *c != Clock::AsBooked || known.clock.is_none());
        let newer = When { clock, ..newer };
        Some(json!(self.loosened(known).updated(&newer)))
    }

    /// An instant that was chosen becomes a day and a time again, so that either can be changed by itself.
    fn loosened(&self, when: When) -> When {
        match when.clock {
            Some(Clock::Exact { at }) => {
                let local = self.scene.local(at);
                When::on(local.date(), local.time())
            }
            _ => when,
        }
    }

    /// Words that only repeat what is held: "yes, Tuesday at 9:30".
    fn is_held(&self, newer: &When) -> bool {
        let Some(hold) = &self.state.hold else { return false };
        let local = self.scene.local(hold.offer.starts_at);
        let same_day = match &newer.day {
            None => true,
            Some(Day::On { date, or }) => *date == local.date() || *or == Some(local.date()),
            Some(_) => false,
        };
        let same_time = match &newer.clock {
            None => true,
            Some(Clock::At { time, or }) => *time == local.time() || *or == Some(local.time()),
            Some(_) => false,
        };
        same_day && same_time
    }

    /// After a correction: back to the first action that was taken with the old value.
    pub fn rewind(&mut self, changed: &[String]) {
        let Some(flow) = self.flow() else { return };
        let Some(frame) = self.state.frames.last_mut() else { return };
        let stale = frame.done.iter().position(|id| flow.step(id).is_some_and(|s| takes_any(&s.does, changed)));
        let Some(stale) = stale else { return };
        if let Some(id) = frame.done.get(stale) {
            frame.at = id.clone();
        }
        frame.done.truncate(stale);
        frame.options.clear();
        frame.facts.clear();
        let back = format!("{}/{}: again, with what was corrected", frame.flow, frame.at);
        self.trace(back);
    }

    /// Takes one of the options offered.
    pub fn pick(&mut self, choice: Choice) {
        let Some(Does::Choose { slot, .. }) = self.at().map(|s| &s.does) else { return };
        let resource_slot = self.flow().and_then(|f| f.slot_of(SlotKind::Resource)).map(|s| s.name.clone());
        let slot = slot.clone();
        let when = |when: When| json!(when);
        let (value, resource) = match choice.pick {
            Pick::Time(at, resource) => (when(self.exactly(at)), Some(resource)),
            Pick::Instant(at) => (when(self.exactly(at)), None),
            Pick::Day(date) => (when(self.on_day(&slot, date)), None),
            Pick::Booking(id, _) => (json!(id), None),
        };
        if let Some(frame) = self.top() {
            frame.slots.insert(slot, value);
            if let (Some(resource), Some(name)) = (resource, resource_slot) {
                frame.slots.insert(name, json!(resource));
            }
            frame.options.clear();
            frame.facts.clear();
        }
        self.take_over_booking();
    }

    fn exactly(&self, at: jiff::Timestamp) -> When {
        When { day: Some(Day::On { date: self.scene.local(at).date(), or: None }), clock: Some(Clock::Exact { at }) }
    }

    fn on_day(&self, slot: &str, date: jiff::civil::Date) -> When {
        let known = self.state.top().and_then(|f| f.slots.get(slot)).cloned();
        let known: When = known.and_then(|v| serde_json::from_value(v).ok()).unwrap_or_default();
        When { day: Some(Day::On { date, or: None }), ..known }
    }

    /// A booking that is moved keeps its service and practitioner, unless others were asked for.
    pub fn take_over_booking(&mut self) {
        let Some(known) = self.booking().cloned() else { return };
        let Some(flow) = self.flow() else { return };
        let mut kept = BTreeMap::new();
        for (kind, value) in [(SlotKind::Service, json!(known.service)), (SlotKind::Resource, json!(known.resource))] {
            if let Some(slot) = flow.slot_of(kind) {
                kept.insert(slot.name.clone(), value);
            }
        }
        if let Some(frame) = self.top() {
            for (slot, value) in kept {
                frame.slots.entry(slot).or_insert(value);
            }
        }
    }
}

/// Whether an action that only prepares was taken with one of these slots. What is committed is never redone.
fn takes_any(does: &Does, changed: &[String]) -> bool {
    let Does::Do { action, with, .. } = does else { return false };
    if !matches!(*action, "hold_time" | "find_bookings") {
        return false;
    }
    let slots = arguments_of(action).iter().map(|(name, ..)| with.get(*name).map_or(*name, String::as_str));
    slots.into_iter().any(|slot| changed.iter().any(|c| c == slot))
}
