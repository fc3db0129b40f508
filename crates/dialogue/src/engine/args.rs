//! What phrases may name: the appointment in hand, and what the caller said of themselves.

use super::turn::Turn;
use crate::playbook::SlotKind;
use crate::scene::Scene;
use crate::state::Known;
use frontdesk_domain::{Booking, Medium, Offer, Outcome, ResourceId, ServiceId};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// What phrases may say of a committed booking.
pub(crate) fn booking_args(scene: &Scene, booking: &Booking) -> Map<String, Value> {
    let offer = &booking.offer;
    let mut args = appointment(scene, &offer.service, &offer.resource, offer.starts_at);
    args.insert("name".into(), json!(booking.name));
    args.insert("reference".into(), json!(booking.reference));
    let told = booking.phone.is_some() && !scene.caller.no_texts;
    args.insert("told".into(), json!(told));
    // In a text conversation the text about it is the answer; saying the same again would be one text too many.
    let here = told && scene.medium == Medium::Sms && booking.phone == scene.caller.phone;
    args.insert("here".into(), json!(here));
    args
}

fn appointment(scene: &Scene, service: &ServiceId, resource: &ResourceId, at: Timestamp) -> Map<String, Value> {
    let mut args = Map::new();
    if let Some(service) = scene.tenant.service(service) {
        args.insert("service".into(), json!(service.name_in(scene.language)));
    }
    if let Some(resource) = scene.tenant.resource(resource) {
        args.insert("resource".into(), json!(resource.name));
    }
    args.insert("at".into(), json!(minute(scene, at)));
    args
}

/// An instant as templates take it: local, to the minute.
pub(super) fn minute(scene: &Scene, at: Timestamp) -> String {
    scene.local(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

impl Turn<'_> {
    /// What a phrase of the flow in hand may name.
    pub fn args(&self) -> Map<String, Value> {
        let mut args = match &self.outcome {
            Some(Outcome::Booked { booking } | Outcome::Moved { booking, .. } | Outcome::Cancelled { booking }) => {
                booking_args(&self.scene, booking)
            }
            _ => self.in_hand(),
        };
        for (key, value) in self.facts.iter().chain(self.state.top().into_iter().flat_map(|f| &f.facts)) {
            args.insert(key.clone(), value.clone());
        }
        args
    }

    fn in_hand(&self) -> Map<String, Value> {
        let known = self.booking();
        // A hold belongs to the flow that finds times; another one speaks of its booking.
        let finds_times = self.flow().is_some_and(|f| f.slot_of(SlotKind::When).is_some());
        let hold = self.state.hold.as_ref().filter(|_| finds_times);
        let mut args = match (hold, known) {
            (Some(hold), _) => {
                let offer = &hold.offer;
                let mut args = appointment(&self.scene, &offer.service, &offer.resource, offer.starts_at);
                args.extend(self.unusual_length(offer).map(|minutes| ("minutes".to_owned(), json!(minutes))));
                args
            }
            (None, Some(known)) => appointment(&self.scene, &known.service, &known.resource, known.at),
            (None, None) => self.wished(),
        };
        if let Some(known) = known {
            args.insert("from".into(), json!(minute(&self.scene, known.at)));
            args.insert("reference".into(), json!(known.reference));
        }
        for (name, kind) in [("name", SlotKind::Name), ("phone", SlotKind::Phone)] {
            if let Some(value) = self.slot_of(kind) {
                args.insert(name.into(), value.clone());
            }
        }
        args.insert("told".into(), json!(self.slot_of(SlotKind::Phone).is_some() && !self.scene.caller.no_texts));
        if self.state.bookings.len() > 1 {
            let label = |known: &Known| self.booking_label(Some(&known.service), known.at);
            args.insert("appointments".into(), json!(self.state.bookings.iter().map(label).collect::<Vec<_>>()));
        }
        args
    }

    /// In minutes, where it is not the service's own.
    fn unusual_length(&self, offer: &Offer) -> Option<i64> {
        let minutes = offer.ends_at.duration_since(offer.starts_at).as_mins();
        let usual = self.scene.tenant.service(&offer.service).map(|s| i64::from(s.minutes));
        (usual != Some(minutes)).then_some(minutes)
    }

    /// Nothing is held yet: what was asked for by name.
    fn wished(&self) -> Map<String, Value> {
        let mut args = Map::new();
        let service = self.slot_of(SlotKind::Service).and_then(Value::as_str).and_then(ServiceId::parse);
        if let Some(service) = service.and_then(|id| self.scene.tenant.service(&id)) {
            args.insert("service".into(), json!(service.name_in(self.scene.language)));
        }
        let resource = self.slot_of(SlotKind::Resource).and_then(Value::as_str).and_then(ResourceId::parse);
        if let Some(resource) = resource.and_then(|id| self.scene.tenant.resource(&id)) {
            args.insert("resource".into(), json!(resource.name));
        }
        args
    }
}
