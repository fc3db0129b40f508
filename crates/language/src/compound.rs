//! Cuts a word into the number words it is made of, and the other words that a language writes together with them:
//! "zweihundertfünf", "trentatré", "fortysecond", "Dienstagnachmittag".

use crate::fold::push_folded;
use crate::number::Numeral;
use crate::token::{Token, Tokens};
use crate::tongue::{Tongue, flag};

const LENGTH_MIN: usize = 5;
const LENGTH_MAX: usize = 120;
const PIECE_MAX: usize = 18;

/// The parts of a word that is no other; `None` when something is left over.
pub fn split(tongue: &Tongue, tokens: &Tokens<'_>, token: &Token) -> Option<Vec<Token>> {
    let folded = tokens.folded(token);
    if !(LENGTH_MIN..=LENGTH_MAX).contains(&folded.len()) || !tongue.begins_numeral(folded) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut steps = 0;
    if !cut(tongue, folded, 0, &mut pieces, &mut steps) || pieces.len() < 2 {
        return None;
    }
    placed(tongue, tokens, token, &pieces)
}

/// Cuts from a place on, the longest piece first. Few words begin like a number word, and fewer go on like one.
fn cut(tongue: &Tongue, folded: &str, from: usize, pieces: &mut Vec<(usize, usize)>, steps: &mut usize) -> bool {
    if from == folded.len() {
        return true;
    }
    for to in (from + 2..=folded.len().min(from + PIECE_MAX)).rev() {
        let known = folded.get(from..to).map_or(0, |p| tongue.id(p));
        let known = tongue.has(known, flag::PIECE) || tongue.numeral(known).is_some_and(is_piece);
        *steps += usize::from(known);
        if !known || *steps > 200 {
            continue;
        }
        pieces.push((from, to));
        if cut(tongue, folded, to, pieces, steps) {
            return true;
        }
        pieces.pop();
    }
    false
}

fn is_piece(numeral: Numeral) -> bool {
    !matches!(numeral, Numeral::A | Numeral::Point | Numeral::MaybePoint | Numeral::Minus)
}

/// The pieces as tokens with their own places in the text.
fn placed(tongue: &Tongue, tokens: &Tokens<'_>, token: &Token, pieces: &[(usize, usize)]) -> Option<Vec<Token>> {
    let mut all = Vec::with_capacity(pieces.len());
    let (mut length, mut scalars, mut bytes) = (0, token.start, token.from);
    let mut chars = tokens.written(token).chars().peekable();
    let mut buffer = String::new();
    for (i, (from, to)) in pieces.iter().enumerate() {
        let (start, first) = (scalars, bytes);
        // A letter that folds to nothing, such as a combining mark, belongs to the piece before it.
        while let Some(c) = chars.peek().copied() {
            buffer.clear();
            push_folded(c, &mut buffer);
            if length >= *to && !buffer.is_empty() {
                break;
            }
            length += buffer.len();
            scalars += 1;
            bytes += c.len_utf8() as u32;
            chars.next();
        }
        if length != *to {
            return None;
        }
        let id = tongue.id(tokens.folded(token).get(*from..*to)?);
        let folded = (token.folded.0 + *from as u32, token.folded.0 + *to as u32);
        let place = Token { start, end: scalars, from: first, to: bytes, folded, id, ..*token };
        all.push(if i == 0 { place } else { Token { glued: true, pause: false, stop: false, ..place } });
    }
    Some(all)
}
