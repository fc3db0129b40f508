//! Sentences with tokens in them, word by word.

use crate::quote;
use frontdesk_language::fold;

/// A word, folded, or a token as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    Word(String),
    Token(String),
}

/// One sentence of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    pub text: &'a str,
    pub items: Vec<Item>,
    pub asks: bool,
}

impl Sentence<'_> {
    pub fn has_tokens(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Token(_)))
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(|item| match item {
            Item::Word(word) => Some(word.as_str()),
            Item::Token(_) => None,
        })
    }
}

/// The sentences of a text. A mark ends one where nothing but space follows it.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let ends = text.char_indices().filter(|(at, c)| {
        let after = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        matches!(c, '.' | '!' | '?') && after.is_none_or(char::is_whitespace)
    });
    let mut from = 0;
    let mut sentences: Vec<Sentence<'_>> = Vec::new();
    for to in ends.map(|(at, c)| at + c.len_utf8()).chain([text.len()]) {
        let sentence = text.get(from..to).unwrap_or_default().trim();
        from = to;
        if !sentence.is_empty() {
            sentences.push(Sentence { text: sentence, items: items(sentence), asks: sentence.contains('?') });
        }
    }
    sentences
}

/// Words are cut where a mark stands inside: "j'ai" is what it is in the list of plain words, too.
fn items(sentence: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut left = sentence;
    while let Some((before, rest)) = left.split_once('{') {
        words(before, &mut items);
        let (token, after) = rest.split_once('}').unwrap_or((rest, ""));
        items.push(Item::Token(token.to_owned()));
        left = after;
    }
    words(left, &mut items);
    items
}

fn words(text: &str, items: &mut Vec<Item>) {
    let parts = quote::words(text).flat_map(|(_, word)| word.split(['-', ':']));
    items.extend(parts.map(fold).filter(|word| !word.is_empty()).map(Item::Word));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_marks_and_tokens_stand_alone() {
        let text = "You're booked:{service_1} on {time_1}. ¿Quiere otra? Gut";
        let sentences = sentences(text);
        let shown: Vec<(&str, bool)> = sentences.iter().map(|s| (s.text, s.asks)).collect();
        assert_eq!(shown, [("You're booked:{service_1} on {time_1}.", false), ("¿Quiere otra?", true), ("Gut", false)]);
        let word = |word: &str| Item::Word(word.into());
        let token = |name: &str| Item::Token(name.into());
        assert_eq!(
            sentences[0].items,
            [word("youre"), word("booked"), token("service_1"), word("on"), token("time_1")]
        );
    }
}
