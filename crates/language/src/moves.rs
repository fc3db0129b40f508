//! What is moved from one time to another: both are said, and the first is the old one.

use crate::correct::mark_old;
use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Nt, Sense};
use crate::tongue::flag;
use frontdesk_domain::understanding::{EntityKind, Role};

/// When two parties differ, the times beside them do too: "from six for three people to seven for four people".
pub fn from_one_to_another(chart: &mut Chart<'_>, all: &mut Entities) {
    beside_parties(all);
    since_party(chart, all);
}

/// "two people at seven to four people at half past": the time between an old party and the new one is old as well.
fn beside_parties(all: &mut Entities) {
    let party = |h: &Hit, old: bool| h.kind == EntityKind::Party && (h.role == Some(Role::Old)) == old;
    let Some(i) = all.hits.iter().position(|h| party(h, true)) else { return };
    let Some(j) = (i + 1..all.hits.len()).find(|j| all.hits.get(*j).is_some_and(|h| party(h, false))) else { return };
    let time = |k: &usize| all.hits.get(*k).is_some_and(|h| h.is_time() && h.role.is_none());
    let (between, after) = ((i + 1..j).find(time), (j + 1..all.hits.len()).find(time));
    if let (Some(k), Some(_)) = (between, after) {
        mark_old(all, k);
    }
}

/// The day beside what is moved is the one it is on: "move my Friday appointment", "remarcar a consulta do dia 11".
pub fn of_booking(chart: &Chart<'_>, all: &mut Entities) {
    let beside = |h: &Hit| {
        // "van dinsdag": the small word may stand before what was read.
        let begin = if h.from > 0 && chart.has(h.from - 1, flag::OF) { h.from - 1 } else { h.from };
        let before = begin > 0 && chart.has(begin - 1, flag::BOOKED) && joins(chart, begin);
        let after = chart.has(h.to, flag::BOOKED) && !chart.has(h.from, flag::TO | flag::LINK);
        h.role.is_none() && h.sense.is_some_and(is_point) && (before || after && unbroken(chart, h.to))
    };
    // "I have a table at 7, can I change it to 9 people": the time stays.
    let led = |h: &Hit| chart.has(h.from, flag::TO) || h.from > 0 && chart.has(h.from - 1, flag::TO);
    if all.hits.iter().any(|h| h.kind == EntityKind::Party && led(h)) && all.times().len() < 2 {
        return;
    }
    if let Some(old) = all.hits.iter().position(beside) {
        mark_old(all, old);
    }
}

/// Whether a word begins a day without leading to it as to a new one: "on Friday", "del martes", "Friday".
fn joins(chart: &Chart<'_>, at: usize) -> bool {
    let weekday = chart.tongue.class(chart.id(at), Nt::Weekday).is_some();
    unbroken(chart, at) && (chart.has(at, flag::OF) || weekday)
}

fn unbroken(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| !w.pause && !w.stop)
}

fn since_party(chart: &mut Chart<'_>, all: &mut Entities) {
    let open = |h: &Hit| {
        matches!(h.sense, Some(Sense::Range(Some(_), None) | Sense::Days(Some(_), None) | Sense::Span(Some(_), None)))
    };
    let near = |chart: &Chart<'_>, h: &Hit, flag| chart.has(h.from, flag) || h.from > 0 && chart.has(h.from - 1, flag);
    let begins = |h: &Hit| open(h) || h.is_time() && near(chart, h, flag::FROM);
    let Some(i) = all.hits.iter().position(begins) else { return };
    let to = |chart: &Chart<'_>, h: &Hit| near(chart, h, flag::TO);
    let Some(j) = (i + 1..all.hits.len()).find(|j| all.hits.get(*j).is_some_and(|h| h.is_time() && to(chart, h)))
    else {
        return;
    };
    let parties = |range: std::ops::Range<usize>| {
        range.filter(|k| all.hits.get(*k).is_some_and(|h| h.kind == EntityKind::Party)).collect::<Vec<_>>()
    };
    let (before, after) = (parties(i + 1..j), parties(j + 1..all.hits.len()));
    if !before.is_empty() && !after.is_empty() {
        before.iter().for_each(|k| mark_old(all, *k));
        mark_old(all, i);
    }
}

/// "from Tuesday to Thursday", said of something that is moved, is an old and a new day.
pub fn split(chart: &mut Chart<'_>, all: &mut Entities) {
    let mut split = Vec::new();
    for hit in std::mem::take(&mut all.hits) {
        let span = matches!(
            hit.sense,
            Some(Sense::Days(Some(_), Some(_)) | Sense::Range(Some(_), Some(_)) | Sense::Span(Some(_), Some(_)))
        );
        // "Change it to 8 am - 1 pm" names no time it was at before.
        let new = hit.from > 0 && chart.has(hit.from - 1, flag::TO) || chart.has(hit.from, flag::TO);
        match (span && !new).then(|| halves(chart, &hit)).flatten() {
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
    (hit.from + 1..hit.to).find_map(|to| {
        let parts = chart.has(to, flag::TO) || chart.folded(to) == "-";
        if parts { halves_at(chart, hit, to) } else { None }
    })
}

fn halves_at(chart: &mut Chart<'_>, hit: &Hit, to: usize) -> Option<(Hit, Hit)> {
    let days = matches!(hit.sense, Some(Sense::Days(..)));
    let (end, new) = points(chart, to + 1, hit.to).min_by_key(|p| days && !matches!(p.1, Sense::Day(..)))?;
    // "from the 24th to the 26th": what is moved to a day was on a day.
    let alike = |sense: &Sense| matches!(sense, Sense::Day(..)) == matches!(new, Sense::Day(..));
    let words = chart.words.get(hit.from..to)?.to_vec();
    let mut first = Chart::new(chart.tongue, chart.tokens, words, chart.scene);
    let old =
        (hit.from..to).find_map(|at| points(&mut first, at - hit.from, to - hit.from).min_by_key(|p| !alike(&p.1)));
    Some((Hit::sense(old?.1, hit.from, to, hit.confidence)?, Hit::sense(new, to + 1, end, hit.confidence)?))
}

/// The points of time that cover just these words.
fn points(chart: &mut Chart<'_>, at: usize, end: usize) -> impl Iterator<Item = (usize, Sense)> {
    let all = [Nt::Day, Nt::Clock, Nt::When, Nt::Cl, Nt::BareDay].map(|nt| chart.longest(nt, at));
    all.into_iter().flatten().filter(move |p| p.0 == end && is_point(p.1))
}

fn is_point(sense: Sense) -> bool {
    matches!(sense, Sense::Day(..) | Sense::Clock(_) | Sense::At(..))
}
