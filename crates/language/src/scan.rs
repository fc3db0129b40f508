//! Goes through a text from left to right and takes the longest time, length, amount or number at each place;
//! then settles which of several values stands.

use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Clock, Crowd, Nt, Sense};
use crate::number::{self, Numeral, numeral};
use crate::party;
use crate::quantity;
use crate::token::Kind;
use crate::tongue::flag;
use crate::utterance::Utterance;
use crate::when::duration;
use frontdesk_domain::understanding::{EntityKind, Role, Value};
use jiff::civil::{DateTime, Time};

/// What a text is read for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub clock: bool,
    pub day: bool,
    pub duration: bool,
    pub number: bool,
    pub party: bool,
    pub birth: bool,
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
            number: any(&[Number, Ordinal, Party, Choice]),
            party: u.expects(Party),
            birth: u.expects_role(Role::Birth),
            moves,
        }
    }
}

const EXACT: [Nt; 5] = [Nt::Money, Nt::Percent, Nt::Age, Nt::When, Nt::Dur];
/// A reply of so many words is an answer; in a longer sentence a bare number is no time.
const ANSWER_WORDS_MAX: usize = 7;

pub fn scan(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    let (mut at, mut bare_at) = (0, usize::MAX);
    while at < chart.words.len() {
        if all.is_taken(at) {
            at += 1;
            continue;
        }
        if let Some((strong, end)) = chart.spot_longest(&chart.tongue.corrections, at)
            && (strong == 1 || all.hits.iter().any(Hit::is_time))
        {
            bare_at = end;
        }
        let noise = chart.spot_longest(&chart.tongue.noise, at).map_or(at, |n| n.1);
        let exact = exact(chart, all, wanted, at).filter(|h| h.to > noise && !is_just_number(chart, wanted, h));
        let party = party(chart, all, wanted, at).filter(|h| h.to > noise);
        let exact = party.filter(|p| exact.as_ref().is_none_or(|e| p.to >= e.to)).or(exact);
        let bare = bare(chart, wanted, at, at == bare_at, noise).filter(|b| !(at..b.to).any(|i| all.is_taken(i)));
        // "Tuesday 3" is more than "Tuesday" where a time is expected.
        let found = match (exact, bare) {
            (Some(exact), Some(bare)) if bare.to > exact.to && exact.is_time() => Some(bare),
            (exact, bare) => exact.or(bare),
        };
        let found = found.or_else(|| if noise > at { None } else { count(chart, wanted, at) });
        match found {
            Some(hit) => {
                at = hit.to;
                all.add(hit);
            }
            None => at = noise.max(at + 1),
        }
    }
    settle(chart, all, wanted);
}

/// The times in a label, in order.
pub fn times(chart: &mut Chart<'_>) -> Vec<Sense> {
    let (mut senses, mut at) = (Vec::new(), 0);
    while at < chart.words.len() {
        match chart.longest(Nt::When, at) {
            Some((end, sense)) if end > at => {
                senses.push(sense);
                at = end;
            }
            _ => at += 1,
        }
    }
    senses
}

/// The longest of what says itself what it is.
fn exact(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, at: usize) -> Option<Hit> {
    let mut best: Option<(Nt, usize, Sense)> = None;
    for nt in EXACT {
        if let Some((end, sense)) = chart.longest(nt, at)
            && best.is_none_or(|b| end > b.1)
            && !(at..end).any(|i| all.is_taken(i))
        {
            best = Some((nt, end, sense));
        }
    }
    let (nt, to, sense) = best?;
    let plain = |kind, n| Some(Hit::value(kind, Some(Value::number(n)), at, to, 0.9));
    match (nt, sense) {
        (Nt::Percent, Sense::Num(n)) => plain(EntityKind::Percent, n),
        (Nt::Age, Sense::Num(n)) => plain(EntityKind::Age, n),
        (Nt::When, Sense::At(said, None)) if !wanted.clock && chart.words.len() > 3 && is_now(chart, said) => None,
        _ => {
            let mut hit = Hit::sense(sense, at, to, 0.9)?;
            let birth = wanted.birth && hit.kind == EntityKind::Date;
            let nights = matches!(sense, Sense::Dur(d) if d.nights);
            hit.role = if birth { Some(Role::Birth) } else { nights.then_some(Role::Nights) };
            Some(hit)
        }
    }
}

/// Where a number and no time is expected, "1/5" is no date and "3M" no length of time.
fn is_just_number(chart: &Chart<'_>, wanted: &Wanted, hit: &Hit) -> bool {
    let expected = wanted.number && !wanted.party && !wanted.clock && !wanted.day && !wanted.duration;
    let number = || quantity::slashed(chart, hit.from).or_else(|| quantity::expected(chart, hit.from));
    expected && (hit.is_time() || hit.kind == EntityKind::Duration) && number().is_some_and(|n| n.0 >= hit.to)
}

/// Who comes, by words that say so or by a number that something leads to.
fn party(chart: &mut Chart<'_>, all: &Entities, wanted: &Wanted, at: usize) -> Option<Hit> {
    let (from, to, mut crowd) = match party::read(chart, at, wanted.party) {
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

/// "now" in a longer sentence says little about when somebody wants to come.
fn is_now(chart: &Chart<'_>, said: DateTime) -> bool {
    let now = chart.scene.now;
    (said.date(), said.hour(), said.minute()) == (now.date(), now.hour(), now.minute())
}

/// A bare "9" or "the 24th" where a time is expected, or where a correction leads to it.
fn bare(chart: &mut Chart<'_>, wanted: &Wanted, at: usize, corrects: bool, noise: usize) -> Option<Hit> {
    let answer = chart.words.len() <= ANSWER_WORDS_MAX;
    let clock = if wanted.clock && answer || corrects { chart.longest(Nt::Bare, at) } else { None };
    let day = if wanted.day && answer { chart.longest(Nt::BareDay, at) } else { None };
    let (to, sense) = match (clock, day) {
        (Some(clock), Some(day)) if day.0 > clock.0 || day.0 == clock.0 && is_day_number(clock.1, chart, at) => day,
        (Some(clock), _) => clock,
        (None, day) => day?,
    };
    let counts_things = chart.word(to).is_some_and(|w| w.kind == Kind::Word && !w.pause && !w.stop && w.id == 0);
    if to <= noise || counts_things && !corrects {
        return None;
    }
    let mut hit = Hit::sense(sense, at, to, 0.7)?;
    hit.role = (wanted.birth && hit.kind == EntityKind::Date).then_some(Role::Birth);
    Some(hit)
}

/// A number above 12, said alone or as an ordinal, is a day rather than an hour.
fn is_day_number(sense: Sense, chart: &Chart<'_>, at: usize) -> bool {
    let clock = matches!(sense, Sense::Clock(Clock { at, or: None }) if at.minute() == 0);
    let late = clock && number::cardinal(chart, at).is_some_and(|(_, n)| n > 12.0);
    late || number::ordinal(chart, at).is_some()
}

/// A number, an ordinal, or, where one is expected, a length in minutes.
fn count(chart: &mut Chart<'_>, wanted: &Wanted, at: usize) -> Option<Hit> {
    let read = if wanted.number { quantity::expected } else { quantity::alone };
    let article = numeral(chart, at) == Some(Numeral::A) || chart.has(at, flag::ARTICLE);
    if article && !wanted.number && quantity::alone(chart, at).is_none_or(|(end, _)| end == at + 1) {
        return None;
    }
    if let Some((to, n)) = number::ordinal(chart, at) {
        return Some(Hit::value(EntityKind::Ordinal, Some(Value::number(n as f64)), at, to, 0.8));
    }
    let (to, n) = read(chart, at)?;
    let to = repeated(chart, to, n).unwrap_or(to);
    if wanted.duration {
        return Hit::sense(Sense::Dur(duration::of(n, duration::grain::MINUTE)?), at, to, 0.7);
    }
    if wanted.party && (1.0..=99.0).contains(&n) && n.fract() == 0.0 {
        return Hit::sense(Sense::Party(Crowd::of(party::PEOPLE, n as i64)?), at, to, 0.7);
    }
    Some(Hit::value(EntityKind::Number, Some(Value::number(n)), at, to, 0.8))
}

/// The same number once more in brackets: "45 (forty five)".
fn repeated(chart: &Chart<'_>, at: usize, n: f64) -> Option<usize> {
    let (before, word) = (chart.word(at.checked_sub(1)?)?, chart.word(at).filter(|w| w.pause)?);
    let bracket = chart.tokens.text.get(before.to as usize..word.from as usize)?.contains('(');
    number::cardinal(chart, at).filter(|f| bracket && f.1 == n).map(|f| f.0)
}

/// Marks what the sentence takes back, and completes what it says instead.
fn settle(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    if wanted.moves {
        split_moves(chart, all);
    }
    let times: Vec<usize> = (0..all.hits.len()).filter(|i| all.hits.get(*i).is_some_and(Hit::is_time)).collect();
    for pair in times.windows(2) {
        let [i, j] = *pair else { continue };
        let (Some(old), Some(new)) = (all.hits.get(i).cloned(), all.hits.get(j).cloned()) else { continue };
        if replaces(chart, &old, &new, wanted)
            && let Some(sense) = completed(old.sense, new.sense)
            && let Some(hit) = Hit::sense(sense, new.from, new.to, new.confidence)
        {
            if let Some(place) = all.hits.get_mut(j) {
                *place = Hit { role: new.role, ..hit };
            }
            if let Some(place) = all.hits.get_mut(i) {
                place.role = Some(Role::Old);
            }
        }
    }
    let last = times.last().copied();
    for i in times.iter().copied().filter(|_| times.len() > 1) {
        let Some(hit) = all.hits.get(i).cloned() else { continue };
        if denied(chart, &hit, last == Some(i))
            && let Some(place) = all.hits.get_mut(i)
        {
            place.role = Some(Role::Old);
        }
    }
}

/// Whether "not" stands right before a time. Where the same word takes back what was said ("no" in Spanish), it
/// denies only a time that another one follows.
fn denied(chart: &mut Chart<'_>, hit: &Hit, last: bool) -> bool {
    let Some(before) = hit.from.checked_sub(1).filter(|at| chart.has(*at, flag::NEGATION)) else { return false };
    !last || chart.spot_longest(&chart.tongue.corrections, before).is_none()
}

/// Whether the second time takes the place of the first.
fn replaces(chart: &mut Chart<'_>, old: &Hit, new: &Hit, wanted: &Wanted) -> bool {
    let tree = &chart.tongue.corrections;
    if denied(chart, new, true) {
        return false;
    }
    let corrected = (old.to..new.from).any(|at| chart.spot_longest(tree, at).is_some_and(|f| f.1 <= new.from));
    let moved = wanted.moves && new.from > 0 && (chart.has(new.from - 1, flag::TO) || chart.has(new.from, flag::TO));
    let already_new = old.from > 0 && chart.has(old.from - 1, flag::TO);
    corrected || moved && !already_new
}

/// The new value with what it leaves open taken from the old one; `None` when they do not speak of the same.
fn completed(old: Option<Sense>, new: Option<Sense>) -> Option<Sense> {
    let (old, new) = (old?, new?);
    let day = match old {
        Sense::Day(d, _) | Sense::DayPart(d, _) => Some(d),
        Sense::At(at, _) => Some(at.date()),
        _ => None,
    };
    let clock: Option<Time> = match old {
        Sense::At(at, _) => Some(at.time()),
        _ => None,
    };
    Some(match (new, day, clock, old) {
        (Sense::Clock(_), _, _, Sense::Day(..)) => return None,
        (Sense::Clock(c), Some(day), _, _) => Sense::At(day.to_datetime(c.at), c.or.map(|t| day.to_datetime(t))),
        (Sense::Day(d, or), _, Some(t), _) => Sense::At(d.to_datetime(t), or.map(|d| d.to_datetime(t))),
        (Sense::Day(..), _, _, Sense::Clock(_) | Sense::Range(..) | Sense::Part(_)) => return None,
        (new, ..) => new,
    })
}

/// "from Tuesday to Thursday", said of something that is moved, is an old and a new day.
fn split_moves(chart: &mut Chart<'_>, all: &mut Entities) {
    let mut split = Vec::new();
    for hit in std::mem::take(&mut all.hits) {
        let span = matches!(
            hit.sense,
            Some(Sense::Days(Some(_), Some(_)) | Sense::Range(Some(_), Some(_)) | Sense::Span(Some(_), Some(_)))
        );
        match span.then(|| halves(chart, &hit)).flatten() {
            Some((old, new)) => split.extend([Hit { role: Some(Role::Old), ..old }, new]),
            None => split.push(hit),
        }
    }
    all.hits = Vec::new();
    for hit in split {
        match all.hits.last_mut().and_then(|before| joined(before, &hit).map(|both| (before, both))) {
            Some((before, both)) => *before = both,
            None => all.hits.push(hit),
        }
    }
}

/// A day with the clock time right after it.
fn joined(before: &Hit, after: &Hit) -> Option<Hit> {
    match (before.sense?, after.sense?) {
        (Sense::Day(day, _), Sense::Clock(c)) if before.to == after.from && before.role.is_none() => {
            let at = Sense::At(day.to_datetime(c.at), c.or.map(|t| day.to_datetime(t)));
            Hit::sense(at, before.from, after.to, before.confidence)
        }
        _ => None,
    }
}

fn halves(chart: &mut Chart<'_>, hit: &Hit) -> Option<(Hit, Hit)> {
    let to = (hit.from..hit.to).rev().find(|at| chart.has(*at, flag::TO) || chart.folded(*at) == "-")?;
    let point = |chart: &mut Chart<'_>, at: usize, end: usize| {
        let found = [Nt::Day, Nt::Clock, Nt::When, Nt::Cl]
            .into_iter()
            .filter_map(|nt| chart.longest(nt, at))
            .find(|p| p.0 == end);
        found.filter(|(_, s)| matches!(s, Sense::Day(..) | Sense::Clock(_) | Sense::At(..)))
    };
    let (end, new) = point(chart, to + 1, hit.to)?;
    let (old_to, old) = (hit.from..to).find_map(|at| point(chart, at, to))?;
    Some((Hit::sense(old, hit.from, old_to, hit.confidence)?, Hit::sense(new, to + 1, end, hit.confidence)?))
}
