//! Who comes: adults, children with their ages, people, rooms.
//!
//! A party is a list: "me, my wife and two kids aged 4 and 7". A language gives the words (`Nt::Who` with a code
//! below, the flags ONE, POSS, SORT, AND, AGED and LINK), whole phrases (`Nt::Party`: "a family of four") and
//! what leads to a bare number (`Nt::Lead`: "a table for").

use crate::grammar::{Chart, Crowd, Got, Nt, Sense};
use crate::number::Numeral;
use crate::token::Kind;
use crate::tongue::flag;
use crate::when::duration::grain;

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

const COUNT_MAX: i64 = 99;
const ROOMS_MAX: i64 = 30;
const AGE_MAX: i64 = 120;
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

    fn push_age(&mut self, age: i64) {
        if let (Some(place), Ok(age)) = (self.ages.get_mut(usize::from(self.aged)), u8::try_from(age)) {
            *place = age;
            self.aged += 1;
        }
    }

    fn add(&mut self, other: &Crowd) {
        self.adults = self.adults.saturating_add(other.adults);
        self.children = self.children.saturating_add(other.children);
        self.people = self.people.saturating_add(other.people);
        self.rooms = self.rooms.saturating_add(other.rooms);
        other.ages.iter().take(usize::from(other.aged)).for_each(|age| self.push_age(i64::from(*age)));
    }
}

/// How an item of the list was said, which decides what may stand beside it and whether it says anything alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Counted,
    /// "my wife", "a friend", "my two kids": with a word that says whose or which.
    Own,
    /// "wife": only inside a list.
    Bare,
    Me,
    I,
}

struct Item {
    from: usize,
    end: usize,
    crowd: Crowd,
    how: How,
}

/// A party that begins at a word. `asked` for one, "me" says something alone.
pub fn read(chart: &mut Chart<'_>, at: usize, asked: bool) -> Option<(usize, Crowd)> {
    if let Some(found) = list(chart, at, asked) {
        return Some(found);
    }
    with_others(chart, at)
}

/// "I'm coming with my dad": the speaker and who stands after "with".
fn with_others(chart: &mut Chart<'_>, at: usize) -> Option<(usize, Crowd)> {
    let (from, Sense::Int(COMING)) = chart.longest(Nt::Lead, at)? else { return None };
    let first = item(chart, from).filter(|i| i.how == How::Own && i.crowd.rooms == 0)?;
    let (end, mut crowd) = list(chart, from, false).unwrap_or((first.end, first.crowd));
    crowd.speaker = true;
    Some((end, crowd))
}

fn list(chart: &mut Chart<'_>, at: usize, asked: bool) -> Option<(usize, Crowd)> {
    let first = item(chart, at).or_else(|| bare_adults(chart, at))?;
    let (mut total, mut end, mut items) = (first.crowd, first.end, 1);
    let mut how = first.how;
    let mut told = how == How::Counted;
    let mut pending = how == How::Me || how == How::I;
    while let Some((next, joined)) = following(chart, end, how) {
        // "2 adults and I would like": the speaker is counted after kin alone.
        let and = next.from > end;
        if next.how == How::I && (told || !and || how != How::Own)
            || next.how == How::Me && how == How::I
            || next.how == How::Bare && how == How::Counted && !joined
        {
            break;
        }
        pending &= !joined;
        told |= next.how == How::Counted;
        total.add(&next.crowd);
        (end, how, items) = (next.end, next.how, items + 1);
    }
    let alone = told || asked && first.how == How::Me;
    if pending && items > 1 || items == 1 && !alone {
        return None;
    }
    Some((end, total.settled()))
}

impl Crowd {
    /// "myself and five others" are six people.
    fn settled(mut self) -> Self {
        if self.people > 0 && self.adults > 0 && self.adults <= 2 && self.children == 0 {
            self.people += self.adults;
            self.adults = 0;
        }
        self
    }
}

/// The next item of a list, and whether a word or a comma joins it.
fn following(chart: &mut Chart<'_>, end: usize, how: How) -> Option<(Item, bool)> {
    let word = chart.word(end).filter(|w| !w.stop)?;
    let pause = word.pause;
    let mut at = end;
    while at < end + 3 && chart.has(at, flag::AND) {
        at += 1;
    }
    let joined = at > end || pause;
    let next = item(chart, at)?;
    // "get me two rooms" is no list.
    let loose = !joined && (how == How::Me && next.how != How::Own || how == How::I || next.how == How::Me);
    if loose { None } else { Some((next, joined)) }
}

/// "two plus a child": a number without a word counts adults when children follow.
fn bare_adults(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let (end, n) = small(chart, at)?;
    if !chart.has(end, flag::AND) {
        return None;
    }
    let next = item(chart, end + 1).filter(|i| i.crowd.children > 0 && i.how != How::Bare)?;
    (next.crowd.adults == 0).then_some(Item { from: at, end, crowd: Crowd::of(ADULTS, n)?, how: How::Counted })
}

fn item(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    let plain = noun_phrase(chart, at);
    let phrase = chart.longest(Nt::Party, at).and_then(|(end, sense)| match sense {
        Sense::Party(_) if counts_more(chart, end) => None,
        Sense::Party(crowd) => Some(Item { from: at, end, crowd, how: How::Counted }),
        _ => None,
    });
    let mut best = match (plain, phrase) {
        (Some(a), Some(b)) => {
            if a.end > b.end {
                a
            } else {
                b
            }
        }
        (a, b) => a.or(b)?,
    };
    if best.crowd.children > 0 && best.crowd.aged == 0 {
        best.end = ages(chart, best.end, &mut best.crowd);
    }
    Some(best)
}

/// An article, an owner or a number, words of sort, and a word for people or rooms.
fn noun_phrase(chart: &mut Chart<'_>, at: usize) -> Option<Item> {
    // "i nostri due figli", "os meus pais": an article may stand before whose they are.
    let owners = (at..at + 2).take_while(|i| chart.has(*i, flag::POSS) && !is_me(chart, *i)).count();
    let own = owners > 0;
    let start = at + owners;
    let one = chart.has(start, flag::ONE);
    let number = small(chart, start);
    let mut noun = number.map_or(start + usize::from(one), |n| n.0);
    let mut sort = false;
    let unbroken = |chart: &Chart<'_>, i: usize| chart.word(i).is_some_and(|w| i == at || !w.stop);
    while noun < start + 6 && unbroken(chart, noun) {
        let code = who(chart, noun);
        let more = code == Some(ROOM_SORT) || chart.has(noun, flag::SORT);
        // "three adult people", "two twin rooms": the last word counts.
        let adult = code == Some(ADULTS) && who(chart, noun + 1).is_some_and(|c| c == PEOPLE || c == CHILDREN);
        if !(more || adult) || more && who(chart, noun).is_some_and(|c| c != ROOM_SORT) {
            break;
        }
        sort |= code == Some(ROOM_SORT);
        noun += 1;
    }
    let kin = if number.is_none() && !one { kin(chart, noun) } else { None };
    let code = kin.or_else(|| who(chart, noun)).filter(|_| unbroken(chart, noun))?;
    let adult_before = noun > start && who(chart, noun - 1) == Some(ADULTS);
    let code = if code == PEOPLE && adult_before { ADULTS } else { code };
    let end = noun + 1;
    let n = number.map(|n| n.1).filter(|n| (1..=COUNT_MAX).contains(n));
    let made = |code, n, how| Some(Item { from: at, end, crowd: Crowd::of(code, n)?, how });
    match (code, n) {
        (ROOM_SORT, _) => None,
        (ME | I, None) if noun == at => made(code, 1, if code == ME { How::Me } else { How::I }),
        (ME | I, _) => None,
        (PEOPLE, Some(1)) if one => None,
        (ROOMS, Some(n)) if n > ROOMS_MAX => None,
        (KIN, Some(n)) => made(ADULTS, n, if own { How::Own } else { How::Counted }),
        (CHILD_KIN, Some(n)) => made(CHILDREN, n, if own { How::Own } else { How::Counted }),
        (PAIR_KIN, Some(n)) => made(PAIRS, n, How::Counted),
        (code, Some(n)) => made(code, n, if own { How::Own } else { How::Counted }),
        (KIN | CHILD_KIN | PAIR_KIN, None) if own || one => made(code, 1, How::Own),
        (KIN | CHILD_KIN | PAIR_KIN, None) => made(code, 1, How::Bare),
        (ROOMS, None) if one || sort => made(code, 1, How::Counted),
        // "a friend" alone is somebody, and not who comes.
        (ADULTS | CHILDREN | PAIRS, None) if one => made(code, 1, How::Own),
        _ => None,
    }
}

/// The same word may count and be kin: "zwei Mann", "mein Mann".
fn kin(chart: &Chart<'_>, at: usize) -> Option<i64> {
    chart.tongue.class_values(chart.id(at), Nt::Who).find(|code| (KIN..=PAIR_KIN).contains(code))
}

/// "para mí, mi mujer": without its accent the same word says whose.
fn is_me(chart: &Chart<'_>, at: usize) -> bool {
    let ends = chart.word(at + 1).is_none_or(|w| w.pause || w.stop) || chart.has(at + 1, flag::AND | flag::POSS);
    who(chart, at) == Some(ME) && ends
}

fn who(chart: &Chart<'_>, at: usize) -> Option<i64> {
    chart.tongue.class(chart.id(at), Nt::Who)
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
fn counts_more(chart: &Chart<'_>, at: usize) -> bool {
    let unbroken = chart.word(at).is_some_and(|w| !w.stop && !w.pause);
    let number = at.checked_sub(1).is_some_and(|i| chart.tongue.numeral(chart.id(i)).is_some())
        || at.checked_sub(1).and_then(|i| chart.word(i)).is_some_and(|w| w.kind == Kind::Digits);
    let class = |nt| chart.tongue.class(chart.id(at), nt).is_some();
    number && unbroken && (class(Nt::Grain) || class(Nt::Who) && !chart.has(at, flag::ONE) || class(Nt::Half))
}

/// The code of a word for people that counts by itself: "the number of adults".
pub fn counted_word(chart: &Chart<'_>, at: usize) -> Option<i64> {
    who(chart, at).filter(|code| matches!(*code, PEOPLE | ADULTS | CHILDREN))
}

fn small(chart: &mut Chart<'_>, at: usize) -> Option<(usize, i64)> {
    match chart.longest(Nt::Small, at)? {
        (end, Sense::Int(n)) => Some((end, n)),
        _ => None,
    }
}

/// The ages after children: "aged 4, 7 and 9", "(4 and 7)". The word after the last.
fn ages(chart: &mut Chart<'_>, at: usize, crowd: &mut Crowd) -> usize {
    let mut next = at;
    while next < at + 3 && chart.has(next, flag::AGED) {
        next += 1;
    }
    let said = next > at;
    // "zwei Kinder mit 4 und 7 Jahren"
    let with = !said && chart.has(at, flag::WITH);
    if !said && !with && chart.word(at).is_none_or(|w| !w.pause || w.stop) {
        return at;
    }
    next += usize::from(with);
    let (mut end, mut found) = (at, Crowd::default());
    while u16::from(found.aged) < crowd.children
        && let Some((after, age)) = small(chart, next).filter(|n| n.1 <= AGE_MAX)
    {
        end = after;
        while chart.has(end, flag::AGED) {
            end += 1;
        }
        let months = (after..end).any(|i| chart.tongue.class(chart.id(i), Nt::Grain) == Some(grain::MONTH));
        found.push_age(if months { age / 12 } else { age });
        next = end + usize::from(chart.has(end, flag::AND) || chart.folded(end) == ",");
    }
    let unit = end > at && chart.has(end.saturating_sub(1), flag::AGED);
    let closes = chart.word(end).is_none_or(|w| w.stop || w.pause);
    let fits = said || u16::from(found.aged) == crowd.children && (unit || closes && !with);
    if end == at || !fits {
        return at;
    }
    crowd.add(&Crowd { aged: found.aged, ages: found.ages, ..Crowd::default() });
    end
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
    if weak || clock || list(chart, from, false).is_some() || !ends_count(chart, to) {
        return None;
    }
    Some((from, to, Crowd::of(PEOPLE, n)?))
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
    (0..at).any(|i| who(chart, i) == Some(TIMED))
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
    chart.longest(Nt::When, at).is_some()
}
