//! What a caller wants, drawn at random, and whether an offer is what was wanted.

use super::dice::Dice;
use super::practice::{Own, reference_of};
use super::words::{Lines, Words};
use frontdesk_domain::schedule::{Busy, Search};
use frontdesk_domain::{Offer, Tenant};
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// One thing to get done.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    Book(Visit),
    /// The caller's own appointment, by its place among them, and where it shall go.
    Move(usize, Visit),
    Cancel(usize),
    LookUp(usize),
    Ask(Topic),
    Message(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Hours,
    /// Of the clinic's n-th service.
    Price(usize),
    Address,
}

/// An appointment as it is wished for.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// The clinic's n-th service; `None` is never said, and means the usual one.
    pub service: Option<usize>,
    pub with: Option<usize>,
    pub day: DayWish,
    pub clock: ClockWish,
    /// Who comes.
    pub name: String,
    /// "my daughter", where it is somebody else.
    pub whose: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayWish {
    On(Date),
    NextWeek(Date, Date),
    Soonest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockWish {
    At(Time),
    Morning,
    Afternoon,
    After(Time),
    Before(Time),
    Any,
}

/// What gets in the way of a straight conversation; each comes once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    AnotherDay,
    AnotherTime,
    AnotherService,
    AnotherPractitioner,
    Digression(Topic),
    Pardon,
    Unsure,
    Silence,
    WrongName,
}

/// The caller's world: the clinic, its times, and the hour of the call.
#[derive(Debug)]
pub struct Place<'a> {
    pub tenant: &'a Tenant,
    pub zone: TimeZone,
    pub now: Timestamp,
}

impl Place<'_> {
    pub fn today(&self) -> Date {
        self.zone.to_datetime(self.now).date()
    }

    pub fn search(&self, service: usize, with: Option<usize>) -> Search<'_> {
        let service = &self.tenant.services[service];
        Search {
            tenant: self.tenant,
            zone: &self.zone,
            now: self.now,
            service,
            resource: with.map(|n| &self.tenant.resources[n]),
            minutes: service.minutes,
        }
    }

    /// Every time within two weeks that suits and is free.
    pub fn free(&self, visit: &Visit, busy: &[Busy]) -> Vec<Offer> {
        let search = self.search(visit.service.unwrap_or(0), visit.with);
        let days = self.today().series(1.day()).take(15);
        let all = days.flat_map(|day| search.free_on(day, (Time::MIN, Time::MAX), busy));
        all.filter(|offer| self.suits(visit, offer)).collect()
    }

    pub fn suits(&self, visit: &Visit, offer: &Offer) -> bool {
        let local = self.zone.to_datetime(offer.starts_at);
        let (date, at) = (local.date(), local.time());
        let day = match visit.day {
            DayWish::On(wanted) => date == wanted,
            DayWish::NextWeek(from, to) => date >= from && date <= to,
            DayWish::Soonest => true,
        };
        let clock = match visit.clock {
            ClockWish::At(wanted) => at == wanted,
            ClockWish::Morning => at < time(12, 0, 0, 0),
            ClockWish::Afternoon => at >= time(12, 0, 0, 0),
            ClockWish::After(bound) => at >= bound,
            ClockWish::Before(bound) => at < bound,
            ClockWish::Any => true,
        };
        day && clock && self.is_service(visit, offer) && self.is_with(visit, offer)
    }

    pub fn is_service(&self, visit: &Visit, offer: &Offer) -> bool {
        self.tenant.services[visit.service.unwrap_or(0)].id == offer.service
    }

    pub fn is_with(&self, visit: &Visit, offer: &Offer) -> bool {
        visit.with.is_none_or(|n| self.tenant.resources[n].id == offer.resource)
    }
}

/// Everything that is drawn before the first word.
#[derive(Clone, Debug)]
pub struct Goal {
    pub errands: Vec<Errand>,
    pub twists: Vec<Twist>,
    pub name: String,
    /// E.164, and as the country writes it: the digits after the country's own.
    pub phone: String,
    pub national: String,
    pub hides_number: bool,
    pub own: Vec<Own>,
    pub others: Vec<Offer>,
}

/// Draws a goal for this place.
pub fn draw(place: &Place<'_>, words: &'static Words, dice: &mut Dice) -> Goal {
    let name = name(words, dice);
    let national = national(words, dice);
    let phone = format!("{}{national}", words.country);
    let own = owned(place, &name, &phone, dice);
    let mut errands = errands(place, words, &name, own.len(), dice);
    for errand in &mut errands {
        if let Errand::Move(n, to) = errand {
            *to = like(place, &own[*n], &name, to);
        }
    }
    let kept = errands.iter().filter_map(|e| match e {
        Errand::Move(n, _) | Errand::Cancel(n) | Errand::LookUp(n) => Some(*n + 1),
        _ => None,
    });
    let kept = kept.max().unwrap_or(0).max(if dice.chance(15) { 1 } else { 0 }).min(own.len());
    let own = own[..kept].to_vec();
    let others = others(place, &own, dice);
    let twists = twists(&errands, dice);
    Goal { errands, twists, name, phone, national, hides_number: dice.chance(12), own, others }
}

/// What is moved stays what it was, with whom it was.
fn like(place: &Place<'_>, own: &Own, name: &str, to: &Visit) -> Visit {
    Visit {
        service: place.tenant.services.iter().position(|s| s.id == own.offer.service),
        with: place.tenant.resources.iter().position(|r| r.id == own.offer.resource),
        name: name.to_owned(),
        whose: None,
        ..to.clone()
    }
}

fn name(words: &Words, dice: &mut Dice) -> String {
    format!("{} {}", dice.of(words.given), dice.of(words.family))
}

fn national(words: &Words, dice: &mut Dice) -> String {
    let digits = words.groups.iter().sum::<usize>() - words.trunk.len();
    let mut number = words.mobile.to_owned();
    while number.len() < digits {
        let least = usize::from(number.len() == words.mobile.len()) * 2;
        number.push_str(&(least + dice.below(10 - least)).to_string());
    }
    number
}

/// Up to two appointments of the caller's, on different days.
fn owned(place: &Place<'_>, name: &str, phone: &str, dice: &mut Dice) -> Vec<Own> {
    let mut own: Vec<Own> = Vec::new();
    for _ in 0..2 {
        let service = dice.below(3);
        let visit = Visit {
            service: Some(service),
            with: Some(dice.below(2)),
            day: DayWish::Soonest,
            clock: ClockWish::Any,
            name: name.to_owned(),
            whose: None,
        };
        let free: Vec<Offer> = place.free(&visit, &[]).into_iter().filter(|o| is_apart(place, &own, o)).collect();
        if free.is_empty() {
            break;
        }
        let reference = reference_of(dice.roll());
        let offer = dice.of(&free).clone();
        own.push(Own { offer, name: name.to_owned(), phone: phone.to_owned(), reference });
    }
    own
}

fn is_apart(place: &Place<'_>, own: &[Own], offer: &Offer) -> bool {
    let day = |o: &Offer| place.zone.to_datetime(o.starts_at).date();
    let later = offer.starts_at > place.now + SignedDuration::from_hours(20);
    later && own.iter().all(|o| day(&o.offer) != day(offer))
}

fn errands(place: &Place<'_>, words: &'static Words, name: &str, own: usize, dice: &mut Dice) -> Vec<Errand> {
    let visit = |dice: &mut Dice| visit(place, words, name, dice);
    match dice.below(100) {
        0..=44 => vec![Errand::Book(visit(dice))],
        45..=57 if own > 0 => vec![Errand::Move(dice.below(own), visit(dice))],
        58..=66 if own > 0 => vec![Errand::Cancel(dice.below(own))],
        67..=71 if own > 0 => vec![Errand::LookUp(0)],
        72..=81 => vec![Errand::Ask(topic(dice)), Errand::Book(visit(dice))],
        82..=86 => vec![Errand::Message(one_of(words.messages, dice))],
        87..=90 if own > 0 => vec![Errand::LookUp(0), Errand::Move(0, visit(dice))],
        91..=94 if own > 1 => vec![Errand::Cancel(0), Errand::Book(visit(dice))],
        95..=96 => vec![Errand::Book(visit(dice)), Errand::Ask(topic(dice))],
        97 => vec![Errand::Book(visit(dice)), Errand::Message(one_of(words.messages, dice))],
        _ => vec![Errand::Book(visit(dice)), Errand::Book(visit(dice))],
    }
}

fn one_of(lines: Lines, dice: &mut Dice) -> &'static str {
    lines[dice.below(lines.len())]
}

fn topic(dice: &mut Dice) -> Topic {
    match dice.below(3) {
        0 => Topic::Hours,
        1 => Topic::Address,
        _ => Topic::Price(dice.below(3)),
    }
}

fn visit(place: &Place<'_>, words: &'static Words, name: &str, dice: &mut Dice) -> Visit {
    let somebody_else = dice.chance(10);
    let day = day(place, dice);
    Visit {
        service: if dice.chance(60) { Some(dice.below(3)) } else { None },
        with: if dice.chance(25) { Some(dice.below(2)) } else { None },
        day,
        clock: clock_on(day, dice),
        name: if somebody_else { self::name(words, dice) } else { name.to_owned() },
        whose: somebody_else.then(|| one_of(words.whose, dice)),
    }
}

pub fn day(place: &Place<'_>, dice: &mut Dice) -> DayWish {
    let today = place.today();
    match dice.below(100) {
        0..=13 => DayWish::Soonest,
        14..=21 => {
            let monday = today.saturating_sub(i32::from(today.weekday().to_monday_zero_offset()).days());
            DayWish::NextWeek(monday.saturating_add(7.days()), monday.saturating_add(13.days()))
        }
        // Not everybody knows when a clinic is closed.
        22..=27 => DayWish::On(today.saturating_add((1 + dice.below(12) as i32).days())),
        _ => {
            let open: Vec<Date> = today.series(1.day()).take(13).filter(|d| place.is_open(*d)).skip(1).collect();
            DayWish::On(*dice.of(&open))
        }
    }
}

/// Whoever comes as soon as possible names no hour.
pub fn clock_on(day: DayWish, dice: &mut Dice) -> ClockWish {
    match (day, clock(dice)) {
        (DayWish::Soonest, ClockWish::At(_)) => ClockWish::Any,
        (_, clock) => clock,
    }
}

fn clock(dice: &mut Dice) -> ClockWish {
    let hour = |dice: &mut Dice, from: usize, to: usize| time((from + dice.below(to - from)) as i8, 0, 0, 0);
    match dice.below(100) {
        0..=61 => {
            let minute = [0, 0, 0, 30, 30, 15, 45][dice.below(7)];
            ClockWish::At(time(9 + dice.below(8) as i8, minute, 0, 0))
        }
        62..=69 => ClockWish::Morning,
        70..=77 => ClockWish::Afternoon,
        78..=82 => ClockWish::After(hour(dice, 13, 16)),
        83..=87 => ClockWish::Before(hour(dice, 10, 12)),
        _ => ClockWish::Any,
    }
}

impl Place<'_> {
    pub fn is_open(&self, date: Date) -> bool {
        !self.tenant.openings_on(date).is_empty()
    }
}

/// A third of the coming days' times is taken.
fn others(place: &Place<'_>, own: &[Own], dice: &mut Dice) -> Vec<Offer> {
    let mut busy: Vec<Busy> = own.iter().map(|o| busy(&o.offer)).collect();
    let mut others = Vec::new();
    for day in place.today().series(1.day()).take(9) {
        for _ in 0..dice.below(6) {
            let search = place.search(dice.below(3), Some(dice.below(2)));
            let free = search.free_on(day, (Time::MIN, Time::MAX), &busy);
            if free.is_empty() {
                continue;
            }
            let offer = dice.of(&free).clone();
            busy.push(self::busy(&offer));
            others.push(offer);
        }
    }
    others
}

pub fn busy(offer: &Offer) -> Busy {
    let Offer { resource, seat, starts_at, ends_at, .. } = offer.clone();
    Busy { resource, seat, starts_at, ends_at }
}

fn twists(errands: &[Errand], dice: &mut Dice) -> Vec<Twist> {
    let books = errands.iter().any(|e| matches!(e, Errand::Book(_)));
    let count = [0, 0, 1, 1, 1, 2][dice.below(6)];
    let mut twists = Vec::new();
    for _ in 0..count {
        let twist = match dice.below(100) {
            0..=16 => Twist::AnotherDay,
            17..=33 => Twist::AnotherTime,
            34..=42 if books => Twist::AnotherService,
            43..=50 if books => Twist::AnotherPractitioner,
            51..=68 => Twist::Digression(topic(dice)),
            69..=78 => Twist::Pardon,
            79..=86 => Twist::Unsure,
            87..=93 if books => Twist::WrongName,
            _ => Twist::Silence,
        };
        if !twists.contains(&twist) {
            twists.push(twist);
        }
    }
    twists
}

/// The ways to ask for a topic.
pub fn question(words: &'static Words, topic: Topic) -> Lines {
    match topic {
        Topic::Hours => words.hours_asked,
        Topic::Price(_) => words.price,
        Topic::Address => words.address,
    }
}
