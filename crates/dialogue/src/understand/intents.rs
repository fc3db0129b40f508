//! Wishes, answers and facts of a sentence as commands.

use super::facts::Facts;
use super::reference::reference;
use crate::playbook::{Does, Flow, Playbook, SlotKind};
use crate::scene::Scene;
use crate::state::{Asking, Choice, Pick, State};
use frontdesk_domain::understanding::{Confirmation, Reading, Value};
use frontdesk_domain::{Clock, Command, Day, EntityKind, Understanding, When};
use serde_json::json;

/// Surer than this, an intent counts.
pub(super) const SURE: f32 = 0.4;

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
    let asked = sense.topics(text);
    sense.answers(text, asked);
    sense.slots(flow, asked, text);
    sense.manners();
    if sense.commands.is_empty() {
        sense.commands.push(Command::NotUnderstood);
    }
    Understanding { commands: sense.commands }
}

pub(super) struct Sense<'a> {
    pub playbook: &'a Playbook,
    pub state: &'a State,
    pub scene: &'a Scene<'a>,
    pub reading: &'a Reading,
    pub facts: Facts,
    pub commands: Vec<Command>,
}

impl<'a> Sense<'a> {
    pub fn has(&self, intent: &str) -> bool {
        self.reading.intents.iter().any(|i| i.name == intent && i.confidence >= SURE)
    }

    /// The step whose question is open.
    fn open_step(&self) -> Option<(&'a Flow, &'a Does)> {
        let frame = self.state.top().filter(|_| self.state.question == Some(Asking::Step))?;
        let flow = self.playbook.flow(&frame.flow)?;
        Some((flow, &flow.step(&frame.at)?.does))
    }

    pub fn collects(&self, kind: SlotKind) -> Option<&'a str> {
        let (flow, does) = self.open_step()?;
        match does {
            Does::Collect { slot, .. } if flow.slot(slot)?.kind == kind => Some(slot),
            _ => None,
        }
    }

    /// A free text that was asked for is taken as it is, unless it clearly steers the conversation.
    fn open_text(&self, text: &str) -> Option<Command> {
        let slot = self.collects(SlotKind::Text)?;
        // A few words may be for us; a sentence in which they come up is for the team.
        let brief = text.split_whitespace().count() <= BRIEF_MAX;
        let steering: &[&str] = if brief { &[STEERING, STEERING_BRIEFLY].concat() } else { STEERING };
        let text: String = text.trim().chars().take(TEXT_MAX).collect();
        if text.is_empty() || steering.iter().any(|i| self.has(i)) {
            return None;
        }
        Some(Command::SetSlot { slot: slot.to_owned(), value: json!(text) })
    }

    /// Side questions. True when one was asked.
    fn topics(&mut self, text: &str) -> bool {
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
                "emergency" => Some(text.trim().chars().take(TEXT_MAX).collect()),
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
    fn answers(&mut self, text: &str, asked: bool) {
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
        if self.state.question == Some(Asking::Which)
            && let Some(index) = self.numbered(self.state.wishes.len()).or_else(|| self.repeated(text))
        {
            self.commands.push(Command::Choose { index });
            return;
        }
        if !self.state.labels().is_empty() && self.has("none_of_these") {
            self.commands.push(Command::DeclineOptions);
        }
        if let Some(slot) = self.collects(SlotKind::Booking)
            && let Some(code) = reference(text)
        {
            self.commands.push(Command::SetSlot { slot: slot.to_owned(), value: json!({ "reference": code }) });
        }
        // "Good, and when do you open?" waits for the answer; what cannot be undone is asked once more.
        let wonders = asked && matches!(self.open_step(), Some((_, Does::Confirm { .. })));
        let said = self.confirmation().or_else(|| sign(text));
        if let Some(said) = said.filter(|said| !wonders || *said != Confirmation::Yes) {
            self.commands.extend(match said {
                Confirmation::Yes => Some(Command::Affirm),
                Confirmation::No => Some(Command::Deny),
                Confirmation::Unclear => Some(Command::Unclear),
                Confirmation::Correction if !self.facts.when.is_empty() || self.facts.name.is_some() => None,
                // "Can I change it?" takes back what was read or offered; elsewhere it denies nothing.
                Confirmation::Correction if self.is_decided() => Some(Command::Deny),
                Confirmation::Correction if self.changes_language() => None,
                Confirmation::Correction => Some(Command::Unclear),
            });
        }
        if self.collects(SlotKind::When).is_some()
            && self.facts.when.is_empty()
            && (self.has("any") || self.has("no_preference"))
        {
            self.facts.when.day = Some(Day::Soonest);
        }
    }

    /// "Rather in German" takes back no more than the language.
    fn changes_language(&self) -> bool {
        self.commands.iter().any(|c| matches!(c, Command::ChangeLanguage { .. }))
    }

    /// Whether the open question is answered by a yes or a choice.
    fn is_decided(&self) -> bool {
        matches!(self.open_step(), Some((_, Does::Confirm { .. } | Does::Choose { .. })))
    }

    pub fn confirmation(&self) -> Option<Confirmation> {
        self.reading.entities.iter().rev().find_map(|e| match (e.kind, &e.value) {
            (EntityKind::Confirmation, Some(Value::Confirmation(said))) => Some(*said),
            _ => None,
        })
    }

    fn options(&self) -> &'a [Choice] {
        let frame = self.state.top().filter(|_| self.state.question == Some(Asking::Step));
        frame.map_or(&[], |f| f.options.as_slice())
    }

    /// The words of an offer, said again.
    fn repeated(&self, text: &str) -> Option<usize> {
        let said = text.to_lowercase();
        self.state.wishes.iter().position(|w| said.contains(&w.label.to_lowercase()))
    }

    fn numbered(&self, offered: usize) -> Option<usize> {
        let said = self.reading.entities.iter().rev().filter(|e| e.kind == EntityKind::Choice);
        let said = said.filter_map(|e| usize::try_from(e.value.as_ref()?.as_i64()?).ok());
        said.into_iter().find(|i| *i < offered)
    }

    /// By its number, by its time or day, or "any of them".
    fn chosen(&self, options: &[Choice]) -> Option<usize> {
        if let Some(index) = self.numbered(options.len()) {
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
    fn slots(&mut self, flow: Option<&Flow>, asked: bool, text: &str) {
        let Some(flow) = flow else { return self.introduction() };
        let moves = flow.slot_of(SlotKind::Booking).and(flow.slot_of(SlotKind::When)).is_some();
        if moves && self.has("same_time") && self.facts.when.clock.is_none() {
            self.facts.when.clock = Some(Clock::AsBooked);
        }
        let in_hand = self.state.top().is_some_and(|f| f.flow == flow.name);
        let started = !in_hand && self.commands.iter().any(|c| matches!(c, Command::StartFlow { .. }));
        let known = self.state.top().filter(|_| !started).map(|f| &f.slots);
        for (slot, value) in self.facts.slots(flow).into_iter().chain(self.spoken_of(flow)).chain(self.told(flow, text))
        {
            let kind = flow.slot(&slot).map(|s| s.kind);
            if asked && !started && matches!(kind, Some(SlotKind::Service | SlotKind::When)) {
                continue;
            }
            if self.commands.iter().any(|c| matches!(c, Command::SetSlot { slot: s, .. } if *s == slot)) {
                continue;
            }
            let filled = known.and_then(|slots| slots.get(&slot)).filter(|v| !v.is_null());
            let value = match (kind, filled.and_then(|v| v.as_str()), value.as_str()) {
                (Some(SlotKind::Name), Some(known), Some(said)) => {
                    json!(super::name::completed(known, said, self.facts.part))
                }
                _ => value,
            };
            self.commands.push(match filled {
                Some(_) => Command::CorrectSlot { slot, value },
                None => Command::SetSlot { slot, value },
            });
        }
    }

    /// Who says who they are before anything is asked is not asked for it later.
    fn introduction(&mut self) {
        for kind in [SlotKind::Name, SlotKind::Phone] {
            let slot = self.playbook.flows.iter().find_map(|f| f.slot_of(kind));
            let value = self.facts.value(kind).filter(|v| !v.is_null());
            if let Some((slot, value)) = slot.zip(value) {
                self.commands.push(Command::SetSlot { slot: slot.name.clone(), value });
            }
        }
    }

    /// "I'm running late": the words are the message.
    fn told(&self, flow: &Flow, text: &str) -> Option<(String, serde_json::Value)> {
        let slot = flow.slot_of(SlotKind::Text).filter(|_| self.has("running_late"))?;
        Some((slot.name.clone(), json!(text.trim().chars().take(TEXT_MAX).collect::<String>())))
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
        // "Let's do it" takes up again only what was dropped.
        let dropped = self.state.dropped.is_some() && self.state.frames.is_empty();
        let surely = |name: &str| self.reading.intents.iter().any(|i| i.name == name && i.confidence > LOOSE);
        let counts = |name: &&str| self.has(name) && (*name != "resume" || dropped || surely(name));
        let said = MANNERS.iter().filter(|(intent, _)| counts(intent)).map(|(_, command)| command.clone());
        self.commands.extend(said.collect::<Vec<_>>());
    }
}

/// A thumb says yes or no in any language.
fn sign(text: &str) -> Option<Confirmation> {
    match text.trim().trim_end_matches(['\u{fe0f}', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}']) {
        "👍" | "👌" | "✅" | "✔" | "🆗" => Some(Confirmation::Yes),
        "👎" | "❌" | "✖" => Some(Confirmation::No),
        _ => None,
    }
}

/// An intent that is no surer than this needs the conversation to agree.
const LOOSE: f32 = 0.7;

const TEXT_MAX: usize = 1000;

/// What is no message to the team, however it is said.
const STEERING: &[&str] = &["person", "wrong_number", "emergency", "child"];
const STEERING_BRIEFLY: &[&str] = &["stop_flow", "cancel_that", "repeat", "slower", "goodbye"];
/// As many words can be all that is said about the conversation itself.
const BRIEF_MAX: usize = 9;

/// Intents that are side questions, and their topics.
pub(crate) const TOPICS: &[(&str, &str)] = &[
    ("emergency", "emergency"),
    ("angry", "angry"),
    ("already_told", "already_told"),
    ("ask_hours", "hours"),
    ("ask_address", "address"),
    ("ask_price", "price"),
    ("ask_services", "services"),
    ("ask_if_robot", "robot"),
    ("ask_why", "why"),
    ("ask_who", "who"),
    ("small_talk", "small_talk"),
    ("how_are_you", "how_are_you"),
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
    ("resume", Command::Resume),
    ("refuse", Command::Refuse),
    ("child", Command::Child),
    ("grown_up", Command::GrownUp),
    ("aside", Command::Aside),
];
