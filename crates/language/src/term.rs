//! Finds a tenant's own words: services and practitioners.

use crate::fold::fold;
use crate::grammar::Chart;
use crate::token::Tokens;
use crate::utterance::Term;

/// A term found, with its words.
#[derive(Debug)]
pub struct Found<'v> {
    pub id: &'v str,
    pub from: usize,
    pub to: usize,
}

/// The terms of a text, the longest at each place. A word of five letters and more may have a slip.
pub fn terms<'v>(chart: &Chart<'_>, vocabulary: &'v [Term]) -> Vec<Found<'v>> {
    if vocabulary.is_empty() {
        return Vec::new();
    }
    let phrases = || vocabulary.iter().flat_map(|t| t.phrases.iter().map(|phrase| (t.id.as_str(), phrase)));
    let (mut all, mut at) = (Vec::new(), 0);
    while at < chart.words.len() {
        let best = phrases().filter_map(|(id, phrase)| Some((id, matches(chart, at, phrase)?))).max_by_key(|m| m.1);
        match best {
            Some((id, to)) => {
                all.push(Found { id, from: at, to });
                at = to;
            }
            None => at += 1,
        }
    }
    all
}

/// The words of a phrase as they are compared.
pub fn cut(phrase: &str) -> Vec<String> {
    let tokens = Tokens::cut(phrase);
    let dot = |at: &usize| tokens.is_last_dot(*at);
    let words = (0..tokens.all.len()).filter(|at| !dot(at)).filter_map(|at| tokens.all.get(at));
    words.map(|t| fold(tokens.written(t))).collect()
}

/// The word after the phrase when it stands at a word. "check up" and "checkup" are the same.
fn matches(chart: &Chart<'_>, at: usize, phrase: &[String]) -> Option<usize> {
    let (said, want) = (chart.folded(at), phrase.first()?);
    // A slip is never in the first letter, so nearly all phrases are passed by here.
    if !said.is_empty() && said.as_bytes().first() != want.as_bytes().first() {
        return None;
    }
    if let Some(to) = phrase.iter().try_fold(at, |at, want| step(chart, at, want)) {
        return Some(to);
    }
    let said = || [chart.folded(at), chart.folded(at + 1)].concat();
    match phrase {
        [one] if !chart.folded(at + 1).is_empty() && one.len() >= 5 && *one == said() => Some(at + 2),
        [a, b] if alike(chart.folded(at), &[a.as_str(), b.as_str()].concat()) => Some(at + 1),
        _ => None,
    }
}

/// The word after one of a phrase. "d'hydratation" is one word of a phrase and may be two of the text.
fn step(chart: &Chart<'_>, at: usize, want: &str) -> Option<usize> {
    if alike(chart.folded(at), want) {
        return Some(at + 1);
    }
    let rest = chart.word(at + 1).filter(|w| w.glued).and_then(|_| want.strip_prefix(chart.folded(at)))?;
    (!rest.is_empty() && alike(chart.folded(at + 1), rest)).then_some(at + 2)
}

/// Equal, the plural of it, or one slip away for words of five letters and more, the first letter being right.
pub fn alike(said: &str, want: &str) -> bool {
    if said == want {
        return true;
    }
    let long = want.len() >= 5 && said.len() >= 4;
    long && said.as_bytes().first() == want.as_bytes().first()
        && (said.strip_suffix('s') == Some(want) || one_slip(said, want))
}

/// Whether one letter more, less, other, or two swapped turn one word into the other.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let tail = tail.min(short - head);
    if long - short > 1 {
        return false;
    }
    let wrong = long - head - tail;
    let swapped = wrong == 2 && a.len() == b.len() && a.get(head) == b.get(head + 1) && a.get(head + 1) == b.get(head);
    wrong <= 1 || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (said, want, same) in [
            ("chekup", "checkup", true),
            ("chcekup", "checkup", true),
            ("checkups", "checkup", true),
            ("patel", "patil", true),
            ("treat", "treatment", false),
            ("singh", "sing", false),
            ("late", "patel", false),
        ] {
            assert_eq!(alike(said, want), same, "{said} {want}");
        }
    }
}
