//! The words of a text as a language sees them: without hesitations, its contracted and compound words apart.

use super::{Tongue, flag};
use crate::grammar::Nt;
use crate::token::{Kind, Token, Tokens};
use crate::{compound, elision};

impl Tongue {
    /// The words of a text without hesitations, each with its number in the lexicon.
    pub fn words(&self, tokens: &Tokens<'_>) -> Vec<Token> {
        let mut words: Vec<Token> = Vec::with_capacity(tokens.all.len());
        let (mut pause, mut stop, mut goes_on) = (false, false, false);
        let id = |at: usize| tokens.all.get(at).map_or(0, |t| self.id(tokens.folded(t)));
        for (i, token) in tokens.all.iter().enumerate() {
            let token = Token { id: self.unit(tokens, i).unwrap_or_else(|| id(i)), ..*token };
            let hesitation = self.has(token.id, flag::FILLER) && !self.begins_answer(token.id, id(i + 1));
            if hesitation || tokens.is_last_dot(i) && !self.keeps_dot(tokens, i) {
                (pause, stop) = (pause || token.pause, stop || token.stop);
                continue;
            }
            let breaks = !goes_on && !self.ordinal_goes_on(tokens, i);
            goes_on = self.ordinal_dot && tokens.is_last_dot(i) && self.goes_on(tokens, i + 1);
            let word = Token { pause: breaks && (pause || token.pause), stop: breaks && (stop || token.stop), ..token };
            (pause, stop) = (false, false);
            let word = elision::part(self, tokens, word, &mut words);
            match if word.id == 0 { compound::split(self, tokens, &word) } else { None } {
                Some(pieces) => words.extend(pieces),
                None => words.push(word),
            }
        }
        words
    }

    /// A word that is a unit only beside a number: "8u", "8 u. 30", but not in "maandag 8 u". Tables write it "0u".
    fn unit(&self, tokens: &Tokens<'_>, at: usize) -> Option<u16> {
        let (before, token) = (tokens.all.get(at.checked_sub(1)?)?, tokens.all.get(at)?);
        if before.kind != Kind::Digits || token.kind != Kind::Word || token.to - token.from > 2 {
            return None;
        }
        let number = tokens.all.get(at + 1).is_none_or(|next| next.kind == Kind::Digits || next.stop || next.pause);
        let beside = token.glued || token.dotted || number;
        let unit = if beside { self.id(&format!("0{}", tokens.folded(token))) } else { 0 };
        (unit != 0).then_some(unit)
    }

    /// Whether the dot after a number makes it an ordinal rather than ending the sentence.
    fn keeps_dot(&self, tokens: &Tokens<'_>, dot: usize) -> bool {
        self.ordinal_dot && (tokens.all.len() == 2 || self.goes_on(tokens, dot + 1))
    }

    /// Whether the sentence goes on after a number with a dot: "am 3. Mai", "der 1. wäre gut".
    fn goes_on(&self, tokens: &Tokens<'_>, next: usize) -> bool {
        let Some(word) = tokens.all.get(next) else { return false };
        let small = tokens.written(word).starts_with(char::is_lowercase) || !tokens.has_small;
        let (id, counted) =
            (self.id(tokens.folded(word)), [Nt::Month, Nt::Grain, Nt::Weekday, Nt::PartWord, Nt::FeastName]);
        word.kind != Kind::Word || small || counted.iter().any(|nt| self.class(id, *nt).is_some())
    }

    /// Whether a dot before a word belongs to the number in words before it: "fünfzehn. Februar", "zehn. - zwölf. Mai".
    fn ordinal_goes_on(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.ordinal_dot).and_then(|i| tokens.all.get(i)) else {
            return false;
        };
        let Some(word) = tokens.all.get(at) else { return false };
        let between = tokens.text.get(before.to as usize..word.from as usize).unwrap_or_default();
        let number = |t: &Token| t.kind == Kind::Word && self.is_number_word(tokens.folded(t));
        let month = || self.class(self.id(tokens.folded(word)), Nt::Month).is_some();
        between.starts_with('.') && number(before) && (month() || word.dashed && number(word))
    }

    fn is_number_word(&self, folded: &str) -> bool {
        let id = self.id(folded);
        if id == 0 { self.begins_numeral(folded) } else { self.numeral(id).is_some() }
    }

    /// Whether a hesitation is no hesitation: "uh huh".
    fn begins_answer(&self, id: u16, next: u16) -> bool {
        let answers = &self.answers;
        let first = answers.root().and_then(|root| answers.after_word(root, id));
        next != 0 && first.and_then(|node| answers.after_word(node, next)).is_some()
    }
}
