//! The two ends of a stay: which day is the arrival, which the departure, and that one comes after the other.

use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Nt, Scene, Sense};
use crate::number;
use crate::party;
use crate::scan::Wanted;
use crate::tongue::flag;
use frontdesk_domain::understanding::Role;
use jiff::civil::Date;

/// Small words between "arriving" and the day.
const GAP: usize = 2;

/// The word after what leads to the end of a stay: "arrival", "check out on".
pub fn lead(chart: &mut Chart<'_>, at: usize) -> Option<usize> {
    [Nt::Arrive, Nt::Depart].into_iter().filter_map(|nt| chart.longest(nt, at)).map(|f| f.0).max()
}

/// A number right after such words is a day: "arrival 10, departure 14".
pub fn bare_day(chart: &mut Chart<'_>, at: usize) -> Option<Hit> {
    let (to, sense) = chart.longest(Nt::BareDay, at).filter(|f| matches!(f.1, Sense::Day(..)))?;
    let alone = (party::ends_count(chart, to) || lead(chart, to).is_some()) && !party::counts(chart, to);
    if alone { Hit::sense(sense, at, to, 0.7) } else { None }
}

/// Gives the days their parts and settles them together.
pub fn settle(chart: &mut Chart<'_>, all: &mut Entities, wanted: &Wanted) {
    if !all.hits.iter().any(Hit::is_time) {
        return;
    }
    for role in [Role::Arrival, Role::Departure] {
        led(chart, all, role);
    }
    asked(all, wanted);
    other_end(all);
    same_month(chart, all);
    in_order(chart, all);
}

/// "arriving on Monday", "check out the 14th": the time right after such words.
fn led(chart: &mut Chart<'_>, all: &mut Entities, role: Role) {
    let nt = if role == Role::Arrival { Nt::Arrive } else { Nt::Depart };
    let mut at = 0;
    while at < chart.words.len() {
        let Some((end, _)) = chart.longest(nt, at).filter(|f| f.0 > at) else {
            at += 1;
            continue;
        };
        // "arrival 10, departure 14": what another lead stands before is not near.
        let next = (end..end + GAP).find(|i| lead(chart, *i).is_some()).unwrap_or(usize::MAX);
        // "reisen am 3. ab": the words of the lead may go on after the day.
        let inside = |h: &Hit| h.from >= at && h.to <= end;
        let after = |h: &Hit| h.from <= (end + GAP).min(next) && h.to > end && h.from >= at;
        let near = |h: &&mut Hit| h.is_time() && (after(h) || inside(h));
        if let Some(hit) = all.hits.iter_mut().filter(|h| near(h)).min_by_key(|h| h.from)
            && hit.role.is_none()
            && (is_point(hit) || !(hit.from + 1..hit.to).any(|i| chart.has(i, flag::TO)))
            && !(end..hit.from).any(|i| chart.word(i).is_some_and(|w| w.stop))
        {
            hit.role = Some(role);
        }
        at = end;
    }
}

/// The only day said is the one that was asked for.
fn asked(all: &mut Entities, wanted: &Wanted) {
    let Some(role) = wanted.role else { return };
    let mut days = all.hits.iter_mut().filter(|h| h.role.is_none() && first_day(h).is_some());
    if let (Some(hit), None) = (days.next(), days.next()) {
        hit.role = Some(role);
    }
}

/// When one of two days is an end, the other one is the other: "arriving Monday until Thursday".
fn other_end(all: &mut Entities) {
    let role = |all: &Entities, role: Role| all.hits.iter().any(|h| h.role == Some(role) && h.is_time());
    let (arrival, departure) = (role(all, Role::Arrival), role(all, Role::Departure));
    let mut open = all.hits.iter_mut().filter(|h| h.role.is_none() && h.is_time());
    if arrival
        && !departure
        && let Some(hit) =
            open.find(|h| matches!(h.sense, Some(Sense::Days(None, Some(_)) | Sense::Span(None, Some(_)))))
    {
        hit.role = Some(Role::Departure);
    } else if departure && !arrival {
        day_before(all);
    }
}

/// "we come on Friday and leave on Monday": the only other day, said before the departure, is the arrival.
fn day_before(all: &mut Entities) {
    let Some(leaves) = all.hits.iter().position(|h| h.role == Some(Role::Departure)) else { return };
    let mut open = all.hits.iter_mut().enumerate().filter(|(_, h)| h.role.is_none() && first_day(h).is_some());
    if let (Some((at, hit)), None) = (open.next(), open.next())
        && (at < leaves || matches!(hit.sense, Some(Sense::Days(Some(_), None) | Sense::Span(Some(_), None))))
    {
        hit.role = Some(Role::Arrival);
    }
}

/// "arriving on the 5th and leaving on the 8th of January": a bare number is in the month that the departure names.
fn same_month(chart: &Chart<'_>, all: &mut Entities) {
    let class = |at: usize, nt: Nt| chart.tongue.class(chart.id(at), nt).is_some();
    let says = |h: &Hit, nt: Nt| (h.from..h.to).any(|at| class(at, nt));
    let bare = |h: &Hit| {
        let counted =
            (h.from..h.to).any(|at| number::cardinal(chart, at).is_some() || number::ordinal(chart, at).is_some());
        let length = h.to > h.from && class(h.to - 1, Nt::Grain);
        counted && !length && !says(h, Nt::Month) && !says(h, Nt::Weekday)
    };
    let leaves = all.hits.iter().find(|h| h.role == Some(Role::Departure) && says(h, Nt::Month)).and_then(last_day);
    let Some(leaves) = leaves else { return };
    for hit in all.hits.iter_mut().filter(|h| h.role == Some(Role::Arrival) && bare(h)) {
        let Some(Sense::Day(day, _)) = hit.sense else { continue };
        if let Some(day) = Date::new(leaves.year(), leaves.month(), day.day()).ok().filter(|d| *d < leaves)
            && let Some(new) = Hit::sense(Sense::Day(day, None), hit.from, hit.to, hit.confidence)
        {
            *hit = Hit { role: hit.role, ..new };
        }
    }
}

/// A departure that lies before the arrival is read once more from the day of arrival on.
fn in_order(chart: &mut Chart<'_>, all: &mut Entities) {
    let said = all.hits.iter().find(|h| h.role == Some(Role::Arrival)).and_then(first_day);
    let begins = |h: &&Hit| h.role != Some(Role::Old) && matches!(h.sense, Some(Sense::Days(Some(_), None)));
    let said = said.or_else(|| all.hits.iter().find(begins).and_then(first_day));
    let Some(arrival) = said.or(chart.scene.known.arrival) else { return };
    for hit in &mut all.hits {
        let leaves = hit.role == Some(Role::Departure)
            || hit.role.is_none() && matches!(hit.sense, Some(Sense::Days(None, Some(_)) | Sense::Span(None, Some(_))));
        if leaves
            && let Some(Sense::Day(day, Some(or))) = hit.sense.filter(|_| last_day(hit) > Some(arrival))
            && or <= arrival
            && let Some(sure) = Hit::sense(Sense::Day(day, None), hit.from, hit.to, hit.confidence)
        {
            *hit = Hit { role: hit.role, ..sure };
        }
        if leaves
            && last_day(hit).is_some_and(|day| day <= arrival)
            && let Some(sense) = read_from(chart, arrival, hit)
            && let Some(new) = Hit::sense(sense, hit.from, hit.to, hit.confidence)
            && last_day(&new).is_some_and(|day| day > arrival)
        {
            *hit = Hit { role: hit.role, ..new };
        }
    }
}

/// The words of a time read as if today were another day.
fn read_from(chart: &Chart<'_>, today: Date, hit: &Hit) -> Option<Sense> {
    let scene = Scene { now: today.to_datetime(chart.scene.now.time()), ..*chart.scene };
    let words = chart.words.get(hit.from..hit.to)?.to_vec();
    let mut again = Chart::new(chart.tongue, chart.tokens, words, &scene);
    let length = hit.to - hit.from;
    [Nt::When, Nt::BareDay].into_iter().find_map(|nt| again.longest(nt, 0).filter(|f| f.0 == length)).map(|f| f.1)
}

/// "el domingo a mediodía" goes from nothing to nothing.
fn is_point(hit: &Hit) -> bool {
    matches!(hit.sense, Some(Sense::Day(..) | Sense::At(..)))
}

fn first_day(hit: &Hit) -> Option<Date> {
    match hit.sense? {
        Sense::Day(day, _) | Sense::DayPart(day, _) | Sense::Days(Some(day), _) => Some(day),
        Sense::At(at, _) | Sense::Span(Some(at), _) => Some(at.date()),
        _ => None,
    }
}

fn last_day(hit: &Hit) -> Option<Date> {
    match hit.sense? {
        Sense::Day(day, _) | Sense::DayPart(day, _) | Sense::Days(_, Some(day)) => Some(day),
        Sense::At(at, _) | Sense::Span(_, Some(at)) | Sense::Span(Some(at), None) => Some(at.date()),
        _ => None,
    }
}
