//! Days that lie behind: what was paid, the last visit, a birth. They are read as if only past days could be meant.

use crate::birth;
use crate::found::{Entities, Hit};
use crate::grammar::{Chart, Nt, Scene, Sense};
use frontdesk_domain::understanding::{EntityKind, Role};

/// `with` of a lead to a date of birth.
const BIRTH: i64 = 1;
/// `with` of words that stand after a day: "on 2 May I paid".
const AFTER: i64 = 2;
/// Words of the longest lead.
const LEAD_MAX: usize = 6;

/// Reads the days after such words once more.
pub fn settle(chart: &mut Chart<'_>, all: &mut Entities) {
    for i in 0..all.hits.len() {
        let Some(hit) = all.hits.get(i).filter(|h| h.role.is_none() && is_day(h)).cloned() else { continue };
        let Some(kind) = lead(chart, &hit) else { continue };
        let born = kind == BIRTH;
        if born && let Some(whole) = with_year(chart, all, &hit) {
            all.replace(whole);
            return;
        }
        let read = past(chart, &hit).and_then(|sense| Hit::sense(sense, hit.from, hit.to, hit.confidence));
        let role = born.then_some(Role::Birth);
        if let Some(place) = all.hits.get_mut(i) {
            *place = Hit { role, ..read.unwrap_or(hit) };
        }
    }
}

fn is_day(hit: &Hit) -> bool {
    matches!(hit.sense, Some(Sense::Day(..)))
}

/// What leads to a hit, if it leads to a day that lies behind.
fn lead(chart: &mut Chart<'_>, hit: &Hit) -> Option<i64> {
    if let Some((_, Sense::Int(AFTER))) = chart.longest(Nt::Behind, hit.to) {
        return Some(AFTER);
    }
    (hit.from.saturating_sub(LEAD_MAX)..hit.from).find_map(|at| match chart.longest(Nt::Behind, at)? {
        (end, Sense::Int(kind)) if end >= hit.from && end < hit.to => Some(kind),
        _ => None,
    })
}

/// The same words where only what is past is meant.
fn past(chart: &Chart<'_>, hit: &Hit) -> Option<Sense> {
    let scene = Scene { past: true, ..*chart.scene };
    let words = chart.words.get(hit.from..hit.to)?.to_vec();
    let mut again = Chart::new(chart.tongue, chart.tokens, words, &scene);
    let whole = |f: &(usize, Sense)| f.0 == hit.to - hit.from && matches!(f.1, Sense::Day(..));
    [Nt::When, Nt::BareDay].into_iter().find_map(|nt| again.longest(nt, 0).filter(whole)).map(|f| f.1)
}

/// A date of birth whose year was taken for a number of its own: "le trois mars quatre-vingt-deux".
fn with_year(chart: &mut Chart<'_>, all: &Entities, hit: &Hit) -> Option<Hit> {
    let number = all.hits.iter().find(|h| h.kind == EntityKind::Number && h.from == hit.to)?.to;
    let found = birth::birth(chart).filter(|f| f.from < hit.to && f.to >= number)?;
    let whole = Hit::sense(Sense::Day(found.date, None), hit.from, found.to, hit.confidence)?;
    Some(Hit { role: Some(Role::Birth), ..whole })
}
