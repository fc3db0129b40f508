//! Parts a word that lost its vowel from the one it is written with: "l'heure", "dell'appuntamento".
//!
//! The parts keep their places in the text. Without its apostrophe ("lheure") a word is parted when the lexicon
//! knows what is left and not the whole.

use crate::token::{Kind, Token, Tokens};
use crate::tongue::Tongue;

/// The shortest rest of a word that lost its apostrophe.
const REST_MIN: usize = 4;

/// Adds what lost its vowel to the words and gives back the rest, or the word as it is.
pub fn part(tongue: &Tongue, tokens: &Tokens<'_>, token: Token, words: &mut Vec<Token>) -> Token {
    let mut rest = token;
    while let Some((head, tail)) = elided(tongue, tokens, &rest) {
        words.push(Token { id: tongue.id(tokens.folded(&head)), ..head });
        rest = Token { id: tongue.id(tokens.folded(&tail)), ..tail };
    }
    rest
}

fn elided(tongue: &Tongue, tokens: &Tokens<'_>, token: &Token) -> Option<(Token, Token)> {
    if token.kind != Kind::Word {
        return None;
    }
    let folded = tokens.folded(token);
    tongue.elisions().filter(|p| folded.starts_with(p)).find_map(|prefix| {
        let (head, tail) = cut(tokens, token, prefix.len())?;
        let rest = tokens.folded(&tail);
        let marked = head.to - head.from > prefix.len() as u32;
        let vowel = rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h']);
        let known = || {
            let id = tongue.id(rest);
            (prefix.len() > 1 || matches!(prefix, "l" | "d"))
                && token.id == 0
                && rest.len() >= REST_MIN
                && id != 0
                && tongue.numeral(id).is_none()
        };
        (vowel && (marked || known())).then_some((head, tail))
    })
}

/// A word as its first letters, with the apostrophe after them, and the rest.
fn cut(tokens: &Tokens<'_>, token: &Token, letters: usize) -> Option<(Token, Token)> {
    let written = tokens.written(token);
    written.get(..letters).filter(|w| w.is_ascii())?;
    let mark = written.get(letters..)?.chars().next().filter(|c| !c.is_alphanumeric());
    let (bytes, scalars) = (letters + mark.map_or(0, char::len_utf8), letters + usize::from(mark.is_some()));
    let folded = token.folded.0 + letters as u32;
    let head = Token {
        end: token.start + scalars as u32,
        to: token.from + bytes as u32,
        folded: (token.folded.0, folded),
        ..*token
    };
    let tail = Token {
        start: head.end,
        from: head.to,
        folded: (folded, token.folded.1),
        glued: true,
        pause: false,
        dashed: false,
        stop: false,
        ..*token
    };
    (tail.from < tail.to).then_some((head, tail))
}
