//! The facts of a sentence as slots of a flow.

use super::name::Part;
use super::reference::reference;
use crate::phrasing::is_title;
use crate::playbook::{Flow, SlotKind};
use crate::scene::Scene;
use frontdesk_domain::understanding::{Entity, Reading, Role, Value};
use frontdesk_domain::{Clock, Day, EntityKind, When};
use jiff::SignedDuration;
use jiff::civil::Time;
use serde_json::{Value as Json, json};

/// What was said, without regard to what was asked.
#[derive(Debug, Default)]
pub struct Facts {
    pub when: When,
    pub service: Option<String>,
    pub resource: Option<String>,
    /// "Whoever is free."
    pub anybody: bool,
    pub name: Option<String>,
    /// Which part of a name it is.
    pub part: Part,
    /// `Some(None)`: digits that make no phone number.
    pub phone: Option<Option<String>>,
    pub minutes: Option<i64>,
    pub reference: Option<String>,
}

impl Facts {
    pub fn of(reading: &Reading, terms: &[String], scene: &Scene, text: &str) -> Self {
        let has = |name: &str| reading.intents.iter().any(|i| i.name == name);
        let mut when = super::when::when(reading);
        match (has("soonest"), has("any")) {
            (true, _) if when.day.is_none() => when.day = Some(Day::Soonest),
            // "The earliest on Friday" is the first that is free from then on.
            (true, _) if !matches!(when.clock, Some(Clock::At { .. })) => {
                if let Some(Day::On { date, .. }) = when.day {
                    when.day = Some(Day::Between { from: Some(date), to: None });
                }
            }
            (_, true) if when.day.is_some() && when.clock.is_none() => when.clock = Some(Clock::Any),
            _ => {}
        }
        // "Lovely weather today" asks for no appointment today.
        if has("small_talk") && when.clock.is_none() {
            when = When::default();
        }
        let tenant = scene.tenant;
        let name = own_name(scene, reading, text);
        if let Some(Clock::At { time, .. }) = &mut when.clock {
            *time = on_grid(*time, tenant.rules.grid_minutes);
        }
        Self {
            when,
            service: terms.iter().rfind(|id| tenant.services.iter().any(|s| s.id.as_str() == id.as_str())).cloned(),
            resource: terms.iter().rfind(|id| is_meant(id, scene, reading, text)).cloned(),
            anybody: has("no_preference"),
            name: name.and_then(name_of),
            part: name.map_or(Part::Unsaid, |n| match has("first_name") {
                true => Part::Given,
                false if is_family(n) || is_whole(n, text) => Part::Family,
                false => Part::Unsaid,
            }),
            phone: last(reading, EntityKind::Phone)
                .map(|e| e.value.as_ref().and_then(Value::as_text).map(str::to_owned)),
            minutes: last(reading, EntityKind::Duration).and_then(minutes_of),
            reference: last(reading, EntityKind::Code).and_then(|e| e.value.as_ref()?.as_text().and_then(reference)),
        }
    }

    /// The facts of each kind that a flow may be started with.
    pub fn kinds(&self) -> Vec<SlotKind> {
        let mut kinds = Vec::new();
        if !self.when.is_empty() {
            kinds.push(SlotKind::When);
        }
        if self.service.is_some() {
            kinds.push(SlotKind::Service);
        }
        if self.resource.is_some() {
            kinds.push(SlotKind::Resource);
        }
        kinds
    }

    /// The slots of a flow that these facts fill.
    pub fn slots(&self, flow: &Flow) -> Vec<(String, Json)> {
        flow.slots.iter().filter_map(|slot| Some((slot.name.clone(), self.value(slot.kind)?))).collect()
    }

    pub fn value(&self, kind: SlotKind) -> Option<Json> {
        match kind {
            SlotKind::When if !self.when.is_empty() => Some(json!(self.when)),
            SlotKind::Service => self.service.as_ref().map(|id| json!(id)),
            SlotKind::Resource => {
                self.resource.as_ref().map(|id| json!(id)).or_else(|| self.anybody.then_some(Json::Null))
            }
            SlotKind::Name => self.name.as_ref().map(|name| json!(name)),
            SlotKind::Phone => self.phone.as_ref().map(|phone| json!(phone)),
            SlotKind::Minutes => self.minutes.map(|minutes| json!(minutes)),
            SlotKind::Booking => self.reference.as_ref().map(|code| json!({ "reference": code })),
            _ => None,
        }
    }
}

/// The value of one kind that a text speaks of: what a slot of that kind would take from it.
pub fn fact(kind: SlotKind, scene: &Scene, reading: &Reading, terms: &[String], text: &str) -> Option<Json> {
    Facts::of(reading, terms, scene, text).value(kind)
}

/// "In two hours" is counted from now to the second; an appointment begins at the next time there is one.
fn on_grid(time: Time, grid_minutes: u16) -> Time {
    if time.second() == 0 && time.subsec_nanosecond() == 0 {
        return time;
    }
    let grid = i64::from(grid_minutes.max(1)) * 60;
    let seconds = time.duration_since(Time::midnight()).as_secs();
    let next = (seconds / grid + 1) * grid;
    Time::midnight().checked_add(SignedDuration::from_secs(next)).unwrap_or(time)
}

/// Whether a practitioner is spoken of: "my name is Ann Lee" asks for no Dr. Lee.
fn is_meant(id: &str, scene: &Scene, reading: &Reading, text: &str) -> bool {
    let Some(resource) = scene.tenant.resources.iter().find(|r| r.id.as_str() == id) else { return false };
    let Some(name) = own_name(scene, reading, text) else { return true };
    let words = words_for(resource);
    let within = |span: String| words_of(&span.to_lowercase()).any(|w| words.iter().any(|known| known == w));
    let inside: String = text.chars().take(name.end).skip(name.start).collect();
    let outside: String = text.chars().take(name.start).chain([' ']).chain(text.chars().skip(name.end)).collect();
    !within(inside) || within(outside)
}

/// The caller's name; "Dr. Tremblay" is a practitioner's, also where a name was asked for.
fn own_name<'r>(scene: &Scene, reading: &'r Reading, text: &str) -> Option<&'r Entity> {
    let name = last(reading, EntityKind::Name)?;
    let before: String = text.chars().take(name.start).collect();
    let titled = words_of(&before.to_lowercase()).last().is_some_and(is_title);
    let inside: String = text.chars().take(name.end).skip(name.start).collect::<String>().to_lowercase();
    let theirs = |words: &[String]| words_of(&inside).all(|w| is_title(w) || words.iter().any(|known| known == w));
    let titled = titled || words_of(&inside).next().is_some_and(is_title);
    let practitioner = titled && scene.tenant.resources.iter().any(|r| theirs(&words_for(r)));
    (!practitioner).then_some(name)
}

/// The words a practitioner is called by, in lower case.
fn words_for(resource: &frontdesk_domain::Resource) -> Vec<String> {
    let names = std::iter::once(&resource.name).chain(&resource.also).map(|n| n.to_lowercase());
    let words = names.flat_map(|n| words_of(&n).map(str::to_owned).collect::<Vec<_>>());
    words.filter(|w| w.chars().count() > 2).collect()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

fn last(reading: &Reading, kind: EntityKind) -> Option<&Entity> {
    reading.entities.iter().rfind(|e| e.kind == kind && e.role != Some(Role::Old))
}

fn name_of(entity: &Entity) -> Option<String> {
    match &entity.value {
        Some(Value::Name(name)) if !is_initial(&name.full) => {
            Some(name.full.chars().filter(|c| !c.is_control()).take(NAME_MAX).collect())
        }
        _ => None,
    }
}

const NAME_MAX: usize = 80;

/// "y" is a yes or a slip of the finger; a name of one sign is written in signs that say more.
fn is_initial(name: &str) -> bool {
    let mut signs = name.chars().filter(|c| c.is_alphanumeric());
    signs.next().is_none_or(|c| c.is_ascii()) && signs.next().is_none()
}

/// Nothing else was said: "Doe", after "Jane".
fn is_whole(entity: &Entity, text: &str) -> bool {
    entity.start == 0 && entity.end >= text.trim_end_matches(['.', '!']).chars().count()
}

fn is_family(entity: &Entity) -> bool {
    matches!(&entity.value, Some(Value::Name(name)) if name.given.is_none() && name.family.is_some())
}

fn minutes_of(entity: &Entity) -> Option<i64> {
    let duration: SignedDuration = entity.value.as_ref()?.as_text()?.parse().ok()?;
    Some(duration.as_mins()).filter(|m| (5..=480).contains(m))
}
