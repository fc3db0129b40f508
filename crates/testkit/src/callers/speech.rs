//! A caller's sentences, put together from the language's words.

use super::caller::Caller;
use super::goal::{ClockWish, DayWish, Errand, Topic, Twist, Visit, clock_on, question};
use super::line::{Answer, Move};
use super::noise::arrive;
use super::words::{Lines, Places, Said, fold, of_day};
use frontdesk_domain::Medium;
use jiff::civil::Date;

/// Which parts of a wish are said at once.
#[derive(Clone, Copy, Debug)]
struct Parts {
    day: bool,
    clock: bool,
}

const BOTH: Parts = Parts { day: true, clock: true };

impl Caller<'_> {
    fn said(&mut self) -> Said<'_> {
        let plain = self.misses >= 2;
        Said { words: self.words, dice: &mut self.dice, plain }
    }

    fn line(&mut self, lines: Lines, places: &Places) -> String {
        self.said().line(lines, places)
    }

    pub fn says(&mut self, lines: Lines) -> Move {
        self.says_with(lines, &Places::new(), false)
    }

    fn says_with(&mut self, lines: Lines, places: &Places, tender: bool) -> Move {
        let text = self.line(lines, places);
        self.arrives(&text, tender)
    }

    fn arrives(&mut self, text: &str, tender: bool) -> Move {
        if self.misses >= 2 {
            return Move::Says(text.to_owned());
        }
        Move::Says(arrive(text, self.medium, self.words.fillers, tender, &mut self.dice))
    }

    pub fn says_yes(&mut self) -> Move {
        if self.medium == Medium::Voice && self.dice.chance(6) {
            return Move::Presses("1".into());
        }
        self.says(self.words.yes)
    }

    pub fn says_no(&mut self) -> Move {
        self.says(self.words.no)
    }

    pub fn says_that_is_all(&mut self) -> Move {
        self.says(self.words.nothing_more)
    }

    pub fn says_later_then(&mut self) -> Move {
        self.says(self.words.later_then)
    }

    /// The errand in hand, asked for with as much as the caller thinks of.
    pub fn opens_errand(&mut self, more: bool) -> Move {
        let Some(errand) = self.errand().cloned() else { return self.says_that_is_all() };
        let begins = std::mem::take(&mut self.begins);
        let (lines, places, tender) = match &errand {
            Errand::Book(visit) => self.booking(visit),
            Errand::Move(n, visit) => self.moving(*n, visit),
            Errand::Cancel(n) => (self.words.cancel, self.old(*n), false),
            Errand::LookUp(_) => (self.words.look_up, Places::new(), false),
            Errand::Ask(topic) => return self.asks(*topic),
            Errand::Message(_) => (self.words.message, Places::new(), false),
        };
        let mut text = self.line(lines, &places);
        if more {
            let beginning = self.line(self.words.more, &Places::new());
            text = format!("{beginning}{}{text}", if beginning.is_empty() { "" } else { " " });
        } else if begins && self.dice.chance(45) {
            text = format!("{}, {text}", self.dice.of(self.words.hello));
        }
        self.arrives(&text, tender)
    }

    fn booking(&mut self, visit: &Visit) -> (Lines, Places, bool) {
        let mut places = Places::new();
        let service = self.service(visit);
        let what = service.clone().unwrap_or_else(|| self.words.appointment[0].to_owned());
        places.insert("what", what);
        places.extend(service.map(|s| ("service", s)));
        if self.dice.chance(65) {
            places.extend(self.with(visit).map(|w| ("with", w)));
        }
        if self.dice.chance(60) {
            let parts = self.some_parts();
            places.insert("when", self.when(visit, parts, false));
        }
        if let Some(whose) = visit.whose {
            places.insert("whose", whose.to_owned());
            return (self.words.book_for, places, false);
        }
        let named = self.dice.chance(25);
        if named {
            places.insert("name", visit.name.clone());
        }
        (self.words.book, places, named)
    }

    fn some_parts(&mut self) -> Parts {
        match self.dice.below(10) {
            0 | 1 => Parts { day: true, clock: false },
            2 => Parts { day: false, clock: true },
            _ => BOTH,
        }
    }

    fn moving(&mut self, n: usize, visit: &Visit) -> (Lines, Places, bool) {
        let mut places = self.old(n);
        if self.dice.chance(50) {
            places.insert("when", self.when(visit, BOTH, false));
            places.insert("bare", self.when(visit, BOTH, true));
        }
        (self.words.move_it, places, false)
    }

    /// Which appointment is meant, when the caller says so.
    fn old(&mut self, n: usize) -> Places {
        let several = self.goal.own.len() > 1;
        if !self.dice.chance(if several { 60 } else { 30 }) {
            return Places::new();
        }
        let (date, today) = (self.own_day(n), self.place.today());
        let old = self.said().day(date, today, false);
        Places::from([("old_of", of_day(self.words, &old)), ("old", old)])
    }

    fn own_day(&self, n: usize) -> Date {
        self.place.zone.to_datetime(self.goal.own[n].offer.starts_at).date()
    }

    fn service(&mut self, visit: &Visit) -> Option<String> {
        let ways = self.words.services[visit.service?];
        Some(self.line(ways, &Places::new()))
    }

    fn with(&mut self, visit: &Visit) -> Option<String> {
        let family = self.place.tenant.resources[visit.with?].name.rsplit(' ').next()?.to_owned();
        let who = self.line(self.words.doctor, &Places::from([("who", family)]));
        Some(self.line(self.words.with, &Places::from([("who", who)])))
    }

    /// Day and time of a wish, in one order or the other.
    fn when(&mut self, visit: &Visit, parts: Parts, bare: bool) -> String {
        let (today, words) = (self.place.today(), self.words);
        let day = match visit.day {
            DayWish::On(date) => self.said().day(date, today, bare),
            DayWish::NextWeek(..) => self.line(words.some_day_next_week, &Places::new()),
            DayWish::Soonest => self.line(words.soonest, &Places::new()),
        };
        let clock = match visit.clock {
            ClockWish::At(time) => self.said().time(time),
            ClockWish::Morning => self.line(words.morning, &Places::new()),
            ClockWish::Afternoon => self.line(words.afternoon, &Places::new()),
            ClockWish::After(time) => self.said().bound(words.after, time),
            ClockWish::Before(time) => self.said().bound(words.before, time),
            ClockWish::Any => String::new(),
        };
        let on = matches!(visit.day, DayWish::On(_));
        match parts {
            _ if clock.is_empty() => day,
            Parts { clock: false, .. } => day,
            Parts { day: false, .. } if on => clock,
            _ if on && !bare && self.dice.chance(20) => format!("{clock} {day}"),
            _ => format!("{day} {clock}"),
        }
    }

    pub fn tells_when(&mut self) -> Move {
        let Some(visit) = self.visit().cloned() else { return self.says_no() };
        let parts = if self.misses > 0 { BOTH } else { self.some_parts() };
        let when = self.when(&visit, parts, false);
        self.says_with(self.words.answer_when, &Places::from([("when", when)]), false)
    }

    /// What was offered does not suit: the wish is said, with or without a no before it.
    pub fn tells_when_or_neither(&mut self) -> Move {
        let Some(visit) = self.visit().cloned() else { return self.says_no() };
        let lines = if self.dice.chance(50) { self.words.neither } else { self.words.answer_when };
        let when = self.when(&visit, BOTH, false);
        self.says_with(lines, &Places::from([("when", when)]), false)
    }

    pub fn wishes_otherwise(&mut self) -> Move {
        let day = super::goal::day(&self.place, &mut self.dice);
        let clock = clock_on(day, &mut self.dice);
        if let Some(visit) = self.visit_mut() {
            (visit.day, visit.clock) = (day, clock);
        }
        self.refused = false;
        self.tells_when_or_neither()
    }

    /// One of the times offered: by its number, by its time, or as it was said.
    pub fn takes(&mut self, n: usize, answer: &Answer) -> Move {
        let local = self.place.zone.to_datetime(self.offered[n].starts_at);
        let same_day = self.offered.iter().all(|o| self.place.zone.to_datetime(o.starts_at).date() == local.date());
        let same_time = self.offered.iter().filter(|o| o.starts_at == self.offered[n].starts_at).count() > 1;
        let key = (n + 1).to_string();
        match self.dice.below(100) {
            0..=9 if self.medium != Medium::Web => Move::Presses(key),
            10..=44 if n < 3 => self.says(self.words.nth_option[n]),
            45..=54 if answer.options.len() > n => {
                let label = answer.options[n].clone();
                Move::Says(label)
            }
            _ if same_time => self.says(self.words.nth_option[n.min(2)]),
            _ => {
                let today = self.place.today();
                let clock = self.said().time(local.time());
                let day = self.said().day(local.date(), today, false);
                let pick = if same_day && self.dice.chance(70) { clock } else { format!("{day} {clock}") };
                self.says_with(self.words.take, &Places::from([("pick", pick)]), false)
            }
        }
    }

    /// "Do you mean this Friday or the next?"
    pub fn picks_day(&mut self, answer: &Answer) -> Move {
        let Some(DayWish::On(date)) = self.visit().map(|v| v.day) else { return self.says(self.words.nth_option[0]) };
        let heard = |label: &String| label.contains(&date.day().to_string());
        match answer.options.iter().position(heard) {
            Some(n) => self.says(self.words.nth_option[n.min(2)]),
            None => {
                let today = self.place.today();
                let day = self.said().day(date, today, false);
                self.says_with(self.words.answer_when, &Places::from([("when", day)]), false)
            }
        }
    }

    fn name_now(&self) -> String {
        let own = || self.goal.name.clone();
        self.false_name.clone().unwrap_or_else(|| self.visit().map_or_else(own, |v| v.name.clone()))
    }

    pub fn tells_name(&mut self) -> Move {
        // The name is asked for with the time that was found: who hears another one says so first.
        if let (Some(visit), Some(offer)) = (self.visit().cloned(), self.held.clone())
            && !self.place.suits(&visit, &offer)
            && self.dice.chance(60)
        {
            return self.corrects_what().unwrap_or_else(|| self.corrects_when());
        }
        let name = self.name_now();
        self.says_with(self.words.name, &Places::from([("name", name)]), true)
    }

    pub fn tells_wrong_name(&mut self) -> Move {
        let other = format!("{} {}", self.dice.of(self.words.given), self.dice.of(self.words.family));
        self.says_with(self.words.name, &Places::from([("name", other)]), true)
    }

    pub fn corrects_name(&mut self) -> Move {
        let name = self.name_now();
        self.says_with(self.words.correct_name, &Places::from([("name", name)]), true)
    }

    pub fn tells_phone(&mut self) -> Move {
        let written = if self.dice.chance(25) {
            format!("{} {}", self.words.country, self.grouped(&self.goal.national.clone(), 0))
        } else {
            self.grouped(&format!("{}{}", self.words.trunk, self.goal.national), 0)
        };
        let spoken = self.medium == Medium::Voice && self.dice.chance(40) && self.misses == 0;
        let digits = format!("{}{}", self.words.trunk, self.goal.national);
        let phone = if spoken { self.digit_words(&digits) } else { written };
        self.says_with(self.words.phone, &Places::from([("phone", phone)]), true)
    }

    fn grouped(&self, digits: &str, from: usize) -> String {
        let mut rest: &str = &digits[from..];
        let mut groups = Vec::new();
        for size in self.words.groups {
            let (group, behind) = rest.split_at((*size).min(rest.len()));
            groups.push(group);
            rest = behind;
        }
        groups.join(" ").trim().to_owned()
    }

    fn digit_words(&self, digits: &str) -> String {
        let word = |c: char| c.to_digit(10).map_or("", |n| self.words.digits[n as usize]);
        digits.chars().map(word).collect::<Vec<_>>().join(" ")
    }

    pub fn tells_reference(&mut self) -> Move {
        let own = match self.errand() {
            Some(Errand::Move(n, _) | Errand::Cancel(n) | Errand::LookUp(n)) => *n,
            _ => 0,
        };
        let reference = self.goal.own.get(own).map_or_else(String::new, |own| own.reference.clone());
        let spelled = reference.chars().map(String::from).collect::<Vec<_>>().join(" ");
        Move::Says(if self.dice.chance(50) { spelled } else { reference })
    }

    pub fn picks_booking(&mut self) -> Move {
        let n = match self.errand() {
            Some(Errand::Move(n, _) | Errand::Cancel(n) | Errand::LookUp(n)) => *n,
            _ => return self.says_no(),
        };
        let own = self.goal.own[n].offer.clone();
        let place = self.found.iter().position(|b| b.offer == own);
        let (date, today) = (self.own_day(n), self.place.today());
        match place {
            Some(at) if self.dice.chance(40) => self.says(self.words.nth_option[at.min(2)]),
            _ => {
                let pick = self.said().day(date, today, false);
                self.says_with(self.words.take, &Places::from([("pick", pick)]), false)
            }
        }
    }

    pub fn tells_message(&mut self) -> Move {
        let Some(Errand::Message(text)) = self.errand() else { return self.says_no() };
        let text = *text;
        self.arrives(text, true)
    }

    pub fn asks(&mut self, topic: Topic) -> Move {
        let lines = question(self.words, topic);
        let places = match topic {
            Topic::Price(n) => {
                let ways = self.words.services[n];
                Places::from([("service", self.line(ways, &Places::new()))])
            }
            _ => Places::new(),
        };
        self.says_with(lines, &places, false)
    }

    pub fn corrects_when(&mut self) -> Move {
        let Some(visit) = self.visit().cloned() else { return self.says_no() };
        let when = self.when(&visit, BOTH, false);
        self.says_with(self.words.correct_when, &Places::from([("when", when)]), false)
    }

    pub fn corrects_service(&mut self) -> Move {
        let Some(visit) = self.visit().cloned() else { return self.says_no() };
        let known = Visit { service: Some(visit.service.unwrap_or(0)), ..visit };
        let service = self.service(&known).unwrap_or_default();
        self.says_with(self.words.correct_service, &Places::from([("service", service)]), false)
    }

    pub fn corrects_with(&mut self) -> Move {
        let Some(visit) = self.visit().cloned() else { return self.says_no() };
        let with = self.with(&visit).unwrap_or_default();
        self.says_with(self.words.correct_with, &Places::from([("with", with)]), false)
    }

    /// Another day, time, service or practitioner than a moment ago, said as a correction.
    pub fn changes_mind(&mut self, twist: Twist) -> Option<Move> {
        let day = super::goal::day(&self.place, &mut self.dice);
        let now = if twist == Twist::AnotherTime { self.visit()?.day } else { day };
        let clock = clock_on(now, &mut self.dice);
        let service = self.dice.below(3);
        // Who was just heard is not asked for instead.
        let held = self.held.as_ref().map(|offer| offer.resource.clone());
        let whom = self.place.tenant.resources.iter().position(|r| held.as_ref() != Some(&r.id)).unwrap_or(0);
        let books = matches!(self.errand(), Some(Errand::Book(_)));
        let visit = self.visit_mut()?;
        match twist {
            Twist::AnotherDay if day == DayWish::Soonest => (visit.day, visit.clock) = (day, ClockWish::Any),
            Twist::AnotherDay => visit.day = day,
            Twist::AnotherTime => visit.clock = clock,
            Twist::AnotherService if books => visit.service = Some(service),
            Twist::AnotherPractitioner if books => visit.with = Some(whom),
            _ => return None,
        }
        self.refused = false;
        Some(match twist {
            Twist::AnotherService => self.corrects_service(),
            Twist::AnotherPractitioner => self.corrects_with(),
            _ => self.corrects_when(),
        })
    }

    /// Whether a message reached the team as it was said.
    pub fn is_message(&self, body: &str, text: &str) -> bool {
        fold(body).contains(&fold(text).replace([',', '.'], "")) || fold(body).contains(&fold(text))
    }
}
