//! Confirmation codes: letters and digits, typed or spelled, where one was asked for or announced.

use crate::dictated;
use crate::grammar::Chart;
use crate::signs;
use crate::token::Kind;
use crate::tongue::flag;

/// A code and its words, `to` excluded.
#[derive(Debug)]
pub struct Found {
    pub text: String,
    pub from: usize,
    pub to: usize,
    pub confidence: f32,
}

const SIGNS_MIN: usize = 4;
const SIGNS_MAX: usize = 16;
/// So many words may stand between "reference" and the code: "number is, let me see,".
const AFTER_LEAD_MAX: usize = 6;

pub fn code(chart: &Chart<'_>, expected: bool) -> Option<Found> {
    let end = chart.words.len();
    // "postal code", "code postal"
    let postal = |at: usize| chart.has(at + 1, flag::POSTCODE) || at > 0 && chart.has(at - 1, flag::POSTCODE);
    let lead = (0..end).rev().find(|at| chart.has(*at, flag::CODE) && !postal(*at));
    let from = lead.map_or(0, |at| at + 1);
    if !expected && lead.is_none() {
        return (0..end).find_map(|at| typed(chart, at));
    }
    let until = if expected { end } else { end.min(lead? + AFTER_LEAD_MAX) };
    let found = (from..until)
        .filter(|at| *at == from || chart.word(*at).is_some_and(|w| !w.glued))
        .filter_map(|at| run(chart, at));
    let longest = found.max_by_key(|f| (f.text.len(), usize::MAX - f.from));
    longest.or_else(|| if expected && from > 0 { (0..from).find_map(|at| run(chart, at)) } else { None })
}

/// Capitals and digits in one, as no word and no number is written: "RT55821".
fn typed(chart: &Chart<'_>, at: usize) -> Option<Found> {
    let begins = chart.word(at).is_some_and(|w| !w.glued && w.kind == Kind::Word);
    let digits = chart.word(at + 1).is_some_and(|w| w.glued && w.kind == Kind::Digits);
    let sizes = (2..=3).contains(&chart.folded(at).len()) && chart.folded(at + 1).len() >= 4;
    let money = chart.tongue.is_money(chart.id(at));
    let shaped = begins && digits && sizes && !money && signs::is_capital(chart, at);
    if shaped { run(chart, at).filter(|f| f.to == at + 2) } else { None }
}

/// What is spelled from a word on.
fn run(chart: &Chart<'_>, from: usize) -> Option<Found> {
    let (mut text, mut at, mut to, mut digits, mut typed) = (String::new(), from, from, 0, 0);
    while let Some(word) = chart.word(at) {
        let breaks = at > from && word.stop;
        let joins =
            !text.is_empty() && (chart.has(at, flag::DASH) || word.kind == Kind::Sign && chart.folded(at) == "-");
        if joins && !breaks {
            at += 1;
            continue;
        }
        let Some((signs, next)) = sign(chart, at, from).filter(|s| !breaks && text.len() + s.0.len() <= SIGNS_MAX)
        else {
            break;
        };
        digits += signs.bytes().filter(u8::is_ascii_digit).count();
        typed += usize::from(word.kind == Kind::Word && signs.len() > 1);
        text.push_str(&signs);
        at = next;
        to = at;
    }
    let letters = text.len() - digits;
    // One word in capitals may be any word; a code has a digit or is spelled letter by letter.
    let shaped = digits > 0 && (letters > 0 || digits >= SIGNS_MIN)
        || typed == 0 && letters >= SIGNS_MIN
        || is_shout(chart, from, to);
    let ends = chart.word(to).is_none_or(|w| !w.glued || w.kind == Kind::Sign);
    if text.len() < SIGNS_MIN || !shaped || !ends {
        return None;
    }
    Some(Found { text: text.to_ascii_uppercase(), from, to, confidence: if letters > 0 { 0.9 } else { 0.75 } })
}

/// A single word all in capitals among small ones: "QWXTRZ".
fn is_shout(chart: &Chart<'_>, from: usize, to: usize) -> bool {
    let small = || chart.tokens.text.chars().any(char::is_lowercase);
    to == from + 1
        && signs::is_capital(chart, from)
        && chart.id(from) == 0
        && chart.word(from).is_some_and(|w| w.kind == Kind::Word)
        && (chart.words.len() == 1 || small())
}

fn sign(chart: &Chart<'_>, at: usize, from: usize) -> Option<(String, usize)> {
    let word = chart.word(at)?;
    if word.kind == Kind::Digits {
        return Some((chart.folded(at).to_string(), at + 1));
    }
    if let Some((letter, to)) = signs::hyphenated(chart, at) {
        return Some((letter.to_string(), to));
    }
    let glued = at > from && word.glued || chart.word(at + 1).is_some_and(|w| w.glued && w.kind == Kind::Digits);
    let folded = chart.folded(at);
    if word.kind == Kind::Word
        && folded.len() > 1
        && (glued || signs::is_capital(chart, at) && chart.tongue.letter(word.id).is_none())
    {
        let plain = folded.bytes().all(|b| b.is_ascii_lowercase());
        return plain.then(|| (folded.to_string(), at + 1));
    }
    // "a" and "I" begin sentences more often than codes.
    let article = at == from && chart.has(at, flag::NOT_NAME) && !signs::is_capital(chart, at);
    let next_is_letter = signs::explanation(chart, at + 1).is_some()
        || chart.folded(at + 1).len() == 1
        || chart.tongue.letter(chart.id(at + 1)).is_some();
    let capitals_follow = signs::is_capital(chart, at + 1);
    if article && folded.len() == 1 && (!next_is_letter || capitals_follow) {
        return None;
    }
    let oh = chart.tongue.is_oh(word.id) && folded != "o";
    let letter =
        signs::pieces(chart, at).into_iter().filter(|p| p.cost < 0.1 && !oh).max_by_key(|p| (p.to, p.signs.len()));
    match letter {
        Some(piece) => Some((piece.signs, piece.to)),
        None => dictated::piece(chart, at),
    }
}
