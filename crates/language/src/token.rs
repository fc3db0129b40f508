//! Cuts a text into words, digits and the signs that carry meaning between digits.
//!
//! Pauses (commas, dashes) and stops (the end of a sentence) are noted on the word that follows them, so that
//! a grammar does not have to name them.

use crate::fold::push_folded;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Digits,
    Sign,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Unicode scalars from the beginning of the text.
    pub start: u32,
    pub end: u32,
    /// The same in bytes.
    pub from: u32,
    pub to: u32,
    /// The bytes of `Tokens::folded`.
    pub folded: (u32, u32),
    pub kind: Kind,
    /// No space between the token before and this one.
    pub glued: bool,
    /// A comma, dash or bracket stands before it.
    pub pause: bool,
    /// A dash stands before it that is no token: "nine - eleven", "Monday-Friday".
    pub dashed: bool,
    /// A sentence ended before it.
    pub stop: bool,
    /// A dot follows a word of up to four letters: "Fr.", "ca.".
    pub dotted: bool,
    /// The word's number in the language's lexicon, 0 for a word that it does not know.
    pub id: u16,
}

#[derive(Debug)]
pub struct Tokens<'a> {
    pub text: &'a str,
    pub folded: String,
    pub all: Vec<Token>,
    /// Some letter is small; in a text of capitals none tells where a sentence begins.
    pub has_small: bool,
}

impl<'a> Tokens<'a> {
    pub fn folded(&self, token: &Token) -> &str {
        self.folded.get(token.folded.0 as usize..token.folded.1 as usize).unwrap_or_default()
    }

    /// The token as it was written.
    pub fn written(&self, token: &Token) -> &'a str {
        self.text.get(token.from as usize..token.to as usize).unwrap_or_default()
    }

    /// Whether a token is the dot after a number that ends there: "3. Mai", not "3.5".
    pub fn is_last_dot(&self, at: usize) -> bool {
        let Some(dot) = self.all.get(at).filter(|t| t.kind == Kind::Sign && self.folded(t) == ".") else {
            return false;
        };
        self.all.get(at + 1).is_none_or(|next| next.kind != Kind::Digits || next.from != dot.to)
    }

    pub fn cut(text: &'a str) -> Self {
        let mut cutter = Cutter {
            out: Tokens {
                text,
                folded: String::with_capacity(text.len() + 8),
                all: Vec::with_capacity(text.len() / 4 + 4),
                has_small: text.chars().any(char::is_lowercase),
            },
            bytes: 0,
            scalars: 0,
            glued: false,
            pause: false,
            dashed: false,
            stop: false,
        };
        while let Some(c) = cutter.peek() {
            cutter.next_token(c);
        }
        cutter.out
    }
}

struct Cutter<'a> {
    out: Tokens<'a>,
    bytes: usize,
    scalars: u32,
    glued: bool,
    pause: bool,
    dashed: bool,
    stop: bool,
}

impl Cutter<'_> {
    fn rest(&self) -> &str {
        self.out.text.get(self.bytes..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance(&mut self, c: char) {
        self.bytes += c.len_utf8();
        self.scalars += 1;
    }

    fn next_token(&mut self, c: char) {
        if c.is_ascii_digit() {
            self.run(Kind::Digits, |c| c.is_ascii_digit());
        } else if c.is_alphabetic() {
            if !self.half_of_day() {
                self.run(Kind::Word, is_letter);
            }
        } else if c.is_whitespace() {
            self.stop |= c == '\n';
            self.glued = false;
            self.advance(c);
        } else {
            self.mark(c);
        }
    }

    /// Takes the longest run of a class. An apostrophe belongs to a word when a letter follows it.
    fn run(&mut self, kind: Kind, belongs: fn(char) -> bool) {
        let (start, from, folded) = (self.scalars, self.bytes, self.out.folded.len());
        while let Some(c) = self.peek() {
            let inside = belongs(c)
                || kind == Kind::Word
                    && is_apostrophe(c)
                    && self.rest().chars().nth(1).is_some_and(char::is_alphabetic);
            if !inside {
                break;
            }
            push_folded(c, &mut self.out.folded);
            self.advance(c);
        }
        self.push(kind, start, from, folded);
    }

    /// "a.m.", "p. m.": written with dots it is one word, and its dots end no sentence.
    fn half_of_day(&mut self) -> bool {
        let mut chars = self.rest().chars();
        let Some(half) = chars.next().filter(|c| matches!(c, 'a' | 'A' | 'p' | 'P')) else { return false };
        let mut chars = chars.as_str();
        let Some(after) = chars.strip_prefix('.') else { return false };
        chars = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let Some(after) = chars.strip_prefix(['m', 'M']) else { return false };
        if after.starts_with(|c: char| c.is_alphanumeric()) {
            return false;
        }
        let rest = after.strip_prefix('.').unwrap_or(after).len();
        let (start, from, folded) = (self.scalars, self.bytes, self.out.folded.len());
        while let Some(c) = self.peek().filter(|_| self.rest().len() > rest) {
            self.advance(c);
        }
        self.out.folded.push(half.to_ascii_lowercase());
        self.out.folded.push('m');
        self.push(Kind::Word, start, from, folded);
        true
    }

    fn push(&mut self, kind: Kind, start: u32, from: usize, folded: usize) {
        let (glued, pause, stop, dashed) = (self.glued, self.pause, self.stop, self.dashed);
        (self.glued, self.pause, self.stop, self.dashed) = (true, false, false, false);
        self.out.all.push(Token {
            start,
            end: self.scalars,
            from: from as u32,
            to: self.bytes as u32,
            folded: (folded as u32, self.out.folded.len() as u32),
            kind,
            glued,
            pause,
            dashed,
            stop,
            dotted: false,
            id: 0,
        });
    }

    fn sign(&mut self, c: char, folded: char) {
        let (start, from, at) = (self.scalars, self.bytes, self.out.folded.len());
        self.out.folded.push(folded);
        self.advance(c);
        self.push(Kind::Sign, start, from, at);
    }

    fn mark(&mut self, c: char) {
        let before = self.out.all.last().map(|t| (t.kind, t.to - t.from));
        let digits_before = matches!(before, Some((Kind::Digits, _)));
        let after = self.rest().chars().nth(1);
        let digit_after = after.is_some_and(|c| c.is_ascii_digit());
        match c {
            ':' | '.' | ',' if self.glued && digits_before && digit_after => self.sign(c, c),
            // ".5": a decimal point with nothing before it.
            '.' | ',' if digit_after && !digits_before && (!self.glued || is_sign_before(before)) => self.sign(c, c),
            '/' if before.is_some() => self.sign(c, c),
            '-' | '–' | '—' | '−' | '~' => self.dash(c, before, digits_before),
            '$' | '¢' | '£' | '¥' | '฿' | '\u{20a0}'..='\u{20cf}' | '\u{fdfc}' => self.sign(c, c),
            '%' | '+' | '@' | '#' | '&' | '_' | '¼'..='¾' | '⅐'..='⅞' => self.sign(c, c),
            '°' if self.glued && before.is_some() => self.sign(c, 'º'),
            '.' => {
                // "3. Mai": what it means depends on the language; see `Tongue::words`.
                if self.glued && !digit_after && matches!(before, Some((Kind::Digits, 1..=2))) {
                    self.sign(c, c);
                    let ends = after.is_none_or(char::is_whitespace);
                    (self.stop, self.pause) = (ends, ends);
                    return;
                }
                let abbreviation = self.glued && matches!(before, Some((Kind::Word, 1..=4)));
                let ends = after.is_none_or(char::is_whitespace);
                if let Some(word) = self.out.all.last_mut().filter(|_| abbreviation) {
                    word.dotted = true;
                }
                self.stop |= ends && !abbreviation;
                self.pause |= ends;
                self.advance(c);
            }
            // "three:fifteen"
            ':' if self.glued && matches!(before, Some((Kind::Word, _))) && after.is_some_and(char::is_alphabetic) => {
                self.glued = false;
                self.advance(c);
            }
            '!' | '?' | ';' | '…' | '。' | '！' | '？' => {
                self.stop = true;
                self.advance(c);
            }
            _ => {
                self.pause |= !is_apostrophe(c);
                self.glued &= is_apostrophe(c);
                self.advance(c);
            }
        }
    }

    /// Between digits a dash means "to" or joins a date; glued between letters it joins a word; else it is a pause.
    fn dash(&mut self, c: char, before: Option<(Kind, u32)>, digits_before: bool) {
        let mut chars = self.rest().chars().skip(1).peekable();
        let glued_after = chars.peek().is_some_and(|c| c.is_alphanumeric());
        let digit_next = chars.find(|c| !c.is_whitespace()).is_some_and(|c| c.is_ascii_digit());
        let between_words = !digits_before && !digit_next;
        match before {
            None if digit_next => self.sign(c, '-'),
            None if after_point(self.rest()) => self.sign(c, '-'),
            Some(_) if digits_before || digit_next => self.sign(c, '-'),
            Some(_) if between_words && self.glued && glued_after => {
                self.dashed = true;
                self.advance(c);
            }
            Some(_) if !self.glued && glued_after && !digit_next => {
                (self.pause, self.dashed) = (true, true);
                self.advance(c);
            }
            _ => {
                (self.pause, self.dashed) = (true, true);
                self.glued = false;
                self.advance(c);
            }
        }
    }
}

fn is_sign_before(before: Option<(Kind, u32)>) -> bool {
    matches!(before, Some((Kind::Sign, _)))
}

/// Whether a decimal point and a digit follow a dash: "-.5".
fn after_point(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('.' | ',')) && chars.next().is_some_and(|c| c.is_ascii_digit())
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}') || c.is_numeric() && !c.is_ascii_digit()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::cut(text);
        tokens.all.iter().map(|t| format!("{}{}", if t.stop { "." } else { "" }, tokens.folded(t))).collect()
    }

    #[test]
    fn cuts() {
        for (text, want) in [
            ("It's 9:30 a.m. please", "its 9 : 30 am please"),
            ("3. Mai, 15.10.", "3 . .mai 15 . 10 ."),
            ("9.30, November 24th", "9 . 30 november 24 th"),
            ("Jean-Pierre O’Connor", "jean pierre oconnor"),
            ("2026-11-24", "2026 - 11 - 24"),
            ("$1,200.50", "$ 1 , 200 . 50"),
            ("Yes. At 3", "yes at 3"),
            ("Tomorrow. At 3", "tomorrow .at 3"),
            ("at two — sorry, three", "at two sorry three"),
            ("a las 3 p. m. mañana", "a las 3 pm manana"),
        ] {
            assert_eq!(words(text).join(" "), want, "{text}");
        }
    }

    #[test]
    fn positions_count_scalars() {
        let tokens = Tokens::cut("é李 9");
        let last = tokens.all.last().unwrap();
        assert_eq!((last.start, last.end), (3, 4));
        assert_eq!(tokens.written(last), "9");
    }
}
