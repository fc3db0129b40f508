//! Words spelled letter by letter: "J-O-H-N", "juliet oscar hotel november", "m as in mary", "double l".

use crate::grammar::Chart;
use crate::name::{Range, cased, written};
use crate::token::Kind;
use crate::tongue::flag;

/// A spelled word and the words that spell it, `to` excluded.
#[derive(Debug)]
pub struct Spelled {
    pub word: String,
    pub from: usize,
    pub to: usize,
}

const LETTERS_MIN: usize = 3;

/// The words spelled in a text, in order.
pub fn spelled(chart: &Chart<'_>) -> Vec<Spelled> {
    let (mut all, mut at) = (Vec::new(), 0);
    while at < chart.words.len() {
        // "with a y" tells of one letter; it is no part of the spelling that follows.
        if chart.has(at, flag::WITH) && plain(chart, at + 1).is_some() {
            at += 3;
            continue;
        }
        match run(chart, at) {
            Some(found) => {
                at = found.to;
                all.push(found);
            }
            None => at += 1,
        }
    }
    all
}

fn run(chart: &Chart<'_>, from: usize) -> Option<Spelled> {
    let (mut word, mut to, mut single) = (String::new(), from, 0);
    // Letters tied by hyphens are one word; a space then begins the next.
    let tied = chart.word(from + 1).is_some_and(|w| w.glued);
    while word.len() < 40 {
        let breaks = to > from && chart.word(to).is_some_and(|w| w.stop || w.pause || tied && !w.glued);
        let Some((letters, next)) = letter(chart, to).filter(|_| !breaks) else { break };
        single += usize::from(chart.folded(to).len() == 1 || chart.folded(to).len() > 3);
        word.push_str(&letters);
        to = next;
    }
    // "why", "you", "tee" alone are words; most of a spelling must be plain letters or alphabet words.
    let count = word.chars().count();
    if count < LETTERS_MIN || single * 2 < count { None } else { Some(Spelled { word: cased(&word, false), from, to }) }
}

/// One letter, with the word that explains it, or a doubled one.
fn letter(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    if chart.has(at, flag::DOUBLE) {
        let (letter, next) = plain(chart, at + 1)?;
        return Some((letter.repeat(2), next));
    }
    let (letter, next) = plain(chart, at)?;
    let explained = match (chart.folded(next), chart.folded(next + 1)) {
        ("as", "in") => Some(next + 2),
        _ if chart.has(next, flag::AS_IN) => Some(next + 1),
        _ => None,
    };
    match explained.filter(|w| chart.folded(*w).starts_with(letter.as_str())) {
        Some(word) => Some((letter, word + 1)),
        None => Some((letter, next)),
    }
}

fn plain(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    let word = chart.word(at).filter(|w| w.kind == Kind::Word)?;
    if let Some(letter) = chart.tongue.letter(word.id) {
        return Some((letter.to_string(), at + 1));
    }
    let written = chart.tokens.written(word);
    if written.chars().count() == 1 { Some((written.to_lowercase(), at + 1)) } else { None }
}

/// A spoken name with its spelled words put in the place of those they spell: the name and its words.
pub fn correct(chart: &Chart<'_>, range: Range, spelled: &[Spelled]) -> Option<(String, usize, usize)> {
    let end = spelled.iter().map(|s| s.from).filter(|from| *from >= range.from).min().unwrap_or(range.to).min(range.to);
    let words = chart.words.get(range.from..end)?;
    let mut parts: Vec<String> = words.iter().filter_map(|w| written(chart, std::slice::from_ref(w))).collect();
    for spelling in spelled {
        let alike = |p: &String| initial(p) == initial(&spelling.word) && p.len().abs_diff(spelling.word.len()) <= 3;
        match parts.iter().rposition(alike) {
            Some(i) => {
                if let Some(place) = parts.get_mut(i) {
                    place.clone_from(&spelling.word);
                }
            }
            None => parts.push(spelling.word.clone()),
        }
    }
    let to = spelled.last().map_or(range.to, |s| s.to.max(range.to));
    Some((parts.join(" "), range.from, to))
}

fn initial(word: &str) -> Option<char> {
    crate::fold::fold(word).chars().next()
}
