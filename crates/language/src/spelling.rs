//! Words spelled letter by letter: "J-O-H-N", "juliet oscar hotel november", "m as in mary", "double l".

use crate::fold::fold;
use crate::grammar::Chart;
use crate::name::Range;
use crate::name_form::{cased, written};
use crate::token::{Kind, Token};
use crate::tongue::flag;

/// A spelled word and the words that spell it, `to` excluded.
#[derive(Debug)]
pub struct Spelled {
    pub word: String,
    pub from: usize,
    pub to: usize,
}

const LETTERS_MIN: usize = 3;

/// The words spelled in a text, in order. `asked`: a name was asked for, so that what a recogniser made of the
/// letters ("G EO R GI n a") belongs to them.
pub fn spelled(chart: &mut Chart<'_>, asked: bool) -> Vec<Spelled> {
    let (mut all, mut at) = (Vec::new(), 0);
    let tongue = chart.tongue;
    while at < chart.words.len() {
        // "with a y" tells of one letter; it is no part of the spelling that follows.
        if chart.has(at, flag::WITH) && plain(chart, at + 1).is_some() {
            at += 3;
            continue;
        }
        let lead = [&tongue.name_surely, &tongue.name_maybe]
            .into_iter()
            .filter_map(|t| chart.spot_longest(t, at))
            .map(|f| f.1)
            .max();
        if let Some(end) = lead.filter(|end| *end > at && asked) {
            at = end;
            continue;
        }
        match run(chart, at, asked) {
            Some(found) => {
                at = found.to;
                all.push(found);
            }
            None => at += 1,
        }
    }
    all
}

fn run(chart: &Chart<'_>, from: usize, asked: bool) -> Option<Spelled> {
    let (mut word, mut to, mut single, mut pieces) = (String::new(), from, 0, 0);
    // Letters tied by hyphens are one word; a space then begins the next.
    let tied = chart.word(from + 1).is_some_and(|w| w.glued);
    let (mut fragments, mut explained, mut commas) = (false, false, true);
    while word.len() < 40 {
        // "W wie Wilhelm, E wie Emil", "B, I, A": letters that are explained one by one may be parted by commas, and
        // so may letters that have a comma between each two.
        let listed = commas && pieces > 0 && chart.folded(to).len() == 1 && chart.word(to + 1).is_none_or(|w| w.pause);
        let apart = |w: &Token| w.stop || w.pause && !explained && !listed || tied && !w.glued;
        let breaks = to > from && chart.word(to).is_some_and(apart);
        let said = letter(chart, to).map(|(letters, next)| (letters, next, false));
        let said = said.or_else(|| if asked { fragment(chart, to, to > from) } else { None });
        let Some((letters, next, part)) = said.filter(|_| !breaks) else { break };
        commas &= explained || pieces == 0 || chart.word(to).is_some_and(|w| w.pause);
        single += usize::from(!part && (chart.folded(to).len() == 1 || chart.folded(to).len() > 3));
        fragments |= part;
        pieces += 1;
        word.push_str(&letters);
        explained = next > to + 2;
        to = next;
    }
    // "why", "you", "tee" alone are words; most of a spelling must be plain letters or alphabet words.
    let count = word.chars().count();
    let sure = if fragments { single >= 3 && single * 2 >= pieces } else { single * 2 >= count };
    if count < LETTERS_MIN || !sure {
        return None;
    }
    Some(Spelled { word: if fragments { parted(chart, &word) } else { cased(&word, false) }, from, to })
}

/// A few letters that a recogniser ran together, or a word it heard for one.
fn fragment(chart: &Chart<'_>, at: usize, inside: bool) -> Option<(String, usize, bool)> {
    let word = chart.word(at).filter(|w| w.kind == Kind::Word)?;
    let folded = chart.folded(at);
    if let Some(letter) = chart
        .tongue
        .misheard(folded)
        .filter(|s| inside && folded.len() > 2 && s.len() == 1 && s.starts_with(|c: char| c.is_ascii_lowercase()))
    {
        return Some((letter.to_string(), at + 1, true));
    }
    let short = folded.chars().count() <= 3 && (word.id == 0 || inside && plain(chart, at + 1).is_some());
    short.then(|| (folded.to_string(), at + 1, true))
}

/// Two names spelled without a break between them, when the first is a known given name.
fn parted(chart: &Chart<'_>, word: &str) -> String {
    let given = |to: &usize| word.get(..*to).is_some_and(|g| chart.tongue.has(chart.tongue.id(g), flag::GIVEN));
    match (3..word.len().saturating_sub(3)).rev().find(given).filter(|_| word.len() >= 9) {
        Some(at) => [word.get(..at), word.get(at..)]
            .into_iter()
            .flatten()
            .map(|w| cased(w, false))
            .collect::<Vec<_>>()
            .join(" "),
        None => cased(word, false),
    }
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
                // What was spelled without its accents is the word that was said with them.
                if let Some(place) = parts.get_mut(i).filter(|p| fold(p) != fold(&spelling.word)) {
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
    fold(word).chars().next()
}
