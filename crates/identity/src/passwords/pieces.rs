//! What a password is made of, as somebody who guesses would put it together.

use super::common::is_common;
use super::strength::Weakness;

/// Guesses for a piece, as a power of two.
pub(super) struct Piece {
    pub(super) signs: usize,
    pub(super) bits: f64,
    pub(super) weakness: Option<Weakness>,
}

/// Bits of a word that is among the thirty thousand, whichever letters of it are large.
const COMMON_BITS: f64 = 12.0;
const OWN_BITS: f64 = 4.0;
const PATTERN_BITS: f64 = 6.0;
const YEAR_BITS: f64 = 7.0;
const WORD_SIGNS: std::ops::RangeInclusive<usize> = 4..=16;
const ROWS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "qwertzuiopü",
    "azertyuiop",
    "asdfghjklñ",
    "zxcvbnm",
    "yxcvbnm",
];

/// Cuts the password from left to right, each time at the cheapest long piece there is. `own` are words an attacker
/// knows: the name, the address, the business; in lower case.
pub(super) fn cut(password: &str, own: &[String]) -> Vec<Piece> {
    let signs: Vec<char> = password.chars().collect();
    let plain: Vec<char> = password.chars().map(plain).collect();
    let (mut at, mut pieces) = (0, Vec::new());
    while let (Some(rest), Some(plain)) = (signs.get(at..).filter(|r| !r.is_empty()), plain.get(at..)) {
        let piece = repeated(rest)
            .or_else(|| own_word(plain, own))
            .or_else(|| in_a_row(plain))
            .or_else(|| year(rest))
            .or_else(|| common(rest, plain))
            .unwrap_or_else(|| single(rest));
        at += piece.signs.max(1);
        pieces.push(piece);
    }
    pieces
}

/// Lower case, with the figures and signs back that stand for letters.
fn plain(sign: char) -> char {
    match sign {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        '7' => 't',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

/// "aaaa", "abcabc": a block of at most four signs, three times or over six signs.
fn repeated(rest: &[char]) -> Option<Piece> {
    (1..=4).find_map(|block| {
        let same = rest.iter().zip(rest.iter().skip(block)).take_while(|(a, b)| a == b).count();
        let signs = same + block;
        (same >= 2 * block || (block > 2 && same >= block)).then_some(Piece {
            signs,
            bits: PATTERN_BITS + block as f64,
            weakness: Some(Weakness::Pattern),
        })
    })
}

fn own_word(plain: &[char], own: &[String]) -> Option<Piece> {
    let fits = |word: &&String| {
        let signs = word.chars().count();
        signs >= 3 && plain.len() >= signs && word.chars().zip(plain).all(|(a, b)| self::plain(a) == *b)
    };
    let longest = own.iter().filter(fits).map(|word| word.chars().count()).max()?;
    Some(Piece { signs: longest, bits: OWN_BITS, weakness: Some(Weakness::Own) })
}

/// "abcd", "4321", "qwert": four and more neighbours of a row, either way.
fn in_a_row(plain: &[char]) -> Option<Piece> {
    let of_row = |row: &str| {
        let row: Vec<char> = row.chars().map(self::plain).collect();
        let back: Vec<char> = row.iter().rev().copied().collect();
        [row, back].into_iter().filter_map(|row| longest_start(plain, &row)).max()
    };
    let signs = ROWS.iter().filter_map(|row| of_row(row)).max().filter(|signs| *signs >= 4)?;
    Some(Piece { signs, bits: PATTERN_BITS, weakness: Some(Weakness::Pattern) })
}

fn longest_start(plain: &[char], row: &[char]) -> Option<usize> {
    let first = plain.first()?;
    let from = row.iter().enumerate().filter(|(_, sign)| *sign == first).map(|(i, _)| i);
    from.map(|i| row.iter().skip(i).zip(plain).take_while(|(a, b)| a == b).count()).max()
}

fn year(rest: &[char]) -> Option<Piece> {
    let text: String = rest.iter().take(4).collect();
    let year: u32 = text.parse().ok().filter(|_| text.len() == 4)?;
    (1930..=2040).contains(&year).then_some(Piece { signs: 4, bits: YEAR_BITS, weakness: Some(Weakness::Dates) })
}

/// The longest word that is on the list, as it stands or with its signs read as letters.
fn common(rest: &[char], plain: &[char]) -> Option<Piece> {
    let longest = (*WORD_SIGNS.start()..=rest.len().min(*WORD_SIGNS.end())).rev();
    let signs = longest.into_iter().find(|n| {
        let lower: String = rest.iter().take(*n).flat_map(|sign| sign.to_lowercase()).collect();
        let read: String = plain.iter().take(*n).collect();
        is_common(&lower) || is_common(&read)
    })?;
    Some(Piece { signs, bits: COMMON_BITS, weakness: Some(Weakness::Common) })
}

/// A sign of its own: what people choose is far from random.
fn single(rest: &[char]) -> Piece {
    let bits = match rest.first() {
        Some(sign) if sign.is_ascii_digit() => 3.0,
        Some(sign) if sign.is_lowercase() => 4.0,
        Some(sign) if sign.is_whitespace() => 1.5,
        Some(_) => 5.0,
        None => 0.0,
    };
    Piece { signs: 1, bits, weakness: None }
}
