//! A name as the whole reply to who is calling, or in a list of facts.

use crate::grammar::Chart;
use crate::name::{Part, Range, is_capital, is_mixed, is_stranger, looks_like_name, run};
use crate::spelling::Spelled;
use crate::token::Kind;
use crate::tongue::flag;

/// The reply without greetings and courtesies around it, when all that is left may be a name.
pub fn whole_reply(chart: &Chart<'_>, taken: &dyn Fn(usize) -> bool, spelled: &[Spelled]) -> Option<Range> {
    let in_spelling = |at: usize| spelled.iter().any(|s| (s.from..s.to).contains(&at));
    let capital = |at: usize| chart.word(at).is_some_and(|w| is_capital(chart, w));
    let blank = |at: usize| {
        // "e" inside a name joins; before one it says "is" or "and".
        let leads = chart.has(at + 1, flag::PARTICLE) || is_stranger(chart, at + 1);
        // "Do you have parking?" begins with no name.
        let large = capital(at) && (leads || at + 1 == chart.words.len() || capital(at + 1));
        let particle = chart.has(at, flag::PARTICLE) && (large || leads && !chart.has(at, flag::AND));
        chart.has(at, flag::NOT_NAME | flag::COURTESY | flag::TITLE) && !particle || in_spelling(at)
    };
    let end = chart.words.len();
    if is_sentence(chart) {
        return None;
    }
    let from = (0..end).find(|at| !blank(*at))?;
    let words = run(chart, from, true, taken);
    let next = run(chart, words, true, taken);
    // "Dulcie, Petsch": a pause between the two parts of a name.
    let words = if words == from + 1 && next == end && next <= from + 2 { next.max(words) } else { words };
    let to = words.min((from..end).find(|at| in_spelling(*at)).unwrap_or(end));
    // "Armando and Eves", asked for both names.
    let joined = to == from + 1
        && chart.has(to, flag::AND)
        && to + 2 == end
        && is_stranger(chart, from)
        && is_stranger(chart, to + 1);
    if joined {
        return Some(Range { from, to: end, confidence: 0.7, part: Part::Both(to, to + 1) });
    }
    let title = from > 0 && chart.has(from - 1, flag::TITLE) && to == from + 1;
    let part = if title { Part::Family } else { Part::Unsaid };
    // "Anna with two n's"
    let told = to > from && chart.has(to, flag::WITH) && end - to <= 4;
    let rest_is_blank = told || (to..end).all(blank);
    // Many words that are no name before it make a sentence, not an answer.
    let introduction = (0..from).filter(|at| !chart.has(*at, flag::COURTESY)).count();
    // Words of the language beside other words of it are a sentence: "how much is it".
    let alone = introduction == 0 && to == end;
    let known = (from..to).all(|at| !is_stranger(chart, at) && !capital(at));
    // "is there a lift", "my son has a fever": after other words only what is surely a name is one.
    let around = introduction + (to..end).filter(|at| !chart.has(*at, flag::COURTESY) && !in_spelling(*at)).count();
    let sure = chart.has(from, flag::GIVEN) || is_mixed(chart) && to > from + 1 && (from..to).all(capital) && from > 0;
    let fits =
        (around <= 1 || sure || told) && (introduction <= 3 && (alone || !known) || looks_like_name(chart, from, to));
    if to > from && rest_is_blank && fits { Some(Range { from, to, confidence: 0.85, part }) } else { None }
}

/// "Tomorrow at 2, Jane Doe, 403 555 0142", or "Jane Doe" and no more: two words that are surely no others, between what was read already.
pub fn listed(chart: &Chart<'_>, taken: &dyn Fn(usize) -> bool) -> Option<Range> {
    let end = chart.words.len();
    let named = |at: usize| {
        let large = chart.word(at).is_some_and(|w| w.kind == Kind::Word && is_capital(chart, w));
        large && is_stranger(chart, at) && !taken(at)
    };
    let parted = |at: usize| at == 0 || taken(at - 1);
    let from = (0..end).find(|at| is_mixed(chart) && parted(*at) && named(*at))?;
    let to = (from..end).find(|at| !named(*at)).unwrap_or(end);
    let ends = to == end || taken(to) || from == 0 && chart.word(to).is_some_and(|w| w.pause);
    (ends && (2..=3).contains(&(to - from))).then_some(Range { from, to, confidence: 0.7, part: Part::Unsaid })
}

/// "¿Tienen piscina?", "La comida estaba fría.": written as a question, or with no capital but its first letter.
fn is_sentence(chart: &Chart<'_>) -> bool {
    let text = chart.tokens.text.trim_end();
    let named = (0..chart.words.len()).any(|at| chart.has(at, flag::GIVEN));
    let small = chart.words.iter().skip(1).all(|w| !is_capital(chart, w));
    let written = text.ends_with('.') && chart.words.first().is_some_and(|w| is_capital(chart, w)) && small;
    chart.words.len() > 1 && !named && (text.ends_with('?') || written)
}

/// Whether a name may be a given name alone, so that a family name after it adds to it: "Anna", "Gian Luca",
/// "Jan-Willem".
pub fn is_given(chart: &Chart<'_>, name: &Range) -> bool {
    let second = name.from + 1;
    let glued = || chart.word(second).is_some_and(|w| w.glued || w.dashed);
    name.to == second || name.to == second + 1 && (chart.has(second, flag::GIVEN) || glued())
}
