//! Wishes, answers and facts of a sentence as commands.

use super::facts::Facts;
use super::reference::reference;
use crate::playbook::{Does, Flow, Playbook, SlotKind};
use crate::scene::Scene;
use crate::state::{Asking, Choice, Pick, State};
use frontdesk_domain::understanding::{Confirmation, Reading, Value};
use frontdesk_domain::{Clock, Command, Day, EntityKind, Language, Understanding, When};
use serde_json::json;

/// Surer than this, an intent counts.
const SURE: f32 = 0.4;

/// What the words amount to in this conversation: entities and intents, in the light of what was asked.
/// `terms` are the ids of the tenant's services and resources that were named; `text` is what was said, which a
/// message to the team keeps word for word.
pub fn understand(
    playbook: &Playbook,
    state: &State,
    scene: &Scene,
    reading: &Reading,
    terms: &[String],
    text: &str,
) -> Understanding {
    let facts = Facts::of(reading, terms, scene, text);
    let mut sense = Sense { playbook, state, scene, reading, facts, commands: Vec::new() };
    if let Some(command) = sense.open_text(text) {
        return Understanding { commands: vec![command] };
    }
    sense.language();
    let flow = sense.flow();
    let asked = sense.topics();
    sense.answers(text);
    sense.slots(flow, asked);
    sense.manners();
    if sense.commands.is_empty() {
        sense.commands.push(Command::NotUnderstood);
    }
    Understanding { commands: sense.commands }
}

struct Sense<'a> {
    playbook: &'a Playbook,
    state: &'a State,
    scene: &'a Scene<'a>,
    reading: &'a Reading,
    facts: Facts,
    commands: Vec<Command>,
}

impl<'a> Sense<'a> {
    fn has(&self, intent: &str) -> bool {
        self.reading.intents.iter().any(|i| i.name == intent && i.confidence >= SURE)
    }

    /// The step whose question is open.
    fn open_step(&self) -> Option<(&'a Flow, &'a Does)> {
        let frame = self.state.top().filter(|_| self.state.question == Some(Asking::Step))?;
        let flow = self.playbook.flow(&frame.flow)?;
        Some((flow, &flow.step(&frame.at)?.does))
    }

    fn collects(&self, kind: SlotKind) -> Option<&'a str> {
        let (flow, does) = self.open_step()?;
        match does {
            Does::Collect { slot, .. } if flow.slot(slot)?.kind == kind => Some(slot),
            _ => None,
        }
    }

    /// A free text that was asked for is taken as it is, unless it clearly steers the conversation.
    fn open_text(&self, text: &str) -> Option<Command> {
        let slot = self.collects(SlotKind::Text)?;
        let steering =
            ["stop_flow", "cancel_that", "person", "repeat", "slower", "wrong_number", "goodbye", "emergency"];
        let text: String = text.trim().chars().take(TEXT_MAX).collect();
        if text.is_empty() || steering.iter().any(|i| self.has(i)) {
            return None;
        }
        Some(Command::SetSlot { slot: slot.to_owned(), value: json!(text) })
    }

    /// Another language asked for, or simply spoken.
    fn language(&mut self) {
        let asked =
            self.reading.intents.iter().find_map(|i| i.name.strip_prefix("language_")?.parse::<Language>().ok());
        let spoken = Some(self.reading.language).filter(|l| self.scene.tenant.languages.contains(l));
        // "Do you speak English?" is answered in English too.
        if let Some(language) = asked.or(spoken.filter(|l| *l != self.scene.language)) {
            self.commands.push(Command::ChangeLanguage { language });
        }
    }

    /// The flow that is meant: one that was asked for, the one in hand, or the one these facts belong to.
    fn flow(&mut self) -> Option<&'a Flow> {
        let intents = self.reading.intents.iter().filter(|i| i.confidence >= SURE && i.name != "person");
        let wished = intents.into_iter().find_map(|i| self.playbook.started_by(&i.name).map(|f| (f, i.name.as_str())));
        let current = self.state.top().and_then(|f| self.playbook.flow(&f.flow));
        // "As soon as possible" is a wish of its own only where nothing else is going on.
        let wished = wished.filter(|(_, intent)| current.is_none() || !matches!(*intent, "soonest" | "any"));
        let wished = wished.map(|(flow, _)| flow).or_else(|| self.cancels_that(current));
        match (wished, current) {
            // "Can you move it to three" while a booking is made corrects the booking.
            (Some(wished), Some(current)) if self.corrects(wished, current) => Some(current),
            (Some(wished), _) => {
                self.commands.push(Command::StartFlow { flow: wished.name.clone() });
                Some(wished)
            }
            (None, Some(current)) => Some(current),
            (None, None) => self.started_with(),
        }
    }

    /// "Cancel it", with nothing in hand or while it is moved: the appointment that was spoken of.
    fn cancels_that(&self, current: Option<&Flow>) -> Option<&'a Flow> {
        let moves = |flow: &Flow| [SlotKind::Booking, SlotKind::When].iter().all(|k| flow.slot_of(*k).is_some());
        let meant = current.is_none_or(moves) && self.has("cancel_that");
        meant.then(|| self.playbook.started_by("cancel_appointment")).flatten()
    }

    /// Both are about a time, and one was said: the flow in hand takes it.
    fn corrects(&self, wished: &Flow, current: &Flow) -> bool {
        let timed = |flow: &Flow| flow.slot_of(SlotKind::When).is_some();
        wished.name != current.name && timed(wished) && timed(current) && !self.facts.when.is_empty()
    }

    fn started_with(&mut self) -> Option<&'a Flow> {
        if self.reading.intents.iter().any(|i| i.name.starts_with("ask_") || i.name == "goodbye") {
            return None;
        }
        let flow = self.facts.kinds().into_iter().find_map(|kind| self.playbook.started_with(kind))?;
        self.commands.push(Command::StartFlow { flow: flow.name.clone() });
        Some(flow)
    }

    /// Side questions. True when one was asked.
    fn topics(&mut self) -> bool {
        let mut asked = false;
        for (intent, topic) in
            TOPICS.iter().filter(|(intent, _)| self.reading.intents.iter().any(|i| i.name == *intent))
        {
            let about = match *topic {
                "price" => self.facts.service.clone().or_else(|| self.service_in_hand()),
                "hours" => match self.facts.when.day {
                    Some(Day::On { date, .. }) => Some(date.to_string()),
                    _ => None,
                },
                _ => None,
            };
            asked |= intent.starts_with("ask_");
            self.commands.push(Command::Ask { topic: (*topic).to_owned(), about });
        }
        asked
    }

    /// What is held for the caller right now is what "how much is it" asks about.
    fn service_in_hand(&self) -> Option<String> {
        self.state.hold.as_ref().map(|hold| hold.offer.service.to_string())
    }

    /// Yes, no, a choice, a code.
    fn answers(&mut self, text: &str) {
        let options = self.options();
        let chosen = if options.is_empty() { None } else { self.chosen(options) };
        if let Some(index) = chosen {
            self.commands.push(Command::Choose { index });
            self.facts.when = When::default();
            // "The treatment" said which booking is meant; it is no wish for another service.
            if options.iter().any(|o| matches!(o.pick, Pick::Booking(..))) {
                self.facts.service = None;
            }
            return;
        }
        if !options.is_empty() && self.has("none_of_these") {
            self.commands.push(Command::DeclineOptions);
        }
        if let Some(slot) = self.collects(SlotKind::Booking)
            && let Some(code) = reference(text)
        {
            self.commands.push(Command::SetSlot { slot: slot.to_owned(), value: json!({ "reference": code }) });
        }
        if let Some(said) = self.confirmation() {
            self.commands.extend(match said {
                Confirmation::Yes => Some(Command::Affirm),
                Confirmation::No => Some(Command::Deny),
                Confirmation::Unclear => Some(Command::Unclear),
                Confirmation::Correction if self.facts.when.is_empty() && self.facts.name.is_none() => {
                    Some(Command::Deny)
                }
                Confirmation::Correction => None,
            });
        }
        if self.collects(SlotKind::When).is_some()
            && self.facts.when.is_empty()
            && (self.has("any") || self.has("no_preference"))
        {
            self.facts.when.day = Some(Day::Soonest);
        }
    }

    fn confirmation(&self) -> Option<Confirmation> {
        self.reading.entities.iter().rev().find_map(|e| match (e.kind, &e.value) {
            (EntityKind::Confirmation, Some(Value::Confirmation(said))) => Some(*said),
            _ => None,
        })
    }

    fn options(&self) -> &'a [Choice] {
        let frame = self.state.top().filter(|_| self.state.question == Some(Asking::Step));
        frame.map_or(&[], |f| f.options.as_slice())
    }

    /// By its number, by its time or day, or "any of them".
    fn chosen(&self, options: &[Choice]) -> Option<usize> {
        let by_number = self.reading.entities.iter().rev().filter(|e| e.kind == EntityKind::Choice);
        let by_number = by_number.filter_map(|e| usize::try_from(e.value.as_ref()?.as_i64()?).ok());
        if let Some(index) = by_number.into_iter().find(|i| *i < options.len()) {
            return Some(index);
        }
        if self.has("any") || self.has("no_preference") || (self.has("soonest") && self.facts.when.clock.is_none()) {
            return Some(0);
        }
        let matching = |choice: &Choice| !self.facts.when.is_empty() && self.fits(choice);
        let mut fitting = options.iter().enumerate().filter(|(_, o)| matching(o));
        let with = |o: &Choice| match (&o.pick, &self.facts.resource) {
            (Pick::Time(_, resource), Some(wanted)) => resource.as_str() == wanted,
            _ => self.facts.resource.is_none(),
        };
        match (fitting.next(), fitting.next()) {
            (Some((index, option)), None) if with(option) => Some(index),
            _ if self.facts.when.is_empty() && self.facts.service.is_some() => self.by_service(options),
            _ => {
                let mut theirs = options.iter().enumerate().filter(|(_, o)| self.facts.resource.is_some() && with(o));
                let only = theirs.next().filter(|_| theirs.next().is_none());
                only.filter(|(_, o)| self.facts.when.is_empty() || self.fits(o)).map(|(index, _)| index)
            }
        }
    }

    /// "The treatment": the only booking of that service.
    fn by_service(&self, options: &[Choice]) -> Option<usize> {
        let booked = |choice: &Choice| match &choice.pick {
            Pick::Booking(id, _) => self.state.bookings.iter().find(|b| b.id == *id).map(|b| b.service.as_str()),
            _ => None,
        };
        let mut fitting = options.iter().enumerate().filter(|(_, o)| booked(o) == self.facts.service.as_deref());
        let only = fitting.next().filter(|_| fitting.next().is_none());
        only.map(|(index, _)| index)
    }

    fn fits(&self, choice: &Choice) -> bool {
        let local = match &choice.pick {
            Pick::Time(at, _) | Pick::Booking(_, at) => self.scene.local(*at),
            Pick::Day(date) => date.at(0, 0, 0, 0),
            Pick::Instant(_) => return false,
        };
        let whole_day = matches!(choice.pick, Pick::Day(_));
        let day = match &self.facts.when.day {
            None => !whole_day,
            Some(Day::On { date, or }) => *date == local.date() || *or == Some(local.date()),
            Some(Day::Between { from, to }) => {
                from.is_none_or(|f| local.date() >= f) && to.is_none_or(|t| local.date() <= t)
            }
            Some(Day::Soonest) => false,
        };
        let clock = match &self.facts.when.clock {
            None => true,
            Some(Clock::At { time, or }) => !whole_day && (*time == local.time() || *or == Some(local.time())),
            Some(Clock::Between { from, until }) => {
                !whole_day && from.is_none_or(|f| local.time() >= f) && until.is_none_or(|u| local.time() < u)
            }
            Some(_) => false,
        };
        day && clock
    }

    /// The facts as slots of the flow in hand. A price asked for a service is not a wish for it.
    fn slots(&mut self, flow: Option<&Flow>, asked: bool) {
        let Some(flow) = flow else { return };
        let in_hand = self.state.top().is_some_and(|f| f.flow == flow.name);
        let started = !in_hand && self.commands.iter().any(|c| matches!(c, Command::StartFlow { .. }));
        let known = self.state.top().filter(|_| !started).map(|f| &f.slots);
        for (slot, value) in self.facts.slots(flow).into_iter().chain(self.spoken_of(flow)) {
            let kind = flow.slot(&slot).map(|s| s.kind);
            if asked && !started && matches!(kind, Some(SlotKind::Service | SlotKind::When)) {
                continue;
            }
            if self.commands.iter().any(|c| matches!(c, Command::SetSlot { slot: s, .. } if *s == slot)) {
                continue;
            }
            let filled = known.and_then(|slots| slots.get(&slot)).is_some_and(|v| !v.is_null());
            self.commands.push(match filled {
                true => Command::CorrectSlot { slot, value },
                false => Command::SetSlot { slot, value },
            });
        }
    }

    /// Which booking is meant, by its day or time: "cancel the one on Friday". Where a flow finds a new time, only
    /// the old one says which.
    fn spoken_of(&self, flow: &Flow) -> Option<(String, serde_json::Value)> {
        let slot = flow.slot_of(SlotKind::Booking)?;
        let finds_times = flow.slot_of(SlotKind::When).is_some();
        let when = if finds_times { super::when::old(self.reading) } else { self.facts.when.clone() };
        (!when.is_empty()).then(|| (slot.name.clone(), json!({ "when": when })))
    }

    /// What people say around the matter itself.
    fn manners(&mut self) {
        let said: Vec<Command> =
            MANNERS.iter().filter(|(intent, _)| self.has(intent)).map(|(_, command)| command.clone()).collect();
        self.commands.extend(said);
    }
}

const TEXT_MAX: usize = 1000;

/// Intents that are side questions, and their topics.
const TOPICS: &[(&str, &str)] = &[
    ("emergency", "emergency"),
    ("angry", "angry"),
    ("already_told", "already_told"),
    ("ask_hours", "hours"),
    ("ask_address", "address"),
    ("ask_price", "price"),
    ("ask_services", "services"),
    ("ask_if_robot", "robot"),
];

const MANNERS: &[(&str, Command)] = &[
    ("wrong_number", Command::WrongNumber),
    ("person", Command::RequestHuman),
    ("stop_flow", Command::CancelFlow),
    ("cancel_that", Command::CancelFlow),
    ("repeat", Command::Repeat),
    ("slower", Command::Slower),
    ("help", Command::Help),
    ("greeting", Command::Greet),
    ("thanks", Command::Thank),
    ("goodbye", Command::Goodbye),
    ("later", Command::Goodbye),
];
