//! What a sentence takes back, and what it says instead: "at five, no, six", "not Tuesday, Wednesday".

use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Crowd, Dur, Nt, Sense};
use crate::moves;
use crate::number::{self, numeral};
use crate::party;
use crate::scan::Wanted;
use crate::token::Kind;
use crate::tongue::flag;
use crate::when::calendar;
use crate::when::duration::{self, grain};
use frontdesk_domain::understanding::{EntityKind, Role};
use jiff::civil::{Date, Time};

/// What else than a time may be said anew.
const OTHERS: [EntityKind; 9] = [
    EntityKind::Party,
    EntityKind::Duration,
    EntityKind::Money,
    EntityKind::Number,
    EntityKind::Ordinal,
    EntityKind::Age,
    EntityKind::Email,
    EntityKind::Postcode,
    EntityKind::Code,
];

/// Words of the longest phrase that leads to what no longer holds.
const INSTEAD_MAX: usize = 3;
/// So many words before a "no" may say what it is set against.
const CLAUSE: usize = 8;

/// So many values later, nobody corrects what was said before them.
const RECENT: usize = 32;

/// The last thing said that a bare number could correct.
pub fn last_said(all: &Entities) -> Option<&Hit> {
    let counted =
        |h: &&Hit| h.is_time() || matches!(h.kind, EntityKind::Party | EntityKind::Duration | EntityKind::Money);
    all.hits.iter().skip(all.hits.len().saturating_sub(RECENT)).filter(counted).max_by_key(|h| h.to)
}

/// Marks what the sentence takes back, and completes what it says instead.
pub fn settle(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    all.hits.sort_by_key(|h| h.from);
    if wanted.moves {
        moves::split(chart, all);
    }
    count_again(chart, all);
    settle_times(chart, all, wanted);
    OTHERS.iter().for_each(|kind| settle_others(chart, all, wanted, *kind));
    moves::from_one_to_another(chart, all);
}

/// "Thursday instead" is near the day that is known: in its week, or else the next one after it.
pub fn near_known(chart: &Chart<'_>, all: &mut Entities) {
    let Some(known) = chart.scene.known.day else { return };
    for hit in all.hits.iter_mut().filter(|h| h.role != Some(Role::Old)) {
        if let Some(sense) = hit.sense.and_then(|s| beside(chart, hit, s, known))
            && let Some(new) = Hit::sense(sense, hit.from, hit.to, hit.confidence)
        {
            *hit = Hit { role: hit.role, ..new };
        }
    }
}

fn beside(chart: &Chart<'_>, hit: &Hit, sense: Sense, known: Date) -> Option<Sense> {
    let today = chart.scene.now.date();
    let class = |at: usize, nt: Nt| chart.tongue.class(chart.id(at), nt);
    if let Sense::Days(Some(from), Some(to)) = sense {
        let next =
            calendar::plus_days(calendar::monday(today)?, 7) == Some(from) && calendar::plus_days(from, 6) == Some(to);
        let monday = calendar::plus_days(calendar::monday(known)?, 7)?;
        return (next && monday > from).then_some(Sense::Days(Some(monday), calendar::plus_days(monday, 6)));
    }
    // "this Thursday" and "next Thursday" are said from today on.
    let named = (hit.from..hit.to).find(|at| class(*at, Nt::Weekday).is_some())?;
    if !(hit.from..named).all(|at| chart.has(at, flag::LINK | flag::TO)) {
        return None;
    }
    let said = match sense {
        Sense::Day(day, _) => day,
        Sense::At(at, _) => at.date(),
        _ => return None,
    };
    let weekday = calendar::weekday(said);
    if calendar::plus_days(today, 7)? < said {
        return None;
    }
    let (near, after) =
        (calendar::plus_days(calendar::monday(known)?, weekday)?, calendar::next_weekday(known, weekday)?);
    let day = if near <= today || near == known { after } else { near };
    let or = (day != after).then_some(after);
    Some(match sense {
        Sense::At(at, half) => {
            let half = half.filter(|h| h.date() == at.date()).map(|h| day.to_datetime(h.time()));
            Sense::At(day.to_datetime(at.time()), half.or(or.map(|d| d.to_datetime(at.time()))))
        }
        _ => Sense::Day(day, or),
    })
}

/// A bare number that corrects something counted: "four people, no, five", "two nights, sorry, three".
fn count_again(chart: &mut Chart<'_>, all: &mut Entities) {
    for j in 0..all.hits.len() {
        let Some(new) = all.hits.get(j).filter(|h| h.kind == EntityKind::Number).cloned() else { continue };
        let Some(n) = new.value.as_ref().and_then(|v| v.as_i64()) else { continue };
        let before = j.checked_sub(1).and_then(|i| all.hits.get(i)).cloned();
        // "five, not four people"; "from four to six people", where the number is the old one.
        let follows = flag::NEGATION | flag::TO;
        let after = all.hits.get(j + 1).filter(|h| h.from == new.to + 1 && chart.has(new.to, follows)).cloned();
        let told = match (before, after) {
            (Some(old), _) if instead(chart, &new) || negation(chart, new.from).is_some() => old.sense,
            (_, Some(old)) => old.sense,
            (Some(old), None) if party::ends_count(chart, new.to) && said_anew(chart, &old, &new) => old.sense,
            _ => named(chart, all, &new),
        };
        if let Some(sense) = told.and_then(|old| renumbered(old, n))
            && let Some(hit) = Hit::sense(sense, new.from, new.to, new.confidence)
            && let Some(place) = all.hits.get_mut(j)
        {
            let nights = matches!(sense, Sense::Dur(d) if d.nights);
            *place = Hit { role: nights.then_some(Role::Nights), ..hit };
        }
    }
}

fn said_anew(chart: &mut Chart<'_>, old: &Hit, new: &Hit) -> bool {
    let denied = old.from > 0 && chart.has(old.from - 1, flag::NEGATION);
    let to = (old.to..new.from).any(|at| at + 2 >= new.from && chart.has(at, flag::TO));
    denied || to || leads(chart, old.to, new.from)
}

/// "change the number of people to five": people named before a number that counts nothing else.
fn named(chart: &mut Chart<'_>, all: &Entities, new: &Hit) -> Option<Sense> {
    let begin = all.hits.iter().filter(|h| h.to <= new.from).map(|h| h.to).max().unwrap_or(0);
    let sentence = (begin..=new.from).rev().find(|at| chart.word(*at).is_some_and(|w| w.stop)).unwrap_or(begin);
    let code = (sentence..new.from).rev().find_map(|at| party::counted_word(chart, at))?;
    // "a kid of 5"
    if code == party::CHILDREN && chart.has(new.from.saturating_sub(1), flag::AGED) {
        return None;
    }
    let sense = Sense::Party(Crowd::of(code, 1)?);
    // "the kids are three and five" gives their ages.
    let next = new.to + 1;
    let listed = chart.has(new.to, flag::AND)
        && (chart.word(next).is_some_and(|w| w.kind == Kind::Digits) || numeral(chart, next).is_some());
    (!listed && party::ends_count(chart, new.to)).then_some(sense)
}

/// The same thing with another number.
fn renumbered(old: Sense, n: i64) -> Option<Sense> {
    match old {
        Sense::Party(crowd) => {
            let codes = [
                (party::PEOPLE, crowd.people),
                (party::ADULTS, crowd.adults),
                (party::CHILDREN, crowd.children),
                (party::ROOMS, crowd.rooms),
            ];
            let code = codes.iter().find(|c| c.1 > 0)?.0;
            (1..=99).contains(&n).then_some(Sense::Party(Crowd::of(code, n)?))
        }
        Sense::Dur(dur) => Some(Sense::Dur(Dur { nights: dur.nights, ..duration::of(n as f64, unit(dur)?)? })),
        _ => None,
    }
}

fn unit(dur: Dur) -> Option<i64> {
    Some(match (dur.months, dur.weeks, dur.days, dur.seconds) {
        (m, 0, 0, 0) if m > 0 => grain::MONTH,
        (0, w, 0, 0) if w > 0 => grain::WEEK,
        (0, 0, d, 0) if d > 0 => grain::DAY,
        (0, 0, 0, s) if s > 0 && s % 3600 == 0 => grain::HOUR,
        (0, 0, 0, s) if s > 0 => grain::MINUTE,
        _ => return None,
    })
}

/// Two of a kind: the first is old when a correction leads to the second, or when it is denied.
fn settle_others(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted, kind: EntityKind) {
    let places: Vec<usize> = (0..all.hits.len()).filter(|i| all.hits.get(*i).is_some_and(|h| h.kind == kind)).collect();
    for pair in places.windows(2) {
        let [i, j] = *pair else { continue };
        let (Some(old), Some(new)) = (all.hits.get(i).cloned(), all.hits.get(j).cloned()) else { continue };
        if denied(chart, &new, true) {
            mark_old(all, j);
        } else if old.role != Some(Role::Old)
            && (takes_over(chart, &old, &new, wanted) || denied(chart, &old, false))
            && alike(&old, &new)
        {
            mark_old(all, i);
            complete_party(all, j, &old, &new);
        }
    }
}

fn takes_over(chart: &mut Chart<'_>, old: &Hit, new: &Hit, wanted: &Wanted) -> bool {
    let to = (old.to..new.from).any(|at| at + 2 >= new.from && chart.has(at, flag::TO));
    to && (wanted.moves || new.kind == EntityKind::Party) || leads(chart, old.to, new.from)
}

/// Whether a correction stands between two words and nothing of weight after it.
fn leads(chart: &mut Chart<'_>, from: usize, to: usize) -> bool {
    let tree = &chart.tongue.corrections;
    let light = flag::LINK | flag::AND | flag::SORT | flag::COURTESY | flag::POSS | flag::NEGATION;
    (from..to).any(|at| {
        let end = chart.spot_longest(tree, at).map(|f| f.1).filter(|end| *end <= to);
        end.is_some_and(|end| (end..to).all(|i| chart.has(i, light)) || to - end <= 2)
    })
}

/// Whether two say the same sort of thing: adults for adults, people for whoever was counted.
fn alike(old: &Hit, new: &Hit) -> bool {
    match (old.sense, new.sense) {
        (Some(Sense::Party(a)), Some(Sense::Party(b))) => {
            let guests = |c: Crowd| c.people + c.adults + c.children > 0;
            guests(a) && guests(b) && (shared(a, b) || a.people > 0 || b.people > 0) || a.rooms > 0 && b.rooms > 0
        }
        _ => true,
    }
}

fn shared(a: Crowd, b: Crowd) -> bool {
    a.adults > 0 && b.adults > 0 || a.children > 0 && b.children > 0 || a.people > 0 && b.people > 0
}

/// "two adults and a child, no, three adults": the child still comes.
fn complete_party(all: &mut Entities, at: usize, old: &Hit, new: &Hit) {
    let (Some(Sense::Party(a)), Some(Sense::Party(b))) = (old.sense, new.sense) else { return };
    if b.people > 0 || a.people > 0 {
        return;
    }
    let kept = |new: u16, old: u16| if new > 0 { new } else { old };
    let ages = if b.children > 0 { b } else { a };
    let both = Crowd {
        adults: kept(b.adults, a.adults),
        children: kept(b.children, a.children),
        rooms: kept(b.rooms, a.rooms),
        ages: ages.ages,
        aged: ages.aged,
        ..b
    };
    if let (Some(hit), Some(place)) =
        (Hit::sense(Sense::Party(both), new.from, new.to, new.confidence), all.hits.get_mut(at))
    {
        *place = hit;
    }
}

/// A beginning that is taken back is a point: "from six to seven" moves something from six.
pub fn mark_old(all: &mut Entities, at: usize) {
    let Some(hit) = all.hits.get_mut(at) else { return };
    let point = match hit.sense {
        Some(Sense::Range(Some(t), None)) => Some(Sense::Clock(crate::grammar::Clock { at: t, or: None })),
        Some(Sense::Days(Some(d), None)) => Some(Sense::Day(d, None)),
        Some(Sense::Span(Some(t), None)) => Some(Sense::At(t, None)),
        _ => None,
    };
    if let Some(point) = point.and_then(|sense| Hit::sense(sense, hit.from, hit.to, hit.confidence)) {
        *hit = point;
    }
    hit.role = Some(Role::Old);
}

fn settle_times(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    let times: Vec<usize> = (0..all.hits.len()).filter(|i| all.hits.get(*i).is_some_and(Hit::is_time)).collect();
    for pair in times.windows(2) {
        let [i, j] = *pair else { continue };
        let (Some(old), Some(new)) = (all.hits.get(i).cloned(), all.hits.get(j).cloned()) else { continue };
        let clock = |h: &Hit| matches!(h.sense, Some(Sense::Clock(_) | Sense::Range(..) | Sense::Part(_)));
        let timed = all.hits.iter().any(|h| h.from >= new.to && clock(h));
        let before = if timed { old.sense.map(without_clock) } else { old.sense };
        if replaces(chart, &old, &new, wanted)
            && let Some(sense) = completed(before, new.sense)
            && let Some(hit) = Hit::sense(sense, new.from, new.to, new.confidence)
        {
            if let Some(place) = all.hits.get_mut(j) {
                *place = Hit { role: new.role, ..hit };
            }
            mark_old(all, i);
            if let Some(place) = all.hits.get_mut(i) {
                in_month_of(chart, place, sense);
            }
        }
    }
    let last = times.last().copied();
    for i in times.iter().copied() {
        let Some(hit) = all.hits.get(i).cloned() else { continue };
        if times.len() > 1 && denied(chart, &hit, last == Some(i)) || instead(chart, &hit) {
            mark_old(all, i);
        }
    }
}

/// The day of what has a time of its own: "Wednesday at three … Thursday, any time before noon".
fn without_clock(sense: Sense) -> Sense {
    match sense {
        Sense::At(at, or) => Sense::Day(at.date(), or.map(|o| o.date()).filter(|d| *d != at.date())),
        other => other,
    }
}

/// "the 3rd, sorry, the 4th of July": a day said by its number alone was meant in the month that is said after it.
fn in_month_of(chart: &Chart<'_>, old: &mut Hit, new: Sense) {
    let (Some(Sense::Day(said, _)), Sense::Day(day, _)) = (old.sense, new) else { return };
    let light = |at: &usize| chart.has(*at, flag::POSS | flag::LINK | flag::TO);
    let at = (old.from..old.to).find(|at| !light(at)).unwrap_or(old.from);
    let end = number::ordinal(chart, at).map(|f| f.0).or_else(|| number::cardinal(chart, at).map(|f| f.0));
    if end == Some(old.to)
        && let Ok(date) = Date::new(day.year(), day.month(), said.day())
        && let Some(hit) = Hit::sense(Sense::Day(date, None), old.from, old.to, old.confidence)
    {
        *old = Hit { role: old.role, ..hit };
    }
}

/// Whether the words right before lead to what no longer holds: "five instead of four".
fn instead(chart: &mut Chart<'_>, hit: &Hit) -> bool {
    let near = hit.from.saturating_sub(INSTEAD_MAX)..hit.from;
    // The preposition may belong to both: "invece | di | martedì".
    let ends = hit.from..=(hit.from + 1).min(hit.to - 1);
    near.into_iter().any(|at| chart.longest(Nt::Instead, at).is_some_and(|f| ends.contains(&f.0)))
}

/// Whether "not" stands right before a time. Where the same word takes back what was said ("no" in Spanish), it
/// denies only a time that another one follows, or one that "and" leads to: "jueves y no martes".
fn denied(chart: &mut Chart<'_>, hit: &Hit, last: bool) -> bool {
    if instead(chart, hit) {
        return true;
    }
    let Some(before) = negation(chart, hit.from) else { return false };
    let joined = before > 0 && chart.has(before - 1, flag::AND);
    joined || !last || contrasts(chart, before) || chart.spot_longest(&chart.tongue.corrections, before).is_none()
}

/// The "not" right before a word, an article between them or not.
fn negation(chart: &Chart<'_>, at: usize) -> Option<usize> {
    let broken = |at: usize| chart.word(at).is_some_and(|w| w.pause || w.stop);
    let article = at.checked_sub(1).is_some_and(|i| chart.has(i, flag::POSS)) && !broken(at);
    let next = at - usize::from(article);
    next.checked_sub(1).filter(|i| chart.has(*i, flag::NEGATION) && !broken(next))
}

/// "es el martes, no el lunes": a pause before the "no" and none after it, or "is" before what it is set against.
fn contrasts(chart: &Chart<'_>, no: usize) -> bool {
    let begins = |at: usize| at == 0 || chart.word(at).is_some_and(|w| w.pause || w.stop);
    let is = |at: usize| chart.has(at, flag::IS) && (begins(at) || !chart.has(at, flag::AND));
    begins(no) && no > 0 || (no.saturating_sub(CLAUSE)..no).any(is)
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
        (Sense::Clock(_) | Sense::Part(_) | Sense::Range(..), _, _, Sense::Day(..) | Sense::Days(..)) => return None,
        (Sense::Clock(c), Some(day), _, _) => Sense::At(day.to_datetime(c.at), c.or.map(|t| day.to_datetime(t))),
        (Sense::Day(d, or), _, Some(t), _) => Sense::At(d.to_datetime(t), or.map(|d| d.to_datetime(t))),
        (Sense::Day(..), _, _, Sense::Clock(_) | Sense::Range(..) | Sense::Part(_)) => return None,
        (new, ..) => new,
    })
}
