//! Shows which rules of the grammar read what, for whoever writes them.

use crate::grammar::Nt;
use crate::read::{chart, scene};
use crate::token::Tokens;
use crate::tongue;
use crate::utterance::{Heard, Utterance};
use serde::Serialize;

/// A rule that read some words. `start` and `end` count Unicode scalars, `end` excluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fired {
    /// What the rule makes, as it stands in braces in other rules.
    pub rule: &'static str,
    pub pattern: &'static str,
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// What the scan looks for in a text; see `scan`.
const SOUGHT: [Nt; 8] = [Nt::Party, Nt::Money, Nt::Percent, Nt::Age, Nt::When, Nt::Dur, Nt::Bare, Nt::BareDay];

/// The rules behind the entities that were heard, in the order of the text, the widest first. Names, phones,
/// addresses and answers are read without rules of the grammar and have none.
pub fn explain(u: &Utterance<'_>, heard: &Heard) -> Vec<Fired> {
    let Some(tongue) = tongue::tongue(heard.reading.language) else { return Vec::new() };
    let (tokens, scene) = (Tokens::cut(u.text), scene(u));
    let mut chart = chart(tongue, &tokens, &scene);
    chart.fired = Some(Vec::new());
    for entity in &heard.reading.entities {
        let Some(at) = chart.words.iter().position(|w| w.start as usize == entity.start) else { continue };
        for nt in SOUGHT {
            chart.longest(nt, at);
        }
    }
    let all = chart.fired.take().unwrap_or_default();
    let entities = &heard.reading.entities;
    let mut fired: Vec<Fired> = all
        .into_iter()
        .filter_map(|(nt, rule, from, to)| {
            let (first, last) = (chart.word(from)?, chart.word(to.checked_sub(1)?)?);
            let (start, end) = (first.start as usize, last.end as usize);
            let whole = entities.iter().any(|e| (e.start, e.end) == (start, end));
            let part = !SOUGHT.contains(&nt) && entities.iter().any(|e| e.start <= start && end <= e.end);
            let text = u.text.get(first.from as usize..last.to as usize)?.to_string();
            let pattern = tongue.rules.get(rule as usize)?.pattern;
            (whole || part).then_some(Fired { rule: nt.name(), pattern, start, end, text })
        })
        .collect();
    fired.sort_by_key(|f| (f.start, std::cmp::Reverse(f.end)));
    fired.dedup();
    fired
}
