//! The letters and digits that words stand for when somebody spells: typed, by the telephone alphabet, by the
//! names of letters, and as speech recognisers write them down. Each reading has a cost; the sure ones are free.

use crate::dictated;
use crate::grammar::Chart;
use crate::number;
use crate::token::Kind;
use crate::tongue::flag;

/// A reading of the words from some place up to `to`.
#[derive(Debug)]
pub struct Piece {
    /// Small letters and digits.
    pub signs: String,
    pub to: usize,
    pub cost: f32,
}

impl Piece {
    fn new(signs: impl Into<String>, to: usize, cost: f32) -> Self {
        Self { signs: signs.into(), to, cost }
    }
}

/// What letters and digits the words from a place on may stand for.
pub fn pieces(chart: &Chart<'_>, at: usize) -> Vec<Piece> {
    let Some(word) = chart.word(at) else { return Vec::new() };
    let mut all = Vec::new();
    for (times, which) in [(2, flag::DOUBLE), (3, flag::TRIPLE)] {
        if chart.has(at, which) && !chart.has(at + 1, flag::DOUBLE | flag::TRIPLE) {
            let same = pieces(chart, at + 1).into_iter().filter(|p| p.signs.len() == 1);
            all.extend(same.map(|p| Piece { signs: p.signs.repeat(times), ..p }));
        }
    }
    match word.kind {
        Kind::Sign => return all,
        Kind::Digits => all.push(Piece::new(chart.folded(at), at + 1, 0.0)),
        Kind::Word => of_word(chart, at, &mut all),
    }
    if word.kind == Kind::Word && !chart.tongue.is_oh(word.id) {
        all.extend(dictated::pieces(chart, at).into_iter().map(|(digits, to)| Piece::new(digits, to, 0.0)));
        all.extend(thousands(chart, at).map(|(digits, to)| Piece::new(digits, to, 0.0)));
    }
    all
}

/// A number of four or five digits in words: "mil duzentos e cinquenta", "ventimila centoventuno".
fn thousands(chart: &Chart<'_>, at: usize) -> Option<(String, usize)> {
    let (to, n) = number::cardinal(chart, at)?;
    let whole = (1_000.0..100_000.0).contains(&n) && n.fract() == 0.0 && !dictated::is_letter(chart, to - 1);
    whole.then(|| (format!("{n}"), to))
}

fn of_word(chart: &Chart<'_>, at: usize, all: &mut Vec<Piece>) {
    let (id, folded) = (chart.id(at), chart.folded(at));
    if is_accented_word(chart, at) {
        return;
    }
    let letter = chart.tongue.letter(id);
    explained(chart, at, letter, all);
    if let Some((letter, to)) = hyphenated(chart, at) {
        all.push(Piece::new(letter, to, 0.0));
    }
    if let Some(letter) = letter {
        all.push(Piece::new(letter, at + 1, if folded.len() == 2 || folded.len() == 3 { 0.05 } else { 0.0 }));
    }
    if let Some(signs) = chart.tongue.misheard(folded) {
        all.push(Piece::new(signs, at + 1, 0.4));
    }
    let ascii = folded.bytes().all(|b| b.is_ascii_lowercase());
    if !ascii || letter.is_some_and(|l| l == folded) {
        return;
    }
    match folded.len() {
        1 => all.push(Piece::new(folded, at + 1, 0.0)),
        2..=4 => {
            let known = id != 0 || folded.len() == 4;
            let cost = if is_capital(chart, at) {
                0.05
            } else if known {
                0.5
            } else {
                0.1
            };
            all.push(Piece::new(folded, at + 1, cost));
        }
        // A word of somebody's own alphabet: "peter", "sugar".
        _ if letter.is_none() && id == 0 => all.push(Piece::new(initial(folded), at + 1, 0.8)),
        _ => {}
    }
}

/// "meu código é": a small word of one letter with its accent is that word.
pub fn is_accented_word(chart: &Chart<'_>, at: usize) -> bool {
    let accented = chart.word(at).is_some_and(|w| !chart.tokens.written(w).is_ascii());
    accented && chart.folded(at).len() == 1 && chart.has(at, flag::NOT_NAME)
}

/// An alphabet word written in two: "x-ray".
pub fn hyphenated(chart: &Chart<'_>, at: usize) -> Option<(&'static str, usize)> {
    let glued = chart.word(at + 1).is_some_and(|w| w.glued && w.kind == Kind::Word);
    let whole = || [chart.folded(at), chart.folded(at + 1)].concat();
    let letter = if glued { chart.tongue.letter(chart.tongue.id(&whole())) } else { None };
    letter.map(|letter| (letter, at + 2))
}

/// A letter with the word that explains it: "m as in mary", "t for tommy". Of a letter that was misheard the word
/// still tells: "all for roger".
fn explained(chart: &Chart<'_>, at: usize, letter: Option<&str>, all: &mut Vec<Piece>) {
    let Some(word) = explanation(chart, at + 1) else { return };
    let told = chart.folded(word);
    if !told.bytes().all(|b| b.is_ascii_lowercase()) || told.len() < 3 || chart.word(word).is_none_or(|w| w.stop) {
        return;
    }
    let (first, alike) = (initial(told), letter.is_some_and(|l| told.starts_with(l)));
    let cost = match (letter, chart.folded(at).len()) {
        _ if alike => 0.0,
        (Some(_), _) => 0.35,
        (None, 1..=5) => 0.5,
        _ => return,
    };
    all.push(Piece::new(first, word + 1, cost));
    // "f four Freddy": a recogniser may write the joining word as a digit, and the word as two.
    if alike && chart.tongue.letter(chart.id(word)).is_none() && chart.folded(word + 1).len() <= 2 {
        all.push(Piece::new(first, word + 2, 0.4));
    }
}

/// The word that explains a letter, when the words at a place join one to it: "as in", "for", "4".
pub fn explanation(chart: &Chart<'_>, at: usize) -> Option<usize> {
    match (chart.folded(at), chart.folded(at + 1)) {
        ("as", "in") => Some(at + 2),
        ("4", _) => Some(at + 1).filter(|_| chart.tongue.letter(chart.id(at + 1)).is_none()),
        _ if chart.has(at, flag::AS_IN) => Some(at + 1),
        _ => None,
    }
}

fn initial(folded: &str) -> &str {
    folded.get(..1).unwrap_or_default()
}

pub fn is_capital(chart: &Chart<'_>, at: usize) -> bool {
    chart.word(at).is_some_and(|w| chart.tokens.written(w).bytes().all(|b| b.is_ascii_uppercase()))
}

/// How wrong it is to leave out a word inside something that is spelled: joining words say nothing, and a
/// recogniser that hears a letter twice writes it twice.
pub fn skip(chart: &Chart<'_>, at: usize, before: Option<char>) -> f32 {
    let sign = |at: usize| pieces(chart, at).into_iter().min_by(|a, b| a.cost.total_cmp(&b.cost)).map(|p| p.signs);
    let (here, next) = (sign(at), sign(at + 1));
    match here {
        Some(s) if s.len() == 1 => {
            let same = s.chars().next();
            let after = next.and_then(|n| n.chars().next());
            if before == same || after == same {
                0.25
            } else if after.zip(same).is_some_and(|(a, b)| sound_alike(a, b)) {
                0.35
            } else {
                0.7
            }
        }
        Some(s) => (0.5 * s.len() as f32).min(0.8),
        None if chart.folded(at) == "-" || chart.has(at, flag::DASH) => 0.05,
        None if chart.has(at, flag::NOT_NAME) || chart.word(at).is_some_and(|w| w.kind == Kind::Sign) => 0.3,
        None => 0.8,
    }
}

/// Letters whose English names differ in one consonant or less.
fn sound_alike(a: char, b: char) -> bool {
    ["bcdegptvz3", "fsx", "mn", "ajkh8", "iy59", "quw2", "l"].iter().any(|set| set.contains(a) && set.contains(b))
}

/// The cost of taking one sign for another where the form asks for it.
pub fn instead(heard: char, wanted_digit: bool) -> &'static [(char, f32)] {
    match (heard, wanted_digit) {
        ('o', true) => &[('0', 0.02)],
        ('i', true) => &[('1', 0.4)],
        ('l', true) => &[('1', 0.5)],
        ('s', true) => &[('5', 0.7), ('6', 0.8)],
        ('v' | 'f', true) => &[('5', 0.5)],
        ('a' | 'h', true) => &[('8', 0.5)],
        ('b', true) => &[('8', 0.8)],
        ('z', true) => &[('2', 0.7)],
        ('e', true) => &[('3', 0.8)],
        ('n', true) => &[('9', 0.8)],
        ('u', true) => &[('2', 0.7)],
        ('x', true) => &[('6', 0.7)],
        ('8', false) => &[('a', 0.5), ('h', 0.7)],
        ('0', false) => &[('o', 0.1)],
        ('1', false) => &[('l', 0.6), ('i', 0.7)],
        ('5', false) => &[('s', 0.7), ('f', 0.7), ('v', 0.7)],
        ('3', false) => &[('e', 0.7), ('d', 0.8), ('b', 0.8)],
        ('6', false) => &[('x', 0.6), ('s', 0.7)],
        ('2', false) => &[('u', 0.6), ('t', 0.7)],
        ('4', false) => &[('f', 0.7)],
        ('7', false) => &[('s', 0.8)],
        ('9', false) => &[('n', 0.7)],
        // Letters that the form leaves no room for.
        ('v', false) => &[('b', 0.4), ('z', 0.5), ('d', 0.5), ('e', 0.5)],
        ('m', false) => &[('n', 0.4)],
        ('c', false) => &[('t', 0.4), ('z', 0.4), ('e', 0.5), ('s', 0.6)],
        ('i', false) => &[('y', 0.4), ('r', 0.6)],
        ('k', false) => &[('a', 0.4), ('j', 0.4), ('q', 0.6)],
        ('o', false) => &[('l', 0.7)],
        ('j', false) => &[('g', 0.4)],
        _ => &[],
    }
}
