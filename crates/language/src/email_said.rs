//! E-mail addresses and URLs as they are said: "john dot smith at gmail dot com", "w w w dot example dot org".
//!
//! What was typed without spaces is kept as it is, so that "yo+yo at example.org" is read too.

use crate::dictated;
use crate::email::{Found, is_any, is_domain, is_general_top, is_local, is_top};
use crate::grammar::{Chart, Nt};
use crate::number::{Numeral, numeral};
use crate::signs;
use crate::token::Kind;
use crate::tongue::flag;

/// An address has few words.
const WORDS_MAX: usize = 40;
const LETTERS_MIN: usize = 3;

/// The addresses said in a text, without those in words already taken.
pub fn addresses(chart: &mut Chart<'_>, expected: bool, taken: &[bool]) -> Vec<Found> {
    let signs = (0..chart.words.len()).any(|i| is_at(chart, i) || is_dot(chart, i));
    if !signs {
        return Vec::new();
    }
    let asides = asides(chart);
    let mut all: Vec<Found> = Vec::new();
    let mut begin = 0;
    for at in 0..chart.words.len() {
        let free = at >= begin && !is_any(taken, at, at + 1);
        let found = if free { address(chart, at, begin, expected, &asides) } else { None };
        if let Some(found) = found.filter(|f| !is_any(taken, f.from, f.to)) {
            begin = found.to;
            all.push(found);
        }
    }
    all
}

fn address(chart: &Chart<'_>, at: usize, begin: usize, expected: bool, asides: &[bool]) -> Option<Found> {
    if is_at(chart, at) {
        let (domain, to) = domain(chart, at + 1, expected || is_strong_at(chart, at))?;
        let (local, from) = local(chart, at, begin, expected, asides)?;
        return Some(Found { text: format!("{local}@{domain}"), from, to, is_url: false });
    }
    if is_dot(chart, at) { url(chart, at, begin) } else { None }
}

fn is_at(chart: &Chart<'_>, at: usize) -> bool {
    chart.folded(at) == "@" || chart.has(at, flag::AT)
}

/// A sign that means nothing but an address, unlike the English word "at".
fn is_strong_at(chart: &Chart<'_>, at: usize) -> bool {
    !chart.has(at, flag::NOT_NAME)
}

fn is_dot(chart: &Chart<'_>, at: usize) -> bool {
    chart.has(at, flag::DOT)
}

/// Remarks between the parts of an address: "all one word", "in lower case".
fn asides(chart: &mut Chart<'_>) -> Vec<bool> {
    let mut marked = vec![false; chart.words.len()];
    for at in 0..marked.len() {
        if let Some((end, _)) = chart.longest(Nt::Aside, at) {
            marked.iter_mut().take(end).skip(at).for_each(|m| *m = true);
        }
    }
    marked
}

/// What stands between a word and the one before it when nothing but signs does: "-" in "jean-jacques".
fn gap<'t>(chart: &Chart<'t>, at: usize) -> Option<&'t str> {
    let (before, word) = (chart.word(at.checked_sub(1)?)?, chart.word(at)?);
    let gap = chart.tokens.text.get(before.to as usize..word.from as usize)?;
    let signs = |c: char| "._-+'’".contains(c);
    gap.chars().all(signs).then_some(gap)
}

/// A sign that was said, and the word after it: "underscore", "trattino basso".
fn sign(chart: &Chart<'_>, at: usize) -> Option<(char, usize)> {
    if chart.word(at)?.kind == Kind::Word {
        if let Some((end, low)) = low_dash(chart, at) {
            return Some((low, end));
        }
        let flags = [(flag::DOT, '.'), (flag::UNDERSCORE, '_'), (flag::DASH, '-'), (flag::PLUS, '+')];
        return flags.iter().find(|(f, _)| chart.has(at, *f)).map(|(_, c)| (*c, at + 1));
    }
    match chart.folded(at) {
        "-" => Some(('-', at + 1)),
        "." => Some(('.', at + 1)),
        "_" => Some(('_', at + 1)),
        "+" => Some(('+', at + 1)),
        "&" => Some(('&', at + 1)),
        _ => None,
    }
}

/// "guion bajo", "tiret du bas", "trattino basso", "low dash"
fn low_dash(chart: &Chart<'_>, at: usize) -> Option<(usize, char)> {
    let (dash, low) = (|i| chart.has(i, flag::DASH), |i| chart.has(i, flag::LOW));
    let end = match () {
        () if dash(at) && low(at + 1) => at + 2,
        () if dash(at) && low(at + 2) && chart.folded(at + 1).len() <= 3 => at + 3,
        () if low(at) && dash(at + 1) => at + 2,
        () => return None,
    };
    Some((end, '_'))
}

/// Whether a word is the second or third of "tiret du bas".
fn ends_low_dash(chart: &Chart<'_>, at: usize) -> bool {
    (1..=2).any(|n| at.checked_sub(n).and_then(|i| low_dash(chart, i)).is_some_and(|(end, _)| end > at))
}

/// What one or more words add to an address: letters that are spelled, digits, or the word itself.
fn part(chart: &Chart<'_>, at: usize, to: usize) -> (String, usize) {
    if let Some((letters, end)) = spelled(chart, at).filter(|s| s.1 <= to) {
        return (letters, end);
    }
    let doubled = chart.has(at, flag::DOUBLE | flag::TRIPLE) && numeral(chart, at).is_none();
    if doubled {
        let letter = Some(chart.folded(at + 1)).filter(|l| l.chars().count() == 1 && at + 1 < to);
        if let Some(letter) = letter {
            let times = if chart.has(at, flag::DOUBLE) { 2 } else { 3 };
            return (letter.repeat(times), at + 2);
        }
    }
    let counts =
        doubled || matches!(numeral(chart, at), Some(Numeral::Small(_) | Numeral::Tens(_) | Numeral::Hundreds(_)));
    if counts && let Some((digits, end)) = dictated::piece(chart, at).filter(|p| p.1 <= to) {
        return (digits, end);
    }
    (plain(chart, at), at + 1)
}

/// The word in small letters; letters with marks lose them, for addresses have none.
fn plain(chart: &Chart<'_>, at: usize) -> String {
    chart.folded(at).to_string()
}

/// Three letters and more, one by one or by a telephone alphabet, and a letter that a word explains.
fn spelled(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    let (mut letters, mut next, mut explained) = (String::new(), at, false);
    while let Some(piece) = letter(chart, next).filter(|_| next == at || gap(chart, next).is_none()) {
        explained |= piece.1 > next + 1;
        letters.push_str(&piece.0);
        next = piece.1;
    }
    let enough = letters.len() >= LETTERS_MIN || explained;
    if enough { Some((letters, next)) } else { None }
}

fn letter(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    if is_at(chart, at) || chart.has(at, flag::DOT | flag::DASH) || numeral(chart, at).is_some_and(is_digit) {
        return None;
    }
    let pieces = signs::pieces(chart, at).into_iter();
    let mut sure =
        pieces.filter(|p| p.cost <= 0.05 && p.signs.len() == 1 && !p.signs.bytes().all(|b| b.is_ascii_digit()));
    sure.next().map(|p| (p.signs, p.to))
}

fn is_digit(numeral: Numeral) -> bool {
    matches!(numeral, Numeral::Small(_) | Numeral::Tens(_))
}

/// The words of an address in order, as they are written.
fn written(chart: &Chart<'_>, from: usize, to: usize, asides: &[bool]) -> String {
    let (mut text, mut at) = (String::new(), from);
    while at < to {
        if asides.get(at).copied().unwrap_or(false) {
            at += 1;
            continue;
        }
        if let Some((sign, end)) = sign(chart, at).filter(|s| s.1 <= to) {
            text.push(sign);
            at = end;
            continue;
        }
        if at > from
            && let Some(gap) = gap(chart, at)
        {
            text.push_str(gap);
        }
        let (said, end) = part(chart, at, to);
        text.push_str(&said);
        at = end;
    }
    text
}

/// Whether a word joins the letter before it to the word that explains it: "m as in mary".
fn explains(chart: &Chart<'_>, at: usize) -> bool {
    let joined = |before: usize| letter(chart, before).is_some_and(|l| l.1 > at);
    chart.has(at, flag::AS_IN) && at.checked_sub(1).is_some_and(joined)
}

/// The words before the "at": tied by signs, spelled, or, where an address was asked for, said one after another.
fn local(chart: &Chart<'_>, at: usize, begin: usize, expected: bool, asides: &[bool]) -> Option<(String, usize)> {
    let aside = |i: usize| asides.get(i).copied().unwrap_or(false);
    let (mut from, mut tied, mut words) = (at, true, 0);
    while from > begin && words < WORDS_MAX {
        let i = from - 1;
        if aside(i) {
            from = i;
            continue;
        }
        let is_sign = sign(chart, i).is_some() || ends_low_dash(chart, i);
        let spells_on = letter(chart, i + 1).is_some() || chart.has(i + 1, flag::DOUBLE | flag::TRIPLE);
        let small_word = numeral(chart, i) == Some(Numeral::A) || words > 0 && chart.has(i, flag::NOT_NAME);
        let article = small_word && !spells_on;
        let short = chart.folded(i).chars().count() == 1 && !article
            || letter(chart, i).is_some() && i > 0 && letter(chart, i - 1).is_some();
        let counts = chart.word(i).is_some_and(|w| w.kind == Kind::Digits) || numeral(chart, i).is_some_and(is_digit);
        let doubles = chart.has(i, flag::DOUBLE | flag::TRIPLE) && words > 0;
        let loose = doubles || expected && !chart.has(i, flag::NOT_NAME) && !is_at(chart, i);
        let stray = chart.has(i, flag::NOT_NAME) && chart.folded(i).len() <= 3 && gap(chart, i).is_none();
        let first_word = words == 0 && (expected || !stray);
        let fits = is_sign || explains(chart, i) || tied && (words > 0 || first_word) || short || counts || loose;
        let glued = from < at && gap(chart, from).is_some();
        if !fits && !glued || words > 0 && signs::is_accented_word(chart, i) && !glued {
            break;
        }
        from = i;
        tied = is_sign || gap(chart, i).is_some();
        words += 1;
        // A pause or stop ends what belongs together, except in "@" with spaces around it.
        if chart.word(i).is_some_and(|w| w.stop || w.pause && !is_sign) && gap(chart, i).is_none() {
            break;
        }
    }
    while from < at && (aside(from) || sign(chart, from).is_some()) {
        from += 1;
    }
    let text = written(chart, from, at, asides);
    let text = text.trim_matches(['.', '-', '+']);
    is_local(text).then(|| (text.to_string(), from))
}

/// "gmail dot com", "blah.co dot uk", "g m x dot de", "my dash place dot org"
fn domain(chart: &Chart<'_>, from: usize, strong: bool) -> Option<(String, usize)> {
    let (mut text, mut at, mut open, mut said_dot) = (String::new(), from, true, false);
    let mut best: Option<(String, usize)> = None;
    while at < from + WORDS_MAX && chart.word(at).is_some_and(|w| at == from || !w.stop || gap(chart, at).is_some()) {
        let glued = if at > from { gap(chart, at).filter(|g| !g.is_empty()) } else { None };
        let mark = sign(chart, at).filter(|(c, _)| matches!(c, '.' | '-'));
        if let Some((c, end)) = mark {
            if text.is_empty() || text.ends_with(['.', '-']) {
                break;
            }
            said_dot |= c == '.';
            text.push(c);
            (at, open) = (end, true);
            continue;
        }
        if let Some(gap) = glued {
            text.push_str(gap);
        } else if !open && !label_goes_on(chart, from, at, &text) {
            break;
        }
        if chart.word(at).is_none_or(|w| w.kind == Kind::Sign) {
            break;
        }
        let (said, end) = part(chart, at, chart.words.len());
        text.push_str(&said);
        (at, open) = (end, false);
        if is_domain(&text) && (strong || is_top(text.rsplit('.').next().unwrap_or_default())) {
            let named = text.split('.').next().is_some_and(|l| l.chars().any(char::is_alphabetic));
            best = if named || strong || said_dot { Some((text.clone(), at)) } else { best };
        }
    }
    best
}

/// A name of two or three words before the first dot, or one that is spelled: "g mail dot com".
fn label_goes_on(chart: &Chart<'_>, from: usize, at: usize, text: &str) -> bool {
    let spelled = chart.folded(at).chars().count() == 1 && at <= from + 12;
    let dot_follows = (at + 1..=at + 2).any(|i| is_dot(chart, i)) && at <= from + 3;
    !text.contains('.') && (spelled || dot_follows)
}

/// A host name that was said: with "www" before it, or with an ending that nothing else has.
fn url(chart: &Chart<'_>, dot: usize, begin: usize) -> Option<Found> {
    let www = (begin..dot).rev().take(3).find(|i| is_www(chart, *i, dot));
    let from = www.or_else(|| dot.checked_sub(1).filter(|i| *i >= begin))?;
    let (rest, to) = domain(chart, if www.is_some() { dot + 1 } else { from }, true)?;
    let text = if www.is_some() { format!("www.{rest}") } else { rest };
    let top = text.rsplit('.').next().unwrap_or_default();
    let named = text.chars().next().is_some_and(char::is_alphabetic) && !chart.has(from, flag::NOT_NAME);
    let sure = www.is_some() || named && is_general_top(top) && to > dot + 1;
    sure.then_some(Found { text, from, to, is_url: true })
}

/// "www", "w w w"
fn is_www(chart: &Chart<'_>, at: usize, dot: usize) -> bool {
    let spelled =
        at + 3 == dot && (at..dot).all(|i| chart.folded(i) == "w" || chart.tongue.letter(chart.id(i)) == Some("w"));
    spelled || at + 1 == dot && chart.folded(at) == "www"
}
