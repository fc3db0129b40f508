//! Whether a model's words may be said.

use super::plain::{plain, small};
use super::sentence::{Item, Sentence, sentences};
use super::template::Template;
use crate::answer;
use crate::ears::Ears;
use frontdesk_domain::Medium;
use frontdesk_domain::understanding::EntityKind;
use frontdesk_language::detect;
use serde_json::Value;

/// A courtesy of more than this is talk.
const COURTESY_CHARS_MAX: usize = 80;
const COURTESIES_MAX: usize = 2;
/// More than the template has.
const SAME_WORD_MORE_MAX: usize = 2;
const CHARS_MORE_MAX: usize = 160;
/// Two text messages; what is longer than that is said as it was.
const SMS_CHARS_MAX: usize = 300;

type Why = &'static str;

/// The reply in the model's words, or why it is said as it is. `None`: the model left it as it is.
pub fn check(answer: &str, template: &Template, ears: &Ears<'_>) -> Result<Option<String>, Why> {
    let object = answer::object(answer).ok_or("the answer is no JSON object")?;
    if object.as_object().is_some_and(|parts| parts.len() > 1) {
        return Err("the answer has other parts than a reply");
    }
    let words = object.get("reply").and_then(Value::as_str).map(str::trim).ok_or("the answer has no reply")?;
    if words.is_empty() || words == template.text {
        return Ok(None);
    }
    Checking { template, ears, own: sentences(&template.text), new: sentences(words), words }.all()
}

struct Checking<'a> {
    template: &'a Template,
    ears: &'a Ears<'a>,
    own: Vec<Sentence<'a>>,
    new: Vec<Sentence<'a>>,
    words: &'a str,
}

impl Checking<'_> {
    fn all(&self) -> Result<Option<String>, Why> {
        self.signs()?;
        self.sentences()?;
        self.courtesies()?;
        self.repetitions()?;
        self.language()?;
        let said = self.template.filled(self.words);
        self.length(&said)?;
        Ok(Some(said))
    }

    fn signs(&self) -> Result<(), Why> {
        let marks = |c: char| matches!(c, ' ' | '.' | ',' | '!' | '?' | '¿' | '¡' | '\'' | '’' | '-' | ':');
        // The space that French sets before a mark.
        let spaces = |c: char| matches!(c, '\u{a0}' | '\u{202f}');
        let known = |c: char| c.is_alphabetic() || marks(c) || spaces(c) || self.template.text.contains(c);
        if !self.words.chars().all(known) {
            return Err("it has signs that the reply has not");
        }
        let ends = |c: char| matches!(c, '.' | '!' | '?');
        let own = &self.template.text;
        if !self.words.ends_with(ends) && (own.is_empty() || own.ends_with(ends)) {
            return Err("it does not end as a sentence");
        }
        Ok(())
    }

    /// Sentence by sentence, those that tell or ask something are what they were.
    fn sentences(&self) -> Result<(), Why> {
        let own: Vec<&Sentence<'_>> = self.own.iter().filter(|s| !self.is_courtesy(s)).collect();
        let new: Vec<&Sentence<'_>> = self.new.iter().filter(|s| !self.is_courtesy(s)).collect();
        if new.iter().filter(|s| s.asks).count() != own.iter().filter(|s| s.asks).count() {
            return Err("a question was added or lost");
        }
        if new.len() != own.len() {
            return Err("it says something else, more or less");
        }
        if own.last().is_some_and(|s| s.asks) && !self.new.last().is_some_and(|s| s.asks) {
            return Err("something stands behind the question");
        }
        new.iter().zip(&own).try_for_each(|(new, own)| self.sentence(new, own))
    }

    fn sentence(&self, new: &Sentence<'_>, own: &Sentence<'_>) -> Result<(), Why> {
        match (new.asks, own.asks) {
            (true, true) if !own.has_tokens() => self.question(new, own),
            (true, true) | (false, false) if self.telling(new) == self.telling(own) => Ok(()),
            (true, true) | (false, false) => Err("a sentence tells something else"),
            _ => Err("a question is where something is told, or the other way round"),
        }
    }

    /// What is left of a sentence without its small words.
    fn telling<'s>(&self, sentence: &'s Sentence<'_>) -> Vec<&'s Item> {
        let small = small(self.ears.scene.language);
        let tells = |item: &&Item| !matches!(item, Item::Word(word) if small.have(word));
        sentence.items.iter().filter(tells).collect()
    }

    /// A question that names no facts may be put in plain words, as long as it asks for the same.
    fn question(&self, new: &Sentence<'_>, own: &Sentence<'_>) -> Result<(), Why> {
        let plain = plain(self.ears.scene.language);
        if new.has_tokens() || new.text.matches('?').count() > 1 {
            return Err("it does not ask one question");
        }
        let telling: Vec<&str> = own.words().filter(|w| !plain.have(w)).collect();
        if !telling.is_empty() && !new.words().any(|w| telling.contains(&w)) {
            return Err("it asks something else");
        }
        if new.words().any(|w| !plain.have(w) && !telling.contains(&w)) {
            return Err("it has words of its own");
        }
        Ok(())
    }

    /// Plain words alone, which tell nothing.
    fn is_courtesy(&self, sentence: &Sentence<'_>) -> bool {
        let plain = plain(self.ears.scene.language);
        !sentence.asks && !sentence.has_tokens() && sentence.words().all(|word| plain.have(word))
    }

    fn courtesies(&self) -> Result<(), Why> {
        let added = self.new.iter().filter(|s| self.is_courtesy(s) && !self.own.iter().any(|own| own.text == s.text));
        let added: Vec<&Sentence<'_>> = added.collect();
        let chars: usize = added.iter().map(|s| s.text.chars().count()).sum();
        if added.len() > COURTESIES_MAX || chars > COURTESY_CHARS_MAX {
            return Err("there is too much courtesy");
        }
        if added.iter().any(|s| has_facts(s.text, self.ears)) {
            return Err("it names facts");
        }
        Ok(())
    }

    fn repetitions(&self) -> Result<(), Why> {
        let count =
            |all: &[Sentence<'_>], word: &str| all.iter().flat_map(Sentence::words).filter(|w| *w == word).count();
        let too_often = |word: &str| count(&self.new, word) > count(&self.own, word) + SAME_WORD_MORE_MAX;
        match self.new.iter().flat_map(Sentence::words).any(too_often) {
            true => Err("it says a word again and again"),
            false => Ok(()),
        }
    }

    fn language(&self) -> Result<(), Why> {
        let language = self.ears.scene.language;
        let words: Vec<&str> = self.new.iter().flat_map(Sentence::words).collect();
        match detect(&words.join(" "), language, &self.ears.scene.tenant.languages) == language {
            true => Ok(()),
            false => Err("it is in another language"),
        }
    }

    fn length(&self, said: &str) -> Result<(), Why> {
        let (chars, own) = (said.chars().count(), self.template.own().chars().count());
        if self.ears.scene.medium == Medium::Sms && chars > SMS_CHARS_MAX.max(own) {
            return Err("it is too long for a text");
        }
        if chars > own + CHARS_MORE_MAX {
            return Err("it is too long");
        }
        Ok(())
    }
}

/// Whether words name anything that can be right or wrong: a number, a time, a person, a service.
fn has_facts(text: &str, ears: &Ears<'_>) -> bool {
    let heard = ears.read(text, &[]);
    let says = |kind: EntityKind| !matches!(kind, EntityKind::Confirmation | EntityKind::Choice);
    let house = &ears.scene.tenant.name;
    text.chars().any(char::is_numeric)
        || !heard.terms.is_empty()
        || heard.reading.entities.iter().any(|e| says(e.kind))
        || (!house.is_empty() && text.contains(house.as_str()))
}
