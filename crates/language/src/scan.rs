//! Goes through a text from left to right and takes the longest time, length, amount or number at each place;
//! then settles which of several values stands.

use crate::behind;
use crate::correct;
use crate::crowd;
use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Clock, Crowd, Nt, Sense};
use crate::known::Known;
use crate::moves;
use crate::number::{self, Numeral, numeral};
use crate::party;
use crate::quantity;
use crate::stay;
use crate::token::Kind;
use crate::tongue::flag;
use crate::utterance::Utterance;
use crate::when::{duration, zone};
use frontdesk_domain::understanding::{EntityKind, Role, Value};
use jiff::civil::DateTime;
use std::ops::Range;

/// What a text is read for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    pub clock: bool,
    pub day: bool,
    pub duration: bool,
    pub number: bool,
    pub money: bool,
    pub party: bool,
    pub birth: bool,
    /// The text has a word for a currency or coin; without one no amount of money need be looked for.
    pub priced: bool,
    /// The end of a stay that was asked for.
    pub role: Option<Role>,
    /// The person wants to move something: "from Tuesday to Thursday" is then no span.
    pub moves: bool,
}

impl Wanted {
    pub fn of(u: &Utterance<'_>, moves: bool) -> Self {
        use EntityKind::{Choice, Date, Datetime, Duration, Interval, Number, Ordinal, Party, Time};
        let any = |kinds: &[EntityKind]| kinds.iter().any(|k| u.expects(*k));
        Self {
            clock: any(&[Time, Datetime, Interval]),
            day: any(&[Date, Datetime, Interval]),
            duration: u.expects(Duration),
            money: u.expects(EntityKind::Money),
            number: any(&[Number, Ordinal, Party, Choice]),
            party: u.expects(Party),
            birth: u.expects_role(Role::Birth),
            priced: false,
            role: [Role::Arrival, Role::Departure].into_iter().find(|r| u.expects_role(*r)),
            moves,
        }
    }
}

const EXACT: [Nt; 5] = [Nt::Percent, Nt::Age, Nt::Recur, Nt::When, Nt::Dur];
/// A reply of so many words is an answer; in a longer sentence a bare number is no time.
const ANSWER_WORDS_MAX: usize = 7;
/// "en este mismo momento"
const NOW_WORDS_MAX: usize = 4;
/// More values than this are left as they were read.
const SETTLED_MAX: usize = 400;

pub fn scan(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    let priced = chart.words.iter().any(|w| chart.tongue.is_money(w.id));
    let wanted = &Wanted { priced, ..*wanted };
    let (mut at, mut bare_at, mut day_at, mut corrected) = (0, usize::MAX, usize::MAX, false);
    while at < chart.words.len() {
        if all.is_taken(at) {
            at += 1;
            continue;
        }
        let correction = chart.spot_longest(&chart.tongue.corrections, at);
        corrected |= correction.is_some();
        if let Some((strong, end)) = correction
            && leads_to_time(all, wanted, &chart.scene.known, strong == 1)
        {
            bare_at = end;
        }
        if let Some((end, _)) = chart.longest(Nt::Instead, at)
            && correct::last_said(all).is_some_and(Hit::is_time)
        {
            bare_at = end;
        }
        if let Some(hour) = party::led_time(chart, at) {
            bare_at = hour;
        }
        if let Some(day) = stay::lead(chart, at) {
            day_at = day;
        }
        let noise = chart.spot_longest(&chart.tongue.noise, at).map_or(at, |n| n.1);
        let exact = longer_inside(chart, all, wanted, at).filter(|h| h.to > noise && !is_just_number(chart, wanted, h));
        let exact = exact.filter(|h| !(h.is_time() && party::counts(chart, h.to)));
        let range = !wanted.moves && !corrected;
        let party = party(chart, all, wanted, at, range).filter(|h| h.to > noise && !is_just_number(chart, wanted, h));
        let exact = match (party, exact) {
            (Some(party), Some(exact)) if party.to < exact.to && !then_time(chart, wanted, &party, &exact) => {
                Some(exact)
            }
            (party, exact) => party.or(exact),
        };
        let bare = bare(chart, wanted, at, at == bare_at, noise);
        let bare = if at == day_at { stay::bare_day(chart, at).or(bare) } else { bare };
        let bare = bare.filter(|b| !(at..b.to).any(|i| all.is_taken(i)));
        // "Tuesday 3" is more than "Tuesday" where a time is expected.
        let found = match (exact, bare) {
            (Some(exact), Some(bare)) if bare.to > exact.to && exact.is_time() => Some(bare),
            (exact, bare) => exact.or(bare),
        };
        let found = found.or_else(|| if noise > at { None } else { count(chart, wanted, at, corrected) });
        match found.filter(|h| !is_article(chart, h)) {
            Some(hit) => {
                at = hit.to;
                all.add(hit);
            }
            // "scratch that, Saturday" speaks of no such Saturday.
            None => at = noise.max(at + 1).max(correction.map_or(0, |c| c.1)),
        }
    }
    // Values are compared with each other here. Nobody says so many, and a hostile text should not take long.
    if all.hits.len() <= SETTLED_MAX {
        correct::settle(chart, all, wanted);
        stay::settle(chart, all, wanted);
        if wanted.moves {
            moves::of_booking(chart, all);
        }
        behind::settle(chart, all);
    }
}

/// "pour trois à sept heures": who comes and then the whole time, rather than a stretch from three to seven.
fn then_time(chart: &mut Chart<'_>, wanted: &Wanted, party: &Hit, exact: &Hit) -> bool {
    let led = chart.longest(Nt::Lead, exact.from).is_some() && party.from > exact.from;
    led && !wanted.clock && exact.is_time() && chart.longest(Nt::When, party.to).is_some_and(|f| f.0 >= exact.to)
}

/// "eine Behandlung": one thing, where a number was asked for; and a room that is an ordinal too is no day.
fn is_article(chart: &mut Chart<'_>, hit: &Hit) -> bool {
    let first = hit.from;
    let one = numeral(chart, first) == Some(Numeral::A) || chart.has(first, flag::ARTICLE);
    let room = hit.is_time() && party::is_room(chart, hit.to - 1) && hit.to - first <= 2;
    hit.to == first + 1 && one && !party::ends_count(chart, hit.to) || room && hit.to < chart.words.len()
}

/// Whether a bare number after a correction is a time: when a time was said last, or, after words such as "make
/// it", when nothing else that is counted was.
fn leads_to_time(all: &Entities, wanted: &Wanted, known: &Known, strong: bool) -> bool {
    match correct::last_said(all) {
        Some(hit) => hit.is_time(),
        None if wanted.clock => strong,
        None => {
            let other = wanted.party || wanted.number || wanted.money || wanted.duration;
            strong && !other && !known.party_alone
        }
    }
}

/// The longest reading, or a longer time that begins after a small word: "für | Mittwoch in zwei Wochen".
fn longer_inside(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, at: usize) -> Option<Hit> {
    let found = exact(chart, all, wanted, at)?;
    if let Some(met) = farewell(chart, all, wanted, &found) {
        return Some(met);
    }
    if !chart.has(at, flag::LINK | flag::TO) || found.sense.is_some_and(says_more) {
        return Some(found);
    }
    let longer = exact(chart, all, wanted, at + 1).filter(|h| h.is_time() && h.to > found.to);
    Some(longer.map_or(found, |inside| Hit { from: at, ..inside }))
}

/// "Thanks, until Tuesday" ends a talk and names the day.
fn farewell(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, found: &Hit) -> Option<Hit> {
    let until = matches!(
        found.sense,
        Some(Sense::Days(None, _) | Sense::Range(None, _) | Sense::Span(None, _) | Sense::Bound(_, false))
    );
    let thanked = found.from > 0 && chart.has(found.from - 1, flag::COURTESY);
    if !until || !thanked || wanted.role.is_some() {
        return None;
    }
    let met = exact(chart, all, wanted, found.from + 1)?;
    (met.is_time() && met.to >= found.to && !met.sense.is_some_and(says_more))
        .then_some(Hit { from: found.from, ..met })
}

/// Whether the small word before a time says that it only begins or ends there, or belongs to it: "the afternoon".
fn says_more(sense: Sense) -> bool {
    match sense {
        Sense::Bound(..) | Sense::Part(_) => true,
        Sense::Range(a, b) => a.is_none() || b.is_none(),
        Sense::Days(a, b) => a.is_none() || b.is_none(),
        Sense::Span(a, b) => a.is_none() || b.is_none(),
        _ => false,
    }
}

/// The longest of what says itself what it is.
fn exact(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, at: usize) -> Option<Hit> {
    let mut best: Option<(Nt, usize, Sense)> = None;
    let money = [(Nt::Money, wanted.priced), (Nt::BareMoney, wanted.money)];
    let money = money.into_iter().filter(|m| m.1).map(|m| m.0);
    // "drie uur" is a length where one was asked for, else a time.
    let length = (wanted.duration && !wanted.clock).then_some(Nt::Dur);
    for nt in money.chain(length).chain(EXACT) {
        if let Some((end, sense)) = chart.longest(nt, at)
            && best.is_none_or(|b| end > b.1)
            && !(at..end).any(|i| all.is_taken(i))
        {
            best = Some((nt, end, sense));
        }
    }
    let (nt, to, sense) = best.map(|(nt, to, sense)| in_zone(chart, nt, to, sense))?;
    let plain = |kind, n| Some(Hit::value(kind, Some(Value::number(n)), at, to, 0.9));
    match (nt, sense) {
        (Nt::Percent, Sense::Num(n)) => plain(EntityKind::Percent, n),
        // "he's five minutes late"
        (Nt::Age, _) if counts_things(chart, to) || party::counts_more(chart, to) => None,
        (Nt::Age, Sense::Num(n)) => plain(EntityKind::Age, n),
        // "from one account to another"
        (Nt::When, Sense::Bound(..)) if counts_things(chart, to) => None,
        // "de twintigste klant"
        (Nt::When, Sense::Day(..)) if is_ordinal_alone(chart, at, to) && !stands_in_sentence(chart, at, to) => None,
        (Nt::When, Sense::At(said, None)) if !wanted.clock && is_now(chart, at..to, said) => None,
        _ => {
            let mut hit = Hit::sense(sense, at, to, 0.9)?;
            let birth = wanted.birth && hit.kind == EntityKind::Date;
            let nights = matches!(sense, Sense::Dur(d) if d.nights);
            hit.role = if birth { Some(Role::Birth) } else { nights.then_some(Role::Nights) };
            Some(hit)
        }
    }
}

/// "de twintigste": an article and an ordinal in words, with no more.
fn is_ordinal_alone(chart: &Chart<'_>, at: usize, to: usize) -> bool {
    let spoken = chart.word(at + 1).is_some_and(|w| w.kind == Kind::Word);
    spoken && chart.has(at, flag::POSS) && number::ordinal(chart, at + 1).is_some_and(|(end, _)| end == to)
}

/// Whether other words stand around an ordinal, and none that it counts: not "de twintigste klant".
fn stands_in_sentence(chart: &Chart<'_>, at: usize, to: usize) -> bool {
    (at > 0 || to < chart.words.len()) && !counts_things(chart, to)
}

/// Whether an unknown word follows a number, so that it counts something.
fn counts_things(chart: &Chart<'_>, to: usize) -> bool {
    chart.word(to).is_some_and(|w| w.kind == Kind::Word && !w.pause && !w.stop && w.id == 0)
}

/// Where only a number is expected, "1/5" is no date, "3M" no length of time and "a couple" nobody who comes.
fn is_just_number(chart: &Chart<'_>, wanted: &Wanted, hit: &Hit) -> bool {
    let expected = wanted.number && !wanted.party && !wanted.clock && !wanted.day && !wanted.duration;
    let number = || quantity::slashed(chart, hit.from).or_else(|| quantity::expected(chart, hit.from));
    let other = hit.is_time() || matches!(hit.kind, EntityKind::Duration | EntityKind::Party);
    let ordinal = || number::ordinal(chart, hit.from).is_some_and(|n| n.0 >= hit.to);
    expected && other && (number().is_some_and(|n| n.0 >= hit.to) || ordinal())
}

/// Who comes, by words that say so or by a number that something leads to.
fn party(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, at: usize, range: bool) -> Option<Hit> {
    let range = if range { crowd::range(chart, at) } else { None };
    let (from, to, mut crowd) = match range.or_else(|| crowd::read(chart, at, wanted.party)) {
        Some((to, crowd)) => (at, to, crowd),
        None => party::led(chart, at, wanted.clock)?,
    };
    if (at..to).any(|i| all.is_taken(i)) {
        return None;
    }
    if crowd.speaker && !all.hits.iter().any(|h| h.kind == EntityKind::Party) {
        crowd.adults += 1;
    }
    Hit::sense(Sense::Party(crowd), from, to, 0.9)
}

/// A time with the zone that was said after it.
fn in_zone(chart: &Chart<'_>, nt: Nt, to: usize, sense: Sense) -> (Nt, usize, Sense) {
    let zone = chart.tongue.class(chart.id(to), Nt::Zone).filter(|_| nt == Nt::When);
    match zone.and_then(|minutes| zone::told_here(sense, minutes, chart.scene)) {
        Some(here) => (nt, to + 1, here),
        None => (nt, to, sense),
    }
}

/// "now" in a longer sentence says little about when somebody wants to come. The day and the time that it is now,
/// told in figures or at length, are what they are.
fn is_now(chart: &Chart<'_>, mut words: Range<usize>, said: DateTime) -> bool {
    let now = chart.scene.now;
    chart.words.len() > 3
        && words.len() <= NOW_WORDS_MAX
        && words.all(|at| chart.word(at).is_some_and(|w| w.kind == Kind::Word))
        && (said.date(), said.hour(), said.minute()) == (now.date(), now.hour(), now.minute())
}

/// A bare "9" or "the 24th" where a time is expected, or where a correction leads to it.
fn bare(chart: &mut Chart<'_>, wanted: &Wanted, at: usize, corrects: bool, noise: usize) -> Option<Hit> {
    let answer = chart.words.len() <= ANSWER_WORDS_MAX;
    let clock = if wanted.clock && answer || corrects { chart.longest(Nt::Bare, at) } else { None };
    let day = if wanted.day && answer { chart.longest(Nt::BareDay, at) } else { None };
    let day = day.into_iter().chain(alone(chart, at)).max_by_key(|d| d.0);
    let (to, sense) = match (clock, day) {
        (Some(clock), Some(day)) if day.0 > clock.0 || day.0 == clock.0 && is_day_number(clock.1, chart, at) => day,
        (Some(clock), _) => clock,
        (None, day) => day?,
    };
    if to <= noise || counts_things(chart, to) && !corrects {
        return None;
    }
    let mut hit = Hit::sense(sense, at, to, 0.7)?;
    hit.role = (wanted.birth && hit.kind == EntityKind::Date).then_some(Role::Birth);
    Some(hit)
}

/// What is a time because nothing else is said: "March".
fn alone(chart: &mut Chart<'_>, at: usize) -> Option<(usize, Sense)> {
    if at > 0 { None } else { chart.longest(Nt::Alone, 0).filter(|(end, _)| *end == chart.words.len()) }
}

/// A number above 12, said alone or as an ordinal, is a day rather than an hour.
fn is_day_number(sense: Sense, chart: &Chart<'_>, at: usize) -> bool {
    let clock = matches!(sense, Sense::Clock(Clock { at, or: None }) if at.minute() == 0);
    let late = clock && number::cardinal(chart, at).is_some_and(|(_, n)| n > 12.0);
    late || number::ordinal(chart, at).is_some()
}

/// A number, an ordinal, or, where one is expected, a length in minutes.
fn count(chart: &mut Chart<'_>, wanted: &Wanted, at: usize, corrects: bool) -> Option<Hit> {
    let read = if wanted.number { quantity::expected } else { quantity::alone };
    if let Some((to, n)) = number::ordinal(chart, at).filter(|_| !party::is_room(chart, at) || chart.words.len() <= 2) {
        return Some(Hit::value(EntityKind::Ordinal, Some(Value::number(n as f64)), at, to, 0.8));
    }
    let article = numeral(chart, at) == Some(Numeral::A) || chart.has(at, flag::ARTICLE);
    if article && !wanted.number && quantity::alone(chart, at).is_none_or(|(end, _)| end == at + 1) {
        return None;
    }
    let (to, n) = read(chart, at)?;
    let to = repeated(chart, to, n).unwrap_or(to);
    if wanted.duration {
        return Hit::sense(Sense::Dur(duration::of(n, duration::grain::MINUTE)?), at, to, 0.7);
    }
    let people = wanted.party || corrects && chart.scene.known.party_alone;
    if people && (1.0..=99.0).contains(&n) && n.fract() == 0.0 {
        // "2+1", "two plus one"
        let more = if chart.has(to, flag::AND) { party::small(chart, to + 1) } else { None };
        let more = more.filter(|m| m.0 == chart.words.len());
        let (to, n) = more.map_or((to, n), |m| (m.0, n + m.1 as f64));
        return Hit::sense(Sense::Party(Crowd::of(party::PEOPLE, n as i64)?), at, to, 0.7);
    }
    Some(Hit::value(EntityKind::Number, Some(Value::number(n)), at, to, 0.8))
}

/// The same number once more, in brackets or from figures to words: "45 (forty five)", "forty five 45".
fn repeated(chart: &Chart<'_>, at: usize, n: f64) -> Option<usize> {
    let (before, word) = (chart.word(at.checked_sub(1)?)?, chart.word(at).filter(|w| !w.stop)?);
    let between = chart.tokens.text.get(before.to as usize..word.from as usize)?;
    let other = before.kind != word.kind && !word.pause && !word.glued && n > 9.0;
    let again = between.contains('(') && word.pause || other;
    number::cardinal(chart, at).filter(|f| again && f.1 == n).map(|f| f.0)
}
