//! Every figure again, from the raw events of random histories, each by its definition and nothing else.

use super::*;
use frontdesk_domain::{
    Author, BookingId, ChannelId, ContactId, ConversationId, Event, EventId, Happened, Language, Medium, MemberId,
    MessageId,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use std::collections::BTreeMap;

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize].clone()
    }
}

fn at(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap()
}

fn bytes(n: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&n.to_be_bytes());
    bytes
}

fn one(dice: &mut Dice, contact: u64) -> Happened {
    let contact = Some(ContactId::at(1, bytes(contact)));
    let channel = Some(ChannelId::at(1, [1; 10]));
    let message = MessageId::at(1, [2; 10]);
    let booking = BookingId::at(1, [3; 10]);
    let flow = dice.one(&[None, None, Some("book"), Some("move")]).map(str::to_owned);
    let step = flow.as_ref().map(|_| dice.one(&["when", "name"]).to_owned());
    let language = dice.one(&[None, Some(Language::En), Some(Language::Es)]);
    let by = dice.one(&[None, Some("assistant"), Some("mbr_1")]).map(str::to_owned);
    let price = dice.one(&[None, Some(4_000), Some(9_000)]);
    match dice.below(19) {
        0 => Happened::ConversationOpened { contact, channel, medium: Some(Medium::Sms), language },
        1 => Happened::CallStarted { contact, channel, language },
        2 | 3 => Happened::CallMissed { status: "busy".into(), contact, channel, language },
        4 => Happened::CallEnded { status: "completed".into(), flow, step, language },
        5 => Happened::ConversationClosed { why: "quiet".into() },
        6 | 7 => Happened::MessageReceived { message },
        8..=11 => {
            let author = dice.one(&[Author::Assistant, Author::Assistant, Author::Member, Author::System]);
            let purpose = dice.one(&["reply", "reply", "missed_call", "reminder"]).to_owned();
            Happened::MessageQueued { message, author: Some(author), purpose: Some(purpose), flow, step, language }
        }
        12 => Happened::HandoffRequested { reason: dice.one(&["angry", "asked"]).into(), flow },
        13 => Happened::ConversationTakenOver { by: "mbr_1".into() },
        14 => Happened::ConversationHandedBack { by: "mbr_1".into() },
        15 => Happened::ConversationReopened,
        16 => {
            let (service, resource, starts_at) = (None, None, None);
            Happened::BookingConfirmed { booking, service, resource, starts_at, price, by, flow }
        }
        17 => Happened::BookingCancelled { booking, starts_at: None, price, by, flow },
        _ => Happened::ConversationAssigned { to: MemberId::at(1, [5; 10]) },
    }
}

/// Some people, their conversations, and what happened in them over a week or so.
fn history(seed: u64) -> Vec<Event> {
    let mut dice = Dice(seed * 2 + 1);
    let mut now = 0;
    let mut events = Vec::new();
    for n in 0..120_u64 {
        // Some things happen at the same moment, as in one turn; others days apart.
        now += dice.one(&[0, MINUTE, 4 * MINUTE, HOUR, 2 * HOUR, 26 * HOUR]);
        let contact = dice.below(4);
        let conversation = contact * 3 + dice.below(3);
        let (id, what) = (
            EventId::at(now / 1_000, bytes(n)),
            match dice.below(30) {
                0 => Happened::CallAnswered { call: format!("CA{}", dice.below(3)) },
                _ => one(&mut dice, contact),
            },
        );
        let conversation = match what {
            Happened::CallAnswered { .. } => None,
            _ => Some(ConversationId::at(1, bytes(conversation))),
        };
        events.push(Event { id, conversation, at: at(now), what });
    }
    events
}

/// An event as it is stored.
#[derive(Clone)]
struct Raw {
    n: usize,
    at: i64,
    conversation: String,
    body: Value,
}

impl Raw {
    fn is(&self, kind: &str) -> bool {
        self.body["type"] == kind
    }

    fn says(&self, key: &str) -> Option<&str> {
        self.body[key].as_str()
    }

    fn is_message_of(&self, author: &str) -> bool {
        self.is("message_queued") && self.says("author") == Some(author)
    }
}

struct Naive {
    events: Vec<Raw>,
    span: (i64, i64),
    now: i64,
}

type Case = (i64, Counts, Option<i64>, Option<String>);

impl Naive {
    fn of(events: &[Event], span: (i64, i64), now: i64) -> Self {
        let raw = |(n, e): (usize, &Event)| Raw {
            n,
            at: e.at.as_microsecond(),
            conversation: e.conversation.as_ref().map(ToString::to_string).unwrap_or_default(),
            body: serde_json::to_value(&e.what).unwrap(),
        };
        Self { events: events.iter().enumerate().map(raw).collect(), span, now }
    }

    fn contact(&self, conversation: &str) -> Option<String> {
        let told = |e: &&Raw| e.conversation == conversation && e.says("contact").is_some();
        self.events.iter().find(told).and_then(|e| e.says("contact").map(str::to_owned))
    }

    fn same_person(&self, a: &str, b: &str) -> bool {
        a == b || self.contact(a).is_some_and(|contact| self.contact(b) == Some(contact))
    }

    fn inside(&self) -> impl Iterator<Item = &Raw> {
        self.events.iter().filter(|e| e.at >= self.span.0 && e.at < self.span.1)
    }

    fn others(&self, event: &Raw) -> impl Iterator<Item = &Raw> {
        let conversation = event.conversation.clone();
        self.events.iter().filter(move |e| e.conversation == conversation)
    }

    fn first_of(&self, event: &Raw) -> bool {
        self.others(event).all(|e| e.n >= event.n)
    }

    fn begins(&self, event: &Raw) -> bool {
        self.first_of(event) && ["conversation_opened", "call_started", "call_missed"].iter().any(|kind| event.is(kind))
    }

    fn is_answer(&self, event: &Raw) -> bool {
        let promise = self.others(event).any(|e| e.is("handoff_requested") && e.at == event.at);
        let by_assistant = event.is_message_of("assistant") && !promise;
        (by_assistant || event.is_message_of("member"))
            && ["reply", "missed_call"].contains(&event.says("purpose").unwrap())
    }

    fn calls(&self) -> Vec<Case> {
        let mut seen = Vec::new();
        let case = |e: &Raw, counts, word: &str| (e.at, counts, None, Some(word.to_owned()));
        let mut cases = Vec::new();
        for event in &self.events {
            let is_inside = event.at >= self.span.0 && event.at < self.span.1;
            if event.is("call_answered") {
                let call = event.says("call").unwrap().to_owned();
                if !seen.contains(&call) && is_inside {
                    cases.push(case(event, Counts::Yes, "person"));
                }
                seen.push(call);
            } else if event.is("call_started") && is_inside {
                cases.push(case(event, Counts::Yes, "assistant"));
            } else if event.is("call_missed") && is_inside {
                cases.push(case(event, Counts::No, "nobody"));
            }
        }
        cases
    }

    fn conversations(&self) -> Vec<Case> {
        self.inside().filter(|e| self.begins(e)).map(|e| (e.at, Counts::Yes, None, None)).collect()
    }

    fn captured(&self) -> Vec<Case> {
        let missed = self.inside().filter(|e| e.is("call_missed")).filter(|e| {
            let again =
                |other: &&Raw| other.is("call_missed") && self.same_person(&other.conversation, &e.conversation);
            !self.events.iter().filter(again).any(|o| o.n < e.n && e.at - o.at < 10 * MINUTE)
        });
        let counts = |e: &Raw| {
            let wrote = |o: &&Raw| o.is("message_received") && self.same_person(&o.conversation, &e.conversation);
            let in_time = |o: &Raw| o.at > e.at && o.at <= e.at + 24 * HOUR;
            match self.events.iter().filter(wrote).any(in_time) {
                true => Counts::Yes,
                false if self.now < e.at + 24 * HOUR => Counts::Waiting,
                false => Counts::No,
            }
        };
        missed.map(|e| (e.at, counts(e), None, None)).collect()
    }

    fn first_response(&self) -> Vec<Case> {
        let asks = |e: &Raw| e.is("message_received") || e.is("call_missed");
        let first = |e: &&Raw| asks(e) && !self.others(e).any(|o| asks(o) && o.n < e.n);
        let case = |e: &Raw| {
            let answer = self.others(e).find(|o| o.n > e.n && self.is_answer(o));
            let closed = self.others(e).any(|o| o.n > e.n && o.is("conversation_closed"));
            match answer {
                Some(answer) => (e.at, Counts::Yes, Some((answer.at - e.at) / 1_000), None),
                None => (e.at, if closed { Counts::No } else { Counts::Waiting }, None, None),
            }
        };
        self.inside().filter(first).map(case).collect()
    }

    fn by_person(&self) -> Vec<Case> {
        let ends =
            |e: &Raw| e.is_message_of("member") || e.is("conversation_handed_back") || e.is("conversation_closed");
        let asks = |e: &Raw| {
            let calls = |o: &&Raw| o.n < e.n && (o.is("call_started") || o.is("call_ended"));
            let in_call = self.others(e).filter(calls).last().is_some_and(|o| o.is("call_started"));
            (e.is("handoff_requested") || e.is("conversation_reopened")) && !in_call
        };
        // A clock that runs already is not started again.
        let starts = |e: &&Raw| {
            let before = |o: &&Raw| o.n < e.n && (asks(o) || ends(o));
            asks(e) && !self.others(e).filter(before).last().is_some_and(asks)
        };
        let case = |e: &Raw| match self.others(e).find(|o| o.n > e.n && ends(o)) {
            Some(end) if end.is_message_of("member") => (e.at, Counts::Yes, Some((end.at - e.at) / 1_000), None),
            Some(_) => (e.at, Counts::No, None, None),
            None => (e.at, Counts::Waiting, None, None),
        };
        self.inside().filter(starts).map(case).collect()
    }

    fn resolved(&self) -> Vec<Case> {
        let last = |e: &&Raw| {
            e.is("conversation_closed")
                && !self.inside().any(|o| o.conversation == e.conversation && o.is("conversation_closed") && o.n > e.n)
        };
        let why_not = |e: &Raw| {
            let before: Vec<&Raw> = self.others(e).filter(|o| o.n < e.n).collect();
            let asked = ["handoff_requested", "conversation_taken_over", "conversation_assigned"];
            if before.iter().any(|o| o.is_message_of("member") || asked.iter().any(|kind| o.is(kind))) {
                return Some("person");
            }
            let spoke = |o: &&&Raw| o.is("message_received") || o.is("call_started") || self.is_answer(o);
            if before.iter().rfind(spoke).is_some_and(|o| o.is("message_received")) {
                return Some("unanswered");
            }
            let soon = |o: &&Raw| o.at > e.at && o.at <= e.at + 72 * HOUR;
            let wrote = |o: &Raw| o.conversation == e.conversation && o.is("message_received");
            let anew = |o: &Raw| {
                o.conversation != e.conversation && self.begins(o) && self.same_person(&o.conversation, &e.conversation)
            };
            self.events.iter().filter(soon).any(|o| wrote(o) || anew(o)).then_some("came_back")
        };
        let case = |e: &Raw| match why_not(e) {
            None => (e.at, Counts::Yes, None, None),
            Some(why) => (e.at, Counts::No, None, Some(why.to_owned())),
        };
        self.inside().filter(last).map(case).collect()
    }

    fn money(&self, kind: &str) -> Vec<Case> {
        let case = |e: &Raw| {
            let by = if e.says("by").is_none_or(|by| by == "assistant") { "assistant" } else { "person" };
            (e.at, Counts::Yes, e.body["price"].as_i64(), Some(by.to_owned()))
        };
        self.inside().filter(|e| e.is(kind)).map(case).collect()
    }

    fn handoffs(&self) -> Vec<Case> {
        let asked = self.inside().filter(|e| e.is("handoff_requested"));
        asked.map(|e| (e.at, Counts::Yes, None, e.says("reason").map(str::to_owned))).collect()
    }

    fn gave_up(&self) -> Vec<Case> {
        let left = |e: &&Raw| {
            let waits = e.is("call_ended") || e.is_message_of("assistant");
            waits && e.says("flow").is_some() && e.at + 24 * HOUR <= self.now
        };
        let goes_on = |e: &Raw| {
            let soon = |o: &&Raw| o.at > e.at && o.at <= e.at + 24 * HOUR;
            let here = |o: &Raw| {
                let kinds = ["handoff_requested", "conversation_taken_over"];
                o.is_message_of("member") || o.is_message_of("assistant") || kinds.iter().any(|kind| o.is(kind))
            };
            let back = |o: &Raw| ["message_received", "call_started", "call_missed"].iter().any(|kind| o.is(kind));
            let person = self.events.iter().filter(soon).filter(|o| self.same_person(&o.conversation, &e.conversation));
            self.others(e).filter(soon).any(here)
                || person.into_iter().any(back)
                || self.others(e).any(|o| o.at == e.at && o.is("handoff_requested"))
        };
        let place = |e: &Raw| format!("{}/{}", e.says("flow").unwrap(), e.says("step").unwrap());
        self.inside().filter(left).filter(|e| !goes_on(e)).map(|e| (e.at, Counts::Yes, None, Some(place(e)))).collect()
    }

    fn of_name(&self, name: &str) -> Vec<Case> {
        let mut cases = match name {
            "calls" => self.calls(),
            "conversations" => self.conversations(),
            "captured" => self.captured(),
            "first_response" => self.first_response(),
            "first_response_by_person" => self.by_person(),
            "resolved_alone" => self.resolved(),
            "bookings" => self.money("booking_confirmed"),
            "cancellations" => self.money("booking_cancelled"),
            "handoffs" => self.handoffs(),
            "gave_up" => self.gave_up(),
            other => panic!("{other} is computed by nobody else"),
        };
        sort(&mut cases);
        cases
    }
}

fn sort(cases: &mut [Case]) {
    cases.sort_by_key(|(at, counts, amount, word)| (*at, counts.name(), *amount, word.clone()));
}

#[test]
fn every_figure_is_what_its_definition_says() {
    let mut met: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for seed in 1..=120 {
        let events = history(seed);
        let end = events.last().unwrap().at.as_microsecond();
        let span = (end / 4, end * 3 / 4);
        for now in [end * 3 / 4, end + 100 * HOUR] {
            let known: Vec<Event> = events.iter().filter(|e| e.at <= at(now)).cloned().collect();
            let (told, naive) = (Told::of(&known, (at(span.0), at(span.1)), at(now)), Naive::of(&known, span, now));
            for figure in FIGURES {
                let rows = (figure.rows)(&told);
                rows.iter().for_each(|row| *met.entry((figure.name, row.counts.name())).or_default() += 1);
                let case = |row: &Row| (row.at.as_microsecond(), row.counts, row.amount, row.word.clone());
                let mut cases: Vec<Case> = rows.iter().map(case).collect();
                sort(&mut cases);
                assert_eq!(cases, naive.of_name(figure.name), "{} of history {seed}", figure.name);
                sums_up(figure, &told, &cases);
            }
        }
    }
    // Each was put to the test.
    let often = |figure, counts| *met.get(&(figure, counts)).unwrap_or(&0) > 20;
    for figure in FIGURES {
        assert!(often(figure.name, "yes"), "{}: {met:?}", figure.name);
    }
    for (figure, counts) in [
        ("calls", "no"),
        ("captured", "no"),
        ("captured", "waiting"),
        ("first_response", "waiting"),
        ("first_response_by_person", "no"),
        ("resolved_alone", "no"),
    ] {
        assert!(often(figure, counts), "{figure} {counts}: {met:?}");
    }
}

/// What is told of a figure is told of its rows, and groups are parts of it.
fn sums_up(figure: &'static Figure, told: &Told, cases: &[Case]) {
    for by in [By::Channel, By::Flow, By::Hour, By::Language, By::Day] {
        let all = Figured::all(told, &TimeZone::UTC, Some(by));
        let figured = all.iter().find(|figured| figured.figure.name == figure.name).unwrap();
        let yes = cases.iter().filter(|case| case.1 == Counts::Yes).count();
        assert_eq!((figured.all.counted, figured.all.of + figured.all.waiting), (yes, cases.len()));
        let of_groups: usize = figured.groups.iter().map(|group| group.tally.counted).sum();
        assert_eq!(of_groups, yes);
        let amounts: Vec<i64> = cases.iter().filter_map(|case| case.2).collect();
        assert_eq!(figured.all.sum, (!amounts.is_empty()).then(|| amounts.iter().sum()));
        if let Some(p95) = figured.all.p95 {
            let not_more = amounts.iter().filter(|amount| **amount <= p95).count();
            let fewer = amounts.iter().filter(|amount| **amount < p95).count();
            assert!(not_more * 100 >= amounts.len() * 95 && fewer * 100 < amounts.len() * 95);
        }
    }
}
