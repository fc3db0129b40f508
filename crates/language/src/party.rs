//! Who comes: adults, children with their ages, people, rooms.
//!
//! A party is a list: "me, my wife and two kids aged 4 and 7". A language gives the words (`Nt::Who` with a code
//! below, the flags ONE, POSS, SORT, AND, AGED and LINK), whole phrases (`Nt::Party`: "a family of four") and
//! what leads to a bare number (`Nt::Lead`: "a table for").

use crate::crowd;
use crate::grammar::{Chart, Crowd, Got, Nt, Sense};
use crate::number::Numeral;
use crate::token::Kind;
use crate::tongue::flag;

/// Codes of `Nt::Who`: words that are counted.
pub const PEOPLE: i64 = 0;
pub const ADULTS: i64 = 1;
pub const CHILDREN: i64 = 2;
pub const ROOMS: i64 = 4;
/// Pairs of adults: "two couples".
pub const PAIRS: i64 = 5;
/// One person each, known by what they are to the speaker: "my wife", "our son", "my parents".
pub const KIN: i64 = 11;
pub const CHILD_KIN: i64 = 12;
pub const PAIR_KIN: i64 = 13;
/// The speaker: "me", and "I", which counts only after others ("my wife and I").
pub const ME: i64 = 14;
pub const I: i64 = 15;
/// A sort of room, which makes one without an article: "double room".
pub const ROOM_SORT: i64 = 16;
/// What is no person but is counted as often: "2 stars", "two dogs".
pub const THING: i64 = 20;
/// What has a time rather than a number of people: "an appointment for 3".
pub const TIMED: i64 = 21;

/// `with` of a lead that says nothing unless what follows allows it: "for 2".
pub const WEAK: i64 = 1;
/// `with` of a lead to those who come beside the speaker: "coming with".
pub const COMING: i64 = 2;

pub const COUNT_MAX: i64 = 99;
pub const ROOMS_MAX: i64 = 30;
pub const AGE_MAX: i64 = 120;
/// A bare number after a lead is no party above this: "for 50".
const LED_MAX: i64 = 40;

/// The number of the rule's phrase, counted as `with` says.
pub fn count(got: &Got<'_>) -> Option<Sense> {
    let n = got.int(Nt::Small).filter(|n| (1..=COUNT_MAX).contains(n))?;
    Some(Sense::Party(Crowd::of(got.with, n)?))
}

/// The same from two on: "one of them" is no party.
pub fn several(got: &Got<'_>) -> Option<Sense> {
    got.int(Nt::Small).filter(|n| *n > 1)?;
    count(got)
}

/// A phrase that means a number by itself, `100 * code + number`: "both of us", "zu zweit".
pub fn fixed(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Party(Crowd::of(got.with / 100, got.with % 100)?))
}

/// Somebody of an age: "a four year old". The rule says how many; without it the first number does.
pub fn of_age(got: &Got<'_>) -> Option<Sense> {
    let (count, age) = match got.with {
        0 => (got.int(Nt::Small)?, got.nth_int(Nt::Small, 1)?),
        n => (n, got.int(Nt::Small)?),
    };
    let grown = age >= 18;
    let mut crowd = Crowd::of(if grown { ADULTS } else { CHILDREN }, count)?;
    (0..count.min(4)).filter(|_| !grown).for_each(|_| crowd.push_age(age));
    Some(Sense::Party(crowd))
}

/// A baby of so many months.
pub fn of_months(got: &Got<'_>) -> Option<Sense> {
    let mut crowd = Crowd::of(CHILDREN, got.with)?;
    crowd.push_age(got.int(Nt::Small)? / 12);
    Some(Sense::Party(crowd))
}

/// What stands before a bare number of people.
pub fn lead(got: &Got<'_>) -> Option<Sense> {
    Some(Sense::Int(got.with))
}

impl Crowd {
    pub fn of(code: i64, n: i64) -> Option<Self> {
        let n = u16::try_from(n).ok()?;
        let none = Self::default();
        Some(match code {
            PEOPLE => Self { people: n, ..none },
            ADULTS => Self { adults: n, ..none },
            CHILDREN => Self { children: n, ..none },
            ROOMS => Self { rooms: n, ..none },
            PAIRS => Self { adults: 2 * n, ..none },
            KIN | ME | I => Self { adults: 1, ..none },
            CHILD_KIN => Self { children: 1, ..none },
            PAIR_KIN => Self { adults: 2, ..none },
            _ => return None,
        })
    }

    pub fn push_age(&mut self, age: i64) {
        if let (Some(place), Ok(age)) = (self.ages.get_mut(usize::from(self.aged)), u8::try_from(age)) {
            *place = age;
            self.aged += 1;
        }
    }

    pub fn add(&mut self, other: &Crowd) {
        self.adults = self.adults.saturating_add(other.adults);
        self.children = self.children.saturating_add(other.children);
        self.people = self.people.saturating_add(other.people);
        self.rooms = self.rooms.saturating_add(other.rooms);
        other.ages.iter().take(usize::from(other.aged)).for_each(|age| self.push_age(i64::from(*age)));
    }
}

pub fn who(chart: &Chart<'_>, at: usize) -> Option<i64> {
    chart.tongue.class(chart.id(at), Nt::Who)
}

/// Whether a number stands before a word and counts the people or rooms that it names: "to four people".
pub fn counts_people(chart: &Chart<'_>, at: usize) -> bool {
    who(chart, at).is_some_and(|code| code < KIN) && counts(chart, at)
}

/// Whether the number before a word counts people or rooms: "from 8 people".
pub fn counts(chart: &Chart<'_>, at: usize) -> bool {
    let number = at.checked_sub(1).is_some_and(|i| {
        let digits = chart.word(i).is_some_and(|w| w.kind == Kind::Digits);
        digits || chart.tongue.numeral(chart.id(i)).is_some_and(|n| !matches!(n, Numeral::Ordinal(_) | Numeral::A))
    });
    let unbroken = chart.word(at).is_some_and(|w| !w.stop && !w.pause);
    let grain = chart.tongue.class(chart.id(at), Nt::Grain).is_some();
    number && unbroken && (grain || who(chart, at).is_some_and(|code| code < KIN || code == THING))
}

/// Whether a phrase that ends in a number goes on with what the number counts: "we'll be ten minutes late".
pub fn counts_more(chart: &Chart<'_>, at: usize) -> bool {
    let unbroken = chart.word(at).is_some_and(|w| !w.stop && !w.pause);
    let number = at.checked_sub(1).is_some_and(|i| chart.tongue.numeral(chart.id(i)).is_some())
        || at.checked_sub(1).and_then(|i| chart.word(i)).is_some_and(|w| w.kind == Kind::Digits);
    let class = |nt| chart.tongue.class(chart.id(at), nt).is_some();
    number && unbroken && (class(Nt::Grain) || class(Nt::Who) && !chart.has(at, flag::ONE) || class(Nt::Half))
}

/// "o quarto está quente": a word for a room that is an ordinal as well.
pub fn is_room(chart: &Chart<'_>, at: usize) -> bool {
    who(chart, at) == Some(ROOMS)
}

/// The code of a word for people that counts by itself: "the number of adults".
pub fn counted_word(chart: &Chart<'_>, at: usize) -> Option<i64> {
    who(chart, at).filter(|code| matches!(*code, PEOPLE | ADULTS | CHILDREN))
}

pub fn small(chart: &mut Chart<'_>, at: usize) -> Option<(usize, i64)> {
    match chart.longest(Nt::Small, at)? {
        (end, Sense::Int(n)) => Some((end, n)),
        _ => None,
    }
}

/// A bare number of people and its words: "a table for 2", "there are four". `clock` tells that a time was asked for.
pub fn led(chart: &mut Chart<'_>, at: usize, clock: bool) -> Option<(usize, usize, Crowd)> {
    let (from, Sense::Int(strength)) = chart.longest(Nt::Lead, at)? else { return None };
    if strength == COMING {
        return None;
    }
    let (to, n) = small(chart, from).filter(|n| (1..=LED_MAX).contains(&n.1))?;
    // "looking for one", "for seven in the evening"
    let word = n == 1 && chart.word(from).is_some_and(|w| w.kind == Kind::Word);
    let weak = strength == WEAK && (clock || word || is_timed(chart, at));
    let clock = chart.longest(Nt::Clock, from).is_some_and(|c| c.0 > to);
    // "for 20 of next month"
    let dated = strength == WEAK && chart.longest(Nt::When, from).is_some_and(|(end, s)| end > to && is_day(s));
    if weak || clock || dated || crowd::list(chart, from, false).is_some() || !ends_count(chart, to) {
        return None;
    }
    Some((from, to, Crowd::of(PEOPLE, n)?))
}

fn is_day(sense: Sense) -> bool {
    matches!(sense, Sense::Day(..) | Sense::Days(Some(_), Some(_)))
}

/// The hour after a weak lead in a text about something that has a time: "my appointment for 3".
pub fn led_time(chart: &mut Chart<'_>, at: usize) -> Option<usize> {
    match chart.longest(Nt::Lead, at)? {
        (from, Sense::Int(WEAK)) if is_timed(chart, at) => {
            small(chart, from).filter(|n| ends_count(chart, n.0)).map(|_| from)
        }
        _ => None,
    }
}

fn is_timed(chart: &Chart<'_>, at: usize) -> bool {
    let first = || (0..chart.words.len()).find(|i| who(chart, *i) == Some(TIMED)).unwrap_or(usize::MAX);
    *chart.timed.get_or_init(first) < at
}

/// Whether a number counts nothing that follows it: the sentence ends, pauses or goes on with a small word or a time.
pub fn ends_count(chart: &mut Chart<'_>, at: usize) -> bool {
    let Some(word) = chart.word(at) else { return true };
    if word.kind == Kind::Sign {
        return false;
    }
    if word.stop || word.pause || chart.has(at, flag::LINK | flag::COURTESY | flag::BUT) {
        return true;
    }
    chart.longest(Nt::When, at).is_some() || chart.longest(Nt::Instead, at).is_some()
}
