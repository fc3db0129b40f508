//! A name that is said anew: "John Smith, sorry, Smyth".

use crate::fold::fold;
use crate::grammar::Chart;
use crate::name::{Found, Part, Range, build, is_capital, is_stranger, run};
use crate::name_form::split;
use crate::tongue::Tongue;
use frontdesk_domain::understanding::PersonName;

/// The name that takes the place of one said before it: "John Smith, sorry, Smyth".
pub fn said_anew(chart: &mut Chart<'_>, old: &Found, taken: &dyn Fn(usize) -> bool) -> Option<Found> {
    let mut start = (old.to..chart.words.len().min(old.to + 4))
        .filter_map(|at| chart.spot_longest(&chart.tongue.corrections, at).map(|f| f.1))
        .max()?;
    if let Some((_, end)) = chart.spot_longest(&chart.tongue.name_surely, start) {
        start = end;
    }
    let to = run(chart, start, true, taken);
    let unknown = (start..to).all(|at| is_stranger(chart, at) || chart.word(at).is_some_and(|w| is_capital(chart, w)));
    let closes = chart.word(to).is_none_or(|w| w.stop || w.pause);
    if to == start || !unknown || !closes {
        return None;
    }
    let mut new = build(chart, Range { from: start, to, confidence: old.confidence, part: Part::Unsaid }, false)?;
    complete(&mut new.name, &old.name, chart.tongue);
    Some(new)
}

/// A single word takes the place of the part of the old name that it resembles.
fn complete(new: &mut PersonName, old: &PersonName, tongue: &Tongue) {
    let (Some(given), Some(family)) = (&old.given, &old.family) else { return };
    if new.full.contains(' ') {
        return;
    }
    let first = |name: &str| fold(name).chars().next();
    let full = match (first(&new.full) == first(given), first(&new.full) == first(family)) {
        (false, true) => format!("{given} {}", new.full),
        (true, false) => format!("{} {family}", new.full),
        _ => return,
    };
    *new = split(full, tongue);
}
