//! A desk in memory, for these tests alone.

use super::PLAYBOOK;
use crate::{Caller, Edition, Input, Playbook, Scene, State, asked, fit, phrase, step, understand};
use frontdesk_domain::schedule::{Aim, Busy, Search};
use frontdesk_domain::understanding::{
    Confirmation, Entity, EntityKind, Intent, Interval, Moment, PersonName, Reading, Value,
};
use frontdesk_domain::{
    Action, Address, Booking, BookingId, BookingKind, BookingStatus, Hold, HoldId, Language, Medium, Next, NotFree,
    Offer, Outcome, Reply, Tenant,
};
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::json;

pub struct Conversation {
    pub tenant: Tenant,
    zone: TimeZone,
    pub medium: Medium,
    pub now: Timestamp,
    pub language: Language,
    pub caller: Caller,
    pub state: State,
    playbook: &'static Playbook,
    pub bookings: Vec<Booking>,
    /// Practitioner and time that others have.
    pub taken: Vec<(String, String)>,
    /// Somebody else takes the held slot before it is booked.
    pub snatched: bool,
    pub actions: Vec<String>,
    pub last: Option<Reply>,
}

impl Conversation {
    pub fn new(medium: Medium) -> Self {
        Self {
            tenant: clinic(),
            zone: frontdesk_domain::zone::named("America/Denver").unwrap(),
            medium,
            // A Saturday, 10 in the morning.
            now: "2026-11-21T10:00:00-07:00".parse().unwrap(),
            language: Language::En,
            caller: Caller { phone: Some("+14035550123".into()), ..Caller::default() },
            state: State::default(),
            playbook: &PLAYBOOK,
            bookings: Vec::new(),
            taken: Vec::new(),
            snatched: false,
            actions: Vec::new(),
            last: None,
        }
    }

    pub fn taken(mut self, who: &str, at: &str) -> Self {
        self.taken.push((who.to_owned(), at.to_owned()));
        self
    }

    pub fn booked(mut self, at: &str) -> Self {
        let n = self.bookings.len() as u8;
        let offer = self.offer("svc_checkup", "res_patel", self.instant(at));
        self.bookings.push(self.booking(offer, "David Miller", n));
        self
    }

    /// From now on the clinic has this edition of the playbook.
    pub fn publishes(mut self, edition: &Edition) -> Self {
        let edited = PLAYBOOK.edited(edition, &self.tenant.languages);
        self.playbook = Box::leak(Box::new(edited.unwrap_or_else(|problems| panic!("{problems:#?}"))));
        self
    }

    pub fn speaks(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    pub fn scene(&self) -> Scene<'_> {
        Scene {
            tenant: &self.tenant,
            zone: &self.zone,
            medium: self.medium,
            now: self.now,
            language: self.language,
            caller: &self.caller,
        }
    }

    /// What a caller says, as it was read: words joined by `;`.
    pub fn says(&mut self, line: &str) -> String {
        fit(self.playbook, &mut self.state);
        let reading = reading(line, self.language);
        let terms: Vec<String> = line
            .split(';')
            .map(str::trim)
            .filter(|w| w.starts_with("svc_") || w.starts_with("res_"))
            .map(str::to_owned)
            .collect();
        let scene = self.scene();
        let text = line.strip_prefix("text:").unwrap_or(line);
        let understood = understand(self.playbook, &self.state, &scene, &reading, &terms, text);
        self.turn(Input::Heard(understood))
    }

    pub fn turn(&mut self, input: Input) -> String {
        self.reply(input).text
    }

    pub fn reply(&mut self, input: Input) -> Reply {
        fit(self.playbook, &mut self.state);
        let (mut says, mut input) = (Vec::new(), input);
        let mut next = Next::Listen;
        for round in 0..5 {
            let state = std::mem::take(&mut self.state);
            let step = step(self.playbook, &self.scene(), state, input);
            self.state = through_json(step.state);
            says.extend(step.says);
            next = step.next;
            if let Some(language) = step.language {
                self.language = language;
            }
            let Some(action) = step.action else { break };
            assert!(round < 4, "at most four rounds");
            self.actions.push(action.name().to_owned());
            input = Input::Outcome(self.perform(action));
        }
        let mut state = std::mem::take(&mut self.state);
        let reply = phrase(self.playbook, &self.scene(), &mut state, &says, next).expect("a reply");
        self.state = through_json(state);
        assert!(reply.text.matches('?').count() <= 1, "one question: {}", reply.text);
        self.last = Some(reply.clone());
        reply
    }

    /// Goes through a script of `> said` and `< answered` lines. `!` begins what is no speech: `!ring`, `!silent`,
    /// `!keys 1`, `!missed call`.
    pub fn goes(mut self, script: &str) -> Self {
        let mut went = String::new();
        for line in script.lines().map(str::trim).filter(|l| l.starts_with('>')) {
            let said = line.trim_start_matches('>').trim();
            let answer = match said {
                "!ring" => self.turn(Input::Opened),
                "!silent" => self.turn(Input::Silent),
                "!missed call" => self.turn(Input::MissedCall),
                _ => match said.strip_prefix("!keys ") {
                    Some(keys) => self.turn(Input::Pressed(keys.to_owned())),
                    None => self.says(said),
                },
            };
            went.push_str(&format!("> {said}\n{}\n", format!("< {answer}").trim_end()));
        }
        let wanted: String =
            script.lines().map(str::trim).filter(|l| !l.is_empty()).map(|l| format!("{l}\n")).collect();
        assert!(went == wanted, "went otherwise:\n{went}");
        self
    }

    pub fn next(&self) -> Next {
        self.last.as_ref().map(|r| r.next.clone()).unwrap()
    }

    pub fn expects(&self) -> Vec<EntityKind> {
        asked(self.playbook, &self.state, &self.scene()).expected.into_iter().map(|(kind, _)| kind).collect()
    }

    fn perform(&mut self, action: Action) -> Outcome {
        match action {
            Action::HoldTime { service, resource, when, minutes, moving } => {
                let service = self.tenant.service(&service).unwrap();
                let search = Search {
                    tenant: &self.tenant,
                    zone: &self.zone,
                    now: self.now,
                    service,
                    resource: resource.as_ref().and_then(|r| self.tenant.resource(r)),
                    minutes: minutes.unwrap_or(service.minutes),
                };
                hold(&search, &self.busy(moving.as_ref()), search.aim(&when))
            }
            Action::ReleaseHold => Outcome::Released,
            Action::Book { name, phone } => {
                let hold = self.state.hold().cloned().expect("a hold");
                if self.snatched {
                    self.snatched = false;
                    self.taken.push(("res_patel".into(), "2026-11-24T09:30".into()));
                    return Outcome::Lost {
                        offers: vec![self.offer("svc_checkup", "res_patel", self.instant("2026-11-24T10:00"))],
                    };
                }
                let mut booking = self.booking(hold.offer, &name, self.bookings.len() as u8);
                booking.phone = phone;
                self.bookings.push(booking.clone());
                Outcome::Booked { booking }
            }
            Action::FindBookings { phone, reference } => {
                let known = self.caller.phone.is_some() || (phone.is_some() && reference.is_some());
                Outcome::Found { bookings: if known { self.bookings.clone() } else { Vec::new() } }
            }
            Action::MoveBooking { booking } => {
                let offer = self.state.hold().expect("a hold").offer.clone();
                let Some(moved) = self.bookings.iter_mut().find(|b| b.id == booking) else { return Outcome::Gone };
                let from = std::mem::replace(&mut moved.offer, offer).starts_at;
                Outcome::Moved { booking: moved.clone(), from }
            }
            Action::CancelBooking { booking } => match self.bookings.iter().position(|b| b.id == booking) {
                Some(i) => Outcome::Cancelled { booking: self.bookings.remove(i) },
                None => Outcome::Gone,
            },
            Action::TakeMessage { .. } => Outcome::MessageTaken,
            Action::HandOff { .. } => match (self.medium, &self.tenant.transfer_to) {
                (Medium::Voice, Some(number)) => Outcome::TransferTo { number: number.clone() },
                (Medium::Voice, None) => Outcome::NotPossible { why: "nobody".into() },
                _ => Outcome::Queued,
            },
            Action::Alert { .. } => match (self.medium, &self.tenant.transfer_to) {
                (Medium::Voice, Some(number)) => Outcome::TransferTo { number: number.clone() },
                _ => Outcome::Alerted,
            },
            Action::ContinueBySms => Outcome::Continued,
        }
    }

    fn busy(&self, moving: Option<&BookingId>) -> Vec<Busy> {
        let busy = |resource: &str, starts_at: Timestamp, minutes: i64| Busy {
            resource: frontdesk_domain::ResourceId::parse(resource).unwrap(),
            seat: 0,
            starts_at,
            ends_at: starts_at + SignedDuration::from_mins(minutes),
        };
        let others = self.taken.iter().map(|(who, at)| busy(who, self.instant(at), 30));
        let own = self.bookings.iter().filter(|b| Some(&b.id) != moving);
        others.chain(own.map(|b| busy(b.offer.resource.as_str(), b.offer.starts_at, 30))).collect()
    }

    fn instant(&self, local: &str) -> Timestamp {
        let at: jiff::civil::DateTime = local.parse().unwrap();
        at.to_zoned(self.zone.clone()).unwrap().timestamp()
    }

    fn offer(&self, service: &str, resource: &str, starts_at: Timestamp) -> Offer {
        Offer {
            service: frontdesk_domain::ServiceId::parse(service).unwrap(),
            resource: frontdesk_domain::ResourceId::parse(resource).unwrap(),
            seat: 0,
            starts_at,
            ends_at: starts_at + SignedDuration::from_mins(30),
        }
    }

    fn booking(&self, offer: Offer, name: &str, n: u8) -> Booking {
        Booking {
            id: BookingId::at(1, [n; 10]),
            kind: BookingKind::Appointment,
            status: BookingStatus::Confirmed,
            reference: "ABC234".into(),
            offer,
            name: name.into(),
            address: Address::Phone("+14035550123".into()),
            phone: self.caller.phone.clone(),
            booked_at: self.now,
        }
    }
}

/// The state as the store gives it back, and never too large.
fn through_json(state: State) -> State {
    let json = serde_json::to_string(&state).unwrap();
    assert!(json.len() < 1800, "{} bytes: {json}", json.len());
    serde_json::from_str(&json).unwrap()
}

fn hold(search: &Search, busy: &[Busy], aim: Aim) -> Outcome {
    let held = |offer: Offer| Outcome::Held {
        hold: Hold { id: HoldId::at(1, [1; 10]), offer, expires_at: search.now + SignedDuration::from_mins(5) },
    };
    let whole = (Time::MIN, Time::MAX);
    let near = |at: Timestamp, count: usize| -> Vec<Offer> {
        let first = search.local(at).date();
        let days = first.series(1.day()).take(14).flat_map(|d| {
            let any = Search { resource: None, ..search.clone() };
            any.free_on(d, whole, busy)
        });
        let mut days: Vec<Offer> = days.filter(|o| o.starts_at > search.now).take(100).collect();
        days.sort_by_key(|o| (o.starts_at.duration_since(at).abs(), o.starts_at));
        days.truncate(count);
        days.sort_by_key(|o| o.starts_at);
        days
    };
    let refused = |reason, at| Outcome::NotFree { reason, offers: near(at, 2) };
    match aim {
        Aim::At(at) => match search.pick(at, busy) {
            Some(offer) => held(offer),
            None => refused(NotFree::Taken { at, resource: search.resource.map(|r| r.id.clone()) }, at),
        },
        Aim::Part { date, from, until } => {
            let free = search.free_on(date, (from, until), busy);
            match free.as_slice() {
                [] => refused(NotFree::Full { from: date, to: date }, search.midnight(date)),
                [only] => held(only.clone()),
                _ => Outcome::TimeNeeded { date, free: free.into_iter().take(2).collect() },
            }
        }
        Aim::Soonest { from, clock } => {
            let mut days = from.series(1.day()).take(30).flat_map(|d| search.free_on(d, clock, busy));
            days.next().map_or(refused(NotFree::Full { from, to: from }, search.now), held)
        }
        Aim::Days { from, to, .. } => {
            let free = from.series(1.day()).take(7).filter_map(|d| search.free_on(d, whole, busy).into_iter().next());
            Outcome::WhichDay { from: Some(from), to: Some(to), free: free.take(2).collect() }
        }
        Aim::NoDay => Outcome::DayNeeded { soonest: near(search.now, 2) },
        Aim::TwoDays(dates) => Outcome::WhichOfTwoDays { dates },
        Aim::Twice { date, time, instants } => Outcome::TwiceThatNight { date, time, instants },
        Aim::Refused { why, near } => refused(why, near),
    }
}

fn reading(line: &str, language: Language) -> Reading {
    let mut reading = Reading { language, entities: Vec::new(), intents: Vec::new(), in_scope: true };
    for word in line.split(';').map(str::trim).filter(|w| !w.is_empty()) {
        match entity(word) {
            Some((kind, value)) => reading.entities.push(Entity {
                kind,
                start: 0,
                end: 1,
                text: String::new(),
                value,
                alternatives: Vec::new(),
                confidence: 0.9,
                role: None,
            }),
            None if word.starts_with("svc_") || word.starts_with("res_") => {}
            None => reading.intents.push(Intent { name: word.to_owned(), confidence: 0.9 }),
        }
    }
    for word in line.split(';').filter_map(|w| w.trim().strip_prefix("or:")) {
        if let (Some(last), Some((_, Some(value)))) = (reading.entities.last_mut(), entity(word)) {
            last.alternatives.push(value);
        }
    }
    reading.intents.retain(|i| !i.name.starts_with("or:") && !i.name.starts_with("text:"));
    if let Some(code) = line.strip_prefix("in:") {
        reading.language = code.split(';').next().unwrap().parse().unwrap();
        reading.intents.retain(|i| !i.name.starts_with("in:"));
    }
    reading
}

fn entity(word: &str) -> Option<(EntityKind, Option<Value>)> {
    let said = |c| Some((EntityKind::Confirmation, Some(Value::Confirmation(c))));
    match word {
        "yes" => return said(Confirmation::Yes),
        "no" => return said(Confirmation::No),
        "unclear" => return said(Confirmation::Unclear),
        "correction" => return said(Confirmation::Correction),
        "phone?" => return Some((EntityKind::Phone, None)),
        _ => {}
    }
    if let Some(full) = word.strip_prefix("name:") {
        let name = PersonName { full: full.to_owned(), given: None, family: None };
        return Some((EntityKind::Name, Some(Value::Name(name))));
    }
    if let Some(n) = word.strip_prefix("choice:") {
        return Some((EntityKind::Choice, Some(Value::number(n.parse().unwrap()))));
    }
    if word.starts_with('+') {
        return Some((EntityKind::Phone, Some(Value::Text(word.to_owned()))));
    }
    if word.starts_with("PT") {
        return Some((EntityKind::Duration, Some(Value::Text(word.to_owned()))));
    }
    if let Some((a, b)) = word.split_once("..") {
        let moment = |m: &str| serde_json::from_value::<Moment>(json!(m)).ok();
        return Some((EntityKind::Interval, Some(Value::Interval(Interval { start: moment(a), end: moment(b) }))));
    }
    let value: Value = serde_json::from_value(json!(word)).ok()?;
    match value {
        Value::Datetime(_) => Some((EntityKind::Datetime, Some(value))),
        Value::Date(_) => Some((EntityKind::Date, Some(value))),
        Value::Time(_) => Some((EntityKind::Time, Some(value))),
        _ => None,
    }
}

pub fn clinic() -> Tenant {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let hours: Vec<_> =
        days.iter().map(|day| json!({ "day": day, "opens": "09:00:00", "closes": "17:00:00" })).collect();
    serde_json::from_value(json!({
        "id": "ten_demo", "name": "Riverside Clinic", "zone": "America/Denver", "locale": "en-CA",
        "languages": ["en", "es"], "currency": "CAD", "holidays": "CA-AB", "hours": hours,
        "address": { "en": "12 River Street", "es": "12 River Street" },
        "services": [
            { "id": "svc_checkup", "name": { "en": "Checkup", "es": "Revisión" }, "minutes": 30, "price": 12000, "default": true },
            { "id": "svc_treatment", "name": { "en": "Treatment", "es": "Tratamiento" }, "minutes": 60, "price": 24050 },
        ],
        "resources": [{ "id": "res_patel", "name": "Dr. Patel" }, { "id": "res_lee", "name": "Dr. Lee" }],
        "rules": {}, "playbooks": ["appointments"], "channels": [],
    }))
    .unwrap()
}
